"""A Chromium for the tests: one that is on PATH, else Playwright's own, else Debian's.

`python -m tests.browser` makes sure that there is one and says which; tests ask `executable`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
# Chromium's own sandbox refuses to run as root; the others keep it from asking the network for anything.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    # Ours replaces Playwright's own list: these are its names, and then what every new window would render for an
    # address bar that nobody sees. Without that a window costs a fifth of the processor's time.
    "--disable-features=AimEnabled,AvoidCorsURLLoaderRestartOnRedirect,AvoidUnnecessaryBeforeUnloadCheckSync,"
    "DestroyProfileOnBrowserClose,HttpsFirstBalancedModeAutoEnable,HttpsUpgrades,LensOverlay,MediaRouter,"
    "NetworkTimeServiceQuerying,OptimizationHints,PaintHolding,PreconnectToSearch,ThirdPartyStoragePartitioning,"
    "AiModeOmniboxEntryPoint,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,WebUIOmniboxPopup",
)


class NoBrowser(RuntimeError):
    """There is none, and none could be had."""


def executable() -> str:
    """The path of the browser tests start. Raises NoBrowser."""
    found = _on_path() or _playwrights_own()
    if found is None:
        raise NoBrowser("No browser here. `python -m tests.browser` fetches one.")
    return found


def ensure() -> str:
    """The same, fetched if there is none yet. Raises NoBrowser."""
    for fetch in (_nothing, _fetch_playwrights, _install_debians):
        fetch()
        try:
            return executable()
        except NoBrowser:
            continue
    raise NoBrowser(
        f"No browser could be had: put one of {', '.join(NAMES)} on PATH, or let Playwright download its own."
    )


def _on_path() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name)) and _runs(path)), None)


def _playwrights_own() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() and _runs(path) else None


def _runs(path: str) -> bool:
    """It starts: a downloaded browser may lack libraries of the system."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _nothing() -> None:
    return None


def _fetch_playwrights() -> None:
    _try([sys.executable, "-m", "playwright", "install", "chromium"], seconds=600)


def _install_debians() -> None:
    if os.geteuid() == 0 and shutil.which("apt-get") is not None:
        _try(["apt-get", "update", "-q"], seconds=300)
        _try(["apt-get", "install", "-q", "-y", "chromium"], seconds=900)


def _try(command: list[str], *, seconds: int) -> None:
    """Its words go to standard error; whether it helped shows by itself."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(command, env=environment, stdout=sys.stderr, timeout=seconds, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        sys.stderr.write(f"{command[0]}: {error}\n")


def main() -> int:
    """Exit status 1 when there is no browser."""
    try:
        path = ensure()
    except NoBrowser as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
