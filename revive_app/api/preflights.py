"""Reflex answers a browser's question before a call from a foreign page, and refuses it in plain text. Below /api
refusals are problems, this one too."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from revive_app.api.problems import problem


class RefusedPreflights:
    """Stands in front of everything that answers OPTIONS."""

    def __init__(self, app: ASGIApp, prefix: str = "/api/") -> None:
        self._app = app
        self._prefix = prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        asks = scope["type"] == "http" and scope["method"] == "OPTIONS"
        if not (asks and scope["path"].startswith(self._prefix)):
            await self._app(scope, receive, send)
            return
        refused = False

        async def in_our_words(message: Message) -> None:
            nonlocal refused
            if message["type"] == "http.response.start" and message["status"] == 400:
                refused = True
                await problem(400, "Pages of this origin may not call Revive like this.", code="cors")(
                    scope, receive, send
                )
            elif not refused:
                await send(message)

        await self._app(scope, receive, in_our_words)
