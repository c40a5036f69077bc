"""Blasts have a template to send."""

from uuid import UUID

import pytest

from tests.builders import Shop
from tests.integration.blasts.kit import make_template


@pytest.fixture
def template(shop: Shop) -> UUID:
    """The template `win_back`, with the person's name in it."""
    return make_template(shop)
