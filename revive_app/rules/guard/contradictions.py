"""Words of a reply that say the opposite of what the facts say: denied duties, lost negations."""

from collections.abc import Iterator

from revive_app.rules.guard import claims
from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.beyond import places_left
from revive_app.rules.guard.claims import BESIDE, GENERAL, TAKEN_BACK, UNCHECKED
from revive_app.rules.guard.denied_kinds import denied_kind, leans
from revive_app.rules.guard.proofs import insists
from revive_app.rules.guard.reading import Reply, Sentence, notions_of
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.clauses import is_negated, split_clauses
from revive_app.rules.knowledge.meaning import WEEKDAYS, meanings
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import (
    content,
    is_kind,
    is_material,
    is_telling,
    is_trade_word,
    notion,
    weight,
)
from revive_app.rules.language.phrases import word_pattern
from revive_app.rules.language.scan import Piece
from revive_app.rules.language.text import fold_all, word_set

_NO_IDEA = word_pattern(
    "information info idea details sure know pata jankari say confirm confirmed ask check puch puchh team colleague tell bata batana batayenge batati predict promise guess",
    claims.GROUPS,
)
_NEEDED = word_pattern(
    "zaroorat zarurat jarurat required needed need necessary mandatory compulsory chahiye lagega lagegi lagta lagti dena deni"
    " applied apply charged extra hoga hogi katega kata kaatte deducted deduction katauti",
    claims.GROUPS,
)
# judged by day in `days`
_DAYS = frozenset(WEEKDAYS) | {"open", "close"}
_DUTIES = word_set("pan aadhaar documents advance tax making bill deduct deliver polish wastage")
_DEDUCTIBLE = word_set("stone making wastage tax polish gst ghat")
_PAID = word_pattern(
    "paid pay pays counted count included include refunded valued given milega milegi milta milti shamil",
    claims.GROUPS,
)
_WITHOUT = fold_all("no without zero bina")
_DEDUCTIONS = frozenset({"deduct", "interest"})


def check_contradictions(reply: Reply) -> Iterator[Reason]:
    """Reasons for sentences the facts contradict."""
    for sentence in reply.sentences:
        if sentence.quoted:
            continue
        if not _beyond_places(sentence, reply) and not insists(sentence, reply):
            yield from _contradiction(sentence, reply)
            yield from _denial(sentence, reply)
        yield from _excluded(sentence, reply)
        yield from _paid_for(sentence, reply)
        yield from denied_kind(sentence, reply)
        yield from _of_others(sentence, reply)
        yield from _beyond_the_offer(sentence, reply)


def _beyond_places(sentence: Sentence, reply: Reply) -> bool:
    """ "Outside Kolkata we don't deliver": the facts name Kolkata, and say nothing of elsewhere."""
    return sentence.negated and not places_left(sentence.pieces).isdisjoint(reply.known.places)


def _contradiction(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """The facts say the opposite of the same thing."""
    about = {n for n in sentence.notions if weight(n) >= 1.2}
    if len(about) < 2 or sentence.asks or sentence.quantities or _NO_IDEA.search(sentence.folded):
        return
    told = affirmed(sentence) if sentence.negated else None
    if told is not None and any(
        not said.negated and len(about & told.notions & said.context) >= 2 for said in reply.known.statements
    ):
        return  # "only on gold, not on diamonds": what it says yes to is in the facts
    best: Statement | None = None
    score = 0.0
    for said in reply.known.statements:
        shared = about & said.context
        if len(shared) >= 2 and len(shared) / len(about) > score:
            best, score = said, len(shared) / len(about)
    if best is not None and best.excepted and sentence.notions & frozenset(WEEKDAYS):
        return  # "every day except Wednesday": judged by day
    denies = sentence.negated and not sentence.mentions
    if best is not None and not best.negated and _ENDS.search(best.folded):
        return  # "the bonus is cancelled" denies without a "not"
    opposed = best is not None and best.negated != sentence.negated and (best.negated or denies)
    if opposed and score >= 0.6 and not _agreed(best, about, sentence, reply):
        yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text))


_ENDS = word_pattern(
    "cancelled canceled cancel forfeited forfeit lapses lapse lapsed void lost lose loses ends stopped stops radd nirast khatam",
    {},
)


def _agreed(best: Statement | None, about: set[str], sentence: Sentence, reply: Reply) -> bool:
    """ "Our own gold without deduction" agrees where "old gold is taken with 3 %" does not: the clause that fits tells."""
    if best is None:
        return False
    of_it = [said for said in reply.known.statements if said.folded == best.folded]
    parts = [(is_negated(part), meanings(part)) for part in split_clauses(list(sentence.pieces))]
    held = {
        negated
        for negated, told in parts
        if any(said.negated == negated and told & about & said.notions for said in of_it)
    }
    if len(held) > 1:
        return True  # "prices are fixed, there is no discount": each clause agrees with its own
    return any(
        said.negated == sentence.negated
        and about & said.context == about & best.context
        and (
            len(about & said.notions) > len(about & best.notions)
            or (leans(said) and said.folded == best.folded and len(about & said.notions) > 1)
            or "ours" in about & said.notions - best.notions
        )
        for said in reply.known.statements
    )


