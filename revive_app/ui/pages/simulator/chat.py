"""The chat on the phone: WhatsApp's bubbles, what can be tapped in them, typing dots."""

import reflex as rx

from revive_app.ui.components.chat_text import chat_text
from revive_app.ui.components.ticks import ticks
from revive_app.ui.elements import attrs, icon, link_away, opens, popover
from revive_app.ui.pages.simulator.bubbles import Bubble, CarouselCard, Tap, Ware
from revive_app.ui.pages.simulator.state import PhoneState


def chat() -> rx.Component:
    """The wall with everything said on it. It hangs from its newest bubble (phone.css)."""
    return rx.el.div(
        rx.el.ol(
            rx.cond(
                PhoneState.bubbles.length() == 0,
                rx.el.li(
                    rx.cond(PhoneState.loaded, "Nothing said yet. Write first.", "…"), class_name="chat-note"
                ),
            ),
            rx.foreach(PhoneState.bubbles, lambda bubble: phone_bubble(bubble=bubble, key=bubble.id)),
            rx.cond(
                PhoneState.typing,
                rx.el.li(
                    rx.el.span(class_name="dot"),
                    rx.el.span(class_name="dot"),
                    rx.el.span(class_name="dot"),
                    rx.el.span("typing", class_name="unseen"),
                    class_name="typing",
                ),
            ),
            class_name="chat-said",
            custom_attrs={"aria-live": "polite", "aria-label": "Chat"},
        ),
        class_name="chat",
        key=PhoneState.customer,
        tab_index=0,
    )


@rx.memo
def phone_bubble(bubble: rx.Var[Bubble], rest: rx.RestProp) -> rx.Component:
    """One bubble with the day above it and the quick replies below."""
    return rx.el.li(
        rx.cond(bubble.day != "", rx.el.span(bubble.day, class_name="chat-day")),
        rx.el.div(
            _quote(bubble),
            _picture(bubble),
            _media(bubble),
            _place(bubble),
            rx.foreach(bubble.wares, _ware),
            rx.cond(bubble.wares_words != "", rx.el.p(bubble.wares_words, class_name="bubble-order number")),
            rx.cond(bubble.header != "", rx.el.p(bubble.header, class_name="bubble-header")),
            rx.cond(bubble.pieces.length() > 0, rx.el.p(chat_text(bubble.pieces), class_name="bubble-text")),
            rx.cond(bubble.footer != "", rx.el.p(bubble.footer, class_name="bubble-footer")),
            _meta(bubble),
            rx.foreach(bubble.links, _link),
            _list(bubble),
            rx.cond(bubble.reactions != "", rx.el.span(bubble.reactions, class_name="bubble-reactions")),
            class_name="bubble",
            custom_attrs={
                **attrs(data_testid="phone-bubble"),
                "data-direction": bubble.direction,
                "data-kind": bubble.kind,
                "data-tail": bubble.tail,
                "data-status": bubble.tick,
            },
        ),
        rx.foreach(bubble.replies, lambda reply: _reply(bubble, reply)),
        rx.cond(
            bubble.cards.length() > 0,
            rx.el.div(
                rx.foreach(bubble.cards, lambda card: _carousel_card(bubble, card)), class_name="carousel"
            ),
        ),
        class_name="said",
        custom_attrs={"data-direction": bubble.direction},
    )


def _quote(bubble: rx.Var[Bubble]) -> rx.Component:
    return rx.cond(
        bubble.quote != "",
        rx.el.div(rx.el.strong(bubble.quote_author), rx.el.span(bubble.quote), class_name="bubble-quote"),
    )


def _picture(bubble: rx.Var[Bubble]) -> rx.Component:
    return rx.cond(
        bubble.picture != "",
        rx.el.img(src=bubble.picture, alt="Photo", class_name="bubble-picture"),
    )


