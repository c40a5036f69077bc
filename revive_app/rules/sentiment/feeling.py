"""How a message feels: VADER for English, our lists for Hinglish, its scripts and its neighbours.

VADER scores Hindi words 0.0, so they are put into its lexicon under their folded spelling, and a
negation that follows its word ("accha nahi laga") is moved where VADER looks for it.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, fold, fold_all, words
from revive_app.rules.sentiment import words as sentiment_words

# From the development half of our labelled messages: the band in which a message is neither.
POSITIVE_FROM = 0.25
NEGATIVE_FROM = -0.12

_FAULT_STEP, _ANGER_STEP, _PRAISE_STEP = -0.45, -0.6, 0.4

_FAULTS = compile_phrases(sentiment_words.FAULTS, sentiment_words.GROUPS)
_ANGER = compile_phrases(sentiment_words.ANGER, sentiment_words.GROUPS)
_PRAISE = compile_phrases(sentiment_words.PRAISE, sentiment_words.GROUPS)

_NEGATIONS = fold_all(sentiment_words.NEGATIONS)
_BOOSTERS = fold_all(sentiment_words.BOOSTERS)
_ANGRY_FACES = re.compile("[😡🤬😤👿💢🖕]")
_THUMB_DOWN = "👎"
# "acha" alone is "I see"; a customer's apology is about the customer
_I_SEE = re.compile(r"\A(?: (?:acha|achi|ache|thik|sahi|ji|ok|hm+|badia|badhia))+\Z")
_OWN_FAULT = re.compile(
    r" (?:sory|maf\S*|kshama) (?:for|about|ji|kar\S*|ki) | (?:meri|my) (?:galti|mistake|bad)"
)
_SHOUTING = re.compile(r"!{2,}|\?{2,}|(?:\b[A-Z]{3,}\b.*){2,}")


@dataclass(frozen=True, slots=True)
class Feeling:
    """`compound` -1…1. `angry`: insult, accusation, threat or shouting. `fault`: something went wrong."""

    compound: float
    angry: bool
    fault: bool

    @property
    def label(self) -> str:
        """`positive`, `neutral` or `negative`."""
        if self.compound >= POSITIVE_FROM:
            return "positive"
        return "negative" if self.compound <= NEGATIVE_FROM else "neutral"


def feel(text: str) -> Feeling:
    """The feeling of the first 2,000 characters."""
    cleaned = clean(text)
    folded = "".join(f" {word.folded}" for word in words(cleaned))
    if _I_SEE.match(folded) or _OWN_FAULT.search(folded):
        return Feeling(0.0, angry=False, fault=False)
    angry_words = _ANGER.search(folded) is not None
    fault = _FAULTS.search(folded) is not None or _THUMB_DOWN in cleaned
    praise = _PRAISE.search(folded) is not None and not angry_words
    compound: float = _analyzer().polarity_scores(_readable(cleaned))["compound"]
    compound += _FAULT_STEP * fault + _ANGER_STEP * angry_words + _PRAISE_STEP * (praise and not fault)
    compound = max(-1.0, min(1.0, compound))
    loud = _SHOUTING.search(cleaned) is not None
    face = _ANGRY_FACES.search(cleaned) is not None
    angry = compound < 0 and (angry_words or face or (loud and compound <= -0.4))
    if face and not angry and (fault or compound > 0):
        # praise with an angry face is sarcasm
        compound, angry = -0.6, True
    return Feeling(round(compound, 4), angry, fault)


def _readable(text: str) -> str:
    """The text with our words under the spelling the lexicon knows, negations before what they negate."""
    tokens = [_known(token) for token in text.split()]
    for index in range(1, len(tokens)):
        if tokens[index] == "not":
            for back in (index - 1, index - 2):
                if back >= 0 and tokens[back].lower() in _own_lexicon():
                    tokens[back], tokens[index] = f"not {tokens[back]}", ""
                    break
    return " ".join(token for token in tokens if token)


@lru_cache(maxsize=16384)
def _known(token: str) -> str:
    folded = "".join(word.folded for word in words(token))
    if not folded:
        return token
    if folded in _NEGATIONS:
        return "not"
    if folded in _BOOSTERS:
        return "very"
    if folded in _own_lexicon():
        ending = re.search(r"[!?]+$", token)
        return (folded.upper() if token.isupper() and len(token) > 2 else folded) + (
            ending[0] if ending else ""
        )
    return token


@cache
def _own_lexicon() -> dict[str, float]:
    table: dict[str, float] = {}
    for line in sentiment_words.LEXICON.strip().splitlines():
        valence, _, spellings = line.partition(":")
        table.update((fold(word), float(valence)) for word in spellings.split())
    return table


@cache
def _analyzer() -> SentimentIntensityAnalyzer:
    analyzer = SentimentIntensityAnalyzer()
    for word in sentiment_words.NEUTRAL.split():
        analyzer.lexicon.pop(word, None)
    analyzer.lexicon.update(_own_lexicon())
    return analyzer
