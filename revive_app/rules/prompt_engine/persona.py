"""Who the agent is and what it may do, read from a campaign's `prompt_config` without ever failing on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from revive_app.rules.knowledge.facts import HIGHEST_DISCOUNT_PERCENT, DiscountBase, DiscountRule

DEFAULT_SLIDER = 50
DEFAULT_AGENT_NAME = "Tara"

# The original wrote 0-30, 30-70, 70-100; the shared ends belong to the upper band.
MEDIUM_FROM = 30
HIGH_FROM = 70


class Level(StrEnum):
    """A slider's band: low below 30, medium from 30, high from 70."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


def level(value: int) -> Level:
    """The band of a slider value 0…100."""
    if value < MEDIUM_FROM:
        return Level.LOW
    return Level.MEDIUM if value < HIGH_FROM else Level.HIGH


@dataclass(frozen=True, slots=True)
class Persona:
    """The agent's name and the four sliders, each 0…100."""

    agent_name: str = DEFAULT_AGENT_NAME
    tone: int = DEFAULT_SLIDER
    tenacity: int = DEFAULT_SLIDER
    emoji_usage: int = DEFAULT_SLIDER
    response_length: int = DEFAULT_SLIDER

    @classmethod
    def from_config(cls, config: Mapping[str, object]) -> "Persona":
        """Read `prompt_config`; missing or odd values become the defaults, numbers are cut to 0…100."""
        name = config.get("agent_name")
        return cls(
            agent_name=(name.strip()[:60] if isinstance(name, str) else "") or DEFAULT_AGENT_NAME,
            tone=_slider(config.get("tone")),
            tenacity=_slider(config.get("tenacity")),
            emoji_usage=_slider(config.get("emoji_usage")),
            response_length=_slider(config.get("response_length")),
        )


@dataclass(frozen=True, slots=True)
class Skills:
    """What the agent may offer. Off unless switched on; handing over to a person is always possible."""

    catalog: bool = False
    appointment_booking: bool = False
    booking_link: str = ""
    discount: DiscountRule = DiscountRule()
    human_handoff: bool = True
    virtual_try_on: bool = False
    # hears "after Diwali" and writes again then
    come_back: bool = True

    @property
    def facts(self) -> tuple[str, ...]:
        """What the skills allow to be said as a fact: the guard takes it for one."""
        facts = []
        if self.appointment_booking and self.booking_link:
            facts.append(f"Appointments: {self.booking_link}")
        return tuple(facts)

    @classmethod
    def from_config(cls, config: Mapping[str, object]) -> "Skills":
        """Read `prompt_config["skills"]`: each skill is a boolean or an object with `enabled` and its setting."""
        raw = config.get("skills")
        skills = raw if isinstance(raw, Mapping) else {}
        booking = _setting(skills.get("appointment_booking"))
        link = booking.get("link") or booking.get("booking_link")
        return cls(
            catalog=_enabled(skills.get("catalog")),
            appointment_booking=_enabled(skills.get("appointment_booking")),
            booking_link=link.strip()[:300] if isinstance(link, str) else "",
            discount=_discount(skills.get("discount_authority")),
            human_handoff=_enabled(skills.get("human_handoff"), unset=True),
            come_back=_enabled(skills.get("come_back"), unset=True),
            virtual_try_on=_enabled(skills.get("virtual_try_on")) or _enabled(skills.get("image_gen")),
        )


def _slider(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        return DEFAULT_SLIDER
    return int(min(max(value, 0), 100))


def _enabled(skill: object, *, unset: bool = False) -> bool:
    if isinstance(skill, Mapping):
        return skill.get("enabled", unset) is True
    return skill is True if skill is not None else unset


def _setting(skill: object) -> Mapping[str, object]:
    return skill if isinstance(skill, Mapping) else {}


def _discount(skill: object) -> DiscountRule:
    setting = _setting(skill)
    percent = setting.get("max_percent")
    if isinstance(percent, bool) or not isinstance(percent, int | float) or not 0 < percent < float("inf"):
        return DiscountRule()
    making = setting.get("on") == DiscountBase.MAKING_CHARGES
    return DiscountRule(
        enabled=_enabled(skill),
        max_percent=min(float(percent), HIGHEST_DISCOUNT_PERCENT),
        base=DiscountBase.MAKING_CHARGES if making else DiscountBase.TOTAL,
    )
