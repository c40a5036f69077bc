"""Who the agent is, and the system prompt that makes it so."""

from revive_app.rules.prompt_engine.persona import Level, Persona, Skills, level
from revive_app.rules.prompt_engine.prompt import (
    VERSION,
    Levels,
    ShopFacts,
    levels_of,
    prompt_hash,
    system_prompt,
)

__all__ = [
    "VERSION",
    "Level",
    "Levels",
    "Persona",
    "ShopFacts",
    "Skills",
    "level",
    "levels_of",
    "prompt_hash",
    "system_prompt",
]
