"""Colour, type, badges and marks."""

import reflex as rx

from revive_app.ui.components.badges import avatar, badge, campaign_mark, count_badge, mood_mark, stage_mark
from revive_app.ui.components.choices import kept, pill
from revive_app.ui.elements import time_left, time_since
from revive_app.ui.pages.kit.parts import NOW, group, line, panel

_COLOURS = (
    *(("Gold", "gold"), ("Gold ink", "gold-ink"), ("Emerald", "good"), ("Ruby", "bad"), ("Amber", "wait")),
    *(("Slate", "calm"), ("Page", "page"), ("Rail", "rail"), ("Card", "card"), ("Raised", "raised")),
    *(("Line", "line"), ("Ink", "ink"), ("Gold tint", "gold-tint"), ("Good tint", "good-tint")),
    *(("Bad tint", "bad-tint"), ("Wait tint", "wait-tint"), ("Calm tint", "calm-tint"), ("Sunken", "sunken")),
)
_SIZES = (
    ("40 / 44", "fs-40 serif", "Old customers, ₹3.16 Cr"),
    ("28 / 32", "fs-28 serif", "Command Center"),
    ("20 / 28", "fs-20 serif", "What Tara saw"),
    ("16 / 24", "fs-16", "Phone body and inputs, दुकान खुली है"),
    ("14 / 20", "fs-14 semi", "Card titles and chat"),
    ("13 / 20", "fs-13", "Body, tables, buttons: ₹1,25,000 · +91 98201 44731"),
    ("12 / 16", "fs-12", "Meta and badges, the smallest size, 11:42"),
    ("12 mono", "fs-12 mono", "THINKING intent=price_enquiry 412 ms"),
)


def colour() -> rx.Component:
    """The tokens, by name."""
    swatches = (
        rx.el.div(
            rx.el.span(style={"background": f"var(--{token})"}, class_name="swatch"),
            rx.el.strong(name),
            rx.el.code(f"--{token}"),
        )
        for name, token in _COLOURS
    )
    return panel("Colour", rx.el.div(*swatches, class_name="swatches"), span=6)


def type_() -> rx.Component:
    """The scale. Fraunces only for titles, big numbers and sums."""
    rows = (
        rx.el.div(rx.el.span(size), rx.el.p(words, class_name=f"{look} number"), class_name="type-row")
        for size, look, words in _SIZES
    )
    return panel("Type", *rows, span=6)


def marks() -> rx.Component:
    """Shapes carry meaning: diamond stage, dot mood, square campaign, ring window, pill filter."""
    return panel(
        "Badges, chips, marks",
        line(
            badge("Delivered", "good", image="check_check"),
            badge("Waiting", "wait", image="hourglass"),
            badge("Do not disturb", "bad", image="ban"),
            badge("Until 1 Dec", image="moon_star"),
            badge("Warm", "gold"),
            badge("Shaadi 2026", "plain"),
            badge("Sandbox", "wait", image="package"),
            badge("Offline model", image="cpu"),
        ),
        line(
            pill("All", count="214", pressed=True),
            pill("Earrings", count="61"),
            kept("Priya", before=avatar("PM", 1)),
            count_badge("7"),
            count_badge("2", look="good"),
        ),
        line(*(time_left(NOW + minutes * 60_000) for minutes in (19 * 60, 112, 14, -5)), time_since(NOW)),
        line(*(mood_mark(mood, mood.capitalize()) for mood in ("happy", "neutral", "unhappy"))),
        line(
            *(
                stage_mark(stage, stage.capitalize())
                for stage in ("new", "contacted", "interest", "negotiating", "won", "dnd")
            )
        ),
        group(
            "People and campaigns", *(avatar("KS", hue) for hue in range(1, 7)), campaign_mark(4, "Shaadi")
        ),
        span=4,
    )
