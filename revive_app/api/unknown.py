"""What no route takes: below /api nothing falls through to the pages, whatever its method is called."""

from collections.abc import Sequence

from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Match, Route
from starlette.types import Receive, Scope, Send

from revive_app.errors import NotFound

_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


class Unknown:
    """Answers 405 where the address is known under other methods, else 404."""

    def __init__(self, routes: Sequence[BaseRoute]) -> None:
        self._routes = tuple(routes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI. Raises HTTPException, NotFound."""
        allowed = [method for method in _METHODS if self._takes({**scope, "method": method})]
        if not allowed:
            raise NotFound(f"There is no {scope['path']}.")
        allow = ", ".join(allowed + ["HEAD"] * ("GET" in allowed))
        raise HTTPException(405, f"Here you can {allow}.", headers={"Allow": allow})

    def _takes(self, scope: Scope) -> bool:
        return any(route.matches(scope)[0] is Match.FULL for route in self._routes)


def unknown_route(prefix: str, routes: Sequence[BaseRoute]) -> Route:
    """The last route below `prefix`, after all those it knows of."""
    return Route(f"{prefix}/{{path:path}}", Unknown(routes), include_in_schema=False)
