"""This process's connection to Redis: for nudges and live events only, never for truth."""

from functools import cache

import redis

from revive_app.embedded import embedded_redis_url
from revive_app.settings import Settings, get_settings

SOCKET_TIMEOUT = 2.0


def redis_url(settings: Settings) -> str:
    """redis-py's address, embedded or not."""
    if settings.redis_url is not None:
        return settings.redis_url.get_secret_value()
    return embedded_redis_url(settings.home)


def celery_broker_url(settings: Settings) -> str:
    """The same address as Celery spells it."""
    url = redis_url(settings)
    if url.startswith("unix://"):
        path, _, query = url.removeprefix("unix://").partition("?db=")
        return f"redis+socket://{path}?virtual_host={query or 0}"
    return url


@cache
def redis_client() -> redis.Redis:
    """A client with short timeouts: whoever uses it would rather fail than wait."""
    return redis.Redis.from_url(
        redis_url(get_settings()),
        socket_timeout=SOCKET_TIMEOUT,
        socket_connect_timeout=SOCKET_TIMEOUT,
        health_check_interval=30,
    )