def _media(bubble: rx.Var[Bubble]) -> rx.Component:
    return rx.cond(
        bubble.media != "",
        rx.el.div(
            rx.match(
                bubble.media,
                ("audio", icon("mic", 18)),
                ("video", icon("video", 18)),
                ("document", icon("file_text", 18)),
                icon("image", 18),
            ),
            rx.el.span(bubble.media_name, class_name="cut"),
            class_name="bubble-file",
        ),
    )


def _place(bubble: rx.Var[Bubble]) -> rx.Component:
    return rx.cond(
        bubble.place != "",
        rx.el.div(
            icon("map_pin", 18),
            rx.el.div(rx.el.strong(bubble.place), rx.el.span(bubble.address)),
            class_name="bubble-file",
        ),
    )


def _ware(ware: rx.Var[Ware]) -> rx.Component:
    return rx.el.div(
        rx.cond(ware.picture != "", rx.el.img(src=ware.picture, alt="")),
        rx.el.div(rx.el.strong(ware.name), rx.el.span(ware.detail)),
        rx.el.b(ware.price, class_name="number"),
        class_name="bubble-ware",
    )


def _meta(bubble: rx.Var[Bubble]) -> rx.Component:
    return rx.el.span(
        bubble.clock,
        rx.cond(bubble.direction == "out", rx.el.span(ticks(bubble.tick), title=bubble.tick)),
        class_name="bubble-meta number",
        title=bubble.title,
    )


def _link(tap: rx.Var[Tap]) -> rx.Component:
    """A button that leads out of the chat: a web page, a phone, a code."""
    face = (
        rx.match(
            tap.kind,
            ("url", icon("external_link", 15)),
            ("phone_number", icon("phone", 15)),
            ("copy_code", icon("copy", 15)),
            rx.fragment(),
        ),
        tap.title,
    )
    return rx.cond(
        tap.href != "",
        link_away(*face, to=tap.href, class_name="bubble-button"),
        rx.el.span(*face, class_name="bubble-button"),
    )


def _list(bubble: rx.Var[Bubble]) -> rx.Component:
    menu_id = f"rows-{bubble.id}"
    return rx.cond(
        bubble.list_label != "",
        rx.fragment(
            rx.el.button(
                icon("list", 15),
                bubble.list_label,
                type="button",
                class_name="bubble-button",
                custom_attrs={**opens(menu_id), "aria-haspopup": "menu"},
            ),
            popover(
                rx.foreach(bubble.rows, lambda row: _row(bubble, row, menu_id)),
                popover_id=menu_id,
                class_name="menu rows sheet",
                role="menu",
            ),
        ),
    )


def _row(bubble: rx.Var[Bubble], row: rx.Var[Tap], menu_id: rx.Var[str] | str) -> rx.Component:
    return rx.el.button(
        rx.el.span(rx.el.strong(row.title), rx.el.span(row.description)),
        type="button",
        role="menuitem",
        class_name="menu-item",
        disabled=row.done,
        on_click=PhoneState.tap(bubble.id, row.choice, row.title),
        custom_attrs={"popoverTarget": menu_id, "popoverTargetAction": "hide"},
    )


def _reply(bubble: rx.Var[Bubble], reply: rx.Var[Tap]) -> rx.Component:
    return rx.el.button(
        icon("reply", 15),
        reply.title,
        type="button",
        class_name="quick-reply",
        disabled=reply.done,
        on_click=PhoneState.tap(bubble.id, reply.choice, reply.title),
    )


def _carousel_card(bubble: rx.Var[Bubble], card: rx.Var[CarouselCard]) -> rx.Component:
    return rx.el.div(
        rx.cond(card.picture != "", rx.el.img(src=card.picture, alt="")),
        rx.el.p(chat_text(card.pieces)),
        rx.foreach(
            card.taps,
            lambda tap: rx.cond(tap.kind == "reply", _reply(bubble, tap), _link(tap)),
        ),
        class_name="carousel-card",
    )
