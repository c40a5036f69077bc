"""`make lighthouse`: Google's own judge on the production build, page by page, as a shopkeeper on a desk sees it.

It drives a Chromium of ours, signed in to the demo shop. npm brings it; its version is pinned here. Exit status 1 when a
page falls below `LEAST`. The figures go to bench/results/lighthouse.json.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
from playwright.sync_api import BrowserContext, sync_playwright

from revive_app.settings import PROJECT_ROOT
from tests.browser import ARGUMENTS, executable
from tests.e2e.shop import DemoShop
from tests.server import free_port

PACKAGE = "lighthouse@12.8.2"
LEAST = {"performance": 0.90, "accessibility": 0.95, "best-practices": 0.95, "seo": 0.95}
PAGES = ("/login", "/", "/campaigns", "/campaigns/new", "/products", "/simulator", "/settings", "/health")
RESULTS = PROJECT_ROOT / "bench" / "results" / "lighthouse.json"


@contextmanager
def browser(shop: DemoShop, *, signed_in: bool) -> Iterator[int]:
    """A browser of its own, in the shop or at its door; the port it is driven by."""
    port = free_port()
    with tempfile.TemporaryDirectory() as profile, sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=executable(),
            args=[*ARGUMENTS, f"--remote-debugging-port={port}"],
        )
        if signed_in:
            _bring_session(context, shop)
        yield port
        context.close()


def _bring_session(context: BrowserContext, shop: DemoShop) -> None:
    answer = httpx.post(f"{shop.pages}/api/v1/auth/demo", headers={"Origin": shop.pages})
    answer.raise_for_status()
    context.add_cookies(
        [{"name": name, "value": value, "url": shop.pages} for name, value in answer.cookies.items()]
    )


def judge(shop: DemoShop, port: int, path: str) -> dict[str, float]:
    """The four marks of a page, 0…1."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = ["npx", "--yes", PACKAGE, f"{shop.pages}{path}", f"--port={port}", "--preset=desktop"]
        command += ["--output=json", f"--output-path={report}", "--quiet", "--disable-storage-reset"]
        command += [f"--only-categories={','.join(LEAST)}"]
        subprocess.run(command, check=True, timeout=300, cwd=folder)
        found = json.loads(report.read_text(encoding="utf-8"))
    for name, category in found["categories"].items():
        if category["score"] is not None and category["score"] < LEAST[name]:
            _say_why(found, category)
    return {name: category["score"] or 0.0 for name, category in found["categories"].items()}


def _say_why(found: dict[str, Any], category: dict[str, Any]) -> None:
    for one in category["auditRefs"]:
        audit = found["audits"][one["id"]]
        if one["weight"] and audit["score"] is not None and audit["score"] < 0.9:
            sys.stdout.write(f"    {audit['id']}: {audit['score']} {audit.get('displayValue', '')}\n")


def main() -> int:
    """All of them."""
    marks: dict[str, dict[str, float]] = {}
    with DemoShop(workers=1) as shop:
        for path in PAGES:
            # The door sends whoever is in on her way.
            with browser(shop, signed_in=path != "/login") as port:
                marks[path] = judge(shop, port, path)
            told = ", ".join(f"{name} {score * 100:.0f}" for name, score in marks[path].items())
            sys.stdout.write(f"{path}: {told}\n")
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps(marks, indent=1) + "\n", encoding="utf-8")
    return int(any(score < LEAST[name] for page in marks.values() for name, score in page.items()))


if __name__ == "__main__":
    sys.exit(main())
