"""Filters, tabs and what is chosen live in the page's address: a reload keeps them, a link carries them, back undoes
them. A handler that changes one goes there; the page's opening events read it back."""

from urllib.parse import urlencode

import reflex as rx

from revive_app.ui.handling import as_text


def asked(state: rx.State, name: str, *, longest: int = 80) -> str:
    """What the address of this tab says under that name; empty for nothing. It is anybody's text."""
    return as_text(state.router.url.query_parameters.get(name, ""), longest=longest).strip()


def address(path: str, **values: object) -> str:
    """The path with what is worth saying: empty values are left out."""
    query = urlencode({name: value for name, value in values.items() if value not in ("", None, False)})
    return f"{path}?{query}" if query else path


def go(path: str, *, replace: bool = False, **values: object) -> rx.event.EventSpec:
    """To that address, within the page. `replace`: without a step for the way back (while something is typed)."""
    return rx.redirect(address(path, **values), replace=replace)
