"""What is still open before a campaign's agent may speak: asked by the wizard, answered from what is there now."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import Conflict, NotFound
from revive_app.models import Campaign, Client
from revive_app.rules.prompt_engine import Skills
from revive_app.services import campaigns
from revive_app.services.appointments.opening import read_settings as read_visit_settings
from revive_app.services.campaigns import CampaignChange, CampaignView
from revive_app.services.shops import get_client
from revive_app.vocabulary import CampaignStatus


class PointName(StrEnum):
    """What is looked at, in the order it is shown."""

    NUMBER = "number"
    PERSONA = "persona"
    KNOWLEDGE = "knowledge"
    SKILLS = "skills"
    TEMPLATE = "template"
    PEOPLE = "people"
    TRIED = "tried"


class PointState(StrEnum):
    """Done, open but able to wait, or in the way."""

    DONE = "done"
    WAIT = "wait"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Point:
    """One line of the checklist. `why` is a stable word for what is open; `facts` what its words are made of."""

    name: PointName
    state: PointState
    why: str = ""
    facts: dict[str, Any] | None = None

    def fact(self, name: str) -> Any:
        """One of them; None where there is none."""
        return (self.facts or {}).get(name)


@dataclass(frozen=True, slots=True)
class Checklist:
    """All of it. `ready` when nothing is in the way."""

    points: tuple[Point, ...]

    @property
    def ready(self) -> bool:
        """Whether the campaign may be launched."""
        return all(point.state is not PointState.BLOCK for point in self.points)

    @property
    def done(self) -> int:
        """How many points are."""
        return sum(point.state is PointState.DONE for point in self.points)


def checklist(session: TenantSession, campaign_id: UUID) -> Checklist:
    """How far a campaign is from its launch. Raises NotFound."""
    campaign = _campaign(session, campaign_id)
    return Checklist(
        (
            _number(session),
            _persona(campaign),
            _knowledge(session, campaign_id),
            _skills(session, campaign),
            _template(session, campaign),
            _people(session, campaign_id),
            _tried(campaign),
        )
    )


def start_draft(session: TenantSession, *, by: str) -> CampaignView:
    """A draft to shape: the one nobody has touched yet, else a new one, with what the shop's agents usually may.

    Whoever opens the wizard and leaves again leaves nothing behind: no list shows such a draft.
    """
    # Two tabs at once get the same draft.
    session.exec(
        select(Client).where(col(Client.id) == session.client_id).with_for_update(key_share=True)
    ).one()
    row = session.row(
        f"SELECT id FROM campaigns campaign WHERE {campaigns.UNTOUCHED} ORDER BY created_at DESC LIMIT 1"
    )
    if row is not None:
        return campaigns.read_campaign(session, row["id"])
    return campaigns.create_campaign(
        session, CampaignChange(name=campaigns.DRAFT_NAME, skills=_usual_skills(session)), by=by
    )


def _usual_skills(session: TenantSession) -> dict[str, Any]:
    shop = get_client(session)
    return {
        "catalog": {"enabled": _has_pieces(session)},
        "appointment_booking": {"enabled": takes_visits(session)},
        "human_handoff": {"enabled": True},
        "discount_authority": {
            "enabled": shop.discount_percent > 0,
            "max_percent": shop.discount_percent,
            "on": "making_charges",
        },
    }


def launch(session: TenantSession, campaign_id: UUID, *, by: str) -> CampaignView:
    """Let the agent speak. Raises NotFound, and Conflict while something is in the way."""
    found = checklist(session, campaign_id)
    if not found.ready:
        raise Conflict(
            "Something is still in the way of the launch. The checklist says what.", code="not_ready"
        )
    return campaigns.change_campaign(
        session, campaign_id, CampaignChange(status=CampaignStatus.ACTIVE), by=by
    )


def note_trial(session: TenantSession, campaign_id: UUID) -> None:
    """Somebody of the shop has talked to this agent. What was said is not kept."""
    session.run("UPDATE campaigns SET tried_at = now() WHERE id = :id", id=campaign_id)


def _campaign(session: TenantSession, campaign_id: UUID) -> Campaign:
    campaign = session.exec(select(Campaign).where(col(Campaign.id) == campaign_id)).first()
    if campaign is None:
        raise NotFound("No such campaign.")
    return campaign


def _number(session: TenantSession) -> Point:
    """A number that is paused may still be mended; without one nobody can hear the agent."""
    row = session.row(
        "SELECT count(*) AS numbers, count(*) FILTER (WHERE paused_at IS NULL) AS open,"
        " min(display_phone) FILTER (WHERE paused_at IS NULL) AS phone, min(paused_reason) AS reason"
        " FROM whatsapp_numbers"
    )
    assert row is not None
    if not row["numbers"]:
        return Point(PointName.NUMBER, PointState.BLOCK, "none")
    if not row["open"]:
        return Point(PointName.NUMBER, PointState.WAIT, "paused", {"reason": row["reason"] or ""})
    return Point(PointName.NUMBER, PointState.DONE, facts={"phone": row["phone"]})


def _persona(campaign: Campaign) -> Point:
    config = campaign.prompt_config
    return Point(
        PointName.PERSONA,
        PointState.DONE,
        facts={"agent": str(config.get("agent_name") or ""), "own": bool(config.get("own_prompt"))},
    )


def _knowledge(session: TenantSession, campaign_id: UUID) -> Point:
    row = session.row(
        "SELECT count(*) FILTER (WHERE chunk_count > 0) AS sources, coalesce(sum(chunk_count), 0) AS passages,"
        " count(*) FILTER (WHERE work_due_at IS NOT NULL) AS reading,"
        " count(*) FILTER (WHERE status = 'failed') AS failed"
        " FROM knowledge_sources WHERE campaign_id = :campaign",
        campaign=campaign_id,
    )
    assert row is not None
    facts = dict(row)
    if row["reading"]:
        return Point(PointName.KNOWLEDGE, PointState.WAIT, "reading", facts)
    if row["failed"]:
        return Point(PointName.KNOWLEDGE, PointState.WAIT, "failed", facts)
    if not row["sources"]:
        return Point(PointName.KNOWLEDGE, PointState.WAIT, "none", facts)
    return Point(PointName.KNOWLEDGE, PointState.DONE, facts=facts)


def _skills(session: TenantSession, campaign: Campaign) -> Point:
    """A skill that is on and lacks what it works with promises what nobody keeps."""
    skills = Skills.from_config(campaign.prompt_config)
    on = [
        name
        for name, enabled in {
            "catalog": skills.catalog,
            "appointment_booking": skills.appointment_booking,
            "discount_authority": skills.discount.enabled,
            "come_back": skills.come_back,
            "human_handoff": skills.human_handoff,
            "virtual_try_on": skills.virtual_try_on,
        }.items()
        if enabled
    ]
    if skills.catalog and not _has_pieces(session):
        return Point(PointName.SKILLS, PointState.WAIT, "catalog", {"on": on})
    if skills.appointment_booking and not (skills.booking_link or takes_visits(session)):
        return Point(PointName.SKILLS, PointState.WAIT, "appointment_booking", {"on": on})
    return Point(PointName.SKILLS, PointState.DONE, facts={"on": on})


def takes_visits(session: TenantSession) -> bool:
    """Whether the shop has said when it is open."""
    return any(read_visit_settings(session).opening_hours.values())


def _has_pieces(session: TenantSession) -> bool:
    return (
        session.row("SELECT 1 FROM products WHERE hidden_at IS NULL AND agent_may_show LIMIT 1") is not None
    )


def _template(session: TenantSession, campaign: Campaign) -> Point:
    """Only writing first needs one: whoever writes to the shop is answered without."""
    if not campaign.template_name:
        return Point(PointName.TEMPLATE, PointState.WAIT, "none")
    row = session.row(
        "SELECT name, status, quality, category FROM message_templates"
        " WHERE name = :name ORDER BY language <> :language, status <> 'APPROVED' LIMIT 1",
        name=campaign.template_name,
        language=campaign.template_language,
    )
    facts = {"name": campaign.template_name, **(dict(row) if row else {})}
    if row is None:
        return Point(PointName.TEMPLATE, PointState.WAIT, "unknown", facts)
    if row["status"] != "APPROVED":
        return Point(PointName.TEMPLATE, PointState.WAIT, "not_approved", facts)
    return Point(PointName.TEMPLATE, PointState.DONE, facts=facts)


def _people(session: TenantSession, campaign_id: UUID) -> Point:
    row = session.row(
        "SELECT count(*) AS people,"
        " count(*) FILTER (WHERE contact.marketing_consent = 'granted' AND contact.dnd_at IS NULL) AS agreed"
        " FROM leads lead JOIN contacts contact ON contact.id = lead.contact_id"
        " WHERE lead.campaign_id = :campaign",
        campaign=campaign_id,
    )
    assert row is not None
    facts = dict(row)
    if not row["people"]:
        return Point(PointName.PEOPLE, PointState.WAIT, "none", facts)
    if not row["agreed"]:
        return Point(PointName.PEOPLE, PointState.WAIT, "no_consent", facts)
    return Point(PointName.PEOPLE, PointState.DONE, facts=facts)


def _tried(campaign: Campaign) -> Point:
    """Changed since somebody talked to her, she is another."""
    if campaign.tried_at is None:
        return Point(PointName.TRIED, PointState.WAIT, "never")
    return Point(
        PointName.TRIED, PointState.DONE, facts={"ago": (utc_now() - campaign.tried_at).total_seconds()}
    )
