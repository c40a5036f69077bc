"""Price lists as shops keep them: headings found, cells read, faults named."""

import pytest

from revive_app.rules.catalog.rows import find_columns, read_row

LIST = [
    ["Ratnavali Jewels", "", ""],
    [],
    ["Item Name", "Design No.", "Karat", "Gross Wt (g)", "Making Charges", "MRP (₹)", "Qty", "Shelf"],
    ["Rajwadi Jhumka", "RJ-1042", "22K", "14.2", "12%", "₹1,94,000", "3", "B2"],
]


def test_the_header_is_found_under_the_shops_name() -> None:
    columns = find_columns(LIST)

    assert columns is not None
    assert columns.header == 2
    assert dict(columns.places) == {
        "name": 0,
        "sku": 1,
        "purity": 2,
        "making": 4,
        "stock": 6,
        **{"weight": 3, "price": 5},
    }
    assert columns.ignored == ("Shelf",)


def test_a_row_is_a_piece() -> None:
    columns = find_columns(LIST)
    assert columns is not None

    row = read_row(LIST[3], columns)

    assert row is not None
    assert (row.faults, dict(row.values)) == (
        (),
        {
            "name": "Rajwadi Jhumka",
            "sku": "RJ-1042",
            "purity": "22K",
            "weight_mg": 14_200,
            "making_charge_bp": 1200,
            "price": 194_000,
            "stock": 3,
        },
    )


@pytest.mark.parametrize(
    ("cell", "price"),
    [
        ("1,94,000", 194_000),
        ("194000.00", 194_000),
        ("Rs. 1,94,000/-", 194_000),
        ("1.94 lakh", 194_000),
        ("₹ 1.94 L", 194_000),
        ("85k", 85_000),
        ("99.5", 100),
    ],
)
def test_prices_in_every_hand(cell: str, price: int) -> None:
    columns = find_columns([["Name", "Price"]])
    assert columns is not None

    row = read_row(["x", cell], columns)

    assert row is not None
    assert row.values["price"] == price


def test_an_empty_cell_says_nothing_and_an_empty_stock_means_to_order() -> None:
    columns = find_columns([["Name", "Price", "Stock", "Metal"]])
    assert columns is not None

    row = read_row(["x"], columns)

    assert row is not None
    assert dict(row.values) == {"name": "x", "stock": None}
    assert read_row(["", " ", ""], columns) is None


def test_each_fault_names_its_column_as_the_list_does() -> None:
    columns = find_columns([["Name", "MRP", "Gross wt", "Qty"]])
    assert columns is not None

    row = read_row(["x", "ask us", "heavy", "some"], columns)

    assert row is not None
    assert [(fault.column, fault.value) for fault in row.faults] == [
        ("MRP", "ask us"),
        ("Gross wt", "heavy"),
        ("Qty", "some"),
    ]


@pytest.mark.parametrize("records", [[], [["a", "b"]], [["Name"]], [["Price", "Weight"]]])
def test_without_a_name_or_code_it_is_no_price_list(records: list[list[str]]) -> None:
    assert find_columns(records) is None
