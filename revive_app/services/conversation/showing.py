"""How pieces are shown: one bubble, because each costs money.

    one piece            its picture above the words, buttons below
    several, catalog     Meta's product list, where the shop's catalog is connected
    several, none        the words, and under them a line a piece, unless the words say as much

Names and prices come from the catalog at this moment, never from the model.
"""

from collections.abc import Sequence
from typing import Any, Protocol
from uuid import UUID

from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.models import Product, WhatsappNumber
from revive_app.origins import public_address
from revive_app.providers.whatsapp import limits, payloads
from revive_app.providers.whatsapp.interactive import (
    Button,
    HeaderKind,
    MediaHeader,
    ProductSection,
    buttons,
    product_list,
)
from revive_app.providers.whatsapp.limits import Media
from revive_app.providers.whatsapp.texts import size
from revive_app.rules.buttons import LONGEST_ON_PIECE, CampaignButton
from revive_app.rules.language import Language
from revive_app.rules.money import rupees
from revive_app.rules.prompt_engine import Skills
from revive_app.services.conversation.bubbles import Bubble
from revive_app.settings import Settings, get_settings

# Meta takes 30 in a product list; nobody reads more than ten lines of text.
MOST_IN_LIST = 30
MOST_LINES = 10
MOST_SECTIONS = 10
BOOK, TRY_ON = "book_appointment", "try_on"

_TITLES = {
    Language.HINDI: {BOOK: "दुकान आना है", TRY_ON: "पहनकर देखें"},
    Language.HINGLISH: {BOOK: "Shop visit karna hai", TRY_ON: "Pehen kar dekhein"},
}
_ENGLISH = {BOOK: "Book a visit", TRY_ON: "Try it on"}


def bubble(
    session: TenantSession,
    *,
    words: str,
    product_ids: Sequence[UUID],
    number_id: UUID,
    skills: Skills,
    language: Language,
    shop_name: str,
    own_buttons: Sequence[CampaignButton] = (),
) -> Bubble:
    """The agent's words with the pieces it shows. What has left the catalog meanwhile is not shown."""
    shown = _still_there(session, product_ids)
    if not shown:
        return Bubble(payloads.text(words), words)
    number = session.exec(select(WhatsappNumber).where(col(WhatsappNumber.id) == number_id)).one()
    if number.catalog_id and len(shown) > 1 and all(product.meta_catalog_id for product in shown):
        return _catalog_list(words, shown[:MOST_IN_LIST], number.catalog_id, shop_name)
    if len(shown) == 1:
        return _one(words, shown[0], _choices(skills, language, own_buttons))
    return Bubble(*plain(listed(words, shown[:MOST_LINES])))


def plain(text: str) -> tuple[dict[str, Any], str]:
    """Words alone: body and text."""
    return payloads.text(text), text


def with_words(bubble: Bubble, words: str) -> Bubble:
    """Words before what a bubble says, where both fit into it."""
    if not words:
        return bubble
    text = f"{words}\n\n{bubble.text}"
    if bubble.body["type"] == "text":
        return Bubble(*plain(text))
    interactive = bubble.body["interactive"]
    joined = f"{words}\n\n{interactive['body']['text']}"
    if size(joined) > limits.BODY:
        return bubble
    return Bubble({**bubble.body, "interactive": {**interactive, "body": {"text": joined}}}, text)


def _still_there(session: TenantSession, product_ids: Sequence[UUID]) -> list[Product]:
    """The pieces, visible, in the order they are to be shown."""
    if not product_ids:
        return []
    found = session.exec(
        select(Product).where(
            col(Product.id).in_(product_ids), col(Product.hidden_at).is_(None), col(Product.agent_may_show)
        )
    ).all()
    by_id = {product.id: product for product in found}
    return [by_id[product_id] for product_id in dict.fromkeys(product_ids) if product_id in by_id]


class Priced(Protocol):
    """What a line tells of a piece."""

    @property
    def name(self) -> str: ...

    @property
    def price(self) -> int: ...


def listed(words: str, shown: Sequence[Priced]) -> str:
    """A line a piece under the words; none where the words name every piece with its price already."""
    if all(product.name in words and rupees(product.price) in words for product in shown):
        return words
    return "\n".join((words, "", *(_line(place, product) for place, product in enumerate(shown, 1))))


def _line(place: int, product: Priced) -> str:
    return f"{place}. {product.name}: {rupees(product.price)}"


def _catalog_list(words: str, shown: Sequence[Product], catalog_id: str, shop_name: str) -> Bubble:
    sections: dict[str, list[str]] = {}
    for product in shown:
        title = product.category if product.category in sections or len(sections) < MOST_SECTIONS - 1 else ""
        sections.setdefault(title or "More", []).append(product.sku)
    body = product_list(
        words,
        shop_name,
        catalog_id=catalog_id,
        sections=[ProductSection(skus, title) for title, skus in sections.items()],
    )
    return Bubble(body, words)


def _choices(skills: Skills, language: Language, own: Sequence[CampaignButton]) -> list[Button]:
    """What can be done about a piece by pressing: the campaign's own buttons first, three at most."""
    titles = _TITLES.get(language, _ENGLISH)
    offered = {BOOK: skills.appointment_booking, TRY_ON: skills.virtual_try_on}
    fitting = [Button(one.id, one.title) for one in own if len(one.title) <= LONGEST_ON_PIECE]
    ours = [Button(id, titles[id]) for id, on in offered.items() if on]
    taken = {button.id for button in fitting} | {button.title for button in fitting}
    both = [*fitting, *(one for one in ours if one.id not in taken and one.title not in taken)]
    return both[: limits.BUTTONS]


def _one(words: str, product: Product, choices: Sequence[Button]) -> Bubble:
    """Where the picture cannot be fetched by Meta, or the words are too long for buttons, the words alone."""
    picture = picture_address(product.image_url, get_settings())
    text = words if rupees(product.price) in words else f"{words}\n\n{product.name}: {rupees(product.price)}"
    # The builders would shorten what is too long: better whole words without a picture.
    if size(text) <= min(limits.BODY, limits.CAPTION):
        if choices:
            header = MediaHeader(HeaderKind.IMAGE, Media(link=picture)) if picture else None
            return Bubble(buttons(text, choices, header=header), text)
        if picture:
            return Bubble(payloads.image(Media(link=picture), caption=text), text)
    return Bubble(payloads.text(text), text)


def picture_address(image_url: str | None, settings: Settings) -> str | None:
    """Where Meta fetches a piece's picture; None when it could not: a page of this machine's is for the sandbox only."""
    if not image_url:
        return None
    if not image_url.startswith("/"):
        return image_url
    return public_address(image_url, settings) if settings.public_url or settings.sandbox else None
