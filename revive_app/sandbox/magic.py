"""Phone numbers that force an outcome, like a payment provider's test cards; docs/sandbox.md lists them.

All begin with +91 99999 000. Any other number is a customer who receives and reads.
"""

from dataclasses import dataclass
from enum import StrEnum

from revive_app.sandbox import errors
from revive_app.sandbox.errors import Failure, GraphError

PREFIX = "9199999000"


class Answer(StrEnum):
    """What becomes of the HTTP answer to an accepted send."""

    NORMAL = "normal"
    HELD_BACK = "held_back"
    CUT_OFF = "cut_off"


class Scope(StrEnum):
    """Which messages a number fails."""

    ALL = "all"
    FREE_FORM = "free_form"
    MARKETING = "marketing"
    TEMPLATES = "templates"


class Course(StrEnum):
    """Which statuses follow, and how."""

    NORMAL = "normal"
    SENT_ONLY = "sent_only"
    NEVER_READ = "never_read"
    SLOW_READER = "slow_reader"
    DOUBLED = "doubled"
    REVERSED = "reversed"
    UNDELIVERED_READ = "undelivered_read"


class Habit(StrEnum):
    """What the customer does once she has read."""

    NONE = "none"
    REPLY = "reply"
    STOP = "stop"
    TAP = "tap"
    STOP_MARKETING = "stop_marketing"


class Breakdown(StrEnum):
    """How Meta itself fails, without accepting anything."""

    NONE = "none"
    HTML_500 = "html_500"
    CUT_OFF = "cut_off"
    PAIR_LIMIT = "pair_limit"
    THROUGHPUT = "throughput"
    BAD_TOKEN = "bad_token"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Fate:
    """What happens to a message for one customer. The default is a customer who receives and reads."""

    about: str = "receives and reads"
    answer: Answer = Answer.NORMAL
    failure: Failure | None = None
    fails: Scope = Scope.ALL
    sent_first: bool = False
    course: Course = Course.NORMAL
    habit: Habit = Habit.NONE
    breakdown: Breakdown = Breakdown.NONE
    hides_phone: bool = False
    held: bool = False


NORMAL = Fate()

FATES: dict[str, Fate] = {
    "01": Fate("replies at once", habit=Habit.REPLY),
    "02": Fate("replies STOP", habit=Habit.STOP),
    "03": Fate("taps the first button", habit=Habit.TAP),
    "04": Fate("stops marketing in WhatsApp's settings", habit=Habit.STOP_MARKETING),
    "10": Fate("timeout, then accepted", answer=Answer.HELD_BACK),
    "11": Fate("connection cut, then accepted", answer=Answer.CUT_OFF),
    "12": Fate("accepted and sent, then failed", failure=errors.SOMETHING_WENT_WRONG, sent_first=True),
    "13": Fate("sent, never delivered", course=Course.SENT_ONLY),
    "14": Fate("slow reader", course=Course.SLOW_READER),
    "15": Fate("delivered, never read", course=Course.NEVER_READ),
    "16": Fate("every status twice", course=Course.DOUBLED),
    "17": Fate("statuses in reverse order", course=Course.REVERSED),
    "18": Fate("read without delivered", course=Course.UNDELIVERED_READ),
    "19": Fate("known by user id only", hides_phone=True),
    "26": Fate("131026 undeliverable", failure=errors.UNDELIVERABLE),
    "29": Fate("130429 throughput", breakdown=Breakdown.THROUGHPUT),
    "30": Fate("HTTP 500 with HTML", breakdown=Breakdown.HTML_500),
    "31": Fate("131016 service unavailable", breakdown=Breakdown.UNAVAILABLE),
    "32": Fate("190 token refused", breakdown=Breakdown.BAD_TOKEN),
    "33": Fate("connection cut, nothing accepted", breakdown=Breakdown.CUT_OFF),
    "34": Fate(
        "held for quality, then dropped", failure=errors.TEMPLATE_PAUSED, fails=Scope.TEMPLATES, held=True
    ),
    "47": Fate("131047 outside the window", failure=errors.WINDOW_CLOSED, fails=Scope.FREE_FORM),
    "49": Fate("131049 marketing cap", failure=errors.MARKETING_CAP, fails=Scope.MARKETING),
    "50": Fate("131050 stopped marketing", failure=errors.MARKETING_STOPPED, fails=Scope.MARKETING),
    "56": Fate("131056 pair rate", breakdown=Breakdown.PAIR_LIMIT),
    "72": Fate("130472 in an experiment", failure=errors.EXPERIMENT, fails=Scope.MARKETING),
}


def fate_of(customer: str) -> Fate:
    """What happens to messages for this customer (digits or user id)."""
    if len(customer) == len(PREFIX) + 2 and customer.startswith(PREFIX):
        return FATES.get(customer[-2:], NORMAL)
    return NORMAL


def refusal(breakdown: Breakdown) -> GraphError | None:
    """The refusal a breakdown is answered with, if it is answered in Meta's words at all."""
    match breakdown:
        case Breakdown.PAIR_LIMIT:
            return errors.pair_limit_reached()
        case Breakdown.THROUGHPUT:
            return errors.throughput_reached()
        case Breakdown.BAD_TOKEN:
            return errors.bad_token()
        case Breakdown.UNAVAILABLE:
            return errors.service_unavailable()
        case _:
            return None
