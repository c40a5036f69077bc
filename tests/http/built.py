"""The API as this process has built it: once for the settings it has, as a web process does."""

from functools import lru_cache

from fastapi import FastAPI

from revive_app.api.app import build_api
from revive_app.live.hub import Hub
from revive_app.settings import Settings, get_settings


def built_api() -> FastAPI:
    """The app for the settings of this moment. Building it takes longer than most requests to it."""
    return _built(get_settings())


@lru_cache(maxsize=2)
def _built(settings: Settings) -> FastAPI:
    return build_api(Hub())
