"""Campaigns as their owner shapes them: who speaks, how, with which skills."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound, StaleVersion
from revive_app.live.publish import publish
from revive_app.models import Campaign, Client
from revive_app.rules import moments
from revive_app.rules.buttons import button_faults
from revive_app.rules.clean import clean_json, clean_text
from revive_app.rules.prompt_engine import Persona, ShopFacts, Skills, system_prompt
from revive_app.rules.temper import policy_faults
from revive_app.services import activity, files, shops
from revive_app.services.paging import Cursor, Page
from revive_app.vocabulary import ActivityType, CampaignStatus

LONGEST_NAME = 120
LONGEST_PROMPT = 20_000
SLIDERS = ("tone", "tenacity", "emoji_usage", "response_length")
# What `prompt_config` is made of; anything else a caller puts there is refused by name.
PERSONA_FIELDS = frozenset({*SLIDERS, "agent_name", "skills", "offer_text", "notes", "safety", "buttons"})
_CHANGED = "campaign.changed"
_PROMPT, _OWN_PROMPT = "system_prompt", "own_prompt"


@dataclass(frozen=True, slots=True)
class CampaignView:
    """A campaign as screens and API show it. `prompt_config["system_prompt"]` is what the agent works with."""

    id: UUID
    name: str
    status: CampaignStatus
    is_default: bool
    prompt_config: dict[str, Any]
    template_name: str | None
    template_language: str
    followup_template_name: str | None
    timezone: str | None
    offer_valid_until: datetime | None
    rate_per_minute: int | None
    version: int
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class CampaignChange:
    """What to change; None leaves a thing alone. `prompt_config` and `skills` are laid over what is there.

    `cleared` names what to take away: the zone of its own, the offer's end.
    """

    name: str | None = None
    status: CampaignStatus | None = None
    prompt_config: dict[str, Any] | None = None
    skills: dict[str, Any] | None = None
    template_name: str | None = None
    template_language: str | None = None
    followup_template_name: str | None = None
    timezone: str | None = None
    offer_valid_until: datetime | None = None
    cleared: frozenset[str] = frozenset()
    # 0 takes the bound away
    rate_per_minute: int | None = None


def create_campaign(session: TenantSession, new: CampaignChange, *, by: str) -> CampaignView:
    """A draft of the shop's; its first one answers people no campaign has written to. Raises InvalidInput."""
    campaign = Campaign(client_id=session.client_id, name=_name(new.name or ""))
    _lay_over(session, campaign, new)
    # Two first campaigns at once: the lock makes one of them the second.
    session.exec(
        select(Client).where(col(Client.id) == session.client_id).with_for_update(key_share=True)
    ).one()
    campaign.is_default = session.exec(select(Campaign.id).where(col(Campaign.is_default))).first() is None
    session.add(campaign)
    session.flush()
    _tell(session, campaign, f"Campaign created: {campaign.name}", by)
    return _view(campaign)


def list_campaigns(
    session: TenantSession,
    *,
    status: CampaignStatus | None = None,
    limit: int = 100,
    cursor: str | None = None,
) -> Page[CampaignView]:
    """The newest first."""
    after = Cursor.decode(cursor)
    query = (
        select(Campaign).order_by(col(Campaign.created_at).desc(), col(Campaign.id).desc()).limit(limit + 1)
    )
    if status is not None:
        query = query.where(col(Campaign.status) == status)
    if after is not None:
        query = query.where(sa.tuple_(col(Campaign.created_at), col(Campaign.id)) < (after.at, after.id))
    found = session.exec(query).all()
    views = tuple(_view(campaign) for campaign in found[:limit])
    more = Cursor(views[-1].created_at, views[-1].id).encode() if len(found) > limit else None
    return Page(views, more)


def read_campaign(session: TenantSession, campaign_id: UUID) -> CampaignView:
    """One campaign. Raises NotFound."""
    return _view(_get(session, campaign_id))


def change_campaign(
    session: TenantSession,
    campaign_id: UUID,
    change: CampaignChange,
    *,
    seen_version: int | None = None,
    by: str,
) -> CampaignView:
    """Change it; the agent answers by the new words from its next message on. Raises NotFound, StaleVersion, InvalidInput."""
    campaign = _get(session, campaign_id, lock=True)
    if seen_version is not None and seen_version != campaign.version:
        raise StaleVersion("Somebody else changed this campaign meanwhile. Look again before you change it.")
    before, changed_at = campaign.status, campaign.updated_at
    _lay_over(session, campaign, change)
    campaign.version += 1
    campaign.updated_at = utc_now()
    session.flush()
    if campaign.status is not before:
        _tell(session, campaign, f"Campaign {campaign.name} is {campaign.status.value} now", by)
    elif before is not CampaignStatus.DRAFT and campaign.updated_at - changed_at > _ONE_SITTING:
        _tell(session, campaign, f"Campaign {campaign.name} changed", by)
    else:
        publish(session, session.client_id, _CHANGED, campaign_id=campaign.id)
    return _view(campaign)


