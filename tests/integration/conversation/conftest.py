"""The demo shop, for talks that write nothing into it."""

from pathlib import Path

import pytest

from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.services.seeding import DemoShop, seed_demo
from revive_app.settings import get_settings
from tests.emptying import empty_tables


@pytest.fixture(scope="module")
def demo(stack: None, tmp_path_factory: pytest.TempPathFactory) -> DemoShop:
    """Made once a module."""
    empty_tables()
    home: Path = tmp_path_factory.mktemp("home")
    made = seed_demo(
        settings=get_settings().model_copy(update={"revive_home": home}),
        embedder=OfflineEmbedder(),
        if_new=False,
    )
    assert made is not None
    return made
