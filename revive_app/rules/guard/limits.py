"""A service or a duty the facts tie to an amount, told of a piece on the wrong side of it."""

from collections.abc import Iterator

from revive_app.rules.guard import claims
from revive_app.rules.guard.claims import GENERAL, UNCHECKED
from revive_app.rules.guard.measures import is_money
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.sums import priced
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import content, is_kind, is_material, is_telling, notion, weight
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.language.scan import Piece
from revive_app.rules.numbers.quantities import Quantity, Unit

_AT_MOST = word_pattern("up upto tak under below maximum within", claims.GROUPS)
_AT_LEAST = word_pattern(
    "above over upar adhik minimum smallest starting more zyada exceeding", claims.GROUPS
)
# "you get a box with the set" gives it for nothing
_GIVES = compile_phrases(claims.NEED_A_FACT["gift_claim"], claims.GROUPS)
_FROM = word_pattern("from", claims.GROUPS)
_UPTO = word_pattern("to till upto", claims.GROUPS)
_OTHERWISE = compile_phrases("otherwise|else|warna|varna", claims.GROUPS)


def check_limits(reply: Reply) -> Iterator[Reason]:
    """A reason for each sentence that gives what a limit refuses, or denies what it asks for."""
    for sentence in reply.sentences:
        if not (sentence.asks or sentence.quoted or sentence.negated) and _across(sentence, reply):
            yield sentence.reason(ReasonCode.OUTSIDE_LIMIT, 0, len(sentence.text), "across the bound")
        if not sentence.mentions or sentence.asks or sentence.quoted:
            continue
        price = _price(sentence, reply)
        if price is None:
            continue
        if _reasons_wrongly(sentence):
            yield sentence.reason(ReasonCode.OUTSIDE_LIMIT, 0, len(sentence.text), "on the other side")
        sides = [
            side
            for said in reply.known.statements
            if not _of_another_kind(sentence, said)
            for side in _sides(sentence, said, price)
        ]
        if sentence.negated and any(beyond for beyond, _ in sides):
            continue  # one limit is reason enough to say no
        for beyond, services in sides:
            if beyond != sentence.negated and not (
                sentence.negated and _denied_by_fact(services, sentence, reply)
            ):
                yield sentence.reason(ReasonCode.OUTSIDE_LIMIT, 0, len(sentence.text), services)


def _denied_by_fact(services: str, sentence: Sentence, reply: Reply) -> bool:
    """ "Not for coins or cash", of a plan that is paid out in jewellery only: no limit decides that."""
    limited = set(services.split(","))
    return any(
        said.negated and limited & said.notions and len(sentence.notions & said.notions) > 1
        for said in reply.known.statements
    )


def _across(sentence: Sentence, reply: Reply) -> bool:
    """ "We take cash above ₹1,90,000 too", where it is taken up to that: the amount a fact names, and its other side."""
    for clause in sentence.clauses:
        inside = [p for p in sentence.pieces if clause.start <= p.start < clause.end]
        services = {n for n in clause.notions if is_telling(n) and not is_kind(n)}
        services -= UNCHECKED - _WAYS_TO_PAY
        for quantity in clause.quantities:
            side = _side(quantity, inside) if is_money(quantity) and quantity.value >= _AN_AMOUNT else ""
            holding = [
                said
                for said in reply.known.statements
                if services & said.notions
                and ("free" in said.notions) <= ("free" in sentence.notions)
                and any(q.value == quantity.value for q in said.limits)
            ]
            if side and holding and all(_bounds_other(said, side) for said in holding):
                return True
    return False


def _bounds_other(said: Statement, side: str) -> bool:
    """Whether a fact's clause names the other side of its amount, and not this one."""
    most, least = _AT_MOST.search(said.own_folded), _AT_LEAST.search(said.own_folded)
    return bool(most and not least) if side == "above" else bool(least and not most)


def _reasons_wrongly(sentence: Sentence) -> bool:
    """ "…, as it is above ₹3,000", of a piece that costs less."""
    prices = list(priced(sentence))
    for clause in sentence.clauses if prices else ():
        inside = [p for p in sentence.pieces if clause.start <= p.start < clause.end]
        told = "".join(f" {p.folded or p.text.lower()}" for p in inside if p.text.strip())
        if not _IT_IS.search(told) and not (clause.mentions and _BOUNDED.search(told)):
            continue
        bounded = [
            (q.value, _side(q, inside))
            for q in clause.quantities
            if is_money(q) and q.value >= _AN_AMOUNT and q.value not in prices
        ]
        if any(
            (side == "above" and max(prices) <= value) or (side == "below" and min(prices) >= value)
            for value, side in bounded
        ):
            return True
    return False


def _side(quantity: Quantity, pieces: list[Piece]) -> str:
    """Which side of an amount the words beside it name; nothing where they name none."""
    before = "".join(f" {p.folded}" for p in [p for p in pieces if p.end <= quantity.start][-_NEAR:])
    after = "".join(f" {p.folded}" for p in [p for p in pieces if p.start >= quantity.end][:_NEAR])
    if _ABOVE.search(before) or _UPWARDS.search(after):
        return "above"
    return "below" if _BELOW.search(before) or _DOWNWARDS.search(after) else ""


