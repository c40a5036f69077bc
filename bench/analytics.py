"""How long the numbers take at a shop with a million messages: the analytics page by its spans, and the Command Center's.

One person looks, again and again, at a database that has seen the question before. Beside the time on the clock stands
what PostgreSQL worked for it: on a machine that has nothing else to do the two are the same.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import psutil

from bench import big_shop
from bench.own_stack import own_stack
from revive_app.db import TenantSession, tenant_session
from revive_app.services import reporting
from revive_app.services.analytics import analytics
from tests.builders import Shop, make_shop

SPANS = (7, 30, 90)
LOOKS = 9
ZONE = "Asia/Kolkata"


def run() -> list[dict[str, object]]:
    """A row for each thing somebody looks at."""
    with own_stack():
        shop = make_shop()
        big_shop.fill(shop.client_id, shop.number_id, shop.campaign_id)
        now = datetime.now(UTC)
        return [
            *(_timed(shop, f"analytics, {days} days", _analytics(now, days)) for days in SPANS),
            _timed(
                shop,
                "analytics, 90 days, one campaign",
                lambda session: analytics(
                    session,
                    since=now - timedelta(days=90),
                    until=now,
                    zone=ZONE,
                    campaign_id=shop.campaign_id,
                ),
            ),
            _timed(
                shop,
                "/dashboard/stats",
                lambda session: (
                    reporting.stats(session, since=now - timedelta(days=30)),
                    reporting.response_rate_at(session, now - timedelta(days=30)),
                ),
            ),
            _timed(shop, "/dashboard/pipeline-stats", reporting.pipeline),
        ]


def _analytics(now: datetime, days: int) -> Callable[[TenantSession], object]:
    return lambda session: analytics(session, since=now - timedelta(days=days), until=now, zone=ZONE)


def _timed(shop: Shop, name: str, look: Callable[[TenantSession], object]) -> dict[str, object]:
    took, worked = [], []
    for _ in range(LOOKS + 1):
        with tenant_session(shop.client_id) as session:
            row = session.row("SELECT pg_backend_pid() AS pid")
            assert row is not None
            backend = psutil.Process(row["pid"])
            before, began = sum(backend.cpu_times()[:2]), time.perf_counter()
            look(session)
            took.append(1000 * (time.perf_counter() - began))
            worked.append(1000 * (sum(backend.cpu_times()[:2]) - before))
    warm = sorted(took[1:])
    return {
        "look": name,
        "first_ms": round(took[0], 1),
        "p50_ms": round(warm[len(warm) // 2], 1),
        "worst_ms": round(warm[-1], 1),
        "cpu_ms": round(sorted(worked[1:])[len(warm) // 2]),
    }
