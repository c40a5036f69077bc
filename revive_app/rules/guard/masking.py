"""What of a reply claims nothing: the shop's phone numbers, the shop's and agent's names where they are names, names to engrave.

"Shop 22", "24 Karat House" and "Studio 9" hold digits, metals and purities that nobody has to prove. They are
blanked out before the reply is read; places stay as they are.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from revive_app.rules.guard.claims import UNCHECKED
from revive_app.rules.knowledge.facts import Facts
from revive_app.rules.language.glossary import is_trade_word, notion
from revive_app.rules.language.text import words
from revive_app.rules.numbers.quantities import Quantity, read

PHONE = re.compile(r"(?<![\w/])\+?\d(?:[\s-]?\d){8,14}(?![\w,.]*\d)")

# A name that is nothing but a claim ("22 Carat", "Platinum") stands as a name only where one introduces oneself.
_FROM_US = re.compile(r"\b(?:from|at|to|with|team)\s+$", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.!?,;।\n]|$)")
_OURS = re.compile(
    r"\s+(?:(?:se|team|ki\s+(?:taraf|or)\s+se)\b\s*(?:[.!,?]|$)|से\s*(?:[।.!,?]|$)"
    r"|(?:and\s+our|aur\s+hamare)\b|और\s+हमारे\s)",
    re.IGNORECASE,
)


def without_own(text: str, facts: Facts) -> str:
    """The text with the shop's own phone numbers and names, and what is to be engraved, blanked out."""
    for start, end in (*_phones(text, facts), *_names(text, facts.names), *_engraved(text)):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


# what stands on a ring: "Aarav & Siya"
_IN_QUOTES = re.compile(r"[\"“‘']([^\W\d_]+(?:[ &+]+[^\W\d_]+){0,4})[\"”’']")


def _engraved(text: str) -> Iterator[tuple[int, int]]:
    """Names in quotes of which the text says how many letters they have, and says it right: they are to be engraved."""
    counts = set(re.findall(r"\d+", text))
    for match in _IN_QUOTES.finditer(text):
        letters = sum(char.isalpha() for char in match[1])
        if str(letters) in counts or str(letters + match[1].count("&")) in counts:
            yield match.span()


def digits(text: str) -> str:
    """The digits of a text."""
    return "".join(char for char in text if char.isdigit())


def _phones(text: str, facts: Facts) -> Iterator[tuple[int, int]]:
    texts = (*facts.own_phones, *facts.passages)
    own = {digits(match[0]) for known in texts for match in PHONE.finditer(known)}
    for match in PHONE.finditer(text):
        if any(digits(match[0]) in number for number in own):
            yield match.span()


def _names(text: str, names: tuple[str, ...]) -> list[tuple[int, int]]:
    quantities = read(text) if any(_written(name) is not None for name in names) else []
    return [
        match.span()
        for name in names
        if (pattern := _written(name)) is not None
        for match in pattern.finditer(text)
        if _stands_as_name(text, match, name, quantities)
    ]


@lru_cache(maxsize=1024)
def _written(name: str) -> re.Pattern[str] | None:
    """The name as it may be written: spaces and letter case are free, nothing may be glued to it."""
    words = name.split()
    if not words or len("".join(words)) < 2:
        return None
    inside = r"\s+".join(re.escape(word) for word in words)
    return re.compile(rf"(?<![\w₹$@/.-]){inside}(?![\w%@/]|\.\w)", re.IGNORECASE)


def _stands_as_name(text: str, match: re.Match[str], name: str, quantities: list[Quantity]) -> bool:
    """Not when a number reaches over the name's edge: "Shop 22 lakh", "₹22 Carat", "Shop 22,500"."""
    for quantity in quantities:
        inside = match.start() <= quantity.start and quantity.end <= match.end()
        if quantity.start < match.end() and quantity.end > match.start() and not inside:
            return False
    if not _is_claim(name):
        return True
    introduced = _FROM_US.search(text[: match.start()]) and _ENDS.match(text, match.end())
    return bool(introduced or _OURS.match(text, match.end())) and match[0] == name


@lru_cache(maxsize=1024)
def _is_claim(name: str) -> bool:
    """Whether a name holds nothing but numbers and what a reply would have to prove: "22 Carat", "Diamond"."""
    said = name
    for quantity in reversed(read(name)):
        said = said[: quantity.start] + said[quantity.end :]
    return all(_needs_proof(word.folded) for word in words(said))


def _needs_proof(folded: str) -> bool:
    return is_trade_word(folded) and notion(folded) not in UNCHECKED
