"""What Meta's refusals mean, and how to read one out of whatever body it came in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from revive_app.providers.whatsapp import error_table, reading, wire
from revive_app.providers.whatsapp.error_table import ErrorAction, ErrorRule
from revive_app.providers.whatsapp.protocol import Refused

__all__ = ["NO_CODE", "ErrorAction", "ErrorRule", "GraphError", "parse_error", "read_graph_error", "rule_for"]

# Stands in `Refused.code` where Meta, or something before Meta, gave none: 0 is a code of Meta's.
NO_CODE = -1

_NO_OBJECT = (100, 33)
_SLOW_DOWN = (408, 425, 429)
_LONGEST_WORDS = 1000
_CODE_PREFIX = re.compile(r"^\(#\d+\)\s*")
_FIELD_NAME = re.compile(r"[a-z0-9_.\[\]]+")
# Meta quotes a malformed token back.
_TOKEN = re.compile(r"EAA\w{8,}|(?<=access token )\S{16,}", re.IGNORECASE)
_HTTP_FAILURE = re.compile(r"http code (429|5\d\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GraphError:
    """Meta's error object. `trace` is what Meta's support asks for; it is no personal data."""

    code: int
    subcode: int | None
    title: str
    details: str
    trace: str


def rule_for(
    code: int | None, *, http_status: int | None = None, details: str = "", subcode: int | None = None
) -> ErrorRule:
    """What to do about `code`; None and `NO_CODE` stand for a refusal without one.

    Unknown codes are tried again when the server was at fault (5xx) or asked for patience (429), and
    never otherwise. The rule carries `code` itself, also where it was found by a range.
    """
    if code == _NO_OBJECT[0] and subcode == _NO_OBJECT[1]:
        code = _NO_OBJECT[1]
    if code == error_table.MEDIA_UNAVAILABLE.code and _HTTP_FAILURE.search(details):
        return error_table.MEDIA_UNAVAILABLE
    if code is not None and code in error_table.RULES:
        return error_table.RULES[code]
    if code is not None and code != NO_CODE:
        for lowest, highest, rule in error_table.RANGES:
            if lowest <= code <= highest:
                return replace(rule, code=code)
    return replace(_by_http(http_status), code=None if code == NO_CODE else code)


def parse_error(http_status: int, body: bytes) -> Refused | None:
    """The refusal in `body`, whatever the HTTP status; None when Graph did not speak.

    None with a 5xx after the bytes had left means that nobody knows: a gateway's page does not say
    whether the message went on, so the caller must call it `Unanswered`, never try it again. A 4xx
    without a Graph error stopped before Meta.
    """
    error = read_graph_error(body)
    if error is None:
        return None
    code = error.code
    if (code, error.subcode) == _NO_OBJECT:
        code = _NO_OBJECT[1]
    return Refused(code=code, title=error.title, details=error.details, http_status=http_status)


def read_graph_error(body: bytes) -> GraphError | None:
    """Meta's error object, in any of the forms it was seen in; None when there is none."""
    try:
        answer = wire.parse(body)
    except wire.NotJson:
        return None
    error = reading.mapping(answer).get("error")
    if not isinstance(error, dict) or not (error.get("message") or "code" in error):
        return None
    title, details = _words(error)
    code = reading.code(error.get("code"))
    return GraphError(
        code=NO_CODE if code is None else code,
        subcode=reading.code(error.get("error_subcode")),
        title=title,
        details=details,
        trace=reading.name(error.get("fbtrace_id")),
    )


def _by_http(status: int | None) -> ErrorRule:
    if status in _SLOW_DOWN:
        return error_table.NO_CODE_SLOW_DOWN
    if status == 401:
        return error_table.NO_CODE_UNAUTHORISED
    if status is not None and status >= 500:
        return error_table.NO_CODE_TROUBLE
    return error_table.NO_CODE_REFUSED


def _words(error: Mapping[str, Any]) -> tuple[str, str]:
    """Title and details. A message that is only a field's name says where, not what."""
    data = error.get("error_data")
    details = data.get("details") if isinstance(data, dict) else data
    message = _CODE_PREFIX.sub("", reading.text(error.get("message")))
    title, where = (message, "") if not _FIELD_NAME.fullmatch(message) else ("Invalid parameter", message)
    shown = reading.text(details) or reading.text(error.get("error_user_msg")) or where
    return _presentable(title), _presentable(shown)


def _presentable(words: str) -> str:
    return _TOKEN.sub("[token]", words)[:_LONGEST_WORDS]
