"""Numbers with units, as replies and facts write them."""

import pytest

from revive_app.rules.numbers.quantities import Unit, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30-45 days", [(30, Unit.DAY), (45, Unit.DAY)]),
        ("30 se 45 din", [(30, Unit.DAY), (45, Unit.DAY)]),
        ("4-6 working days", [(4, Unit.DAY), (6, Unit.DAY)]),
        ("3 or 6 months", [(3, Unit.MONTH), (6, Unit.MONTH)]),
        ("10:30 am to 8:30 pm", [(630, Unit.CLOCK), (1230, Unit.CLOCK)]),
        ("11 se 7 baje tak", [(660, Unit.CLOCK), (420, Unit.CLOCK)]),
        ("शाम 7 बजे", [(1140, Unit.CLOCK)]),
        ("6 to 8 November 2026", [(1106, Unit.DATE), (1108, Unit.DATE)]),
        ("November 30, 2026", [(1130, Unit.DATE)]),
        ("22K (916)", [(22, Unit.PURITY), (916, Unit.PLAIN)]),
        ("22 carat", [(22, Unit.PURITY)]),
        ("0.40 ct", [(0.4, Unit.CARAT)]),
        ("₹24k", [(24_000, Unit.RUPEES)]),
        ("24k", [(24, Unit.PURITY)]),
        ("14.2 g", [(14.2, Unit.GRAM)]),
        ("five gram coin", [(5, Unit.GRAM)]),
        ("2 tole", [(2, Unit.TOLA)]),
        ("paanch percent", [(5, Unit.PERCENT)]),
        ("do jodi payal", [(2, Unit.PIECE)]),
        ("15 km", [(15, Unit.KILOMETRE)]),
        ("22 inch", [(22, Unit.INCH)]),
        ("31 and a half thousand", [(31_500, Unit.RUPEES)]),
        ("11,860 gram", [(11_860, Unit.PLAIN)]),
        ("one sovereign", [(8, Unit.GRAM)]),
        ("4.1 ग्रा.", [(4.1, Unit.GRAM)]),
        ("दोपहर 12 से शाम 6 तक", [(720, Unit.CLOCK), (1080, Unit.CLOCK)]),
        ("noon to 8 pm", [(720, Unit.CLOCK), (1200, Unit.CLOCK)]),
        ("9:30 in the morning to 8:30 at night", [(570, Unit.CLOCK), (1230, Unit.CLOCK)]),
    ],
)
def test_reads_a_number_with_its_unit(text: str, expected: list[tuple[float, Unit]]) -> None:
    assert [(quantity.value, quantity.unit) for quantity in read(text)] == expected


@pytest.mark.parametrize("text", ["around 47k", "lagbhag 7.9 lakh", "7.5k ke aas paas", "तक़रीबन 47 हज़ार"])
def test_notices_a_hedge(text: str) -> None:
    (quantity,) = read(text)

    assert quantity.hedged


def test_an_article_code_is_no_number() -> None:
    assert read("BN-101 and CH-33") == []
