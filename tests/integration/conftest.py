"""Integration tests work on services and the real database."""

from collections.abc import Iterator

import pytest

from tests.builders import Shop, make_shop
from tests.fakes.graph_server import GraphServer
from tests.meta import Receiver, receiver


@pytest.fixture
def meta(clean_database: None) -> Iterator[Receiver]:
    """Our webhook, as Meta sees it."""
    with receiver() as running:
        yield running


@pytest.fixture
def shop(clean_database: None) -> Shop:
    """A shop with a number and an active campaign."""
    return make_shop()


@pytest.fixture
def graph() -> Iterator[GraphServer]:
    """Meta, as far as it takes messages."""
    with GraphServer() as server:
        yield server
