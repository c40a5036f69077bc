"""What the facts ask on top of a piece, where a sentence speaks of: delivery, engraving, a box, a setting."""

from collections.abc import Iterator
from itertools import combinations

from revive_app.rules.guard.by_weight import OWN_WORD
from revive_app.rules.guard.claims import GENERAL
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.scopes import fits_region, reaches
from revive_app.rules.knowledge.meaning import is_left_out
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import weight
from revive_app.rules.language.places import places_among
from revive_app.rules.language.text import fold_all, word_set
from revive_app.rules.numbers.quantities import Unit

# what is paid on top of a piece
_CHARGED = word_set(
    "cod deliver engrave resize repair polish box pouch insurance pierce lengthen shorten restring replate custom"
)


def added_charges(sentence: Sentence, reply: Reply) -> Iterator[float]:
    """What a price may be raised by: a service the sentence names, two of them, or what the facts call as it does."""
    asked = [_charged_there(reply, service, sentence) for service in sorted(sentence.notions & _CHARGED)]
    for amounts in asked:
        yield from amounts
    # "with cash on delivery and shipping ₹1,410"
    yield from (one + other for first, second in combinations(asked, 2) for one in first for other in second)
    yield from _in_its_words(sentence, reply)


def _in_its_words(sentence: Sentence, reply: Reply) -> Iterator[float]:
    """What the facts ask for a thing the sentence names in their own words: "in panchdhatu ₹900"."""
    for said in reply.known.statements:
        if "price" not in said.context and _SETTING.isdisjoint(said.folded.split()):
            continue
        shared = sentence.notions & said.notions
        if any(weight(n) >= OWN_WORD and n not in GENERAL for n in shared) and _holds_there(said, sentence):
            yield from (q.value for q in said.quantities if q.unit is Unit.RUPEES and q not in said.limits)


# "Setting a loose stone: silver ring ₹1,800"
_SETTING = fold_all("setting jadai jadwana mounting")


def _charged_there(reply: Reply, service: str, sentence: Sentence) -> set[float]:
    """What the facts ask for a service where the sentence speaks of: "with courier outside the north-east …"."""
    return {
        q.value
        for said in reply.known.statements
        if service in said.context and _holds_there(said, sentence) and not _at_home(said, sentence, reply)
        for q in said.quantities
        if q.unit is Unit.RUPEES
    }


def _holds_there(said: Statement, sentence: Sentence) -> bool:
    """Whether a fact's clause may hold in the places and regions a sentence speaks of."""
    places = places_among(
        (piece.text, piece.folded)
        for index, piece in enumerate(sentence.pieces)
        if not is_left_out(sentence.pieces, index)
    )
    return fits_region(said, sentence.pieces) and (
        not places or any(reaches(said, place) for place in places)
    )


def _at_home(said: Statement, sentence: Sentence, reply: Reply) -> bool:
    """Whether a clause says nothing of abroad, which the sentence speaks of and the facts ask an amount of its own for."""
    if _ABROAD not in sentence.notions or _ABROAD in said.context:
        return False
    return any(_ABROAD in s.context and s.quantities for s in reply.known.statements)


_ABROAD = "abroad"
