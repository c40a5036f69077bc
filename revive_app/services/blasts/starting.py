"""A blast begins: once, however often it is asked for, and with everybody it reaches in one transaction."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from revive_app import jobs
from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import Conflict, FieldError, InvalidInput
from revive_app.live.publish import publish
from revive_app.models import Blast
from revive_app.models.base import new_id
from revive_app.rules.blasts.audience import Excluded
from revive_app.rules.clean import clean_json
from revive_app.rules.reasons import words_for
from revive_app.rules.told_moments import told_moment
from revive_app.services import activity
from revive_app.services.blasts.choice import Choice
from revive_app.services.blasts.forecasting import Forecast, card_for, forecast_of
from revive_app.services.blasts.picking import freeze, survey
from revive_app.services.blasts.planning import Plan, plan, stored_parameters
from revive_app.services.blasts.request import BlastRequest
from revive_app.vocabulary import ActivityType, BlastStatus, CampaignStatus

LONGEST_KEY = 255


@dataclass(frozen=True, slots=True)
class DryRun:
    """What a blast would be."""

    choice: Choice
    forecast: Forecast
    start_at: datetime
    is_scheduled: bool
    expires_at: datetime | None
    rate_per_minute: int | None


def dry_run(session: TenantSession, request: BlastRequest, *, now: datetime | None = None) -> DryRun:
    """Whom it would reach, what that costs, when it would end. Nothing is written. Raises as `start` does."""
    now = now or utc_now()
    planned = plan(session, request, now=now, lock=False)
    choice = survey(session, planned, new_id(), card_for(planned), now=now)
    forecast = forecast_of(session, planned, choice, now=now)
    return DryRun(
        choice=choice,
        forecast=forecast,
        start_at=planned.start_at,
        is_scheduled=planned.is_scheduled,
        expires_at=planned.expires_at,
        rate_per_minute=planned.rate_per_minute,
    )


def start(
    session: TenantSession,
    request: BlastRequest,
    *,
    by: str,
    user_id: UUID | None = None,
    now: datetime | None = None,
) -> Blast:
    """Begin it, or set it for later: everybody's message is queued when this commits.

    The same `idempotency_key` brings the same blast. Raises NotFound, InvalidInput for what cannot be used
    and for an audience of nobody, Conflict when campaign, template or somebody else is in the way.
    """
    now = now or utc_now()
    _check_key(request.idempotency_key)
    planned: Plan | None = None
    known = _known(session, request)
    if known is None:
        planned = plan(session, request, now=now, lock=True)
        # Whoever waited for the campaign's row may find the blast made meanwhile.
        known = _known(session, request)
    if known is not None:
        return known
    assert planned is not None
    blast = _new(session, planned, request, user_id, now)
    choice = freeze(session, planned, blast.id, card_for(planned), now=now)
    if choice.eligible == 0:
        raise _nobody(choice)
    _note(session, blast, planned, choice, now)
    _wake_campaign(planned)
    session.flush()
    _tell(session, blast, planned, by)
    return blast


def start_one(session: TenantSession, request: BlastRequest, *, by: str, user_id: UUID | None = None) -> UUID:
    """The same, for screens, which hold no rows: its id."""
    return start(session, request, by=by, user_id=user_id).id


def _check_key(key: str | None) -> None:
    if key is not None and not 0 < len(key) <= LONGEST_KEY:
        raise InvalidInput(
            "The idempotency key cannot be used.",
            fields=(FieldError("idempotency_key", f"must have 1 to {LONGEST_KEY} characters"),),
        )


def _known(session: TenantSession, request: BlastRequest) -> Blast | None:
    """The blast this key has made already. Raises Conflict when that was another campaign's."""
    if request.idempotency_key is None:
        return None
    blast = session.exec(select(Blast).where(col(Blast.idempotency_key) == request.idempotency_key)).first()
    if blast is not None and blast.campaign_id != request.campaign_id:
        raise Conflict(
            "This idempotency key belongs to a blast of another campaign.", code="idempotency_key_used"
        )
    return blast


