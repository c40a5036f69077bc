"""Meta's refusals in Meta's words: error bodies with their HTTP status, and the errors of a `failed` status.

Titles, statuses and sub-codes are those of REFERENCE §9 and of real captures where there are any.
"""

import secrets
from dataclasses import dataclass
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

INVALID = 100
MISSING = 131008
NOT_VALID = 131009

ERROR_PAGE = "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/"

_TITLES = {
    INVALID: "Invalid parameter",
    130429: "Rate limit hit",
    131000: "Something went wrong",
    MISSING: "Required parameter is missing",
    NOT_VALID: "Parameter value is not valid",
    131016: "Service unavailable",
    131021: "Recipient cannot be sender",
    131053: "Media upload error",
    131056: "(Business Account, Consumer Account) pair rate limit hit",
    131059: "Invalid cursor",
    131062: "Business-scoped user ID is not supported for this message",
    132000: "Number of parameters does not match the expected number of params",
    132001: "Template name does not exist in the translation",
    132005: "Translated text too long",
    132012: "Parameter format does not match format in the created template",
    132015: "Template is Paused",
    132016: "Template is Disabled",
    138000: "Calling API not enabled",
}
_STATUSES = {190: 401, 131000: 500, 131016: 500, 132001: 404}
_SUBCODES = {130429: 2494055}


class GraphError(Exception):
    """A request Meta refuses. `message` replaces the usual "(#code) title"."""

    def __init__(
        self,
        code: int,
        details: str = "",
        *,
        message: str | None = None,
        kind: str = "OAuthException",
        subcode: int | None = None,
        user_message: tuple[str, str] | None = None,
    ) -> None:
        self.code = code
        self.details = details
        self.message = message or f"(#{code}) {_TITLES.get(code, _TITLES[INVALID])}"
        self.kind = kind
        self.subcode = _SUBCODES.get(code) if subcode is None else subcode
        self.user_message = user_message
        super().__init__(f"{self.message}: {details}")

    @property
    def status(self) -> int:
        """The HTTP status Meta answers with."""
        return _STATUSES.get(self.code, 400)

    def body(self) -> Json:
        """The JSON Meta answers with. Each has its own trace id."""
        error: Json = {"message": self.message, "type": self.kind, "code": self.code}
        if self.details:
            error["error_data"] = {"messaging_product": "whatsapp", "details": self.details}
        if self.subcode is not None:
            error["error_subcode"] = self.subcode
        if self.user_message is not None:
            error["error_user_title"], error["error_user_msg"] = self.user_message
        error["fbtrace_id"] = "A" + secrets.token_urlsafe(16)
        return {"error": error}


def bad_token() -> GraphError:
    """The Bearer token is missing or belongs to nobody."""
    return GraphError(190, message="Invalid OAuth access token - Cannot parse access token")


def unknown_object(object_id: str, method: str) -> GraphError:
    """100/33: no such object, or not this token's: the same answer."""
    return GraphError(
        INVALID,
        message=f"Unsupported {method.lower()} request. Object with ID '{object_id}' does not exist, cannot be"
        " loaded due to missing permissions, or does not support this operation. Please read the Graph API"
        " documentation at https://developers.facebook.com/docs/graph-api",
        kind="GraphMethodException",
        subcode=33,
    )


def throughput_reached() -> GraphError:
    """More messages a second than the number may send."""
    return GraphError(130429, "Cloud API message throughput has been reached.")


def pair_limit_reached() -> GraphError:
    """Too many messages to one person in a short time."""
    return GraphError(
        131056,
        "Message failed to send because there were too many messages sent from this phone number to the same"
        " phone number in a short period of time.",
    )


def service_unavailable() -> GraphError:
    """Meta cannot answer right now."""
    return GraphError(131016, "The service is temporarily unavailable. Try again later.")


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an accepted message was not delivered, as a `failed` status says it."""

    code: int
    title: str
    details: str

    def body(self) -> Json:
        """One item of the status' `errors`."""
        return {
            "code": self.code,
            "title": self.title,
            "message": self.title,
            "error_data": {"details": self.details},
            "href": ERROR_PAGE,
        }


UNDELIVERABLE = Failure(131026, "Message undeliverable", "Message Undeliverable.")
WINDOW_CLOSED = Failure(
    131047,
    "Re-engagement message",
    "Message failed to send because more than 24 hours have passed since the customer last replied to this number.",
)
MARKETING_CAP = Failure(
    131049,
    "This message was not delivered to maintain healthy ecosystem engagement.",
    "In order to maintain a healthy ecosystem engagement, the message failed to be delivered.",
)
_STOPPED = (
    "Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp"
    " from your business"
)
MARKETING_STOPPED = Failure(131050, _STOPPED, _STOPPED)
EXPERIMENT = Failure(
    130472,
    "User's number is part of an experiment",
    "Failed to send message because this user's phone number is part of an experiment",
)
SOMETHING_WENT_WRONG = Failure(
    131000, "Something went wrong", "Message failed to send due to an unknown error."
)
TEMPLATE_PAUSED = Failure(132015, "Template is Paused", "Template is paused due to low quality.")
REACTION_TARGET = Failure(
    NOT_VALID,
    "Parameter value is not valid",
    "The message reacted to is unknown, older than 30 days, or a reaction itself.",
)


def media_failure(details: str) -> Failure:
    """131053: Meta could not fetch or use the media."""
    return Failure(131053, "Media upload error", details)
