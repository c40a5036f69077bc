"""Campaigns side by side: what each has brought, and a copy of one as the beginning of another."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.models import Campaign
from revive_app.models.base import new_id
from revive_app.services import activity, campaigns
from revive_app.services.campaigns import LONGEST_NAME, CampaignChange, CampaignView
from revive_app.vocabulary import ActivityType, CampaignStatus


@dataclass(frozen=True, slots=True)
class CampaignLine:
    """One campaign in a list. Rupees of its leads on the way, and of those won."""

    id: UUID
    name: str
    agent_name: str
    status: CampaignStatus
    is_default: bool
    leads: int
    won: int
    pipeline_rupees: int
    won_rupees: int
    sources: int
    version: int
    updated_at: datetime


def campaign_lines(session: TenantSession, *, archived: bool = False) -> tuple[CampaignLine, ...]:
    """The shop's campaigns, or those put away: active ones first, then the last changed."""
    rows = session.rows(_LINES, archived=archived)
    return tuple(CampaignLine(**{**row, "status": CampaignStatus(row["status"])}) for row in rows)


_LINES = f"""
SELECT campaign.id, campaign.name, coalesce(campaign.prompt_config->>'agent_name', '') AS agent_name,
       campaign.status, campaign.is_default, campaign.version, campaign.updated_at,
       CAST(coalesce(sum(tally.leads), 0) AS bigint) AS leads,
       CAST(coalesce(sum(tally.leads) FILTER (WHERE tally.status = 'won'), 0) AS bigint) AS won,
       CAST(coalesce(sum(tally.rupees) FILTER (WHERE tally.status NOT IN ('won', 'dnd')), 0) AS bigint)
           AS pipeline_rupees,
       CAST(coalesce(sum(tally.rupees) FILTER (WHERE tally.status = 'won'), 0) AS bigint) AS won_rupees,
       (SELECT count(*) FROM knowledge_sources source
        WHERE source.campaign_id = campaign.id AND source.chunk_count > 0) AS sources
FROM campaigns campaign LEFT JOIN lead_tallies tally ON tally.campaign_id = campaign.id
WHERE (campaign.status = 'archived') = :archived AND NOT {campaigns.UNTOUCHED}
GROUP BY campaign.id
ORDER BY array_position(ARRAY['active', 'paused', 'draft', 'archived'], campaign.status::text),
         campaign.updated_at DESC, campaign.id
"""


def duplicate(session: TenantSession, campaign_id: UUID, *, by: str) -> CampaignView:
    """A draft with the same persona, skills, templates and knowledge, and without people. Raises NotFound.

    What its sources had learned is copied; their files stay the first campaign's.
    """
    campaigns.read_campaign(session, campaign_id)
    first = session.get(Campaign, campaign_id)
    assert first is not None
    copy = campaigns.create_campaign(session, CampaignChange(name=_copied(first.name)), by=by)
    made = session.get(Campaign, copy.id)
    assert made is not None
    made.prompt_config = dict(first.prompt_config)
    for name in (
        "template_name",
        "template_language",
        "followup_template_name",
        "timezone",
        "offer_valid_until",
    ):
        setattr(made, name, getattr(first, name))
    made.updated_at = utc_now()
    session.flush()
    for row in session.rows(
        "SELECT id FROM knowledge_sources WHERE campaign_id = :campaign AND chunk_count > 0",
        campaign=campaign_id,
    ):
        _copy_source(session, row["id"], made.id)
    activity.log(
        session, session.client_id, ActivityType.SYSTEM, f"{made.name} begins as {first.name}", agent=by
    )
    return campaigns.read_campaign(session, made.id)


def _copied(name: str) -> str:
    ending = ", copy"
    return name[: LONGEST_NAME - len(ending)] + ending


def _copy_source(session: TenantSession, source_id: UUID, campaign_id: UUID) -> None:
    copy_id = new_id()
    session.run(
        "INSERT INTO knowledge_sources (id, client_id, campaign_id, kind, name, url, media_type, sha256, status,"
        " status_words, chunk_count, title, size_bytes, embed_model, progress)"
        " SELECT :copy, client_id, :campaign, kind, name, url, media_type, sha256, 'ready', '', chunk_count, title,"
        " size_bytes, embed_model, 100 FROM knowledge_sources WHERE id = :source",
        copy=copy_id,
        campaign=campaign_id,
        source=source_id,
    )
    session.run(
        "INSERT INTO documents (id, client_id, campaign_id, source_id, position, source, content, embedding, embed_model)"
        " SELECT gen_random_uuid(), client_id, :campaign, :copy, position, source, content, embedding, embed_model"
        " FROM documents WHERE source_id = :source",
        copy=copy_id,
        campaign=campaign_id,
        source=source_id,
    )
