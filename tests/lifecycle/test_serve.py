"""`make serve`: pages and API on one port, several web processes, built once."""

import os
import re
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.lifecycle.dev_server import DevServer, copy_of_the_tree
from tests.server import App, wait_until

pytestmark = pytest.mark.timeout(400)


class ProductionServer(DevServer):
    """`python -m revive_app serve` in a tree of its own."""

    def __init__(self, tree: Path, *arguments: str) -> None:
        super().__init__(tree, ask_for_ports=False)
        self._arguments = arguments
        self.ui_url = self.url

    def _program(self) -> list[str]:
        return [sys.executable, "-m", "revive_app", "serve", "--port", str(self.port), *self._arguments]

    web_workers = App.web_workers


@pytest.fixture(scope="module")
def tree() -> Iterator[Path]:
    folder = copy_of_the_tree()
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def test_pages_and_api_share_a_port_and_a_killed_web_process_is_replaced(tree: Path) -> None:
    server = ProductionServer(tree)
    try:
        server.start(ready=240)
        page = httpx.get(f"{server.url}/login")
        workers = {worker.pid for worker in server.web_workers()}
        children = server.children

        assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
        assert page.headers["cache-control"] == "no-cache"
        script = re.search(r'"(/assets/[^"]+\.js)"', page.text)
        assert script is not None
        asset = httpx.get(f"{server.url}{script[1]}", headers={"Accept-Encoding": "gzip"})
        assert asset.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert asset.headers["content-encoding"] == "gzip"
        assert httpx.get(f"{server.url}/nowhere").status_code == 404
        assert server.get("/api/v1/dashboard/stats").json()["total_leads"] >= 60
        assert server.credentials["base_url"] == server.credentials["ui_url"]
        assert len(workers) == 2

        os.kill(min(workers), signal.SIGKILL)

        wait_until(
            lambda: len({worker.pid for worker in server.web_workers()} - workers) == 1, 15, "another process"
        )
        wait_until(server._ready, 15, "readiness")
        assert server.children == children
        assert server.interrupt(signal.SIGTERM) <= 10
    finally:
        server.stop()


def test_what_is_built_needs_no_second_building(tree: Path) -> None:
    built = (tree / ".web" / "build" / "client" / "index.html").stat().st_mtime_ns
    server = ProductionServer(tree, "--built")
    try:
        server.start(ready=60)

        assert server.serves_pages()
        assert (tree / ".web" / "build" / "client" / "index.html").stat().st_mtime_ns == built
    finally:
        server.stop()


def test_without_built_pages_it_says_what_to_do(tree: Path) -> None:
    shutil.rmtree(tree / ".web" / "build")
    server = ProductionServer(tree, "--built")

    result = server.command("serve", "--built", check=False)

    assert result.returncode == 1
    assert result.stderr == "Error: There are no built pages: run `python -m revive_app build` first.\n"
    assert not server.leftovers()
