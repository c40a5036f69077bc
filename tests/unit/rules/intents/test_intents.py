"""What customers want."""

import pytest

from revive_app.rules.intents import find
from tests.quality.tables import WISHES


@pytest.mark.parametrize(("text", "intents"), WISHES)
def test_finds_what_is_wanted(text: str, intents: str) -> None:
    assert set(find(text)) == set(intents.split())