def _excluded(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """ "Customised rings can be returned": a fact denies it of exactly these, though others may."""
    if sentence.asks or sentence.negated:
        return
    about = {n for n in sentence.notions if is_telling(n) and not is_kind(n)} - BESIDE - _DAYS
    denied = max((len(about & s.segment) for s in reply.known.statements if s.negated), default=0)
    affirmed = max((len(about & s.segment) for s in reply.known.statements if not s.negated), default=0)
    pieces = [product for mention in sentence.mentions for product in mention.products]
    named = sentence.notions | {named for product in pieces for named in content(product.name)}
    left_out = any(
        named & (s.excepted - _DAYS - TAKEN_BACK) and about & (s.context - s.excepted)
        for s in reply.known.statements
    )
    if left_out or (denied >= 2 and denied > affirmed):
        yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "excluded")


def _paid_for(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """ "Stones are paid for too": a fact says they are deducted, none that they count."""
    if sentence.asks or sentence.negated or "deduct" in sentence.notions or not _PAID.search(sentence.folded):
        return
    about = {n for n in sentence.notions if weight(n) >= 1.2}
    deducted = [s for s in reply.known.statements if "deduct" in s.context and len(about & s.context) >= 2]
    if any(about & s.notions & _DEDUCTIBLE for s in deducted):
        yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "deducted")


def _beyond_the_offer(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """ "The Dhanteras offer is on gold too", where it is on diamonds."""
    if sentence.asks or sentence.negated or "offer" not in sentence.notions:
        return
    told = {n for n in sentence.notions if is_kind(n) or is_material(n)}
    named = {n for m in sentence.mentions for p in m.products for n in notions_of(p)}
    theirs = told or {n for n in named if is_kind(n) or is_material(n)}
    offers = [
        {n for n in said.context if is_kind(n) or is_material(n)}
        for said in reply.known.statements
        if "offer" in said.context and _named(said.context & sentence.notions)
    ]
    if theirs and offers and all(own and not own & theirs for own in offers):
        yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "beyond the offer")


def _named(shared: frozenset[str]) -> bool:
    """Whether what a fact and a sentence share names an offer: "Dhanteras", not "making charges"."""
    return any(
        weight(n) >= _OWN_WORD and not (is_kind(n) or is_material(n)) and n not in GENERAL | _OF_ANY_OFFER
        for n in shared
    )


_OWN_WORD = 2
_OF_ANY_OFFER = word_set("offer discount making price off extra bill")


def _of_others(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """ "We buy back other jewellers' coins", where they buy back their own."""
    services = sentence.notions & _TRADED
    if sentence.asks or sentence.negated or not services or not sentence.notions & _THEIRS:
        return
    about = [said for said in reply.known.statements if services & said.context]
    if about and all("ours" in said.context and not said.context & _ANYBODYS for said in about):
        yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "of others")


_ANYBODYS = word_set("other jeveler any elsevhere anybody old")
_TRADED = word_set("exchange buyback sell return")
_THEIRS = word_set("other jeveler any elsevhere anybody")
# "are not returnable" takes returning out of nothing


def _affirmed(named: str, sentence: Sentence, reply: Reply) -> bool:
    """Whether the facts that speak most of the same hold this notion without denying it."""
    holding = [s for s in reply.known.statements if named in s.context]
    fits = [
        sum(
            weight(n) * (1.0 if n in s.notions else 0.3)
            for n in sentence.notions & (s.context | s.notions) - _WITHOUT
        )
        for s in holding
    ]
    best = max(fits, default=0.0)
    return bool(holding) and not any(s.negated for s, fit in zip(holding, fits, strict=True) if fit == best)


def _denies_need(sentence: Sentence) -> bool:
    """Whether it is the "not" that needing stands beside: "we don't deliver there, you have to come" needs something."""
    return any(
        is_negated(part) and _NEEDED.search("".join(f" {piece.folded}" for piece in part))
        for part in split_clauses(list(sentence.pieces))
    )


def _denial(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """ "No PAN is required", "without bill": denied here, affirmed in the facts."""
    if sentence.mentions or sentence.quantities or sentence.asks:
        return
    affirmed = {n for said in reply.known.statements if not said.negated for n in said.notions}
    denied = {n for said in reply.known.statements if said.negated for n in said.context}
    for index, piece in enumerate(sentence.pieces):
        if piece.folded not in _WITHOUT:
            continue
        for after in sentence.pieces[index + 1 : index + 3]:
            named = notion(after.folded)
            checked = named not in UNCHECKED or named in _DEDUCTIONS
            if _is_of_a_colour(piece, after, sentence, reply):
                continue
            if is_trade_word(after.folded) and checked and _affirmed(named, sentence, reply):
                yield sentence.reason(ReasonCode.CONTRADICTS_DATA, piece.start, after.end)
    if sentence.negated and _denies_need(sentence) and sentence.notions & _DUTIES & (affirmed - denied):
        yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "duty denied")


def _is_of_a_colour(without: Piece, after: Piece, sentence: Sentence, reply: Reply) -> bool:
    """ "No black pearls": said of a sort that no fact speaks of."""
    between = [p.folded for p in sentence.pieces if without.start < p.start < after.start and p.folded]
    return bool(between) and set(between) <= _COLOURS and reply.known.folded.isdisjoint(between)


_COLOURS = fold_all(
    "black white blue green red pink golden grey brown purple yellow orange kala kale kaali safed neela hara lal"
)
