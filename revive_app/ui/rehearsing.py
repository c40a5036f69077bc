"""Asking an agent from a page, with nothing stored and nothing sent; and what it says as bubbles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from revive_app.providers.ai.choose import choose_models
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.protocol import ProductFact, Turn
from revive_app.rules.money import rupees
from revive_app.services.accounts import Scope
from revive_app.services.catalog.shelf import pictures_of
from revive_app.services.conversation import rehearsal
from revive_app.services.conversation.rehearsal import Rehearsed
from revive_app.settings import get_settings
from revive_app.ui.components.bubbles import Bubble, Ware
from revive_app.ui.components.chat_text import text_pieces
from revive_app.ui.language import say
from revive_app.ui.pictures import shown_at
from revive_app.ui.session import in_shop

MOST_WARES = 3


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said, what the agent would answer, and the pictures of the pieces she would show."""

    turns: tuple[Turn, ...]
    rehearsed: Rehearsed
    pictures: Mapping[UUID, str]


def ask(scope: Scope, campaign_id: UUID, turns: Sequence[Turn]) -> Heard:
    """For `run_sync`: no transaction is open while the model is asked. Raises NotFound, InvalidInput."""
    rehearsed = rehearsal.rehearse(scope.client_id, models(), turns, campaign_id=campaign_id)
    shown = rehearsed.draft.products_to_show[:MOST_WARES] if rehearsed.draft else ()
    return Heard(tuple(turns), rehearsed, in_shop(scope, pictures_of, [piece.id for piece in shown]))


@cache
def models() -> Models:
    """The models the settings choose, for asking from a page."""
    return choose_models(get_settings())


def turn_bubble(turn: Turn, place: int, clock: str) -> Bubble:
    """What somebody said, on the customer's phone."""
    mine = turn.role == "customer"
    return Bubble(
        f"turn-{place}",
        "out" if mine else "in",
        pieces=text_pieces(turn.text),
        clock=clock,
        tick="read" if mine else "",
    )


def answer_bubbles(heard: Heard, *, agent: str, clock: str, name: str = "reply") -> list[Bubble]:
    """The answer, and the pieces it shows."""
    reply = Bubble(
        name,
        "in",
        author=agent,
        by="agent",
        pieces=text_pieces(heard.rehearsed.words or say("(She keeps silent.)")),
        clock=clock,
    )
    draft = heard.rehearsed.draft
    wares = [
        Bubble(
            f"{name}-{piece.sku}",
            "in",
            tail=False,
            clock=clock,
            wares=[_ware(piece, heard.pictures.get(piece.id, ""))],
        )
        for piece in (draft.products_to_show[:MOST_WARES] if draft else ())
    ]
    return [reply, *wares]


def _ware(piece: ProductFact, picture: str) -> Ware:
    weight = f"{piece.weight_mg / 1000:g} g" if piece.weight_mg else ""
    detail = ", ".join(filter(None, (piece.purity, weight)))
    return Ware(piece.name, detail, rupees(piece.price), shown_at(picture))
