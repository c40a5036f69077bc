"""A slash at the end of an API address means nothing: both ways of writing it lead to the same route."""

from starlette.types import ASGIApp, Receive, Scope, Send


class OneWayToWrite:
    """Takes the slash off before routing; a redirect would lose the body of many a client's POST."""

    def __init__(self, app: ASGIApp, prefix: str) -> None:
        self._app = app
        self._prefix = prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        path = scope.get("path", "")
        if scope["type"] == "http" and path.startswith(f"{self._prefix}/") and path.endswith("/"):
            scope = {**scope, "path": path.rstrip("/")}
            scope.pop("raw_path", None)
        await self._app(scope, receive, send)
