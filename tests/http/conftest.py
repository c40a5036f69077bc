"""HTTP tests talk to the real ASGI apps on the real database."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from revive_app.db import system_session
from revive_app.services import api_keys
from tests.builders import Shop, make_shop
from tests.environment import fresh_settings
from tests.fakes.graph_server import GraphServer
from tests.http.built import built_api
from tests.meta import Receiver, receiver


@pytest.fixture
def meta(clean_database: None) -> Iterator[Receiver]:
    """Our webhook, as Meta sees it."""
    with receiver() as running:
        yield running


@pytest.fixture
def shop(clean_database: None) -> Shop:
    """A shop with a number."""
    return make_shop()


@pytest.fixture
def api(clean_database: None) -> Iterator[TestClient]:
    with TestClient(built_api(), base_url="http://localhost:8000", raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def graph(stack: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[GraphServer]:
    """A Meta for those who ask for it before `api`: see `api` of test_attachments."""
    with monkeypatch.context() as environment, GraphServer() as running:
        environment.setenv("GRAPH_API_URL", running.url)
        fresh_settings()
        yield running
    fresh_settings()


@pytest.fixture
def key(shop: Shop) -> dict[str, str]:
    with system_session() as session:
        secret = api_keys.add_key(session, shop.client_id, name="test")
    return {"Authorization": f"Bearer {secret}"}
