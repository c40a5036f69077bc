"""How pieces are shown: true to the catalog at this moment, in one bubble, in Meta's forms."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from revive_app.db import tenant_session
from revive_app.models import Product, WhatsappNumber
from revive_app.rules.language import Language
from revive_app.rules.prompt_engine import Skills
from revive_app.services.conversation import showing
from revive_app.settings import get_settings
from tests.builders import Shop
from tests.environment import fresh_settings


def piece(shop: Shop, name: str, price: int = 84_500, **more: Any) -> UUID:
    with tenant_session(shop.client_id) as session:
        product = Product(
            client_id=shop.client_id,
            sku=f"SKU-{name}",
            name=name,
            price=price,
            **{"category": "Earrings", "image_url": "/products/jh-0925.jpg", **more},
        )
        session.add(product)
        session.flush()
        return product.id


def show(shop: Shop, *ids: UUID, words: str = "Here.", skills: Skills = Skills(), language=Language.ENGLISH):  # type: ignore[no-untyped-def]
    with tenant_session(shop.client_id) as session:
        return showing.bubble(
            session,
            words=words,
            product_ids=ids,
            number_id=shop.number_id,
            skills=skills,
            language=language,
            shop_name="Kesar Jewels",
        )


def test_several_pieces_without_a_catalog_are_lines_in_the_order_given(shop: Shop) -> None:
    first, second = piece(shop, "Jhumka"), piece(shop, "Nath", 1_25_000)

    bubble = show(shop, second, first, second)

    assert bubble.text == "Here.\n\n1. Nath: ₹1,25,000\n2. Jhumka: ₹84,500"
    assert bubble.body == {"type": "text", "text": {"body": bubble.text, "preview_url": False}}


def test_words_that_name_every_piece_with_its_price_are_not_said_twice(shop: Shop) -> None:
    first, second = piece(shop, "Jhumka"), piece(shop, "Nath", 1_25_000)
    words = "Nath: ₹1,25,000. Jhumka: ₹84,500. Both are here."

    assert show(shop, second, first, words=words).text == words
    assert show(shop, second, first, words="Nath: ₹1,25,000. Jhumka too.").text.endswith("2. Jhumka: ₹84,500")


def test_several_pieces_of_a_connected_catalog_are_metas_product_list(shop: Shop) -> None:
    ids = [
        piece(shop, f"P{place}", meta_catalog_id="c1", category=f"Kind {place % 14}") for place in range(40)
    ]
    with tenant_session(shop.client_id) as session:
        session.get_one(WhatsappNumber, shop.number_id).catalog_id = "c1"

    body = show(shop, *ids).body

    interactive = body["interactive"]
    sections = interactive["action"]["sections"]
    assert (interactive["type"], interactive["action"]["catalog_id"]) == ("product_list", "c1")
    assert interactive["header"] == {"type": "text", "text": "Kesar Jewels"}
    assert len(sections) == 10
    shown = [item["product_retailer_id"] for section in sections for item in section["product_items"]]
    assert sorted(shown) == sorted(f"SKU-P{place}" for place in range(30))


def test_a_piece_missing_in_the_connected_catalog_makes_it_lines(shop: Shop) -> None:
    ids = piece(shop, "A", meta_catalog_id="c1"), piece(shop, "B")
    with tenant_session(shop.client_id) as session:
        session.get_one(WhatsappNumber, shop.number_id).catalog_id = "c1"

    assert show(shop, *ids).body["type"] == "text"


def test_one_piece_is_its_picture_the_words_and_what_can_be_done(shop: Shop) -> None:
    skills = Skills(appointment_booking=True, virtual_try_on=True)

    body = show(shop, piece(shop, "Jhumka"), words="Lovely choice.", skills=skills).body["interactive"]

    assert body["type"] == "button"
    assert body["header"]["type"] == "image"
    assert body["header"]["image"]["link"].endswith("/products/jh-0925.jpg")
    assert body["body"]["text"] == "Lovely choice.\n\nJhumka: ₹84,500"
    assert [button["reply"]["id"] for button in body["action"]["buttons"]] == ["book_appointment", "try_on"]


def test_one_piece_without_buttons_is_a_picture_with_the_words_below(shop: Shop) -> None:
    bubble = show(shop, piece(shop, "Jhumka"), words="Jhumka is ₹84,500.")

    assert (bubble.body["type"], bubble.body["image"]["caption"]) == ("image", "Jhumka is ₹84,500.")
    assert bubble.text == "Jhumka is ₹84,500."


def test_a_picture_meta_cannot_fetch_is_left_out(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHATSAPP_TOKEN", "EAAreal")
    fresh_settings()
    try:
        assert showing.picture_address("/products/x.jpg", get_settings()) is None
        assert (
            showing.picture_address("https://cdn.example/x.jpg", get_settings())
            == "https://cdn.example/x.jpg"
        )
        assert show(shop, piece(shop, "Jhumka")).body["type"] == "text"
    finally:
        monkeypatch.undo()
        fresh_settings()


def test_words_too_long_for_buttons_are_sent_without_them(shop: Shop) -> None:
    body = show(
        shop, piece(shop, "Jhumka"), words="word " * 300, skills=Skills(appointment_booking=True)
    ).body

    assert body["type"] == "text"


def test_what_left_the_catalog_is_not_shown(shop: Shop) -> None:
    gone = piece(shop, "Gone")
    with tenant_session(shop.client_id) as session:
        session.run("UPDATE products SET hidden_at = now() WHERE id = :id", id=gone)

    bubble = show(shop, gone, uuid4())

    assert (bubble.text, bubble.body["type"]) == ("Here.", "text")


@pytest.mark.parametrize("language", list(Language))
def test_buttons_have_titles_meta_takes_in_every_language(shop: Shop, language: Language) -> None:
    skills = Skills(appointment_booking=True, virtual_try_on=True)

    body = show(shop, piece(shop, "Jhumka"), skills=skills, language=language).body

    assert body["interactive"]["type"] == "button"
