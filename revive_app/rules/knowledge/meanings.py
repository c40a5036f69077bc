"""Questions after what a word of the trade means: "what does 916 mean", "hallmark kya hota hai", "polki matlab?"."""

import re
from collections.abc import Iterable

from revive_app.rules.language.text import clean, fold_all, sentences, words

# what is stamped on a piece, and how pure that is: any sentence of a paper that names it tells what it stands for
_MARKS = {
    "916": "916 22k 22kt 22ct",
    "750": "750 18k 18kt 18ct",
    "585": "585 14k 14kt 14ct",
    "999": "999 24k 24kt 24ct",
    "925": "925",
    "950": "950",
    "hallmark": "hallmark hallmarked hallmarking halmark holmark bis",
    "huid": "huid",
}
# of these a paper has to say what they are
_WORDS = {
    "kdm": "kdm",
    "kundan": "kundan",
    "polki": "polki",
    "meenakari": "meenakari minakari",
    "nakkashi": "nakkashi",
    "rhodium": "rhodium",
    "wastage": "wastage",
    "making": "making",
}
_NAMED = {
    spelled: term
    for table in (_MARKS, _WORDS)
    for term, spellings in table.items()
    for spelled in fold_all(spellings)
}
_CARATS = {"22": "916", "18": "750", "14": "585", "24": "999"}
_CARAT = fold_all("k kt ct carat karat caret keret kairet")
_MEANS = fold_all(
    "mean means meaning meant matlab arth stands define definition explain samjhao samjhaiye etle etlay mhanje mhanaje"
    " ante anta andre ennadhu arthamu artham"
)
# "916 kya hota hai", "what is 916": with nothing else said
_ASKS = fold_all("what whats kya enna enti emi shu su kay ki")
_BESIDE = _MEANS | fold_all(
    "what whats kya is are does do it its this that the a an of for hota hoti hote hai hain h he hua ka ke ki ko na and aur ya or"
    " by in on gold sona sone silver chandi jewellery jewelry gehne gahne jevar zevar piece stamp stamped mark marked number no code"
    " likha written wala wali vala vali purity quality type tell me batao bataiye bata exactly actually please pls sir madam ji bhai"
    " yeh ye yah wo woh you by per pe par to toh stand thing word charge charges shop dukaan enna enti emi shu su kay che chhe aahe"
    " ahe andi nu no ni cha chi che hoy hoye"
)
# "what do you charge for making on kundan": what it costs, and not what it is
_PRICED = fold_all("charge charges you for")
# A question, or a wish to have it explained, in at most so many words.
_LONGEST = 12


def asks_what_it_means(text: str) -> frozenset[str]:
    """The terms whose meaning is asked; empty where anything else is asked beside it.

    22K and 916 are one term: each is what the other means.
    """
    said = [word.folded for word in words(clean(text))]
    if not said or len(said) > _LONGEST:
        return frozenset()
    terms, rest = _terms(said)
    asks = not _MEANS.isdisjoint(rest) or (not _ASKS.isdisjoint(rest) and _PRICED.isdisjoint(rest))
    return terms if asks and all(word in _BESIDE for word in rest) else frozenset()


def told_of(terms: Iterable[str], texts: Iterable[str]) -> tuple[int, tuple[str, ...]] | None:
    """Which of the texts says what the terms mean, and the sentences that do; None where none does."""
    wanted = set(terms)
    best: tuple[int, int, tuple[str, ...]] | None = None
    for place, text in enumerate(texts):
        said = tuple(one for one in sentences(text) if not one.startswith("#") and _tells(one, wanted))
        met = len(wanted & set[str]().union(*(_named_in(one) for one in said)))
        if said and (best is None or met > best[0]):
            best = (met, place, said)
    return (best[1], best[2]) if best is not None else None


def _terms(said: list[str]) -> tuple[frozenset[str], list[str]]:
    """The terms among folded words, and the other words."""
    found, rest = set[str](), list[str]()
    index = 0
    while index < len(said):
        word = said[index]
        following = said[index + 1] if index + 1 < len(said) else ""
        if word in _CARATS and following in _CARAT:
            found.add(_CARATS[word])
            index += 1
        elif word in _NAMED:
            found.add(_NAMED[word])
        else:
            rest.append(word)
        index += 1
    return frozenset(found), rest


def _named_in(sentence: str) -> frozenset[str]:
    return _terms([word.folded for word in words(sentence)])[0]


def _tells(sentence: str, wanted: set[str]) -> bool:
    """Whether a sentence says what one of the terms is: of a mark what it stands for, of a word what it is."""
    named = _named_in(sentence) & wanted
    marks, terms = named & _MARKS.keys(), named & _WORDS.keys()
    if any(_is_defined(term, sentence) for term in terms):
        return True
    return bool(marks) and (bool(marks & {"hallmark", "huid"}) or _MARKED.search(sentence) is not None)


_MARKED = re.compile(
    r"\b(?:mark\w*|stamp\w*|mean\w*|is|are|equals?|hallmark\w*|stands?|pure|purity)\b|=", re.IGNORECASE
)


def _is_defined(term: str, sentence: str) -> bool:
    spelled = "|".join(_WORDS[term].split())
    return re.search(rf"\b(?:{spelled})\w*(?: \w+)? (?:is|are|means?)\b", sentence, re.IGNORECASE) is not None
