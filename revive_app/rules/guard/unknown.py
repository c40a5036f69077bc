"""Words of a reply that nobody vouches for: not the facts, not the customer, not everyday talk.

"Our stylist comes along", "it cures joint pain", a language we cannot read: refused, whatever they claim.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.places import is_covered
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.language.everyday import EVERYDAY_WORDS
from revive_app.rules.language.glossary import STOPWORDS, is_known_word, notion
from revive_app.rules.language.indic import has_indic
from revive_app.rules.language.lexicon.finding import notion_of
from revive_app.rules.language.phrases import word_pattern
from revive_app.rules.language.scan import Piece, PieceKind
from revive_app.rules.language.small_talk import OUR_WORDS, SAFE_WORDS
from revive_app.rules.language.sound import skeleton, sounds
from revive_app.rules.language.text import fold, fold_all, words
from revive_app.rules.numbers.number_words import FRACTIONS, SCALES, SHIFTS, SMALL
from revive_app.rules.numbers.quantities import Unit
from revive_app.rules.numbers.units import CLOCK_WORDS, HEDGES, HEDGES_AFTER, MONTHS, UNITS

_SAFE = SAFE_WORDS | OUR_WORDS | STOPWORDS | HEDGES | HEDGES_AFTER | CLOCK_WORDS | {"am", "pm"}
_NUMERIC = {**FRACTIONS, **SCALES, **SHIFTS, **SMALL, **UNITS, **MONTHS}.keys()
# who certifies, insures, lends and delivers: one name is no other
_BY_NAME = fold_all(
    "igi gia sgl hrd bis huid nabl iso upi gpay phonepe paytm visa mastercard rupay amex hdfc icici sbi axis kotak bajaj"
    " simpl lazypay snapmint zestmoney klarna sequel bvc bluedart delhivery dtdc fedex dhl mmtc debit prepaid डेबिट valet chauffeur"
)
# a word of every day, and a promise
_BINDING = frozenset({"lifetime"})
# "don't", "I'll", "bangle's"
_ENDINGS = ("nt", "s", "l", "ve", "re", "d", "m")


# "yes, we have mugs": what she asked for is not to be had because she asked
_OFFERING = word_pattern(
    "we our us hum ham hamara hamare hamari humare yes haan have has available milega milegi milta milti hai hain stock sell do does can",
    {},
)


def check_unknown(reply: Reply) -> Iterator[Reason]:
    """A reason for every word that may hide a claim. Questions and refusals claim nothing."""
    for sentence in filter(None, map(affirmed, reply.sentences)):
        if sentence.asks or sentence.quoted:
            continue
        for index, piece in enumerate(sentence.pieces):
            if _is_ordinal(sentence.pieces, index):
                continue
            if piece.kind is not PieceKind.WORD or _anchored(piece, sentence):
                continue
            if not _vouched_for(piece, sentence, reply):
                yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, piece.start, piece.end, "word")


def _anchored(piece: Piece, sentence: Sentence) -> bool:
    """ "Naya maal 20 December ko aayega": a plain word of a clause whose number is held against the facts.

    The number binds the clause to a fact; what it promises besides is told by words that are looked for by themselves.
    """
    named = piece.text[:1].isupper() and piece.start > 0
    if named or piece.folded in _BY_NAME or piece.text[1:] != piece.text[1:].lower():
        return False
    return any(
        clause.start <= piece.start < clause.end
        and any(
            quantity.unit in _ANCHORING or (quantity.unit is Unit.RUPEES and sentence.mentions)
            for quantity in clause.quantities
        )
        for clause in sentence.clauses
    )


# a price alone binds nothing: "opal 9,600 ka hai", where 9,600 is the coral's
_ANCHORING = frozenset(
    {Unit.PERCENT, Unit.DATE, Unit.CLOCK, Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR}
)


def _is_ordinal(pieces: tuple[Piece, ...], index: int) -> bool:
    """ "11vi kist", "2nd": the ending of a number."""
    glued = index > 0 and pieces[index].glued and pieces[index - 1].kind is PieceKind.NUMBER
    return glued and pieces[index].folded in _ORDINALS


_ORDINALS = fold_all("vi va ve vin vein wi wa we veen th st nd rd")


@lru_cache(maxsize=256)
def _sounds(words: frozenset[str]) -> frozenset[str]:
    """How the words of the facts sound: their names may be written in another script."""
    spoken = {form for word in words for form in (word, word.removesuffix("s"))}
    return frozenset(filter(None, map(skeleton, spoken)))


def _consonants(word: str) -> str:
    """The consonants of a folded word, th and t, v and b being one: "sauth" is "south"."""
    return re.sub(r"(?<=[a-z])[aeiouyh]", "", word).replace("v", "b").replace("d", "r")


@lru_cache(maxsize=256)
def _names_of(products: tuple[KnownProduct, ...]) -> frozenset[str]:
    return frozenset(
        consonants
        for product in products
        for word in words(product.name)
        if len(consonants := _consonants(word.folded)) > 1
    )


@lru_cache(maxsize=256)
def _meant_by(products: tuple[KnownProduct, ...]) -> frozenset[str]:
    """What the pieces' names mean word by word, whatever language they are told in."""
    return frozenset(notion_of(word.folded) for product in products for word in words(product.name))


