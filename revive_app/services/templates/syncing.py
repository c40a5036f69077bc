"""Templates read from Meta: page by page, whole accounts at a time, by wish, by webhook and by the clock.

Meta is asked with no transaction open. What Meta listed once and no longer lists is gone there, and is marked
DELETED here: messages still point at it. A list of nothing at all deletes nothing: it is rather a wrong token.
"""

import asyncio
import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import TenantSession, system_session, tenant_session
from revive_app.errors import ProviderError, Retryable, Unavailable
from revive_app.live.publish import publish
from revive_app.providers.whatsapp.protocol import Account, WhatsappClient
from revive_app.rules.clean import clean_text
from revive_app.services import shops
from revive_app.services.templates import trouble
from revive_app.services.templates.trouble import TemplateKey, TemplateState
from revive_app.vocabulary import TemplateCategory

log = logging.getLogger(__name__)

EVERY = timedelta(hours=6)
AFTER_A_FAILURE = timedelta(minutes=10)
_CLAIMED_FOR = timedelta(minutes=5)
DELETED = "DELETED"


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync found: templates read, new ones, changed ones, gone ones; accounts that could not be asked."""

    read: int = 0
    added: int = 0
    changed: int = 0
    deleted: int = 0
    accounts_away: int = 0

    def __add__(self, other: "SyncReport") -> "SyncReport":
        return SyncReport(
            self.read + other.read,
            self.added + other.added,
            self.changed + other.changed,
            self.deleted + other.deleted,
            self.accounts_away + other.accounts_away,
        )


@dataclass(frozen=True, slots=True)
class _Listed:
    """A template as Meta lists it, as far as we keep it."""

    name: str
    language: str
    category: str
    status: str
    quality: str
    parameter_format: str
    components: list[Any]
    meta_id: str | None
    rejected_reason: str | None


async def sync_shop(client: WhatsappClient, client_id: UUID) -> SyncReport:
    """Read the templates of all the shop's accounts: one with a dead token keeps no other from being read.

    Raises Unavailable when none of them can be asked.
    """
    accounts = await asyncio.to_thread(_accounts, client_id)
    total, refused = SyncReport(), None
    for account in accounts:
        try:
            listed = await client.templates(account)
        except ProviderError as error:
            log.warning("templates of account %s: %s", account.waba_id, error.message)
            await asyncio.to_thread(_put_off, client_id, account.waba_id)
            total += SyncReport(accounts_away=1)
            refused = error
        else:
            total += await asyncio.to_thread(_store, client_id, account.waba_id, listed)
    if refused is not None and total.accounts_away == len(accounts):
        raise Unavailable(
            f"WhatsApp could not be asked for its templates: {refused.message}.",
            code="whatsapp_away" if isinstance(refused, Retryable) else "whatsapp_refused",
        ) from refused
    return total


async def sync_due(client: WhatsappClient, go_on: Callable[[], bool]) -> int:
    """Read the accounts whose time has come; how many were read."""
    done = 0
    while go_on():
        client_id = await asyncio.to_thread(_claim_due)
        if client_id is None:
            break
        try:
            await sync_shop(client, client_id)
            done += 1
        except Unavailable as error:
            log.warning("templates of shop %s: %s", client_id, error.message)
    return done


def wish(session: TenantSession, waba_id: str) -> None:
    """Have an account's templates read soon: something about them is news to us."""
    session.run(
        "UPDATE whatsapp_numbers SET templates_due_at = now() WHERE waba_id = :waba"
        " AND templates_due_at IS DISTINCT FROM now()",
        waba=waba_id,
    )


_IS_DUE = "templates_due_at <= now() AND paused_at IS NULL"


def _claim_due() -> UUID | None:
    """A shop with an account that is due, put off while it is being read."""
    with system_session() as session:
        row = session.row(
            "UPDATE whatsapp_numbers SET templates_due_at = now() + :claimed WHERE client_id = ("
            f" SELECT client_id FROM whatsapp_numbers WHERE {_IS_DUE} ORDER BY templates_due_at, id"
            " LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED) RETURNING client_id",
            claimed=_CLAIMED_FOR,
        )
    return row["client_id"] if row is not None else None


def _accounts(client_id: UUID) -> list[Account]:
    """Each account of the shop once, with a token that may read it."""
    with tenant_session(client_id) as session:
        numbers = shops.numbers(session)
    found: dict[str, Account] = {}
    for number in numbers:
        sending = shops.sending_number(number.id) if number.waba_id not in found else None
        if sending is not None:
            found[number.waba_id] = sending.account
    return list(found.values())


def _put_off(client_id: UUID, waba_id: str) -> None:
    with tenant_session(client_id) as session:
        _next_at(session, waba_id, AFTER_A_FAILURE)


def _next_at(session: TenantSession, waba_id: str, pause: timedelta) -> None:
    session.run(
        "UPDATE whatsapp_numbers SET templates_due_at = now() + :pause WHERE waba_id = :waba",
        pause=pause,
        waba=waba_id,
    )


