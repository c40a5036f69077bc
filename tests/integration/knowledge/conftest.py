"""A shop with a library."""

import shutil
from collections.abc import Iterator

import pytest

from tests.builders import Shop
from tests.integration.knowledge.kit import Library


@pytest.fixture
def library(shop: Shop) -> Iterator[Library]:
    library = Library(shop)
    yield library
    shutil.rmtree(library.folder, ignore_errors=True)
