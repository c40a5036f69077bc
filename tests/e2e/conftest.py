"""One demo shop, one browser for all stories; a window for each visitor, and nothing may go wrong in any."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.browser import ARGUMENTS, executable
from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor, Visitor, open_window

CLOSED_WITHIN = 15

expect.set_options(timeout=15_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The first story of a process waits for the pages to be built: its time covers the bounds of `DemoShop.start`."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.timeout(600))


@pytest.fixture(scope="session")
def shop() -> Iterator[DemoShop]:
    """Pages, API, worker and sandbox, as `make serve` starts them."""
    with DemoShop(workers=2, REVIVE_DEMO_PASSWORD="a password for stories", REVIVE_KIT="on") as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The real thing, without a window. Playwright's event loop would be in the way of other folders' tests."""
    path = executable()
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield running
        close(running)


def close(opened: Browser | BrowserContext) -> None:
    """Close it. Playwright may wait without end for a window whose page is just being left (two runs of a few hundred
    stories each met one): what is not closed by then ends with the browser, at the latest with its driver."""
    with suppress(TimeoutError):
        opened._sync(asyncio.wait_for(opened._impl_obj.close(reason=None), CLOSED_WITHIN))


@pytest.fixture
def stranger(browser: Browser, shop: DemoShop) -> Iterator[NewVisitor]:
    """Opens windows of people who have not signed in. Their consoles must stay silent, unless a story says
    that something was meant to fail: then it empties `faults`."""
    windows: list[Visitor] = []

    def come(**how: bool) -> Visitor:
        windows.append(open_window(browser, shop, **how))
        return windows[-1]

    yield come
    faults = [fault for window in windows for fault in window.faults]
    for window in windows:
        close(window.context)
    assert faults == []


@pytest.fixture
def visitor(stranger: NewVisitor) -> NewVisitor:
    """Opens windows of people of the demo shop, at the page they ask for."""

    def come(path: str = "/", **how: bool) -> Visitor:
        window = stranger(**how)
        window.bring_session()
        window.go(path)
        if path == "/":
            window.see_the_board()
            window.show_everybody()
        return window

    return come
