"""What the agents of a shop are called, where a screen speaks of them as one."""

from revive_app.db import TenantSession
from revive_app.rules.prompt_engine import Persona


def shared_name(session: TenantSession) -> str:
    """The one name the agents of all active campaigns share; empty when they differ.

    With no campaign active, of whoever would answer people no campaign has written to.
    """
    rows = session.rows("SELECT prompt_config FROM campaigns WHERE status = 'active'") or session.rows(
        "SELECT prompt_config FROM campaigns WHERE status <> 'archived'"
        " ORDER BY NOT is_default, created_at LIMIT 1"
    )
    names = {Persona.from_config(row["prompt_config"]).agent_name for row in rows} or {Persona().agent_name}
    return names.pop() if len(names) == 1 else ""
