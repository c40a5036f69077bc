"""Alive, ready, counted: for load balancers, operators and Prometheus. Open, and they tell no secrets."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse, PlainTextResponse, Response

from revive_app import metrics
from revive_app.services import health

router = APIRouter(tags=["health"])


@router.get("/healthz", summary="Alive")
async def alive() -> dict[str, str]:
    """The process answers."""
    return {"status": "ok"}


@router.get(
    "/readyz",
    summary="Ready, with reasons when not",
    responses={503: {"description": "Not ready", "content": {"application/json": {"schema": {}}}}},
)
def ready() -> JSONResponse:
    """Database, migrations, Redis, worker; how old the oldest event and the oldest waiting send are."""
    found = health.check()
    body: dict[str, Any] = {
        "status": "ready" if found.ready else "not ready",
        "reasons": list(found.reasons),
        "checks": {name: _plain(value) for name, value in found.checks.items()},
    }
    return JSONResponse(body, status_code=200 if found.ready else 503)


@router.get("/metrics", summary="Prometheus text", response_class=PlainTextResponse)
def counted() -> Response:
    """Counters of all processes."""
    return Response(metrics.exposition(), media_type="text/plain; version=0.0.4")


def _plain(value: object) -> object:
    return value if isinstance(value, int | float | str | list | None) else str(value)
