"""Every setting of Revive, typed, read once from the environment and `.env`.

Unset means embedded and sandbox, so nothing has to be set to try everything.
`.env.example` documents each variable; a test holds the two together.
"""

import functools
import os
import re
import secrets
from collections.abc import Callable
from datetime import time
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from revive_app import setting_checks
from revive_app.errors import StackError
from revive_app.setting_checks import is_text

PROJECT_ROOT = Path(__file__).resolve().parent.parent

META_GRAPH_URL = "https://graph.facebook.com"

_QUIET_HOURS = re.compile(r"^(\d{2}):(\d{2})-(\d{2}):(\d{2})$")
_FREQUENCY_CAP = re.compile(r"^(\d{1,3})/(\d{1,3})d$")


# Looked at once, at start, so that nobody finds out at the first upload or the first forgotten password.
_CHECKS: dict[str, Callable[[str], str]] = {
    "database_url": setting_checks.database,
    "redis_url": setting_checks.redis,
    "secret_key": setting_checks.keys,
    "public_url": setting_checks.origin,
    "whatsapp_phone_id": setting_checks.digits,
    "graph_api_url": setting_checks.web_address,
    "graph_api_version": setting_checks.api_version,
    "mistral_server_url": setting_checks.web_address,
    "google_discovery_url": setting_checks.web_address,
    "smtp_url": setting_checks.mail_server,
    "storage_url": setting_checks.storage,
    "admin_phone_number": setting_checks.phone,
}


