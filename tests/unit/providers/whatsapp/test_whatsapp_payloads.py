"""Whatever goes in, what the builders return keeps Meta's limits, or they refuse it in words."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.errors import InvalidInput
from revive_app.providers.whatsapp import payloads
from revive_app.providers.whatsapp.payloads import (
    Button,
    CopyCode,
    HeaderKind,
    Media,
    MediaHeader,
    ProductSection,
    QuickReply,
    Row,
    Section,
    TextParameter,
    UrlSuffix,
)
from revive_app.providers.whatsapp.texts import size

LONG = "Pure gold necklace with rubies " * 400

# Half of what is drawn is short enough to be sent, the other half is anything at all.
texts = st.text(max_size=30) | st.text(min_size=1).map(lambda part: part * 200)
ids = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20) | st.text(max_size=300)
rows = st.builds(Row, id=ids, title=texts, description=texts)
sections = st.builds(Section, rows=st.lists(rows, max_size=6), title=texts)


def built(build: Callable[[], dict[str, Any]]) -> dict[str, Any] | None:
    """What a builder returned, or None when it refused."""
    try:
        return build()
    except InvalidInput:
        return None


def fits(text: str, limit: int, *, lines: bool = False) -> None:
    assert 1 <= size(text) <= limit
    assert text == text.strip()
    assert text.encode()
    assert not any(char in text for char in ("\0\r" if lines else "\0\r\n\t"))


def interactive(body: dict[str, Any], kind: str) -> dict[str, Any]:
    assert body["type"] == "interactive"
    assert body["interactive"]["type"] == kind
    part: dict[str, Any] = body["interactive"]
    return part


class TestText:
    @given(texts)
    def test_any_text_fits_or_is_refused(self, text: str) -> None:
        body = built(lambda: payloads.text(text))

        if body is not None:
            fits(body["text"]["body"], 4096, lines=True)

    @pytest.mark.parametrize(
        ("text", "preview", "preview_url"),
        [
            ("see https://example.com", True, True),
            ("see https://example.com", False, False),
            ("see www.example.com", True, False),
            ("no link", True, False),
        ],
    )
    def test_a_preview_is_asked_for_only_when_there_is_a_link(
        self, text: str, preview: bool, preview_url: bool
    ) -> None:
        assert payloads.text(text, preview=preview) == {
            "type": "text",
            "text": {"preview_url": preview_url, "body": text},
        }

    def test_too_long_a_text_ends_in_an_ellipsis(self) -> None:
        body = payloads.text(LONG)["text"]["body"]

        assert size(body) <= 4096
        assert body.endswith("…")
        assert LONG.startswith(body.removesuffix("…"))

    @pytest.mark.parametrize("text", ["", "  \n ", "\0", "\ud83d"])
    def test_nothing_is_no_message(self, text: str) -> None:
        with pytest.raises(InvalidInput) as refusal:
            payloads.text(text)

        assert refusal.value.fields[0].field == "text"


class TestButtons:
    @given(
        texts,
        st.lists(st.builds(Button, id=ids, title=texts), max_size=5),
        st.none() | texts,
        st.none() | texts,
    )
    def test_any_buttons_fit_or_are_refused(
        self, text: str, choices: list[Button], header: str | None, footer: str | None
    ) -> None:
        body = built(lambda: payloads.buttons(text, choices, header=header, footer=footer))
        if body is None:
            return

        part = interactive(body, "button")
        replies = [button["reply"] for button in part["action"]["buttons"]]
        assert 1 <= len(replies) <= 3
        assert len({reply["title"] for reply in replies}) == len(replies)
        assert len({reply["id"] for reply in replies}) == len(replies)
        for reply in replies:
            fits(reply["title"], 20)
            fits(reply["id"], 256)
        fits(part["body"]["text"], 1024, lines=True)
        for name in ("header", "footer"):
            if name in part:
                fits(part[name]["text"], 60)

    @pytest.mark.parametrize(
        ("case", "choices"),
        [
            ("none", []),
            ("four", [Button(str(number), f"Title {number}") for number in range(4)]),
            ("same titles", [Button("a", "Yes"), Button("b", "Yes")]),
            ("same titles once trimmed", [Button("a", "Yes"), Button("b", " Yes ")]),
            (
                "same titles once shortened",
                [Button("a", "Temple necklaces in gold"), Button("b", "Temple necklaces in silver")],
            ),
            ("same ids", [Button("a", "Yes"), Button("a", "No")]),
            ("empty title", [Button("a", "  ")]),
            ("empty id", [Button("", "Yes")]),
            ("long id", [Button("a" * 257, "Yes")]),
            ("a line break in an id", [Button("a\nb", "Yes")]),
            ("space around an id", [Button(" a", "Yes")]),
        ],
    )
    def test_what_meta_rejects_is_refused(self, case: str, choices: list[Button]) -> None:
        with pytest.raises(InvalidInput):
            payloads.buttons("Text", choices)

    def test_a_long_title_is_shortened_at_a_word(self) -> None:
        body = payloads.buttons("Text", [Button("a", "Temple necklaces in gold")])

        assert body["interactive"]["action"]["buttons"][0]["reply"]["title"] == "Temple necklaces in…"


class TestList:
    @given(texts, texts, st.lists(sections, max_size=4), st.none() | texts)
    def test_any_list_fits_or_is_refused(
        self, text: str, button: str, given_sections: list[Section], header: str | None
    ) -> None:
        body = built(lambda: payloads.list_menu(text, button, sections=given_sections, header=header))
        if body is None:
            return

        part = interactive(body, "list")
        menu = part["action"]["sections"]
        menu_rows = [row for section in menu for row in section["rows"]]
        assert 1 <= len(menu) <= 10
        assert 1 <= len(menu_rows) <= 10
        assert len({row["id"] for row in menu_rows}) == len(menu_rows)
        fits(part["body"]["text"], 4096, lines=True)
        fits(part["action"]["button"], 20)
        for section in menu:
            assert section["rows"]
            assert len(menu) == 1 or "title" in section
            fits(section.get("title", "x"), 24)
        for row in menu_rows:
            fits(row["id"], 200)
            fits(row["title"], 24)
            fits(row.get("description", "x"), 72)

    @pytest.mark.parametrize(
        ("case", "given_sections"),
        [
            ("no sections", []),
            ("no rows", [Section([])]),
            ("a section without rows", [Section([Row("a", "A")], "One"), Section([], "Two")]),
            (
                "eleven rows in all",
                [
                    Section([Row(f"a{number}", "T") for number in range(6)], "A"),
                    Section([Row(f"b{number}", "T") for number in range(5)], "B"),
                ],
            ),
            ("eleven sections", [Section([Row(str(n), "T")], f"S{n}") for n in range(11)]),
            (
                "two sections, one without a title",
                [Section([Row("a", "A")], "One"), Section([Row("b", "B")])],
            ),
            (
                "the same id in two sections",
                [Section([Row("a", "A")], "One"), Section([Row("a", "B")], "Two")],
            ),
            ("an id too long", [Section([Row("a" * 201, "A")])]),
            ("an empty title", [Section([Row("a", " ")])]),
        ],
    )
    def test_what_meta_rejects_is_refused(self, case: str, given_sections: list[Section]) -> None:
        with pytest.raises(InvalidInput):
            payloads.list_menu("Text", "Menu", sections=given_sections)

    def test_a_list_may_have_four_times_the_text_of_buttons(self) -> None:
        menu = payloads.list_menu("x " * 2000, "Menu", sections=[Section([Row("a", "A")])])
        buttons = payloads.buttons("x " * 2000, [Button("a", "A")])

        assert len(menu["interactive"]["body"]["text"]) == 3999
        assert len(buttons["interactive"]["body"]["text"]) <= 1024


class TestProducts:
    @given(
        texts,
        texts,
        st.lists(st.builds(ProductSection, skus=st.lists(ids, max_size=20), title=texts), max_size=3),
    )
    def test_any_products_fit_or_are_refused(
        self, text: str, header: str, given_sections: list[ProductSection]
    ) -> None:
        body = built(lambda: payloads.product_list(text, header, catalog_id="1", sections=given_sections))
        if body is None:
            return

        part = interactive(body, "product_list")
        fits(part["header"]["text"], 60)
        fits(part["body"]["text"], 1024, lines=True)
        shown = part["action"]["sections"]
        assert 1 <= sum(len(section["product_items"]) for section in shown) <= 30
        assert all(section["product_items"] for section in shown)
        assert all(size(section.get("title", "")) <= 24 for section in shown)
        assert len(shown) == 1 or all("title" in section for section in shown)

    def test_thirty_one_products_are_too_many(self) -> None:
        with pytest.raises(InvalidInput):
            payloads.product_list(
                "T", "H", catalog_id="1", sections=[ProductSection([str(number) for number in range(31)])]
            )

    def test_one_product_needs_no_text(self) -> None:
        assert payloads.product("1", "ring-1") == {
            "type": "interactive",
            "interactive": {
                "type": "product",
                "action": {"catalog_id": "1", "product_retailer_id": "ring-1"},
            },
        }


class TestAddresses:
    @pytest.mark.parametrize(
        "url",
        [
            "",
            "example.com",
            "ftp://example.com",
            "javascript:alert(1)",
            "https://",
            "https://exa mple.com",
            "https:///a",
        ]
        + [
            "https://example.com/" + "a" * 2000,
            "https://example.com/\n",
            "http://[::1",
            "https://ex\0ample.com",
        ],
    )
    def test_what_is_no_whole_web_address_is_refused(self, url: str) -> None:
        with pytest.raises(InvalidInput):
            payloads.cta_url("Text", "Visit", url=url)
        with pytest.raises(InvalidInput):
            Media(link=url)

    @pytest.mark.parametrize(
        "url", ["https://example.com", "http://example.com:8080/a?b=c#d", "https://दुकान.भारत/क"]
    )
    def test_an_address_is_sent_as_it_is(self, url: str) -> None:
        body = payloads.cta_url("Text", "Visit our shop and see it", url=url)

        assert body["interactive"]["action"]["parameters"] == {
            "display_text": "Visit our shop and…",
            "url": url,
        }


class TestMedia:
    @pytest.mark.parametrize(
        "parts", [{}, {"id": "1", "link": "https://example.com"}, {"id": ""}, {"id": "a" * 513}]
    )
    def test_a_file_is_known_by_one_thing(self, parts: dict[str, str]) -> None:
        with pytest.raises(InvalidInput):
            Media(**parts)

    @given(texts)
    def test_any_caption_fits_or_is_left_out(self, caption: str) -> None:
        body = built(lambda: payloads.image(Media(id="1"), caption=caption))

        if body is not None and "caption" in body["image"]:
            fits(body["image"]["caption"], 1024, lines=True)

    def test_a_filename_keeps_its_ending_when_it_is_cut(self) -> None:
        filename = payloads.document(Media(id="1", filename="a" * 400 + ".pdf"))["document"]["filename"]

        assert (size(filename), filename[-5:]) == (240, "….pdf")

    def test_only_documents_have_names(self) -> None:
        assert payloads.image(Media(id="1", filename="a.png")) == {"type": "image", "image": {"id": "1"}}

    def test_a_voice_note_says_so(self) -> None:
        assert payloads.audio(Media(id="1"), voice=True)["audio"] == {"id": "1", "voice": True}


class TestReactionsAndReplies:
    def test_a_reaction_is_taken_away_by_an_empty_emoji(self) -> None:
        assert payloads.reaction("wamid.A", None)["reaction"] == {"message_id": "wamid.A", "emoji": ""}

    @pytest.mark.parametrize("emoji", ["", "ok", "👍👍", "1", " 👍"])
    def test_a_reaction_is_one_emoji(self, emoji: str) -> None:
        with pytest.raises(InvalidInput):
            payloads.reaction("wamid.A", emoji)

    def test_a_quote_leaves_the_body_it_was_given_alone(self) -> None:
        body = payloads.text("Hi")

        quoted = payloads.quoting(body, "wamid.A")

        assert quoted == {**body, "context": {"message_id": "wamid.A"}}
        assert "context" not in body

    def test_a_reaction_cannot_quote(self) -> None:
        with pytest.raises(InvalidInput):
            payloads.quoting(payloads.reaction("wamid.A", "👍"), "wamid.B")

    @pytest.mark.parametrize("wamid", ["", "  ", "w\0"])
    def test_a_message_without_an_id_cannot_be_quoted_or_read(self, wamid: str) -> None:
        with pytest.raises(InvalidInput):
            payloads.quoting(payloads.text("Hi"), wamid)
        with pytest.raises(InvalidInput):
            payloads.read_receipt(wamid)


class TestTemplate:
    @given(
        st.lists(texts, max_size=5)
        | st.dictionaries(st.sampled_from(["a", "b_2", "C", "", "x y"]), texts, max_size=4),
        st.none() | st.builds(TextParameter, texts),
    )
    def test_any_values_fit_or_are_refused(self, values: Any, header: TextParameter | None) -> None:
        body = built(lambda: payloads.template("diwali", "en", header=header, body=values))
        if body is None:
            return

        for component in body["template"].get("components", []):
            for parameter in component["parameters"]:
                fits(parameter["text"], 60 if component["type"] == "header" else 1024)
            assert sum(size(parameter["text"]) for parameter in component["parameters"]) <= 1024

    def test_line_breaks_tabs_and_runs_of_spaces_become_one_space(self) -> None:
        body = payloads.template("diwali", "en", body=[" 22 carat\n\tgold      ring "])

        assert body["template"]["components"][0]["parameters"] == [
            {"type": "text", "text": "22 carat gold ring"}
        ]

    def test_a_value_is_never_shortened(self) -> None:
        with pytest.raises(InvalidInput) as refusal:
            payloads.template("diwali", "en", body=["x", "1" * 1025])

        assert refusal.value.fields[0].field == "value 2"

    @pytest.mark.parametrize(
        ("case", "parts"),
        [
            ("an empty value", {"body": ["a", " "]}),
            ("an empty named value", {"body": {"name": ""}}),
            ("a bad name of a value", {"body": {"First Name": "Priya"}}),
            ("some with names", {"body": [TextParameter("a", "name"), "b"]}),
            ("one text for a list", {"body": "Priya"}),
            ("too long together", {"body": ["1" * 600, "2" * 600]}),
            ("too long a header", {"header": TextParameter("1" * 61)}),
            ("two values for one button", {"buttons": [QuickReply(0, "a"), UrlSuffix(0, "b")]}),
            ("an eleventh button", {"buttons": [QuickReply(10, "a")]}),
            ("a button before the first", {"buttons": [QuickReply(-1, "a")]}),
            ("an empty payload", {"buttons": [QuickReply(0, "")]}),
            ("too long a payload", {"buttons": [QuickReply(0, "a" * 129)]}),
            ("a space in a link ending", {"buttons": [UrlSuffix(0, "a b")]}),
            ("an empty link ending", {"buttons": [UrlSuffix(0, "")]}),
            ("too long a coupon", {"buttons": [CopyCode(0, "A" * 16)]}),
        ],
    )
    def test_what_meta_rejects_is_refused(self, case: str, parts: dict[str, Any]) -> None:
        with pytest.raises(InvalidInput):
            payloads.template("diwali", "en", **parts)

    @pytest.mark.parametrize("name", ["", "Diwali", "diwali-2026", "d" * 513, "diwali offer"])
    def test_a_name_has_small_letters(self, name: str) -> None:
        with pytest.raises(InvalidInput):
            payloads.template(name, "en")

    @pytest.mark.parametrize(
        ("given_code", "code"), [("en", "en"), ("en-US", "en_US"), ("pt_BR", "pt_BR"), ("fil", "fil")]
    )
    def test_a_language_is_spelled_as_sends_want_it(self, given_code: str, code: str) -> None:
        assert payloads.template("diwali", given_code)["template"]["language"] == {"code": code}

    @pytest.mark.parametrize("code", ["", "EN", "english", "en_us", "en US"])
    def test_a_language_that_is_none_is_refused(self, code: str) -> None:
        with pytest.raises(InvalidInput):
            payloads.template("diwali", code)

    def test_a_coupon_and_a_document(self) -> None:
        header = MediaHeader(HeaderKind.DOCUMENT, Media(id="1", filename="offer.pdf"))

        body = payloads.template("diwali", "hi", header=header, buttons=[CopyCode(1, "GOLD25")])

        assert body["template"]["components"] == [
            {
                "type": "header",
                "parameters": [{"type": "document", "document": {"id": "1", "filename": "offer.pdf"}}],
            },
            {
                "type": "button",
                "sub_type": "copy_code",
                "index": "1",
                "parameters": [{"type": "coupon_code", "coupon_code": "GOLD25"}],
            },
        ]
