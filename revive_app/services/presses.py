"""One press of a button makes one thing, however often it arrives: the press has a name, and the name gives the row its id."""

from uuid import UUID, uuid5

from revive_app.db import TenantSession
from revive_app.models.base import new_id

LONGEST = 80


def row_id(session: TenantSession, press: str) -> UUID:
    """The id of the row this press makes; another one each time for `""`, a press that nobody named.

    Whoever brings the same press meanwhile waits for the end of this transaction, and then finds the row. Each shop has
    names of its own: a press of somebody else's says nothing here.
    """
    if not press:
        return new_id()
    session.row(
        "SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))", name=f"{session.client_id} {press}"
    )
    return uuid5(session.client_id, press)
