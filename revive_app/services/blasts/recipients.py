"""Each person of a blast: what became of her message, when, and why, in words. By pages, or all of it as CSV."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import TenantSession, tenant_session
from revive_app.errors import FieldError, InvalidInput, NotFound
from revive_app.rules.reasons import words_for
from revive_app.services.blasts import counting
from revive_app.services.blasts.attribution import WON_WITHIN
from revive_app.services.paging import Page, decode_ids, encode_ids

ROWS_AT_ONCE = 2_000
# What a spreadsheet would take for a formula (OWASP: CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Recipient:
    """One person of a blast."""

    message_id: UUID
    lead_id: UUID | None
    contact_id: UUID
    conversation_id: UUID
    first_name: str
    last_name: str
    phone: str | None
    wa_user_id: str | None
    variant: str | None
    language: str
    content: str
    status: str
    reason: str | None
    # why, for a shopkeeper; empty when there is nothing to say
    words: str
    error_code: int | None
    error_title: str
    error_details: str
    attempts: int
    retry_at: datetime | None
    queued_at: datetime
    sending_at: datetime | None
    accepted_at: datetime | None
    sent_at: datetime | None
    delivered_at: datetime | None
    read_at: datetime | None
    failed_at: datetime | None
    replied_at: datetime | None
    opted_out_at: datetime | None
    won_at: datetime | None
    revenue: int
    billed: str | None
    cost_e4: int | None


_RECIPIENTS = f"""
SELECT message.id AS message_id, message.lead_id, message.contact_id, message.conversation_id,
       contact.first_name, contact.last_name, contact.phone, contact.wa_user_id, message.variant,
       coalesce(message.payload->'template'->'language'->>'code', '') AS language, message.content,
       CASE WHEN message.state = 'played' THEN 'read' ELSE message.state END AS status,
       message.reason, message.error_code, coalesce(message.error_title, '') AS error_title,
       coalesce(message.metadata->>'error_details', '') AS error_details, message.attempts, message.retry_at,
       message.created_at AS queued_at, message.sending_at, message.accepted_at, message.sent_at,
       message.delivered_at, message.read_at, message.failed_at,
       replied.happened_at AS replied_at, left_us.happened_at AS opted_out_at,
       CASE WHEN sold.counts THEN lead.status_changed_at END AS won_at,
       CASE WHEN sold.counts THEN lead.potential_value ELSE 0 END AS revenue,
       message.billed, CASE WHEN message.billed <> 'free' THEN message.price_e4 END AS cost_e4
