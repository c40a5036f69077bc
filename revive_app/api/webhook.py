"""Meta's webhook, as a bare ASGI callable in front of everything else: it has to be fast and never lie.

A 200 means the events are committed. What is refused is refused before it is understood: size, then
signature on the raw bytes, then JSON, then the envelope.
"""

import asyncio
import hmac
import json
import logging
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs

import sqlalchemy as sa
from starlette.types import ASGIApp, Receive, Scope, Send

from revive_app import jobs
from revive_app.db import system_session
from revive_app.errors import Unavailable
from revive_app.metrics import webhook_answers, webhook_events, webhook_seconds
from revive_app.providers.whatsapp.events import BadEnvelope, dump_payload, items, parse_envelope
from revive_app.providers.whatsapp.signature import verify
from revive_app.services.ingest.store import EventStore, NewEvent
from revive_app.services.shops import AppSecret, app_secrets
from revive_app.settings import Settings

log = logging.getLogger(__name__)

PATH = "/api/v1/webhook"
LARGEST_BODY = 3 * 1024 * 1024
READ_SECRETS_EVERY = 0.1

_Answer = tuple[int, bytes, bytes]

_JSON = b"application/problem+json"
_TEXT = b"text/plain; charset=utf-8"
_OK: _Answer = (200, b"EVENT_RECEIVED", _TEXT)


class Webhook:
    """Answers PATH itself and hands everything else to `app`."""

    def __init__(
        self,
        app: ASGIApp,
        store: EventStore,
        settings: Settings,
        *,
        overhear: Callable[[bytes], None] | None = None,
    ) -> None:
        self._app = app
        self._store = store
        self._settings = settings
        self._overhear = overhear
        self._secrets = SecretBook()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http" or scope["path"].rstrip("/") != PATH:
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        if scope["method"] == "POST":
            answer = await self._take(scope, receive)
            webhook_seconds.observe(time.perf_counter() - began)
        elif scope["method"] in {"GET", "HEAD"}:
            answer = self._verify(scope)
        else:
            answer = _problem(405, "Method not allowed", "Use GET to verify and POST to deliver.")
        webhook_answers.labels(status=str(answer[0])).inc()
        await _respond(send, answer, head=scope["method"] == "HEAD")

    def _verify(self, scope: Scope) -> _Answer:
        """Meta checks that the address is ours: the right token gets its challenge back, raw."""
        query = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        mode, token, challenge = (
            query.get(f"hub.{name}", [""])[0] for name in ("mode", "verify_token", "challenge")
        )
        subscribes = mode == "subscribe" and challenge != ""
        if subscribes and hmac.compare_digest(token.encode(), verify_token(self._settings).encode()):
            return 200, challenge.encode(), _TEXT
        return _problem(403, "Not allowed", "The verify token is wrong, or there is no challenge.")

    async def _take(self, scope: Scope, receive: Receive) -> _Answer:
        body = await _read_body(scope, receive)
        if body is None:
            return _problem(413, "Too large", f"A webhook may have {LARGEST_BODY} bytes.")
        try:
            secret = await self._secrets.that_signed(body, _header(scope, b"x-hub-signature-256"))
            if secret is None:
                return _problem(401, "Not signed in", "The signature is missing or wrong.")
            await self._store_events(body, secret)
        except BadEnvelope as error:
            return _problem(400, "Bad request", str(error))
        except Unavailable as error:
            return _problem(503, "Unavailable", error.message)
        return _OK

    async def _store_events(self, body: bytes, secret: AppSecret) -> None:
        events = [
            NewEvent(
                phone_number_id=item.phone_number_id,
                waba_id=item.waba_id,
                kind=item.kind.value,
                field=item.field,
                key=item.key,
                subject=item.subject,
                payload=dump_payload(item.payload),
                secret=secret.fingerprint,
            )
            for item in items(parse_envelope(body))
        ]
        await self._store.store(events)
        if self._overhear is not None:
            self._overhear(body)
        for event in events:
            webhook_events.labels(kind=event.kind).inc()
        jobs.ingest()


class SecretBook:
    """The app secrets webhooks may be signed with. Nothing is called forged on the word of old knowledge:
    a signature that fits none of them waits until they have been read anew."""

    def __init__(self) -> None:
        self._secrets: tuple[AppSecret, ...] = ()
        self._reads = 0
        self._next_read = float("-inf")
        self._reading: asyncio.Task[None] | None = None

    async def that_signed(self, body: bytes, header: str | None) -> AppSecret | None:
        """The secret whose signature this is. Raises Unavailable when the secrets cannot be read."""
        if header is None:
            return None
        return self._find(body, header) or await self._find_after_reading(body, header)

    def _find(self, body: bytes, header: str) -> AppSecret | None:
        return next((secret for secret in self._secrets if verify(secret.secret, body, header)), None)

    async def _find_after_reading(self, body: bytes, header: str) -> AppSecret | None:
        reads = self._reads
        # A read that is under way began before this request came: it may have missed what is new.
        if self._reading is not None and not self._reading.done():
            await asyncio.shield(self._reading)
            reads = self._reads
        if self._reading is None or self._reading.done():
            self._reading = asyncio.create_task(self._read())
        await asyncio.shield(self._reading)
        return self._find(body, header) if self._reads > reads else None

    async def _read(self) -> None:
        """Read them, for everybody who waits; a flood of forgeries makes us read ten times a second, no more."""
        await asyncio.sleep(self._next_read - time.monotonic())
        self._next_read = time.monotonic() + READ_SECRETS_EVERY
        try:
            self._secrets = await asyncio.to_thread(_read_secrets)
        except sa.exc.SQLAlchemyError as error:
            log.warning("app secrets could not be read: %s", type(error).__name__)
            raise Unavailable("The database is away. Send it again.") from error
        self._reads += 1


def _read_secrets() -> tuple[AppSecret, ...]:
    with system_session() as session:
        return app_secrets(session)


def verify_token(settings: Settings) -> str:
    """What Meta must show to subscribe: the setting, or a secret of our own made once."""
    if settings.webhook_verify_token is not None:
        return settings.webhook_verify_token.get_secret_value()
    return settings.home.generated_secret("webhook_verify_token")


def _header(scope: Scope, name: bytes) -> str | None:
    for key, value in scope["headers"]:
        if key == name:
            return str(value.decode("latin-1"))
    return None


async def _read_body(scope: Scope, receive: Receive) -> bytes | None:
    """The whole body, or None when it is larger than Meta's largest. The rest is read and forgotten,
    as far as that is cheap, so that the sender hears our answer."""
    length = _header(scope, b"content-length")
    too_large = length is not None and length.isdigit() and int(length) > LARGEST_BODY
    chunks: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return b""
        chunk = message.get("body", b"")
        size += len(chunk)
        too_large = too_large or size > LARGEST_BODY
        if not too_large:
            chunks.append(chunk)
        if not message.get("more_body") or size > 2 * LARGEST_BODY:
            return None if too_large else b"".join(chunks)


def _problem(status: int, title: str, detail: str) -> _Answer:
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail, "errors": []}
    return status, json.dumps(body).encode(), _JSON


async def _respond(
    send: Callable[[MutableMapping[str, Any]], Awaitable[None]], answer: _Answer, *, head: bool
) -> None:
    status, body, content_type = answer
    headers = [(b"content-type", content_type), (b"content-length", str(len(body)).encode())]
    if status == 503:
        headers.append((b"retry-after", b"5"))
    if status == 405:
        headers.append((b"allow", b"GET, POST, HEAD"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if head else body})
