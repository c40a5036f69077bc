"""A file's way to us: asked of Meta, recognised by its bytes, stored, and heard or seen by a model where there is one.

No transaction is open while anybody outside is asked. What cannot be had says why in a sentence; the answer to the
customer never waits longer than her patience for any of it.
"""

import io
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

from revive_app.db import tenant_session
from revive_app.errors import ProviderError, Terminal
from revive_app.models import Media
from revive_app.models.base import new_id
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.senses import Perceived
from revive_app.providers.storage import Storage
from revive_app.providers.whatsapp.protocol import WhatsappClient
from revive_app.rules.media_kinds import Kind, Recognised, Unwelcome, recognise
from revive_app.services import files, shops
from revive_app.services.ingest import hearing
from revive_app.services.media import leases
from revive_app.services.media.leases import Lease
from revive_app.services.media.senses import hear, see
from revive_app.vocabulary import MediaStatus

T = TypeVar("T")
# Runs something async and waits for it.
Call = Callable[[Coroutine[Any, Any, T]], T]

log = logging.getLogger(__name__)

_GONE = "WhatsApp does not have this file any more."
_BROKE = "Something broke on our side."


@dataclass(frozen=True, slots=True)
class Tools:
    """What fetching needs of the outside world."""

    whatsapp: WhatsappClient
    call: Call[Any]
    storage: Storage
    models: Models


@dataclass(slots=True)
class Counts:
    """What one drain did."""

    stored: int = 0
    failed: int = 0


def drain(tools: Tools, go_on: Callable[[], bool]) -> Counts:
    """Fetch what is due until nothing is or `go_on` says no."""
    counts = Counts()
    while go_on():
        lease = leases.take()
        if lease is None:
            break
        if fetch(lease, tools):
            counts.stored += 1
        else:
            counts.failed += 1
    return counts


def fetch(lease: Lease, tools: Tools) -> bool:
    """Fetch one file; whether it is here now. The lease is given back, whatever comes of it."""
    try:
        content, kind = _bytes(lease, tools)
        _keep(lease, content, kind, tools)
        _perceive(lease, content, kind, tools)
    except Unwelcome as error:
        leases.give_up(lease, error.words)
    except Terminal as error:
        log.info("media %s: %s", lease.media_id, error.message)
        leases.give_up(lease, _GONE)
    except ProviderError as error:
        log.info("media %s: %s %s", lease.media_id, error.message, error.details)
        leases.postpone(lease, "It could not be fetched yet.")
    except Exception:
        log.exception("media %s: fetching failed, attempt %s", lease.media_id, lease.attempts)
        leases.postpone(lease, _BROKE)
    else:
        return True
    return False


def _bytes(lease: Lease, tools: Tools) -> tuple[bytes, Recognised]:
    """The file's content and what it is. Raises Unwelcome, ProviderError."""
    if lease.storage_key is not None:
        # A worker died between storing and listening: what we have need not be asked for again.
        buffer = io.BytesIO()
        tools.storage.get(lease.storage_key, into=buffer)
        content = buffer.getvalue()
    else:
        number = shops.sending_number(lease.number_id)
        if number is None:
            raise Terminal("the number is gone, or its token cannot be read")
        content, _ = tools.call(tools.whatsapp.media(number.account, lease.meta_id))
    return content, recognise(content, sent_as=lease.kind)


def _keep(lease: Lease, content: bytes, kind: Recognised, tools: Tools) -> None:
    """Store the bytes, promised away first, and note what they are. Raises ProviderError."""
    if lease.storage_key is not None:
        return
    key = f"received/{lease.client_id}/{new_id()}.{kind.ending}"
    with tenant_session(lease.client_id) as session:
        files.promise_removal(session, key, after=files.UNCLAIMED_AFTER)
    tools.storage.put(key, io.BytesIO(content))
    with tenant_session(lease.client_id) as session:
        if not leases.holds(session, lease):
            return
        media = session.get_one(Media, lease.media_id)
        media.status, media.status_words = MediaStatus.STORED, ""
        media.storage_key, media.media_type, media.size_bytes = key, kind.media_type, len(content)
        media.width, media.height = kind.width, kind.height
        session.flush()
        files.keep(session, key)
        leases.tell(session, lease)


def _perceive(lease: Lease, content: bytes, kind: Recognised, tools: Tools) -> None:
    """What a model hears in a voice note or sees on a photo; without one the answer is due without it."""
    perceived: Perceived | None = None
    try:
        if kind.kind is Kind.AUDIO:
            perceived = hear(lease.client_id, tools.models, content, kind)
        elif kind.kind is Kind.IMAGE and lease.kind == "image":
            perceived = see(lease.client_id, tools.models, content, kind)
    except ProviderError as error:
        # A picture unseen is answered by a colleague; it is not worth keeping anybody waiting for.
        log.info("media %s: not perceived, %s", lease.media_id, error.message)
    with tenant_session(lease.client_id) as session:
        if not leases.holds(session, lease):
            return
        media = session.get_one(Media, lease.media_id)
        media.work_due_at = media.lease_id = media.lease_until = None
        if perceived is not None:
            media.transcript, media.model = perceived.text, perceived.model
        session.flush()
        if perceived is not None and perceived.text and kind.kind is Kind.AUDIO:
            hearing.take_words(session, lease.message_id, perceived.text)
        leases.answer_now(session, lease)
        leases.tell(session, lease)
