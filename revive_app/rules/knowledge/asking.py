"""What a question asks for: the notions that tell, how much each tells, and which kind of number would answer it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from revive_app.rules.knowledge.meaning import WEEKDAYS, meanings
from revive_app.rules.knowledge.noise import NOISE
from revive_app.rules.language.glossary import is_kind, is_material, is_quality, notion, weight
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.scan import Piece, PieceKind, scan
from revive_app.rules.language.sound import skeleton
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
_SOUGHT = word_set("food kapda kapde clothes saree lehenga")
# a service a text that has it names
_OWN_SERVICES = word_set("rent loan job vacancy pierce engrave franchise idnumber electronics")
# an offer for one festival is none for another
_FESTIVALS = word_set("diwali padwa akshaya navratri rakhi")

_KIND, _MATERIAL, _UNKNOWN = 1.0, 1.2, 2.0
# A word of everyday talk: it tells when the text has it too, and nothing when it has not.
_LIGHT = 0.7

_MONEY = compile_phrases(
    """
    price|cost|costs|charge|charges|kharcha|kharch|kharche|daam|rate|fee|fees|bhav|percent|percentage|paisa|paise|amount|katega|bonus|discount
    making|banwai|gst|tax|advance|deposit|chhoot|chhut|shulk ~3 kitna|kitni|kitne|how|kya
    kitna|kitni|kitne ~2 lagta|lagti|lagega|lagegi|padega|padegi|milega|milta|milegi|katega|katoge|dena|de|lete|loge|lenge|charge|discount|chhoot|chhut|paisa|paise|advance|making
    how much
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
# what asks only for an amount, once it is plain that one is asked for
_OF_MONEY = word_set("price money value pay minimum maximum number fee")
# Giving a piece back has many names; one half meets another.
_RELATED = (
    word_set("deliver send"),
    word_set("cash money buyback"),
    word_set("exchange change"),
    word_set("clean care"),
    word_set("hometrial home try"),
    word_set("small baby"),
    word_set("ear earring"),
    word_set("complaint answer"),
    word_set("bank emi card"),
    word_set("delete data"),
    word_set("lock price"),
    word_set("open time close"),
    word_set("owner start"),
    word_set("advance lock"),
    word_set("purity carat hallmark"),
    word_set("designer custom"),
    word_set("exchange old"),
    word_set("deduct exchange"),
    word_set("return refund buyback sell exchange"),
    word_set("close end"),
    word_set("visit appointment"),
    word_set("custom make"),
    word_set("damage broken repair"),
    word_set("lost theft"),
)
_RELATED_SHARE = 0.5
_SPANS = frozenset({Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})
_MOMENTS = frozenset({Unit.CLOCK, Unit.DATE})
_AMOUNTS = frozenset({Unit.RUPEES, Unit.PERCENT})
_COUNTS = frozenset(Unit)
# "three showrooms": the counted thing stands right after its number
_NEAR = 24
_WEEKDAYS = frozenset(WEEKDAYS)


_NUMBER_WORDS = {**SMALL, **SCALES, **FRACTIONS, **SHIFTS}.keys()


@dataclass(frozen=True, slots=True)
class Term:
    """One thing a question names: its notion, how its word sounds, and how much it tells. `light`: if present only."""

    named: str
    sound: str
    pull: float
    light: bool


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a text or a part of it speaks of: notions, and how its words sound."""

    notions: frozenset[str]
    sounds: frozenset[str]

    def holds(self, term: Term) -> bool:
        """Whether it speaks of a term, in whatever script."""
        return term.named in self.notions or (bool(term.sound) and _sounds_like(term.sound, self.sounds))

    def nearness(self, term: Term) -> float:
        """1 when it holds the term, a half when something related, else 0."""
        if self.holds(term):
            return 1.0
        return (
            _RELATED_SHARE if any(term.named in group and group & self.notions for group in _RELATED) else 0.0
        )


def _sounds_like(sound: str, sounds: frozenset[str]) -> bool:
    """Whether it is among them, or one of them but for its last consonant: "लखनऊ" and "Lucknow"."""
    if sound in sounds:
        return True
    return len(sound) > 2 and any(
        other[:-1] == sound or sound[:-1] == other for other in sounds if len(other) > 2
    )


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart. `specific`: notions a text must hold to be about it at all."""

    terms: tuple[Term, ...]
    specific: frozenset[str]
    expects: frozenset[Unit]

    def total(self, text: Spoken) -> float:
        """The weight of all that tells, for a text: everyday words count where it holds them."""
        return sum(term.pull for term in self.terms if not term.light or text.holds(term))

    def worth(self, part: Spoken) -> float:
        """How much of what is asked a part holds; a related thing counts half."""
        return sum(term.pull * part.nearness(term) for term in self.terms)

    def must_be_known(self, term: Term) -> bool:
        """Whether nothing can be answered unless some text speaks of this: a word no list of ours knows.

        A place is another matter when something is to be sent there.
        """
        if term.named in _OWN_SERVICES:
            return True
        if term.pull != _UNKNOWN or term.light or is_kind(term.named) and term.named not in _OWN_KINDS:
            return False
        return not any(other.named == "deliver" for other in self.terms)

    def is_met_by(self, text: str, spoken: Spoken, quantities: Iterable[Quantity]) -> bool:
        """Whether a sentence holds the kind of number asked for; "free" answers a question of money."""
        if not self.expects:
            return False
        quantities = tuple(quantities)
        units = {Unit.PURITY if is_purity(quantity) else quantity.unit for quantity in quantities}
        if self.expects == _COUNTS:
            return any(self.worth(spoken_of(text[q.end : q.end + _NEAR])) > 0 for q in quantities)
        if self.expects == _MOMENTS and spoken.notions & _WEEKDAYS:
            return True
        return bool(units & self.expects) or (self.expects == _AMOUNTS and " free" in f" {text.lower()}")


