"""A Mistral that answers on loopback as the real one does: wire format, limits, error bodies, bad days.

Bodies follow the API's own: `{"object": "error", "type", "code", …}`, 422 with `detail`, 429 with Retry-After.
"""

import hashlib
import json
import socket
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

API_KEY = "fake-mistral-key"
MOST_INPUTS = 512
MOST_TOKENS = 16_384
DIMENSIONS = 1024


@dataclass(frozen=True, slots=True)
class Says:
    """The model's answer: a proposal as an object, or raw text."""

    content: dict[str, Any] | str
    finish_reason: str = "stop"


@dataclass(frozen=True, slots=True)
class Fails:
    """An HTTP status with an error body."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: dict[str, Any] | str | None = None


@dataclass(frozen=True, slots=True)
class Stalls:
    """Takes the request and says nothing."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Drips:
    """Sends one byte of the body at a time and never ends."""

    pause: float = 0.05


@dataclass(frozen=True, slots=True)
class Breaks:
    """Closes the connection, in the middle of the body when `halfway`."""

    halfway: bool = False


@dataclass(frozen=True, slots=True)
class Garbles:
    """Answers 200 with JSON that is none."""

    body: str = '{"id": "cmpl-1", "choices": ['


Behaviour = Says | Fails | Stalls | Drips | Breaks | Garbles


@dataclass(frozen=True, slots=True)
class Received:
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


