"""What a shop has written into its settings, as passages: quoted, cited and checked like those of its papers.

They are read at the moment of the answer, so nothing of them grows old in a stored prompt.
"""

from datetime import date
from uuid import uuid5

from revive_app.models import Client
from revive_app.providers.ai.protocol import Passage, Setting
from revive_app.rules.visits import read_opening
from revive_app.rules.visits.hours_told import hours_told


def shop_facts(shop: Client, offer_text: str, today: date) -> tuple[Passage, ...]:
    """Hours, address, website and the campaign's offer, where they are set. `today`: the shop's."""
    said = {
        Setting.OPENING_HOURS: hours_told(read_opening(shop.opening_hours, shop.closed_days), today),
        Setting.ADDRESS: f"Our address is {shop.address.rstrip('. ')}." if shop.address else "",
        Setting.WEBSITE: f"Our website is {shop.own_domains[0]}." if shop.own_domains else "",
        Setting.OFFER: f"Our offer: {offer_text.strip()}" if offer_text.strip() else "",
    }
    return tuple(Passage(uuid5(shop.id, name), name.value, text, 1.0) for name, text in said.items() if text)
