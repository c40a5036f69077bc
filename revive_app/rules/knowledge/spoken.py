"""What a text speaks of: the notions of the trade, those of every day, and how the words sound that no list knows."""

from dataclasses import dataclass
from functools import lru_cache

from revive_app.rules.knowledge.meaning import meanings
from revive_app.rules.knowledge.turns_of_phrase import misread, turned
from revive_app.rules.language.glossary import notion, weight
from revive_app.rules.language.indic import has_indic
from revive_app.rules.language.lexicon.finding import Meant, Sort, look_up, stands_in_english
from revive_app.rules.language.lexicon.homonyms import HOMONYMS
from revive_app.rules.language.lexicon.kin import kin
from revive_app.rules.language.places import place_of
from revive_app.rules.language.scan import Piece, PieceKind, scan
from revive_app.rules.language.sound import skeleton
from revive_app.rules.language.text import fold
from revive_app.rules.numbers.purity import is_purity
from revive_app.rules.numbers.quantities import Unit, read_pieces

_WEIGHTS = frozenset({Unit.GRAM, Unit.TOLA})
# the weight of a word the trade's lists do not know
UNKNOWN = 2.0
# A thing of every day tells a little more than a name: hardly two texts speak of it.
THING = 2.1
# What speaks of the same matter meets a part. Measured.
_RELATED_SHARE = 0.35

# what an address among the words speaks of, folded as the lists have it
_WRITTEN_TO = frozenset({"email", "contact"})
_VISITED = frozenset({fold("website")})


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
        """1 when it holds the term, a third when it speaks of the same matter, else 0."""
        if self.holds(term):
            return 1.0
        return _RELATED_SHARE if kin(term.named) & self.notions else 0.0


def _sounds_like(sound: str, sounds: frozenset[str]) -> bool:
    """Whether it is among them, or one of them but for its last consonant: "लखनऊ" and "Lucknow"."""
    if sound in sounds:
        return True
    return len(sound) > 2 and any(
        other[:-1] == sound or sound[:-1] == other for other in sounds if len(other) > 2
    )


@lru_cache(maxsize=8192)
def spoken_of(text: str) -> Spoken:
    """What a text speaks of."""
    pieces = scan(text)
    # of words no list knows: "Chennai" is no "chain"
    names = (piece for piece in pieces if piece.kind is PieceKind.WORD and _is_name(piece))
    sounds = {sound for piece in names if (sound := sound_of(piece))}
    # "22K" speaks of carats without the word
    quantities = read_pieces(pieces)
    purities = [quantity for quantity in quantities if is_purity(quantity)]
    carats = {"carat", "purity", *(f"{q.value:g}k" for q in purities)} if purities else set()
    # and "10 grams" of weight, "from Zambia" of an origin
    weights = {"weight"} if any(quantity.unit in _WEIGHTS for quantity in quantities) else set()
    origins = {"origin"} if any(_comes_from(pieces, index) for index in range(len(pieces) - 1)) else set()
    return Spoken(meant_by(pieces) | carats | weights | origins, frozenset(sounds))


def _comes_from(pieces: list[Piece], index: int) -> bool:
    """ "From Zambia"."""
    following = pieces[index + 1]
    if pieces[index].text.lower() != "from" or following.kind is not PieceKind.WORD:
        return False
    return following.text[0].isupper() and _is_name(following)


def meant_by(pieces: list[Piece]) -> frozenset[str]:
    """The notions among the pieces, those of everyday words too."""
    plain = [piece for piece in pieces if piece.text.lower() not in HOMONYMS]
    line = "".join(f" {piece.folded}" for piece in pieces if piece.folded)
    found = (meanings(plain) - misread(line)) | turned(line)
    if any(piece.kind is PieceKind.ADDRESS for piece in pieces):
        found |= _WRITTEN_TO if any("@" in piece.text for piece in pieces) else _VISITED
    daily = {
        notion(piece.folded): meant.notion
        for piece in pieces
        if piece.kind is PieceKind.WORD and (meant := everyday(piece)) is not None
    }
    return (found - daily.keys()) | {
        named for stem, named in daily.items() if stem in found or len(plain) < len(pieces)
    }


def everyday(piece: Piece) -> Meant | None:
    """What a word means that the trade's lists do not know, or know as another word."""
    instead = HOMONYMS.get(piece.text.lower())
    if instead is not None:
        return look_up(fold(instead)) or Meant(notion(fold(instead)), Sort.THING)
    if weight(notion(piece.folded)) != UNKNOWN:
        return None
    # "Surat" is a town, and no state of things
    town = place_of(piece.text, piece.folded) is not None and not stands_in_english(piece.folded)
    if town:
        return None
    return look_up(piece.folded, indic=has_indic(piece.text))


def named_by(piece: Piece) -> str:
    """A word's notion."""
    meant = everyday(piece)
    return meant.notion if meant is not None else notion(piece.folded)


def _is_name(piece: Piece) -> bool:
    return weight(notion(piece.folded)) == UNKNOWN and everyday(piece) is None


def sound_of(piece: Piece) -> str:
    """A word's consonants, s and sh being one; empty for short ones, which sound like too many others."""
    sound = skeleton(piece.text).replace("sh", "s")
    return sound if len(sound) > 2 else ""
