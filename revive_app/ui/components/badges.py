"""Small marks. Shapes carry the meaning, not only colour: a diamond is a stage, a round dot a mood, a small square
a campaign, a ring the reply window; each has its word beside it."""

from typing import Any

import reflex as rx

from revive_app.ui.components.buttons import Words
from revive_app.ui.elements import given, icon
from revive_app.ui.language import t


def badge(words: Words, tone: str = "", *, image: str = "", **props: Any) -> rx.Component:
    """A fact in a word. `tone`: "" (slate), good, bad, wait, gold, plain."""
    return rx.el.span(
        icon(image, 14, "icon-small") if image else rx.fragment(),
        t(words),
        class_name=f"badge {tone}".strip(),
        **props,
    )


def count_badge(number: rx.Var[str] | str, *, look: str = "gold", label: Words = "") -> rx.Component:
    """How many wait. `look`: gold in the rail, good in the inbox."""
    said = {"aria-label": t(label)} if given(label) else {}
    return rx.el.span(number, class_name=f"count-badge number {look}", custom_attrs=said)


def avatar(initials: rx.Var[str] | str, hue: rx.Var[int] | int, size: str = "") -> rx.Component:
    """A person's round picture: her letters on one of six colours. `size`: "", small, large."""
    return rx.el.span(
        initials,
        class_name=f"avatar {size}".strip(),
        custom_attrs={"data-hue": hue, "aria-hidden": "true"},
    )


def stage_mark(stage: rx.Var[str] | str, words: Words = "") -> rx.Component:
    """The stage's diamond, with its word unless that stands elsewhere."""
    mark = rx.el.span(class_name="stage-mark")
    return rx.el.span(
        mark, t(words) if given(words) else "", class_name="marked", custom_attrs={"data-stage": stage}
    )


def mood_mark(mood: rx.Var[str] | str, words: Words = "") -> rx.Component:
    """`happy`, `neutral` or `unhappy`, with its word unless that stands elsewhere."""
    dot = rx.el.span(class_name="mood", custom_attrs={"data-mood": mood})
    return rx.el.span(dot, t(words) if given(words) else "", class_name="marked")


def campaign_mark(hue: rx.Var[int] | int, name: Words = "") -> rx.Component:
    """The campaign's square with its name."""
    square = rx.el.span(class_name="campaign-mark", custom_attrs={"data-hue": hue})
    return rx.el.span(
        square, rx.el.span(t(name), class_name="cut") if given(name) else "", class_name="marked"
    )
