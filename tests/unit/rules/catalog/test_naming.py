"""What a text says pieces must be, and what a piece is."""

import pytest

from revive_app.rules.catalog.naming import must_have, nature


@pytest.mark.parametrize(
    "said", ["white gold rings", "safed sone ki ring", "सफ़ेद गोल्ड की रिंग", "White-gold ring?"]
)
def test_white_gold_is_no_gold_like_the_rest(said: str) -> None:
    assert must_have(said) >= {"ring", "whitegold"}
    assert must_have(said) <= nature("Aurora Ring", "Rings", "White Gold 18K") | {"ring", "whitegold"}
    assert not must_have(said) <= nature("Aurora Ring", "Rings", "Gold 18K")


def test_a_white_stone_makes_no_white_gold() -> None:
    assert "whitegold" not in must_have("gold ring with a white stone")
    assert "whitegold" in nature("Aurora Ring", "Rings", "18K white gold")
