"""Slows down guessing. Counted in Redis, so that all web processes count together; by itself when Redis is away."""

import time
from threading import Lock

from redis.exceptions import RedisError

from revive_app.redis_client import redis_client
from revive_app.vault import token_hash


class Throttle:
    """At most `limit` attempts per key in `period` seconds. `name` keeps its counts apart from others'."""

    def __init__(self, name: str, *, limit: int, period: int) -> None:
        self._name = name
        self._limit = limit
        self._period = period
        self._local: dict[str, tuple[int, float]] = {}
        self._lock = Lock()

    def allows(self, key: str) -> bool:
        """Count one attempt; False when the key has had its share."""
        return self._count(key) <= self._limit

    def forget(self, key: str) -> None:
        """The attempt was a good one: start anew."""
        with self._lock:
            self._local.pop(key, None)
        try:
            redis_client().delete(self._key(key))
        except RedisError:
            return

    def _count(self, key: str) -> int:
        try:
            with redis_client().pipeline() as pipe:
                pipe.set(self._key(key), 0, ex=self._period, nx=True)
                pipe.incr(self._key(key))
                return int(pipe.execute()[1])
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

    def _key(self, key: str) -> str:
        # A hash: e-mails and addresses have no business in Redis.
        return f"revive:throttle:{self._name}:{token_hash(key)[:32]}"


QUARTER_OF_AN_HOUR = 15 * 60

# A person's own mistakes are few; a whole shop may sit behind one address.
login_by_email = Throttle("email", limit=20, period=QUARTER_OF_AN_HOUR)
login_by_address = Throttle("address", limit=200, period=QUARTER_OF_AN_HOUR)
# Mails are sent in our name: few to one person, not many from one place or shop.
reset_by_email = Throttle("reset-email", limit=5, period=QUARTER_OF_AN_HOUR)
reset_by_address = Throttle("reset-address", limit=30, period=QUARTER_OF_AN_HOUR)
links_by_address = Throttle("links", limit=60, period=QUARTER_OF_AN_HOUR)
invitations_by_shop = Throttle("invitations", limit=50, period=QUARTER_OF_AN_HOUR)
