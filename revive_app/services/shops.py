"""A shop and the WhatsApp numbers it sends from. Tokens and app secrets are sealed before they touch a row."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import select

from revive_app import jobs, vault
from revive_app.clock import utc_now
from revive_app.db import Session, SystemSession, TenantSession, system_session
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound
from revive_app.models import Client, WhatsappNumber
from revive_app.providers.whatsapp.protocol import Account
from revive_app.rules import phone
from revive_app.rules.blasts import rate_card
from revive_app.services.paging import Cursor, Page, page_of
from revive_app.vocabulary import MessagingTier

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NumberCredentials:
    """What Meta gives a business for one number."""

    phone_number_id: str
    waba_id: str
    display_phone: str
    token: str = field(repr=False)
    app_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AppSecret:
    """One app secret webhooks may be signed with, and how SQL recognises it."""

    fingerprint: str
    secret: str = field(repr=False)


def add_number(
    session: Session,
    client_id: UUID,
    credentials: NumberCredentials,
    *,
    verified_name: str = "",
    is_sandbox: bool = False,
    rate_per_second: int = 80,
    tier: MessagingTier = MessagingTier.TIER_250,
) -> WhatsappNumber:
    """Give a shop a number. Raises InvalidInput, or Conflict when some shop has that number already."""
    if not credentials.phone_number_id.isdigit():
        raise InvalidInput("A phone number id consists of digits only; find it in WhatsApp Manager.")
    shown = phone.shown_number(credentials.display_phone)
    if shown is None:
        raise InvalidInput(
            "This is no telephone number. Write it like +91 98290 41100.",
            fields=(FieldError("display_phone", "must be a telephone number, like +91 98290 41100"),),
        )
    number = WhatsappNumber(
        client_id=client_id,
        phone_number_id=credentials.phone_number_id,
        waba_id=credentials.waba_id,
        portfolio_id=credentials.waba_id,
        display_phone=shown,
        verified_name=verified_name,
        token_encrypted=vault.seal(credentials.token, owner=client_id),
        app_secret_encrypted=vault.seal(credentials.app_secret, owner=client_id),
        app_secret_fingerprint=vault.fingerprint(credentials.app_secret),
        is_sandbox=is_sandbox,
        rate_per_second=rate_per_second,
        tier=tier,
        # Its account's templates are read at once.
        templates_due_at=utc_now(),
    )
    session.add(number)
    try:
        session.flush()
    except sa.exc.IntegrityError as error:
        raise Conflict("This number is already connected to a shop.") from error
    return number


@dataclass(frozen=True, slots=True)
class SendingNumber:
    """A number, its shop, and what to send with."""

    id: UUID
    client_id: UUID
    account: Account


def sending_number(number_id: UUID) -> SendingNumber | None:
    """What a sender needs. None when the number is gone, or its token cannot be read: then it is paused."""
    with system_session() as session:
        number = session.get(WhatsappNumber, number_id)
        if number is None:
            return None
        try:
            token = vault.unseal(number.token_encrypted, owner=number.client_id)
        except vault.SealBroken as error:
            pause_number(session, number_id, error.message)
            return None
        account = Account(phone_number_id=number.phone_number_id, waba_id=number.waba_id, token=token)
        return SendingNumber(number.id, number.client_id, account)


def shop_of_number(phone_number_id: str) -> UUID | None:
    """Whose number that is; None when nobody's."""
    with system_session() as session:
        row = session.row(
            "SELECT client_id FROM whatsapp_numbers WHERE phone_number_id = :number", number=phone_number_id
        )
    return row["client_id"] if row is not None else None


