"""The morning briefing: at the shop's hour, to the owner's phone and onto the dashboard, once a day.

The row of the day is inserted in the transaction that queues the message, and only one insert can win: any number
of clocks may ring, and a worker may die at any line.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession, system_session, tenant_session
from revive_app.errors import NotFound, ReviveError
from revive_app.models import Briefing, Client, Conversation, MessageTemplate, WhatsappNumber
from revive_app.models.base import new_id
from revive_app.providers.whatsapp import payloads
from revive_app.rules import briefing as rules
from revive_app.rules.phone import normalise
from revive_app.rules.templates import filled, placeholders
from revive_app.services import people, shops
from revive_app.services.closing import closing_soon
from revive_app.services.ingest.threads import open_thread
from revive_app.services.outbox import drafts, trials
from revive_app.services.paging import Cursor, Page
from revive_app.services.templates.choosing import category_of
from revive_app.vocabulary import Sender, TemplateCategory

AT_ONCE = 50
PERIOD = timedelta(hours=24)
# Which windows the owner can still do something about after breakfast.
CLOSING_WITHIN = timedelta(hours=6)
# A clock that was silent all morning does not wake the owner at night; the dashboard has it all the same.
LATEST = time(12, 0)

NO_PHONE = "no phone number of the owner is set"
NO_TEMPLATE = "her reply window is closed and there is no approved template “morning_briefing”"
TOO_LATE = "it was past noon when Revive came back"


@dataclass(frozen=True, slots=True)
class BriefingView:
    """One morning's briefing."""

    id: UUID
    day: date
    words: str
    facts: rules.Facts
    sent: bool
    kept_because: str | None
    created_at: datetime


def run_due(go_on: Callable[[], bool], *, owner_phone: str | None = None, now: datetime | None = None) -> int:
    """Brief every shop whose morning has come; how many were briefed. `owner_phone` is ADMIN_PHONE_NUMBER: it
    stands in for a shop that has set none, where there is only one shop."""
    briefed = 0
    while go_on():
        with system_session() as session:
            due = session.rows(_DUE, now=now or utc_now(), limit=AT_ONCE)
        for row in due:
            phone = row["admin_phone"] or (owner_phone if row["only_one"] else None)
            briefed += _brief(row["id"], phone, now or utc_now())
        if len(due) < AT_ONCE:
            break
    return briefed


_DUE = """
SELECT id, admin_phone, (SELECT count(*) FROM clients) = 1 AS only_one FROM clients
WHERE briefing_at IS NOT NULL
  AND CAST(CAST(:now AS timestamptz) AT TIME ZONE timezone AS time) >= briefing_at
  AND NOT EXISTS (
      SELECT FROM briefings
      WHERE briefings.client_id = clients.id
        AND briefings.day = CAST(CAST(:now AS timestamptz) AT TIME ZONE clients.timezone AS date)
  )
ORDER BY id LIMIT :limit
"""


def _brief(client_id: UUID, phone: str | None, now: datetime) -> int:
    with tenant_session(client_id) as session:
        shop = shops.get_client(session)
        local = now.astimezone(ZoneInfo(shop.timezone))
        facts = gather(session, now=now)
        made = session.connection().execute(
            insert(Briefing)
            .values(
                id=new_id(),
                client_id=client_id,
                day=local.date(),
                facts=asdict(facts),
                words=rules.words(facts, shop=shop.business_name, day=local.date()),
            )
            .on_conflict_do_nothing()
            .returning(col(Briefing.id))
        )
        row_id = made.scalar_one_or_none()
        if row_id is None:
            return 0
        row = session.exec(select(Briefing).where(col(Briefing.id) == row_id)).one()
        _send(session, shop, row, facts, phone, late=local.time() > _latest(shop))
    return 1


def _latest(shop: Client) -> time:
    return max(LATEST, shop.briefing_at or LATEST)


def _send(
    session: TenantSession, shop: Client, row: Briefing, facts: rules.Facts, phone: str | None, *, late: bool
) -> None:
    address = normalise(phone, region=shop.country) if phone else None
    if late:
        row.kept_because = TOO_LATE
    elif address is None:
        row.kept_because = NO_PHONE
    else:
        try:
            thread = _thread(session, address)
        except ReviveError as error:
            row.kept_because = error.message
            return
        draft = _draft(session, thread, row, facts)
        if draft is None:
            row.kept_because = NO_TEMPLATE
        else:
            row.message_id = drafts.queue(session, thread, draft).id


def _thread(session: TenantSession, phone: str) -> Conversation:
    number = shops.first_number(session)
    contact = people.recognise(session, people.Identity(phone=phone)).contact
    return open_thread(session, number, contact)


