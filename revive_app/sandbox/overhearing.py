"""What reached our webhook without passing through a sandbox phone: a test's, or an operator's own POST.

Meta would know those messages, since it delivered them; so the sandbox takes note, or it would call
the window closed when the answer comes.
"""

import json
import logging
from collections import deque
from collections.abc import Iterator

import sqlalchemy as sa

from revive_app.courier import courier
from revive_app.sandbox import store
from revive_app.sandbox.clock import utc_now
from revive_app.sandbox.customers import customer_key
from revive_app.sandbox.errors import Json

log = logging.getLogger(__name__)

MOST_WAITING = 1_000

_waiting: deque[bytes] = deque(maxlen=MOST_WAITING)


def overhear(body: bytes) -> None:
    """Take note of the customers' messages in a webhook that was accepted. Never blocks, never raises."""
    _waiting.append(body)
    courier.send("sandbox overhears", _take_note)


def _take_note() -> None:
    messages: dict[str, store.Message] = {}
    while _waiting:
        for message in _messages(_waiting.popleft()):
            messages[message.id] = message
    if messages:
        try:
            store.remember_messages(list(messages.values()))
        except sa.exc.SQLAlchemyError as error:
            log.info("%s overheard messages were not kept: %s", len(messages), type(error).__name__)


def _messages(body: bytes) -> Iterator[store.Message]:
    """The messages the sandbox can make sense of; the webhook itself judges the rest."""
    try:
        envelope = json.loads(body)
        changes = [change for entry in envelope["entry"] for change in entry["changes"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        return
    for change in changes:
        value = change.get("value") if isinstance(change, dict) else None
        if isinstance(value, dict) and isinstance(value.get("messages"), list):
            yield from _of_value(value)


def _of_value(value: Json) -> Iterator[store.Message]:
    metadata = value.get("metadata")
    number = metadata.get("phone_number_id") if isinstance(metadata, dict) else None
    for said in value["messages"]:
        if not isinstance(said, dict) or not isinstance(number, str) or not isinstance(said.get("id"), str):
            continue
        written = said.get("from") or said.get("from_user_id")
        customer = customer_key(written) if isinstance(written, str) else ""
        if customer and "\\u0000" not in json.dumps(said):
            yield store.Message(
                id=said["id"],
                phone_number_id=number,
                customer=customer,
                direction="from_customer",
                body={key: part for key, part in said.items() if key not in {"from", "id", "timestamp"}},
                status="delivered",
                # When it came, not when it says it was written: the window is open from now.
                created_at=utc_now(),
            )
