"""After a restore nothing is sent until a person of the shop has looked: the question, and her answer.

`deployment_epoch()` counts the restores of this database, those included that nobody told us of: rows that wake
up on another server than they lived on. A shop sends while it has confirmed the present epoch.
"""

from dataclasses import dataclass

from revive_app.db import TenantSession, system_session


@dataclass(frozen=True, slots=True)
class Sending:
    """Whether the shop's messages may leave after the last restore, and how many wait for the answer."""

    confirmed: bool
    waiting: int


def state(session: TenantSession) -> Sending:
    """How that stands."""
    row = session.row(
        "SELECT sending_confirmed_epoch >= deployment_epoch() AS confirmed,"
        " (SELECT count(*) FROM messages WHERE client_id = clients.id AND state = 'queued') AS waiting"
        " FROM clients WHERE id = :client",
        client=session.client_id,
    )
    assert row is not None
    return Sending(row["confirmed"], row["waiting"])


def is_confirmed(session: TenantSession) -> bool:
    """The first half of that alone: every open page asks."""
    row = session.row(
        "SELECT sending_confirmed_epoch >= deployment_epoch() AS confirmed FROM clients WHERE id = :client",
        client=session.client_id,
    )
    assert row is not None
    return bool(row["confirmed"])


def confirm(session: TenantSession, *, cancel_waiting: bool = False) -> None:
    """A person has looked after a restore: sending may go on. What waits may have been sent already, after the
    backup was made: whoever is not sure has it cancelled."""
    _settle_here()
    if cancel_waiting:
        session.run(
            "UPDATE messages SET state = 'cancelled', reason = 'restored_from_backup' WHERE client_id = :client"
            " AND state = 'queued' AND EXISTS (SELECT FROM clients WHERE id = :client"
            " AND sending_confirmed_epoch < deployment_epoch())",
            client=session.client_id,
        )
    session.run(
        "UPDATE clients SET sending_confirmed_epoch = deployment_epoch(), updated_at = now() WHERE id = :client",
        client=session.client_id,
    )
    session.run(
        "UPDATE messages SET not_before = now() WHERE state = 'queued' AND reason = 'restored_from_backup'"
    )


def _settle_here() -> None:
    """These rows live on this server from now on. Every other shop is still to confirm."""
    with system_session() as session:
        session.run(
            "UPDATE deployment SET epoch = deployment_epoch(), system_identifier = this_system()"
            " WHERE system_identifier IS DISTINCT FROM this_system()"
        )
