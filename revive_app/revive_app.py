"""Composition root."""

import asyncio
import contextlib

import reflex as rx

from revive_app.embedded import UserKind, join


class S(rx.State):
    n: int = 0

    @rx.event
    def inc(self):
        self.n += 1


def index():
    return rx.el.div(rx.el.h1("hello"), rx.el.button("n ", S.n, on_click=S.inc), rx.icon("gem"))


@contextlib.asynccontextmanager
async def stack():
    print("JOIN", await asyncio.to_thread(join, UserKind.SERVER), flush=True)
    yield


app = rx.App(theme=None)
app.add_page(index, route="/")
app.register_lifespan_task(stack)