_NEAR = 3
_IT_IS = compile_phrases(
    """
    as|since|because|kyunki|kyonki|kyuki|chunki ~1 it|its|they|theyre|this|that|wo|woh|ye|yeh|iska|iski|uska|uski|price
    it|they|wo|woh|ye|yeh ~1 is|are|costs|cost above|over|below|under|more
    """,
    claims.GROUPS,
)
# "the Sita Haar is above ₹50,000"
_BOUNDED = compile_phrases(
    """
    is|are|costs|cost ~1 above|over|below|under|more
    upar|zyada|jyada|neeche|niche|kam ~2 hai|hain
    """,
    claims.GROUPS,
)
_ABOVE = word_pattern("above over than exceeding", claims.GROUPS)
_UPWARDS = word_pattern("upar zyada jyada adhik", claims.GROUPS)
_BELOW = word_pattern("below under within", claims.GROUPS)
_DOWNWARDS = word_pattern("kam neeche niche andar", claims.GROUPS)


def _price(sentence: Sentence, reply: Reply) -> float | None:
    """What is being paid: the dearest piece named, or the larger sum the sentence reckons. Limits are no sums."""
    prices = list(priced(sentence))
    if not prices:
        return None
    bounds = {bound.value for said in reply.known.statements for bound in said.limits}
    amounts = [
        q.value
        for q in sentence.quantities
        if (q.unit is Unit.RUPEES or (q.unit is Unit.PLAIN and q.value >= _AN_AMOUNT))
        and q.value not in bounds
    ]
    return max([*prices, *(amount for amount in amounts if amount > max(prices))])


def _of_another_kind(sentence: Sentence, said: Statement) -> bool:
    """ "Chains: EMI above ₹25,000" says nothing of coins."""
    kinds = {n for n in said.segment if is_kind(n)}
    named = {n for m in sentence.mentions for p in m.products for n in content(p.name)} | sentence.notions
    return bool(kinds) and not kinds & named


def _sides(sentence: Sentence, said: Statement, price: float) -> Iterator[tuple[bool, str]]:
    """For each limit of what the sentence speaks of: whether the price is beyond it, and what it limits."""
    if "free" in said.notions and "free" not in sentence.notions and not _GIVES.search(sentence.folded):
        return
    services = {
        n
        for n in sentence.notions & said.context
        if weight(n) >= 2
        and n not in (UNCHECKED | GENERAL) - _WAYS_TO_PAY
        and not is_kind(n)
        and not is_material(n)
    }
    if said.context & {"gift", "free"} and _GIVES.search(sentence.folded):
        named = {n for m in sentence.mentions for p in m.products for n in content(p.name)}
        services |= {
            n for n in (sentence.notions & said.context) - named if is_kind(n)
        }  # "a silver coin with it"
    if services == _FREE and any(is_telling(n) and not is_kind(n) for n in said.context - _FREE - GENERAL):
        return  # another thing is free above this
    if any(is_telling(n) and n not in GENERAL and not is_kind(n) for n in said.segment):
        services &= said.segment  # "cash up to ₹1,99,000; above that by card": each has its own bound
    if "cod" in said.segment and "cod" not in sentence.notions:
        services -= _PAID_AT_THE_DOOR
    told = {
        q.value
        for clause in sentence.clauses
        if not clause.mentions
        for q in clause.quantities
        if is_money(q)
    }
    # "₹70 on one pair, free above ₹1,500": the limit is said, of no piece
    bounds = [
        q for q in said.quantities if q.unit is Unit.RUPEES and q in said.limits and q.value not in told
    ]
    for bound in bounds if services else ():
        beyond = _beyond(bound.value, said, price, otherwise="free" in sentence.notions and _free_else(said))
        if beyond is not None:
            yield beyond, ",".join(sorted(services))


_AN_AMOUNT = 1000
_FREE = frozenset({"free"})
# of "cash on delivery": neither by itself
_PAID_AT_THE_DOOR = frozenset({"deliver"})
# bounded by an amount more often than not
_WAYS_TO_PAY = frozenset({"cash"})


def _free_else(said: Statement) -> bool:
    """ "₹120 under ₹3,000, free otherwise"; of "free above ₹3,000, otherwise ₹120" the limit is the free one's."""
    parting = _OTHERWISE.search(said.folded)
    if parting is None:
        return False
    before, after = said.folded[: parting.start()].split(), said.folded[parting.end() :].split()
    return any(notion(word) == "free" for word in (*before[-1:], *after[:3]))


def _beyond(limit: float, said: Statement, price: float, *, otherwise: bool) -> bool | None:
    """Whether a price lies outside "up to", or inside "above", the amount a fact names; None: it does not say.

    "₹120 under ₹3,000, free otherwise": what is free is on the other side.
    """
    if otherwise and _OTHERWISE.search(said.folded):
        return price < limit if _AT_MOST.search(said.folded) else price > limit
    own = said.own_folded
    if _AT_MOST.search(own) and not _AT_LEAST.search(own):
        return price > limit  # "cash up to ₹1,99,000; above that by card"
    if _AT_LEAST.search(said.folded) or _FROM.search(said.folded) and not _UPTO.search(said.folded):
        return price < limit
    return price > limit if _AT_MOST.search(said.folded) else None
