"""Numbers as people write them become E.164; zones come from countries that have one."""

from zoneinfo import ZoneInfo

import pytest

from revive_app.rules import phone

KOLKATA = ZoneInfo("Asia/Kolkata")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("98290 41100", "+919829041100"),
        ("098290-41100", "+919829041100"),
        ("+91 98290 41100", "+919829041100"),
        ("00919829041100", "+919829041100"),
        ("+1 650 555 1234", "+16505551234"),
        ("12345", None),
        ("not a number", None),
        ("", None),
        ("+91 98290 41100 98290 41100", None),
    ],
)
def test_normalise(raw: str, expected: str | None) -> None:
    assert phone.normalise(raw) == expected


def test_numbers_are_shown_grouped() -> None:
    assert phone.grouped("+919829041100") == "+91 98290 41100"


@pytest.mark.parametrize(
    ("number", "zone"),
    [
        ("+919829041100", "Asia/Kolkata"),
        ("+97150 1234567".replace(" ", ""), "Asia/Dubai"),
        ("+16505551234", "America/Los_Angeles"),
        ("+447912345678", "Europe/London"),
        ("+61412345678", "Australia/Sydney"),
        ("+353851234567", "Europe/Dublin"),
        (None, "Asia/Kolkata"),
    ],
)
def test_zone(number: str | None, zone: str) -> None:
    assert phone.zone_of(number, default=KOLKATA) == ZoneInfo(zone)


def test_a_country_with_many_zones_and_no_area_gets_the_shops() -> None:
    assert phone.zone_of("+79161234567", default=KOLKATA) in {KOLKATA, ZoneInfo("Europe/Moscow")}
