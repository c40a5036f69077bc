"""What a piece is wished to weigh."""

from dataclasses import dataclass

import pytest

from revive_app.rules.catalog.weight_asked import nearest_in_weight, wished_weight


@pytest.mark.parametrize(
    ("said", "holds", "does_not"),
    [
        ("20 gram ka haar", (15_000, 25_000), (14_999, 25_001)),
        ("haar under 15 grams", (0, 15_000), (15_001,)),
        ("20 gram se zyada ka kada", (20_000, 90_000), (19_999,)),
        ("2 tola kada", (20_000, 29_000), (10_000, 30_000)),
    ],
)
def test_a_weight_holds_what_comes_near(said: str, holds: tuple[int, ...], does_not: tuple[int, ...]) -> None:
    wished = wished_weight(said)

    assert wished is not None
    assert all(map(wished.holds, holds))
    assert not any(map(wished.holds, does_not))
    assert not wished.holds(None)


@pytest.mark.parametrize(
    "said", ["haar dikhao", "10 gram ka rate", "5 gram ya 10 gram", "purana 20 gram sona"]
)
def test_no_weight_of_a_piece(said: str) -> None:
    assert wished_weight(said) is None


@dataclass(frozen=True)
class Weighed:
    weight_mg: int | None


def test_the_nearest_come_first_and_the_unweighed_last() -> None:
    light, heavy, unknown = Weighed(5_000), Weighed(28_000), Weighed(None)
    wished = wished_weight("200 gram ka haar")

    assert wished is not None
    assert nearest_in_weight([unknown, light, heavy], wished) == [heavy, light, unknown]
