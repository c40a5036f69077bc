"""Makes the demo shop: all of it in one transaction, once, whoever else tries at the same moment."""

import logging
import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from revive_app import vault
from revive_app.clock import utc_now
from revive_app.db import SystemSession, system_session
from revive_app.demo import shop
from revive_app.demo.people import PEOPLE
from revive_app.errors import Conflict
from revive_app.origins import backend_origin, frontend_origin
from revive_app.providers.ai.protocol import Embedder
from revive_app.providers.storage import open_storage
from revive_app.services import api_keys
from revive_app.services.seeding import credentials, gallery, library
from revive_app.services.seeding.credentials import Credentials
from revive_app.services.seeding.ground import Ground, lay
from revive_app.services.seeding.people import bring, who_never_agreed
from revive_app.services.seeding.plans import plan_ahead
from revive_app.services.seeding.register import file_register
from revive_app.services.seeding.registration import SandboxRegistration, demo_registration
from revive_app.services.shops import NumberCredentials
from revive_app.settings import Settings

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DemoShop:
    """The shop that was made, how to get into it, and what to tell the sandbox if that is its Meta."""

    client_id: UUID
    campaign_id: UUID
    credentials: Credentials
    registration: SandboxRegistration | None


def seed_demo(
    *, settings: Settings, embedder: Embedder, if_new: bool = False, now: datetime | None = None
) -> DemoShop | None:
    """Make the demo shop and write `credentials.json`.

    With `if_new` only into a database without any shop, else None. Otherwise Conflict when the demo shop,
    its name or its number is there already. Raises StackError when the file cannot be written: then
    nothing was made.
    """
    if if_new and _has_shops():
        return None
    now = now or utc_now()
    password = _password(settings)
    papers = library.read(embedder, now=now)
    photo = gallery.hang(open_storage(settings))
    with system_session() as session:
        session.row("SELECT pg_advisory_xact_lock(hashtextextended('demo shop', 0))")
        if if_new and session.row("SELECT 1 FROM clients LIMIT 1") is not None:
            return None
        _refuse_if_there(session)
        number = _number_credentials(settings)
        ground = lay(session, settings=settings, credentials=number, password=password, now=now)
        ground = replace(ground, passages=library.shelve(session, ground, papers), photo=photo)
        bring(session, ground, who_never_agreed(PEOPLE) if _reaches_strangers(settings) else PEOPLE)
        file_register(session, ground)
        # The story moved them at moments of its own; the trigger that notes it looks at the clock of the row.
        session.run(
            "UPDATE leads SET status_changed_at = updated_at WHERE client_id = :shop", shop=ground.client_id
        )
        made = _credentials(session, settings, ground, number, password)
        # Before the commit: a shop whose password nobody knows would be worse than a file without a shop.
        credentials.write(settings, made)
    if not _reaches_strangers(settings):
        plan_ahead(ground)
    log.info("demo shop %s made", ground.client_id)
    return DemoShop(ground.client_id, ground.default_campaign.id, made, demo_registration())


def _has_shops() -> bool:
    with system_session() as session:
        return session.row("SELECT 1 FROM clients LIMIT 1") is not None


def _refuse_if_there(session: SystemSession) -> None:
    if session.row("SELECT 1 FROM clients WHERE is_demo OR business_name = :name", name=shop.NAME):
        raise Conflict("There is a demo shop here already.")
    emails = [member.email for member in shop.STAFF.values()]
    if session.row("SELECT 1 FROM users WHERE email = ANY(:emails)", emails=emails):
        raise Conflict("The people of the demo shop have accounts here already.")


def _password(settings: Settings) -> str:
    """The one that was asked for, whatever its length, or a random one."""
    if settings.revive_demo_password is not None:
        return settings.revive_demo_password.get_secret_value()
    return secrets.token_urlsafe(12)


def _number_credentials(settings: Settings) -> NumberCredentials:
    """The number that was set, or the sandbox's, with secrets of its own."""
    token, app_secret = settings.whatsapp_token, settings.whatsapp_app_secret
    return NumberCredentials(
        phone_number_id=settings.whatsapp_phone_id or shop.SANDBOX_PHONE_NUMBER_ID,
        waba_id=settings.whatsapp_waba_id or shop.SANDBOX_WABA_ID,
        display_phone=shop.SANDBOX_PHONE,
        token=token.get_secret_value() if token else vault.new_token("EAA"),
        app_secret=app_secret.get_secret_value() if app_secret else secrets.token_hex(16),
    )


def _reaches_strangers(settings: Settings) -> bool:
    """Whether messages would go to Meta itself: the invented numbers may belong to somebody."""
    return not settings.sandbox and settings.graph_api_url is None


def _credentials(
    session: SystemSession, settings: Settings, ground: Ground, number: NumberCredentials, password: str
) -> Credentials:
    owner = next(iter(ground.staff.values()))
    verify_token = settings.webhook_verify_token
    return Credentials(
        email=shop.OWNER.email,
        password=password,
        api_key=api_keys.add_key(session, ground.client_id, name="Demo", created_by=owner),
        client_id=str(ground.client_id),
        campaign_id=str(ground.default_campaign.id),
        phone_number_id=number.phone_number_id,
        waba_id=number.waba_id,
        webhook_verify_token=(
            verify_token.get_secret_value()
            if verify_token
            else settings.home.generated_secret("webhook_verify_token")
        ),
        app_secret=number.app_secret,
        base_url=backend_origin(settings),
        ui_url=frontend_origin(settings),
    )
