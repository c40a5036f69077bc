"""An order of so much beside what the facts keep for orders above or below an amount: "60 hazaar ke order par 3 %"."""

from collections.abc import Iterator

from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.quantities import Quantity, Unit


def is_of_its_bracket(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """Whether an amount is an order's, and what the sentence tells of it is what the facts keep for just such orders."""
    if not _is_an_order(quantity, sentence):
        return False
    return any(
        _fits(quantity.value, quantity, sentence, group)
        for group in _groups(reply)
        if _shared(sentence, group)
    )


def check_ladders(reply: Reply) -> Iterator[Reason]:
    """A reason for every share told of another amount than the facts': "7 % above ₹50,000", where that is 3 %."""
    for sentence in reply.sentences:
        if sentence.asks or sentence.negated or sentence.quoted:
            continue
        shares = [q for q in sentence.quantities if q.unit is Unit.PERCENT]
        bounds = [q for q in sentence.quantities if q.unit in _MONEY and _is_bounded(q, sentence)]
        if not shares or len(shares) != len(bounds):
            continue
        for group in _groups(reply) if "discount" in sentence.notions else ():
            known = dict(_ladder(group))
            for share, bound in zip(shares, bounds, strict=True):
                if known.get(bound.value, share.value) != share.value:
                    yield sentence.reason(
                        ReasonCode.PERCENT_NOT_IN_DATA, share.start, share.end, "of another amount"
                    )


def _is_bounded(quantity: Quantity, sentence: Sentence) -> bool:
    before = [p.folded for p in sentence.pieces if p.end <= quantity.start and p.folded][-2:]
    after = [p.folded for p in sentence.pieces if p.start >= quantity.end and p.folded][:2]
    return bool(_BOUNDED & set(before) or _BOUNDED & set(after))


def _is_an_order(quantity: Quantity, sentence: Sentence) -> bool:
    """ "An order of ₹60,000", "60 hazaar ke order par", "goods worth 1.2 lakh"; not "orders above ₹50,000"."""
    if quantity.unit not in _MONEY or quantity.value < _AN_ORDER:
        return False
    before = [p.folded for p in sentence.pieces if p.end <= quantity.start and p.folded][-3:]
    after = [p.folded for p in sentence.pieces if p.start >= quantity.end and p.folded][:3]
    if _is_bounded(quantity, sentence):
        return False
    ahead = bool(before) and before[-1] in _OF and bool(_ORDERS & set(before[:-1]))
    behind = bool(after) and after[0] in _KA and bool(_ORDERS & set(after[1:]))
    return ahead or behind


_MONEY = frozenset({Unit.RUPEES, Unit.PLAIN})
_AN_ORDER = 100
_ORDERS = fold_all(
    "order orders bill bills purchase purchases goods maal saman samaan kharid kharidari khareed khareedari shopping ऑर्डर बिल माल सामान"
)
_OF = fold_all("of worth for ka ki ke")
_KA = fold_all("ka ki ke wale wala का की के")
_BOUNDED = fold_all(
    "above over exceeding below under upto within than minimum least upar zyada jyada adhik neeche niche tak"
)


def _groups(reply: Reply) -> Iterator[list[Statement]]:
    """The clauses of each sentence of the facts that is bounded by an amount."""
    found: dict[str, list[Statement]] = {}
    for said in reply.known.statements:
        if any(q.unit is Unit.RUPEES for q in said.limits):
            found.setdefault(said.folded, []).append(said)
    yield from found.values()


def _shared(sentence: Sentence, group: list[Statement]) -> bool:
    return bool(sentence.notions & _TERMS & group[0].context)


# what depends on how much is bought
_TERMS = frozenset({"discount", "deliver", "minimum", "free", "order"})


def _fits(amount: float, quantity: Quantity, sentence: Sentence, group: list[Statement]) -> bool:
    percents = {q.value for q in sentence.quantities if q.unit is Unit.PERCENT}
    fees = {q.value for q in sentence.quantities if q.unit in _MONEY and q is not quantity}
    brackets = list(_brackets(group))
    bounds = [bound for _, bound in brackets]
    if percents:
        reached = [percent for bound, percent in _ladder(group) if amount > bound]
        return bool(reached) and percents == set(reached[-1:])
    if "free" in sentence.notions:
        return not sentence.negated and any(
            amount > bound for said, bound in brackets if "free" in said.notions
        )
    if "minimum" in group[0].context and "order" in group[0].context:
        return not fees - set(bounds) and all((amount < bound) == sentence.negated for bound in bounds)
    freeing = [bound for said, bound in brackets if "free" in said.notions]
    charged = {
        q.value for said in group for q in said.quantities if q.unit is Unit.RUPEES and q not in said.limits
    }
    return bool(fees & charged) and bool(freeing) and all(amount <= bound for bound in freeing)


def _brackets(group: list[Statement]) -> Iterator[tuple[Statement, float]]:
    """Each clause that holds from an amount on, and the amount."""
    for said in group:
        if _FROM.search(said.own_folded) or _LEAST.search(said.folded):
            yield from (
                (said, q.value) for q in said.quantities if q.unit is Unit.RUPEES and q in said.limits
            )


_FROM = compile_phrases("above|over|more|exceeding|from|upar|zyada|onwards", {"BARRIER": ""})
_LEAST = word_pattern("minimum least", {})


def _ladder(group: list[Statement]) -> list[tuple[float, float]]:
    """ "3 % above ₹50,000, 7 % above ₹1,00,000": each amount with its share, the smallest amount first."""
    figures = group[0].figures
    shares = [q.value for q in figures if q.unit is Unit.PERCENT]
    bounds = [q.value for q in figures if q.unit is Unit.RUPEES and q in group[0].limits]
    if len(shares) != len(bounds) or not _FROM.search(group[0].folded):
        return []
    return sorted(zip(bounds, shares, strict=True))
