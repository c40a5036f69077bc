"""Templates belong to a shop's account."""

import pytest

from tests.builders import Shop, make_shop


@pytest.fixture
def shop(clean_database: None) -> Shop:
    """A shop with a number and an active campaign."""
    return make_shop()
