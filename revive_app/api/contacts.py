"""A person's consent over HTTP: the ledger, and a colleague's entry into it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, Field

from revive_app.api.callers import CallerScope, TalkScope
from revive_app.api.problems import responses
from revive_app.api.wire import Moment
from revive_app.db import tenant_session
from revive_app.rules.clean import clean_text
from revive_app.services import consent, people
from revive_app.services.accounts import Scope
from revive_app.vocabulary import ConsentAction, ConsentScope, ConsentSource

router = APIRouter(prefix="/contacts", tags=["contacts"])


class ConsentEntry(BaseModel):
    """One line of the ledger."""

    id: UUID
    action: ConsentAction
    scope: ConsentScope
    source: ConsentSource
    words: str
    note: str
    created_at: Moment


class ConsentState(BaseModel):
    """Where the person stands, and how it came to that, newest first."""

    contact_id: UUID
    marketing_consent: str
    dnd: bool
    dnd_reason: str | None
    items: list[ConsentEntry]


class NewConsent(BaseModel):
    """What the person said, and where it is written down (`source`, e.g. "shop register, asked at billing")."""

    action: ConsentAction
    scope: ConsentScope
    source: Annotated[str, Field(min_length=1, max_length=200)]
    note: Annotated[str, Field(max_length=2000)] = ""


@router.get("/{contact_id}/consent", responses=responses(401, 404, 422))
def read_consent(scope: CallerScope, contact_id: UUID) -> ConsentState:
    """The person's consent ledger."""
    return _state(scope, contact_id)


@router.post("/{contact_id}/consent", status_code=201, responses=responses(400, 401, 403, 404, 422))
def record_consent(scope: TalkScope, contact_id: UUID, entry: NewConsent) -> ConsentState:
    """Record a consent or its withdrawal. It holds when the answer is there."""
    evidence = consent.Evidence(
        source=ConsentSource.STAFF if scope.user_id else ConsentSource.API,
        note=clean_text(f"{entry.source}. {entry.note}".strip()),
        actor_user_id=scope.user_id,
    )
    with tenant_session(scope.client_id) as session:
        contact = people.get_contact(session, contact_id, lock=True)
        if entry.action is ConsentAction.WITHDRAWN:
            consent.withdraw(session, contact, entry.scope, evidence)
        else:
            consent.grant(session, contact, entry.scope, evidence)
    return _state(scope, contact_id)


def _state(scope: Scope, contact_id: UUID) -> ConsentState:
    with tenant_session(scope.client_id) as session:
        contact = people.get_contact(session, contact_id)
        rows = session.rows(
            "SELECT id, action, scope, source, words, note, created_at FROM consent_events"
            " WHERE client_id = :client AND contact_id = :contact ORDER BY created_at DESC, id DESC LIMIT 200",
            client=scope.client_id,
            contact=contact_id,
        )
    return ConsentState(
        contact_id=contact_id,
        marketing_consent=contact.marketing_consent.value,
        dnd=contact.dnd_at is not None,
        dnd_reason=contact.dnd_reason,
        items=[ConsentEntry.model_validate(dict(row)) for row in rows],
    )
