"""A shop with a library."""

import pytest

from tests.builders import Shop
from tests.integration.knowledge.kit import Library


@pytest.fixture
def library(shop: Shop) -> Library:
    return Library(shop)
