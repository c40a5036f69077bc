"""A person is forgotten: what she said and what was said of her goes, bare counts stay, and so does her opt-out.

Messages and orders keep their place in the shop's sums, without words, without number, and hang on a record that is
nobody. Her opt-out survives as a keyed hash (`services/suppression.py`), so that an old list uploaded again does not
write to her. Webhook payloads, lines of The Matrix, refused rows of lists and stored files are searched for her, too.
"""

import logging
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg
import sqlalchemy as sa

from revive_app.clock import utc_now
from revive_app.db import TenantSession, tenant_session
from revive_app.errors import NotFound, Unavailable
from revive_app.live.publish import publish
from revive_app.models import Contact
from revive_app.models.base import new_id
from revive_app.rules.phone import digits_of
from revive_app.services import activity, people, suppression
from revive_app.services.consent import quieten
from revive_app.services.media import files as media_files
from revive_app.vocabulary import ActivityType, ConsentScope, MarketingConsent

log = logging.getLogger(__name__)

_ATTEMPTS = 3
# A shop's stored webhooks and lines may be a million.
_PATIENCE_MS = 300_000
NOBODY = "Somebody"


@dataclass(frozen=True, slots=True)
class Erased:
    """How much was forgotten. `suppressed`: she will not be written to either, should she be uploaded again."""

    messages: int
    leads: int
    files: int
    suppressed: bool


def erase(client_id: UUID, contact_id: UUID, *, by: str, suppress: bool = False) -> Erased:
    """Forget a person for good. Whoever had opted out stays silent; `suppress` makes sure of it for anybody.

    Opens its own transaction. Raises NotFound, also when somebody else erased her first.
    """
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            with tenant_session(client_id) as session:
                session.run(f"SELECT set_config('statement_timeout', '{_PATIENCE_MS}', true)")
                return _erase(session, contact_id, by=by, suppress=suppress)
        except sa.exc.OperationalError as error:
            # She wrote at this very moment; PostgreSQL chose us to begin again.
            if not isinstance(error.orig, psycopg.errors.DeadlockDetected) or attempt == _ATTEMPTS:
                raise
            log.warning("an erasure met a deadlock, attempt %s", attempt)
    raise Unavailable("She could not be erased right now. Try again in a moment.")


def _erase(session: TenantSession, contact_id: UUID, *, by: str, suppress: bool) -> Erased:
    contact = people.get_contact(session, contact_id, lock=True)
    if contact.erased_at is not None:
        raise NotFound("No such person.")
    suppressed = _remember_silence(session, contact, suppress=suppress)
    quieten(session, [contact.id], ConsentScope.ALL)
    nobody = _nobody(session)
    about: dict[str, Any] = {"client": session.client_id, "contact": contact.id, "nobody": nobody}
    files = media_files.forget_person(session, contact.id)
    # Lines of The Matrix and webhooks are found by what still hangs on her.
    session.run(_FORGET_ACTIVITY, **about, **_traces(contact))
    session.run(_FORGET_WEBHOOKS, **about, **_traces(contact))
    session.run(_FORGET_REFUSALS, **about, **_traces(contact))
    _forget_briefings(session, contact)
    for statement in _FORGET_HER:
        session.run(statement, **about)
    messages = session.run(_FORGET_MESSAGES, **about)
    session.run(_FORGET_THREADS, **about)
    session.run(_FORGET_ORDERS, **about)
    leads = session.run("DELETE FROM leads WHERE client_id = :client AND contact_id = :contact", **about)
    # Her consent ledger goes with her record.
    session.delete(contact)
    session.flush()
    words = f"A person was erased: {_count(messages, 'message')}, {_count(leads, 'lead')}, {_count(files, 'file')}"
    activity.log(session, session.client_id, ActivityType.SYSTEM, words, agent=by)
    publish(session, session.client_id, "lead.changed")
    publish(session, session.client_id, "conversation.changed")
    return Erased(messages, leads, files, suppressed)


def _remember_silence(session: TenantSession, contact: Contact, *, suppress: bool) -> bool:
    if suppress or contact.dnd_at is not None:
        suppression.remember(session, contact, ConsentScope.ALL)
        return True
    if contact.marketing_consent is MarketingConsent.WITHDRAWN:
        suppression.remember(session, contact, ConsentScope.MARKETING)
        return True
    return False


def _nobody(session: TenantSession) -> UUID:
    """The record that messages without words hang on from now on. It says nothing, and nothing is sent to it."""
    nobody = Contact(
        id=new_id(), client_id=session.client_id, erased_at=utc_now(), dnd_at=utc_now(), dnd_reason="erased"
    )
    nobody.wa_user_id = f"erased.{nobody.id}"
    nobody.marketing_consent = MarketingConsent.WITHDRAWN
    session.add(nobody)
    session.flush()
    return nobody.id


def _traces(contact: Contact) -> dict[str, str | None]:
    """How she may be found in texts: by her digits, however they are grouped, and by her user id."""
    digits = digits_of(contact.phone) if contact.phone else ""
    return {
        "digits": f"%{digits}%" if digits else None,
        # an Indian shop writes its numbers without the country's code
        "local": f"%{digits[-10:]}%" if len(digits) >= 10 else None,
        "user": f"%{contact.wa_user_id}%" if contact.wa_user_id else None,
    }


