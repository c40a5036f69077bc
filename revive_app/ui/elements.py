"""HTML that Reflex does not bring: clocks drawn by the browser, things to drag, icons in one weight."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router.dom import ReactRouterLink


class CustomElement(rx.el.Span):
    """An element of assets/js. Its `tag` is written with `_`: Reflex makes JavaScript names of tags."""

    def _get_tag_name(self) -> str:
        return f'"{self.tag.replace("_", "-")}"'


class TimeLeft(CustomElement):
    """`<time-left until=…>`: what is left until that moment (milliseconds), as a ring and words, every second.

    `form="seconds"` counts them. `on_closed` hears of the moment it is over.
    """

    tag = "time_left"

    on_closed: rx.EventHandler[rx.event.no_args_event_spec]


class TimeSince(CustomElement):
    """`<time-since at=…>`: how long ago that was (milliseconds), in few words. Without `at`: since it is shown."""

    tag = "time_since"


class ShopClock(CustomElement):
    """`<shop-clock zone=…>`: day and time in that zone, now. `form="time"` for the time alone."""

    tag = "shop_clock"


class ServerClock(CustomElement):
    """`<server-clock now=…>`: by how much this browser's clock is wrong; the other clocks allow for it."""

    tag = "server_clock"


def time_left(until: rx.Var[int] | int, *, form: str = "minutes", **props: Any) -> rx.Component:
    """The reply window's ring and words."""
    return TimeLeft.create(custom_attrs={"until": until, "form": form}, **props)


def time_since(at: rx.Var[int] | int | None = None, **props: Any) -> rx.Component:
    """How long ago."""
    return TimeSince.create(custom_attrs={"at": at} if at is not None else {}, **props)


def shop_clock(zone: rx.Var[str] | str, form: str = "day", **props: Any) -> rx.Component:
    """The shop's day and time."""
    return ShopClock.create(custom_attrs={"zone": zone, "form": form}, **props)


def server_clock(now: rx.Var[int]) -> rx.Component:
    """Sets the page's clocks right."""
    return ServerClock.create(custom_attrs={"now": now}, hidden=True)


class DragDiv(rx.el.Div):
    """A `div` that can be dragged, or dropped on."""

    on_drag_start: rx.EventHandler[rx.event.no_args_event_spec]
    on_drag_over: rx.EventHandler[rx.event.no_args_event_spec]
    on_drag_end: rx.EventHandler[rx.event.no_args_event_spec]
    on_drop: rx.EventHandler[rx.event.no_args_event_spec]


def icon(name: str, size: int = 16, class_name: str = "icon") -> rx.Component:
    """A Lucide icon; what it means stands beside it in words."""
    return rx.icon(name, size=size, class_name=class_name, custom_attrs={"aria-hidden": "true"})


def link(*children: Any, to: str | rx.Var[str], **props: Any) -> rx.Component:
    """To another page of ours, without loading everything anew."""
    return ReactRouterLink.create(*children, to=to, **props)


def link_away(*children: Any, to: str | rx.Var[str], **props: Any) -> rx.Component:
    """To a page of somebody's, in a tab of its own that learns nothing about ours."""
    return rx.el.A.create(*children, href=to, target="_blank", rel="noopener noreferrer nofollow", **props)


def file_link(*children: Any, to: str | rx.Var[str], **props: Any) -> rx.Component:
    """To a file of the API, which the browser keeps; never a page of ours."""
    return rx.el.A.create(*children, href=to, download="", **props)


def attrs(**names: Any) -> dict[str, Any]:
    """Attributes by their HTML names: `attrs(data_testid="x")` is `data-testid`."""
    return {name.rstrip("_").replace("_", "-"): value for name, value in names.items()}


def given(words: Any) -> bool:
    """Whether there is something to say: a var always, plain words unless they are empty."""
    return isinstance(words, rx.Var) or bool(words)


def opens(popover_id: str | rx.Var[str]) -> dict[str, Any]:
    """What makes a button open and close a popover; the popover opens beside the button."""
    return {"popoverTarget": popover_id}


def popover(*children: Any, popover_id: str | rx.Var[str], class_name: str, **props: Any) -> rx.Component:
    """A box in the browser's top layer: Escape and a click elsewhere close it."""
    extra = props.pop("custom_attrs", {})
    return rx.el.div(
        *children, id=popover_id, class_name=class_name, custom_attrs={"popover": "auto", **extra}, **props
    )
