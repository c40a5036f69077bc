"""Puts the API together: routers under /api/v1, probes at the root, problem JSON for everything else."""

from fastapi import APIRouter, Depends, FastAPI

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
from revive_app.api.heads import HeadIsGet
from revive_app.api.limits import LimitBody, SecurityHeaders
from revive_app.api.slashes import OneWayToWrite
from revive_app.api.storable import require_storable
from revive_app.api.unknown import unknown_route
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
    api = APIRouter(prefix=PREFIX, dependencies=[Depends(require_storable)])
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
        api.include_router(module.router)
    settings = get_settings()
    embedder, storage = choose_models(settings).embedder, open_storage(settings)
    api.include_router(knowledge.build_router(embedder, storage))
    api.include_router(imports.build_drafts_router(storage))
    api.include_router(media.build_router(storage))
    api.include_router(attachments.build_router(storage, settings))
    api.include_router(products.build_router(storage))
    app.include_router(pictures.build_router(storage))
    graph = GraphClient(lambda: graph_base_url(settings), settings.graph_api_version)
    api.include_router(template_files.build_router(storage, settings))
    api.include_router(templates.build_router(graph))
    api.include_router(activity.build_router(hub))
    app.include_router(api)
    add_documentation(app, PREFIX)
    app.router.routes.append(unknown_route("/api", app.router.routes))
    app.add_middleware(LimitBody)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(OneWayToWrite, prefix=PREFIX)
    app.add_middleware(HeadIsGet, paths=(f"{PREFIX}/", "/healthz", "/readyz", "/metrics", "/media/"))
    return app
