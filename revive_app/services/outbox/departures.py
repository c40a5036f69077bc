"""What a sender wrote down before each call, so that its death leaves no riddle.

A claim commits `sending` before the call. When the process is killed in between, the row alone cannot tell
whether the bytes left. So each process keeps a journal of its own, in a file it holds locked for as long as
it lives: a message's id goes into it right before the first byte of its call. When the lock is free the process is dead, and
whatever it had claimed and not written down never left: it is queued again. What it had written down may
have left, and is `unknown`. The same serves the living: when the answer to a claim's commit is lost with its
connection, whatever was marked and never handed to a sender is queued again.

A file survives the death of its writer, not that of the machine: the journal of another start of the machine
proves nothing, and its messages wait for the end of their leases.
"""

import fcntl
import os
import secrets
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from uuid import UUID

from revive_app.db import system_session
from revive_app.errors import StackError
from revive_app.live.publish import publish
from revive_app.settings import get_settings

LEASE_EXPIRED = "lease_expired"
_ID_BYTES = 16
# Messages to a journal: two megabytes on disk, ten of memory.
LONGEST = 100_000
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class Journal:
    """One of this process's own. Raises OSError where nothing can be written."""

    def __init__(self, folder: Path) -> None:
        self.name: str | None = f"{_this_boot()}.{os.getpid()}.{secrets.token_hex(4)}"
        self._path = folder / self.name
        self._file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
        fcntl.flock(self._file, fcntl.LOCK_EX)
        self._notes = 0
        # claims being made under it, and what they handed to a sender
        self.claims = 0
        self.handed: set[UUID] = set()
        # a claim under it failed, and may have committed all the same
        self.is_doubtful = False

    def hand_over(self, message_ids: Iterable[UUID]) -> None:
        """Somebody is about to send these."""
        self.handed.update(message_ids)

    def note(self, message_id: UUID) -> None:
        """The bytes of this message leave now. Raises OSError when that cannot be written down."""
        os.write(self._file, message_id.bytes)
        self._notes += 1

    @property
    def is_full(self) -> bool:
        """Whether another one had better be begun."""
        return self._notes >= LONGEST

    def end(self) -> None:
        """Nothing it tells of is on its way any more."""
        self._path.unlink(missing_ok=True)
        os.close(self._file)


class NoJournal:
    """Where there is none, leases alone tell."""

    name: str | None = None
    is_full = False

    def __init__(self) -> None:
        self.claims = 0
        self.is_doubtful = False

    def hand_over(self, message_ids: Iterable[UUID]) -> None:
        """Nothing."""

    def note(self, message_id: UUID) -> None:
        """Nothing."""


@dataclass(slots=True)
class _Own:
    """The journals of this process: the one for new claims, and former ones whose messages are still on their way."""

    pid: int
    current: Journal | NoJournal
    former: list[Journal] = field(default_factory=list)


_lock = threading.Lock()
_own: list[_Own] = []


@contextmanager
def claiming() -> Iterator[Journal | NoJournal]:
    """The journal for a claim that is made now. What is claimed under one is handed over and noted in that one."""
    with _lock:
        journal = _current()
        journal.claims += 1
    try:
        yield journal
    except BaseException:
        journal.is_doubtful = True
        raise
    finally:
        with _lock:
            journal.claims -= 1


def _current() -> Journal | NoJournal:
    if not _own or _own[0].pid != os.getpid():
        _own[:] = [_Own(os.getpid(), _open())]
    own = _own[0]
    if own.current.is_full or own.current.is_doubtful:
        if isinstance(own.current, Journal):
            own.former.append(own.current)
        own.current = _open()
    return own.current


def _open() -> Journal | NoJournal:
    try:
        return Journal(_folder())
    except (OSError, StackError):
        return NoJournal()


def settle_the_lost() -> int:
    """Messages that a failed claim of this process marked, and nobody holds: queued again. Returns how many."""
    with _lock:
        if _own and _own[0].pid == os.getpid():
            _current()
        doubtful = [one for own in _own for one in own.former if one.is_doubtful and one.claims == 0]
    settled = 0
    for one in doubtful:
        settled += _settle(str(one.name), frozenset(), of=one)
        one.is_doubtful = False
    return settled


def settle_the_dead() -> int:
    """Messages of senders that died: queued again when they never left, else unknown. Returns how many."""
    settled = 0
    for name in _in_use():
        if name.startswith(f"{_this_boot()}.") and (departed := _of_a_dead_one(name)) is not None:
            settled += _settle(name, departed)
    return settled


def forget_old() -> int:
    """Remove the journals no message on its way refers to any more; how many."""
    needed = set(_in_use())
    gone = 0
    with _lock:
        for own in _own:
            for done in [one for one in own.former if one.name not in needed and one.claims == 0]:
                done.end()
                own.former.remove(done)
                gone += 1
    for file in _folder().iterdir():
        if file.name not in needed and _of_a_dead_one(file.name) is not None:
            file.unlink(missing_ok=True)
            gone += 1
    return gone


def _in_use() -> list[str]:
    """The journals of messages that are on their way."""
    with system_session() as session:
        rows = session.rows(
            "SELECT DISTINCT lease_by FROM messages WHERE state = 'sending' AND lease_by IS NOT NULL"
        )
    return [row["lease_by"] for row in rows]


def _folder() -> Path:
    return get_settings().home.folder("run", "departures")


@cache
def _this_boot() -> str:
    try:
        return _BOOT_ID.read_text().strip()
    except OSError:
        return "unknown"


def _of_a_dead_one(name: str) -> frozenset[UUID] | None:
    """What the writer of this journal had let leave; None while it lives, and for another machine's."""
    try:
        descriptor = os.open(_folder() / name, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        written = os.read(descriptor, os.fstat(descriptor).st_size)
    except OSError:
        return None
    finally:
        os.close(descriptor)
    whole = len(written) - len(written) % _ID_BYTES
    return frozenset(UUID(bytes=written[at : at + _ID_BYTES]) for at in range(0, whole, _ID_BYTES))


def _settle(name: str, departed: frozenset[UUID], *, of: Journal | None = None) -> int:
    """Settle what was claimed under a journal; `of` a living one, only what it handed to nobody."""
    with system_session() as session:
        rows = session.rows(
            "SELECT id FROM messages WHERE state = 'sending' AND lease_by = :name ORDER BY id FOR NO KEY UPDATE SKIP LOCKED",
            name=name,
        )
        if of is not None:
            rows = [row for row in rows if row["id"] not in of.handed]
        if not rows:
            return 0
        left = [row["id"] for row in rows if row["id"] in departed]
        never = [row["id"] for row in rows if row["id"] not in departed]
        settled = session.rows(_UNKNOWN, ids=left, reason=LEASE_EXPIRED) if left else []
        settled += session.rows(_QUEUED, ids=never) if never else []
        for row in settled:
            publish(session, row["client_id"], "message.changed", conversation_id=row["conversation_id"])
    return len(rows)


_UNKNOWN = """
UPDATE messages SET state = 'unknown', reason = :reason, lease_until = NULL, lease_by = NULL
WHERE id = ANY(:ids) RETURNING client_id, conversation_id
"""
_QUEUED = """
UPDATE messages SET state = 'queued', reason = 'unreached', lease_until = NULL, lease_by = NULL, not_before = now(),
       attempts = greatest(attempts - 1, 0), sending_at = NULL, business_initiated = false
WHERE id = ANY(:ids) RETURNING client_id, conversation_id
"""
