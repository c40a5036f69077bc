"""How far somebody's words carry her across the board: asking is interest, bargaining and taking a piece are negotiating."""

from revive_app.rules import intents
from revive_app.rules.buying import buys
from revive_app.rules.intents import Intent
from revive_app.vocabulary import LeadStatus

_NEGOTIATING = frozenset(
    {
        Intent.DISCOUNT_REQUEST,
        Intent.BOOK_APPOINTMENT,
        Intent.CUSTOM_ORDER,
        Intent.EXCHANGE_OLD_GOLD,
        Intent.TRY_ON,
    }
)
_INTEREST = frozenset(
    {
        Intent.CATALOG_REQUEST,
        Intent.PRICE_QUESTION,
        Intent.AVAILABILITY,
        Intent.STORE_INFO,
        Intent.GOLD_RATE,
    }
)


def stage_of(text: str) -> LeadStatus | None:
    """The stage these words ask for; None when they are no sign of buying."""
    found = set(intents.find(text)) if text else set()
    if Intent.PROMPT_INJECTION in found:
        return None
    if found & _NEGOTIATING or buys(text):
        return LeadStatus.NEGOTIATING
    return LeadStatus.INTEREST if found & _INTEREST else None
