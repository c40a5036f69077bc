"""How much of a model's attention a text takes, without asking it."""

import math


def estimated_tokens(text: str) -> int:
    """A guess that errs on the high side: one token for 2.5 Latin letters, 1.5 for any other letter."""
    latin = sum(char.isascii() for char in text)
    return math.ceil(latin / 2.5 + (len(text) - latin) * 1.5) + 2


def cut_to(text: str, tokens: int) -> str:
    """The text, or as much of its beginning as takes no more than so many tokens."""
    while text and estimated_tokens(text) > tokens:
        text = text[: min(len(text) - 1, len(text) * tokens // estimated_tokens(text))]
    return text
