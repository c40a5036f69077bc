"""What must not be told to anybody: the agent's own instructions, keys and tokens, and how the inside is named."""

import re
from collections.abc import Iterator
from functools import lru_cache

from revive_app.rules.guard.reading import Reply
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import Facts

# So many letters in a row, whatever stands between them, are no accident: six or seven words.
OVERLAP = 32
SHORTEST_SECRET = 6
_KEYISH = re.compile(r"\b(?=[A-Za-z0-9_\-]*\d)(?=[A-Za-z0-9_\-]*[A-Za-z])[A-Za-z0-9_\-]{24,}\b")
# "delete_source", "discount_cap=100": how programs call things
_INTERNAL = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b|\b[A-Z]+(?:_[A-Z]+)+\b")
_LETTERS = re.compile(r"[\W_]+")


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
    instructions = _windows(facts.prompt)
    said = _letters(text)
    for letters in (said, said[::-1]):
        told = [part for part in _cut(letters) if part in instructions]
        if told:
            open_words = _letters(_open(facts))
            if any(part not in open_words for part in told):
                return True
    return False


def _open(facts: Facts) -> str:
    """What may be told, though it stands in the prompt too."""
    described = (f"{product.name} {product.about}" for product in facts.products)
    return " ".join((*facts.passages, *described, facts.offer_text, *facts.names, facts.customer_words))


def _letters(text: str) -> str:
    return _LETTERS.sub("", text.lower())


def _cut(letters: str) -> Iterator[str]:
    return (letters[at : at + OVERLAP] for at in range(len(letters) - OVERLAP + 1))


@lru_cache(maxsize=64)
def _windows(prompt: str) -> frozenset[str]:
    return frozenset(_cut(_letters(prompt)))
