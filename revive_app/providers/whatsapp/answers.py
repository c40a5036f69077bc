"""What Graph's answers say: the outcome of a send, and where a list goes on."""

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

from revive_app.providers.whatsapp import reading, wire
from revive_app.providers.whatsapp.errors import NO_CODE, parse_error
from revive_app.providers.whatsapp.protocol import Accepted, Refused, SendOutcome, Unanswered
from revive_app.providers.whatsapp.transport import Answer

LONGEST_RETRY_AFTER = 3600.0

_HELD = ("held_for_quality_assessment", "paused")


def read_outcome(answer: Answer) -> SendOutcome:
    """What became of a message, by Meta's answer to the POST.

    Accepted needs a 2xx with `messages[0].id`. A Graph error is a refusal whatever the HTTP status. A 4xx
    of something before Meta is one too, without a code: the message went no further. Everything else
    (a gateway's 5xx, a 2xx without an id) leaves the outcome unknown.
    """
    if answer.ok and (accepted := _accepted(answer)) is not None:
        return accepted
    refused = parse_error(answer.status, answer.body)
    if refused is None and 300 <= answer.status < 500:
        refused = Refused(
            NO_CODE, f"HTTP {answer.status} without an error of Meta's", http_status=answer.status
        )
    if refused is not None:
        return replace(refused, retry_after=read_retry_after(answer.headers))
    if answer.ok:
        return Unanswered(f"HTTP {answer.status} without a message id")
    return Unanswered(f"HTTP {answer.status} without an error of Meta's")


def read_retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds `Retry-After` asks for, within 0…3600; None when it is missing or unreadable.

    Only seconds: Meta documents no such header, and no server in front of it was seen to send a date.
    """
    try:
        seconds = float(headers["retry-after"])
    except (KeyError, ValueError):
        return None
    return None if math.isnan(seconds) else min(max(seconds, 0.0), LONGEST_RETRY_AFTER)


def read_object(answer: Answer) -> Mapping[str, Any]:
    """The object in an answer's body; empty when there is none."""
    try:
        return reading.mapping(wire.parse(answer.body))
    except wire.NotJson:
        return {}


def next_cursor(page: Mapping[str, Any]) -> str | None:
    """Where a list goes on. The address in `paging.next` holds a token: it is taken apart, never followed."""
    paging = reading.mapping(page.get("paging"))
    following = reading.known(paging.get("next"))
    if following is None:
        return None
    cursor = reading.known(reading.mapping(paging.get("cursors")).get("after"))
    return cursor or _after_in(following)


def _after_in(address: str) -> str | None:
    try:
        return parse_qs(urlsplit(address).query).get("after", [None])[0]
    except ValueError:
        return None


def _accepted(answered: Answer) -> Accepted | None:
    answer = read_object(answered)
    message, contact = reading.first(answer.get("messages")), reading.first(answer.get("contacts"))
    wamid = reading.known(message.get("id"))
    if wamid is None:
        return None
    return Accepted(
        wamid=wamid,
        wa_id=reading.known(contact.get("wa_id")),
        user_id=reading.user_id(contact.get("user_id")),
        held=message.get("message_status") in _HELD,
    )
