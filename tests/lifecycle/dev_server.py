"""`reflex run` as a newcomer has it: a copy of the tree, started, edited, killed, ended."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx
import psutil

from revive_app.settings import PROJECT_ROOT
from tests.server import App, clean_environment, free_port, wait_until


class DevServer(App):
    """The development server in a tree of its own."""

    def __init__(
        self, tree: Path, *, ask_for_ports: bool = True, home: Path | None = None, **settings: str
    ) -> None:
        super().__init__(home=home, **settings)
        self.tree = tree
        self._ask_for_ports = ask_for_ports
        self.frontend_port = free_port()
        self.ui_url = f"http://127.0.0.1:{self.frontend_port}"

    def _program(self) -> list[str]:
        return [sys.executable, "-m", "reflex", "run"]

    def environment(self) -> dict[str, str]:
        """What its processes see."""
        ports = {
            "REFLEX_BACKEND_PORT": str(self.port),
            "REFLEX_FRONTEND_PORT": str(self.frontend_port),
        }
        return clean_environment(
            REVIVE_HOME=str(self.home), **(ports if self._ask_for_ports else {}), **self._settings
        )

    @property
    def output(self) -> str:
        """What it has said so far."""
        return (self.home.parent / "web.log").read_text()

    def web_workers(self) -> list[psutil.Process]:
        """The process that answers requests: the one of our program below the reloader."""
        assert self.process is not None
        reloader = psutil.Process(self.process.pid)
        return [child for child in reloader.children() if child.exe() == reloader.exe()]

    def serving_pid(self) -> int | None:
        """The web worker's process id once it is ready to serve."""
        workers = self.web_workers()
        return workers[0].pid if workers and self._ready() else None

    def interrupt(self, number: signal.Signals, *, group: bool = False) -> float:
        """Send a signal to the top process, or (as Ctrl-C does) to all of its group; how long its end took."""
        assert self.process is not None
        began = time.monotonic()
        if group:
            os.killpg(self.process.pid, number)
        else:
            self.process.send_signal(number)
        self.process.wait(20)
        wait_until(lambda: not self.leftovers(), 20, "the end of every process")
        return time.monotonic() - began

    def serves_pages(self) -> bool:
        """Whether the UI answers."""
        return httpx.get(f"{self.ui_url}/login", timeout=10).status_code == 200


def copy_of_the_tree() -> Path:
    """What a clone of the working tree holds, in a folder of its own."""
    tree = Path(tempfile.mkdtemp(prefix="revive-tree-"))
    files = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=PROJECT_ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout.split("\0")
    for name in filter(None, files):
        source, target = PROJECT_ROOT / name, tree / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
    return tree
