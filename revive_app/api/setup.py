"""What a shop sets up: its numbers, what Meta charges, and the all-clear after a restore."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, SecretStr

from revive_app.api.callers import CallerScope, MoneyScope, PeopleScope, name_of
from revive_app.api.conversations import CursorParameter, Limit
from revive_app.api.problems import responses
from revive_app.api.wire import DisplayPhone
from revive_app.clock import utc_now
from revive_app.db import tenant_session
from revive_app.models import Client, WhatsappNumber
from revive_app.rules.blasts import rate_card
from revive_app.services import sending, shops

router = APIRouter(tags=["setup"])


class NumberBody(BaseModel):
    """A connected number. Its token and app secret are never shown."""

    id: UUID
    phone_number_id: str
    waba_id: str
    display_phone: DisplayPhone
    verified_name: str
    quality: str
    tier: str
    rate_per_second: int
    paused_reason: str | None


class NumberList(BaseModel):
    """The shop's numbers."""

    items: list[NumberBody]
    next_cursor: str | None = None


class NewNumber(BaseModel):
    """What Meta gave you for the number."""

    phone_number_id: Annotated[str, Field(pattern=r"^[0-9]{1,32}$")]
    waba_id: Annotated[str, Field(pattern=r"^[0-9]{1,32}$")]
    display_phone: Annotated[str, Field(max_length=40)]
    token: Annotated[SecretStr, Field(min_length=1, max_length=2048)]
    app_secret: Annotated[SecretStr, Field(min_length=1, max_length=256)]


class NumberChange(BaseModel):
    """Whether its sends are held back."""

    paused: bool


class RateCardBody(BaseModel):
    """What Meta charges, in rupees before GST: the card that holds today, with the shop's own rates over it."""

    valid_from: str
    currency: str
    source: str
    rates: dict[str, dict[str, float]]
    gst_percent: int
    free_service_messages: int
    own: dict[str, Any]


class OwnRates(BaseModel):
    """The shop's own rates, by country (two letters) and category, laid over ours; empty takes them away."""

    model_config = ConfigDict(extra="forbid")

    rates: dict[str, dict[str, float]] = {}
    gst_percent: int | None = None
    free_service_messages: int | None = None


class SendingBody(BaseModel):
    """Whether messages may leave after the last restore, and how many wait for the answer."""

    confirmed: bool
    waiting: int


class SendingAnswer(BaseModel):
    """What becomes of the messages that wait. After a restore they may have been sent already, by the shop the
    backup was taken from."""

    waiting: Literal["send", "cancel"] = "send"


class SendingConfirmed(BaseModel):
    """Sending goes on."""

    confirmed: bool


@router.get("/numbers", responses=responses(401, 422))
def list_numbers(scope: CallerScope, limit: Limit = 50, cursor: CursorParameter = None) -> NumberList:
    """The shop's WhatsApp numbers, oldest first."""
    with tenant_session(scope.client_id) as session:
        page = shops.page_of_numbers(session, limit=limit, cursor=cursor)
    return NumberList(items=[_number(number) for number in page.items], next_cursor=page.next_cursor)


@router.post("/numbers", status_code=201, responses=responses(400, 401, 403, 409, 422))
def add_number(scope: PeopleScope, number: NewNumber) -> NumberBody:
    """Connect a number. Its webhooks are accepted from now on."""
    credentials = shops.NumberCredentials(
        phone_number_id=number.phone_number_id,
        waba_id=number.waba_id,
        display_phone=number.display_phone,
        token=number.token.get_secret_value(),
        app_secret=number.app_secret.get_secret_value(),
    )
    with tenant_session(scope.client_id) as session:
        return _number(shops.add_number(session, scope.client_id, credentials))


@router.patch("/numbers/{number_id}", responses=responses(400, 401, 403, 404, 422))
def change_number(scope: CallerScope, number_id: UUID, change: NumberChange) -> NumberBody:
    """Hold a number's sends back, or let them go again: what waited is looked at at once."""
    with tenant_session(scope.client_id) as session:
        return _number(shops.hold_number(session, number_id, held=change.paused, by=name_of(scope)))


@router.delete("/numbers/{number_id}", status_code=204, responses=responses(401, 403, 404, 409, 422))
def remove_number(scope: PeopleScope, number_id: UUID) -> None:
    """Disconnect a number nothing was ever sent from or received on; others can only be paused."""
    with tenant_session(scope.client_id) as session:
        shops.remove_number(session, number_id)


@router.get("/rate-card", responses=responses(401))
def read_rate_card(scope: CallerScope) -> RateCardBody:
    """The rates forecasts are made with."""
    with tenant_session(scope.client_id) as session:
        return _rate_card(shops.get_client(session))


@router.put("/rate-card", responses=responses(400, 401, 403, 422))
def change_rate_card(scope: MoneyScope, own: OwnRates) -> RateCardBody:
    """Lay the shop's own rates over ours, in place of those it had."""
    with tenant_session(scope.client_id) as session:
        return _rate_card(shops.set_rate_card(session, own.model_dump(exclude_none=True)))


@router.get("/sending", responses=responses(401))
def sending_state(scope: CallerScope) -> SendingBody:
    """Whether messages may leave: after a restore they wait until a person confirms."""
    with tenant_session(scope.client_id) as session:
        found = sending.state(session)
    return SendingBody(confirmed=found.confirmed, waiting=found.waiting)


@router.post("/sending/confirm", responses=responses(400, 401, 403, 422))
def confirm_sending(scope: CallerScope, answer: SendingAnswer | None = None) -> SendingConfirmed:
    """After a restore: a person has looked and says that sending may go on."""
    with tenant_session(scope.client_id) as session:
        sending.confirm(session, cancel_waiting=answer is not None and answer.waiting == "cancel")
    return SendingConfirmed(confirmed=True)


def _number(number: WhatsappNumber) -> NumberBody:
    return NumberBody.model_validate(number, from_attributes=True)


def _rate_card(shop: Client) -> RateCardBody:
    card = rate_card.card_on(utc_now().astimezone(ZoneInfo(shop.timezone)).date(), shop.rate_card)
    return RateCardBody(
        valid_from=card.valid_from.isoformat(),
        currency=card.currency,
        source=card.source,
        rates=_in_rupees(card.rates),
        gst_percent=card.gst_percent,
        free_service_messages=card.free_service_messages,
        own=shop.rate_card | {"rates": _in_rupees(shop.rate_card.get("rates", {}))} if shop.rate_card else {},
    )


def _in_rupees(rates: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, float]]:
    return {
        country: {category: e4 / rate_card.E4 for category, e4 in by_category.items()}
        for country, by_category in rates.items()
    }
