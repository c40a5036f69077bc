"""The sandbox as one ASGI app: the local Meta below /sandbox/graph, the phones of its customers beside it."""

import logging

import sqlalchemy as sa
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from revive_app.errors import Unavailable
from revive_app.sandbox.errors import GraphError, service_unavailable
from revive_app.sandbox.graph import media, objects, templates, uploads
from revive_app.sandbox.graph.messages import HOLD_SECONDS, Messages
from revive_app.sandbox.graph.requests import refuse
from revive_app.sandbox.phone_routes import build_phones

log = logging.getLogger(__name__)

GRAPH_PATH = "/sandbox/graph"
PHONES_PATH = "/sandbox/phones"


def build_sandbox(*, hold_seconds: float = HOLD_SECONDS) -> Starlette:
    """Graph and phones, for paths that begin with /sandbox. `hold_seconds` is how long a held answer waits."""
    return Starlette(
        routes=[
            Mount(GRAPH_PATH, build_graph(hold_seconds=hold_seconds)),
            Mount(PHONES_PATH, build_phones()),
        ]
    )


def build_graph(*, hold_seconds: float = HOLD_SECONDS) -> Starlette:
    """The Graph API alone, below whatever path it is mounted at."""
    messages = Messages(hold_seconds=hold_seconds)
    return Starlette(
        routes=[
            Route("/{version}/{id}/messages", messages.post, methods=["POST"]),
            Route("/{version}/{id}/media", media.upload, methods=["POST"]),
            Route("/{version}/{id}/message_templates", templates.listing, methods=["GET"]),
            Route("/{version}/{id}/message_templates", templates.create, methods=["POST"]),
            Route("/{version}/{id}/message_templates", templates.delete, methods=["DELETE"]),
            Route("/{version}/{id}/phone_numbers", objects.phone_numbers, methods=["GET"]),
            Route("/{version}/{id}/subscribed_apps", objects.subscriptions, methods=["GET"]),
            Route("/{version}/{id}/subscribed_apps", objects.subscribe, methods=["POST"]),
            Route("/{version}/{id}/subscribed_apps", objects.unsubscribe, methods=["DELETE"]),
            Route("/{version}/app", uploads.own_app, methods=["GET"]),
            Route("/{version}/{id}/uploads", uploads.begin, methods=["POST"]),
            Route("/{version}/upload:{session}", uploads.receive, methods=["POST"]),
            Route(media.ATTACHMENTS, media.download, methods=["GET"]),
            Route("/{version}/{id}", objects.get_object, methods=["GET"]),
            Route("/{version}/{id}", objects.delete_object, methods=["DELETE"]),
        ],
        exception_handlers={
            GraphError: refuse,
            HTTPException: _no_such_path,
            sa.exc.SQLAlchemyError: _database_away,
            Unavailable: _database_away,
        },
    )


def _no_such_path(request: Request, _: Exception) -> Response:
    path = request.url.path.partition(GRAPH_PATH)[2] or request.url.path
    return refuse(request, GraphError(2500, message=f"Unknown path components: {path}"))


def _database_away(request: Request, error: Exception) -> Response:
    log.warning("sandbox: the database did not answer: %s", type(error).__name__)
    return refuse(request, service_unavailable())
