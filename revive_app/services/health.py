"""Is everything there? Answers for `/readyz`, the operator's `doctor` and the Health page alike."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import redis
import sqlalchemy as sa
from alembic.config import Config
from alembic.script import ScriptDirectory

from revive_app.clock import utc_now
from revive_app.db import system_session
from revive_app.redis_client import redis_client
from revive_app.settings import PROJECT_ROOT

# A worker that has not been seen for this long counts as gone.
WORKER_SILENCE = timedelta(seconds=15)


@dataclass(frozen=True, slots=True)
class Health:
    """What was found. `reasons` is empty when all is well; each is a sentence."""

    reasons: tuple[str, ...] = ()
    checks: dict[str, object] = field(default_factory=dict)

    @property
    def ready(self) -> bool:
        """Whether there is nothing to object."""
        return not self.reasons


def beat(name: str) -> None:
    """Say that the background process `name` lives."""
    with system_session() as session:
        session.run(
            "INSERT INTO heartbeats (name, beat_at) VALUES (:name, now())"
            " ON CONFLICT (name) DO UPDATE SET beat_at = now()",
            name=name,
        )


def check() -> Health:
    """Look at everything. Never raises."""
    reasons: list[str] = []
    checks: dict[str, object] = {}
    try:
        _look_into_database(reasons, checks)
    except (sa.exc.OperationalError, sa.exc.TimeoutError) as error:
        checks["database"] = "away"
        reasons.append(f"The database is away ({type(error).__name__}).")
    except sa.exc.ProgrammingError:
        checks["database"] = "not prepared"
        reasons.append("The database is not prepared: run `python -m revive_app db upgrade`.")
    except sa.exc.SQLAlchemyError as error:
        checks["database"] = "failing"
        reasons.append(f"The database answers, but not as it should ({type(error).__name__}).")
    try:
        redis_client().ping()
        checks["redis"] = "ok"
    except redis.RedisError as error:
        checks["redis"] = "away"
        reasons.append(f"Redis is away ({type(error).__name__}).")
    return Health(tuple(reasons), checks)


def _look_into_database(reasons: list[str], checks: dict[str, object]) -> None:
    with system_session() as session:
        applied = session.row("SELECT version_num FROM alembic_version")
        checks["database"] = "ok"
        checks["migrations"] = applied["version_num"] if applied else None
        if checks["migrations"] != newest_migration():
            reasons.append(f"Migrations are behind: {checks['migrations']}, newest is {newest_migration()}.")
            return
        row = session.row(_LOOK)
    assert row is not None
    checks["worker_seen_at"] = row["worker"]
    checks["oldest_event_seconds"] = _age(row["oldest_event"])
    checks["oldest_send_seconds"] = _age(row["oldest_send"])
    checks["parked_events"] = row["parked"]
    if row["worker"] is None or row["worker"] < utc_now() - WORKER_SILENCE:
        reasons.append("The worker has not been seen for a while.")


_LOOK = """
SELECT (SELECT beat_at FROM heartbeats WHERE name = 'worker') AS worker,
       (SELECT min(received_at) FROM webhook_events WHERE processed_at IS NULL AND parked_at IS NULL) AS oldest_event,
       (SELECT min(not_before) FROM messages WHERE state = 'queued' AND blast_id IS NULL AND not_before <= now())
           AS oldest_send,
       (SELECT count(*) FROM webhook_events WHERE parked_at IS NOT NULL) AS parked
"""


def _age(moment: datetime | None) -> float | None:
    return None if moment is None else round((utc_now() - moment).total_seconds(), 1)


@cache
def newest_migration() -> str:
    """The revision this code expects."""
    config = Config(str(Path(PROJECT_ROOT) / "alembic.ini"))
    return str(ScriptDirectory.from_config(config).get_current_head())
