"""A small language for phrases: "stop|cease ~2 @MESSAGE" finds "pls stop all these msgs", however they are spelled.

Items stand one after the other; `a|b` are alternatives, `bhej*` any ending, `@NAME` a named list of words,
`~2` up to two words in between (none of them from the list BARRIER), `?x` an item that may be missing,
`^` and `$` the clause's ends. Everything is folded, so one spelling finds its variants and its Indian scripts.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from revive_app.rules.language.text import fold

BARRIER = "BARRIER"

Groups = Mapping[str, str]


class Phrases:
    """A pattern that is compiled when it is first asked: all of them take seconds, and many a process asks none."""

    __slots__ = ("_compiled", "_source")

    def __init__(self, source: Callable[[], str]) -> None:
        self._source = source
        self._compiled: re.Pattern[str] | None = None
        _ALL.append(self)

    @property
    def pattern(self) -> str:
        """As `re.Pattern.pattern`."""
        return self._source()

    @property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression. Two threads may both compile it, to the same."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern)
        return self._compiled

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self.compiled.search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self.compiled.finditer(text)

    def sub(self, by: str, text: str) -> str:
        """As `re.Pattern.sub`."""
        return self.compiled.sub(by, text)


# What can be searched for: written as phrases or as an expression.
Searched = re.Pattern[str] | Phrases

_ALL: list[Phrases] = []


def compile_all() -> None:
    """Whoever must answer at once compiles beforehand."""
    for phrases in _ALL:
        phrases.compiled  # noqa: B018


def compile_phrases(phrases: str, groups: Groups) -> Phrases:
    """One pattern that finds any of the phrases, one a line, in a clause of folded words."""
    lines = [each for line in phrases.strip().splitlines() for each in _or_end(line.strip())]
    return Phrases(lambda: "|".join(_phrase(line, groups) for line in lines if line))


def _or_end(line: str) -> list[str]:
    """ "charge ~2 you|it|$": with one of the words, or at the clause's end."""
    items = line.split()
    at = next((index for index, item in enumerate(items) if item.endswith("|$")), None)
    if at is None:
        return [line]
    words = [*items[:at], items[at].removesuffix("|$"), *items[at + 1 :]]
    return [" ".join(words), " ".join([*items[:at], "$"])]


class PhraseIndex:
    """Many phrases, each looked for only where a word stands it cannot do without: hundreds cost what few do."""

    __slots__ = ("_always", "_by_word")

    def __init__(self, phrases: str, groups: Groups) -> None:
        self._always: list[Phrases] = []
        self._by_word: dict[str, list[Phrases]] = {}
        for line in filter(None, map(str.strip, phrases.splitlines())):
            phrase = compile_phrases(line, groups)
            key = _key(line, groups)
            if key is None:
                self._always.append(phrase)
            for word in key or ():
                self._by_word.setdefault(word, []).append(phrase)

    def search(self, text: str) -> re.Match[str] | None:
        """A match of one of them in a clause of folded words, not always the leftmost."""
        tried = set()
        for word in text.split():
            for phrase in self._by_word.get(word, ()):
                if phrase not in tried:
                    tried.add(phrase)
                    if (found := phrase.search(text)) is not None:
                        return found
        return next((found for phrase in self._always if (found := phrase.search(text)) is not None), None)


def _key(line: str, groups: Groups) -> frozenset[str] | None:
    """The fewest words of which a phrase needs one; none where every item allows any ending."""
    needed = [
        frozenset(_members(item, groups))
        for item in line.split()
        if item not in ("^", "$") and item[0] not in "~?"
    ]
    whole = [words for words in needed if not any(word.endswith("*") for word in words)]
    if not whole:
        return None
    return frozenset(fold(word) for word in min(whole, key=lambda words: len(words)))


def word_pattern(words: str, groups: Groups) -> Phrases:
    """One pattern that finds any of the words."""
    return Phrases(lambda: rf"(?<!\S){_alternatives('|'.join(words.split()), groups)}(?!\S)")


# a full stop is no word: "on us." ends in "us"
_MARKS = r"(?: [.!?,;:।…]+)*"


def _phrase(line: str, groups: Groups) -> str:
    pattern, gap = "", ""
    for item in line.split():
        if item == "^":
            pattern = r"\A"
        elif item == "$":
            pattern += rf"{gap}{_MARKS}\Z"
            gap = ""
        elif item.startswith("~"):
            gap = rf"(?: (?!{_alternatives('@' + BARRIER, groups)}(?!\S))\S+){{0,{item[1:]}}}"
        elif item.startswith("?"):
            pattern += rf"{gap}(?: {_alternatives(item[1:], groups)}(?!\S))?"
            gap = ""
        else:
            pattern += rf"{gap} {_alternatives(item, groups)}(?!\S)"
            gap = ""
    return f"(?:{pattern})"


def _alternatives(item: str, groups: Groups) -> str:
    return f"(?:{'|'.join(dict.fromkeys(map(_word, _members(item, groups))))})"


def _members(item: str, groups: Groups) -> Iterator[str]:
    """The words an item stands for, as written."""
    for word in item.split("|"):
        if word.startswith("@"):
            yield from groups[word[1:]].split()
        else:
            yield word


def _word(word: str) -> str:
    if word.endswith("*"):
        return re.escape(fold(word[:-1])) + r"\S*"
    return re.escape(fold(word))
