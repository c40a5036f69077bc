"""Phones in every dress a customer book knows."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import PhoneNumberType

from revive_app.rules.lead_rows.phones import PhoneReading, read_phone
from revive_app.rules.lead_rows.refusals import Reason

ANITA = "+919825011201"

DRESSES = [
    "9825011201", "98250 11201", "98250-11201", "98250.11201", "9825 011 201", "+919825011201", "+91 98250 11201",
    "+91-98250-11201", "(+91) 98250 11201", "+91 (0) 98250 11201", "+91 098250 11201", "91 98250 11201",
    "919825011201", "0919825011201", "00919825011201", "0091 98250 11201", "09825011201", "098250-11201",
    "0 98250 11201", "'9825011201", '="9825011201"', '="+91 98250 11201"', "9825011201.0", "9825011201.00",
    "9.825011201E+09", "9.825011201e9", "9,825011201E+09", "9825011201E0", "919825011201.0", "9.19825011201E+11",
    "९८२५०११२०१", "૯૮૨૫૦૧૧૨૦૧", "９８２５０１１２０１", "98250\u00a011201", "\u202a+919825011201\u202c",
    "98250\u200b11201", "tel:+919825011201", "https://wa.me/919825011201", "wa.me/9825011201",
    "https://api.whatsapp.com/send?phone=919825011201&text=hi", "Mob: 9825011201", "9825011201 (wife)",
    "M-9825011201", "Kavita 98250 11201", "9,82,50,11,201", "9,825,011,201", "98250/11201", "Flat 12, 9825011201",
    "O9825011201", "9825011201;", " 9825011201 ", "98250\t11201", "98250–11201",
]  # fmt: skip


@pytest.mark.parametrize("cell", DRESSES)
def test_one_number_in_every_dress(cell: str) -> None:
    assert read_phone(cell) == PhoneReading(ANITA)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        *((cell, Reason.MISSING_PHONE) for cell in ("", " ", "-", "--", "—", ".", "...", "_", "\u200b")),
        *(
            (cell, Reason.NOT_A_NUMBER)
            for cell in (
                *(
                    "N/A",
                    "call me",
                    "नहीं",
                    "98250O1121",
                    "9825O11201",
                    "98250 l 1201",
                    "982501120O",
                    "98******01",
                ),
                *("9825xxxx01", "=9825011200+1", "=A2", "+", "9.8E-05", "abc123def"),
            )
        ),
        *(
            (cell, Reason.TOO_SHORT)
            for cell in ("982501120", "+91 98250 1120", "91 98250 1120", "7", "12 34", "+91")
        ),
        *(
            (cell, Reason.TOO_LONG)
            for cell in (
                "98250112011",
                "971501234567",
                "91982501120112",
                "+91982501120112",
                "9" * 40,
                "1E+20",
            )
        ),
        *(
            (cell, Reason.INVALID_NUMBER)
            for cell in ("0000000000", "00000000000", "+999 12345678", "+98 25011201")
        ),
        *(
            (cell, Reason.LANDLINE)
            for cell in (
                *(
                    "022-23456789",
                    "02223456789",
                    "079-26400000",
                    "7926400000",
                    "080 22345678",
                    "0141-2571234",
                ),
                *(
                    "+91 22 2345 6789",
                    "1234567890",
                    "5427088605",
                    "0744-2345678",
                    "02637-252525",
                    "+44 20 7946 0958",
                ),
            )
        ),
        *(
            (cell, Reason.PRECISION_LOST)
            for cell in ("9.19877E+11", "9.89E+09", "9.8250112E+09", "919877000000", "919877000000.0")
        ),
    ],
)
def test_what_is_no_number_has_its_reason(cell: str, reason: Reason) -> None:
    assert read_phone(cell) == PhoneReading(reason=reason)


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("98250 11201 / 98250 11202", ANITA),
        ("98250 11201, 98250 11202", ANITA),
        ("9825011201 or 9825011202", ANITA),
        ("9825011201 और 9825011202", ANITA),
        ("9825011201 9825011202", ANITA),
        ("9825011201-9825011202", ANITA),
        ("022-23456789 / 9825011201", ANITA),
        ("9825011201\n9825011202", ANITA),
    ],
)
def test_of_several_numbers_the_first_usable_one_is_taken(cell: str, phone: str) -> None:
    assert read_phone(cell) == PhoneReading(phone, several=True)


@pytest.mark.parametrize(
    ("cell", "country", "phone"),
    [
        ("+971 50 123 4567", "", "+971501234567"),
        ("00971501234567", "", "+971501234567"),
        ("wa.me/971501234567", "", "+971501234567"),
        ("+1 (212) 555-0142", "", "+12125550142"),
        ("50 123 4567", "+971", "+971501234567"),
        ("050 123 4567", "UAE", "+971501234567"),
        ("971501234567", "971", "+971501234567"),
        ("2125550142", "US", "+12125550142"),
        ("9825011201", "91", ANITA),
        ("9825011201", "India", ANITA),
        ("9825011201", "somewhere", ANITA),
    ],
)
def test_foreign_numbers_need_a_plus_or_their_country(cell: str, country: str, phone: str) -> None:
    assert read_phone(cell, country=country) == PhoneReading(phone)


def test_a_shop_elsewhere_is_at_home_there() -> None:
    assert read_phone("050 123 4567", region="AE") == PhoneReading("+971501234567")
    assert read_phone("+91 98250 11201", region="AE") == PhoneReading(ANITA)
    assert read_phone("9825011201", region="AE") == PhoneReading(reason=Reason.INVALID_NUMBER)


@given(st.integers(6_000_000_000, 9_999_999_999))
def test_the_quick_way_says_what_phonenumbers_says(number: int) -> None:
    kind = phonenumbers.number_type(phonenumbers.parse(str(number), "IN"))
    mobile = kind in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)

    reading = read_phone(str(number))

    assert reading == (PhoneReading(f"+91{number}") if mobile else PhoneReading(reason=Reason.LANDLINE))


@given(st.text(max_size=60))
def test_whatever_stands_in_a_cell_the_answer_is_a_number_or_a_reason(cell: str) -> None:
    reading = read_phone(cell)

    assert (reading.phone is None) != (reading.reason is None)
    if reading.phone is not None:
        assert phonenumbers.is_valid_number(phonenumbers.parse(reading.phone))
        assert read_phone(reading.phone) == PhoneReading(reading.phone)
