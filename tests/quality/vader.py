"""Plain VADER beside our rules: the same messages, its own thresholds."""

from collections.abc import Sequence
from functools import cache

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from revive_app.rules.sentiment import Feeling
from tests.quality.scores import feelings
from tests.quality.sets import Row


@cache
def _analyser() -> SentimentIntensityAnalyzer:
    return SentimentIntensityAnalyzer()


def feel(text: str) -> Feeling:
    """What VADER alone makes of a message."""
    return Feeling(compound=_analyser().polarity_scores(text)["compound"], angry=False, fault=False)


def macro_f1(rows: Sequence[Row]) -> float:
    """Its macro-F1 over the three labels."""
    return feelings(rows, feel).figures["macro-F1"]
