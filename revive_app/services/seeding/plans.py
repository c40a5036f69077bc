"""What the demo shop has planned: a blast of its own making, set for a morning to come."""

from datetime import timedelta

from revive_app.db import tenant_session
from revive_app.demo.campaigns import PLANNED
from revive_app.services.blasts import starting
from revive_app.services.blasts.request import BlastRequest
from revive_app.services.seeding.ground import Ground
from revive_app.vocabulary import LeadStatus


def plan_ahead(ground: Ground) -> None:
    """Set it as a colleague would. A shop that was made and lacks it, because somebody pulled the plug, is whole."""
    day = ground.now.astimezone(ground.zone) + timedelta(days=PLANNED.in_days)
    request = BlastRequest(
        campaign_id=ground.campaigns[PLANNED.campaign].id,
        template_name=PLANNED.template.name,
        parameters=["{{first_name|ji}}"],
        audience={"status": [LeadStatus.CONTACTED.value], "last_reply": {"never": True}},
        scheduled_at=day.replace(hour=PLANNED.hour, minute=0, second=0, microsecond=0),
        local_time=False,
        idempotency_key="demo",
    )
    with tenant_session(ground.client_id) as session:
        starting.start(
            session, request, by=PLANNED.by, user_id=next(iter(ground.staff.values())), now=ground.now
        )
