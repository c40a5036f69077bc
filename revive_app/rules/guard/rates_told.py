"""Prices and rates a reply speaks of without promising them: fixed ones, those of today, the metal's alone."""

from revive_app.rules.guard import claims
from revive_app.rules.guard.arithmetic import near
from revive_app.rules.guard.by_weight import rate_by_weight
from revive_app.rules.guard.measures import is_money
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.spans import SPANS
from revive_app.rules.knowledge.per import per_units
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.numbers.quantities import Unit

_EXCLUDED = compile_phrases(
    """
    without|excluding|bina|bagair|before|minus ~2 making|gst|tax|charge|charges|wastage
    making|gst|tax|charge|charges|wastage ~2 bina|bagair|chhodkar|alava
    """,
    claims.GROUPS,
)


def beside_the_sum(claim: str, sentence: Sentence, reply: Reply) -> bool:
    """Whether "without making" says what a sum of the metal's value, or the rate told, leaves out."""
    if not _EXCLUDED.search(claim):
        return False
    rates = dict(per_units(sentence.pieces))
    made = list(rate_by_weight(sentence, reply))
    return any(
        is_money(q) and (q.end in rates or any(near(q, amount) for amount in made))
        for q in sentence.quantities
    )


FIXED = compile_phrases(
    """
    price|prices|rate|rates|bhav|daam|kimat|cost ~6 fix|fixed|fikas|fiks
    fix|fixed|fiks ~1 price|prices|rate|rates|daam|bhav|kimat
    """,
    claims.GROUPS,
)
# a price that is kept for somebody, or for a time
_KEPT = compile_phrases(
    """
    fix|fixed|fiks ~1 kar*|rakh*|rahega|rahegi|rahenge|for|till|until|tak|karva*
    will|shall|can|today|aaj|aapke|you|book|booking|advance
    """,
    claims.GROUPS,
)


def is_no_bargain(sentence: Sentence, reply: Reply) -> bool:
    """ "Coin ka daam fix hai": no bargaining, which the sentence says or the facts do; not kept for a time."""
    if not FIXED.search(sentence.folded) or _KEPT.search(sentence.folded):
        return False
    if any(q.unit in _SPANS for q in sentence.quantities):
        return False
    refuses = sentence.negated and bool(sentence.notions & {"discount", "bargain"})
    return refuses or any(FIXED.search(said.folded) for said in reply.known.statements)


_SPANS = SPANS | {Unit.DATE, Unit.YEAR}
_FOR_TODAY = compile_phrases(
    "only|sirf|just|bas|keval ~2 today|todays|aaj\ntoday|todays|aaj ~2 only|sirf|hi|bas|keval\nvalid|holds|hold|good|manya ~2 today|aaj",
    claims.GROUPS,
)


def rate_of_today(sentence: Sentence, reply: Reply) -> bool:
    """ "Ye rate sirf aaj ka hai": as the facts say of the rate themselves."""
    if not _FOR_TODAY.search(sentence.folded):
        return False
    return "price" in sentence.notions and any(
        "price" in said.context and _FOR_TODAY.search(said.folded) for said in reply.known.statements
    )
