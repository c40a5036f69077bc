"""The shop's people, searched and filtered, and one of them as she is known."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.rules.lead_rows.days import written
from revive_app.services.paging import Cursor, Page, after_cursor, page_of
from revive_app.vocabulary import LeadStatus, MarketingConsent


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person in the list. `conversation_id`: her thread, the one with the newest message."""

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
    last_message_at: datetime | None
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class PersonLead:
    """Her place in a campaign."""

    id: UUID
    campaign_id: UUID
    campaign_name: str
    status: LeadStatus
    potential_value: int


@dataclass(frozen=True, slots=True)
class Profile:
    """A person as she is known. Birthday and anniversary as ISO dates, `--02-14` without a year."""

    person: PersonView
    email: str | None
    interest: str | None
    birthday: str | None
    anniversary: str | None
    timezone: str | None
    dnd_at: datetime | None
    dnd_reason: str | None
    leads: tuple[PersonLead, ...]


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Which people. None means any."""

    q: str = ""
    consent: MarketingConsent | None = None
    dnd: bool | None = None
    campaign_id: UUID | None = None
    batch_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PeopleCounts:
    """How many people there are, and where they stand."""

    everybody: int
    granted: int
    unknown: int
    withdrawn: int
    dnd: int


def list_people(
    session: TenantSession, wanted: PeopleFilter, *, limit: int = 50, cursor: str | None = None
) -> Page[PersonView]:
    """People, the last changed first. `q` looks in names, phones, e-mail addresses and user names."""
    rows = session.rows(
        f"{_SELECT} WHERE {_MATCHES}"
        " AND (CAST(:at AS timestamptz) IS NULL"
        "      OR (contact.updated_at, contact.id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))"
        " ORDER BY contact.updated_at DESC, contact.id DESC LIMIT :limit",
        **_parameters(session, wanted),
        **after_cursor(cursor),
        limit=limit + 1,
    )
    return page_of([_view(row) for row in rows], limit, lambda last: Cursor(last.updated_at, last.id))


def count_people(session: TenantSession) -> PeopleCounts:
    """Everybody the shop knows."""
    row = session.row(_COUNTS, client=session.client_id)
    assert row is not None
    return PeopleCounts(**row)


def read_person(session: TenantSession, contact_id: UUID) -> Profile:
    """One person with her leads. Raises NotFound, also for somebody who was erased."""
    row = session.row(f"{_SELECT} WHERE contact.id = :id AND contact.erased_at IS NULL", id=contact_id)
    facts = session.row(_FACTS, id=contact_id)
    if row is None or facts is None:
        raise NotFound("No such person.")
    leads = session.rows(_LEADS, client=session.client_id, contact=contact_id)
    return Profile(
        person=_view(row),
        email=facts["email"],
        interest=facts["interest"],
        birthday=written(facts["birthday"]),
        anniversary=written(facts["anniversary"]),
        timezone=facts["timezone"],
        dnd_at=facts["dnd_at"],
        dnd_reason=facts["dnd_reason"],
        leads=tuple(PersonLead(**{**lead, "status": LeadStatus(lead["status"])}) for lead in leads),
    )


def _parameters(session: TenantSession, wanted: PeopleFilter) -> dict[str, object]:
    digits = "".join(char for char in wanted.q if char.isdigit())
    return {
        "client": session.client_id,
        "q": wanted.q.strip(),
        "like": f"%{_literal(wanted.q.strip())}%",
        # "98290 41" finds +919829041100; fewer digits would find everybody
        "digits": f"%{digits}%" if len(digits) >= 3 else None,
        "consent": wanted.consent,
        "dnd": wanted.dnd,
        "campaign": wanted.campaign_id,
        "batch": wanted.batch_id,
    }


def _literal(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _view(row: sa.RowMapping) -> PersonView:
    return PersonView(**{**row, "marketing_consent": MarketingConsent(row["marketing_consent"])})


_SELECT = """
SELECT contact.id, contact.phone, contact.wa_user_id, contact.username, contact.first_name, contact.last_name,
       contact.city, contact.language, contact.marketing_consent, contact.dnd_at IS NOT NULL AS dnd,
       place.leads AS lead_count, place.rupees AS potential_value, thread.id AS conversation_id,
       thread.last_message_at, contact.created_at, contact.updated_at
FROM contacts contact
LEFT JOIN LATERAL (
    SELECT count(*) AS leads, CAST(coalesce(sum(potential_value), 0) AS bigint) AS rupees FROM leads
    WHERE leads.client_id = contact.client_id AND leads.contact_id = contact.id
) place ON true
LEFT JOIN LATERAL (
    SELECT conversations.id, last_message_at FROM conversations
    WHERE conversations.client_id = contact.client_id AND conversations.contact_id = contact.id
    ORDER BY last_message_at DESC NULLS LAST LIMIT 1
) thread ON true
"""

_MATCHES = """
contact.client_id = :client AND contact.erased_at IS NULL
AND (:q = '' OR contact.first_name || ' ' || contact.last_name ILIKE :like OR contact.email ILIKE :like
     OR contact.username ILIKE :like OR contact.phone LIKE CAST(:digits AS text))
AND (CAST(:consent AS text) IS NULL OR contact.marketing_consent = :consent)
AND (CAST(:dnd AS boolean) IS NULL OR (contact.dnd_at IS NOT NULL) = :dnd)
AND (CAST(:campaign AS uuid) IS NULL OR EXISTS (
    SELECT FROM leads WHERE leads.client_id = :client AND leads.contact_id = contact.id
        AND leads.campaign_id = CAST(:campaign AS uuid)))
AND (CAST(:batch AS uuid) IS NULL OR EXISTS (
    SELECT FROM import_rows line JOIN leads ON leads.id = line.lead_id
    WHERE line.batch_id = CAST(:batch AS uuid) AND leads.contact_id = contact.id))
"""

_FACTS = """
SELECT email, interest, birthday, anniversary, timezone, dnd_at, dnd_reason FROM contacts WHERE id = :id
"""

_LEADS = """
SELECT lead.id, lead.campaign_id, campaign.name AS campaign_name, lead.status, lead.potential_value
FROM leads lead JOIN campaigns campaign ON campaign.id = lead.campaign_id
WHERE lead.client_id = :client AND lead.contact_id = :contact ORDER BY lead.updated_at DESC, lead.id DESC
"""

_COUNTS = """
SELECT count(*) AS everybody, count(*) FILTER (WHERE marketing_consent = 'granted') AS granted,
       count(*) FILTER (WHERE marketing_consent = 'unknown') AS unknown,
       count(*) FILTER (WHERE marketing_consent = 'withdrawn') AS withdrawn,
       count(*) FILTER (WHERE dnd_at IS NOT NULL) AS dnd
FROM contacts WHERE client_id = :client AND erased_at IS NULL
"""
