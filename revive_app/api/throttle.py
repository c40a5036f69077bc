"""Slows down guessing. Counted in Redis, so that all web processes count together; by itself when Redis is away."""

import time
from threading import Lock

from redis.exceptions import RedisError

from revive_app.redis_client import redis_client
from revive_app.vault import token_hash


class Throttle:
    """At most `limit` attempts per key in `period` seconds."""

    def __init__(self, *, limit: int, period: int) -> None:
        self._limit = limit
        self._period = period
        self._local: dict[str, tuple[int, float]] = {}
        self._lock = Lock()

    def allows(self, *keys: str) -> bool:
        """Count one attempt under every key; False when any of them has had its share."""
        counts = [self._count(key) for key in keys]
        return max(counts) <= self._limit

    def forget(self, key: str) -> None:
        """The attempt was a good one: start anew."""
        with self._lock:
            self._local.pop(key, None)
        try:
            redis_client().delete(_name(key))
        except RedisError:
            return

    def _count(self, key: str) -> int:
        try:
            with redis_client().pipeline() as pipe:
                pipe.incr(_name(key))
                pipe.expire(_name(key), self._period, nx=True)
                return int(pipe.execute()[0])
        except RedisError:
            return self._count_here(key)

    def _count_here(self, key: str) -> int:
        now = time.monotonic()
        with self._lock:
            count, until = self._local.get(key, (0, now + self._period))
            if until <= now:
                count, until = 0, now + self._period
            self._local[key] = (count + 1, until)
            if len(self._local) > 10_000:
                self._local = {name: entry for name, entry in self._local.items() if entry[1] > now}
            return count + 1


def _name(key: str) -> str:
    # A hash: e-mails and addresses have no business in Redis.
    return f"revive:throttle:{token_hash(key)[:32]}"


login_throttle = Throttle(limit=20, period=15 * 60)
