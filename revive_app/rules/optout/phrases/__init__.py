"""The phrases of leaving, staying and coming back; how they are written is told in `language.phrases`."""

from revive_app.rules.optout.phrases.hints import HINTS
from revive_app.rules.optout.phrases.keywords import KEYWORDS, WEAK_KEYWORDS
from revive_app.rules.optout.phrases.moods import MOODS
from revive_app.rules.optout.phrases.removing import REMOVING
from revive_app.rules.optout.phrases.returning import CONTINUES, START_AGAIN
from revive_app.rules.optout.phrases.stopping import STOPPING
from revive_app.rules.optout.phrases.strangers import STRANGERS

# No doubt: nothing more of this, please.
CERTAIN = STOPPING + REMOVING

__all__ = ["CERTAIN", "CONTINUES", "HINTS", "KEYWORDS", "MOODS", "START_AGAIN", "STRANGERS", "WEAK_KEYWORDS"]
