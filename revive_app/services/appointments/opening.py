"""When the shop takes visits: its setting, read and changed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import FieldError, InvalidInput
from revive_app.live.publish import publish
from revive_app.models import Client
from revive_app.rules.clean import clean_text
from revive_app.rules.visits import SlotRules, bookable, faults_of, free, read_opening
from revive_app.services.shops import get_client

_RANGES = {
    "visit_minutes": (10, 240),
    "visit_capacity": (1, 50),
    "visit_notice_minutes": (0, 10_080),
    "visit_days_ahead": (1, 90),
}


@dataclass(frozen=True, slots=True)
class VisitSettings:
    """How the shop takes visits. Hours are in `timezone`: {"mon": [["10:30", "20:30"]], …}."""

    opening_hours: dict[str, Any]
    closed_days: list[str]
    visit_minutes: int
    visit_capacity: int
    visit_notice_minutes: int
    visit_days_ahead: int
    address: str
    reminder_template_name: str | None
    timezone: str


@dataclass(frozen=True, slots=True)
class VisitSettingsChange:
    """What to change; None leaves a thing alone, an empty template name takes it away."""

    opening_hours: dict[str, Any] | None = None
    closed_days: list[str] | None = None
    visit_minutes: int | None = None
    visit_capacity: int | None = None
    visit_notice_minutes: int | None = None
    visit_days_ahead: int | None = None
    address: str | None = None
    reminder_template_name: str | None = None


def read_settings(session: TenantSession) -> VisitSettings:
    """The shop's setting."""
    return _view(get_client(session))


def change_settings(session: TenantSession, change: VisitSettingsChange) -> VisitSettings:
    """Change it; visits that are agreed on already stay. Raises InvalidInput."""
    shop = get_client(session)
    hours = shop.opening_hours if change.opening_hours is None else change.opening_hours
    closed = shop.closed_days if change.closed_days is None else change.closed_days
    faults = [FieldError(field, reason) for field, reason in faults_of(hours, closed)]
    for name, (least, most) in _RANGES.items():
        value = getattr(change, name)
        if value is not None and not least <= value <= most:
            faults.append(FieldError(name, f"must lie between {least} and {most}"))
        elif value is not None:
            setattr(shop, name, value)
    if faults:
        raise InvalidInput("These hours cannot be used.", fields=tuple(faults))
    shop.opening_hours, shop.closed_days = dict(hours), sorted(set(closed))
    if change.address is not None:
        shop.address = clean_text(change.address).strip()[:300]
    if change.reminder_template_name is not None:
        shop.reminder_template_name = change.reminder_template_name.strip()[:512] or None
    shop.updated_at = utc_now()
    session.flush()
    publish(session, session.client_id, "shop.changed")
    return _view(shop)


def rules_of(shop: Client) -> SlotRules:
    """The setting as the rules take it."""
    return SlotRules(
        opening=read_opening(shop.opening_hours, shop.closed_days),
        zone=ZoneInfo(shop.timezone),
        length=timedelta(minutes=shop.visit_minutes),
        capacity=shop.visit_capacity,
        notice=timedelta(minutes=shop.visit_notice_minutes),
        days_ahead=shop.visit_days_ahead,
    )


def free_slots(session: TenantSession, rules: SlotRules, now: datetime) -> list[datetime]:
    """Every time from now on at which a visit may begin and there is room."""
    slots = bookable(rules, now)
    if not slots:
        return []
    rows = session.rows(
        "SELECT starts_at, ends_at FROM appointments WHERE client_id = :client AND seat IS NOT NULL"
        " AND status IN ('requested', 'confirmed') AND ends_at > :first AND starts_at < :last",
        client=session.client_id,
        first=slots[0],
        last=slots[-1] + rules.length,
    )
    return free(rules, slots, [(row["starts_at"], row["ends_at"]) for row in rows])


def _view(shop: Client) -> VisitSettings:
    return VisitSettings(
        opening_hours=shop.opening_hours,
        closed_days=shop.closed_days,
        visit_minutes=shop.visit_minutes,
        visit_capacity=shop.visit_capacity,
        visit_notice_minutes=shop.visit_notice_minutes,
        visit_days_ahead=shop.visit_days_ahead,
        address=shop.address,
        reminder_template_name=shop.reminder_template_name,
        timezone=shop.timezone,
    )
