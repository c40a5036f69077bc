"""Where files are dropped, chosen or pasted. They go to a route of the API by an ordinary request, which asks who it is
before it reads a byte; Reflex's own upload does not."""

import json
from collections.abc import Mapping
from typing import Any

import reflex as rx

from revive_app.ui.components.buttons import Words
from revive_app.ui.elements import CustomElement, attrs, icon
from revive_app.ui.language import t


def _detail(event: rx.Var) -> tuple[rx.Var[dict[str, Any]]]:
    return (rx.Var(_js_expr=f"{event!s}.detail", _var_type=dict),)


class FileDrop(CustomElement):
    """`<file-drop to=… field=… more=…>`. js/drop.js. `on_uploaded` gets the API's answer and `file_name`."""

    tag = "file_drop"

    on_uploaded: rx.EventHandler[_detail]


class DropList(CustomElement):
    """`<drop-list>`: the files on their way, drawn by js/drop.js."""

    tag = "drop_list"


def file_drop(
    words: Words,
    about: Words,
    *,
    to: str | rx.Var[str],
    accept: str,
    on_uploaded: Any,
    largest: int,
    more: Mapping[str, Any] | None = None,
    field: str = "file",
    many: bool = False,
    image: str = "cloud_upload",
    test_id: str = "",
) -> rx.Component:
    """`to` is the route below /api/v1, `more` the other fields of its form (values or vars), `largest` in bytes.

    Each file has its progress; a refusal stands beside it with the API's reason and can be tried again. What the API
    answered goes to `on_uploaded`: anybody can call that handler, so look the thing up, believe nothing in it.
    """
    return FileDrop.create(
        rx.el.label(
            rx.el.input(
                type="file",
                accept=accept,
                multiple=many,
                class_name="unseen",
                custom_attrs=attrs(data_testid=test_id) if test_id else {},
            ),
            rx.el.span(icon(image, 20), rx.el.strong(t(words)), class_name="drop-title"),
            rx.el.span(t(about), class_name="drop-about"),
            class_name="drop-zone",
        ),
        DropList.create(custom_attrs={"aria-live": "polite"}),
        on_uploaded=on_uploaded,
        custom_attrs={"to": to, "field": field, "largest": largest, "more": _as_json(more or {})},
        class_name="drop",
    )


def _as_json(more: Mapping[str, Any]) -> rx.Var[str] | str:
    if any(isinstance(value, rx.Var) for value in more.values()):
        return rx.Var.create(dict(more)).to_string()
    return json.dumps(dict(more))
