"""People over HTTP: found, looked at, their consent written down, everything held on them, their erasure."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, Field

from revive_app.api.callers import CallerScope, TalkScope, name_of
from revive_app.api.conversations import CursorParameter, Limit
from revive_app.api.problems import responses
from revive_app.api.wire import Moment
from revive_app.db import tenant_session
from revive_app.services.contacts import erasing, exporting, ledger, listing
from revive_app.services.contacts.listing import PeopleFilter, PersonView, Profile
from revive_app.vocabulary import ConsentAction, ConsentScope, ConsentSource, LeadStatus, MarketingConsent

router = APIRouter(prefix="/contacts", tags=["contacts"])


class PersonBody(BaseModel):
    """A person in the list; `potential_value` is the sum of her leads'."""

    id: UUID
    phone: str | None
    wa_user_id: str | None
    username: str | None
    first_name: str
    last_name: str
    city: str | None
    language: str | None
    marketing_consent: MarketingConsent
    dnd: bool
    lead_count: int
    potential_value: int
    conversation_id: UUID | None
    last_message_at: Moment | None
    created_at: Moment
    updated_at: Moment


class PersonList(BaseModel):
    """A page of people."""

    items: list[PersonBody]
    next_cursor: str | None


class PersonLeadBody(BaseModel):
    """Her place in a campaign."""

    id: UUID
    campaign_id: UUID
    campaign_name: str
    status: LeadStatus
    potential_value: int


class ProfileBody(PersonBody):
    """A person as she is known. Birthday and anniversary are ISO dates, `--02-14` where nobody noted the year."""

    email: str | None
    interest: str | None
    birthday: str | None
    anniversary: str | None
    timezone: str | None
    dnd_at: Moment | None
    dnd_reason: str | None
    leads: list[PersonLeadBody]


class ConsentEntry(BaseModel):
    """One line of the ledger. `source` is what whoever wrote it down named as its proof, else the `door` it came by."""

    id: UUID
    action: ConsentAction
    scope: ConsentScope
    source: str
    door: ConsentSource
    words: str
    note: str
    actor: str
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

    action: Literal[ConsentAction.GRANTED, ConsentAction.WITHDRAWN]
    scope: ConsentScope
    source: Annotated[str, Field(min_length=1, max_length=ledger.LONGEST_SOURCE)]
    note: Annotated[str, Field(max_length=ledger.LONGEST_NOTE)] | None = None


@router.get("", responses=responses(401, 422))
def list_contacts(
    scope: CallerScope,
    limit: Limit = 50,
    cursor: CursorParameter = None,
    q: Annotated[str, Query(max_length=200)] = "",
    consent: MarketingConsent | None = None,
    dnd: bool | None = None,
    campaign_id: UUID | None = None,
    batch_id: UUID | None = None,
) -> PersonList:
    """The shop's people, the last changed first. `q` looks in names, phones, e-mail addresses and user names."""
    wanted = PeopleFilter(q, consent, dnd, campaign_id, batch_id)
    with tenant_session(scope.client_id) as session:
        page = listing.list_people(session, wanted, limit=limit, cursor=cursor)
    return PersonList(items=[_person(view) for view in page.items], next_cursor=page.next_cursor)


@router.get("/{contact_id}", responses=responses(401, 404, 422))
def read_contact(scope: CallerScope, contact_id: UUID) -> ProfileBody:
    """One person with her leads."""
    with tenant_session(scope.client_id) as session:
        return _profile(listing.read_person(session, contact_id))


@router.delete("/{contact_id}", status_code=204, responses=responses(401, 403, 404, 422))
def erase_contact(
    scope: CallerScope,
    contact_id: UUID,
    suppress: Annotated[
        bool, Query(description="Never write to her again, also if she has not opted out")
    ] = False,
) -> None:
    """Forget a person for good: words, files, webhooks, leads. Bare counts stay, and so does her opt-out, as a hash."""
    erasing.erase(scope.client_id, contact_id, by=name_of(scope), suppress=suppress)


@router.get("/{contact_id}/export", responses=responses(401, 404, 422))
def export_contact(scope: CallerScope, contact_id: UUID, response: Response) -> dict[str, Any]:
    """Everything held on a person: profile, consent, leads, messages, files, orders, visits, tasks, activity, imports."""
    with tenant_session(scope.client_id) as session:
        found = exporting.export_person(session, contact_id)
    response.headers["Content-Disposition"] = f'attachment; filename="person-{contact_id}.json"'
    response.headers["Cache-Control"] = "no-store"
    return found


@router.get("/{contact_id}/consent", responses=responses(401, 404, 422))
def read_consent(scope: CallerScope, contact_id: UUID) -> ConsentState:
    """The person's consent ledger."""
    with tenant_session(scope.client_id) as session:
        return _state(ledger.read_consent(session, contact_id))


@router.post("/{contact_id}/consent", status_code=201, responses=responses(400, 401, 403, 404, 422))
def record_consent(scope: TalkScope, contact_id: UUID, entry: NewConsent) -> ConsentState:
    """Record a consent or its withdrawal. It holds when the answer is there."""
    with tenant_session(scope.client_id) as session:
        state = ledger.record(
            session,
            scope,
            contact_id,
            action=entry.action,
            about=entry.scope,
            source=entry.source,
            note=entry.note or "",
        )
    return _state(state)


def _person(view: PersonView) -> PersonBody:
    return PersonBody.model_validate(view, from_attributes=True)


def _profile(profile: Profile) -> ProfileBody:
    return ProfileBody(
        **_person(profile.person).model_dump(),
        email=profile.email,
        interest=profile.interest,
        birthday=profile.birthday,
        anniversary=profile.anniversary,
        timezone=profile.timezone,
        dnd_at=profile.dnd_at,
        dnd_reason=profile.dnd_reason,
        leads=[PersonLeadBody.model_validate(lead, from_attributes=True) for lead in profile.leads],
    )


def _state(state: ledger.ConsentState) -> ConsentState:
    return ConsentState(
        contact_id=state.contact_id,
        marketing_consent=state.marketing_consent,
        dnd=state.dnd,
        dnd_reason=state.dnd_reason,
        items=[_line(line) for line in state.items],
    )


def _line(line: ledger.LedgerLine) -> ConsentEntry:
    return ConsentEntry(
        id=line.id,
        action=line.action,
        scope=line.scope,
        source=line.proof or line.source.value,
        door=line.source,
        words=line.words,
        note=line.note,
        actor=line.actor,
        created_at=line.created_at,
    )
