"""What Meta tells of the account and its numbers: limits, quality, restrictions, bans."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from revive_app.providers.whatsapp import reading
from revive_app.vocabulary import MessagingTier, NumberQuality

_NO_BUSINESS_INITIATED = "RESTRICTED_BIZ_INITIATED_MESSAGING"
_NO_CUSTOMER_INITIATED = "RESTRICTED_CUSTOMER_INITIATED_MESSAGING"
_ENDING_EVENTS = ("ACCOUNT_DELETED", "ACCOUNT_OFFBOARDED")

_TIER_SIZES = (
    (100_000, MessagingTier.TIER_100K),
    (10_000, MessagingTier.TIER_10K),
    (2_000, MessagingTier.TIER_2K),
    (0, MessagingTier.TIER_250),
)
_UNLIMITED_FROM = 1_000_000
# The portfolio limits of before October 2025 that the ladder no longer has: taken for the step below.
_OLD_TIERS = {"TIER_50": MessagingTier.TIER_250, "TIER_1K": MessagingTier.TIER_250}
_LIMIT_KEYS = (
    "max_daily_conversations_per_business",
    "max_daily_conversation_per_phone",
    "current_limit",
)


@dataclass(frozen=True, slots=True)
class Restriction:
    """A kind of sending Meta has switched off, until `expires_at` where it says so."""

    kind: str
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class AccountChange:
    """News of the account or a number: only what Revive acts on or shows.

    `event` is Meta's word: an event, a decision, or an alert's type. `display_phone` are the digits of the
    number meant, None when it is the whole account. `daily_limit` -1 is no limit.
    """

    field: str
    event: str
    display_phone: str | None
    restrictions: tuple[Restriction, ...]
    violation: str | None
    ban_state: str | None
    quality: NumberQuality | None
    tier: MessagingTier | None
    daily_limit: int | None
    severity: str | None
    details: str
    happened_at: datetime | None

    @property
    def stops_sending(self) -> bool:
        """Whether something this account sends will not go through until Meta or a person lifts it."""
        return self.replies_stop or any(
            restriction.kind == _NO_BUSINESS_INITIATED for restriction in self.restrictions
        )

    @property
    def replies_stop(self) -> bool:
        """Whether not even answers to customers go through; otherwise only what the shop begins is stopped."""
        return (
            self.ban_state == "DISABLE"
            or self.event in _ENDING_EVENTS
            or any(restriction.kind == _NO_CUSTOMER_INITIATED for restriction in self.restrictions)
        )

    @property
    def words(self) -> str:
        """The news in one line for a shopkeeper."""
        what = _readable(self.event or self.field)
        more = [_readable(part) for part in (self.violation, self.ban_state) if part]
        more += [_readable(restriction.kind) for restriction in self.restrictions]
        more += [self.tier.value] if self.tier else []
        more += [self.details] if self.details else []
        return f"{what} ({', '.join(more)})" if more else what


def read_account_change(payload: Mapping[str, Any], field: str) -> AccountChange:
    """The news of an `account` item. Never raises; what Meta left out is None or ''."""
    value = reading.mapping(payload.get("value"))
    alert = reading.mapping(value.get("alert_info"))
    event = reading.word(
        value.get("event") or value.get("decision") or value.get("status") or alert.get("alert_type")
    )
    limit = next((value[key] for key in _LIMIT_KEYS if value.get(key) is not None), None)
    return AccountChange(
        field=field,
        event=event or "",
        display_phone=_display_phone(value),
        restrictions=_restrictions(value),
        violation=reading.word(reading.mapping(value.get("violation_info")).get("violation_type")),
        ban_state=_only(reading.mapping(value.get("ban_info")).get("waba_ban_state")),
        quality=NumberQuality.RED if event == "FLAGGED" else None,
        tier=read_tier(limit),
        daily_limit=reading.whole(limit),
        severity=reading.word(alert.get("alert_severity")),
        details=_details(value, alert),
        happened_at=reading.moment(payload.get("time")),
    )


def read_tier(limit: Any) -> MessagingTier | None:
    """A limit as a step of Meta's ladder, from a number of people a day or a TIER_ word.

    A size between two steps is taken for the lower one; -1 and a million are no limit.
    """
    people = reading.whole(limit)
    if people is not None:
        if people == -1 or people >= _UNLIMITED_FROM:
            return MessagingTier.UNLIMITED
        return next((tier for size, tier in _TIER_SIZES if people >= size), None)
    word = reading.word(limit) or ""
    word = word if word.startswith("TIER_") else f"TIER_{word}"
    if word in _OLD_TIERS:
        return _OLD_TIERS[word]
    return reading.member(MessagingTier, word)


def _restrictions(value: Mapping[str, Any]) -> tuple[Restriction, ...]:
    return tuple(
        Restriction(kind, reading.moment(restriction.get("expiration")))
        for restriction in map(reading.mapping, reading.sequence(value.get("restriction_info")))
        if (kind := reading.word(restriction.get("restriction_type")))
    )


def _display_phone(value: Mapping[str, Any]) -> str | None:
    shown = reading.text(value.get("display_phone_number")) or reading.text(value.get("phone_number"))
    return "".join(char for char in shown if char in "0123456789") or None


def _details(value: Mapping[str, Any], alert: Mapping[str, Any]) -> str:
    for part in (
        alert.get("alert_description"),
        value.get("rejection_reason"),
        value.get("requested_verified_name"),
        reading.mapping(value.get("ban_info")).get("waba_ban_date"),
    ):
        if words := reading.text(part).strip():
            return words
    return ""


def _only(value: Any) -> str | None:
    """A word, also when it came as a list of one. A list of several says nothing."""
    if isinstance(value, list):
        value = value[0] if len(value) == 1 else None
    return reading.word(value)


def _readable(word: str) -> str:
    return word.replace("_", " ").capitalize()
