"""The demo shop before its first customer: people who work there, number, campaigns, templates, pieces."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from revive_app.db import SystemSession
from revive_app.demo import campaigns, shop, templates
from revive_app.demo.campaigns import RUNS
from revive_app.demo.catalog import PIECES
from revive_app.demo.moments import at
from revive_app.demo.threads import Colleague, Run
from revive_app.models import (
    Blast,
    Campaign,
    Client,
    Document,
    Membership,
    MessageTemplate,
    Product,
    SequenceStep,
    User,
    WhatsappNumber,
)
from revive_app.origins import frontend_origin
from revive_app.rules.prompt_engine import Persona, ShopFacts, Skills, system_prompt
from revive_app.services import shops
from revive_app.services.passwords import hash_password
from revive_app.settings import Settings, parse_budget, parse_frequency_cap, parse_quiet_hours
from revive_app.vocabulary import BlastStatus, MessagingTier, NumberQuality

# The shop has been on Revive for so long.
OPENED = timedelta(days=110)
# A run leaves at this pace, so that its messages have an order.
PACE = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class StoredPhoto:
    """A picture in the file storage."""

    key: str
    size_bytes: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Ground:
    """What every row of the demo shop hangs on."""

    now: datetime
    zone: ZoneInfo
    client_id: UUID
    number: WhatsappNumber
    staff: dict[Colleague, UUID]
    campaigns: dict[campaigns.Campaign, Campaign]
    runs: dict[Run, Blast]
    # where the pages live, for pictures in messages
    pages: str
    # what the agent could read
    passages: tuple[Document, ...] = ()
    # the photo a customer sent, where the file storage would take it
    photo: StoredPhoto | None = None

    @property
    def default_campaign(self) -> Campaign:
        """The one that answers people nobody wrote to."""
        return self.campaigns[campaigns.SHAADI]

    def run_at(self, run: Run) -> datetime:
        """When a run began."""
        return at(RUNS[run].at, now=self.now, zone=self.zone)


def lay(
    session: SystemSession,
    *,
    settings: Settings,
    credentials: shops.NumberCredentials,
    password: str,
    now: datetime,
) -> Ground:
    """Write the shop and everything in it but its customers. Raises Conflict when the number is taken."""
    client = _client(settings, now)
    session.add(client)
    session.flush()
    _set_rules(client, settings)
    staff = _staff(session, client.id, password, now)
    number = shops.add_number(
        session,
        client.id,
        credentials,
        verified_name=shop.NAME,
        is_sandbox=settings.sandbox,
        tier=MessagingTier.UNLIMITED,
    )
    number.quality = NumberQuality.GREEN
    # Its templates are told below; nobody need ask.
    number.templates_due_at = None
    made = {one: _campaign(client, one, now) for one in (campaigns.SHAADI, campaigns.DIWALI)}
    session.add_all([*made.values(), *_products(client.id, now), *_templates(number, now)])
    session.flush()
    session.add_all(_steps(made[campaigns.SHAADI]))
    ground = Ground(
        now=now,
        zone=ZoneInfo(client.timezone),
        client_id=client.id,
        number=number,
        staff=staff,
        campaigns=made,
        runs={},
        pages=frontend_origin(settings),
    )
    ground.runs.update({run: _blast(ground, run) for run in RUNS})
    session.add_all(ground.runs.values())
    session.flush()
    return ground


def _steps(campaign: Campaign) -> list[SequenceStep]:
    return [
        SequenceStep(
            client_id=campaign.client_id,
            campaign_id=campaign.id,
            trigger=step.trigger,
            days=step.days,
            minutes=step.minutes,
            enabled=False,
        )
        for step in campaigns.STEPS
    ]


def _client(settings: Settings, now: datetime) -> Client:
    return Client(
        business_name=shop.NAME,
        locality=shop.LOCALITY,
        timezone=settings.timezone,
        admin_email=shop.OWNER.email,
        admin_phone=settings.admin_phone_number,
        own_domains=[shop.DOMAIN],
        address=shop.ADDRESS,
        opening_hours=shop.OPENING_HOURS,
        visit_minutes=shop.VISIT_MINUTES,
        visit_capacity=shop.VISITS_AT_ONCE,
        reminder_template_name=templates.VISIT_REMINDER.name,
        is_demo=True,
        created_at=now - OPENED,
        updated_at=now - OPENED,
    )


def _set_rules(client: Client, settings: Settings) -> None:
    """The rules the environment sets. Not at insert: there a None means the column's default, not "off"."""
    quiet = parse_quiet_hours(settings.quiet_hours)
    cap = parse_frequency_cap(settings.frequency_cap)
    client.quiet_from, client.quiet_until = quiet or (None, None)
    client.frequency_cap_count, client.frequency_cap_days = cap or (0, client.frequency_cap_days)
    client.reply_debounce_ms = round(settings.reply_debounce_seconds * 1000)
    client.ai_budget_rupees = parse_budget(settings.ai_daily_budget)


