"""Asking the language model from a page."""

from functools import cache

from revive_app.providers.ai.choose import choose_models
from revive_app.providers.ai.models import Models
from revive_app.settings import get_settings


@cache
def models() -> Models:
    """The models the settings choose."""
    return choose_models(get_settings())
