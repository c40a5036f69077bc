"""What the agents may take off a piece's price: the authority of each campaign that speaks."""

from dataclasses import dataclass

from revive_app.db import TenantSession
from revive_app.rules.knowledge.facts import DiscountRule
from revive_app.rules.prompt_engine import Persona, Skills


@dataclass(frozen=True, slots=True)
class Authority:
    """Who may give how much, and in which campaign."""

    campaign: str
    agent: str
    rule: DiscountRule


def authorities(session: TenantSession) -> tuple[Authority, ...]:
    """Of the active campaigns that may give anything; the most generous first."""
    rows = session.rows(
        "SELECT name, prompt_config FROM campaigns WHERE status = 'active' ORDER BY created_at, id"
    )
    found = [
        Authority(
            row["name"],
            Persona.from_config(row["prompt_config"]).agent_name,
            Skills.from_config(row["prompt_config"]).discount,
        )
        for row in rows
    ]
    return tuple(sorted((one for one in found if one.rule.cap > 0), key=lambda one: -one.rule.cap))
