"""A request held against the shop, its campaign, its number and Meta's templates, before anybody is counted."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound
from revive_app.models import Campaign, Client, WhatsappNumber
from revive_app.rules import moments
from revive_app.rules.blasts import audience as audiences
from revive_app.rules.blasts.audience import Audience
from revive_app.rules.templates.filling import Filled
from revive_app.rules.templates.values import Facts
from revive_app.services import shops
from revive_app.services.blasts.request import BlastRequest, VariantB
from revive_app.services.templates import choosing, facts
from revive_app.vocabulary import CampaignStatus

# A clock that is a little slow must not turn "now" into an error.
GRACE = timedelta(minutes=5)
FARTHEST = timedelta(days=366)
MOST_HELD_OUT = 50


@dataclass(frozen=True, slots=True)
class Translation:
    """One language of a template, filled with words."""

    language: str
    category: str
    filled: Filled


@dataclass(frozen=True, slots=True)
class Variant:
    """One of the templates a blast sends: `a`, or the `b` it is compared with. The first translation is the fallback."""

    key: str
    template_name: str
    translations: tuple[Translation, ...]
    share_percent: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A blast as it would be, but for its people."""

    campaign: Campaign
    shop: Client
    zone: ZoneInfo
    number: WhatsappNumber
    variants: tuple[Variant, ...]
    audience: Audience
    # whether leads who left are counted among the excluded, though the filter asks for others
    counts_opted_out: bool
    start_at: datetime
    is_scheduled: bool
    # the time of day in each person's own zone, when that is asked for
    local_start: datetime | None
    expires_at: datetime | None
    rate_per_minute: int | None
    hold_out_percent: int

    @property
    def category(self) -> str:
        """What Meta bills it as: the dearest of its templates, if there are two."""
        categories = {one.category for variant in self.variants for one in variant.translations}
        return next(name for name in ("MARKETING", "UTILITY", "AUTHENTICATION") if name in categories)

    @property
    def template_names(self) -> list[str]:
        """Every template it sends."""
        return [variant.template_name for variant in self.variants]


def plan(session: TenantSession, request: BlastRequest, *, now: datetime, lock: bool) -> Plan:
    """The plan. `lock` keeps other blasts of the campaign waiting. Raises NotFound, Conflict, InvalidInput."""
    query = select(Campaign).where(col(Campaign.id) == request.campaign_id)
    campaign = session.exec(query.with_for_update(key_share=True) if lock else query).first()
    if campaign is None:
        raise NotFound("No such campaign.")
    if lock:
        _refuse_at_rest(campaign)
    shop = shops.get_client(session)
    zone = _zone(request, campaign, shop)
    start_at, local_start = _start(request, zone, now)
    expires_at = _expiry(request, campaign, zone)
    _check_expiry(expires_at, start_at, asked=request.expires_at is not None)
    number = _number(session, request.phone_number_id)
    shared = facts.shared(campaign, shop)
    variants = _variants(session, request, campaign, number, shared, expires_at=expires_at)
    if not 0 <= request.hold_out_percent <= MOST_HELD_OUT:
        raise _wrong("hold_out_percent", f"is a percentage from 0 to {MOST_HELD_OUT}")
    audience = audiences.read(request.audience, now=now)
    return Plan(
        campaign=campaign,
        shop=shop,
        zone=zone,
        number=number,
        variants=variants,
        audience=audience,
        counts_opted_out=request.audience is None,
        start_at=start_at,
        is_scheduled=request.scheduled_at is not None and start_at > now,
        local_start=local_start,
        expires_at=expires_at,
        rate_per_minute=_slower(request.rate_per_minute, campaign.rate_per_minute),
        hold_out_percent=request.hold_out_percent,
    )


def _refuse_at_rest(campaign: Campaign) -> None:
    if campaign.status is CampaignStatus.PAUSED:
        raise Conflict(
            f"The campaign {campaign.name} is paused. Let it go on before you send.", code="campaign_paused"
        )
    if campaign.status is CampaignStatus.ARCHIVED:
        raise Conflict(
            f"The campaign {campaign.name} is archived: nothing is sent for it.", code="campaign_archived"
        )


def _zone(request: BlastRequest, campaign: Campaign, shop: Client) -> ZoneInfo:
    if request.timezone is not None:
        try:
            return ZoneInfo(request.timezone)
        except (KeyError, ValueError, OSError) as error:
            raise _wrong("timezone", "is no time zone, like Asia/Kolkata") from error
    return ZoneInfo(campaign.timezone or shop.timezone)


