"""Text fits Meta's limits and is still text: words, links, emoji and syllables whole."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from revive_app.providers.whatsapp.texts import (
    ELLIPSIS,
    has_link,
    is_one_emoji,
    one_line,
    printable,
    shorten,
    size,
    split_text,
)

WORDS = ["gold", "नमस्ते", "क्षत्रिय", "👨‍👩‍👧", "🇮🇳", "₹45,000", "e\u0301clat", "தமிழ்", "ring.", "क्या?", "खरीदें।"]
LINKS = ["https://shop.example.com/rings?id=42", "http://example.com", "(https://example.com/a)"]

# What people and models write: words, links, punctuation, several alphabets, emoji, lines, paragraphs.
written = st.lists(
    st.tuples(st.sampled_from(WORDS + LINKS), st.sampled_from([" ", " ", " ", "\n", "\n\n", "  "])),
    max_size=40,
).map(lambda parts: "".join(word + gap for word, gap in parts))
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


def without_space(text: str) -> str:
    return "".join(text.split())


def graphemes(text: str) -> list[str]:
    return [part for part in regex.findall(r"\X", text) if not part.isspace()]


class TestSize:
    @pytest.mark.parametrize(
        ("text", "expected"), [("", 0), ("abc", 3), ("नमस्ते", 6), ("👍", 2), ("👍🏻", 4), ("\ud83d", 1)]
    )
    def test_it_counts_utf_16_units(self, text: str, expected: int) -> None:
        assert size(text) == expected

    @given(anything)
    def test_it_is_never_less_than_the_code_points(self, text: str) -> None:
        assert size(text) >= len(text)


class TestShorten:
    @pytest.mark.parametrize(
        ("text", "limit", "expected"),
        [
            ("Book a visit", 12, "Book a visit"),
            ("Book a visit", 11, "Book a…"),
            ("Book a visit", 7, "Book a…"),
            ("Book a visit", 6, "Book…"),
            ("  Book a visit  ", 12, "Book a visit"),
            ("Donaudampfschiff", 10, "Donaudamp…"),
            ("See https://example.com/very/long/path", 20, "See…"),
            ("https://example.com/very/long/path", 20, "…"),
            ("(https://example.com/very/long/path)", 20, "(…"),
            ("नमस्ते दुनिया क्षत्रिय", 15, "नमस्ते दुनिया…"),
            ("क्षत्रियक्षत्रिय", 10, "क्षत्रिय…"),
            ("👨‍👩‍👧👨‍👩‍👧", 10, "👨‍👩‍👧…"),
            ("👨‍👩‍👧👨‍👩‍👧", 8, "…"),
            ("🇮🇳🇮🇳🇮🇳", 8, "🇮🇳…"),
            ("One, two", 6, "One,…"),
            ("", 5, ""),
        ],
    )
    def test_words_links_and_graphemes_stay_whole(self, text: str, limit: int, expected: str) -> None:
        assert shorten(text, limit) == expected

    @given(anything | written, st.integers(1, 60))
    def test_it_fits_and_is_a_prefix(self, text: str, limit: int) -> None:
        short = shorten(text, limit)

        assert size(short) <= limit
        assert len(short) <= limit
        if short != text.strip():
            assert short.endswith(ELLIPSIS)
            assert text.strip().startswith(short.removesuffix(ELLIPSIS))

    @given(written, st.integers(1, 60))
    def test_no_grapheme_is_cut(self, text: str, limit: int) -> None:
        short = shorten(text, limit)

        kept = graphemes(short if short == text.strip() else short.removesuffix(ELLIPSIS))
        assert kept == graphemes(text)[: len(kept)]

    @given(written, st.integers(40, 120))
    def test_no_word_is_cut_when_every_word_fits(self, text: str, limit: int) -> None:
        short = shorten(text, limit)

        kept = (short if short == text.strip() else short.removesuffix(ELLIPSIS)).split()
        assert kept == text.split()[: len(kept)]


class TestSplitText:
    @pytest.mark.parametrize(
        ("text", "limit", "expected"),
        [
            ("", 10, []),
            (" \n ", 10, []),
            ("short", 10, ["short"]),
            ("  trimmed  ", 10, ["trimmed"]),
            ("First paragraph.\n\nSecond one here.", 20, ["First paragraph.", "Second one here."]),
            ("First line here\nsecond line here", 20, ["First line here", "second line here"]),
            ("One sentence. Two sentences go here.", 22, ["One sentence.", "Two sentences go here."]),
            ("एक वाक्य है। दूसरा वाक्य।", 16, ["एक वाक्य है।", "दूसरा वाक्य।"]),
            ("Hi.\n\nA long second paragraph", 24, ["Hi.\n\nA long second", "paragraph"]),
            ("see https://example.com/page now", 20, ["see", "https://example.com/", "page now"]),
            ("see https://example.com/ now", 20, ["see", "https://example.com/", "now"]),
            ("xxxxxxxxxxxx(https://example.com)", 24, ["xxxxxxxxxxxx(", "https://example.com)"]),
            ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
            ("क्षत्रियक्षत्रिय", 8, ["क्षत्रिय", "क्षत्रिय"]),
            ("👨‍👩‍👧👨‍👩‍👧", 8, ["👨‍👩‍👧", "👨‍👩‍👧"]),
        ],
    )
    def test_it_cuts_where_a_reader_would(self, text: str, limit: int, expected: list[str]) -> None:
        assert split_text(text, limit) == expected

    def test_a_heap_of_marks_longer_than_a_part_is_cut_all_the_same(self) -> None:
        parts = split_text("a" + "\u0301" * 25, 10)

        assert [len(part) for part in parts] == [10, 10, 6]

    @given(anything | written, st.integers(2, 80))
    def test_every_part_fits_and_says_something(self, text: str, limit: int) -> None:
        for part in split_text(text, limit):
            assert 0 < size(part) <= limit
            assert part == part.strip()

    @given(anything | written, st.integers(2, 80))
    def test_only_white_space_at_the_cuts_is_lost(self, text: str, limit: int) -> None:
        rest = text
        for part in split_text(text, limit):
            rest = rest.lstrip()
            assert rest.startswith(part)
            rest = rest.removeprefix(part)
        assert rest.strip() == ""
        assert without_space("".join(split_text(text, limit))) == without_space(text)

    @given(written, st.integers(12, 80))
    def test_no_grapheme_is_cut(self, text: str, limit: int) -> None:
        assert [part for piece in split_text(text, limit) for part in graphemes(piece)] == graphemes(text)

    @given(written, st.integers(40, 120))
    def test_no_word_or_link_is_cut_when_every_word_fits(self, text: str, limit: int) -> None:
        assert [word for part in split_text(text, limit) for word in part.split()] == text.split()

    def test_a_limit_no_emoji_fits_into_is_refused(self) -> None:
        with pytest.raises(ValueError, match="room"):
            split_text("x", 1)


class TestSmallThings:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("see https://example.com", True),
            ("HTTPS://EXAMPLE.COM", True),
            ("www.example.com", False),
            ("http:// nothing", False),
            ("no link", False),
        ],
    )
    def test_a_preview_needs_a_whole_address(self, text: str, expected: bool) -> None:
        assert has_link(text) is expected

    @pytest.mark.parametrize("emoji", ["👍", "👍🏻", "❤️", "🇮🇳", "1️⃣", "👨‍👩‍👧"])
    def test_one_emoji_is_one(self, emoji: str) -> None:
        assert is_one_emoji(emoji) is True

    @pytest.mark.parametrize("text", ["", "a", "1", "👍👍", "👍 ", "ok 👍", "\u200d"])
    def test_anything_else_is_none(self, text: str) -> None:
        assert is_one_emoji(text) is False

    def test_a_line_has_single_spaces_and_no_control_characters(self) -> None:
        assert one_line(" a\tb\n\nc\0\u0007  d\ud83d ") == "a b c d"

    def test_lines_survive_where_they_may(self) -> None:
        assert printable("\0a\r\nb\rc\n\n ") == "a\nb\nc"
