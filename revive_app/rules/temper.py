"""What an angry or complaining message asks for: a human, or to be left alone. Displeasure alone asks for neither.

A campaign may choose otherwise in `prompt_config["safety"]`: {"complaint": "human" | "dnd", "abuse": "dnd" | "human"}.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from revive_app.rules.safety import SafetyVerdict

# A complaint in stronger words than this is not for the agent.
UPSET = -0.5


class Consequence(StrEnum):
    """What follows."""

    HUMAN = "human"
    DND = "dnd"


@dataclass(frozen=True, slots=True)
class Policy:
    """What a campaign makes of complaints and of abuse."""

    complaint: Consequence = Consequence.HUMAN
    abuse: Consequence = Consequence.DND

    @classmethod
    def from_config(cls, config: Mapping[str, object]) -> "Policy":
        """Read `prompt_config["safety"]`; what cannot be read is the default."""
        raw = config.get("safety")
        chosen = raw if isinstance(raw, Mapping) else {}
        return cls(
            _consequence(chosen.get("complaint"), cls().complaint),
            _consequence(chosen.get("abuse"), cls().abuse),
        )


DEFAULT = Policy()


def policy_faults(raw: object) -> list[tuple[str, str]]:
    """What is wrong with the setting: field and reason."""
    if not isinstance(raw, Mapping):
        return [("safety", "must be an object")]
    return [
        (f"safety.{name}", "must be human or dnd" if name in ("complaint", "abuse") else "is not known")
        for name, value in raw.items()
        if name not in ("complaint", "abuse") or value not in set(Consequence)
    ]


def needs_human(verdict: SafetyVerdict, policy: Policy = DEFAULT) -> bool:
    """A fault with a piece, an order or the service, told with some heat; or abuse, where people want to see it."""
    return _follows(verdict, policy) is Consequence.HUMAN


def ends_contact(verdict: SafetyVerdict, policy: Policy = DEFAULT) -> bool:
    """Anger without anything a human could mend. "A bit expensive" is part of selling, not anger."""
    return _follows(verdict, policy) is Consequence.DND


def _follows(verdict: SafetyVerdict, policy: Policy) -> Consequence | None:
    if verdict.complaint:
        heated = verdict.angry or verdict.compound < UPSET
        return policy.complaint if heated else None
    return policy.abuse if verdict.angry else None


def _consequence(raw: object, default: Consequence) -> Consequence:
    return Consequence(raw) if isinstance(raw, str) and raw in set(Consequence) else default
