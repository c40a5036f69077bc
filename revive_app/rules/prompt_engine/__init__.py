"""Who the agent is, and the system prompt that makes it so."""

from revive_app.rules.prompt_engine.persona import Level, Persona, Skills, level
from revive_app.rules.prompt_engine.prompt import VERSION, ShopFacts, prompt_hash, system_prompt

__all__ = ["VERSION", "Level", "Persona", "ShopFacts", "Skills", "level", "prompt_hash", "system_prompt"]
