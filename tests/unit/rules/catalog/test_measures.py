"""What shops type of a piece, read as they mean it or refused with the reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.catalog.floor import lowest_price
from revive_app.rules.catalog.measures import basis_points, milligrams, pieces
from revive_app.rules.knowledge.facts import DiscountBase, DiscountRule


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("14.2", 14_200),
        ("14.2 g", 14_200),
        ("14,2 gm", 14_200),
        ("1,234.5 grams", 1_234_500),
        ("1 tola", 11_664),
        ("2 kg", 2_000_000),
        ("450mg", 450),
        ("१४.२ ग्राम", 14_200),
        ("", None),
        ("   ", None),
    ],
)
def test_weights(typed: str, kept: int | None) -> None:
    assert milligrams(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("12", 1200), ("12.5 %", 1250), ("12,5%", 1250), ("0", 0), ("१२ प्रतिशत", 1200), ("", None)],
)
def test_percents(typed: str, kept: int | None) -> None:
    assert basis_points(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("3", 3),
        ("3 pairs", 3),
        ("1,200 pcs", 1200),
        ("sold out", 0),
        ("Made to order", None),
        ("", None),
        ("-", None),
        ("३", 3),
    ],
)
def test_counts(typed: str, kept: int | None) -> None:
    assert pieces(typed) == kept


@pytest.mark.parametrize("read", [milligrams, basis_points, pieces])
@pytest.mark.parametrize("typed", ["x", "-5", "1.2.3", "12 carrots", "=1+1", "99999999999", "."])
def test_what_is_none_is_refused_with_a_reason(read: object, typed: str) -> None:
    with pytest.raises(ValueError, match="is no|must lie|write "):
        read(typed)  # type: ignore[operator]


@given(st.text(max_size=30))
def test_nothing_typed_breaks_them(typed: str) -> None:
    for read in (milligrams, basis_points, pieces):
        try:
            read(typed)
        except ValueError as error:
            assert str(error)[:2] in {"is", "mu", "wr"}  # noqa: PT017


@pytest.mark.parametrize(
    ("price", "percent", "base", "making", "lowest"),
    [
        (194_000, 8, DiscountBase.MAKING_CHARGES, 1200, 192_338),
        (112_000, 10, DiscountBase.MAKING_CHARGES, 1200, 110_800),
        (112_000, 10, DiscountBase.MAKING_CHARGES, None, None),
        (112_000, 10, DiscountBase.TOTAL, None, 100_800),
        (99_999, 5, DiscountBase.TOTAL, None, 95_000),
        (100, 50, DiscountBase.TOTAL, None, 80),
        (0, 10, DiscountBase.TOTAL, None, 0),
        (100, 0, DiscountBase.TOTAL, None, None),
    ],
)
def test_the_lowest_price_is_never_a_rupee_too_low(
    price: int, percent: float, base: DiscountBase, making: int | None, lowest: int | None
) -> None:
    assert lowest_price(price, DiscountRule(True, percent, base), making) == lowest


def test_an_authority_that_is_off_gives_nothing() -> None:
    assert lowest_price(100, DiscountRule(False, 10), None) is None
