"""What shops' papers say in words of our own, and what they do not, as `other_words.txt` holds it.

`# set world` names the shop (of tests/data/quality), `>` what the customer said before the next reply, `+` a reply that
follows from the facts, `-` one that does not.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from revive_app.rules import guard
from tests.quality.scores import facts_of
from tests.quality.sets import Row, rows

TABLE = Path(__file__).with_name("other_words.txt")


def cases() -> Iterator[tuple[str, str, str, str, bool]]:
    """(set, world, customer's words, reply, whether it may be sent)."""
    part = world = said = ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        mark, _, text = line.partition(" ")
        if mark == "#":
            part, world = text.split()
        elif mark == ">":
            said = text
        elif mark in ("+", "-"):
            yield part, world, said, text, mark == "+"
            said = ""


CASES = list(cases())


def shop(part: str, world: str) -> Row:
    """A row of this world."""
    return next(row for row in rows(part, "grounding") if row["world"] == world)


@pytest.mark.parametrize(
    ("part", "world", "said", "reply", "allowed"), CASES, ids=[case[3] for case in CASES]
)
def test_the_guard_tells_them_apart(part: str, world: str, said: str, reply: str, allowed: bool) -> None:
    facts = facts_of({**shop(part, world), "customer_message": said})

    verdict = guard.check(reply, facts)

    assert verdict.allowed is allowed, verdict.reasons
