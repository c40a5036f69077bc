"""Discounts in a reply: never over the cap, never off the wrong base, however they are put."""

from collections.abc import Iterable, Iterator

from revive_app.rules.guard import claims
from revive_app.rules.guard.reading import Reply, Sentence, read_reply
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import HIGHEST_DISCOUNT_PERCENT, DiscountBase, Facts
from revive_app.rules.knowledge.statements import statements
from revive_app.rules.language.glossary import content, is_kind, is_material, weight
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.numbers.purity import same_purity
from revive_app.rules.numbers.quantities import Quantity, Unit

_DISCOUNTING = compile_phrases(claims.DISCOUNTING, claims.GROUPS)
_WHOLE_PRICE = word_pattern(claims.WHOLE_PRICE, claims.GROUPS)
_ON_TOP = word_pattern(
    "extra additional plus further upar alag another also bhi more aur phir", claims.GROUPS
)


# no message is longer
MOST_READ = 4096
_TAKING_BACK = frozenset({"buyback", "exchange", "return", "sell", "ours"})


def is_discounting(sentence: Sentence) -> bool:
    """Whether the sentence speaks of taking something off, or reckons a price with something off.

    "Taken back at the day's rate less 1.5 %", quoted from the facts, gives no discount.
    """
    if sentence.quoted and sentence.notions & _TAKING_BACK:
        return False
    if _is_deduction(sentence):
        return False
    return _DISCOUNTING.search(sentence.folded) is not None or _reckons(sentence)


def _is_deduction(sentence: Sentence) -> bool:
    """ "Bahar ke purane sone par 3 % katauti", "at the day's rate less 1 %": taken off what the shop pays, no discount."""
    told = sentence.notions
    if (
        "deduct" in told
        and not told & _OF_A_PRICE
        and not sentence.mentions
        and not _GIVES.search(sentence.folded)
    ):
        return True  # "katauti 2 % hai"
    second_hand = told & _SECOND_HAND and (told & _TAKEN_IN or any(is_material(n) for n in told))
    bought = second_hand or told & _BOUGHT_BACK or (told & _TAKING_BACK and "deduct" in told)
    return bool(bought) and "making" not in told and not _GRANTED.search(sentence.folded)


_SECOND_HAND = frozenset({"old", "other", "test", "jeveler", "bahar"})
_OF_A_PRICE = frozenset({"making", "price", "bill", "order", "offer"})
_GIVES = word_pattern(
    "give giving get gets offer milega milegi milenge denge dunga dungi doonga doongi de dete deti karwa aapko aapke you your total off"
    " discount chhoot",
    claims.GROUPS,
)
_BOUGHT_BACK = frozenset({"buyback", "sell"})
_TAKEN_IN = frozenset({"jewellery", "test", "buyback", "exchange", "sell"})
# these are never said of gold that is bought
_GRANTED = compile_phrases(
    "discount|discounts|chhoot|chhut|chhoote|riyayat|rebate|concession|offer|diskaunt|bachat|save|saving|maaf\n% off",
    claims.GROUPS,
)


def _reckons(sentence: Sentence) -> bool:
    percents = [q.value for q in sentence.quantities if q.unit is Unit.PERCENT]
    amounts = [q.value for q in sentence.quantities if q.unit in (Unit.RUPEES, Unit.PLAIN)]
    return any(
        abs(amount - product.price * (100 - percent) / 100) < 1
        and not any(
            abs(share - product.price * percent / 100) < 1 for share in amounts
        )  # "30 %, the rest later"
        for percent in percents
        for amount in amounts
        for product in sentence.about
    )


