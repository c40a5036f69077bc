"""What a clause speaks of, what it has apart from what it lacks: "pieces without hallmark" are not hallmarked ones."""

from functools import lru_cache

from revive_app.rules.language.glossary import STOPWORDS, is_telling, notion
from revive_app.rules.language.text import fold_all

# before a notion that is said to be missing
LACKED = "without "

_AHEAD = fold_all("without no non bina bagair minus lacking un")
_BEHIND = fold_all("bina bagair rahit nahi nahin")
_DENYING = fold_all("not never nahi nahin")
# a discount elsewhere
_DEDUCTION = fold_all("katauti")
_OF = fold_all("ke ka ki")
_OURS = fold_all("our ours own us hamara hamare hamari humara humare humari hamse humse apna apne apni")


@lru_cache(maxsize=4096)
def qualified(folded: str) -> frozenset[str]:
    """The notions of a folded clause; those it says are missing stand behind "without"."""
    words = folded.split()
    found = set()
    for index, word in enumerate(words):
        if word in _OURS:
            found.add("ours")
        if word in STOPWORDS or len(word) < 2:
            continue
        named = "deduct" if word in _DEDUCTION else notion(word)
        lacked = is_telling(named) and (
            bool(_AHEAD & set(words[max(0, index - 2) : index]))
            or (index > 0 and words[index - 1] in _DENYING)
            or (words[index + 1 : index + 2] != [] and words[index + 1] in _BEHIND)
            or (len(words) > index + 2 and words[index + 1] in _OF and words[index + 2] in _BEHIND)
        )
        found.add(LACKED + named if lacked else named)
    return frozenset(found)
