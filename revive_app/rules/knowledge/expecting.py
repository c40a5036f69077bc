"""Which kind of number a question asks for: an amount, a span, a moment, a purity, or a count."""

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.numbers.quantities import Unit

SPANS = frozenset({Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})
MOMENTS = frozenset({Unit.CLOCK, Unit.DATE})
AMOUNTS = frozenset({Unit.RUPEES, Unit.PERCENT})
COUNTS = frozenset(Unit)

_MONEY = compile_phrases(
    """
    price|cost|costs|charge|charges|kharcha|kharch|kharche|daam|rate|fee|fees|bhav|percent|percentage|paisa|paise|amount|katega|bonus|discount
    making|banwai|gst|tax|advance|deposit|chhoot|chhut|shulk ~3 kitna|kitni|kitne|how|kya
    kitna|kitni|kitne ~2 lagta|lagti|lagega|lagegi|padega|padegi|milega|milta|milegi|katega|katoge|dena|de|lete|loge|lenge|charge|discount|chhoot|chhut|paisa|paise|advance|making
    how much
    paise|paisa|charge|charges|kharcha|kharch|fees|fee|shulk ~1 lagta|lagte|lagti|lagega|lagenge|lagegi|lete|loge|dena|dene|padega|padenge
    kitne ~1 ka|ki|ke|paise|me|mein|rupaye|percent|lete|loge|lagte|lagenge
    kitna|kitni $
    """,
    {"BARRIER": ""},
)
_SPAN = compile_phrases(
    """
    kitne|kitna|kitni ~1 din|dino|time|samay|hafte|mahine|ghante|saal|waqt
    how ~1 many|much ~1 days|time|weeks|months|hours|years|minutes
    how long
    kab|kitne ~1 tak ~3 milega|milegi|ban*|aayega|aayegi|aata|ready|answer|jawab|pahuch*|pahunch*|hoga|valid
    how ~1 soon|fast
    """,
    {"BARRIER": ""},
)
_MOMENT = compile_phrases(
    """
    what|which|kis|kya|kitne ~1 time|baje|timing|timings
    timing|timings|hours
    kab|when
    which|kis|kaun* ~1 day|din
    """,
    {"BARRIER": ""},
)
_CARATS = compile_phrases(
    "which|what|many|kitne|kitna|kaun|kaunsa|kaunse|kis ~2 carat|karat|kairet|kerat|purity", {"BARRIER": ""}
)
_COUNT = compile_phrases(
    """
    how many
    kitne|kitni
    """,
    {"BARRIER": ""},
)


def expected(folded: str) -> frozenset[Unit]:
    """The units one of which an answer holds, for a line of folded words; empty when no number is asked for."""
    if _CARATS.search(folded):
        return frozenset({Unit.PURITY})
    if _SPAN.search(folded):
        return SPANS
    if _MONEY.search(folded):
        return AMOUNTS
    if _MOMENT.search(folded):
        return MOMENTS
    return COUNTS if _COUNT.search(folded) else frozenset()