def app_secrets(session: SystemSession) -> tuple[AppSecret, ...]:
    """Every app secret any shop's webhooks may be signed with, each once. One that does not open is left out."""
    secrets: dict[str, AppSecret] = {}
    rows = session.rows(
        "SELECT DISTINCT ON (app_secret_fingerprint) app_secret_fingerprint, app_secret_encrypted, client_id"
        " FROM whatsapp_numbers ORDER BY app_secret_fingerprint, id"
    )
    for row in rows:
        try:
            secret = vault.unseal(row["app_secret_encrypted"], owner=row["client_id"])
        except vault.SealBroken as error:
            log.error("app secret of shop %s: %s", row["client_id"], error.message)
            continue
        secrets[row["app_secret_fingerprint"]] = AppSecret(row["app_secret_fingerprint"], secret)
    return tuple(secrets.values())


def get_client(session: TenantSession) -> Client:
    """The shop this session belongs to. Raises NotFound."""
    client = session.get(Client, session.client_id)
    if client is None:
        raise NotFound("No such shop.")
    return client


def numbers(session: TenantSession) -> list[WhatsappNumber]:
    """The shop's numbers, oldest first."""
    return list(session.exec(select(WhatsappNumber).order_by(sa.asc("id"))))


def page_of_numbers(
    session: TenantSession, *, limit: int = 50, cursor: str | None = None
) -> Page[WhatsappNumber]:
    """A page of the shop's numbers, oldest first. Raises InvalidInput for a cursor that is not ours."""
    after = Cursor.decode(cursor)
    chosen = select(WhatsappNumber).order_by(sa.asc("created_at"), sa.asc("id")).limit(limit + 1)
    if after is not None:
        chosen = chosen.where(sa.tuple_(WhatsappNumber.created_at, WhatsappNumber.id) > (after.at, after.id))
    rows = session.exec(chosen).all()
    return page_of(rows, limit, lambda last: Cursor(last.created_at, last.id))


def read_number(session: TenantSession, number_id: UUID) -> WhatsappNumber:
    """One of the shop's numbers. Raises NotFound."""
    number = session.get(WhatsappNumber, number_id)
    if number is None:
        raise NotFound("No such number.")
    return number


def first_number(session: TenantSession) -> WhatsappNumber:
    """The number the shop sends from when nobody chose one. Raises NotFound."""
    found = numbers(session)
    if not found:
        raise NotFound("Connect a WhatsApp number in Settings first.")
    return found[0]


def pause_number(session: Session, number_id: UUID, reason: str) -> None:
    """Stop every send of a number until a person or a fixed token lets it go on."""
    session.run(
        "UPDATE whatsapp_numbers SET paused_at = now(), paused_reason = :reason, updated_at = now()"
        " WHERE id = :id AND paused_at IS NULL",
        id=number_id,
        reason=reason,
    )


def resume_number(session: Session, number_id: UUID) -> None:
    """Let a paused number send again; what waited for it is looked at at once."""
    session.run(
        "UPDATE whatsapp_numbers SET paused_at = NULL, paused_reason = NULL, updated_at = now() WHERE id = :id",
        id=number_id,
    )
    session.run(
        "UPDATE messages SET not_before = now() WHERE number_id = :id AND state = 'queued'"
        " AND reason = 'number_paused'",
        id=number_id,
    )


def hold_number(session: TenantSession, number_id: UUID, *, held: bool, by: str) -> WhatsappNumber:
    """A person holds a number's sends back, or lets them go. Raises NotFound."""
    number = read_number(session, number_id)
    if held:
        pause_number(session, number.id, f"Paused by {by}.")
    else:
        resume_number(session, number.id)
    jobs.send_after(session, number.id)
    session.refresh(number)
    return number


def set_rate_card(session: TenantSession, own: Mapping[str, Any]) -> Client:
    """Keep the shop's own rates, in place of those it had. Raises InvalidInput."""
    client = get_client(session)
    client.rate_card = rate_card.read_own(own)
    client.updated_at = utc_now()
    session.flush()
    return client


def remove_number(session: TenantSession, number_id: UUID) -> None:
    """Disconnect a number. Raises NotFound, and Conflict when conversations hang on it."""
    number = read_number(session, number_id)
    session.delete(number)
    try:
        session.flush()
    except sa.exc.IntegrityError as error:
        raise Conflict("This number has conversations. Pause it instead of removing it.") from error
