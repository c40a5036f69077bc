"""What the search finds while somebody types: pages, people, campaigns, pieces."""

from dataclasses import dataclass
from uuid import UUID

import reflex as rx

from revive_app.rules.money import rupees
from revive_app.rules.phone import grouped
from revive_app.services import finding
from revive_app.services.finding import CampaignFound, Found, PersonFound, PieceFound
from revive_app.ui import words
from revive_app.ui.handling import as_text, in_words
from revive_app.ui.language import hindi, say
from revive_app.ui.shell import places
from revive_app.ui.shell.state import ask_shop

MOST_OF_A_KIND = 5


@dataclass(frozen=True)
class Hit:
    """One thing found. `kind`: page, person, campaign, piece."""

    id: str
    kind: str
    title: str
    detail: str
    way: str
    initials: str = ""
    hue: int = 1
    picture: str = ""
    tile: str = ""
    image: str = ""


class PaletteState(rx.State):
    """The search as it stands."""

    typed: str = ""
    hits: list[Hit] = []

    @rx.event
    @in_words
    async def begin(self) -> None:
        """Opened: the pages, until something is typed."""
        self.typed, self.hits = "", _pages("")

    @rx.event(debounce=120)
    @in_words
    async def look_for(self, typed: str) -> None:
        """Whatever begins so."""
        text = as_text(typed, longest=80).strip()
        found = await ask_shop(self, finding.find, text, most=MOST_OF_A_KIND) if text else Found()
        self.typed = text
        self.hits = [
            *(_person(person) for person in found.people),
            *(_campaign(campaign) for campaign in found.campaigns),
            *(_piece(piece) for piece in found.pieces if places.is_there("/products")),
            *_pages(text),
        ]


def _pages(text: str) -> list[Hit]:
    """The pages whose name, in English or Hindi, has a word that begins so."""
    wanted = finding.words_of(text) if text else []
    if text and not wanted:
        return []
    return [
        Hit(place.to, "page", say(place.name), "", place.to, image=place.image)
        for place in places.open_places()
        if all(_begins(f"{place.name} {hindi().get(place.name, '')}", word) for word in wanted)
    ]


def _begins(names: str, beginning: str) -> bool:
    return any(name.lower().startswith(beginning) for name in names.split())


def _person(person: PersonFound) -> Hit:
    phone = grouped(person.phone) if person.phone else ""
    name = words.full_name(person.first_name, person.last_name, otherwise=phone or None)
    stage = say(words.STAGES[person.stage]) if person.stage is not None else ""
    said = f"“{person.last_message_text}”" if person.last_message_text else ""
    return Hit(
        str(person.contact_id),
        "person",
        name,
        " · ".join(part for part in (stage, phone if name != phone else "", said) if part),
        _way_to(person.conversation_id, person.lead_id),
        initials=words.initials(name),
        hue=words.hue(person.contact_id),
    )


def _way_to(conversation_id: UUID | None, lead_id: UUID | None) -> str:
    if conversation_id is not None:
        return f"/inbox?thread={conversation_id}"
    return f"/?lead={lead_id}" if lead_id is not None else "/"


def _campaign(campaign: CampaignFound) -> Hit:
    there = places.is_there("/campaigns/[campaign_id]")
    return Hit(
        str(campaign.id),
        "campaign",
        campaign.name,
        say(words.CAMPAIGN_STATES[campaign.status]),
        f"/campaigns/{campaign.id}" if there else f"/?campaign={campaign.id}",
        image="megaphone",
    )


def _piece(piece: PieceFound) -> Hit:
    return Hit(
        str(piece.id),
        "piece",
        piece.name,
        f"{rupees(piece.price)} · {piece.sku}",
        f"/products?piece={piece.id}",
        picture=piece.image_url,
        tile=piece.tile,
    )
