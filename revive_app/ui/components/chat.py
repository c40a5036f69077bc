"""Bubbles, drawn: WhatsApp's shapes for every type of message. What a tap does is the page's business.

A page wraps `said` in an `@rx.memo` of its own, so that only a bubble that changed is drawn anew.
"""

from collections.abc import Callable
from typing import Any

import reflex as rx

from revive_app.ui.components.bubbles import Bubble, CarouselCard, SentContact, Tap, Ware
from revive_app.ui.components.chat_text import chat_text
from revive_app.ui.components.ticks import ticks
from revive_app.ui.elements import icon, link_away, opens, popover

# What tapping `tap` of `bubble` does; None where nothing can be tapped (the shop looks at her own words).
OnTap = Callable[[rx.Var[Bubble], rx.Var[Tap]], Any] | None


def said(
    bubble: rx.Var[Bubble],
    *,
    on_tap: OnTap = None,
    test_id: str = "bubble",
    under: rx.Component | None = None,
) -> rx.Component:
    """One entry of the chat: the day, the bubble, the quick replies below it; or a note in the middle.

    `under` hangs below our own bubbles: "Why was this sent?".
    """
    return rx.el.li(
        rx.cond(bubble.day != "", rx.el.span(bubble.day, class_name="chat-day")),
        rx.cond(
            bubble.note != "",
            rx.el.span(_note_icon(bubble), bubble.note, class_name="chat-note", title=bubble.title),
            rx.fragment(
                _bubble(bubble, test_id),
                rx.foreach(bubble.replies, lambda reply: _reply(bubble, reply, on_tap)),
                _list(bubble, on_tap),
                rx.cond(
                    bubble.cards.length() > 0,
                    rx.el.div(
                        rx.foreach(bubble.cards, lambda card: _carousel_card(bubble, card, on_tap)),
                        class_name="carousel",
                        tab_index=0,
                    ),
                ),
                under if under is not None else rx.fragment(),
            ),
        ),
        class_name="said",
        custom_attrs={"data-direction": bubble.direction},
    )


def _bubble(bubble: rx.Var[Bubble], test_id: str) -> rx.Component:
    return rx.el.div(
        _author(bubble),
        _quote(bubble),
        _media(bubble),
        _place(bubble),
        rx.foreach(bubble.contacts, _contact),
        rx.foreach(bubble.wares, _ware),
        rx.cond(bubble.wares_words != "", rx.el.p(bubble.wares_words, class_name="bubble-order number")),
        rx.cond(bubble.header != "", rx.el.p(bubble.header, class_name="bubble-header")),
        rx.cond(bubble.pieces.length() > 0, rx.el.p(chat_text(bubble.pieces), class_name="bubble-text")),
        rx.cond(bubble.footer != "", rx.el.p(bubble.footer, class_name="bubble-footer")),
        _meta(bubble),
        _trouble(bubble),
        rx.foreach(bubble.links, _link),
        _list_opener(bubble),
        rx.cond(bubble.reactions != "", rx.el.span(bubble.reactions, class_name="bubble-reactions")),
        class_name="bubble",
        custom_attrs={
            "data-testid": test_id,
            "data-direction": bubble.direction,
            "data-kind": bubble.kind,
            "data-tail": bubble.tail,
            "data-status": bubble.tick,
        },
    )


def _author(bubble: rx.Var[Bubble]) -> rx.Component:
    image = rx.match(
        bubble.by,
        ("agent", icon("sparkles", 13, "icon-small")),
        ("blast", icon("megaphone", 13, "icon-small")),
        ("followup", icon("alarm_clock", 13, "icon-small")),
        rx.fragment(),
    )
    return rx.cond(bubble.author != "", rx.el.strong(image, bubble.author, class_name="bubble-author"))


def _note_icon(bubble: rx.Var[Bubble]) -> rx.Component:
    return rx.match(
        bubble.note_image,
        ("hand", icon("hand", 13, "icon-small")),
        ("sparkles", icon("sparkles", 13, "icon-small")),
        ("calendar", icon("calendar_check", 13, "icon-small")),
        ("ban", icon("ban", 13, "icon-small")),
        ("info", icon("info", 13, "icon-small")),
        rx.fragment(),
    )


def _quote(bubble: rx.Var[Bubble]) -> rx.Component:
    return rx.cond(
        bubble.quote != "",
        rx.el.div(rx.el.strong(bubble.quote_author), rx.el.span(bubble.quote), class_name="bubble-quote"),
    )


def _media(bubble: rx.Var[Bubble]) -> rx.Component:
    """A picture that can be shown, a file with its name, or why it is not there."""
    return rx.fragment(
        rx.cond(
            bubble.picture != "",
            rx.el.img(
                src=bubble.picture,
                alt=rx.cond(bubble.transcript != "", bubble.transcript, bubble.media_name),
                loading="lazy",
                class_name=rx.cond(bubble.kind == "sticker", "bubble-sticker", "bubble-picture"),
            ),
        ),
        rx.cond(
            (bubble.media != "") & (bubble.media_url != ""),
            rx.match(
                bubble.media,
                ("audio", _player(rx.el.audio, bubble, "bubble-audio")),
                ("video", _player(rx.el.video, bubble, "bubble-video")),
                link_away(*_file(bubble), to=bubble.media_url, class_name="bubble-file"),
            ),
            rx.cond(bubble.media != "", rx.el.div(*_file(bubble), class_name="bubble-file")),
        ),
        rx.cond(
            (bubble.transcript != "") & (bubble.picture == ""),
            rx.el.p("“", bubble.transcript, "”", class_name="bubble-transcript"),
        ),
    )


