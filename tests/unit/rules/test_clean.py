"""What cleaning lets through, PostgreSQL keeps."""

import json

from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.clean import clean_json, clean_text

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