def check_discount_percent(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """Percentages and amounts taken off, against the campaign's authority and the hard cap of 20 %."""
    percents = discounts(sentence)
    rule = reply.facts.discount
    offered = _offered(reply)
    for quantity in percents:
        if _advertised(quantity, sentence, reply) and not _of_another_purity(quantity, sentence, reply):
            continue
        if not sentence.negated and _other_than_the_plans(quantity, sentence, reply):
            yield sentence.reason(ReasonCode.PERCENT_NOT_IN_DATA, quantity.start, quantity.end, "plan")
            continue
        if _of_other_kinds(quantity, sentence, reply) and not sentence.negated:
            yield sentence.reason(
                ReasonCode.DISCOUNT_WRONG_BASE, quantity.start, quantity.end, "another kind"
            )
            continue
        if quantity.value > max(rule.cap, offered) and not sentence.negated:
            yield sentence.reason(ReasonCode.DISCOUNT_OVER_CAP, quantity.start, quantity.end)
        elif quantity.value > 0 and not sentence.negated and _wrong_base(sentence, reply):
            yield sentence.reason(ReasonCode.DISCOUNT_WRONG_BASE, quantity.start, quantity.end)
    # "another 5 %" comes on top of what was given before
    given = reply.facts.discount_given if len(percents) == 1 else 0.0
    total = given + sum(q.value for q in percents)
    added = (len(percents) > 1 or given > 0) and _ON_TOP.search(sentence.folded) is not None
    if percents and added and total > max(rule.cap, offered) and not sentence.negated:
        yield sentence.reason(ReasonCode.DISCOUNT_OVER_CAP, percents[0].start, percents[-1].end, "added up")


def _other_than_the_plans(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """ "In the plan making is waived up to 15 %", where the papers of the plan say 10 %."""
    if "scheme" not in sentence.notions:
        return False
    stated = {
        q.value
        for said in reply.known.statements
        if "scheme" in said.context and "making" in said.context
        for q in said.figures
        if q.unit is Unit.PERCENT
    }
    return bool(stated) and quantity.value not in stated


def _advertised(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """The shop's own dated offer, told as it stands in its papers and by its name or its date."""
    rule = reply.facts.discount
    if quantity.value > max(HIGHEST_DISCOUNT_PERCENT, rule.max_percent if rule.enabled else 0):
        return False
    for said in reply.known.statements:
        dates = [q.value for q in said.figures if q.unit is Unit.DATE]
        told = {q.value for q in sentence.quantities if q.unit is Unit.DATE}
        named = {n for n in said.context & sentence.notions if weight(n) >= 2} - _OF_ANY_OFFER
        base = "making" not in said.context or "making" in sentence.notions
        holds = any(q.unit is Unit.PERCENT and q.value == quantity.value for q in said.quantities)
        known = (named and "offer" in sentence.notions) or told & set(dates)
        named_kinds = {n for product in sentence.about for n in content(product.name)} | sentence.notions
        kinds = {n for n in said.context if is_kind(n)}
        fits = not kinds or bool(kinds & named_kinds) or not any(is_kind(n) for n in named_kinds)
        if holds and fits and "offer" in said.context and dates and base and known:
            return True
    return False


def _of_other_kinds(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """ "Navratri offer me jhumke par 15 %", where the offer of that name is on chokers."""
    if _of_another_purity(quantity, sentence, reply):
        return True
    if "offer" not in sentence.notions:
        return False
    theirs = {n for product in sentence.about for n in content(product.name)} | sentence.notions
    named = {n for n in theirs if is_kind(n)}
    offers = [
        {n for n in said.context if is_kind(n)}
        for said in reply.known.statements
        if "offer" in said.context
        and {n for n in said.context & sentence.notions if weight(n) >= _OWN_WORD} - _OF_ANY_OFFER
        and any(q.unit is Unit.PERCENT and q.value == quantity.value for q in said.quantities)
    ]
    return bool(named and offers) and all(kinds and not kinds & named for kinds in offers)


_OFFER = word_pattern("offer offers sale", {})


def _of_another_purity(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """ "Anniversary sale: 12 % off on the hoops", which are 18K, where it is on 14K pieces."""
    pieces = [product for mention in sentence.mentions for product in mention.products]
    bounded = [
        {q.value for q in said.figures if q.unit is Unit.PURITY}
        for said in reply.known.statements
        if _OFFER.search(said.folded)
        and any(q.unit is Unit.PERCENT and q.value == quantity.value for q in said.quantities)
    ]
    return bool(pieces and bounded and _OFFER.search(sentence.folded)) and all(
        purities and not any(same_purity(value, p.purity) for value in purities for p in pieces)
        for purities in bounded
    )


_OWN_WORD = 2
_OF_ANY_OFFER = frozenset({"offer", "discount", "making", "price", "off", "extra", "bill"})


def highest_said(texts: Iterable[str]) -> float:
    """The highest percentage these replies took off anything, 0 for none: what a conversation has given so far."""
    return max(
        (
            quantity.value
            for text in texts
            for sentence in read_reply(text[:MOST_READ], Facts()).sentences
            if not sentence.negated and not sentence.asks
            for quantity in discounts(sentence)
        ),
        default=0.0,
    )


def discounts(sentence: Sentence) -> list[Quantity]:
    """The percentages that are taken off: those of the clauses that say so, else of the whole sentence."""
    if not is_discounting(sentence):
        return []
    percents = [q for q in sentence.quantities if q.unit is Unit.PERCENT]
    if {"scheme", "bonus"} <= sentence.notions and not _GRANTED_TOO.search(sentence.folded):
        return []  # "Bachat plan me ek kist ka 60 % bonus": what a plan adds, whatever it is called
    told = [
        q
        for clause in sentence.clauses
        if _DISCOUNTING.search(_folded(sentence, clause.start, clause.end))
        for q in clause.quantities
        if q.unit is Unit.PERCENT
    ]
    plain = [q for q in percents if q not in told]
    return told if told and all(_is_no_discount(sentence, q) for q in plain) else percents


_GRANTED_TOO = compile_phrases(
    "discount|discounts|chhoot|chhut|riyayat|rebate|concession|off|offer|less|kam|making", claims.GROUPS
)


def _is_no_discount(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Making is 18 %", "with 20 % advance": a charge, or what is paid first."""
    clause = next(clause for clause in sentence.clauses if quantity in clause.quantities)
    return bool(clause.notions & _CHARGED_OR_PAID)


_CHARGED_OR_PAID = frozenset({"making", "advance", "deposit", "tax"})


def _folded(sentence: Sentence, start: int, end: int) -> str:
    inside = (piece for piece in sentence.pieces if start <= piece.start < end)
    return "".join(f" {piece.folded or piece.text.lower()}" for piece in inside if piece.text.strip())


def _offered(reply: Reply) -> float:
    """The highest percentage the campaign's own offer text names, never above the hard cap."""
    percents = [
        q.value
        for said in statements(reply.facts.offer_text)
        for q in said.quantities
        if q.unit is Unit.PERCENT
    ]
    return min(max(percents, default=0.0), HIGHEST_DISCOUNT_PERCENT)


def _wrong_base(sentence: Sentence, reply: Reply) -> bool:
    if _OFF_WHAT_IS_HELD.search(sentence.folded):
        return True
    if reply.facts.discount.base is not DiscountBase.MAKING_CHARGES:
        return False
    return "making" not in sentence.notions or _WHOLE_PRICE.search(sentence.folded) is not None


# "10 % off the deposit": what is given back, or passed on, is no price
_OFF_WHAT_IS_HELD = compile_phrases(
    """
    deposit|security|advance|token|gst|tax|fee ~1 par|pe|on|me|mein ~3 % ~2 discount|off|chhoot|chhut|kam|riyayat|rebate|concession
    % ~1 discount|off|chhoot|less|rebate|concession|lower ~1 on|from ~2 deposit|security|advance|token|gst|tax
    % off ~1 deposit|security|token|gst|tax
    """,
    claims.GROUPS,
)
