"""Meta's error codes as data: what a shopkeeper should read, and what Revive does about each.

Codes, HTTP paths and retry advice: Meta's "Error codes" page (November 2025) and what was seen since.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

_NOW = timedelta(0)
_LONGEST_PAUSE = timedelta(hours=24)


class ErrorAction(StrEnum):
    """What to do with the message, and what else has to stop."""

    # the same message again after `ErrorRule.pause_after`
    RETRY = "retry"
    # not before 24 hours, at most for 7 days, and only while the offer holds
    RETRY_NEXT_DAY = "retry_next_day"
    NEVER = "never"
    # never as it is: the message, its template or its media is wrong
    FIX = "fix"
    # nothing this number sends can succeed until a person has acted
    PAUSE_NUMBER = "pause_number"
    # the person stopped our marketing inside WhatsApp: a withdrawal for the ledger
    OPT_OUT_MARKETING = "opt_out_marketing"
    # the 24 hours are over: only a template may go
    WINDOW_CLOSED = "window_closed"
    # the person cannot get our messages: mark her
    UNREACHABLE = "unreachable"
    # no send of this template can succeed until it is mended
    STOP_TEMPLATE = "stop_template"


@dataclass(frozen=True, slots=True)
class ErrorRule:
    """What a code means. `words` are for a shopkeeper.

    `delay` is the first pause, each further one is `growth` times longer; after `attempts` tries again it
    is a failure. `slows_number` says that the pause holds for everything this number sends.
    """

    code: int | None
    words: str
    action: ErrorAction
    delay: timedelta = _NOW
    growth: int = 2
    attempts: int = 0
    slows_number: bool = False

    @property
    def retries(self) -> bool:
        """Whether the same message may go again later."""
        return self.action in (ErrorAction.RETRY, ErrorAction.RETRY_NEXT_DAY)

    def pause_after(self, attempts: int) -> timedelta:
        """How long to wait after `attempts` (0, 1, …) tries before this one; no jitter, at most a day."""
        factor: int = self.growth ** min(max(attempts, 0), 10)
        return min(self.delay * factor, max(self.delay, _LONGEST_PAUSE))


def _retry(
    code: int | None,
    words: str,
    *,
    delay: timedelta = timedelta(seconds=4),
    growth: int = 4,
    attempts: int = 5,
    slows_number: bool = False,
) -> ErrorRule:
    # Meta's advice for every rate limit: wait 4^n seconds.
    return ErrorRule(code, words, ErrorAction.RETRY, delay, growth, attempts, slows_number)


def _next_day(code: int, words: str) -> ErrorRule:
    return ErrorRule(code, words, ErrorAction.RETRY_NEXT_DAY, timedelta(hours=24), growth=1, attempts=6)


def _never(code: int | None, words: str) -> ErrorRule:
    return ErrorRule(code, words, ErrorAction.NEVER)


def _fix(code: int, words: str) -> ErrorRule:
    return ErrorRule(code, words, ErrorAction.FIX)


def _pause(code: int | None, words: str) -> ErrorRule:
    return ErrorRule(code, words, ErrorAction.PAUSE_NUMBER)


def _stop_template(code: int, words: str) -> ErrorRule:
    return ErrorRule(code, words, ErrorAction.STOP_TEMPLATE)


_TOKEN = "WhatsApp no longer accepts this number's access token. Connect the number again."
_PERMISSION = "This number's access token may not do this. Check its permissions at Meta."
_UNREACHABLE = "This person cannot be reached on WhatsApp."
_GROUPS = "Groups are not supported."
_CALLING = "Calls are not supported."
_FLOWS = "The form in this message is not usable."
_BLOCKING = "WhatsApp could not block or unblock this person."
_USERNAMES = "The shop's WhatsApp username could not be changed."
_PIN = "WhatsApp did not accept the number's PIN."
_SYNCING = "The template is not ready for marketing messages yet."

_GENERAL = (
    _pause(0, _TOKEN),
    _retry(1, "WhatsApp had a problem of its own.", attempts=2),
    _retry(2, "WhatsApp is not available at the moment.", slows_number=True),
    _pause(3, _PERMISSION),
    _retry(
        4,
        "Too many calls to WhatsApp; it asked us to slow down.",
        delay=timedelta(minutes=5),
        slows_number=True,
    ),
    _pause(10, _PERMISSION),
    _pause(33, "WhatsApp does not know this number any more. Check the number's id."),
    _fix(100, "WhatsApp refused the message as malformed."),
    _pause(190, _TOKEN),
    _pause(368, "WhatsApp has blocked this account for breaking its policies."),
    # On-Premises numbers that still turn up
    _never(472, "This person is in an experiment of WhatsApp's and gets no marketing messages."),
    ErrorRule(470, "More than 24 hours have passed since this person last wrote.", ErrorAction.WINDOW_CLOSED),
    ErrorRule(1026, _UNREACHABLE, ErrorAction.UNREACHABLE),
    _retry(613, "Too many calls to WhatsApp; it asked us to slow down.", slows_number=True),
    _pause(803, "WhatsApp does not know this number. Check the number's id."),
    _retry(
        80007,
        "Too many calls for this account; WhatsApp asked us to slow down.",
        delay=timedelta(minutes=5),
        slows_number=True,
    ),
)

_SENDING = (
    _retry(130429, "Messages left too fast; WhatsApp asked us to slow down.", slows_number=True),
    _never(130472, "This person is in an experiment of WhatsApp's and gets no marketing messages."),
    _never(130497, "This account may not send messages to this country."),
    _never(130501, "WhatsApp does not support this kind of message."),
    _retry(131000, "WhatsApp had a problem of its own.", attempts=2),
    _pause(131005, _PERMISSION),
    _fix(131008, "The message lacks something WhatsApp requires."),
    _fix(131009, "WhatsApp did not accept a value in the message."),
    _never(131014, "WhatsApp refused the message."),
    _retry(131016, "WhatsApp is not available at the moment."),
    _never(131020, _GROUPS),
    _fix(131021, "The message was addressed to the shop's own number."),
    ErrorRule(131026, _UNREACHABLE, ErrorAction.UNREACHABLE),
    _fix(131030, "A test number only sends to people on its list. Add this person there."),
    _pause(131031, "WhatsApp has locked this account."),
    _never(131035, "WhatsApp dropped an event it could not deliver in time."),
    _never(131036, "WhatsApp no longer has the content of this message."),
    _pause(131037, "WhatsApp has not approved the number's display name yet."),
    _never(131041, _GROUPS),
    _pause(
        131042, "There is a problem with the payment method at Meta. Nothing can be sent until it is solved."
    ),
    _never(131044, "There is a problem with the payment for calls at Meta."),
    _pause(131045, "The number is not registered properly at WhatsApp."),
    ErrorRule(
        131047, "More than 24 hours have passed since this person last wrote.", ErrorAction.WINDOW_CLOSED
    ),
    _retry(
        131048,
        "Many people blocked or reported this number; WhatsApp limits what it sends.",
        delay=timedelta(hours=4),
        growth=2,
        attempts=3,
        slows_number=True,
    ),
    _next_day(131049, "WhatsApp held it back: this person has had enough marketing messages for now."),
    ErrorRule(
        131050, "This person has stopped marketing messages from the shop.", ErrorAction.OPT_OUT_MARKETING
    ),
    _fix(131051, "WhatsApp does not support this kind of message."),
    _never(131052, "WhatsApp could not fetch the file this person sent. Ask for it again."),
    _fix(131053, "WhatsApp could not use the picture or file."),
    _fix(131055, "This kind of message cannot go this way."),
    _retry(131056, "Too many messages to this person in a short time."),
    _retry(
        131057,
        "The account is in maintenance for a minute.",
        delay=timedelta(seconds=60),
        growth=1,
        slows_number=True,
    ),
    _retry(131059, "The list changed while it was read.", delay=timedelta(seconds=1), attempts=2),
    _never(131060, "This message is not available at the moment."),
    _fix(131062, "This kind of message needs the person's telephone number."),
    _stop_template(131063, "Marketing templates are switched off for this account."),
    _next_day(131064, "WhatsApp has limited this kind of message for a day."),
)

_TEMPLATES = (
    _fix(132000, "The number of values does not fit the template."),
    _stop_template(132001, "The template does not exist in this language or is not approved."),
    _fix(132005, "The template's text with its values is too long."),
    _fix(132007, "The template's text breaks WhatsApp's rules for characters."),
    _fix(132008, "WhatsApp did not accept one of the template's values."),
    _fix(
        132012, "A value does not fit the template: its picture is missing, or a value is of the wrong kind."
    ),
    _stop_template(132015, "WhatsApp has paused the template because of its quality."),
    _stop_template(132016, "WhatsApp has disabled the template for good."),
    _fix(132018, "The template cannot be used this way."),
    _fix(132021, "Another template already has this name."),
    _fix(132068, "The form in this message is blocked."),
    _retry(132069, "The form in this message was sent too often.", delay=timedelta(hours=1), growth=1),
    _fix(134011, "The terms for payments have not been accepted."),
    _fix(134100, "Only marketing templates may go this way."),
    _retry(134101, _SYNCING, delay=timedelta(minutes=10), growth=1, attempts=3),
    _fix(134102, _SYNCING),
    _never(135000, "WhatsApp refused the message."),
    _fix(137000, "This person's number now belongs to another phone."),
    _fix(139200, "WhatsApp has blocked this way of sending for the account."),
)

_REGISTRATION = (
    _pause(133000, "The number's move to WhatsApp is not finished."),
    _retry(133004, "WhatsApp is not available at the moment."),
    _fix(133005, _PIN),
    _fix(133006, "The number must be verified again."),
    _fix(133008, _PIN),
    _fix(133009, _PIN),
    _pause(133010, "The number is not registered at WhatsApp."),
    _retry(
        133015,
        "The number was deleted a moment ago; WhatsApp needs some minutes.",
        delay=timedelta(minutes=5),
        growth=1,
        slows_number=True,
    ),
    _retry(
        133016,
        "The number was registered too often; WhatsApp asked us to wait.",
        delay=timedelta(hours=12),
        growth=1,
        attempts=6,
        slows_number=True,
    ),
    _fix(136024, "WhatsApp could not send the verification code."),
    _fix(136025, "WhatsApp did not accept the verification code."),
    _pause(141000, "WhatsApp has not approved the number's display name yet."),
)

RULES: dict[int, ErrorRule] = {
    rule.code: rule
    for group in (_GENERAL, _SENDING, _TEMPLATES, _REGISTRATION)
    for rule in group
    if rule.code is not None
}

# Ranges of codes that mean one thing: first, last, rule.
RANGES: tuple[tuple[int, int, ErrorRule], ...] = (
    (200, 299, _pause(None, _PERMISSION)),
    (131200, 131299, _never(None, _GROUPS)),
    (138000, 138018, _never(None, _CALLING)),
    (139000, 139004, _never(None, _FLOWS)),
    (139100, 139103, _never(None, _BLOCKING)),
    (147001, 147005, _never(None, _USERNAMES)),
)

NO_CODE_REFUSED = _never(None, "WhatsApp refused the message.")
NO_CODE_UNAUTHORISED = _pause(None, _TOKEN)
NO_CODE_SLOW_DOWN = _retry(None, "WhatsApp asked us to slow down.", slows_number=True)
NO_CODE_TROUBLE = _retry(None, "WhatsApp had a problem of its own.")
MEDIA_UNAVAILABLE = _retry(
    131053, "WhatsApp could not fetch the picture or file in time.", delay=timedelta(minutes=1), attempts=1
)
