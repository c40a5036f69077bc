"""Why a message was sent as it was, or not: what was heard, what the guard and the gate said, in a shopkeeper's words."""

from revive_app.rules.gate import Reason
from revive_app.rules.guard.verdict import ReasonCode
from revive_app.rules.intents import Intent
from revive_app.services.conversation.explain import GuardSaid
from revive_app.services.conversation.views import ErrorView
from revive_app.ui import words
from revive_app.ui.language import say, word
from revive_app.vocabulary import MessageState

INTENTS = {
    Intent.CATALOG_REQUEST: word("Wants to see pieces"),
    Intent.PRICE_QUESTION: word("Asks for a price"),
    Intent.AVAILABILITY: word("Asks whether it is there"),
    Intent.STORE_INFO: word("Asks about the shop"),
    Intent.BOOK_APPOINTMENT: word("Wants to visit"),
    Intent.ORDER_STATUS: word("Asks about an order"),
    Intent.COMPLAINT: word("Complains"),
    Intent.HUMAN_REQUEST: word("Wants a person"),
    Intent.DISCOUNT_REQUEST: word("Asks for a discount"),
    Intent.TRY_ON: word("Wants to try it on"),
    Intent.GOLD_RATE: word("Asks for the gold rate"),
    Intent.CUSTOM_ORDER: word("Wants it made to order"),
    Intent.EXCHANGE_OLD_GOLD: word("Brings old gold"),
    Intent.GREETING: word("Greets"),
    Intent.OFF_TOPIC: word("Talks of something else"),
    Intent.PROMPT_INJECTION: word("Tries to give the agent orders"),
}

_REFUSALS = {
    ReasonCode.PRICE_NOT_IN_DATA: word("A price the catalog does not hold"),
    ReasonCode.DISCOUNT_OVER_CAP: word("A discount over the limit"),
    ReasonCode.DISCOUNT_WRONG_BASE: word("A discount on the wrong amount"),
    ReasonCode.PERCENT_NOT_IN_DATA: word("A percentage nobody has written down"),
    ReasonCode.NUMBER_NOT_IN_DATA: word("A number nobody has written down"),
    ReasonCode.DATE_NOT_IN_DATA: word("A date nobody has written down"),
    ReasonCode.PURITY_NOT_IN_DATA: word("A purity the catalog does not hold"),
    ReasonCode.FOREIGN_CURRENCY: word("A price in another currency"),
    ReasonCode.URL_NOT_ALLOWED: word("A link that is not the shop's"),
    ReasonCode.SKU_UNKNOWN: word("A code the catalog does not know"),
    ReasonCode.SKU_OF_ANOTHER_PIECE: word("The code of another piece"),
    ReasonCode.STOCK_CLAIM: word("A claim about stock that is not so"),
    ReasonCode.OUTSIDE_LIMIT: word("More than the agent may decide"),
    ReasonCode.PROMISE_WORD: word("A promise the shop has not made"),
    ReasonCode.CLAIM_NOT_IN_DATA: word("A claim nobody has written down"),
    ReasonCode.CONTRADICTS_DATA: word("The opposite of what is written down"),
    ReasonCode.SECRET_LEAK: word("Something customers must not read"),
    ReasonCode.TOO_LONG: word("Too long"),
}

_WAITS = {
    Reason.RESTORED: word("Waits: a backup was restored, somebody must confirm sending"),
    Reason.NUMBER_PAUSED: word("Waits: the number is paused"),
    Reason.THROTTLED: word("Waits: WhatsApp asked for a pause"),
    Reason.CAMPAIGN_PAUSED: word("Waits: the campaign is paused"),
    Reason.CAMPAIGN_ARCHIVED: word("Not sent: the campaign is over"),
    Reason.DND: word("Not sent: no messages are wanted"),
    Reason.MARKETING_WITHDRAWN: word("Not sent: no offers are wanted"),
    Reason.NO_CONSENT: word("Not sent: nobody agreed to offers"),
    Reason.HUMAN_TOOK_OVER: word("Not sent: a colleague has taken over"),
    Reason.HUMAN_TYPING: word("Waits: a colleague is typing"),
    Reason.WINDOW_CLOSED: word("Not sent: the 24-hour window is closed"),
    Reason.QUIET_HOURS: word("Waits for the end of the quiet hours"),
    Reason.FREQUENCY_CAP: word("Waits: enough offers for now"),
    Reason.PAIR_RATE: word("Waits: too many messages to one person"),
    Reason.PORTFOLIO_LIMIT: word("Waits: WhatsApp's limit of the day is reached"),
}

_STOPPED = frozenset({MessageState.QUEUED, MessageState.SKIPPED, MessageState.CANCELLED})
_KNOWN_INTENTS, _KNOWN_REASONS, _KNOWN_REFUSALS = set(Intent), set(Reason), set(ReasonCode)


def intents(names: tuple[str, ...]) -> list[str]:
    """What a customer wanted, as far as there is a word for it."""
    return [say(INTENTS[Intent(name)]) for name in names if name in _KNOWN_INTENTS]


def verdict(guard: GuardSaid | None) -> tuple[str, str]:
    """The guard's verdict in a word, and its colour."""
    if guard is None:
        return "", ""
    if guard.replaced:
        return say("Safe words used"), "wait"
    if guard.repaired:
        return say("Rewritten once"), "wait"
    return (say("Passed"), "good") if guard.allowed else (say("Refused"), "bad")


def faults(guard: GuardSaid | None) -> list[str]:
    """What the guard found, each once."""
    codes = dict.fromkeys(guard.reasons) if guard is not None else {}
    return [
        say(_REFUSALS[ReasonCode(code)]) if code in _KNOWN_REFUSALS else code.replace("_", " ")
        for code in codes
    ]


def how_far(state: MessageState, reason: str | None, error: ErrorView | None) -> str:
    """How far a message of ours got, or why it did not leave."""
    return why_not(state, reason, error) or say(words.TICK_WORDS[words.TICKS[state]])


def why_not(state: MessageState, reason: str | None, error: ErrorView | None) -> str:
    """Why it failed, waits or was never sent; empty for what is on its way or there."""
    if error is not None:
        title = say(error.title)
        return f"{title} ({error.code})" if error.code else title
    if state in _STOPPED and reason:
        if reason in _KNOWN_REASONS and Reason(reason) in _WAITS:
            return say(_WAITS[Reason(reason)])
        return say("Not sent: {reason}", reason=reason.replace("_", " "))
    return ""