def _draft(
    session: TenantSession, thread: Conversation, row: Briefing, facts: rules.Facts
) -> drafts.Draft | None:
    """Free words while the owner's window is open, else the template."""
    about: dict[str, Any] = {"purpose": trials.BRIEFING, "briefing_id": str(row.id)}
    if thread.window_expires_at is not None and thread.window_expires_at > utc_now():
        return drafts.Draft(payloads.text(row.words), row.words, Sender.SYSTEM, metadata=about)
    template = _approved(session, thread)
    if template is None:
        return None
    values = rules.template_values(facts)[: placeholders(template.components)]
    body = payloads.template(template.name, template.language, body=values)
    text = filled(template.components, values)
    return drafts.Draft(body, text, Sender.SYSTEM, category_of(template), metadata=about)


def _approved(session: TenantSession, thread: Conversation) -> MessageTemplate | None:
    number = session.get(WhatsappNumber, thread.number_id)
    found = session.exec(
        select(MessageTemplate).where(
            col(MessageTemplate.waba_id) == (number.waba_id if number else ""),
            col(MessageTemplate.name) == rules.TEMPLATE,
            col(MessageTemplate.status) == "APPROVED",
            col(MessageTemplate.category) != TemplateCategory.AUTHENTICATION,
        )
    ).all()
    most = len(rules.template_values(rules.Facts()))
    return next((template for template in found if placeholders(template.components) <= most), None)


def gather(session: TenantSession, *, now: datetime) -> rules.Facts:
    """The last 24 hours of the shop, as its rows are now."""
    since = now - PERIOD
    row = session.row(_FACTS, now=now, since=since)
    assert row is not None
    closing = closing_soon(session, now=now, within=CLOSING_WITHIN)
    return rules.Facts(
        new_leads=row["new_leads"],
        conversations=row["conversations"],
        interested=row["interested"],
        won=row["won"],
        won_rupees=int(row["won_rupees"]),
        closing=closing.count,
        closing_rupees=closing.revenue,
        closing_names=tuple(lead.first_name or lead.last_name or "Somebody" for lead in closing.leads),
        waiting=row["waiting"],
        failed={reason["words"]: reason["count"] for reason in session.rows(_FAILED, since=since)},
        unsure=row["unsure"],
        parked=row["parked"],
    )


_FACTS = """
SELECT
    (SELECT count(*) FROM leads WHERE created_at >= :since) AS new_leads,
    (SELECT count(*) FROM conversations WHERE last_inbound_at >= :since) AS conversations,
    (SELECT count(*) FROM leads WHERE status IN ('interest', 'negotiating') AND status_changed_at >= :since)
        AS interested,
    (SELECT count(*) FROM leads WHERE status = 'won' AND status_changed_at >= :since) AS won,
    (SELECT coalesce(sum(potential_value), 0) FROM leads WHERE status = 'won' AND status_changed_at >= :since)
        AS won_rupees,
    (SELECT count(*) FROM conversations WHERE handler = 'human' AND last_message_direction = 'inbound'
        AND window_expires_at > :now) AS waiting,
    (SELECT count(*) FROM messages WHERE state = 'unknown') AS unsure,
    (SELECT count(*) FROM webhook_events WHERE parked_at IS NOT NULL) AS parked
"""

_FAILED = """
SELECT coalesce(nullif(error_title, ''), reason, 'unknown reason') AS words, count(*) AS count FROM messages
WHERE state = 'failed' AND failed_at >= :since GROUP BY 1 ORDER BY 2 DESC, 1
"""


def list_briefings(session: TenantSession, *, limit: int, cursor: str | None = None) -> Page[BriefingView]:
    """The newest first."""
    query = (
        select(Briefing).order_by(col(Briefing.created_at).desc(), col(Briefing.id).desc()).limit(limit + 1)
    )
    after = Cursor.decode(cursor)
    if after is not None:
        query = query.where(
            (col(Briefing.created_at) < after.at)
            | ((col(Briefing.created_at) == after.at) & (col(Briefing.id) < after.id))
        )
    found = list(session.exec(query))
    more = found[limit - 1] if len(found) > limit else None
    return Page(
        tuple(_view(row) for row in found[:limit]),
        Cursor(more.created_at, more.id).encode() if more else None,
    )


def latest(session: TenantSession) -> BriefingView:
    """The last one. Raises NotFound."""
    page = list_briefings(session, limit=1)
    if not page.items:
        raise NotFound("There was no briefing yet: the first comes tomorrow morning.")
    return page.items[0]


def _view(row: Briefing) -> BriefingView:
    facts = {**row.facts, "closing_names": tuple(row.facts.get("closing_names", ()))}
    return BriefingView(
        id=row.id,
        day=row.day,
        words=row.words,
        facts=rules.Facts(**facts),
        sent=row.message_id is not None,
        kept_because=row.kept_because,
        created_at=row.created_at,
    )