def _new(
    session: TenantSession, planned: Plan, request: BlastRequest, user_id: UUID | None, now: datetime
) -> Blast:
    first, *others = planned.variants
    blast = Blast(
        client_id=session.client_id,
        campaign_id=planned.campaign.id,
        number_id=planned.number.id,
        template_name=first.template_name,
        template_language=first.translations[0].language,
        template_category=planned.category,
        parameters=clean_json(stored_parameters(request.parameters)),
        variant_b=_kept_variant(request, others[0].translations[0].language) if others else {},
        audience=clean_json(dict(request.audience or {})),
        hold_out_percent=planned.hold_out_percent,
        status=BlastStatus.SCHEDULED if planned.is_scheduled else BlastStatus.RUNNING,
        rate_per_minute=planned.rate_per_minute,
        bucket_tokens=1.0,
        bucket_at=now,
        idempotency_key=request.idempotency_key,
        scheduled_at=planned.start_at if planned.is_scheduled else None,
        timezone=planned.zone.key,
        local_time=planned.local_start is not None,
        expires_at=planned.expires_at,
        started_at=None if planned.is_scheduled else now,
        created_by=user_id,
        created_at=now,
        updated_at=now,
    )
    session.add(blast)
    try:
        session.flush()
    except sa.exc.IntegrityError as error:
        raise Conflict(
            "This idempotency key belongs to a blast of another campaign.", code="idempotency_key_used"
        ) from error
    return blast


def _kept_variant(request: BlastRequest, language: str) -> dict[str, Any]:
    second = request.variant_b
    assert second is not None
    return {
        "template_name": second.template_name,
        "language": language,
        "parameters": clean_json(stored_parameters(second.parameters)),
        "share_percent": second.share_percent,
    }


def _note(session: TenantSession, blast: Blast, planned: Plan, choice: Choice, now: datetime) -> None:
    excluded = choice.excluded
    blast.audience_count = choice.eligible
    blast.hold_out_count = excluded.get(Excluded.HOLD_OUT, 0)
    blast.excluded = excluded
    blast.languages = [{"language": name, "people": count} for name, count in choice.languages.items()]
    blast.forecast = forecast_of(session, planned, choice, now=now).as_kept()


def _wake_campaign(planned: Plan) -> None:
    """Somebody who sends wants the agent to answer."""
    if planned.campaign.status is CampaignStatus.DRAFT:
        planned.campaign.status = CampaignStatus.ACTIVE
        planned.campaign.version += 1
        planned.campaign.updated_at = utc_now()


def _nobody(choice: Choice) -> InvalidInput | Conflict:
    """Why there is nobody to write to, in numbers."""
    excluded = choice.excluded
    if not excluded:
        return InvalidInput(
            "The audience is empty: the campaign has no leads like these.",
            fields=(FieldError("audience", "matches nobody"),),
            code="empty_audience",
        )
    waiting = excluded.get(Excluded.ALREADY_IN_BLAST, 0)
    if waiting and waiting == sum(excluded.values()):
        people = "This person is" if waiting == 1 else f"All {waiting} people are"
        return Conflict(
            f"{people} already in a blast of this template that somebody started a moment ago.",
            code="already_in_blast",
        )
    listed = "; ".join(f"{count} × {words_for(reason)}" for reason, count in excluded.items())
    return InvalidInput(
        f"The audience is empty: nobody in it may be written to. {listed}.",
        fields=tuple(
            FieldError(f"audience.{reason}", f"{count} excluded: {words_for(reason)}")
            for reason, count in excluded.items()
        ),
        code="empty_audience",
    )


def _tell(session: TenantSession, blast: Blast, planned: Plan, by: str) -> None:
    people = "1 person" if blast.audience_count == 1 else f"{blast.audience_count:,} people"
    if blast.status is BlastStatus.SCHEDULED:
        when = told_moment(planned.start_at, planned.zone) + (" where they live" if blast.local_time else "")
        words = f"Blast {blast.template_name} to {people} set for {when}"
    else:
        words = f"Blast {blast.template_name} to {people} started"
        jobs.send_after(session, blast.number_id)
    activity.log(
        session,
        session.client_id,
        ActivityType.SYSTEM,
        f"{planned.campaign.name}: {words}",
        agent=by,
        refs={"blast_id": str(blast.id)},
    )
    publish(session, session.client_id, "blast.changed", blast_id=blast.id, campaign_id=blast.campaign_id)
