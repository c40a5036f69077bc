"""From the sandbox's bell to the open simulators, in whichever web process they are."""

from revive_app.live.publish import publish_now
from revive_app.services import shops

KIND = "phone.changed"


def tell_of_phone(phone_number_id: str, customer: str) -> None:
    """Something changed on a phone: tell the shop it belongs to. Called from the courier's thread."""
    client_id = shops.shop_of_number(phone_number_id)
    if client_id is not None:
        publish_now(client_id, KIND, {"customer": customer})