class Settings(BaseSettings):
    """What the environment says. Secrets never show in `repr` or logs."""

    model_config = SettingsConfigDict(
        env_file=PROJECT_ROOT / ".env",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    database_url: SecretStr | None = None
    redis_url: SecretStr | None = None
    revive_home: Path = PROJECT_ROOT / ".revive"
    secret_key: SecretStr | None = None
    revive_worker: Literal["on", "off"] = "on"
    revive_kit: Literal["auto", "on", "off"] = "auto"

    public_url: str | None = None
    cors_origins: Annotated[tuple[str, ...], NoDecode] = ()

    whatsapp_token: SecretStr | None = None
    whatsapp_phone_id: str | None = None
    whatsapp_waba_id: str | None = None
    whatsapp_app_secret: SecretStr | None = None
    webhook_verify_token: SecretStr | None = None
    graph_api_url: str | None = None
    graph_api_version: str = "v25.0"

    mistral_api_key: SecretStr | None = None
    mistral_server_url: str | None = None
    mistral_chat_model: str = "mistral-medium-2508"
    mistral_embed_model: str = "mistral-embed"
    mistral_audio_model: str = "voxtral-mini-2507"

    google_client_id: str | None = None
    google_client_secret: SecretStr | None = None
    google_discovery_url: str = "https://accounts.google.com/.well-known/openid-configuration"
    smtp_url: SecretStr | None = None
    storage_url: SecretStr | None = None

    admin_phone_number: str | None = None
    timezone: str = "Asia/Kolkata"
    quiet_hours: str = "21:00-09:00"
    frequency_cap: str = "2/7d"
    reply_debounce_seconds: float = Field(default=2.0, ge=0, le=20)
    ai_daily_budget: str = "500"
    revive_demo: Literal["on", "off"] = "on"
    revive_demo_password: SecretStr | None = None

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every secret that is set: nobody is ever told one, least of all by a model."""
        values = (getattr(self, name) for name in type(self).model_fields)
        return tuple(value.get_secret_value() for value in values if isinstance(value, SecretStr))

    @field_validator("*", mode="before")
    @classmethod
    def _is_text(cls, value: object) -> object:
        # The environment holds bytes; those that are no UTF-8 come as halves of characters nobody can write down.
        if isinstance(value, str) and not is_text(value):
            raise ValueError("is not UTF-8 text")
        return value

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _split_origins(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(setting_checks.origin(part.strip()) for part in value.split(",") if part.strip())
        return value

    @field_validator(*_CHECKS)
    @classmethod
    def _can_be_meant(cls, value: Any, about: ValidationInfo) -> Any:
        check = _CHECKS[about.field_name or ""]
        if isinstance(value, SecretStr):
            check(value.get_secret_value())
            return value
        return check(value) if value is not None else None

    @field_validator("revive_home")
    @classmethod
    def _absolute_home(cls, value: Path) -> Path:
        value = value.expanduser()
        return value if value.is_absolute() else (PROJECT_ROOT / value).resolve()

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError) as error:
            raise ValueError(f"unknown time zone {value!r}") from error
        return value

    @field_validator("quiet_hours")
    @classmethod
    def _readable_quiet_hours(cls, value: str) -> str:
        parse_quiet_hours(value)
        return value

    @field_validator("frequency_cap")
    @classmethod
    def _readable_frequency_cap(cls, value: str) -> str:
        parse_frequency_cap(value)
        return value

    @field_validator("ai_daily_budget")
    @classmethod
    def _readable_budget(cls, value: str) -> str:
        parse_budget(value)
        return value

    @model_validator(mode="after")
    def _outside_needs_a_secret(self) -> "Settings":
        if self.database_url is not None and self.secret_key is None:
            raise ValueError("SECRET_KEY must be set when DATABASE_URL is set")
        return self

    @property
    def embedded_postgres(self) -> bool:
        """Whether PostgreSQL is ours to start."""
        return self.database_url is None

    @property
    def embedded_redis(self) -> bool:
        """Whether Redis is ours to start."""
        return self.redis_url is None

    @property
    def sandbox(self) -> bool:
        """Whether no real WhatsApp credentials are set, so the built-in Meta stands in."""
        return self.whatsapp_token is None

    @property
    def home(self) -> "Home":
        """The directory of everything embedded."""
        return Home(self.revive_home)

    def secret_keys(self) -> tuple[str, ...]:
        """The keys that sign and encrypt; the first one encrypts, all of them decrypt."""
        if self.secret_key is not None:
            keys = (key.strip() for key in self.secret_key.get_secret_value().split(","))
            return tuple(key for key in keys if key)
        return (self.home.generated_secret("secret_key"),)


class Home:
    """`REVIVE_HOME` and what lies in it. Creating anything here may raise `StackError`."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def credentials_file(self) -> Path:
        """`credentials.json` of the demo shop."""
        return self.path / "credentials.json"

    @property
    def web_file(self) -> Path:
        """Where the web process listens, written by it at start: `{"base_url", "ui_url", "local_url"}`."""
        return self.path / "run" / "web.json"

    def folder(self, *parts: str) -> Path:
        """A folder in here, made private to this user when it is not there yet."""
        folder = self.path.joinpath(*parts)
        try:
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise StackError(
                f"Cannot create {folder}: {error.strerror}. Set REVIVE_HOME to a folder you can write to."
            ) from error
        return folder

    def generated_secret(self, name: str) -> str:
        """A random secret kept in the file `name`: the same for every process and every start."""
        file = self.folder() / name
        try:
            return _write_once(file, secrets.token_urlsafe(48))
        except OSError as error:
            raise StackError(f"Cannot write {file}: {error.strerror}.") from error


def _write_once(file: Path, value: str) -> str:
    """Put `value` into `file` unless it is there already; return what the file holds.

    A link from a finished temporary file is atomic, so two first starts agree.
    """
    if not file.exists():
        draft = file.with_name(f".{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as handle:
            handle.write(value)
        try:
            os.link(draft, file)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return file.read_text().strip()


def parse_quiet_hours(value: str) -> tuple[time, time] | None:
    """`"21:00-09:00"` as (start, end); `"off"` as None. Raises ValueError."""
    if value.lower() == "off":
        return None
    match = _QUIET_HOURS.match(value)
    if match is None:
        raise ValueError("write quiet hours as 21:00-09:00, or off")
    hour, minute, end_hour, end_minute = (int(part) for part in match.groups())
    return time(hour, minute), time(end_hour, end_minute)


def parse_frequency_cap(value: str) -> tuple[int, int] | None:
    """`"2/7d"` as (messages, days); `"off"` as None. Raises ValueError."""
    if value.lower() == "off":
        return None
    match = _FREQUENCY_CAP.match(value)
    if match is None or int(match[2]) == 0:
        raise ValueError("write the frequency cap as 2/7d, or off")
    return int(match[1]), int(match[2])


def parse_budget(value: str) -> int | None:
    """`"500"` as rupees a day; `"off"` as None. Raises ValueError."""
    if value.lower() == "off":
        return None
    if not value.isdecimal() or int(value) > 1_000_000:
        raise ValueError("write the daily budget in whole rupees up to 1000000, or off")
    return int(value)


@functools.cache
def get_settings() -> Settings:
    """The settings of this process. Tests call `get_settings.cache_clear()` after changing the environment."""
    return Settings()
