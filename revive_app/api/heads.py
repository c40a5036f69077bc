"""HEAD is a GET whose body stays here: probes of load balancers ask so."""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class HeadIsGet:
    """Lets the routes below some paths answer HEAD."""

    def __init__(self, app: ASGIApp, paths: tuple[str, ...]) -> None:
        self._app = app
        self._paths = paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        head = scope["type"] == "http" and scope["method"] == "HEAD" and scope["path"].startswith(self._paths)
        if not head:
            await self._app(scope, receive, send)
            return
        asked, begun = False, asyncio.Event()

        async def once() -> Message:
            """The request; then that the caller has gone, so that no stream is written for nobody."""
            nonlocal asked
            if not asked:
                asked = True
                return await receive()
            await begun.wait()
            return {"type": "http.disconnect"}

        async def without_body(message: Message) -> None:
            if message["type"] == "http.response.start":
                await send(message)
                await send({"type": "http.response.body", "body": b""})
                begun.set()

        await self._app({**scope, "method": "GET"}, once, without_body)
