"""Work that is done at once, or within the hour, where the papers give it days."""

from revive_app.rules.guard.claims import BESIDE, GENERAL, TAKEN_BACK
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.language.glossary import is_kind, is_material, is_quality, is_telling
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.numbers.quantities import Unit, read

_AT_ONCE = compile_phrases(
    """
    turant|immediately|instantly|fauran|foran|jhat|jhatpat|phataphat|fatafat
    right|straight away
    at once
    on the spot
    haathon|hathon|haath ~1 haath|hath
    khade khade
    same|usi|ussi day|din|waqt|samay
    within|in ~2 minute|minutes|hour|hours
    in no time
    in a ~1 jiffy|flash|moment|second|wink
    half|aadhe|aadha|adhe|adha|paune|quarter ~2 hour|ghante|ghanta
    ghante|ghanto|ghanton|minute|minuto|minuton|minton|ghanta bhar|ke ~1 andar|bheetar
    ghante|ghanto|ghanton|minute|minuto|minuton|minton|palon|pal|chutki|chutkiyon me|mein
    few|couple|kuch|kuchh|chand|thodi ~2 minute|minutes|hour|hours|ghante|ghanto|ghanton|minton|moments|der
    less|under ~1 than ~1 a|an|one day|hour
    while|till|as you ~2 wait|have|sip|drink|shop|browse|look|sit|finish|are|watch
    before you ~2 leave|go|finish|know
    by|before ~1 lunch|noon|closing
    """,
    {"BARRIER": ""},
)
_SPANS = frozenset({Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH})
_MAKES = word_pattern(
    "made make making ready done finished bana banke bankar ban banegi banega bante taiyar tayar mil milega milegi order",
    {},
)


def in_no_time(sentence: Sentence) -> bool:
    """ "We solder in no time": no denial."""
    return _NO_TIME.search(sentence.folded) is not None


_NO_TIME = compile_phrases("in no time", {"BARRIER": ""})


def done_at_once(sentence: Sentence, reply: Reply) -> bool:
    """Whether something is said to be done at once that takes so many hours, days or weeks by the facts."""
    if any(q.unit in _SPANS for q in sentence.quantities) or not _AT_ONCE.search(sentence.folded):
        return False
    services = {n for n in sentence.notions if is_telling(n) and not _is_of_a_piece(n)}
    services -= BESIDE | GENERAL
    about = [said for said in reply.known.statements if services & said.context]
    timed = any(q.unit in _SPANS for said in about for q in said.figures) or _takes_days(sentence)
    return timed and not any(_AT_ONCE.search(said.folded) for said in about)


def delivered_too_soon(sentence: Sentence) -> bool:
    """ "The necklace is delivered in 5-7 days", of one that takes twenty to make: those days are of ready pieces."""
    told = [q.value * _DAYS_OF[q.unit] for q in sentence.quantities if q.unit in _DAYS_OF]
    pieces = [product for mention in sentence.mentions for product in mention.products]
    if not told or not pieces or "deliver" not in sentence.notions or sentence.notions & _NOT_ON_ITS_WAY:
        return False
    makes = [
        max((q.value * _DAYS_OF[q.unit] for q in read(p.about) if q.unit in _DAYS_OF), default=0.0)
        for p in pieces
    ]
    return all(p.stock == 0 for p in pieces) and max(told) < min(makes)


_DAYS_OF = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30}
_NOT_ON_ITS_WAY = TAKEN_BACK | {"free"}


def _takes_days(sentence: Sentence) -> bool:
    """Whether what is being made is a piece the catalog gives so many days."""
    if not _MAKES.search(sentence.folded) or any(product.stock for product in sentence.about):
        return False
    return any(q.unit in _SPANS for product in sentence.about for q in read(product.about))


def _is_of_a_piece(named: str) -> bool:
    return is_kind(named) or is_material(named) or is_quality(named)
