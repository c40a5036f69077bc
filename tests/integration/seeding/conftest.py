"""Each test has a home of its own."""

from pathlib import Path

import pytest

from revive_app.settings import Settings
from tests.integration.seeding.kit import settings_in


@pytest.fixture
def home(tmp_path: Path) -> Settings:
    return settings_in(tmp_path)
