"""Which of a campaign's leads a blast means, as a filter somebody wrote.

    {"status": ["contacted", "interest"], "context": {"City": ["Jaipur", "Ajmer"]},
     "last_contact": {"older_than_days": 90}, "value": {"min": 100000}}

Everything given must hold. Who may not be written to is another question, asked of everybody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from revive_app.errors import FieldError, InvalidInput
from revive_app.rules import moments
from revive_app.vocabulary import LeadStatus, MarketingConsent

MOST_IDS = 100_000
MOST_WORDS = 200
LONGEST_WORD = 200
# No lead is worth more, and PostgreSQL can compare it.
FARTHEST_VALUE = 10**15


class Excluded(StrEnum):
    """Why somebody the filter means is not in the audience. Where the gate has a word for it, it is the gate's."""

    UNREACHABLE = "no_address"
    DND = "dnd"
    MARKETING_WITHDRAWN = "marketing_withdrawn"
    NO_CONSENT = "no_consent"
    ALREADY_IN_BLAST = "already_in_blast"
    SNOOZED = "snoozed"
    UNDELIVERABLE = "undeliverable"
    FREQUENCY_CAP = "frequency_cap"
    MISSING_VALUE = "missing_value"
    TOO_LONG = "too_long"
    HOLD_OUT = "hold_out"


@dataclass(frozen=True, slots=True)
class Span:
    """From (inclusive) to (exclusive); None is open. `never`: it must not have happened at all."""

    after: datetime | None = None
    before: datetime | None = None
    never: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """What one column of the lead's own data must say. Case does not count."""

    any_of: tuple[str, ...] = ()
    contains: str | None = None
    exists: bool | None = None


@dataclass(frozen=True, slots=True)
class Audience:
    """A filter, read and checked. None and empty mean: everybody."""

    statuses: tuple[LeadStatus, ...] | None = None
    lead_ids: tuple[UUID, ...] | None = None
    exclude_lead_ids: tuple[UUID, ...] = ()
    batch_id: UUID | None = None
    tags: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    consents: tuple[MarketingConsent, ...] = ()
    context: tuple[tuple[str, Match], ...] = ()
    value_min: int | None = None
    value_max: int | None = None
    last_contact: Span | None = None
    last_reply: Span | None = None
    created: Span | None = None


# The campaign's leads nobody has written to yet.
DEFAULT = Audience(statuses=(LeadStatus.NEW,))


def read(given: Mapping[str, Any] | None, *, now: datetime) -> Audience:
    """The filter as it was written; without one, the campaign's new leads. Raises InvalidInput, naming each field."""
    if given is None:
        return DEFAULT
    reader = _Reader(now)
    audience = reader.read(given)
    if reader.wrong:
        raise InvalidInput("The audience cannot be read.", fields=tuple(reader.wrong))
    return audience


