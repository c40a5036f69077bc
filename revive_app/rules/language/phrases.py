"""A small language for phrases: "stop|cease ~2 @MESSAGE" finds "pls stop all these msgs", however they are spelled.

Items stand one after the other; `a|b` are alternatives, `bhej*` any ending, `@NAME` a named list of words,
`~2` up to two words in between (none of them from the list BARRIER), `?x` an item that may be missing,
`^` and `$` the clause's ends. Everything is folded, so one spelling finds its variants and its Indian scripts.
"""

import re
from collections.abc import Mapping

from revive_app.rules.language.text import fold

BARRIER = "BARRIER"

Groups = Mapping[str, str]


def compile_phrases(phrases: str, groups: Groups) -> re.Pattern[str]:
    """One pattern that finds any of the phrases, one a line, in a clause of folded words."""
    lines = [line.strip() for line in phrases.strip().splitlines()]
    return re.compile("|".join(_phrase(line, groups) for line in lines if line))


def word_pattern(words: str, groups: Groups) -> re.Pattern[str]:
    """One pattern that finds any of the words."""
    return re.compile(rf"(?<!\S){_alternatives('|'.join(words.split()), groups)}(?!\S)")


def _phrase(line: str, groups: Groups) -> str:
    pattern, gap = "", ""
    for item in line.split():
        if item == "^":
            pattern = r"\A"
        elif item == "$":
            pattern += rf"{gap}\Z"
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
    found: list[str] = []
    for word in item.split("|"):
        if word.startswith("@"):
            found.extend(_word(member) for member in groups[word[1:]].split())
        else:
            found.append(_word(word))
    return f"(?:{'|'.join(dict.fromkeys(found))})"


def _word(word: str) -> str:
    if word.endswith("*"):
        return re.escape(fold(word[:-1])) + r"\S*"
    return re.escape(fold(word))
