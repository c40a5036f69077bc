"""How two processes share the tests: a file each, or a whole folder where its files belong together."""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

# While one process kills servers and looks how soon they are back, the other reckons. Then come those that start whole
# servers: begun last, the other process would wait for them with nothing left to do.
_FIRST = ("chaos", "unit", "quality", "e2e", "lifecycle")

# One process has the whole folder: on two cores files side by side would measure each other (chaos), or each process
# would build the pages and keep a shop of its own (e2e).
_TOGETHER = ("chaos", "e2e")


class SharedOut(LoadFileScheduling):
    """Gives each process a file at a time, in the order they were found in."""

    def __init__(self, config: pytest.Config, log: Producer | None = None) -> None:
        config.option.loadscopereorder = False
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        """The file; or the folder, where that belongs together."""
        file = super()._split_scope(nodeid)
        folder = file.split("/")[1]
        return f"tests/{folder}" if folder in _TOGETHER else file


def in_order(items: list[pytest.Item]) -> None:
    """Bring the tests into the order they are best begun in."""
    places = {folder: place for place, folder in enumerate(_FIRST)}
    items.sort(key=lambda item: places.get(item.nodeid.split("/")[1], len(places)))
