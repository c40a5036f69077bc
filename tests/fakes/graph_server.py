"""A Graph API that says what it is told to, over real sockets, in a thread of its own.

    with GraphServer() as graph:
        graph.say(refusal(131056, "pair rate limit hit"), dropped())
        ...                                   # point a client at graph.url
        assert graph.requests[0].json["to"] == "+919829041100"

Sends it has no word for are accepted with a fresh wamid; every other path is unknown to it.
"""

import asyncio
import itertools
import json
import socket
import struct
import threading
from collections import defaultdict, deque
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit


class End(Enum):
    """What happens to the connection."""

    KEPT = auto()
    CLOSED = auto()
    # the request is read and nothing comes back: end of stream, or a reset
    DROPPED = auto()
    RESET = auto()
    # half of the announced body, then the end
    BROKEN_OFF = auto()


@dataclass(frozen=True)
class Says:
    """One scripted answer. `delay` in seconds, before anything is written."""

    status: int = 200
    body: bytes = b""
    content_type: str = "application/json; charset=UTF-8"
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    end: End = End.KEPT


@dataclass(frozen=True)
class Heard:
    """One request as it came. `connection` counts the sockets it came over."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes
    connection: int

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def answer(value: Any, status: int = 200, **rest: Any) -> Says:
    """A JSON answer."""
    return Says(status, json.dumps(value).encode(), **rest)


def accepted(wamid: str, *, contact: dict[str, str] | None = None, message_status: str | None = None) -> Says:
    """Meta's answer to a message it took."""
    message = {"id": wamid} | ({"message_status": message_status} if message_status else {})
    contacts = [contact or {"input": "+919829041100", "wa_id": "919829041100"}]
    return answer({"messaging_product": "whatsapp", "contacts": contacts, "messages": [message]})


def refusal(code: int, title: str, *, status: int = 400, details: str = "", **rest: Any) -> Says:
    """Meta's answer to a message it did not take."""
    error = {
        "message": f"(#{code}) {title}",
        "type": "OAuthException",
        "code": code,
        "error_data": {"messaging_product": "whatsapp", "details": details},
        "fbtrace_id": "Az8or2yhqkZfEZ-_4Qn_Bam",
    }
    return answer({"error": error}, status, **rest)


def page(status: int, text: str = "<html><body>Bad Gateway</body></html>", **rest: Any) -> Says:
    """What a gateway in front of Meta answers."""
    return Says(status, text.encode(), content_type="text/html", **rest)


def dropped() -> Says:
    """The request is read, then the connection ends without a word."""
    return Says(end=End.DROPPED)


def reset() -> Says:
    """The request is read, then the connection is reset."""
    return Says(end=End.RESET)


class GraphServer:
    """The server. `url` is its base address; `requests` what it heard, in order."""

    def __init__(self, *, delay: float = 0.0) -> None:
        self.requests: list[Heard] = []
        self.url = ""
        self._delay = delay
        self._scripts: defaultdict[str, deque[Says]] = defaultdict(deque)
        self._wamids = itertools.count(1)
        self._connections = itertools.count(1)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="graph", daemon=True)
        self._ready = threading.Event()
        self._stopped = asyncio.Event()

    def say(self, *answers: Says, to: str = "/messages") -> None:
        """Answer the next requests whose path ends with `to` like this, one after the other."""
        self._scripts[to].extend(answers)

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._loop.call_soon_threadsafe(self._stopped.set)
        self._thread.join(10)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())
        self._loop.close()

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._converse, "127.0.0.1", 0, limit=2**20, backlog=1024)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        self._ready.set()
        await self._stopped.wait()
        server.close()
        conversations = asyncio.all_tasks() - {asyncio.current_task()}
        for conversation in conversations:
            conversation.cancel()
        await asyncio.gather(*conversations, return_exceptions=True)

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = next(self._connections)
        try:
            while (heard := await read_request(reader, connection)) is not None:
                self.requests.append(heard)
                says = self._choose(heard)
                await asyncio.sleep(says.delay or self._delay)
                if not await write_answer(writer, says):
                    break
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    def _choose(self, heard: Heard) -> Says:
        for suffix, script in self._scripts.items():
            if heard.path.endswith(suffix) and script:
                return script.popleft()
        if heard.method == "POST" and heard.path.endswith("/messages"):
            return self._take(heard.json)
        return refusal(100, "Unsupported get request", details="no such object")

    def _take(self, message: dict[str, Any]) -> Says:
        if message.get("status") == "read":
            return answer({"success": True})
        if "recipient" in message and "to" not in message:
            contact = {"input": message["recipient"], "user_id": message["recipient"]}
        else:
            contact = {"input": message["to"], "wa_id": message["to"].removeprefix("+")}
        return accepted(f"wamid.FAKE{next(self._wamids)}", contact=contact)


async def read_request(reader: asyncio.StreamReader, connection: int) -> Heard | None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except asyncio.IncompleteReadError:
        return None
    request_line, *lines = head.rstrip("\r\n").split("\r\n")
    method, target, _ = request_line.split(" ", 2)
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    url = urlsplit(target)
    query = {name: values[0] for name, values in parse_qs(url.query).items()}
    return Heard(method, url.path, query, headers, body, connection)


async def write_answer(writer: asyncio.StreamWriter, says: Says) -> bool:
    """Write it; whether the connection goes on."""
    if says.end is End.RESET:
        linger = struct.pack("ii", 1, 0)
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        writer.transport.abort()
        return False
    if says.end is End.DROPPED:
        return False
    headers = {"Content-Type": says.content_type, "Content-Length": str(len(says.body)), **says.headers}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    body = says.body[: len(says.body) // 2] if says.end is End.BROKEN_OFF else says.body
    writer.write(f"HTTP/1.1 {says.status} X\r\n{head}\r\n".encode("latin-1") + body)
    await writer.drain()
    return says.end is End.KEPT