FROM messages message
JOIN contacts contact ON contact.id = message.contact_id
LEFT JOIN leads lead ON lead.id = message.lead_id
LEFT JOIN blast_outcomes replied ON replied.message_id = message.id AND replied.kind = 'replied'
LEFT JOIN blast_outcomes left_us ON left_us.message_id = message.id AND left_us.kind = 'opted_out'
CROSS JOIN LATERAL (
    SELECT coalesce(lead.status = 'won' AND lead.status_changed_at >= message.accepted_at
                    AND lead.status_changed_at < message.accepted_at + interval '{WON_WITHIN.days} days', false) AS counts
) sold
WHERE message.blast_id = :blast AND (CAST(:status AS text) IS NULL OR message.state = ANY(CAST(:states AS text[])))
"""

# In the order of the list they were imported in, which is that of the leads' ids; then those whose lead is gone.
_PAGE = """
 AND (coalesce(message.lead_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'), message.id)
     > (CAST(:after_lead AS uuid), CAST(:after AS uuid))
ORDER BY coalesce(message.lead_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'), message.id LIMIT :limit
"""
_FIRST = UUID(int=0)
_LAST = UUID(int=(1 << 128) - 1)


def list_recipients(
    session: TenantSession,
    blast_id: UUID,
    *,
    status: str | None = None,
    limit: int,
    cursor: str | None = None,
) -> Page[Recipient]:
    """A page of them. Raises NotFound, and InvalidInput for a status there is not."""
    require(session, blast_id, status)
    found = _rows(session, blast_id, status, _decode(cursor), limit + 1)
    shown = tuple(_recipient(row) for row in found[:limit])
    more = _encode(shown[-1]) if len(found) > limit else None
    return Page(shown, more)


def as_csv(client_id: UUID, blast_id: UUID, *, status: str | None = None) -> Iterator[str]:
    """All of them, in pieces: each read in a transaction of its own, so that a slow reader holds nothing."""
    yield "\ufeff" + _line(list(_COLUMNS))
    after = (_FIRST, _FIRST)
    while True:
        with tenant_session(client_id) as session:
            rows = _rows(session, blast_id, status, after, ROWS_AT_ONCE)
        if rows:
            people = [_recipient(row) for row in rows]
            yield "".join(_line([read(one) for read in _COLUMNS.values()]) for one in people)
            after = _place(people[-1])
        if len(rows) < ROWS_AT_ONCE:
            return


def require(session: TenantSession, blast_id: UUID, status: str | None) -> None:
    """Raises NotFound for another shop's blast, InvalidInput for a status there is not."""
    if session.row("SELECT 1 FROM blasts WHERE id = :id", id=blast_id) is None:
        raise NotFound("No such blast.")
    if status is not None and status not in counting.STATES:
        reason = f"is one of {', '.join(counting.STATES)}"
        raise InvalidInput(f"There is no status {status!r}.", fields=(FieldError("status", reason),))


def _rows(
    session: TenantSession, blast_id: UUID, status: str | None, after: tuple[UUID, UUID], limit: int
) -> list[sa.RowMapping]:
    return session.rows(
        _RECIPIENTS + _PAGE,
        blast=blast_id,
        status=status,
        states=["read", "played"] if status == "read" else [status or ""],
        after_lead=str(after[0]),
        after=str(after[1]),
        limit=limit,
    )


def _recipient(row: sa.RowMapping) -> Recipient:
    return Recipient(**row, words=_words(row))


def _words(row: sa.RowMapping) -> str:
    if row["status"] == "failed":
        return row["error_title"] or words_for(row["reason"])
    if row["status"] in {"queued", "skipped", "cancelled", "unknown"}:
        return words_for(row["reason"])
    return ""


def _place(person: Recipient) -> tuple[UUID, UUID]:
    return person.lead_id or _LAST, person.message_id


def _encode(person: Recipient) -> str:
    return encode_ids(*_place(person))


def _decode(cursor: str | None) -> tuple[UUID, UUID]:
    return decode_ids(cursor) if cursor is not None else (_FIRST, _FIRST)


def _when(moment: datetime | None) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z") if moment else ""


_COLUMNS: dict[str, Callable[[Recipient], str]] = {
    "phone": lambda one: one.phone or one.wa_user_id or "",
    "first_name": lambda one: one.first_name,
    "last_name": lambda one: one.last_name,
    "status": lambda one: one.status,
    "reason": lambda one: one.reason or "",
    "error_code": lambda one: "" if one.error_code is None else str(one.error_code),
    "words": lambda one: one.words,
    "variant": lambda one: one.variant or "",
    "language": lambda one: one.language,
    "text": lambda one: one.content,
    "sent_at": lambda one: _when(one.sent_at or one.accepted_at),
    "delivered_at": lambda one: _when(one.delivered_at),
    "read_at": lambda one: _when(one.read_at),
    "failed_at": lambda one: _when(one.failed_at),
    "replied_at": lambda one: _when(one.replied_at),
    "opted_out_at": lambda one: _when(one.opted_out_at),
    "won_at": lambda one: _when(one.won_at),
    "revenue": lambda one: str(one.revenue),
    "cost_rupees": lambda one: "" if one.cost_e4 is None else f"{one.cost_e4 / 10_000:.4f}",
    "lead_id": lambda one: str(one.lead_id or ""),
}


def _line(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([neutral(cell) for cell in cells])
    return out.getvalue()


def neutral(cell: str) -> str:
    """A cell no spreadsheet takes for a formula. A phone number keeps its plus: nothing but digits follows it."""
    if cell.startswith(_FORMULA) and not (cell[0] == "+" and cell[1:].isdigit()):
        return "'" + cell
    return cell
