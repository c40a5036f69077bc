"""Where a list begins and what its columns are."""

import pytest

from revive_app.rules.lead_rows.columns import Known
from revive_app.rules.lead_rows.fields import Field, field_of, is_second_phone
from revive_app.rules.lead_rows.layout import find_layout
from revive_app.rules.lead_rows.mapping import BadMapping

PEOPLE = [["Asha Jain", "9825011201", "Surat"], ["Bina Shah", "98250 11202", "Pune"]]


def fields(records: list[list[str]], mapping: dict[str, str | None] | None = None) -> list[str]:
    return [column.field.value for column in find_layout(records, mapping or {}).columns]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Mobile No.", Field.PHONE), ("MOBILE_NUMBER", Field.PHONE), ("Mobile (WhatsApp)", Field.PHONE),
        ("WhatsApp", Field.PHONE), ("Ph. No", Field.PHONE), ("Contact", Field.PHONE), ("मोबाइल नंबर", Field.PHONE),
        ("Alt Phone", Field.PHONE), ("Phone 2", Field.PHONE), ("Res. Ph", Field.PHONE), ("Cust Name", Field.NAME),
        ("Party Name", Field.NAME), ("ग्राहक का नाम", Field.NAME), ("First Name", Field.FIRST_NAME),
        ("Surname", Field.LAST_NAME), ("E-mail ID", Field.EMAIL), ("शहर", Field.CITY), ("D.O.B.", Field.BIRTHDAY),
        ("जन्मदिन", Field.BIRTHDAY), ("Wedding Anniversary", Field.ANNIVERSARY), ("Opt in (Y/N)", Field.CONSENT),
        ("Offers Y/N", Field.CONSENT), ("Promotions? Yes/No", Field.CONSENT), ("Married Y/N", None),
        ("DND", Field.OPT_OUT), ("Budget", Field.POTENTIAL_VALUE), ("Language", Field.LANGUAGE), ("ISD", Field.COUNTRY),
        ("Remarks", None), ("Last Purchase", None), ("Sr", None), ("", None), ("Office", None),
    ],
)  # fmt: skip
def test_shop_words_are_known(heading: str, field: Field | None) -> None:
    assert field_of(heading) is field


def test_a_second_phone_is_told_from_the_first() -> None:
    assert [is_second_phone(name) for name in ("Alt Phone", "Mobile 2", "Res Phone", "Mobile", "WhatsApp No")] == [
        True, True, True, False, False,
    ]  # fmt: skip
    layout = find_layout(
        [["Alternate No", "Phone", "WhatsApp", "Name"], ["9825011203", "9825011202", "9825011201", "A"]], {}
    )
    assert [layout.columns[place].name for place in layout.places(Field.PHONE)] == [
        "WhatsApp", "Phone", "Alternate No",
    ]  # fmt: skip


def test_titles_stand_above_the_headings() -> None:
    layout = find_layout(
        [["Shree Jewels"], ["Ph: 0261-2345678"], [], ["Name", "Mobile", "City"], *PEOPLE], {}
    )

    assert layout.header_row == 4
    assert [column.field for column in layout.columns] == [Field.NAME, Field.PHONE, Field.CITY]


def test_people_may_begin_at_once() -> None:
    layout = find_layout(PEOPLE, {})

    assert layout.header_row is None
    assert [(column.name, column.field.value) for column in layout.columns] == [
        ("Column 1", "name"), ("Column 2", "phone"), ("Column 3", "context"),
    ]  # fmt: skip


def test_headings_nobody_knows_are_headings_all_the_same() -> None:
    layout = find_layout([["Khatedar", "Sampark Sutra", "Gaam"], *PEOPLE], {})

    assert layout.header_row == 1
    assert [column.field.value for column in layout.columns] == ["name", "phone", "context"]


def test_what_stands_below_a_heading_counts_more_than_the_heading() -> None:
    names = [
        ["Contact", "Number"],
        *([f"Asha {letter}", f"982501120{digit}"] for digit, letter in enumerate("abc")),
    ]
    ids = [["Customer No", "Mobile"], *([f"C{digit}", f"982501120{digit}"] for digit in range(3))]

    assert fields(names) == ["name", "phone"]
    assert fields(ids) == ["context", "phone"]