def _staff(session: SystemSession, client_id: UUID, password: str, now: datetime) -> dict[Colleague, UUID]:
    """The owner with the password; her colleagues cannot sign in until they are invited."""
    people: dict[Colleague, UUID] = {}
    for colleague, member in shop.STAFF.items():
        is_owner = member is shop.OWNER
        user = User(
            email=member.email,
            name=member.name,
            password_hash=hash_password(password) if is_owner else None,
            created_at=now - OPENED,
        )
        session.add(user)
        session.flush()
        session.add(
            Membership(client_id=client_id, user_id=user.id, role=member.role, created_at=user.created_at)
        )
        people[colleague] = user.id
    return people


def _campaign(client: Client, campaign: campaigns.Campaign, now: datetime) -> Campaign:
    made_at = now - timedelta(days=campaign.made_days_ago)
    offer_until = now + timedelta(days=campaign.offer_days) if campaign.offer_days else None
    return Campaign(
        client_id=client.id,
        name=campaign.name,
        status=campaign.status,
        is_default=campaign.is_default,
        prompt_config={**campaign.persona, "system_prompt": _prompt(campaign, offer_until)},
        template_name=campaign.template.name,
        template_language=templates.LANGUAGE,
        followup_template_name=templates.GENTLE_FOLLOW_UP.name,
        offer_valid_until=offer_until,
        created_at=made_at,
        updated_at=made_at,
    )


def _prompt(campaign: campaigns.Campaign, offer_until: datetime | None) -> str:
    facts = ShopFacts(
        name=shop.NAME,
        website=shop.WEBSITE,
        offer_text=campaign.offer_text,
        offer_valid_until=f"{offer_until.day} {offer_until:%B %Y}" if offer_until else "",
    )
    return system_prompt(Persona.from_config(campaign.persona), Skills.from_config(campaign.persona), facts)


def _products(client_id: UUID, now: datetime) -> list[Product]:
    """The shelf: its first piece is the newest, as lists show the newest first."""
    return [
        Product(
            client_id=client_id,
            sku=piece.sku,
            name=piece.name,
            description=piece.description,
            category=piece.category,
            price=piece.price,
            stock=piece.stock,
            image_url=piece.image_url,
            tile=piece.tile,
            metal=piece.metal,
            purity=piece.purity,
            weight_mg=piece.weight_mg,
            making_charge_bp=piece.making_percent * 100,
            stones=piece.stones,
            created_at=now - timedelta(days=30, hours=place),
            updated_at=now - timedelta(hours=place + 1),
        )
        for place, piece in enumerate(PIECES)
    ]


def _templates(number: WhatsappNumber, now: datetime) -> list[MessageTemplate]:
    return [
        MessageTemplate(
            client_id=number.client_id,
            waba_id=number.waba_id,
            name=template.name,
            language=templates.LANGUAGE,
            category=template.category,
            status=template.status,
            quality=template.quality,
            rejected_reason=template.rejected_reason,
            components=template.components,
            synced_at=now,
            created_at=now - timedelta(days=25) + timedelta(minutes=place),
        )
        for place, template in enumerate(templates.TEMPLATES)
    ]


def _blast(ground: Ground, run: Run) -> Blast:
    sending = RUNS[run]
    began = ground.run_at(run)
    return Blast(
        client_id=ground.client_id,
        campaign_id=ground.campaigns[sending.campaign].id,
        number_id=ground.number.id,
        template_name=sending.campaign.template.name,
        template_language=templates.LANGUAGE,
        parameters={"1": "{{first_name}}"},
        status=BlastStatus.COMPLETED,
        started_at=began,
        finished_at=began + timedelta(minutes=2),
        created_by=ground.staff[Colleague.KAVITA],
        created_at=began - timedelta(minutes=4),
        updated_at=began + timedelta(minutes=2),
    )
