"""Examples of a property have no deadline: the machine may be busy with something else."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.fakes.graph_server import GraphServer

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture
def graph() -> Iterator[GraphServer]:
    with GraphServer() as server:
        yield server
