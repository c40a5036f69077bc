"""Is everything there? Answers for `/readyz`, the operator's `doctor` and the Health page alike."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path

import redis
import sqlalchemy as sa
from alembic.config import Config
from alembic.script import ScriptDirectory

from revive_app.clock import utc_now
from revive_app.db import SystemSession, system_session
from revive_app.redis_client import redis_client
from revive_app.rules.moments import iso
from revive_app.settings import PROJECT_ROOT

# A worker that has not been seen for this long counts as gone.
WORKER_SILENCE = timedelta(seconds=15)
# What has waited this long although nothing holds it back waits for something that is broken.
TOO_OLD = timedelta(minutes=5)


class Sweep(StrEnum):
    """What the worker does over and over, for all shops together."""

    SECOND = "every_second"
    MINUTE = "every_minute"

    @property
    def patience(self) -> timedelta:
        """How long a failure is remembered that has not been told again."""
        return WORKER_SILENCE if self is Sweep.SECOND else timedelta(minutes=3)


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


def step_fails(sweep: Sweep, step: str, error: str) -> None:
    """Say that a step of a sweep fails again and again. Forgotten when it is not said any more."""
    with system_session() as session:
        session.run(
            "INSERT INTO heartbeats (name, beat_at, info) VALUES (:name, now(), CAST(:info AS jsonb))"
            " ON CONFLICT (name) DO UPDATE SET beat_at = now(), info = excluded.info",
            name=f"{_FAILING}{sweep}.{step}",
            info=json.dumps({"error": error}),
        )


_FAILING = "failing:"


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
        row = session.row(_LOOK, too_old=TOO_OLD)
        failing = _failing_steps(session)
    assert row is not None
    seen_at: datetime | None = row["worker"]
    checks["worker_seen_at"] = seen_at and iso(seen_at)
    checks["oldest_event_seconds"] = _age(row["oldest_event"])
    checks["oldest_send_seconds"] = _age(row["oldest_send"])
    checks["parked_events"] = row["parked"]
    checks["failing_steps"] = failing
    if seen_at is None or seen_at < utc_now() - WORKER_SILENCE:
        reasons.append("The worker has not been seen for a while.")
        return
    # Of a worker that is away the rest is no news.
    if failing:
        reasons.append(f"The worker fails again and again at: {', '.join(failing)}. Its log says why.")
    if row["event_stuck"]:
        reasons.append(f"What Meta told us has not been worked for {_age(row['oldest_event']):.0f} seconds.")
    if row["send_stuck"]:
        reasons.append("A message that may leave has not left for more than five minutes.")


_LOOK = """
SELECT (SELECT beat_at FROM heartbeats WHERE name = 'worker') AS worker,
       (SELECT min(received_at) FROM webhook_events WHERE processed_at IS NULL AND parked_at IS NULL) AS oldest_event,
       (SELECT min(not_before) FROM messages WHERE state = 'queued' AND blast_id IS NULL AND not_before <= now())
           AS oldest_send,
       (SELECT count(*) FROM webhook_events WHERE parked_at IS NOT NULL) AS parked,
       EXISTS (SELECT FROM webhook_events WHERE processed_at IS NULL AND parked_at IS NULL AND attempts = 0
               AND received_at < now() - :too_old) AS event_stuck,
       EXISTS (SELECT FROM messages message
               JOIN whatsapp_numbers number ON number.id = message.number_id
               JOIN clients client ON client.id = message.client_id
               WHERE message.state = 'queued' AND message.blast_id IS NULL AND message.not_before < now() - :too_old
               AND number.paused_at IS NULL AND (number.throttled_until IS NULL OR number.throttled_until < now())
               AND client.sending_confirmed_epoch >= (SELECT epoch FROM deployment WHERE id = 1)) AS send_stuck
"""


def _failing_steps(session: SystemSession) -> list[str]:
    rows = session.rows(
        "SELECT name, beat_at FROM heartbeats WHERE starts_with(name, :failing) ORDER BY name",
        failing=_FAILING,
    )
    now = utc_now()
    told = [(row["name"].removeprefix(_FAILING), row["beat_at"]) for row in rows]
    return [name for name, at in told if at > now - Sweep(name.partition(".")[0]).patience]


def _age(moment: datetime | None) -> float | None:
    return None if moment is None else round((utc_now() - moment).total_seconds(), 1)


@cache
def newest_migration() -> str:
    """The revision this code expects."""
    config = Config(str(Path(PROJECT_ROOT) / "alembic.ini"))
    return str(ScriptDirectory.from_config(config).get_current_head())
