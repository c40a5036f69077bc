"""What shops' papers say in words of our own, and what they do not, as tests/data/quality/other_words.txt holds it."""

import pytest

from revive_app.rules import guard
from tests.quality.claims import other_words, shop
from tests.quality.scores import facts_of

CASES = list(other_words())


@pytest.mark.parametrize(
    ("part", "world", "said", "reply", "allowed"), CASES, ids=[case[3] for case in CASES]
)
def test_the_guard_tells_them_apart(part: str, world: str, said: str, reply: str, allowed: bool) -> None:
    facts = facts_of({**shop(part, world), "customer_message": said})

    verdict = guard.check(reply, facts)

    assert verdict.allowed is allowed, verdict.reasons
