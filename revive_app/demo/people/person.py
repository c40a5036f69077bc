"""A customer of the demo shop."""

from dataclasses import dataclass, field
from datetime import date, time

from revive_app.demo.threads import Event
from revive_app.vocabulary import ConsentSource, Hand, LeadStatus

MONDAY, WEDNESDAY, FRIDAY, SATURDAY = 0, 2, 4, 5


@dataclass(frozen=True, slots=True)
class Agreement:
    """How somebody agreed to offers, on the day she came onto our list."""

    source: ConsentSource
    note: str


BILLING = Agreement(ConsentSource.IMPORT, "shop register, asked at billing")
EXHIBITION = Agreement(ConsentSource.STAFF, "form at the exhibition, signed")


@dataclass(frozen=True, slots=True)
class Visit:
    """An appointment on the next such weekday (Monday is 0)."""

    weekday: int
    clock: time
    note: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class PastVisit:
    """One that lies so many days back; whether she came."""

    days: int
    clock: time
    note: str
    came: bool = True


@dataclass(frozen=True, slots=True)
class VisitToday:
    """One on the day the shop is made: over by then, or still ahead."""

    clock: time
    note: str


@dataclass(frozen=True, slots=True)
class Snooze:
    """The customer asked to be written to again, `days` after she said so, in these words."""

    days: int
    words: str


@dataclass(frozen=True, slots=True)
class Person:
    """A customer, her place on the board, and her conversation.

    `known_days`: since when she is on our list. `unread`: how many of her last messages nobody looked at.
    `wish`: she wants to come, and nobody has found a time yet. `agreed` None: she was never asked, so no offers. `facts`
    is what the shop's register says of her.
    """

    first_name: str
    last_name: str
    phone: str
    city: str
    interest: str
    value: int
    stage: LeadStatus
    facts: dict[str, str] = field(default_factory=dict)
    language: str = "hi-Latn"
    diwali: bool = False
    known_days: int = 34
    agreed: Agreement | None = BILLING
    stage_by: Hand = Hand.RULE
    birthday: date | None = None
    anniversary: date | None = None
    thread: tuple[Event, ...] = ()
    unread: int = 0
    visit: Visit | None = None
    wish: str = ""
    other_visit: PastVisit | VisitToday | None = None
    snooze: Snooze | None = None

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()