def test_a_column_of_offers_is_no_answer_to_whether_she_wants_any() -> None:
    asked = [["Name", "Mobile", "Offers"], ["A", "9825011201", "Y"], ["B", "9825011202", ""]]
    listed = [["Name", "Mobile", "Offers"], ["A", "9825011201", "Diwali 10%"], ["B", "9825011202", "none"]]

    assert fields(asked) == ["name", "phone", "consent"]
    assert fields(listed) == ["name", "phone", "context"]


def test_a_mapping_is_obeyed_however_its_columns_are_written() -> None:
    records = [["Naam", "Number", "Gaam", "Kharid"], *([*person, "5000"] for person in PEOPLE)]

    assert fields(records, {"naam": "first_name", "KHARID": "potential_value", "Gaam": None}) == [
        "first_name", "phone", "ignore", "potential_value",
    ]  # fmt: skip
    assert fields(PEOPLE, {"2": "phone", "A": "first_name", "Column 3": "city"}) == [
        "first_name",
        "phone",
        "city",
    ]


def test_a_mapping_says_which_row_holds_the_headings() -> None:
    records = [["Ledger 2026", "", ""], ["aa", "bb", "cc"], ["x", "nobody", "y"], *PEOPLE]

    assert find_layout(records, {"bb": "phone"}).header_row == 2


def test_a_mapping_that_does_not_fit_says_why() -> None:
    with pytest.raises(BadMapping) as caught:
        find_layout(
            [["Name", "Mobile"], ["A", "9825011201"]],
            {"Telefon": "phone", "Name": "nickname", "Mobile": "phone"},
        )

    assert [(column, reason.split(".")[0]) for column, reason in caught.value.problems] == [
        ("Telefon", "is no column of this file"),
        ("Name", "'nickname' is no field"),
    ]
    with pytest.raises(BadMapping, match="city is mapped twice"):
        find_layout([["A", "B", "Mobile"], ["x", "y", "9825011201"]], {"A": "city", "B": "city"})


def test_columns_of_one_name_get_names_of_their_own() -> None:
    layout = find_layout([["Name", "Phone", "phone", ""], ["A", "9825011201", "9825011202", "x"]], {})

    assert [column.name for column in layout.columns] == ["Name", "Phone", "phone (2)", "Column 4"]


@pytest.mark.parametrize(
    ("name", "field", "known"),
    [
        ("OK for offers", Field.CONSENT, Known.HEADING),
        ("Subscribed to SMS", Field.CONSENT, Known.HEADING),
        ("Promotional messages?", Field.CONSENT, Known.HEADING),
        ("No promotions please", Field.OPT_OUT, Known.HEADING),
        ("Don't call", Field.OPT_OUT, Known.HEADING),
        ("Raazi", Field.CONTEXT, Known.UNDECIDED),
    ],
)
def test_what_she_said_to_offers_is_never_just_a_note(name: str, field: Field, known: Known) -> None:
    column = find_layout([["Mobile", name], ["9829041100", "Y"], ["9829041101", "nahi"]], {}).columns[1]

    assert (column.field, column.known_by) == (field, known)


@pytest.mark.parametrize(("name", "cells"), [("Offer price", ["500", "700"]), ("Visits", ["1", "0"])])
def test_other_things_stay_notes(name: str, cells: list[str]) -> None:
    below = [[f"982904110{place}", cell] for place, cell in enumerate(cells)]
    column = find_layout([["Mobile", name], *below], {}).columns[1]

    assert (column.field, column.known_by) == (Field.CONTEXT, Known.NOTHING)


def test_what_was_decided_is_no_question_any_more() -> None:
    records = [["Mobile", "Raazi"], ["9829041100", "Y"], ["9829041101", "N"]]

    assert find_layout(records, {"Raazi": "context"}).columns[1].known_by is Known.MAPPING
