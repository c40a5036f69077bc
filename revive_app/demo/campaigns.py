"""The two campaigns of the demo shop, and when their templates went out."""

from dataclasses import dataclass
from typing import Any

from revive_app.demo import templates
from revive_app.demo.moments import Day, day
from revive_app.demo.templates import Template
from revive_app.demo.threads import Run
from revive_app.vocabulary import CampaignStatus, StepTrigger

AGENT = "Tara"
# From which value on the agent calls a person.
CALL_A_PERSON_ABOVE = 300_000

_SKILLS: dict[str, Any] = {
    "catalog": {"enabled": True},
    "appointment_booking": {"enabled": True},
    "discount_authority": {"enabled": True, "max_percent": 8, "on": "making_charges"},
    "human_handoff": {"enabled": True, "above": CALL_A_PERSON_ABOVE},
    "virtual_try_on": {"enabled": True},
}


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign as its owner set it up. `offer_text` is what the agent may say of the offer, in one line."""

    name: str
    status: CampaignStatus
    template: Template
    is_default: bool
    made_days_ago: int
    tone: int
    tenacity: int
    emoji_usage: int
    response_length: int
    offer_days: int | None = None
    offer_text: str = ""

    @property
    def persona(self) -> dict[str, Any]:
        """The sliders and skills as `prompt_config` holds them."""
        return {
            "agent_name": AGENT,
            "tone": self.tone,
            "tenacity": self.tenacity,
            "emoji_usage": self.emoji_usage,
            "response_length": self.response_length,
            "skills": _SKILLS,
            **({"offer_text": self.offer_text} if self.offer_text else {}),
        }


@dataclass(frozen=True, slots=True)
class Step:
    """What a campaign would write by itself. The demo shop's are switched off: nobody is written to unasked."""

    trigger: StepTrigger
    days: int = 0
    minutes: int = 60


STEPS = (
    Step(StepTrigger.NO_ANSWER, days=3),
    Step(StepTrigger.NO_ANSWER, days=10),
    Step(StepTrigger.WINDOW_CLOSING, minutes=90),
    Step(StepTrigger.BIRTHDAY),
)

SHAADI = Campaign(
    name="Shaadi 2026",
    status=CampaignStatus.ACTIVE,
    template=templates.SHAADI_INVITE,
    is_default=True,
    made_days_ago=12,
    tone=64,
    tenacity=42,
    emoji_usage=36,
    response_length=35,
    offer_days=60,
    offer_text="Up to 8% off the making charge on wedding orders of ₹1,00,000 or more.",
)

DIWALI = Campaign(
    name="Diwali win back",
    status=CampaignStatus.PAUSED,
    template=templates.DIWALI_WIN_BACK,
    is_default=False,
    made_days_ago=20,
    tone=72,
    tenacity=38,
    emoji_usage=45,
    response_length=30,
)


@dataclass(frozen=True, slots=True)
class Sending:
    """One run of a campaign's template."""

    campaign: Campaign
    at: Day


@dataclass(frozen=True, slots=True)
class Planned:
    """A blast that is set for later, to those who have not answered yet."""

    campaign: Campaign
    template: Template
    in_days: int
    hour: int
    by: str


PLANNED = Planned(SHAADI, templates.GENTLE_FOLLOW_UP, in_days=4, hour=11, by="Kavita")

RUNS = {
    Run.DIWALI: Sending(DIWALI, day(18, "11:00")),
    Run.SHAADI_FIRST: Sending(SHAADI, day(9, "11:05")),
    Run.SHAADI_SECOND: Sending(SHAADI, day(2, "11:30")),
}
