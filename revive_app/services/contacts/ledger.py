"""A person's consent as it stands, and how it came to that; a colleague's entry into it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.models import Contact
from revive_app.rules.clean import clean_text
from revive_app.services import consent, people
from revive_app.services.accounts import Scope
from revive_app.vocabulary import ConsentAction, ConsentScope, ConsentSource, MarketingConsent

LONGEST_SOURCE = 200
LONGEST_NOTE = 2_000
_LINES_SHOWN = 200


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line. `words` are hers, `proof` is where they are on paper, `note` is ours; `actor` wrote it down."""

    id: UUID
    action: ConsentAction
    scope: ConsentScope
    source: ConsentSource
    words: str
    proof: str
    note: str
    actor: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ConsentState:
    """Where she stands, and every line that led there, newest first."""

    contact_id: UUID
    marketing_consent: MarketingConsent
    dnd: bool
    dnd_reason: str | None
    items: tuple[LedgerLine, ...]


def read_consent(session: TenantSession, contact_id: UUID) -> ConsentState:
    """Raises NotFound."""
    contact = _known(people.get_contact(session, contact_id))
    rows = session.rows(_LINES, client=session.client_id, contact=contact_id, limit=_LINES_SHOWN)
    return ConsentState(
        contact_id=contact_id,
        marketing_consent=contact.marketing_consent,
        dnd=contact.dnd_at is not None,
        dnd_reason=contact.dnd_reason,
        items=tuple(
            LedgerLine(
                **{
                    **row,
                    "action": ConsentAction(row["action"]),
                    "scope": ConsentScope(row["scope"]),
                    "source": ConsentSource(row["source"]),
                }
            )
            for row in rows
        ),
    )


def record(
    session: TenantSession,
    scope: Scope,
    contact_id: UUID,
    *,
    action: ConsentAction,
    about: ConsentScope,
    source: str,
    note: str = "",
) -> ConsentState:
    """Write down what they said, and where that is on paper (`source`). It holds when this commits. Raises NotFound."""
    contact = _known(people.get_contact(session, contact_id, lock=True))
    evidence = consent.Evidence(
        source=ConsentSource.STAFF if scope.user_id else ConsentSource.API,
        proof=clean_text(source),
        note=clean_text(note),
        actor_user_id=scope.user_id,
    )
    if action is ConsentAction.WITHDRAWN:
        consent.withdraw(session, contact, about, evidence)
    else:
        consent.grant(session, contact, about, evidence)
    return read_consent(session, contact_id)


def _known(contact: Contact) -> Contact:
    if contact.erased_at is not None:
        raise NotFound("No such person.")
    return contact


_LINES = """
SELECT event.id, event.action, event.scope, event.source, event.words, event.proof, event.note,
       coalesce(person.name, '') AS actor, event.created_at
FROM consent_events event LEFT JOIN users person ON person.id = event.actor_user_id
WHERE event.client_id = :client AND event.contact_id = :contact
ORDER BY event.created_at DESC, event.id DESC LIMIT :limit
"""
