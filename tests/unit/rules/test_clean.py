"""What cleaning lets through, PostgreSQL keeps."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.errors import FieldError
from revive_app.rules.clean import DEEPEST, clean_json, clean_text, faults, read_json

any_text = st.text(alphabet=st.characters(), max_size=50)


@given(any_text)
def test_clean_text_has_neither_nul_nor_half_characters(text: str) -> None:
    cleaned = clean_text(text)

    assert "\x00" not in cleaned
    cleaned.encode("utf-8")


def test_what_is_fine_stays_as_it_is() -> None:
    assert clean_text("नमस्ते 💍 ₹1,25,000") == "नमस्ते 💍 ₹1,25,000"


def test_two_halves_become_one_character_again() -> None:
    assert clean_text("a\ud83d\ude00b") == "a😀b"
    assert clean_text("a\ud83db") == "a\ufffdb"


def test_json_is_cleaned_in_keys_and_values_and_cut_where_it_is_too_deep() -> None:
    deep: object = "bottom"
    for _ in range(70):
        deep = [deep]

    cleaned = clean_json({"a\x00": ["b\x00", 1, None, True], "deep": deep})

    assert cleaned["a"] == ["b", 1, None, True]
    assert "bottom" not in json.dumps(cleaned)


@pytest.mark.parametrize(
    ("value", "field", "reason"),
    [
        ({"a": ["x", "a\x00"]}, "a.1", "holds characters that cannot be kept"),
        ({"a\ud800": 1}, "a\ufffd", "holds characters that cannot be kept"),
        ({"a": {"b": float("nan")}}, "a.b", "is no number"),
        ([[float("inf")]], "0.0", "is no number"),
    ],
)
def test_what_cannot_be_kept_is_found_where_it_stands(value: Any, field: str, reason: str) -> None:
    assert list(faults(value)) == [FieldError(field, reason)]


@pytest.mark.parametrize(("depth", "found"), [(DEEPEST, 0), (DEEPEST + 1, 1), (100_000, 1)])
def test_nothing_is_nested_without_end(depth: int, found: int) -> None:
    value: Any = 1
    for _ in range(depth):
        value = [value]

    assert len(list(faults(value))) == found


@given(
    st.recursive(
        st.none() | st.integers() | any_text, lambda some: st.lists(some) | st.dictionaries(any_text, some)
    )
)
def test_what_was_cleaned_has_no_fault(value: Any) -> None:
    assert list(faults(clean_json(value))) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Expecting value"),
        ("{", "Expecting property name"),
        ("[" * 50_000, "nested too deeply"),
        ("NaN", "is no number"),
        ('"\\u0000"', "cannot be kept"),
        ('{"\\ud800": 1}', "cannot be kept"),
    ],
)
def test_json_that_cannot_be_kept_is_not_read(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_json(text)


def test_json_is_read() -> None:
    assert read_json('{"Mobile No.": "phone"}') == {"Mobile No.": "phone"}
