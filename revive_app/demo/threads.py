"""What can happen in a demo conversation, as small values a thread is written with."""

from dataclasses import dataclass
from enum import StrEnum

from revive_app.demo.moments import Moment
from revive_app.vocabulary import OrderStatus


class Colleague(StrEnum):
    """Who of the shop writes."""

    KAVITA = "kavita"
    ROHAN = "rohan"


class Run(StrEnum):
    """A sending of a campaign's template to many."""

    SHAADI_FIRST = "shaadi_first"
    SHAADI_SECOND = "shaadi_second"
    DIWALI = "diwali"


class Fate(StrEnum):
    """How far a message of ours got."""

    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    NOT_ON_WHATSAPP = "not_on_whatsapp"


@dataclass(frozen=True, slots=True)
class Offer:
    """Our template, sent with a run. Its time is the run's."""

    run: Run
    fate: Fate = Fate.READ


@dataclass(frozen=True, slots=True)
class Said:
    """The customer wrote, or tapped a quick reply of a template."""

    at: Moment
    text: str
    tapped: bool = False


@dataclass(frozen=True, slots=True)
class Ordered:
    """The customer sent a cart of one piece."""

    at: Moment
    sku: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class OrderedInWords:
    """What she had just said is an order of a piece. `saw`: a price she knew from before."""

    sku: str
    status: OrderStatus
    saw: int | None = None


@dataclass(frozen=True, slots=True)
class SentPhoto:
    """The customer sent the photo she was asked for, to see a piece on it."""

    at: Moment
    sku: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Replied:
    """The agent answered, seconds after what came before.

    `shows`: the SKU on the card, if it is one. `reads`: the paper the words rest on, if they rest on one.
    """

    text: str
    shows: str | None = None
    reads: str | None = None
    fate: Fate = Fate.READ


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A sentence of our own rules, in the agent's name: no model was asked."""

    text: str
    fate: Fate = Fate.READ


@dataclass(frozen=True, slots=True)
class Wrote:
    """A colleague wrote herself."""

    at: Moment
    text: str
    by: Colleague = Colleague.KAVITA
    fate: Fate = Fate.READ


@dataclass(frozen=True, slots=True)
class VisitConfirmed:
    """A colleague or the agent sent the appointment template for the thread's visit."""

    at: Moment
    by: Colleague | None = None
    fate: Fate = Fate.READ


@dataclass(frozen=True, slots=True)
class CalledHuman:
    """The agent called a colleague, seconds after what came before, and kept still."""

    why: str
    to: Colleague = Colleague.KAVITA


@dataclass(frozen=True, slots=True)
class TookOver:
    """A colleague took the thread into her own hands."""

    at: Moment
    by: Colleague = Colleague.KAVITA


@dataclass(frozen=True, slots=True)
class Won:
    """A colleague moved the card to Won."""

    at: Moment
    by: Colleague = Colleague.KAVITA


Event = (
    Offer
    | Said
    | Ordered
    | OrderedInWords
    | SentPhoto
    | Replied
    | Acknowledged
    | Wrote
    | VisitConfirmed
    | CalledHuman
    | TookOver
    | Won
)