def _start(request: BlastRequest, zone: ZoneInfo, now: datetime) -> tuple[datetime, datetime | None]:
    """When the first message may leave, and the time of day where everybody has her own."""
    wanted = request.scheduled_at
    if wanted is None:
        if request.local_time:
            raise _wrong("local_time", "needs a time of day in scheduled_at")
        return now, None
    at = moments.in_utc(wanted, "scheduled_at", zone=zone)
    local = at.astimezone(zone)
    if at < now - GRACE:
        raise _wrong("scheduled_at", "is in the past")
    if at > now + FARTHEST:
        raise _wrong("scheduled_at", "is more than a year away")
    return max(at, now), local.replace(tzinfo=None) if request.local_time else None


def _expiry(request: BlastRequest, campaign: Campaign, zone: ZoneInfo) -> datetime | None:
    if request.expires_at is None:
        return campaign.offer_valid_until
    return moments.in_utc(request.expires_at, "expires_at", zone=zone)


def _check_expiry(expires_at: datetime | None, start_at: datetime, *, asked: bool) -> None:
    if expires_at is None or expires_at > start_at:
        return
    if asked:
        raise _wrong("expires_at", "is before the first message would leave")
    raise Conflict(
        f"The campaign's offer ended on {expires_at.day} {expires_at:%B %Y}. Give it a new end first.",
        code="expired",
    )


def _number(session: TenantSession, phone_number_id: str | None) -> WhatsappNumber:
    if phone_number_id is None:
        return shops.first_number(session)
    for number in shops.numbers(session):
        if number.phone_number_id == phone_number_id:
            return number
    raise _wrong("phone_number_id", "is no number of this shop")


def _variants(
    session: TenantSession,
    request: BlastRequest,
    campaign: Campaign,
    number: WhatsappNumber,
    shared: Facts,
    *,
    expires_at: datetime | None,
) -> tuple[Variant, ...]:
    name = request.template_name or campaign.template_name
    if not name:
        raise _wrong("template_name", "is missing, and the campaign has no template of its own")
    second = request.variant_b
    if second is not None and not 1 <= second.share_percent <= 99:
        raise _wrong("variant_b.share_percent", "is a percentage from 1 to 99")
    first = VariantB(
        name, request.language, request.parameters, 100 - (second.share_percent if second else 0)
    )
    wanted = [("a", first, "")] + ([("b", second, "variant_b.")] if second else [])
    return tuple(
        _variant(session, key, asked, campaign, number, shared, expires_at=expires_at, prefix=prefix)
        for key, asked, prefix in wanted
    )


def _variant(
    session: TenantSession,
    key: str,
    asked: VariantB,
    campaign: Campaign,
    number: WhatsappNumber,
    shared: Facts,
    *,
    expires_at: datetime | None,
    prefix: str,
) -> Variant:
    chosen = choosing.translations(
        session,
        waba_id=number.waba_id,
        name=asked.template_name,
        language=asked.language,
        usual_language=campaign.template_language,
        field_prefix=prefix,
    )
    translations: list[Translation] = []
    for template in chosen:
        try:
            filled = choosing.fill_template(
                template, asked.parameters, shared, expires_at=expires_at, field_prefix=prefix
            )
        except InvalidInput:
            # A translation with other variables is not used; the one asked for must fit.
            if not translations:
                raise
        else:
            translations.append(Translation(template.language, template.category.value, filled))
    return Variant(key, asked.template_name, tuple(translations), asked.share_percent)


def _slower(asked: int | None, usual: int | None) -> int | None:
    """A blast may be slower than its campaign, never faster."""
    given = [one for one in (asked, usual) if one is not None]
    return min(given) if given else None


def _wrong(field: str, reason: str) -> InvalidInput:
    return InvalidInput(f"{field} {reason}.", fields=(FieldError(field, reason),))


def campaign_name(session: TenantSession, campaign_id: UUID) -> str:
    """The campaign's name, as a blast is called by."""
    row = session.row("SELECT name FROM campaigns WHERE id = :id", id=campaign_id)
    return str(row["name"]) if row else ""


def stored_parameters(values: Any) -> dict[str, Any]:
    """Parameters as they are kept with the blast, whatever form they were given in."""
    if values is None:
        return {}
    return (
        {str(key): value for key, value in values.items()}
        if hasattr(values, "items")
        else {str(place): value for place, value in enumerate(values, start=1)}
    )
