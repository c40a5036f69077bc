"""Settings: each one documented, each one checked, none of them shown by accident."""

import re
from datetime import time
from pathlib import Path

import pytest
from pydantic import ValidationError

from revive_app.setting_checks import words_of
from revive_app.settings import PROJECT_ROOT, Settings, parse_budget, parse_frequency_cap, parse_quiet_hours

# Read by Reflex itself.
REFLEX = {"REFLEX_FRONTEND_PORT", "REFLEX_BACKEND_PORT"}


def settings(monkeypatch: pytest.MonkeyPatch, **env: str) -> Settings:
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    return Settings(_env_file=None)  # type: ignore[call-arg]


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests of the same run may have a database of their own in the environment."""
    for name in ("DATABASE_URL", "REDIS_URL", "SECRET_KEY"):
        monkeypatch.delenv(name, raising=False)


def test_every_setting_is_in_the_example_and_nothing_else_is() -> None:
    written = set(re.findall(r"^#?([A-Z_]+)=", (PROJECT_ROOT / ".env.example").read_text(), re.MULTILINE))

    assert written - REFLEX == {name.upper() for name in Settings.model_fields}


def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    found = settings(monkeypatch, WHATSAPP_TOKEN="EAAsecret", SECRET_KEY="hush", MISTRAL_API_KEY="quiet")

    assert not {"EAAsecret", "hush", "quiet"} & set(re.findall(r"\w+", repr(found)))
    assert set(found.secrets) >= {"EAAsecret", "hush", "quiet"}


def test_unset_means_embedded_and_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    found = settings(monkeypatch)

    assert (found.embedded_postgres, found.embedded_redis, found.sandbox) == (True, True, True)


def test_an_empty_variable_is_an_unset_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings(monkeypatch, DATABASE_URL="", WHATSAPP_TOKEN="").embedded_postgres is True


def test_a_database_of_your_own_needs_a_secret_of_your_own(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValidationError, match="SECRET_KEY must be set when DATABASE_URL is set"):
        settings(monkeypatch, DATABASE_URL="postgresql://somewhere/db")

    assert settings(monkeypatch, SECRET_KEY="new, old").secret_keys() == ("new", "old")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("QUIET_HOURS", "late"),
        ("QUIET_HOURS", "25:00-09:00"),
        ("FREQUENCY_CAP", "2 a week"),
        ("FREQUENCY_CAP", "2/0d"),
        ("TIMEZONE", "Mars/Olympus"),
        ("PUBLIC_URL", "revive.example.com"),
        ("GRAPH_API_URL", "ftp://x"),
        ("REPLY_DEBOUNCE_SECONDS", "-1"),
        ("REPLY_DEBOUNCE_SECONDS", "21"),
        ("REVIVE_WORKER", "maybe"),
        ("DATABASE_URL", "nonsense"),
        ("DATABASE_URL", "mysql://host/revive"),
        ("DATABASE_URL", "postgresql://host:notaport/revive"),
        ("DATABASE_URL", "postgresql://host:99999/revive"),
        ("DATABASE_URL", "postgresql://host/revive?nothing=such"),
        ("REDIS_URL", "nonsense"),
        ("REDIS_URL", "redis://host:notaport/0"),
        ("REDIS_URL", "unix://"),
        ("SECRET_KEY", ","),
        ("SECRET_KEY", "\udcff"),
        ("STORAGE_URL", "ftp://x"),
        ("STORAGE_URL", "file://folder"),
        ("STORAGE_URL", "s3:///folder"),
        ("SMTP_URL", "nonsense"),
        ("SMTP_URL", "smtp://host:99999"),
        ("CORS_ORIGINS", "*"),
        ("CORS_ORIGINS", "https://a.example, b.example"),
        ("CORS_ORIGINS", "https://*.example"),
        ("PUBLIC_URL", "https://revive.example.com/app"),
        ("PUBLIC_URL", "https://"),
        ("GRAPH_API_URL", "http://host:notaport"),
        ("GRAPH_API_VERSION", "v25/0"),
        ("MISTRAL_SERVER_URL", "x"),
        ("GOOGLE_DISCOVERY_URL", "x"),
        ("WHATSAPP_PHONE_ID", "+91 98290 41100"),
        ("ADMIN_PHONE_NUMBER", "Meera"),
    ],
)
def test_what_cannot_be_meant_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv("SECRET_KEY", "a key")
    with pytest.raises(ValidationError) as refused:
        settings(monkeypatch, **{name: value})

    words = words_of(refused.value.errors())
    assert words.startswith(f"{name}: ")
    assert "Value error" not in words


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "postgresql:///revive?host=/tmp/run&user=revive"),
        ("DATABASE_URL", "postgres://user:p%40ss@db.example.supabase.co:6543/postgres?sslmode=require"),
        ("REDIS_URL", "unix:///tmp/run/redis.sock?db=5"),
        ("REDIS_URL", "rediss://:secret@host:6379/0"),
        ("STORAGE_URL", "s3://KEY:SECRET@bucket/folder?endpoint=https://host/path&region=ap-south-1"),
        ("STORAGE_URL", "file:///var/lib/revive/media"),
        ("SMTP_URL", "smtps://user:password@host?from=Revive <hello@example.com>"),
        ("PUBLIC_URL", "https://revive.example.com/"),
        ("ADMIN_PHONE_NUMBER", "+91 98290-41100"),
    ],
)
def test_what_the_example_shows_is_taken(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv("SECRET_KEY", "a key")

    assert settings(monkeypatch, **{name: value})


def test_a_refused_value_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "a key")
    with pytest.raises(ValidationError) as refused:
        settings(monkeypatch, DATABASE_URL="postgresql://revive:hunter2@host:notaport/x")

    assert "hunter2" not in words_of(refused.value.errors())


def test_origins_are_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    found = settings(monkeypatch, CORS_ORIGINS="https://a.example/, https://b.example")

    assert found.cors_origins == ("https://a.example", "https://b.example")


def test_a_secret_made_once_stays_and_is_private(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = settings(monkeypatch, REVIVE_HOME=str(tmp_path / "home"))

    (key,) = found.secret_keys()

    assert len(key) >= 43
    assert found.secret_keys() == (key,)
    assert (tmp_path / "home" / "secret_key").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700


def test_the_rules_are_read() -> None:
    assert parse_quiet_hours("21:00-09:00") == (time(21), time(9))
    assert parse_quiet_hours("off") is None
    assert parse_frequency_cap("2/7d") == (2, 7)
    assert parse_frequency_cap("OFF") is None
    assert parse_budget("0") == 0
    assert parse_budget("500") == 500
    assert parse_budget("off") is None


@pytest.mark.parametrize("value", ["", "-1", "5.5", "1000001", "much"])
def test_a_budget_that_is_none_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="rupees"):
        parse_budget(value)
