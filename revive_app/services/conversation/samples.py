"""Typical words of customers, for hearing a persona before anybody real does: about the shop's own pieces."""

from enum import StrEnum

from revive_app.db import TenantSession
from revive_app.providers.ai.protocol import Turn
from revive_app.rules.money import rupees


class Sample(StrEnum):
    """What the customer is about."""

    EXPENSIVE = "expensive"
    PRICE = "price"
    LOOKING = "looking"
    DISCOUNT = "discount"
    HOURS = "hours"
    VISIT = "visit"


# As people write: Hinglish mostly, because most do.
_WORDS = {
    Sample.EXPENSIVE: "Yeh thoda mehenga lag raha hai, kuch kam hoga?",
    Sample.PRICE: "{piece} ka price kya hai?",
    Sample.LOOKING: "Shaadi ke liye kuch dikhaiye na",
    Sample.DISCOUNT: "{piece} pe kuch discount milega?",
    Sample.HOURS: "Sunday ko shop khuli hai?",
    Sample.VISIT: "Kal shaam ko shop aa sakte hain?",
}
_PIECE_OF_NONE = "Aapka necklace"


def sample_turns(session: TenantSession, sample: Sample) -> tuple[Turn, ...]:
    """A short chat that ends with the customer's words. Where it is about a price, the shop has named one before."""
    row = session.row(
        "SELECT name, price FROM products WHERE hidden_at IS NULL AND agent_may_show AND price > 0"
        " ORDER BY coalesce(stock, 1) > 0 DESC, updated_at DESC, id LIMIT 1"
    )
    piece = row["name"] if row else _PIECE_OF_NONE
    last = Turn("customer", _WORDS[sample].format(piece=piece))
    if sample is not Sample.EXPENSIVE or row is None:
        return (last,)
    return (
        Turn("customer", f"{piece} dikhaiye"),
        Turn("shop", f"{piece}: {rupees(row['price'])}"),
        last,
    )
