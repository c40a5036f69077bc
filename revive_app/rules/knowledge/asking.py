"""What a question asks for: the notions that tell, how much each tells, and which kind of number would answer it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from revive_app.rules.knowledge.expecting import AMOUNTS, COUNTS, MOMENTS, expected
from revive_app.rules.knowledge.meaning import WEEKDAYS
from revive_app.rules.knowledge.noise import NOISE
from revive_app.rules.knowledge.spoken import (
    THING,
    UNKNOWN,
    Spoken,
    Term,
    everyday,
    meant_by,
    named_by,
    sound_of,
    spoken_of,
)
from revive_app.rules.language.everyday import EVERYDAY_WORDS
from revive_app.rules.language.glossary import is_kind, is_material, is_quality, is_telling, weight
from revive_app.rules.language.lexicon.finding import Meant, Sort, stands_as
from revive_app.rules.language.lexicon.kin import kin
from revive_app.rules.language.places import place_of
from revive_app.rules.language.scan import Piece, PieceKind, scan
from revive_app.rules.language.small_talk import HINDI_WORDS, SAFE_WORDS
from revive_app.rules.language.text import READ_LIMIT, fold, word_set
from revive_app.rules.numbers.number_words import FRACTIONS, SCALES, SHIFTS, SMALL
from revive_app.rules.numbers.purity import is_purity
from revive_app.rules.numbers.quantities import Quantity, Unit, read_pieces

# A ring, a chain or a bangle: what holds for jewellery holds for them. These are articles of their own.
_OWN_KINDS = word_set("watch article coin bullion idol")
_OWN_MATERIALS = word_set(
    "platinum labgrown artificial silver diamond pearl kundan polki ruby emerald sapphire"
)
# everyday things a visitor asks for: a text must speak of them
_SOUGHT = word_set("food kapda kapde clothes saree sari lehenga dres")
# "at home" tells where, and seldom what; a test is a service, though the word is an everyday one
_OWN_PULLS = {"home": 1.2, "test": 2.5, "branches": 3.0}
# of the everyday lists, who may be treated apart: a text must speak of them
_GUESTS = word_set("doctor")
# what a thing is like, said among words that only say how one asks: "purana sona"
_HOW_IT_IS = word_set("old new half small big")
# a service a text that has it names
_OWN_SERVICES = word_set("rent loan job vacancy pierce engrave franchise idnumber electronics")
# an offer for one festival is none for another
_FESTIVALS = word_set("diwali padwa akshaya navratri rakhi")

# what is said of stones holds for a ruby
_STONES = word_set("ruby emerald sapphire")
_STONE = frozenset({"stone"})

_KIND, _MATERIAL = 1.0, 1.2
# A word of everyday talk: it tells when the text has it too, and nothing when it has not.
_LIGHT = 0.7
# What several words mean together: no name, though no list of the trade knows it.
_TURNED = 1.9
# A word of the lexicon, by its sort.
_EVERYDAY = {Sort.THING: THING, Sort.DOING: 1.0, Sort.QUALITY: 1.0, Sort.PERSON: 0.7}

# what asks only for an amount, once it is plain that one is asked for
_OF_MONEY = word_set("price money value pay minimum maximum number fee")
# what the shop's hours are asked with
_HOURS = word_set("time store jewellery")
# "three showrooms": the counted thing stands right after its number
_NEAR = 24
_WEEKDAYS = frozenset(WEEKDAYS)


# so short that it is a form of "kar" or "chal"
_SHORT = 4
_COMMON = SAFE_WORDS | EVERYDAY_WORDS
_NUMBER_WORDS = {**SMALL, **SCALES, **FRACTIONS, **SHIFTS}.keys()


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart. `specific`: notions a text must hold to be about it at all."""

    terms: tuple[Term, ...]
    specific: frozenset[str]
    expects: frozenset[Unit]

    def worth(self, part: Spoken) -> float:
        """How much of what is asked a part holds; what speaks of the same matter counts in part."""
        return sum(term.pull * part.nearness(term) for term in self.terms)

    def worth_beyond(self, part: Spoken, known: Spoken) -> float:
        """How much more of what is asked a part holds than what is known already."""
        return sum(term.pull * max(0.0, part.nearness(term) - known.nearness(term)) for term in self.terms)

    def strangers(self, part: Spoken) -> int:
        """How many notions of the trade a part speaks of that are not asked for, nor of one matter with what is."""
        named = {term.named for term in self.terms}
        return sum(
            is_telling(other) and other not in named and not kin(other) & named for other in part.notions
        )

    def must_be_known(self, term: Term) -> bool:
        """Whether nothing can be answered unless some text speaks of this: a service that has a name of its own."""
        return term.named in _OWN_SERVICES

    def is_met_by(self, text: str, spoken: Spoken, quantities: Iterable[Quantity]) -> bool:
        """Whether a sentence holds the kind of number asked for; "free" answers a question of money."""
        if not self.expects:
            return False
        quantities = tuple(quantities)
        units = {Unit.PURITY if is_purity(quantity) else quantity.unit for quantity in quantities}
        if self.expects == COUNTS:
            return any(self.worth(spoken_of(text[q.end : q.end + _NEAR])) > 0 for q in quantities)
        if self.expects == MOMENTS and spoken.notions & _WEEKDAYS:
            return True
        return bool(units & self.expects) or (self.expects == AMOUNTS and " free" in f" {text.lower()}")


