"""A client against the Graph server of `tests/fakes`, over real sockets."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from revive_app.providers.whatsapp import payloads
from revive_app.providers.whatsapp.client import GraphClient
from revive_app.providers.whatsapp.protocol import Account, Recipient, SendOutcome
from revive_app.providers.whatsapp.transport import Timeouts

T = TypeVar("T")

TOKEN = "EAAsecrettoken"
ACCOUNT = Account("111222333", "444555666", TOKEN)
PRIYA = Recipient(phone="+919829041100", user_id="IN.1")
BODY = payloads.text("Priya's words")
OPAQUE = "0192d2a1-7b7e-7cc0-8f6e-3f1c2d9a0b11"
SEND_PATH = "/v25.0/111222333/messages"


def using(
    url: str | Callable[[], str], use: Callable[[GraphClient], Awaitable[T]], timeouts: Timeouts | None = None
) -> T:
    """What a client of that address is used for."""

    async def run() -> T:
        async with GraphClient(url, "v25.0", timeouts=timeouts) as client:
            return await use(client)

    return asyncio.run(run())


def send(
    url: str | Callable[[], str], recipient: Recipient = PRIYA, *, account: Account = ACCOUNT, **rest: Any
) -> SendOutcome:
    """What becomes of Priya's words."""
    return using(url, lambda client: client.send(account, recipient, BODY, opaque=OPAQUE), **rest)


def unused_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
