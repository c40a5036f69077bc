"""Mails that leave: links to a new password, invitations. Each is a row until its mail is out.

A link's token is made when its mail leaves, so that nothing but its hash is ever kept. Whoever dies between sending
and writing it down sends another mail: its link is good, the former one is not.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from revive_app import vault
from revive_app.clock import utc_now
from revive_app.db import system_session
from revive_app.errors import Retryable, Terminal
from revive_app.providers.mail import Mail, Mailer
from revive_app.services import letters, resets
from revive_app.services.graph_address import pages_origin
from revive_app.services.team.invitations import VALID_FOR as INVITATION_VALID_FOR
from revive_app.services.team.invitations import new_invitation_token
from revive_app.settings import get_settings
from revive_app.vocabulary import Role

log = logging.getLogger(__name__)

AT_ONCE = 20
# Longer than a mail server may take; after it somebody else tries.
LEASE = timedelta(minutes=2)
_FIRST_PAUSE = timedelta(seconds=15)
_LONGEST_PAUSE = timedelta(minutes=30)
# Nobody waits longer for a link she asked for; an invitation may take a day.
RESET_GIVEN_UP_AFTER = timedelta(hours=1)
INVITATION_GIVEN_UP_AFTER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class MailCounts:
    """What one drain did."""

    sent: int = 0
    failed: int = 0


@dataclass(frozen=True, slots=True)
class _Due:
    """A mail whose token is in its row already."""

    table: str
    id: UUID
    attempts: int
    asked_at: datetime
    mail: Mail


def any_due() -> bool:
    """Whether some mail waits to leave."""
    with system_session() as session:
        return (
            session.row(
                "SELECT 1 FROM password_resets WHERE mail_due_at <= now()"
                " UNION ALL SELECT 1 FROM invitations WHERE mail_due_at <= now() LIMIT 1"
            )
            is not None
        )


def send_due(mailer: Mailer, go_on: Callable[[], bool] = lambda: True) -> MailCounts:
    """Let everything leave that is due."""
    sent = failed = 0
    while go_on():
        due = [*_due_resets(), *_due_invitations()]
        if not due:
            break
        for letter in due:
            if _send(mailer, letter):
                sent += 1
            else:
                failed += 1
    return MailCounts(sent, failed)


def _due_resets() -> list[_Due]:
    origin = pages_origin(get_settings())
    due = []
    with system_session() as session:
        rows = session.rows(
            "SELECT reset.id, reset.created_at, reset.mail_attempts, person.email, person.name"
            " FROM password_resets reset JOIN users person ON person.id = reset.user_id"
            " WHERE reset.mail_due_at <= now() ORDER BY reset.mail_due_at LIMIT :limit"
            " FOR UPDATE OF reset SKIP LOCKED",
            limit=AT_ONCE,
        )
        for row in rows:
            token = resets.new_reset_token()
            session.run(
                f"UPDATE password_resets SET {_CLAIM}, expires_at = now() + :valid WHERE id = :id",
                **_claim(row["id"], token),
                valid=resets.VALID_FOR,
            )
            mail = letters.password_reset(origin, token, to=row["email"], name=row["name"])
            due.append(_Due("password_resets", row["id"], row["mail_attempts"], row["created_at"], mail))
    return due


def _due_invitations() -> list[_Due]:
    origin = pages_origin(get_settings())
    due = []
    with system_session() as session:
        rows = session.rows(
            "SELECT invitation.id, invitation.email, invitation.role, invitation.expires_at,"
            " invitation.mail_attempts, shop.business_name, coalesce(host.name, '') AS host"
            " FROM invitations invitation JOIN clients shop ON shop.id = invitation.client_id"
            " LEFT JOIN users host ON host.id = invitation.invited_by"
            " WHERE invitation.mail_due_at <= now() ORDER BY invitation.mail_due_at LIMIT :limit"
            " FOR UPDATE OF invitation SKIP LOCKED",
            limit=AT_ONCE,
        )
        for row in rows:
            token = new_invitation_token()
            session.run(f"UPDATE invitations SET {_CLAIM} WHERE id = :id", **_claim(row["id"], token))
            mail = letters.invitation(
                origin,
                token,
                to=row["email"],
                shop=row["business_name"],
                host=row["host"],
                role=Role(row["role"]),
            )
            asked_at = row["expires_at"] - INVITATION_VALID_FOR
            due.append(_Due("invitations", row["id"], row["mail_attempts"], asked_at, mail))
    return due


# `mailed_at` stands before the mail is out: whoever opens it at once finds its link good.
_CLAIM = (
    "token_hash = :token, mail_attempts = mail_attempts + 1, mail_due_at = now() + :lease, mailed_at = now(),"
    " mail_problem = NULL"
)


def _claim(row_id: UUID, token: str) -> dict[str, object]:
    return {"id": row_id, "token": vault.token_hash(token), "lease": LEASE}


def _send(mailer: Mailer, due: _Due) -> bool:
    try:
        mailer.send(due.mail)
    except Retryable as error:
        log.warning("mail: %s %s", error.message, error.details)
        given_up = {"password_resets": RESET_GIVEN_UP_AFTER, "invitations": INVITATION_GIVEN_UP_AFTER}
        again = utc_now() - due.asked_at < given_up[due.table]
        _put_off(due, error.message, again=again)
        return False
    except Terminal as error:
        log.warning("mail: %s %s", error.message, error.details)
        _put_off(due, error.message, again=False)
        return False
    with system_session() as session:
        session.run(f"UPDATE {due.table} SET mail_due_at = NULL WHERE id = :id", id=due.id)
    return True


def _put_off(due: _Due, problem: str, *, again: bool) -> None:
    pause = min(_FIRST_PAUSE * 2 ** min(due.attempts, 10), _LONGEST_PAUSE)
    with system_session() as session:
        session.run(
            f"UPDATE {due.table} SET mailed_at = NULL, mail_problem = :problem, mail_due_at = :at WHERE id = :id",
            id=due.id,
            problem=problem,
            at=utc_now() + pause if again else None,
        )