def wider(named: str) -> frozenset[str]:
    """What a text may speak of instead of a notion that must be in it."""
    return _STONE if named in _STONES else frozenset()


@lru_cache(maxsize=4096)
def read_question(text: str) -> Question:
    """The first 2,000 characters of a question."""
    pieces = scan(text[:READ_LIMIT])
    folded = "".join(f" {piece.folded}" for piece in pieces if piece.folded)
    spoken = meant_by(pieces)
    if "parking" in spoken:
        spoken -= {"address"}  # "gaadi kahan lagau" asks for no address
    if "branches" in spoken:
        # where the branches are is told by naming them, or by saying that there are none
        spoken -= {named_by(piece) for piece in pieces if place_of(piece.text, piece.folded) is not None}
    expects = expected(folded)
    if expects == MOMENTS and spoken & _HOURS and not any(_is_service(named) for named in spoken - _HOURS):
        spoken |= {"open"}  # "timing?" is of the shop's hours, and not of how many hours a thing takes
    known = {named_by(piece): piece for piece in pieces if piece.kind is PieceKind.WORD}
    service = any(_is_service(named) for named in spoken)
    terms = tuple(
        term
        for named in sorted(spoken)
        if (term := _term(named, known.get(named), service, expects == AMOUNTS)) is not None
    )
    terms += tuple(
        Term(f"{quantity.value:g}k", "", UNKNOWN, light=True)
        for quantity in read_pieces(pieces)
        if quantity.unit is Unit.PURITY
    )
    specific = frozenset(named for named in spoken if named in _OWN_KINDS | _OWN_MATERIALS | _FESTIVALS)
    return Question(terms, specific, expects)


def _is_service(named: str) -> bool:
    return is_telling(named) and not (
        is_kind(named) or is_material(named) or is_quality(named) or named == "jewellery"
    )


def _term(named: str, piece: Piece | None, service: bool, amount: bool) -> Term | None:
    """How much a notion tells of what is asked; None when nothing."""
    if piece is not None and piece.folded in _NUMBER_WORDS:
        return None
    if named in _OWN_PULLS:
        return Term(named, "", _OWN_PULLS[named], light=False)
    if named in _GUESTS:
        return Term(named, "", THING, light=False)
    if amount and named in _OF_MONEY:
        return Term(named, "", _LIGHT, light=True)
    if named in _SOUGHT:
        return Term(named, "", UNKNOWN, light=False)
    if is_kind(named):
        return Term(named, "", 2.0 if named in _OWN_KINDS or not service else _KIND, light=False)
    if is_material(named):
        return Term(named, "", _MATERIAL, light=False)
    pull = weight(named)
    if pull >= 3 or pull == 1.2:
        return Term(named, "", pull, light=False)
    meant = everyday(piece) if piece is not None else None
    if piece is not None and named not in _HOW_IT_IS and _says_nothing(piece, meant):
        return None
    if meant is not None and pull == UNKNOWN:
        if meant.sort is Sort.PLAIN:
            return None
        return Term(named, "", _EVERYDAY[meant.sort], light=meant.sort is not Sort.THING)
    if pull == UNKNOWN and piece is not None and piece.folded in _COMMON:
        return Term(named, "", _LIGHT, light=True)
    if pull == UNKNOWN and piece is None:
        return Term(named, "", _TURNED, light=False)
    if pull == UNKNOWN and piece is not None:
        return Term(named, sound_of(piece), UNKNOWN, light=False)
    return Term(named, "", _LIGHT, light=True) if pull >= 1.2 else None


def _says_nothing(piece: Piece, meant: Meant | None) -> bool:
    """Whether a word only says how one asks; a thing or a quality the lexicon names as it stands does not."""
    folded = fold(re.split("['’]", piece.text)[0])
    if folded not in NOISE:
        return False
    named = meant is not None and meant.sort in (Sort.THING, Sort.QUALITY)
    return not (named and folded in HINDI_WORDS and len(folded) > _SHORT and stands_as(folded))