# Somebody who moves sliders saves often: one line in The Matrix tells of all of it, and none of a draft.
_ONE_SITTING = timedelta(minutes=5)


def renew_prompts(session: TenantSession) -> None:
    """The shop speaks otherwise of itself: every prompt nobody wrote by hand is made anew."""
    for campaign in session.exec(select(Campaign).order_by(col(Campaign.id)).with_for_update()).all():
        config = dict(campaign.prompt_config)
        if not config.get(_OWN_PROMPT):
            campaign.prompt_config = {**config, _PROMPT: _made_prompt(session, campaign, config)}
    session.flush()


DRAFT_NAME = "New campaign"
# A draft somebody has opened and nobody has changed yet: no screen counts it among the campaigns.
UNTOUCHED = f"""(
    campaign.status = 'draft' AND campaign.version = 1 AND campaign.name = '{DRAFT_NAME}'
    AND NOT EXISTS (SELECT FROM leads WHERE leads.campaign_id = campaign.id)
    AND NOT EXISTS (SELECT FROM knowledge_sources source WHERE source.campaign_id = campaign.id)
)"""


def has_people(session: TenantSession, campaign_id: UUID) -> bool:
    """Whether anybody is in it."""
    row = session.row("SELECT EXISTS (SELECT FROM leads WHERE campaign_id = :id) AS any", id=campaign_id)
    return row is not None and bool(row["any"])


def delete_campaign(session: TenantSession, campaign_id: UUID, *, by: str) -> None:
    """Delete a campaign nothing was ever sent for, with its leads. Raises NotFound, Conflict."""
    campaign = _get(session, campaign_id, lock=True)
    sent = session.row(
        "SELECT 1 FROM messages WHERE campaign_id = :id AND direction = 'outbound'"
        " UNION ALL SELECT 1 FROM blasts WHERE campaign_id = :id LIMIT 1",
        id=campaign_id,
    )
    if sent is not None:
        raise Conflict(
            "Messages have gone out for this campaign. Archive it instead: its history stays.",
            code="campaign_used",
        )
    name = campaign.name
    files.promise_removals(session, campaign_id=campaign_id)
    session.delete(campaign)
    session.flush()
    activity.log(session, session.client_id, ActivityType.SYSTEM, f"Campaign deleted: {name}", agent=by)
    publish(session, session.client_id, _CHANGED, campaign_id=campaign_id)


def _get(session: TenantSession, campaign_id: UUID, *, lock: bool = False) -> Campaign:
    query = select(Campaign).where(col(Campaign.id) == campaign_id)
    campaign = session.exec(query.with_for_update() if lock else query).first()
    if campaign is None:
        raise NotFound("No such campaign.")
    return campaign


def _lay_over(session: TenantSession, campaign: Campaign, change: CampaignChange) -> None:
    if change.name is not None:
        campaign.name = _name(change.name)
    if change.status is not None:
        campaign.status = change.status
    if change.timezone is not None:
        campaign.timezone = _zone(change.timezone)
    campaign.template_name = _given(change.template_name, campaign.template_name)
    campaign.template_language = change.template_language or campaign.template_language
    campaign.followup_template_name = _given(change.followup_template_name, campaign.followup_template_name)
    if change.offer_valid_until is not None:
        campaign.offer_valid_until = _until(session, campaign, change.offer_valid_until)
    for name in change.cleared & _CLEARABLE:
        setattr(campaign, name, None)
    if change.rate_per_minute is not None:
        campaign.rate_per_minute = change.rate_per_minute or None
    campaign.prompt_config = _config(session, campaign, change)


_CLEARABLE = frozenset({"timezone", "offer_valid_until"})


def _given(new: str | None, old: str | None) -> str | None:
    """An empty name takes the template away."""
    return old if new is None else (new.strip() or None)


def _config(session: TenantSession, campaign: Campaign, change: CampaignChange) -> dict[str, Any]:
    """The persona with its prompt: the owner's own words when she wrote some, else made of sliders and skills."""
    given = clean_json(change.prompt_config or {})
    odd = sorted(set(given) - PERSONA_FIELDS - {_PROMPT, _OWN_PROMPT})
    if odd:
        raise InvalidInput(
            "There is no such thing in a persona.",
            fields=tuple(FieldError(f"prompt_config.{name}", "is not known") for name in odd),
        )
    check_persona(given)
    config: dict[str, Any] = {**_DEFAULTS, **campaign.prompt_config}
    written = given.pop(_PROMPT, None)
    config.update(given)
    if change.skills is not None:
        config["skills"] = {**_skills(config), **clean_json(change.skills)}
    config["skills"] = _within_limits(_skills(config))
    if isinstance(written, str) and written != campaign.prompt_config.get(_PROMPT):
        config[_OWN_PROMPT] = clean_text(written).strip()[:LONGEST_PROMPT]
    own = str(config.get(_OWN_PROMPT) or "")
    config[_PROMPT] = own or _made_prompt(session, campaign, config)
    return config


