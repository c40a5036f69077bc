"""What must not be told to anybody: the agent's own instructions, keys and tokens, and how the inside is named."""

import re
from collections.abc import Iterator
from functools import lru_cache

from revive_app.rules.guard.reading import Reply
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import Facts

# So many letters in a row, whatever stands between them, are no accident: seven or eight words.
OVERLAP = 36
SHORTEST_SECRET = 6
_KEYISH = re.compile(r"\b(?=[A-Za-z0-9_\-]*\d)(?=[A-Za-z0-9_\-]*[A-Za-z])[A-Za-z0-9_\-]{24,}\b")
# "delete_source", "discount_cap=100": how programs call things
_INTERNAL = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b|\b[A-Z]+(?:_[A-Z]+)+\b")
_LETTERS = re.compile(r"[\W_]+")
# where a link may lead is judged elsewhere
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


def check_leaks(reply: Reply) -> Iterator[Reason]:
    """A reason for every secret, and for instructions told word for word, spelt apart or backwards."""
    facts = reply.facts
    for secret in facts.secrets:
        at = reply.text.find(secret) if len(secret) >= SHORTEST_SECRET else -1
        if at >= 0:
            yield Reason(ReasonCode.SECRET_LEAK, at, at + len(secret), "***")
    known = " ".join((*facts.passages, *facts.allowed_domains, facts.offer_text))
    for pattern in (_KEYISH, _INTERNAL):
        for match in pattern.finditer(reply.text):
            if match[0] not in known:
                yield Reason(ReasonCode.SECRET_LEAK, match.start(), match.end(), "***")
    if facts.prompt and _tells_instructions(reply.text, facts):
        yield Reason(ReasonCode.SECRET_LEAK, 0, len(reply.text), "***", "instructions")


def _tells_instructions(text: str, facts: Facts) -> bool:
    """Whether a piece of the prompt is in the text that is not also among the facts: the offer may be told."""
    if any(name and f"you are {name}".lower() in text.lower() for name in facts.names):
        return True
    instructions = _windows(facts.prompt, _open(facts))
    said = _letters(text)
    return any(part in instructions for letters in (said, said[::-1]) for part in _cut(letters))


def _open(facts: Facts) -> tuple[str, ...]:
    """What may be told, though it stands in the prompt too: who we are, the offer, what the customer said herself."""
    lines = (
        line
        for text in (*facts.passages, facts.offer_text, facts.customer_words)
        for line in text.splitlines()
    )
    described = (f"{product.name} {product.about}" for product in facts.products)
    known = {_letters(text) for text in (*facts.names, _introduction(facts.names), *lines, *described)}
    return tuple(sorted((letters for letters in known if len(letters) > 2), key=len, reverse=True))


def _introduction(names: tuple[str, ...]) -> str:
    return f"{names[0]}, the WhatsApp assistant of {names[1]}, a jeweller in India" if len(names) > 1 else ""


def _letters(text: str) -> str:
    return _LETTERS.sub("", _ADDRESS.sub("", text.lower()))


def _cut(letters: str) -> Iterator[str]:
    return (letters[at : at + OVERLAP] for at in range(len(letters) - OVERLAP + 1))


@lru_cache(maxsize=64)
def _windows(prompt: str, known: tuple[str, ...]) -> frozenset[str]:
    """Every stretch of the instructions; none reaches over what may be told."""
    letters = _letters(prompt)
    for told in known:
        letters = letters.replace(told, "|")
    return frozenset(_cut(letters))