@lru_cache(maxsize=4096)
def read_question(text: str) -> Question:
    """The first 2,000 characters of a question."""
    pieces = scan(text[:READ_LIMIT])
    folded = "".join(f" {piece.folded}" for piece in pieces if piece.folded)
    spoken = meanings(pieces)
    if "parking" in spoken:
        spoken -= {"address"}  # "gaadi kahan lagau" asks for no address
    expects = _expected(folded)
    known = {notion(piece.folded): piece for piece in pieces if piece.kind is PieceKind.WORD}
    service = any(_is_service(named) for named in spoken)
    terms = tuple(
        term
        for named in sorted(spoken)
        if (term := _term(named, known.get(named), service, expects == _AMOUNTS)) is not None
    )
    terms += tuple(
        Term(f"{quantity.value:g}k", "", _UNKNOWN, light=False)
        for quantity in read_pieces(pieces)
        if quantity.unit is Unit.PURITY
    )
    specific = frozenset(named for named in spoken if named in _OWN_KINDS | _OWN_MATERIALS | _FESTIVALS)
    return Question(terms, specific, expects)


@lru_cache(maxsize=8192)
def spoken_of(text: str) -> Spoken:
    """What a text speaks of."""
    pieces = scan(text)
    # of words no list knows: "Chennai" is no "chain"
    names = (
        piece for piece in pieces if piece.kind is PieceKind.WORD and weight(notion(piece.folded)) == _UNKNOWN
    )
    sounds = {sound for piece in names if (sound := _sound(piece))}
    # "22K" speaks of carats without the word
    purities = [quantity for quantity in read_pieces(pieces) if is_purity(quantity)]
    carats = {"carat", "purity", *(f"{q.value:g}k" for q in purities)} if purities else set()
    return Spoken(meanings(pieces) | carats, frozenset(sounds))


def _sound(piece: Piece) -> str:
    """A word's consonants, s and sh being one; empty for short ones, which sound like too many others."""
    sound = skeleton(piece.text).replace("sh", "s")
    return sound if len(sound) > 2 else ""


def _is_service(named: str) -> bool:
    return weight(named) >= 3 and not (
        is_kind(named) or is_material(named) or is_quality(named) or named == "jewellery"
    )


def _term(named: str, piece: Piece | None, service: bool, amount: bool) -> Term | None:
    """How much a notion tells of what is asked; None when nothing."""
    if piece is not None and piece.folded in _NUMBER_WORDS:
        return None
    if amount and named in _OF_MONEY:
        return Term(named, "", _LIGHT, light=True)
    if named in _SOUGHT:
        return Term(named, "", _UNKNOWN, light=False)
    if is_kind(named):
        return Term(named, "", 2.0 if named in _OWN_KINDS or not service else _KIND, light=False)
    if is_material(named):
        return Term(named, "", _MATERIAL, light=False)
    pull = weight(named)
    if pull >= 3 or pull == 1.2:
        return Term(named, "", pull, light=False)
    if piece is not None and fold(re.split("['’]", piece.text)[0]) in NOISE:
        return None
    if pull == 2.0:
        return Term(named, _sound(piece) if piece is not None else "", _UNKNOWN, light=False)
    return Term(named, "", _LIGHT, light=True) if pull >= 1.2 else None


def _expected(folded: str) -> frozenset[Unit]:
    if _CARATS.search(folded):
        return frozenset({Unit.PURITY})
    if _SPAN.search(folded):
        return _SPANS
    if _MONEY.search(folded):
        return _AMOUNTS
    if _MOMENT.search(folded):
        return _MOMENTS
    return _COUNTS if _COUNT.search(folded) else frozenset()
