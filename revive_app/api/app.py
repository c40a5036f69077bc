"""Puts the API together: routers under /api/v1, probes at the root, problem JSON for everything else."""

from fastapi import FastAPI

from revive_app.api import (
    activity,
    appointments,
    attachments,
    auth,
    blasts,
    briefings,
    campaigns,
    contacts,
    conversations,
    dashboard,
    imports,
    knowledge,
    media,
    orders,
    pictures,
    probes,
    problems,
    products,
    sequences,
    setup,
    shop,
    simulate,
    tasks,
    team,
    template_files,
    templates,
    way_in,
)
from revive_app.api.documentation import add_documentation
from revive_app.api.limits import LimitBody, SecurityHeaders
from revive_app.api.slashes import OneWayToWrite
from revive_app.errors import NotFound
from revive_app.live.hub import Hub
from revive_app.providers.ai.choose import choose_models
from revive_app.providers.storage import open_storage
from revive_app.providers.whatsapp.client import GraphClient
from revive_app.services.graph_address import graph_base_url
from revive_app.settings import get_settings

PREFIX = "/api/v1"


def build_api(hub: Hub) -> FastAPI:
    """The API as an ASGI app. The webhook is not in it: it stands in front."""
    app = FastAPI(title="Revive", version="1", docs_url=None, redoc_url=None, openapi_url=None)
    problems.install(app)
    app.include_router(probes.router)
    for module in (
        *(auth, way_in, team, shop),
        briefings,
        campaigns,
        blasts,
        conversations,
        dashboard,
        contacts,
        imports,
        orders,
        appointments,
        tasks,
        sequences,
        setup,
        simulate,
    ):
        app.include_router(module.router, prefix=PREFIX)
    settings = get_settings()
    embedder, storage = choose_models(settings).embedder, open_storage(settings)
    app.include_router(knowledge.build_router(embedder, storage), prefix=PREFIX)
    app.include_router(imports.build_drafts_router(storage), prefix=PREFIX)
    app.include_router(media.build_router(storage), prefix=PREFIX)
    app.include_router(attachments.build_router(storage, settings), prefix=PREFIX)
    app.include_router(products.build_router(storage), prefix=PREFIX)
    app.include_router(pictures.build_router(storage))
    graph = GraphClient(lambda: graph_base_url(settings), settings.graph_api_version)
    app.include_router(template_files.build_router(storage, settings), prefix=PREFIX)
    app.include_router(templates.build_router(graph), prefix=PREFIX)
    app.include_router(activity.build_router(hub), prefix=PREFIX)
    add_documentation(app, PREFIX)
    _add_unknown(app)
    app.add_middleware(LimitBody)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(OneWayToWrite, prefix=PREFIX)
    return app


def _add_unknown(app: FastAPI) -> None:
    """Below /api nothing falls through to the pages: what is unknown is answered as a problem."""

    @app.api_route(
        "/api/{path:path}",
        methods=["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"],
        include_in_schema=False,
    )
    def unknown(path: str) -> None:
        raise NotFound(f"There is no /api/{path}.")
