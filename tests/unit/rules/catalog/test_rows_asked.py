"""What is asked of a catalog row."""

import pytest

from revive_app.rules.catalog.rows_asked import asks_how_many_are_left


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("how many are left", True),
        ("how many Lakshmi Haar are left", True),
        ("Lakshmi Haar kitne bache hain", True),
        ("kitne jhumke stock mein hain", True),
        ("how many days does it take", False),
        ("how much is the Lakshmi Haar", False),
        ("turn left at the temple?", False),
    ],
)
def test_stock_is_asked(said: str, asked: bool) -> None:
    assert asks_how_many_are_left(said) is asked
