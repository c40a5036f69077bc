"""What a shop sets for itself: what it is called, when it is quiet, how much it says and how long it waits."""

from dataclasses import dataclass, fields
from datetime import time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import idna
from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import FieldError, InvalidInput
from revive_app.live.publish import publish
from revive_app.models import Client
from revive_app.rules import phone as phones
from revive_app.rules.clean import clean_text
from revive_app.services import activity, campaigns
from revive_app.services.accounts import checked_email
from revive_app.vocabulary import ActivityType

CHANGED = "settings.changed"
LONGEST = {"business_name": 120, "locality": 80}
MOST_DOMAINS = 20
_RANGES = {
    "frequency_cap_count": (0, 100),
    "frequency_cap_days": (1, 365),
    "reply_debounce_ms": (0, 20_000),
    "snooze_default_days": (1, 365),
    "discount_percent": (0, 20),
    "ai_budget_rupees": (0, 1_000_000),
}
# What costs money is the owner's alone to set.
MONEY_FIELDS = frozenset({"ai_budget_rupees"})
_CLEARABLE = frozenset({"quiet_from", "quiet_until", "ai_budget_rupees", "admin_email", "admin_phone"})
# What every agent of the shop says of it: their prompts are made anew.
_IN_PROMPTS = frozenset({"business_name", "own_domains"})


@dataclass(frozen=True, slots=True)
class ShopSettings:
    """A shop as it has set itself up. No quiet hours: both None. `ai_budget_rupees` None: as much as it takes."""

    id: UUID
    business_name: str
    locality: str
    phone: str
    own_domains: tuple[str, ...]
    timezone: str
    country: str
    currency: str
    admin_email: str | None
    admin_phone: str | None
    quiet_from: time | None
    quiet_until: time | None
    frequency_cap_count: int
    frequency_cap_days: int
    reply_debounce_ms: int
    confirm_opt_out: bool
    snooze_default_days: int
    discount_percent: int
    ai_budget_rupees: int | None
    is_demo: bool


def read_settings(session: TenantSession) -> ShopSettings:
    """How the shop is set up."""
    return _view(_shop(session))


def change_settings(session: TenantSession, change: dict[str, Any], *, by: str) -> ShopSettings:
    """Set what is given; None takes a thing away that may be missing. It holds from the next message on.

    Raises InvalidInput with every fault there is, and then nothing has changed.
    """
    values = _checked(change)
    shop = _shop(session, lock=True)
    _whole_quiet_hours(values.get("quiet_from", shop.quiet_from), values.get("quiet_until", shop.quiet_until))
    changed = {name for name, value in values.items() if getattr(shop, name) != value}
    for name in changed:
        setattr(shop, name, values[name])
    if changed:
        shop.updated_at = utc_now()
        session.flush()
        activity.log(session, session.client_id, ActivityType.SYSTEM, _told(changed), agent=by)
        publish(session, session.client_id, CHANGED)
    if changed & _IN_PROMPTS:
        campaigns.renew_prompts(session)
    return _view(shop)


def _whole_quiet_hours(begin: time | None, end: time | None) -> None:
    if (begin is None) != (end is None):
        missing = "quiet_from" if begin is None else "quiet_until"
        raise InvalidInput(
            "Quiet hours need a beginning and an end.", fields=(FieldError(missing, "is needed, too"),)
        )


def _told(changed: set[str]) -> str:
    return "Settings changed: " + ", ".join(sorted(name.replace("_", " ") for name in changed))


def _shop(session: TenantSession, *, lock: bool = False) -> Client:
    query = select(Client).where(col(Client.id) == session.client_id)
    return session.exec(query.with_for_update(key_share=True) if lock else query).one()


def _checked(change: dict[str, Any]) -> dict[str, Any]:
    """The values as they are kept. Raises InvalidInput."""
    known = {field.name for field in fields(ShopSettings)} - {"id", "country", "currency", "is_demo"}
    faults = [FieldError(name, "is no setting") for name in sorted(set(change) - known)]
    values: dict[str, Any] = {}
    for name, value in change.items():
        if name not in known:
            continue
        if value is None:
            if name in _CLEARABLE:
                values[name] = None
            else:
                faults.append(FieldError(name, "cannot be taken away"))
            continue
        try:
            values[name] = _kept(name, value)
        except ValueError as error:
            faults.append(FieldError(name, str(error)))
    if faults:
        raise InvalidInput("Some of this cannot be set.", fields=tuple(faults))
    return values


def _kept(name: str, value: Any) -> Any:
    """One value as it is kept. Raises ValueError with the reason."""
    if name in _RANGES:
        least, most = _RANGES[name]
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ValueError(f"must lie between {least} and {most}")
        return value
    if name in LONGEST:
        return _text(name, value)
    keep = {
        "phone": _phone,
        "admin_phone": _phone,
        "admin_email": _email,
        "own_domains": _domains,
        "timezone": _zone,
    }.get(name)
    return keep(value) if keep is not None else value


def _text(name: str, value: Any) -> str:
    text = " ".join(clean_text(str(value)).split())
    if len(text) > LONGEST[name]:
        raise ValueError(f"may have at most {LONGEST[name]} characters")
    if name == "business_name" and not text:
        raise ValueError("must not be empty")
    return text


def _phone(value: Any) -> str:
    if not str(value).strip():
        return ""
    normal = phones.normalise(str(value)[:40])
    if normal is None:
        raise ValueError("is no phone number")
    return normal


def _email(value: Any) -> str:
    try:
        return checked_email(str(value)[:300])
    except InvalidInput as error:
        raise ValueError("is no e-mail address") from error


def _zone(value: Any) -> str:
    try:
        ZoneInfo(str(value)[:64])
    except (ValueError, OSError, KeyError) as error:
        raise ValueError("is no time zone, like Asia/Kolkata") from error
    return str(value)


def _domains(value: Any) -> list[str]:
    if not isinstance(value, list | tuple) or len(value) > MOST_DOMAINS:
        raise ValueError(f"at most {MOST_DOMAINS}")
    return list(dict.fromkeys(domain for raw in value if (domain := _domain(str(raw)))))


def _domain(raw: str) -> str:
    """`https://www.Shop.in/rings` is `shop.in`. Raises ValueError for whatever names no public host."""
    host = raw.strip().lower().partition("://")[2] or raw.strip().lower()
    host = host.partition("/")[0].partition(":")[0].removeprefix("www.").strip(".")
    if not host:
        return ""
    try:
        name = idna.encode(host, uts46=True).decode()
    except idna.IDNAError as error:
        raise ValueError(f"{raw[:60]} is no web address") from error
    if "." not in name or name.rpartition(".")[2].isdigit():
        raise ValueError(f"{raw[:60]} is no web address")
    return name


def _view(shop: Client) -> ShopSettings:
    values = {field.name: getattr(shop, field.name) for field in fields(ShopSettings)}
    return ShopSettings(**{**values, "own_domains": tuple(shop.own_domains)})
