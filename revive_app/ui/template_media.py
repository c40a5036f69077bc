"""A picture, film or paper on top of a template or a card: dropped, seen, taken away. For the editor and for the plan."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.services.templates import samples
from revive_app.ui.components.drops import file_drop
from revive_app.ui.elements import attrs, icon
from revive_app.ui.handling import as_text
from revive_app.ui.language import t, word
from revive_app.ui.pictures import at_api

KINDS = ("image", "video", "document")
_MB = 1024 * 1024
_ASKS = {
    "image": (
        word("Drop a picture here"),
        word("JPEG, PNG or WebP, up to 5 MB"),
        "image/jpeg,image/png,image/webp",
        5,
    ),
    "video": (word("Drop a film here"), word("MP4, up to 16 MB"), "video/mp4,video/3gpp", 16),
    "document": (word("Drop a PDF here"), word("PDF, up to 25 MB"), "application/pdf", 25),
}
_ICONS = {"image": "image", "video": "video", "document": "file_text"}
_LONGEST = 4_000


@dataclass(frozen=True)
class OnTop:
    """A file that was handed to Meta, as the page shows it. Without a name there is none."""

    kind: str = ""
    name: str = ""
    url: str = ""


def taken(uploaded: object, purpose: str) -> tuple[OnTop, str] | None:
    """What the API answered to a drop, and Meta's word for it; None for anything else.

    Anybody may claim to have uploaded something: the picture shown is the shop's own copy or none, and Meta knows its
    own handles and ids.
    """
    answer = uploaded if isinstance(uploaded, Mapping) else {}
    kind = as_text(answer.get("kind"), longest=20)
    given = as_text(answer.get("handle" if purpose == "sample" else "media_id"), longest=_LONGEST)
    name = as_text(answer.get("url"), longest=200).rpartition("/")[2]
    if kind not in KINDS or not given or not samples.is_name(name):
        return None
    shown = OnTop(kind, as_text(answer.get("file_name"), longest=200), at_api(f"/templates/media/{name}"))
    return shown, given


def media_drop(kind: str, purpose: str, on_uploaded: Callable[[Any], Any], *, test_id: str) -> rx.Component:
    """Where such a file is dropped."""
    words, about, accept, most = _ASKS[kind]
    return file_drop(
        words,
        about,
        to="/templates/media",
        accept=accept,
        largest=most * _MB,
        more={"kind": kind, "purpose": purpose},
        on_uploaded=on_uploaded,
        image=_ICONS[kind],
        test_id=test_id,
    )


def on_top(file: rx.Var[OnTop], drop: rx.Component, on_away: Any, *, test_id: str) -> rx.Component:
    """The file, or where it is dropped."""
    return rx.cond(
        file.name != "",
        rx.el.div(
            rx.match(
                file.kind,
                ("image", rx.el.img(src=file.url, alt="")),
                ("video", icon("video", 20)),
                icon("file_text", 20),
            ),
            rx.el.span(file.name, class_name="cut"),
            rx.el.button(
                icon("x", 14),
                type="button",
                class_name="icon-button",
                on_click=on_away,
                custom_attrs={"aria-label": t("Take away")},
            ),
            class_name="on-top",
            custom_attrs=attrs(data_testid=test_id),
        ),
        drop,
    )
