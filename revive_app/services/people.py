"""One record for one person, whatever WhatsApp calls her today.

A person is found by phone and by WhatsApp user id; either may be missing, and both change. When two
records turn out to be one person they are merged: nothing of either is lost, the stricter consent holds.
"""

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, or_, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import InvalidInput, NotFound
from revive_app.models import Contact
from revive_app.models.base import new_id
from revive_app.services import merging, suppression


@dataclass(frozen=True, slots=True)
class Identity:
    """What a message says of its sender. At least one of phone (E.164) and user id."""

    phone: str | None = None
    user_id: str | None = None
    name: str = ""
    username: str | None = None


@dataclass(frozen=True, slots=True)
class Recognised:
    """The person's record, locked, and whether it was made just now."""

    contact: Contact
    is_new: bool


def recognise(session: TenantSession, identity: Identity) -> Recognised:
    """The one record of this person, made, completed or merged as needed. Raises InvalidInput without an identity."""
    if identity.phone is None and identity.user_id is None:
        raise InvalidInput("The sender has neither a phone number nor a user id.", code="no_identity")
    found = _matching(session, identity)
    is_new = False
    if not found:
        is_new = _insert(session, identity)
        found = _matching(session, identity)
    contact = found[0]
    for other in found[1:]:
        merging.merge(session, keep=contact, absorb=other)
    learned = _complete(contact, identity)
    session.flush()
    if is_new or learned:
        suppression.take_over(session, contact)
    return Recognised(contact, is_new)


def change_identity(session: TenantSession, *, before: Identity, after: Identity) -> Contact | None:
    """The person known as `before` is `after` from now on. None when nobody was known by that name."""
    known = _matching(session, before) if before.phone or before.user_id else []
    if not known:
        return None
    contact = known[0]
    for other in (*known[1:], *_others(session, after, contact)):
        merging.merge(session, keep=contact, absorb=other)
    contact.phone = after.phone or contact.phone
    contact.wa_user_id = after.user_id or contact.wa_user_id
    contact.updated_at = utc_now()
    session.flush()
    return contact


def get_contact(session: TenantSession, contact_id: UUID, *, lock: bool = False) -> Contact:
    """One of the shop's people. Raises NotFound."""
    query = select(Contact).where(col(Contact.id) == contact_id)
    contact = session.exec(query.with_for_update(key_share=True) if lock else query).first()
    if contact is None:
        raise NotFound("No such person.")
    return contact


def _matching(session: TenantSession, identity: Identity) -> list[Contact]:
    """The records that carry this phone or this user id, oldest first, locked."""
    conditions = []
    if identity.phone is not None:
        conditions.append(col(Contact.phone) == identity.phone)
    if identity.user_id is not None:
        conditions.append(col(Contact.wa_user_id) == identity.user_id)
    query = select(Contact).where(or_(*conditions)).order_by(sa.asc("id"))
    return list(session.exec(query.with_for_update(key_share=True)))


def _others(session: TenantSession, identity: Identity, contact: Contact) -> list[Contact]:
    if identity.phone is None and identity.user_id is None:
        return []
    return [other for other in _matching(session, identity) if other.id != contact.id]


def _insert(session: TenantSession, identity: Identity) -> bool:
    """Make the record, unless somebody else makes it this very moment; then theirs will do."""
    first_name, _, last_name = identity.name.partition(" ")
    statement = (
        insert(Contact)
        .values(
            id=new_id(),
            client_id=session.client_id,
            phone=identity.phone,
            wa_user_id=identity.user_id,
            username=identity.username,
            first_name=first_name,
            last_name=last_name.strip(),
        )
        .on_conflict_do_nothing()
        .returning(col(Contact.id))
    )
    return session.connection().execute(statement).first() is not None


def _complete(contact: Contact, identity: Identity) -> bool:
    """Learn what this message adds. Phones and user ids change together, so the newer ones are the right ones."""
    before = (contact.phone, contact.wa_user_id, contact.username, contact.first_name)
    contact.phone = identity.phone or contact.phone
    contact.wa_user_id = identity.user_id or contact.wa_user_id
    contact.username = identity.username or contact.username
    if not contact.first_name and identity.name:
        contact.first_name, _, last_name = identity.name.partition(" ")
        contact.last_name = contact.last_name or last_name.strip()
    learned = before != (contact.phone, contact.wa_user_id, contact.username, contact.first_name)
    if learned:
        contact.updated_at = utc_now()
    return learned