def _store(client_id: UUID, waba_id: str, listed: Sequence[dict[str, Any]]) -> SyncReport:
    """Make our rows what Meta lists, and let the blasts of what changed stop where they must."""
    templates = [one for one in map(_read, listed) if one is not None]
    with tenant_session(client_id) as session:
        before = {
            (row["name"], row["language"]): row
            for row in session.rows(
                "SELECT name, language, category, status, quality, meta_id, CAST(components AS text) AS components"
                " FROM message_templates WHERE waba_id = :waba ORDER BY id FOR NO KEY UPDATE",
                waba=waba_id,
            )
        }
        added = changed = 0
        for template in templates:
            after = _upsert(session, waba_id, template)
            known = before.pop((template.name, template.language), None)
            if known is None:
                added += 1
            elif _state(known) != _state(after):
                changed += 1
                _react(session, waba_id, template.name, template.language, _state(known), _state(after))
        gone = _mark_deleted(session, waba_id, before) if templates else 0
        _next_at(session, waba_id, EVERY)
        if added or changed or gone:
            publish(session, client_id, "template.changed")
    return SyncReport(len(templates), added, changed, gone)


def _upsert(session: TenantSession, waba_id: str, template: _Listed) -> sa.RowMapping:
    row = session.row(
        "INSERT INTO message_templates (id, client_id, waba_id, name, language, category, status, quality,"
        " parameter_format, components, meta_id, rejected_reason, synced_at)"
        " VALUES (new_id(), :client, :waba, :name, :language, :category, :status, :quality, :format,"
        " CAST(:components AS jsonb), :meta_id, :reason, now())"
        " ON CONFLICT (client_id, waba_id, name, language) DO UPDATE SET category = excluded.category,"
        " status = excluded.status, quality = excluded.quality, parameter_format = excluded.parameter_format,"
        " components = excluded.components, meta_id = excluded.meta_id,"
        " rejected_reason = excluded.rejected_reason, synced_at = excluded.synced_at,"
        " coming_category = CASE WHEN message_templates.category = excluded.category"
        "                        THEN message_templates.coming_category END"
        " RETURNING category, status, quality, CAST(components AS text) AS components",
        client=session.client_id,
        waba=waba_id,
        name=template.name,
        language=template.language,
        category=template.category,
        status=template.status,
        quality=template.quality,
        format=template.parameter_format,
        components=json.dumps(template.components),
        meta_id=template.meta_id,
        reason=template.rejected_reason,
    )
    assert row is not None
    return row


def _mark_deleted(session: TenantSession, waba_id: str, missing: dict[tuple[str, str], sa.RowMapping]) -> int:
    gone = {
        key: row for key, row in missing.items() if row["status"] != DELETED and row["meta_id"] is not None
    }
    for (name, language), row in gone.items():
        session.run(
            "UPDATE message_templates SET status = :deleted, synced_at = now()"
            " WHERE waba_id = :waba AND name = :name AND language = :language",
            deleted=DELETED,
            waba=waba_id,
            name=name,
            language=language,
        )
        before = _state(row)
        after = TemplateState(DELETED, before.quality, before.category, before.components)
        _react(session, waba_id, name, language, before, after)
    return len(gone)


def _react(
    session: TenantSession,
    waba_id: str,
    name: str,
    language: str,
    before: TemplateState,
    after: TemplateState,
) -> None:
    key = TemplateKey(waba_id, name, language)
    stopped = trouble.react(session, key, before, after)
    parts = [
        f"{what} {old.lower()} → {new.lower()}"
        for what, old, new in (
            ("status", before.status, after.status),
            ("quality", before.quality, after.quality),
            ("category", before.category, after.category),
        )
        if old != new
    ]
    trouble.tell(session, key, ", ".join(parts) or "text changed", is_bad=bool(stopped))


def _state(row: sa.RowMapping) -> TemplateState:
    return TemplateState(row["status"], row["quality"], row["category"], row["components"])


def _read(listed: dict[str, Any]) -> _Listed | None:
    """A template of Meta's list; None for what has no name, language or category we know."""
    name, language = listed.get("name"), listed.get("language")
    category = str(listed.get("category", "")).upper()
    if not isinstance(name, str) or not isinstance(language, str) or category not in set(TemplateCategory):
        return None
    components = listed.get("components")
    quality = listed.get("quality_score")
    score = quality.get("score") if isinstance(quality, dict) else quality
    reason = listed.get("rejected_reason")
    return _Listed(
        name=clean_text(name),
        language=clean_text(language).replace("-", "_"),
        category=category,
        status=str(listed.get("status", "PENDING")).upper(),
        quality=str(score or "UNKNOWN").upper(),
        parameter_format=str(listed.get("parameter_format") or "POSITIONAL").upper(),
        components=components if isinstance(components, list) else [],
        meta_id=str(listed["id"]) if listed.get("id") is not None else None,
        rejected_reason=reason if isinstance(reason, str) and reason != "NONE" else None,
    )
