"""Blasts have a template to send and a Meta to send it to."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from tests.builders import Shop
from tests.fakes.graph_server import GraphServer
from tests.integration.blasts.kit import make_template


@pytest.fixture
def template(shop: Shop) -> UUID:
    """The template `win_back`, with the person's name in it."""
    return make_template(shop)


@pytest.fixture
def graph() -> Iterator[GraphServer]:
    """Meta, as far as it takes messages."""
    with GraphServer() as server:
        yield server
