"""Opt-outs of people who were erased: what is left of them is a keyed hash, enough to recognise and to keep silent.

The key is the shop's own, sealed like every secret at rest: a stolen table tells nothing about who is in it, although
phone numbers are few enough to be tried one by one. The hash outlives rotations of SECRET_KEY as sealed tokens do.
"""

import hmac
import secrets
from collections.abc import Callable
from hashlib import sha256

from sqlmodel import col, select

from revive_app import vault
from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.models import Client, ConsentEvent, Contact
from revive_app.vocabulary import ConsentAction, ConsentScope, ConsentSource, LeadStatus, MarketingConsent

_FORGOTTEN = "Opted out before she was erased"


def remember(session: TenantSession, contact: Contact, scope: ConsentScope) -> None:
    """Keep silent about this person also when nothing else of her is known. `contact` is locked by the caller."""
    key = _key(session, make=True)
    for subject in _subjects(contact.phone, contact.wa_user_id):
        session.run(
            "INSERT INTO suppressions (client_id, subject_hash, scope) VALUES (:client, :hash, :scope)"
            " ON CONFLICT (client_id, subject_hash) DO UPDATE SET scope = CASE"
            " WHEN 'all' IN (suppressions.scope, EXCLUDED.scope) THEN 'all' ELSE 'marketing' END",
            client=session.client_id,
            hash=_hash(key, subject),
            scope=scope,
        )


def recogniser(session: TenantSession) -> Callable[[str], bool]:
    """Tells of a phone number whether it belongs to somebody who was erased and wants no messages."""
    rows = session.rows(
        "SELECT subject_hash FROM suppressions WHERE client_id = :client", client=session.client_id
    )
    if not rows:
        return lambda _phone: False
    key, hashes = _key(session, make=False), {row["subject_hash"] for row in rows}
    return lambda phone: _hash(key, f"phone {phone}") in hashes


def take_over(session: TenantSession, contact: Contact) -> None:
    """Somebody is known again: if she had opted out before she was erased, her new record says so from the start."""
    if (
        session.row("SELECT FROM suppressions WHERE client_id = :client LIMIT 1", client=session.client_id)
        is None
    ):
        return
    key = _key(session, make=False)
    hashes = [_hash(key, subject) for subject in _subjects(contact.phone, contact.wa_user_id)]
    rows = session.rows(
        "DELETE FROM suppressions WHERE client_id = :client AND subject_hash = ANY(:hashes) RETURNING scope",
        client=session.client_id,
        hashes=hashes,
    )
    scopes = {ConsentScope(row["scope"]) for row in rows}
    if scopes:
        _silence(session, contact, ConsentScope.ALL if ConsentScope.ALL in scopes else ConsentScope.MARKETING)


def _silence(session: TenantSession, contact: Contact, scope: ConsentScope) -> None:
    contact.marketing_consent = MarketingConsent.WITHDRAWN
    if scope is ConsentScope.ALL:
        contact.dnd_at, contact.dnd_reason = contact.dnd_at or utc_now(), contact.dnd_reason or "erased"
        session.run(
            "UPDATE leads SET status = :dnd, version = version + 1 WHERE contact_id = :contact AND status <> 'dnd'",
            dnd=LeadStatus.DND,
            contact=contact.id,
        )
    session.add(
        ConsentEvent(
            client_id=session.client_id,
            contact_id=contact.id,
            action=ConsentAction.WITHDRAWN,
            scope=scope,
            source=ConsentSource.STAFF,
            note=_FORGOTTEN,
        )
    )
    session.flush()


def _subjects(phone: str | None, user_id: str | None) -> list[str]:
    named = (("phone", phone), ("user", user_id))
    return [f"{kind} {value}" for kind, value in named if value]


def _key(session: TenantSession, *, make: bool) -> bytes:
    """The shop's key. Two first erasures at once: the lock makes one of them the second."""
    query = select(Client).where(col(Client.id) == session.client_id)
    shop = session.exec(query.with_for_update(key_share=True) if make else query).one()
    if shop.suppression_key_encrypted is None:
        shop.suppression_key_encrypted = vault.seal(secrets.token_hex(32), owner=session.client_id)
        session.flush()
    return bytes.fromhex(vault.unseal(shop.suppression_key_encrypted, owner=session.client_id))


def _hash(key: bytes, subject: str) -> str:
    return hmac.new(key, subject.encode(), sha256).hexdigest()
