"""What values may name: facts of a person and her lead, of the campaign and the shop."""

import json
from typing import Any

from revive_app.models import Campaign, Client, Contact, Lead
from revive_app.rules.templates.values import CONTEXT, VALUE, Facts, day_words, value_words


def shared(campaign: Campaign | None, shop: Client) -> dict[str, str | None]:
    """What is the same for everybody in a blast."""
    known: dict[str, str | None] = {
        "shop.name": shop.business_name,
        "shop.locality": shop.locality,
        "shop.website": next(iter(shop.own_domains), None),
    }
    if campaign is not None:
        until = campaign.offer_valid_until
        known |= {
            "campaign.name": campaign.name,
            "campaign.agent_name": str(campaign.prompt_config.get("agent_name") or ""),
            "campaign.offer": str(campaign.prompt_config.get("offer_text") or ""),
            "campaign.offer_valid_until": f"{until.day} {until:%B %Y}" if until else None,
        }
    return known


def of_person(contact: Contact, lead: Lead | None) -> Facts:
    """What is known of one person. The SQL of the same: `services.blasts.sql`."""
    own: dict[str, str | None] = {
        "first_name": contact.first_name,
        "last_name": contact.last_name,
        "full_name": " ".join(part for part in (contact.first_name, contact.last_name) if part.strip(" ")),
        "phone": contact.phone,
        "email": contact.email,
        "city": contact.city,
        "interest": contact.interest,
        "birthday": day_words(contact.birthday),
        "anniversary": day_words(contact.anniversary),
        VALUE: value_words(lead.potential_value) if lead is not None else None,
    }
    return _Facts(own, lead.context_data if lead is not None else {})


class _Facts(dict[str, str | None]):
    """Facts that also find a lead's own columns."""

    def __init__(self, own: dict[str, str | None], context: dict[str, Any]) -> None:
        super().__init__(own)
        self._context = context
        for key in ("city", "interest", "email"):
            if not (own[key] or "").strip(" "):
                self[key] = _text(context.get(key.title(), context.get(key)))

    def get(self, key: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """A fact by its name; None when nobody knows it."""
        if not key.startswith(CONTEXT):
            return super().get(key, default)
        name = key.removeprefix(CONTEXT)
        found = _text(self._context.get(name))
        return found if found is not None else super().get(name.casefold(), default)


def _text(value: Any) -> str | None:
    """A JSON value as PostgreSQL's ->> writes it."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)
