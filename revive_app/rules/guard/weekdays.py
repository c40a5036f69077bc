"""Which weekdays words name: single ones, "Monday to Saturday", "every day", "daily except Tuesday"."""

from revive_app.rules.knowledge.meaning import WEEKDAYS as WEEK
from revive_app.rules.language.glossary import notion
from revive_app.rules.language.text import fold_all

DAILY = fold_all("daily everyday roz rozana pratidin")
_EVERY = fold_all("every all har sabhi sab poore saato saaton seven")
_WORKING = fold_all("weekday weekdays")
_WEEKEND = fold_all("weekend weekends")
OTHER = fold_all("other others rest remaining baaki baki bache dusre")
# opens a clause about the days excepted just before
THEN = (["vhen"], ["jab"])
DAY = fold_all("day days din dino hafta hafte week")
_RANGE = fold_all("to se till tak through and until")
EXCEPT = fold_all("except alava chhodke chhodkar chhod siva")
_SUTRA = ["sutra"]


# "chhod denge" lets go, and takes nothing out
_LET_GO = fold_all("chhod")
_GIVING = fold_all("denge dena dete deti deta diya di do dunga dungi doonga doongi dijiye sakte sakta sakti")


def leaves_out(words: list[str]) -> bool:
    """Whether words take something out: "except", "chhodkar"."""
    return any(
        word in EXCEPT and not (word in _LET_GO and after in _GIVING)
        for word, after in zip(words, [*words[1:], ""], strict=False)
    )


def days_of(folded: str) -> frozenset[str]:
    """The weekdays a clause names: single ones, "Monday to Saturday", "every day", "daily except Tuesday"."""
    words = folded.split()
    found: list[str] = []
    for index, word in enumerate(words):
        day = notion(word)
        if words[index + 1 : index + 2] == _SUTRA:
            continue  # "mangal sutra"
        if day in WEEK:
            if len(found) and index >= 2 and words[index - 1] in _RANGE and notion(words[index - 2]) in WEEK:
                found.extend(_between(notion(words[index - 2]), day))
            found.append(day)
        found.extend(WEEK[:5] if word in _WORKING else WEEK[5:] if word in _WEEKEND else ())
    every = any(word in DAILY for word in words) or any(
        first in _EVERY and second in DAY for first, second in zip(words, words[1:], strict=False)
    )
    if leaves_out(words):
        return frozenset(WEEK) - frozenset(found)
    return frozenset(WEEK) if every else frozenset(found)


def _between(first: str, last: str) -> list[str]:
    start, end = WEEK.index(first), WEEK.index(last)
    return [WEEK[(start + step) % 7] for step in range((end - start) % 7)]
