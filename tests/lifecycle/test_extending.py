"""docs/extending.md, done to the letter in a copy of the tree: its tests pass and its screen is there."""

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from revive_app.settings import PROJECT_ROOT
from tests.browser import ARGUMENTS, executable
from tests.lifecycle.dev_server import DevServer, copy_of_the_tree
from tests.server import clean_environment, wait_until

pytestmark = pytest.mark.timeout(400)

GUIDE = (PROJECT_ROOT / "docs" / "extending.md").read_text()
_FENCED = re.compile(r"^```(python|diff)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NEW = re.compile(r"# new: (\S+)\n")


@pytest.fixture(scope="module")
def extended() -> Iterator[Path]:
    """A copy of the tree with every recipe followed."""
    tree = copy_of_the_tree()
    for kind, text in _FENCED.findall(GUIDE):
        if kind == "diff":
            follow_diff(tree, text)
        else:
            file = tree / _NEW.match(text)[1]  # type: ignore[index]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_NEW.sub("", text, count=1))
    yield tree
    shutil.rmtree(tree, ignore_errors=True)


def follow_diff(tree: Path, diff: str) -> None:
    """Each hunk: the lines it shows unchanged or taken away stand together once in the file."""
    head, *hunks = re.split(r"^@@\n", diff, flags=re.MULTILINE)
    file = tree / re.search(r"^\+\+\+ b/(\S+)$", head, re.MULTILINE)[1]  # type: ignore[index]
    for hunk in hunks:
        lines = hunk.splitlines(keepends=True)
        before = "".join(line[1:] for line in lines if not line.startswith("+"))
        after = "".join(line[1:] for line in lines if not line.startswith("-"))
        content = file.read_text()
        assert content.count(before) == 1, f"{file.name} does not read as the guide says:\n{before}"
        file.write_text(content.replace(before, after))


def test_every_recipe_is_in_style_and_its_tests_pass(extended: Path) -> None:
    new = _NEW.findall(GUIDE)
    tests = [name for name in new if name.startswith("tests/")]
    checks = (
        ["ruff", "check", *new],
        ["importlinter.cli", "lint"],
        ["pytest", "-p", "no:cacheprovider", *tests],
    )
    assert tests
    for check in checks:
        command = [sys.executable, "-m", *check]
        if check[0] == "importlinter.cli":
            command = [str(Path(sys.executable).with_name("lint-imports"))]
        result = subprocess.run(
            command, cwd=extended, env=clean_environment(), capture_output=True, text=True, timeout=300
        )
        assert result.returncode == 0, result.stdout + result.stderr


def test_the_new_screen_is_there_for_who_signs_in_and_an_interrupt_ends_it_all(extended: Path) -> None:
    server = DevServer(extended)
    try:
        server.start(ready=180)
        wait_until(server.serves_pages, 180, "the pages")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=executable(), args=list(ARGUMENTS))
            page = browser.new_page()
            page.goto(f"{server.ui_url}/login".replace("127.0.0.1", "localhost"))
            page.get_by_test_id("login-demo").click()
            page.get_by_role("link", name="Waiting for you").first.click()
            expect(page.get_by_role("heading", name="Waiting for you")).to_be_visible(timeout=30_000)
            expect(page.get_by_test_id("waiting").first).to_be_visible(timeout=30_000)
            browser.close()
        assert server.interrupt(signal.SIGINT) <= 10
    finally:
        server.stop()
