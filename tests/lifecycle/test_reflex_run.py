"""`reflex run`: starts everything, keeps the databases through a reload, heals, and leaves nothing behind."""

import contextlib
import os
import shutil
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.lifecycle.dev_server import DevServer, copy_of_the_tree
from tests.server import wait_until

pytestmark = pytest.mark.timeout(400)

FIRST_START = 180.0


@pytest.fixture(scope="module")
def tree() -> Iterator[Path]:
    folder = copy_of_the_tree()
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def server(tree: Path) -> Iterator[DevServer]:
    running = DevServer(tree)
    try:
        running.start(ready=FIRST_START)
        yield running
    finally:
        running.stop()


def test_everything_starts_with_it_and_says_where_it_is(server: DevServer) -> None:
    wait_until(server.serves_pages, FIRST_START, "the pages")

    assert {name for name, pid in server.children.items() if pid} == {"postgres", "redis", "worker", "beat"}
    assert server.credentials["base_url"] == f"http://localhost:{server.port}"
    assert server.credentials["ui_url"] == f"http://localhost:{server.frontend_port}"
    assert server.get("/api/v1/dashboard/stats").json()["total_leads"] >= 60


def test_an_edited_file_restarts_the_back_end_and_nothing_else(server: DevServer, tree: Path) -> None:
    before, children = server.serving_pid(), server.children

    with (tree / "revive_app" / "origins.py").open("a") as source:
        source.write("# edited\n")

    wait_until(lambda: server.serving_pid() not in (None, before), 60, "the reload")
    assert server.children == children


def test_a_killed_web_process_is_started_again(server: DevServer) -> None:
    before, children = server.serving_pid(), server.children
    assert before is not None

    os.kill(before, signal.SIGKILL)

    wait_until(lambda: server.serving_pid() not in (None, before), 60, "another web process")
    assert server.children == children


@pytest.mark.parametrize("name", ["worker", "beat", "redis", "postgres"])
def test_a_killed_child_is_back_within_ten_seconds(server: DevServer, name: str) -> None:
    before = server.children[name]

    server.kill(name)

    wait_until(lambda: server.children[name] not in (None, before), 10, f"another {name}")
    wait_until(lambda: server.serving_pid() is not None, 10, "readiness")


def test_after_kill_9_of_everything_it_starts_as_if_nothing_had_been(server: DevServer) -> None:
    password = server.credentials["password"]
    for process in server.leftovers():
        process.send_signal(signal.SIGKILL)
    wait_until(lambda: not server.leftovers(), 10, "the end of everything")

    server.start(ready=FIRST_START)

    assert server.credentials["password"] == password
    assert server.get("/api/v1/dashboard/stats").json()["total_leads"] >= 60


def test_its_end_is_the_end_of_everything(server: DevServer) -> None:
    assert server.interrupt(signal.SIGTERM) <= 10


def test_a_port_that_was_asked_for_and_is_taken_is_named_in_the_refusal(tree: Path) -> None:
    server = DevServer(tree)
    with socket.create_server(("", server.frontend_port)):
        server.spawn()
        assert server.process is not None
        assert server.process.wait(60) != 0
        assert f"port: {server.frontend_port} is already in use" in server.output
    server.stop()


def test_usual_ports_that_are_taken_are_replaced_and_ctrl_c_ends_it_all(
    server: DevServer, tree: Path
) -> None:
    elsewhere = DevServer(tree, ask_for_ports=False, home=server.home)
    with taken(3000), taken(8000):
        try:
            elsewhere.spawn()
            wait_until(lambda: _ready_elsewhere(elsewhere), FIRST_START, "readiness elsewhere")

            assert elsewhere.credentials["base_url"] != "http://localhost:8000"
            assert elsewhere.credentials["ui_url"] not in ("http://localhost:3000", server.ui_url)
            assert elsewhere.interrupt(signal.SIGINT, group=True) <= 10
        finally:
            elsewhere.stop()


@contextlib.contextmanager
def taken(port: int) -> Iterator[None]:
    """Somebody listens there: we, or whoever did before."""
    with contextlib.ExitStack() as held:
        with contextlib.suppress(OSError):
            held.enter_context(socket.create_server(("", port)))
        yield


def _ready_elsewhere(server: DevServer) -> bool:
    """Whether it serves, and where its credentials say: they are those of the run before until then."""
    answer = httpx.get(f"{server.credentials['base_url']}/readyz", timeout=5)
    return answer.status_code == 200