def _player(element: Any, bubble: rx.Var[Bubble], class_name: str) -> rx.Component:
    return element(
        src=bubble.media_url,
        controls=True,
        preload="none",
        class_name=class_name,
        custom_attrs={"aria-label": bubble.media_name},
    )


def _file(bubble: rx.Var[Bubble]) -> tuple[rx.Component, ...]:
    return (
        rx.match(
            bubble.media,
            ("audio", icon("mic", 18)),
            ("video", icon("video", 18)),
            ("document", icon("file_text", 18)),
            ("unsupported", icon("circle_help", 18)),
            icon("image", 18),
        ),
        rx.el.div(
            rx.el.strong(bubble.media_name, class_name="cut"),
            rx.cond(bubble.media_note != "", rx.el.span(bubble.media_note)),
        ),
    )


def _place(bubble: rx.Var[Bubble]) -> rx.Component:
    face = (
        icon("map_pin", 18),
        rx.el.div(rx.el.strong(bubble.place), rx.el.span(bubble.address)),
    )
    return rx.cond(
        bubble.place != "",
        rx.cond(
            bubble.map_url != "",
            link_away(*face, to=bubble.map_url, class_name="bubble-file"),
            rx.el.div(*face, class_name="bubble-file"),
        ),
    )


def _contact(contact: rx.Var[SentContact]) -> rx.Component:
    return rx.el.div(
        icon("contact", 18),
        rx.el.div(
            rx.el.strong(contact.name, class_name="cut"), rx.el.span(contact.phone, class_name="number")
        ),
        class_name="bubble-file",
    )


def _ware(ware: rx.Var[Ware]) -> rx.Component:
    return rx.el.div(
        rx.cond(ware.picture != "", rx.el.img(src=ware.picture, alt="", loading="lazy")),
        rx.el.div(rx.el.strong(ware.name), rx.el.span(ware.detail)),
        rx.el.b(ware.price, class_name="number"),
        class_name="bubble-ware",
    )


def _meta(bubble: rx.Var[Bubble]) -> rx.Component:
    return rx.el.span(
        bubble.clock,
        rx.cond(
            (bubble.direction == "out") & (bubble.tick != ""),
            rx.el.span(
                ticks(bubble.tick),
                rx.el.span(bubble.tick_words, class_name="unseen"),
                title=bubble.tick_words,
            ),
        ),
        class_name="bubble-meta number",
        title=bubble.title,
    )


def _trouble(bubble: rx.Var[Bubble]) -> rx.Component:
    return rx.cond(
        bubble.trouble != "",
        rx.el.p(
            icon("circle_alert", 13, "icon-small"), rx.el.span(bubble.trouble), class_name="bubble-trouble"
        ),
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


def _list_opener(bubble: rx.Var[Bubble]) -> rx.Component:
    return rx.cond(
        bubble.list_label != "",
        rx.el.button(
            icon("list", 15),
            bubble.list_label,
            type="button",
            class_name="bubble-button",
            custom_attrs={**opens(f"rows-{bubble.id}"), "aria-haspopup": "menu"},
        ),
    )


def _list(bubble: rx.Var[Bubble], on_tap: OnTap) -> rx.Component:
    return rx.cond(
        bubble.list_label != "",
        popover(
            rx.foreach(bubble.rows, lambda row: _row(bubble, row, on_tap)),
            popover_id=f"rows-{bubble.id}",
            class_name="menu rows sheet",
            role="menu",
        ),
    )


def _row(bubble: rx.Var[Bubble], row: rx.Var[Tap], on_tap: OnTap) -> rx.Component:
    return rx.el.button(
        rx.el.span(rx.el.strong(row.title), rx.el.span(row.description)),
        type="button",
        role="menuitem",
        class_name="menu-item",
        disabled=row.done if on_tap else True,
        custom_attrs={"popoverTarget": f"rows-{bubble.id}", "popoverTargetAction": "hide"},
        **({"on_click": on_tap(bubble, row)} if on_tap else {}),
    )


def _reply(bubble: rx.Var[Bubble], reply: rx.Var[Tap], on_tap: OnTap) -> rx.Component:
    face = (icon("reply", 15), reply.title)
    if on_tap is None:
        return rx.el.span(*face, class_name="quick-reply")
    return rx.el.button(
        *face,
        type="button",
        class_name="quick-reply",
        disabled=reply.done,
        on_click=on_tap(bubble, reply),
    )


def _carousel_card(bubble: rx.Var[Bubble], card: rx.Var[CarouselCard], on_tap: OnTap) -> rx.Component:
    return rx.el.div(
        rx.cond(card.picture != "", rx.el.img(src=card.picture, alt="", loading="lazy")),
        rx.el.p(chat_text(card.pieces)),
        rx.foreach(
            card.taps,
            lambda tap: rx.cond(tap.kind == "reply", _reply(bubble, tap, on_tap), _link(tap)),
        ),
        class_name="carousel-card",
    )