class _Reader:
    def __init__(self, now: datetime) -> None:
        self._now = now
        self.wrong: list[FieldError] = []

    def read(self, given: Mapping[str, Any]) -> Audience:
        for key in given:
            if key not in _FIELDS:
                self._refuse(str(key), f"is not known; there are {', '.join(_FIELDS)}")
        value_min, value_max = self._range(given.get("value"))
        return Audience(
            statuses=self._statuses(given.get("status")),
            lead_ids=self._ids("lead_ids", given.get("lead_ids")),
            exclude_lead_ids=self._ids("exclude_lead_ids", given.get("exclude_lead_ids")) or (),
            batch_id=self._id("batch_id", given.get("batch_id")),
            tags=self._words("tags", given.get("tags")),
            cities=self._words("city", given.get("city")),
            interests=self._words("interest", given.get("interest")),
            languages=self._words("language", given.get("language")),
            consents=self._consents(given.get("consent")),
            context=self._context(given.get("context")),
            value_min=value_min,
            value_max=value_max,
            last_contact=self._span("last_contact", given.get("last_contact")),
            last_reply=self._span("last_reply", given.get("last_reply")),
            created=self._span("created", given.get("created")),
        )

    def _statuses(self, value: Any) -> tuple[LeadStatus, ...] | None:
        words = self._words("status", value)
        known = [word for word in words if word in set(LeadStatus)]
        if len(known) != len(words):
            self._refuse("status", f"is one or more of {', '.join(LeadStatus)}")
        return tuple(LeadStatus(word) for word in known) or None

    def _consents(self, value: Any) -> tuple[MarketingConsent, ...]:
        words = self._words("consent", value)
        known = [word for word in words if word in set(MarketingConsent)]
        if len(known) != len(words):
            self._refuse("consent", f"is one or more of {', '.join(MarketingConsent)}")
        return tuple(MarketingConsent(word) for word in known)

    def _context(self, value: Any) -> tuple[tuple[str, Match], ...]:
        if value is None:
            return ()
        if not isinstance(value, Mapping) or len(value) > 20:
            self._refuse("context", "is an object: a column's name and what it must say, at most 20 of them")
            return ()
        return tuple((str(key), self._match(f"context.{key}", wanted)) for key, wanted in value.items())

    def _match(self, field: str, wanted: Any) -> Match:
        if not isinstance(wanted, Mapping):
            return Match(any_of=self._words(field, wanted))
        unknown = set(wanted) - {"contains", "exists", "any_of"}
        contains, exists = wanted.get("contains"), wanted.get("exists")
        if unknown or not wanted:
            self._refuse(field, "is a word, a list of words, or {contains}, {exists}, {any_of}")
        if contains is not None and not (isinstance(contains, str) and 0 < len(contains) <= LONGEST_WORD):
            self._refuse(field, "contains some text")
            contains = None
        if exists is not None and not isinstance(exists, bool):
            self._refuse(field, "exists: true or false")
            exists = None
        return Match(self._words(field, wanted.get("any_of")), contains, exists)

    def _words(self, field: str, value: Any) -> tuple[str, ...]:
        if value is None:
            return ()
        listed = value if isinstance(value, (list, tuple)) else [value]
        words = [
            str(one) for one in listed if isinstance(one, (str, int, float)) and not isinstance(one, bool)
        ]
        fitting = [word.strip() for word in words if 0 < len(word.strip()) <= LONGEST_WORD]
        if not listed or len(fitting) != len(listed) or len(listed) > MOST_WORDS:
            self._refuse(field, f"is a word or a list of words, at most {MOST_WORDS}")
            return ()
        return tuple(fitting)

    def _ids(self, field: str, value: Any) -> tuple[UUID, ...] | None:
        if value is None:
            return None
        if not isinstance(value, (list, tuple)) or len(value) > MOST_IDS:
            self._refuse(field, f"is a list of ids, at most {MOST_IDS}")
            return None
        ids = [self._uuid(one) for one in value]
        if None in ids:
            self._refuse(field, "holds something that is no id")
        return tuple(one for one in ids if one is not None)

    def _id(self, field: str, value: Any) -> UUID | None:
        if value is None:
            return None
        found = self._uuid(value)
        if found is None:
            self._refuse(field, "is no id")
        return found

    @staticmethod
    def _uuid(value: Any) -> UUID | None:
        if isinstance(value, UUID):
            return value
        try:
            return UUID(value) if isinstance(value, str) else None
        except ValueError:
            return None

    def _range(self, value: Any) -> tuple[int | None, int | None]:
        if value is None:
            return None, None
        ends = [value.get("min"), value.get("max")] if isinstance(value, Mapping) else []
        whole = all(
            one is None or (isinstance(one, int) and not isinstance(one, bool) and abs(one) <= FARTHEST_VALUE)
            for one in ends
        )
        if not isinstance(value, Mapping) or set(value) - {"min", "max"} or not whole:
            self._refuse("value", "is {min, max} in whole rupees")
            return None, None
        return value.get("min"), value.get("max")

    def _span(self, field: str, value: Any) -> Span | None:
        if value is None:
            return None
        if not isinstance(value, Mapping) or not value or set(value) - set(_SPAN):
            self._refuse(field, f"is an object with {', '.join(_SPAN)}")
            return None
        after = self._moment(field, value.get("after"))
        before = self._moment(field, value.get("before"))
        after = after or self._days_ago(field, value.get("within_days"))
        before = before or self._days_ago(field, value.get("older_than_days"))
        never = value.get("never")
        if never is not None and not isinstance(never, bool):
            self._refuse(field, "never: true or false")
        return Span(after, before, never is True)

    def _days_ago(self, field: str, value: Any) -> datetime | None:
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 36_500:
            self._refuse(field, "counts whole days")
            return None
        return self._now - timedelta(days=value)

    def _moment(self, field: str, value: Any) -> datetime | None:
        if value is None:
            return None
        if isinstance(value, str):
            try:
                moment = datetime.fromisoformat(value)
            except ValueError:
                moment = None
            if moment is not None and moments.is_within_reach(moment):
                return moments.in_utc(moment, field)
        self._refuse(field, "holds something that is no moment like 2026-11-29T10:00:00Z")
        return None

    def _refuse(self, field: str, reason: str) -> None:
        error = FieldError(f"audience.{field}", reason)
        if error not in self.wrong:
            self.wrong.append(error)


_FIELDS = (
    "status",
    "lead_ids",
    "exclude_lead_ids",
    "batch_id",
    "tags",
    "city",
    "interest",
    "language",
    "consent",
    "context",
    "value",
    "last_contact",
    "last_reply",
    "created",
)
_SPAN = ("after", "before", "within_days", "older_than_days", "never")
