"""kill -9 in the middle of learning: another worker finishes, exactly once, and nothing half is ever seen."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from revive_app.settings import PROJECT_ROOT
from tests.builders import scalar
from tests.integration.knowledge.kit import Library, hurry, passages, row
from tests.server import wait_until

TEXT = "\n\n".join(
    f"# Rule {n}\nRule number {n} of the shop is kept. {'It matters. ' * 60}" for n in range(60)
)

# A worker whose model takes for ever once it has learned a part; it tells by a file how far it is.
WORKER = """
import sys, time
from pathlib import Path
from obstore.store import LocalStore
from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.storage import Storage
from revive_app.services.knowledge import learning

class Slow(OfflineEmbedder):
    batches = 0
    def embed(self, texts):
        Slow.batches += 1
        if Slow.batches == 2:
            Path(sys.argv[2]).touch()
            time.sleep(600)
        return super().embed(texts)

learning.drain(learning.Tools(Slow(), Storage(LocalStore(sys.argv[1]))), lambda: True)
"""


@pytest.mark.parametrize("known_before", [False, True])
def test_another_worker_finishes_exactly_once(library: Library, known_before: bool) -> None:
    if known_before:
        library.learn("rules.md", "# Rules\nThe former rules.")
    source_id = library.upload("rules.md", TEXT)
    with tempfile.TemporaryDirectory() as folder:
        halfway = Path(folder) / "halfway"
        worker = subprocess.Popen(
            [sys.executable, "-c", WORKER, str(library.folder), str(halfway)],
            cwd=PROJECT_ROOT,
            env={**os.environ, "PYTHONPATH": str(PROJECT_ROOT)},
            start_new_session=True,
        )
        try:
            wait_until(halfway.exists, 30, "half of the work")
        finally:
            os.killpg(worker.pid, signal.SIGKILL)
            worker.wait(10)

    former = ["# Rules\nThe former rules."] if known_before else []
    status, _, progress, chunks = library.said(source_id)
    assert (status, chunks) == ("embedding", len(former))
    assert 25 < progress < 95
    assert passages(source_id) == former
    assert library.work().learned == 0  # the dead worker's lease still holds

    hurry()
    assert library.work().learned == 1

    learned = passages(source_id)
    assert learned[0].startswith("# Rule 0")
    assert len(learned) == library.said(source_id)[3] == len(set(learned))
    assert library.said(source_id)[:3] == ("ready", "", 100)
    assert row(source_id)["attempts"] == 0
    assert (
        scalar("SELECT count(*) FROM activity_events WHERE detail LIKE 'Learned rules.md: % passages'") == 1
    )
    assert library.work().learned == 0
