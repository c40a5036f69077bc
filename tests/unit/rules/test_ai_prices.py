"""Prices of models."""

import pytest

from revive_app.rules.ai_prices import RUPEES_PER_DOLLAR, cost


@pytest.mark.parametrize(
    ("model", "tokens_in", "tokens_out", "micro"),
    [
        ("offline-1", 5_000, 5_000, 0),
        ("mistral-medium-2508", 1_000_000, 0, 400_000 * RUPEES_PER_DOLLAR),
        ("mistral-medium-3.5", 0, 1_000_000, 7_500_000 * RUPEES_PER_DOLLAR),
        ("mistral-small-2503", 1, 0, 18),
        ("somebody-else", 1_000_000, 0, 2_000_000 * RUPEES_PER_DOLLAR),
        ("mistral-medium-2508", 0, 0, 0),
    ],
)
def test_a_dated_model_has_its_price_and_an_unknown_one_the_dearest(
    model: str, tokens_in: int, tokens_out: int, micro: int
) -> None:
    assert cost(model, tokens_in, tokens_out) == micro
