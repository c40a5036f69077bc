"""Staged people meet the people a shop knows: who is new, who changes, who said yes or no, set by set.

The list fills what is open and puts right what differs; an empty cell erases nothing. What a colleague wrote by hand
stays, and a withdrawal is never overwritten.
"""

from dataclasses import dataclass
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.services import consent
from revive_app.services.imports import statements
from revive_app.vocabulary import ConsentScope


@dataclass(frozen=True, slots=True)
class Counts:
    """What the rows did, or would do."""

    created: int
    updated: int
    unchanged: int
    opted_in: int
    opted_out: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where these people come from: the campaign they go into, and the proof of what they agreed to."""

    campaign_id: UUID
    file_name: str
    # what the shop says of rows without an answer of their own ("shop register, asked at billing")
    consent_source: str
    actor_user_id: UUID | None


def compare(session: TenantSession, origin: Origin) -> Counts:
    """What would happen. Changes nothing but the staged rows."""
    _answer_for(session, origin)
    session.run(statements.WOULD_BE_NEW, client=session.client_id, campaign=origin.campaign_id)
    session.run(statements.ANSWERS_OF_NEW)
    session.run(statements.MATCH_CONTACTS, client=session.client_id)
    session.run(statements.MATCH_LEADS, campaign=origin.campaign_id)
    return _counts(session)


def write(session: TenantSession, origin: Origin) -> Counts:
    """Make it happen. Two lists of one shop follow each other; nobody becomes two."""
    # Not only unique keys: two large lists at once would wait for each other's people one by one.
    session.row(
        "SELECT pg_advisory_xact_lock(hashtextextended('import:' || :shop, 0))", shop=str(session.client_id)
    )
    _answer_for(session, origin)
    session.run(statements.NEW_CONTACTS, client=session.client_id)
    session.run(statements.ANSWERS_OF_NEW)
    session.run(statements.MATCH_CONTACTS, client=session.client_id)
    if _locked(session, statements.LOCK_CONTACTS):
        # Somebody may have opted out between looking and locking.
        session.run(statements.MATCH_CONTACTS, client=session.client_id)
        _change(session, "contact", statements.CHANGE_CONTACTS)
    session.run(statements.NEW_LEADS, client=session.client_id, campaign=origin.campaign_id)
    session.run(statements.MATCH_LEADS, campaign=origin.campaign_id)
    if _locked(session, statements.LOCK_LEADS):
        session.run(statements.MATCH_LEADS, campaign=origin.campaign_id)
        _change(session, "lead", statements.CHANGE_LEADS)
    _write_ledger(session, origin)
    return _counts(session)


def _answer_for(session: TenantSession, origin: Origin) -> None:
    if origin.consent_source:
        session.run(statements.ANSWER_BY_SOURCE)


def _locked(session: TenantSession, statement: str) -> int:
    row = session.row(statement)
    return int(row["locked"]) if row else 0


def _change(session: TenantSession, kind: str, statement: str) -> None:
    session.run(statements.remember(kind, "before"))
    session.run(statement)
    session.run(statements.remember(kind, "after"))


def _write_ledger(session: TenantSession, origin: Origin) -> None:
    session.run(
        statements.LEDGER,
        client=session.client_id,
        source_words=origin.consent_source,
        file=origin.file_name,
        actor=origin.actor_user_id,
    )
    for scope, effect in ((ConsentScope.ALL, "out_all"), (ConsentScope.MARKETING, "out_marketing")):
        rows = session.rows(
            "SELECT contact_id FROM staged WHERE consent_effect = :effect AND NOT new_contact", effect=effect
        )
        consent.quieten(session, [row["contact_id"] for row in rows], scope)


def _counts(session: TenantSession) -> Counts:
    row = session.row(statements.COUNTS)
    assert row is not None
    return Counts(**row)