class MistralServer:
    """What the fake will do next, and what it has seen. Without orders it answers like a model on a good day."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self._next: deque[Behaviour] = deque()
        self._stop = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def will(self, *behaviours: Behaviour) -> None:
        """What it does with the next requests, in order."""
        self._next.extend(behaviours)

    def next_behaviour(self) -> Behaviour | None:
        """What to do now."""
        return self._next.popleft() if self._next else None

    def wait(self, seconds: float) -> bool:
        """Wait, or until the server ends. True when it has ended."""
        return self._stop.wait(seconds)

    def close(self) -> None:
        """End every waiting answer and free the port."""
        self._stop.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


@contextmanager
def mistral_server() -> Iterator[MistralServer]:
    """A running fake."""
    server = MistralServer()
    try:
        yield server
    finally:
        server.close()


def _handler(server: MistralServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: Any) -> None:
            """Stay quiet."""

        def do_POST(self) -> None:
            length = int(self.headers.get("content-length", "0"))
            raw = self.rfile.read(length)
            headers = {key.lower(): value for key, value in self.headers.items()}
            try:
                body = json.loads(raw)
            except ValueError:
                body = {}
            server.received.append(Received(self.path, headers, body))
            if headers.get("authorization") != f"Bearer {API_KEY}":
                self._send(401, {"message": "Unauthorized", "request_id": "req-1"})
                return
            behaviour = server.next_behaviour()
            if behaviour is not None and not isinstance(behaviour, Says):
                self._misbehave(behaviour)
            elif self.path == "/v1/chat/completions":
                self._send(*_chat(body, behaviour))
            elif self.path == "/v1/embeddings":
                self._send(*_embeddings(body))
            else:
                self._send(404, {"detail": "Not Found"})

        def _misbehave(self, behaviour: Behaviour) -> None:
            match behaviour:
                case Fails(status, more, body):
                    self._send(status, _error_body(status) if body is None else body, more)
                case Stalls(seconds):
                    server.wait(seconds)
                    self.close_connection = True
                case Garbles(text):
                    self._send(200, text)
                case Drips(pause):
                    self._begin(10_000_000)
                    self._drip(pause)
                case Breaks(halfway):
                    if halfway:
                        self._begin(1000)
                        self.wfile.write(b'{"id": "cmpl-1", ')
                        self.wfile.flush()
                    self.connection.shutdown(socket.SHUT_RDWR)
                    self.close_connection = True

        def _drip(self, pause: float) -> None:
            try:
                while not server.wait(pause):
                    self.wfile.write(b" ")
                    self.wfile.flush()
            except OSError:
                pass
            self.close_connection = True

        def _begin(self, length: int) -> None:
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(length))
            self.end_headers()

        def _send(self, status: int, body: dict[str, Any] | str, more: dict[str, str] | None = None) -> None:
            data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
            try:
                self.send_response(status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(data)))
                for key, value in (more or {}).items():
                    self.send_header(key, value)
                self.end_headers()
                self.wfile.write(data)
            except OSError:
                self.close_connection = True

    return Handler


def _error_body(status: int) -> dict[str, Any]:
    if status == 429:
        return {
            "object": "error",
            "message": "Requests rate limit exceeded",
            "type": "rate_limited",
            "param": None,
            "code": "1300",
        }
    return {
        "object": "error",
        "message": "Service unavailable.",
        "type": "internal_server_error",
        "param": None,
        "code": str(status),
    }


def _invalid(where: list[str | int], message: str) -> tuple[int, dict[str, Any]]:
    return 422, {"detail": [{"type": "value_error", "loc": where, "msg": message, "input": None}]}


def _chat(body: dict[str, Any], says: Says | None) -> tuple[int, dict[str, Any]]:
    messages = body.get("messages")
    if not isinstance(body.get("model"), str):
        return _invalid(["body", "model"], "Field required")
    if not isinstance(messages, list) or not messages:
        return _invalid(["body", "messages"], "Conversation must have at least one message")
    if messages[-1].get("role") not in ("user", "tool"):
        return _invalid(["body", "messages"], "Expected last role User or Tool but got assistant")
    shape = body.get("response_format") or {}
    if shape.get("type") == "json_schema" and "schema" not in (shape.get("json_schema") or {}):
        return _invalid(["body", "response_format", "json_schema", "schema"], "Field required")
    said = says or Says({"reply_text": "Namaste! How can I help you?"})
    content = said.content if isinstance(said.content, str) else json.dumps(said.content, ensure_ascii=False)
    return 200, {
        "id": "cmpl-0123456789",
        "object": "chat.completion",
        "created": int(time.time()),
        "model": body["model"],
        "choices": [
            {
                "index": 0,
                "finish_reason": said.finish_reason,
                "message": {"role": "assistant", "content": content, "tool_calls": None, "prefix": False},
            }
        ],
        "usage": {
            "prompt_tokens": sum(_tokens(str(message.get("content"))) for message in messages),
            "completion_tokens": _tokens(content),
            "total_tokens": 0,
        },
    }


def _embeddings(body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    inputs = body.get("input")
    texts = [inputs] if isinstance(inputs, str) else inputs
    if not isinstance(texts, list) or not texts:
        return _invalid(["body", "input"], "Field required")
    if len(texts) > MOST_INPUTS:
        return 400, _refused(f"Too many inputs in request. Max is {MOST_INPUTS} got {len(texts)}")
    tokens = sum(_tokens(text) for text in texts)
    if tokens > MOST_TOKENS:
        return 400, _refused(f"Too many tokens in batch. Max is {MOST_TOKENS} got {tokens}")
    if any(not text for text in texts):
        return 400, _refused("Input cannot be an empty string")
    rows = [
        {"object": "embedding", "embedding": vector_of(text), "index": index}
        for index, text in enumerate(texts)
    ]
    return 200, {
        "id": "embd-0123456789",
        "object": "list",
        "data": rows,
        "model": body.get("model"),
        "usage": {"prompt_tokens": tokens, "total_tokens": tokens, "completion_tokens": 0},
    }


def _refused(message: str) -> dict[str, Any]:
    return {
        "object": "error",
        "message": message,
        "type": "invalid_request_prompt",
        "param": None,
        "code": "3210",
    }


def _tokens(text: str) -> int:
    """About what a tokenizer makes of it: four Latin letters a token, one token for any other letter."""
    latin = sum(char.isascii() for char in text)
    return latin // 4 + (len(text) - latin) + 1


def vector_of(text: str) -> list[float]:
    """The same numbers for the same text; not of length 1, so that normalising can be seen."""
    seed = hashlib.sha256(text.encode()).digest()
    return [(seed[place % 32] - 127.5) / 64 + place / DIMENSIONS for place in range(DIMENSIONS)]
