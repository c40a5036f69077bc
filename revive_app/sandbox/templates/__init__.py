"""Message templates: kept, reviewed, and filled with what a send brings along."""

from revive_app.sandbox.templates.definition import Template
from revive_app.sandbox.templates.store import register_template

__all__ = ["Template", "register_template"]
