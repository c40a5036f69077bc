"""What README and docs tell people to type works."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from revive_app.embedded import embedded_database_url, embedded_redis_url
from revive_app.settings import PROJECT_ROOT, Home
from tests.server import App, clean_environment

_SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#]+)[^)]*\)")
PAGES = [PROJECT_ROOT / "README.md", *sorted((PROJECT_ROOT / "docs").glob("*.md"))]


def commands(page: Path) -> list[str]:
    """The lines of its shell blocks, without what is said about them."""
    blocks = "".join(_SHELL.findall(page.read_text()))
    return [line.split("  #")[0].strip() for line in blocks.splitlines() if line.strip()]


@pytest.fixture(scope="module")
def elsewhere(neighbours) -> dict[str, str]:  # type: ignore[no-untyped-def]
    """An environment with a PostgreSQL and a Redis of one's own, as `docs/deploying.md` sets them."""
    home = Home(neighbours.app.home)
    admin = embedded_database_url(home, user="postgres", database="postgres")
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute("CREATE DATABASE elsewhere OWNER revive")
    with psycopg.connect(embedded_database_url(home, user="postgres", database="elsewhere")) as connection:
        connection.execute("CREATE EXTENSION vector")
    return clean_environment(
        DATABASE_URL=embedded_database_url(home, database="elsewhere"),
        REDIS_URL=embedded_redis_url(home, db=7),
        SECRET_KEY="a key of one's own",
        REVIVE_HOME=str(neighbours.app.home.parent / "elsewhere"),
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_of_a_page_works(page: Path, elsewhere: dict[str, str]) -> None:
    for line in commands(page):
        words = shlex.split(line.replace("$(", "'$(").replace(")", ")'") if "$(" in line else line)
        settings = [words.pop(0) for _ in words if "=" in words[0] and words[0].split("=")[0].isupper()]
        if not words or words[0] == "export":
            continue  # a setting: the fixture's stands in its place
        assert all(setting.split("=")[0] in _settings_known() for setting in settings)
        if words[0] == "make":
            run(["make", "--dry-run", *words[1:]], elsewhere)
        else:
            assert words[0] == ".venv/bin/python", line
            run([sys.executable, *words[1:]], elsewhere)


def run(command: list[str], env: dict[str, str]) -> None:
    result = subprocess.run(command, cwd=PROJECT_ROOT, env=env, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, (command, result.stderr or result.stdout)


def _settings_known() -> set[str]:
    return set(re.findall(r"^#?([A-Z_]+)=", (PROJECT_ROOT / ".env.example").read_text(), re.MULTILINE))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text()):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), target


def test_the_newcomers_file_names_every_setting_and_sets_none(app: App) -> None:
    text = (PROJECT_ROOT / ".env.example").read_text()
    assert not re.findall(r"^[A-Z]", text, re.MULTILINE)
    contract = {
        *("DATABASE_URL", "REDIS_URL", "REVIVE_HOME", "SECRET_KEY", "PUBLIC_URL", "CORS_ORIGINS"),
        *("WHATSAPP_TOKEN", "WHATSAPP_PHONE_ID", "WHATSAPP_WABA_ID", "WHATSAPP_APP_SECRET"),
        *("WEBHOOK_VERIFY_TOKEN", "GRAPH_API_URL", "GRAPH_API_VERSION", "MISTRAL_API_KEY"),
        *("MISTRAL_SERVER_URL", "MISTRAL_CHAT_MODEL", "MISTRAL_EMBED_MODEL", "GOOGLE_CLIENT_ID"),
        *("GOOGLE_CLIENT_SECRET", "GOOGLE_DISCOVERY_URL", "SMTP_URL", "STORAGE_URL"),
        *("ADMIN_PHONE_NUMBER", "TIMEZONE", "QUIET_HOURS", "FREQUENCY_CAP", "REPLY_DEBOUNCE_SECONDS"),
    }
    assert contract <= _settings_known()
    assert os.fspath(app.home) not in text
