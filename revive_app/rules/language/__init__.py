"""Words in the languages customers write: scripts, spellings, phrases, and what a word means."""

from revive_app.rules.language.detect import Language, detect, is_foreign

__all__ = ["Language", "detect", "is_foreign"]
