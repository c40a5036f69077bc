"""Parts of the editor: what stands above the words, the cards to swipe, a line of the form."""

from collections.abc import Callable
from typing import Any

import reflex as rx

from revive_app.ui.components.buttons import button
from revive_app.ui.components.choices import segments
from revive_app.ui.components.fields import long_field, text_field
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import t, word
from revive_app.ui.pages.templates.cards import TOP, Card
from revive_app.ui.pages.templates.drafting import LEAST_CARDS, MOST_CARDS
from revive_app.ui.pages.templates.writing import WritingState
from revive_app.ui.template_media import KINDS, media_drop, on_top

_TOPS = (
    ("text", word("Headline")),
    ("image", word("Photo")),
    ("video", word("Film")),
    ("document", word("PDF")),
)


def line(words: str, name: str, **more: object) -> rx.Component:
    """A field of one line."""
    state = WritingState
    return text_field(
        words,
        name,
        value=getattr(state.began, name),
        fault=state.faults.get(name, ""),
        on_change=lambda text: state.write(name, text).debounce(250),
        # Debouncing forgets what was typed a moment before in another field.
        on_blur=lambda text: state.write(name, text),
        test_id=f"template-{name}",
        **more,
    )


def top() -> rx.Component:
    """What stands above the words."""
    state = WritingState
    return rx.el.div(
        rx.el.p(
            t("On top"), rx.el.span(t("if you like"), class_name="field-beside"), class_name="field-title"
        ),
        segments(_TOPS, state.top, state.choose_top, label=word("On top")),
        rx.match(
            state.top,
            ("text", line(word("Headline"), "header", max_length=80)),
            *((kind, _file(kind)) for kind in KINDS),
            rx.fragment(),
        ),
        class_name="template-above",
    )


def cards() -> rx.Component:
    """Each with a picture, words and what can be tapped; all are built the same."""
    state = WritingState
    return rx.el.div(
        rx.el.p(
            t("Cards"),
            rx.el.span(t("all with the same kinds of buttons"), class_name="field-beside"),
            class_name="field-title",
        ),
        rx.el.ol(rx.foreach(state.cards, _card), class_name="template-cards"),
        _wrong(state.faults.get("cards", "")),
        rx.cond(
            state.cards.length() < MOST_CARDS,
            button(
                word("One more card"),
                image="plus",
                size="small",
                on_click=state.add_card,
                custom_attrs=attrs(data_testid="template-card-add"),
            ),
        ),
        class_name="field",
    )


def _file(kind: str) -> rx.Component:
    state = WritingState
    drop = media_drop(
        kind, "sample", lambda uploaded: state.take_file(TOP, uploaded), test_id=f"template-file-{kind}"
    )
    return rx.fragment(
        on_top(state.on_top, drop, state.drop_file(TOP), test_id="template-on-top"),
        rx.cond(
            state.faults.get("header", "") != "",
            _wrong(state.faults.get("header", "")),
            rx.el.p(
                t("A sample for Meta's reviewers. What people get is chosen with each blast."),
                class_name="field-hint",
            ),
        ),
    )


def _card(card: rx.Var[Card]) -> rx.Component:
    state = WritingState
    drop = media_drop(
        "image", "sample", lambda uploaded: state.take_file(card.id, uploaded), test_id="template-card-file"
    )
    return rx.el.li(
        rx.el.header(
            rx.el.strong(card.name),
            rx.cond(
                state.cards.length() > LEAST_CARDS,
                rx.el.button(
                    icon("x", 14),
                    type="button",
                    class_name="icon-button",
                    on_click=state.drop_card(card.id),
                    custom_attrs={"aria-label": t("Take away {what}", what=card.name)},
                ),
            ),
        ),
        on_top(card.picture, drop, state.drop_file(card.id), test_id="template-card-picture"),
        long_field(
            word("Words"),
            f"card-{card.id}-text",
            value=card.text,
            rows=2,
            max_length=200,
            test_id="template-card-text",
            **_typed(card, "text"),
        ),
        _card_line(card, word("Answer to tap"), "reply", max_length=40),
        rx.el.div(
            _card_line(card, word("Link button"), "link_words", max_length=40),
            _card_line(card, word("Where it leads"), "link", placeholder="https://", max_length=2000),
            class_name="form-row",
        ),
        _wrong(card.fault),
        key=card.id,
        custom_attrs=attrs(data_testid="template-card"),
    )


def _card_line(card: rx.Var[Card], words: str, name: str, **more: Any) -> rx.Component:
    return text_field(
        words,
        f"card-{card.id}-{name}",
        value=getattr(card, name),
        test_id=f"template-card-{name}",
        **_typed(card, name),
        **more,
    )


def _typed(card: rx.Var[Card], name: str) -> dict[str, Callable[[Any], Any]]:
    return {
        "on_change": lambda text: WritingState.write_card(card.id, name, text).debounce(250),
        "on_blur": lambda text: WritingState.write_card(card.id, name, text),
    }


def _wrong(words: rx.Var[str]) -> rx.Component:
    return rx.cond(
        words != "",
        rx.el.p(icon("circle_alert", 14, "icon-small"), words, class_name="said-wrong", role="alert"),
    )
