"""The demo shop, made in a home of its own."""

from pathlib import Path

from revive_app.db import system_session
from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.services.seeding import DemoShop, seed_demo
from revive_app.settings import Settings, get_settings


def settings_in(folder: Path, **changes: object) -> Settings:
    """This run's settings with a home of their own."""
    return get_settings().model_copy(update={"revive_home": folder, **changes})


def seed(settings: Settings, *, if_new: bool = False) -> DemoShop | None:
    """The shop, made with the offline model; None when it is no first start and had to be one."""
    return seed_demo(settings=settings, embedder=OfflineEmbedder(), if_new=if_new)


def made(settings: Settings) -> DemoShop:
    """The shop, asked for."""
    shop = seed(settings)
    assert shop is not None
    return shop


def count(table: str) -> int:
    """How many rows a table has, of all shops."""
    with system_session() as session:
        row = session.row(f"SELECT count(*) AS count FROM {table}")
        assert row is not None
        return int(row["count"])