@lru_cache(maxsize=8192)
def _inflected(word: str) -> bool:
    """Whether a word is an everyday English one with an ending: "reaches", "lowered", "happier"."""
    for ending, back in _INFLECTIONS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and fold(stem + back) in _SAFE:
            return True
    return False


_INFLECTIONS = (("s", ""), ("es", ""), ("ies", "y"), ("ied", "y"), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("er", ""),
                ("ier", "y"), ("iest", "y"), ("est", ""), ("ward", ""), ("wards", ""), ("ness", ""), ("fully", "ful"))  # fmt: skip


def is_spelling_of(word: str, known: frozenset[str]) -> bool:
    """Whether a long word is one of the facts in another spelling: "Hazaratganj" is "Hazratganj"."""
    if len(word) > _LONG - 1 and not known.isdisjoint(
        (f"{word}n", f"{word}an", f"{word}ian", word.removesuffix("n"), word.removesuffix("an"))
    ):
        return True  # "Zambia" is where Zambian stones come from
    return len(word) > 6 and _consonants(word) in _long_consonants(known)


@lru_cache(maxsize=256)
def _long_consonants(known: frozenset[str]) -> frozenset[str]:
    return frozenset(_consonants(word) for word in known if len(word) > 6 and len(_consonants(word)) > 4)


def _locates(piece: Piece, sentence: Sentence) -> bool:
    """ "Opposite the school": where the shop is to be found."""
    before = [other.folded for other in sentence.pieces if other.end <= piece.start][-_BESIDE:]
    return not _LOCATING.isdisjoint(before)


_WRITTEN_OUT = frozenset({"letter", "engrave"})
_BESIDE = 3
_LOCATING = fold_all("opposite near behind beside above below next facing adjacent")
_LONG = 5
_FINITE = re.compile(r"(?:ung[ai]|eng[ei]|eg[ai]|og[ei]|iye|iyega)$")


def _vouched_for(piece: Piece, sentence: Sentence, reply: Reply) -> bool:
    word = piece.folded
    if word in _BY_NAME:
        return word in reply.known.folded
    if notion(word) in _BINDING and notion(word) not in reply.known.notions:
        return False
    if is_covered(piece, sentence, reply):
        return True
    if len(word) < 2 or word in _SAFE or word in _NUMERIC:
        return True
    if word in EVERYDAY_WORDS and not _locates(piece, sentence):
        return True
    if not reply.known.folded.isdisjoint(
        (word, f"{word}s", f"{word}es", word.removesuffix("s"), word.removesuffix("es"))
    ):
        return True
    if notion(word) in reply.known.notions or is_known_word(word):
        return True
    if has_indic(piece.text) and not _sounds(reply.known.folded).isdisjoint(sounds(piece.text)):
        return True
    if has_indic(piece.text) and sentence.mentions and _consonants(word) in _names_of(reply.facts.products):
        return True
    if is_spelling_of(word, reply.known.folded):
        return True
    if notion_of(word) in _meant_by(sentence.about or reply.facts.products):
        return True  # "चम्मच", of the piece called a spoon
    if word.endswith("ly") and len(word) > 5:
        return True
    if piece.text.isascii() and _inflected(piece.text.lower()):
        return True
    if len(word) > _LONG and _FINITE.search(word):
        return True  # a Hindi verb in the future or asking politely: what is done is told by other words
    if "'" in piece.text or "’" in piece.text:
        stem = next((word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)), word)
        if stem in _SAFE or stem in reply.known.folded:
            return True
    echoed = notion(word) in reply.asked
    if echoed and sentence.notions & _WRITTEN_OUT:
        return True  # "MEERA has 5 letters"
    return echoed and (sentence.to_customer or _OFFERING.search(sentence.folded) is None)