_DEFAULTS: dict[str, Any] = {"agent_name": Persona().agent_name, **dict.fromkeys(SLIDERS, 50), "skills": {}}


def _made_prompt(session: TenantSession, campaign: Campaign, config: dict[str, Any]) -> str:
    shop = session.exec(select(Client).where(col(Client.id) == session.client_id)).one()
    until = campaign.offer_valid_until
    facts = ShopFacts(
        name=shop.business_name,
        website=next(iter(shop.own_domains), ""),
        offer_text=str(config.get("offer_text") or ""),
        offer_valid_until=f"{until.day} {until:%B %Y}" if until else "",
        notes=str(config.get("notes") or ""),
    )
    return system_prompt(Persona.from_config(config), Skills.from_config(config), facts)


def check_persona(given: Mapping[str, Any]) -> None:
    """Sliders, manners and buttons as a campaign may have them. Raises InvalidInput, naming each that is not."""
    _check_sliders(given)
    _check_manners(given)


def _check_sliders(given: Mapping[str, Any]) -> None:
    wrong = [
        name
        for name in SLIDERS
        if name in given
        and (isinstance(given[name], bool) or not isinstance(given[name], int) or not 0 <= given[name] <= 100)
    ]
    if wrong:
        raise InvalidInput(
            "A slider goes from 0 to 100.",
            fields=tuple(
                FieldError(f"prompt_config.{name}", "must be a whole number from 0 to 100") for name in wrong
            ),
        )


def _check_manners(given: Mapping[str, Any]) -> None:
    """What follows from anger, and the campaign's own buttons."""
    faults = policy_faults(given["safety"]) if "safety" in given else []
    faults += button_faults(given["buttons"]) if "buttons" in given else []
    if faults:
        raise InvalidInput(
            "This cannot be set so.",
            fields=tuple(FieldError(f"prompt_config.{field}", reason) for field, reason in faults),
        )


def _skills(config: dict[str, Any]) -> dict[str, Any]:
    skills = config.get("skills")
    return dict(skills) if isinstance(skills, dict) else {}


def _within_limits(skills: dict[str, Any]) -> dict[str, Any]:
    """What is kept is what holds: no discount above the house's highest."""
    authority = skills.get("discount_authority")
    if isinstance(authority, dict) and "max_percent" in authority:
        rule = Skills.from_config({"skills": {"discount_authority": {**authority, "enabled": True}}}).discount
        skills["discount_authority"] = {**authority, "max_percent": rule.cap}
    return skills


def _name(name: str) -> str:
    name = " ".join(clean_text(name).split())
    if not 1 <= len(name) <= LONGEST_NAME:
        raise InvalidInput(
            "A campaign needs a name of at most 120 characters.",
            fields=(FieldError("name", "must have 1 to 120 characters"),),
        )
    return name


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError) as error:
        raise InvalidInput(
            f"{name!r} is no time zone.",
            fields=(FieldError("timezone", "is no time zone, like Asia/Kolkata"),),
        ) from error
    return name


def _until(session: TenantSession, campaign: Campaign, moment: datetime) -> datetime:
    """Without an offset it is a time of day in the campaign's zone, or in the shop's."""
    zone = campaign.timezone or shops.get_client(session).timezone
    return moments.in_utc(moment, "offer_valid_until", zone=ZoneInfo(zone))


def _tell(session: TenantSession, campaign: Campaign, words: str, by: str) -> None:
    activity.log(session, session.client_id, ActivityType.SYSTEM, words, agent=by)
    publish(session, session.client_id, _CHANGED, campaign_id=campaign.id)


def _view(campaign: Campaign) -> CampaignView:
    return CampaignView(
        id=campaign.id,
        name=campaign.name,
        status=campaign.status,
        is_default=campaign.is_default,
        prompt_config={name: value for name, value in campaign.prompt_config.items() if name != _OWN_PROMPT},
        template_name=campaign.template_name,
        template_language=campaign.template_language,
        followup_template_name=campaign.followup_template_name,
        timezone=campaign.timezone,
        offer_valid_until=campaign.offer_valid_until,
        rate_per_minute=campaign.rate_per_minute,
        version=campaign.version,
        created_at=campaign.created_at,
        updated_at=campaign.updated_at,
    )