def _forget_briefings(session: TenantSession, contact: Contact) -> None:
    """Briefings name whose window was closing, by first name."""
    name = contact.first_name.strip()
    if len(name) < 2:
        return
    about = {"client": session.client_id, "name": name, "named": _as_word(name), "somebody": NOBODY}
    session.run(_BRIEFINGS, **about)
    session.run(_BRIEFING_MESSAGES, **about)


def _as_word(name: str) -> str:
    """PostgreSQL's regular expression for a name that is no part of another word."""
    literal = "".join(char if char.isalnum() or char.isspace() else f"\\{char}" for char in name)
    return rf"(^|\W){literal}($|\W)"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number != 1 else ''}"


_HER_THREADS = "SELECT id FROM conversations WHERE client_id = :client AND contact_id = :contact"
_HER_LEADS = "SELECT id FROM leads WHERE client_id = :client AND contact_id = :contact"
_HER_MESSAGES = "SELECT id FROM messages WHERE client_id = :client AND contact_id = :contact"

_FORGET_ACTIVITY = f"""
UPDATE activity_events SET agent = '{NOBODY}', detail = 'Erased', refs = '{{}}'::jsonb
WHERE client_id = :client AND (
    conversation_id IN ({_HER_THREADS}) OR lead_id IN ({_HER_LEADS}) OR message_id IN ({_HER_MESSAGES})
    OR refs->>'contact_id' = CAST(:contact AS text)
    OR regexp_replace(detail, '\\D', '', 'g') LIKE ANY (ARRAY[:digits, :local])
    OR detail LIKE CAST(:user AS text)
)
"""

# What is being worked right now is passed over: its worker waits for her record, which will be gone.
_FORGET_WEBHOOKS = """
UPDATE webhook_events SET payload = '{}'::json, subject = 'erased', processed_at = coalesce(processed_at, now()),
    parked_at = NULL, reason = coalesce(reason, 'erased')
WHERE id IN (
    SELECT id FROM webhook_events
    WHERE client_id = :client
      AND (CAST(payload AS text) LIKE ANY (ARRAY[:digits, :user]) OR subject LIKE ANY (ARRAY[:digits, :user]))
    FOR UPDATE SKIP LOCKED
)
"""

_FORGET_REFUSALS = """
UPDATE import_refusals SET value = '', cells = '[]'::jsonb
WHERE client_id = :client
  AND (regexp_replace(value, '\\D', '', 'g') LIKE CAST(:local AS text)
       OR regexp_replace(CAST(cells AS text), '[^0-9,]', '', 'g') LIKE CAST(:local AS text))
"""

# With their leads go timers and rows of imports; what is left here hangs on her thread or on herself.
_FORGET_HER = (
    f"DELETE FROM reply_traces WHERE client_id = :client AND message_id IN ({_HER_MESSAGES})",
    f"DELETE FROM scheduled_tasks WHERE client_id = :client AND conversation_id IN ({_HER_THREADS})",
    f"DELETE FROM staff_tasks WHERE client_id = :client"
    f" AND (contact_id = :contact OR conversation_id IN ({_HER_THREADS}))",
    "DELETE FROM appointments WHERE client_id = :client AND contact_id = :contact",
)

# State, times, category and price stay: the shop's sums go on adding up. Meta's ids hold her number in disguise.
_FORGET_MESSAGES = """
UPDATE messages SET contact_id = :nobody, lead_id = NULL, content = '', payload = '{}'::jsonb, wamid = NULL,
    reply_to_wamid = NULL, error_title = NULL, retry_at = NULL,
    metadata = jsonb_build_object('erased', true) || coalesce((
        SELECT jsonb_object_agg(key, value) FROM jsonb_each(metadata)
        WHERE key IN ('pricing_category', 'pricing_type', 'billable', 'model', 'purpose')
    ), '{}'::jsonb)
WHERE id IN (
    SELECT id FROM messages WHERE client_id = :client AND contact_id = :contact ORDER BY id FOR NO KEY UPDATE
)
"""

_FORGET_THREADS = """
UPDATE conversations SET contact_id = :nobody, lead_id = NULL, assigned_to = NULL, last_message_text = '',
    last_message_at = NULL, unread_count = 0, window_expires_at = NULL, snoozed_until = NULL,
    handoff_note = '{}'::jsonb, awaiting = NULL, awaiting_about = '{}'::jsonb, awaiting_until = NULL,
    reply_due_at = NULL, waiting_since = NULL, reply_lease_id = NULL, reply_lease_until = NULL,
    handler = 'agent', version = version + 1, updated_at = now()
WHERE client_id = :client AND contact_id = :contact
"""

_FORGET_ORDERS = """
UPDATE orders SET contact_id = :nobody, lead_id = NULL, note = '', updated_at = now()
WHERE client_id = :client AND contact_id = :contact
"""

_BRIEFINGS = """
UPDATE briefings SET words = regexp_replace(words, :named, '\\1' || :somebody || '\\2', 'g'),
    facts = jsonb_set(facts, '{closing_names}', (
        SELECT coalesce(jsonb_agg(CASE WHEN name = :name THEN :somebody ELSE name END), '[]'::jsonb)
        FROM jsonb_array_elements_text(facts->'closing_names') name
    ))
WHERE client_id = :client AND facts->'closing_names' ? :name
"""
_BRIEFING_MESSAGES = """
UPDATE messages SET content = regexp_replace(content, :named, '\\1' || :somebody || '\\2', 'g'), payload = '{}'::jsonb
WHERE client_id = :client AND metadata->>'purpose' = 'briefing' AND state <> 'queued' AND content ~ :named
"""
