"""How a shop is set up, and how it is."""

from datetime import time
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

from revive_app.api.callers import CallerScope, name_of
from revive_app.api.conversations import CursorParameter, Limit
from revive_app.api.problems import responses
from revive_app.api.wire import DisplayPhone, Moment
from revive_app.db import tenant_session
from revive_app.rules.rights import Right
from revive_app.services import parked, shop_health, shop_settings
from revive_app.services.shop_settings import MONEY_FIELDS, ShopSettings
from revive_app.vocabulary import EventKind, MessagingTier, NumberQuality

router = APIRouter(tags=["shop"])

ClockTime = Annotated[time, PlainSerializer(lambda value: f"{value:%H:%M}", return_type=str)]
Whole = Annotated[int, Field(strict=True)]
Words = Annotated[str, Field(max_length=500)]


class SettingsPatch(BaseModel):
    """What to set. `null` takes away: quiet hours (both ends), the budget, the briefing's address."""

    model_config = ConfigDict(extra="forbid")

    business_name: Words | None = None
    locality: Words | None = None
    phone: Annotated[str, Field(max_length=40)] | None = None
    own_domains: Annotated[list[Annotated[str, Field(max_length=300)]], Field(max_length=20)] | None = None
    timezone: Annotated[str, Field(max_length=64)] | None = None
    admin_email: Annotated[str, Field(max_length=254)] | None = None
    admin_phone: Annotated[str, Field(max_length=40)] | None = None
    quiet_from: ClockTime | None = None
    quiet_until: ClockTime | None = None
    frequency_cap_count: Whole | None = None
    frequency_cap_days: Whole | None = None
    reply_debounce_ms: Whole | None = None
    confirm_opt_out: bool | None = None
    snooze_default_days: Whole | None = None
    discount_percent: Whole | None = None
    ai_budget_rupees: Whole | None = None


class SettingsBody(BaseModel):
    """A shop's settings. Quiet hours are in the customer's own zone; both null: none. Budget null: none."""

    id: UUID
    business_name: str
    locality: str
    phone: str
    own_domains: list[str]
    timezone: str
    country: str
    currency: str
    admin_email: str | None
    admin_phone: str | None
    quiet_from: ClockTime | None
    quiet_until: ClockTime | None
    frequency_cap_count: int
    frequency_cap_days: int
    reply_debounce_ms: int
    confirm_opt_out: bool
    snooze_default_days: int
    discount_percent: int
    ai_budget_rupees: int | None


class NumberHealth(BaseModel):
    """A number. `paused_reason`: why nothing leaves it."""

    id: UUID
    display_phone: DisplayPhone
    verified_name: str
    quality: NumberQuality
    tier: MessagingTier
    rate_per_second: int
    paused_at: Moment | None
    paused_reason: str | None
    throttled_until: Moment | None
    heard_at: Moment | None
    queued: int


class WaitingBody(BaseModel):
    """Messages held back for one reason, `set_for_later` among them; without one they are about to leave."""

    reason: str | None
    count: int
    next_at: Moment


class FailureBody(BaseModel):
    """Deliveries of seven days that failed for one reason."""

    code: int | None
    words: str
    count: int
    last_at: Moment


class HealthBody(BaseModel):
    """How sending and hearing is. Lags in seconds."""

    numbers: list[NumberHealth]
    worker_seen_at: Moment | None
    worker_alive: bool
    webhook_lag_seconds: float | None
    oldest_event_seconds: float | None
    oldest_send_seconds: float | None
    waiting: list[WaitingBody]
    parked_events: int
    unsure_count: int
    failures: list[FailureBody]


class ParkedBody(BaseModel):
    """Something Meta told us that could not be worked."""

    id: UUID
    kind: EventKind
    field: str
    reason: str
    attempts: int
    received_at: Moment
    parked_at: Moment


class ParkedList(BaseModel):
    """A page of them."""

    items: list[ParkedBody]
    next_cursor: str | None


@router.get("/settings", responses=responses(401))
def read_settings(scope: CallerScope) -> SettingsBody:
    """How the shop is set up."""
    with tenant_session(scope.client_id) as session:
        return _settings(shop_settings.read_settings(session))


@router.patch("/settings", responses=responses(400, 401, 403, 422))
def change_settings(scope: CallerScope, patch: SettingsPatch) -> SettingsBody:
    """Set something; it holds from the next message on. What costs money is the owner's to set."""
    change = patch.model_dump(exclude_unset=True)
    if MONEY_FIELDS & change.keys():
        scope.require(Right.MONEY)
    with tenant_session(scope.client_id) as session:
        return _settings(shop_settings.change_settings(session, change, by=name_of(scope)))


@router.get("/health", responses=responses(401))
def read_health(scope: CallerScope) -> HealthBody:
    """Numbers, what waits, what failed, whether anybody works."""
    with tenant_session(scope.client_id) as session:
        return HealthBody.model_validate(shop_health.shop_health(session), from_attributes=True)


@router.get("/health/parked", responses=responses(401, 422))
def list_parked(scope: CallerScope, limit: Limit = 50, cursor: CursorParameter = None) -> ParkedList:
    """Events that wait for a person, the last parked first."""
    with tenant_session(scope.client_id) as session:
        page = parked.parked_events(session, limit=limit, cursor=cursor)
    items = [ParkedBody.model_validate(event, from_attributes=True) for event in page.items]
    return ParkedList(items=items, next_cursor=page.next_cursor)


@router.post("/health/parked/{event_id}/retry", status_code=202, responses=responses(401, 403, 404, 422))
def retry_parked(scope: CallerScope, event_id: UUID) -> None:
    """Work it again, with all its attempts."""
    with tenant_session(scope.client_id) as session:
        parked.retry(session, event_id, by=name_of(scope))


@router.post("/health/parked/{event_id}/dismiss", status_code=204, responses=responses(401, 403, 404, 422))
def dismiss_parked(scope: CallerScope, event_id: UUID) -> None:
    """Let it go: it stays stored, without effect."""
    with tenant_session(scope.client_id) as session:
        parked.dismiss(session, event_id, by=name_of(scope))


def _settings(view: ShopSettings) -> SettingsBody:
    return SettingsBody.model_validate(view, from_attributes=True)
