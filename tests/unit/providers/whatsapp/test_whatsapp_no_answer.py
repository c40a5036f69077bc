"""A send that got no answer: whether its bytes left is never guessed."""

import asyncio
import socket
import time

import pytest

from revive_app.errors import Unavailable
from revive_app.providers.whatsapp.client import GraphClient
from revive_app.providers.whatsapp.protocol import (
    Accepted,
    Account,
    Refused,
    SendOutcome,
    Unanswered,
    Unreached,
)
from revive_app.providers.whatsapp.transport import Timeouts
from tests.fakes.graph_server import End, GraphServer, Says, accepted, answer, dropped, page, reset
from tests.unit.providers.whatsapp.kit import ACCOUNT, BODY, OPAQUE, PRIYA, send, unused_port, using


class TestUnknownOutcome:
    @pytest.mark.parametrize(
        ("case", "says"),
        [
            ("end of stream", dropped()),
            ("reset", reset()),
            ("HTML 500", page(500)),
            ("HTML 502", page(502)),
            ("HTML 503", page(503)),
            ("a gateway's JSON", answer({"status": 504, "error": "Gateway Timeout"}, 504)),
            ("an empty 500", Says(500)),
            ("an empty success", Says(200)),
            ("HTML success", page(200)),
            ("a success without an id", answer({"messages": []})),
            ("a success with an empty id", answer({"messages": [{"id": ""}]})),
            ("a success with odd parts", answer({"messages": "wamid.A", "contacts": 5})),
            ("half a success", Says(200, accepted("wamid.A").body, end=End.BROKEN_OFF)),
            ("no HTTP", Says(200, headers={"X": "\0"})),
            ("an endless body", Says(200, b"[" * (2 * 1024 * 1024))),
            ("a body that is not what it says", Says(200, b"plain", headers={"Content-Encoding": "gzip"})),
        ],
    )
    def test_bytes_that_left_without_an_answer_are_unanswered(
        self, graph: GraphServer, case: str, says: Says
    ) -> None:
        graph.say(says)

        assert isinstance(send(graph.url), Unanswered)
        assert len(graph.requests) == 1

    def test_a_slow_answer_is_unanswered_after_the_whole_time(self, graph: GraphServer) -> None:
        graph.say(Says(200, accepted("wamid.A").body, delay=30))

        began = time.monotonic()
        outcome = send(graph.url, timeouts=Timeouts(connect=1, read=10, total=0.3))

        assert outcome == Unanswered("no answer within 0.3 seconds")
        assert time.monotonic() - began < 5

    def test_silence_between_bytes_is_unanswered(self, graph: GraphServer) -> None:
        graph.say(Says(200, accepted("wamid.A").body, delay=30))

        outcome = send(graph.url, timeouts=Timeouts(connect=1, read=0.2, total=10))

        assert outcome == Unanswered("the connection broke (SocketTimeoutError)")

    @pytest.mark.parametrize("says", [dropped(), reset()])
    def test_a_kept_connection_that_breaks_is_unanswered_and_not_tried_again(
        self, graph: GraphServer, says: Says
    ) -> None:
        graph.say(accepted("wamid.A"), says)

        async def twice(client: GraphClient) -> list[SendOutcome]:
            return [await client.send(ACCOUNT, PRIYA, BODY, opaque=OPAQUE) for _ in range(2)]

        first, second = using(graph.url, twice)

        assert isinstance(first, Accepted)
        assert isinstance(second, Unanswered)
        assert [heard.connection for heard in graph.requests] == [1, 1]


class TestUnreached:
    def test_no_server_is_unreached(self) -> None:
        outcome = send(f"http://127.0.0.1:{unused_port()}")

        assert outcome == Unreached("no connection (ClientConnectorError)")

    def test_no_such_host_is_unreached(self) -> None:
        assert isinstance(send("http://graph.invalid"), Unreached)

    def test_tls_to_a_plain_server_is_unreached(self, graph: GraphServer) -> None:
        timeouts = Timeouts(connect=0.3, read=5, total=5)

        assert isinstance(send(graph.url.replace("http://", "https://"), timeouts=timeouts), Unreached)
        assert graph.requests == []

    def test_a_server_that_never_takes_the_connection_is_unreached(self) -> None:
        # A queue of one that is full: the kernel drops further handshakes.
        with socket.socket() as listener, socket.socket() as first, socket.socket() as second:
            listener.bind(("127.0.0.1", 0))
            listener.listen(0)
            for waiting in (first, second):
                waiting.setblocking(False)
                waiting.connect_ex(listener.getsockname())
            url = f"http://127.0.0.1:{listener.getsockname()[1]}"

            outcome = send(url, timeouts=Timeouts(connect=0.3, read=5, total=5))

        assert outcome == Unreached("no connection (ConnectionTimeoutError)")

    def test_no_free_connection_in_time_is_unreached(self, graph: GraphServer) -> None:
        graph.say(Says(200, accepted("wamid.A").body, delay=1.0))

        async def two_at_once() -> list[SendOutcome]:
            timeouts = Timeouts(connect=0.2, read=5, total=5)
            async with GraphClient(graph.url, "v25.0", connections=1, timeouts=timeouts) as client:
                sends = (client.send(ACCOUNT, PRIYA, BODY, opaque=OPAQUE) for _ in range(2))
                return list(await asyncio.gather(*sends))

        outcomes = asyncio.run(two_at_once())

        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Accepted", "Unreached"]
        assert len(graph.requests) == 1

    def test_a_sandbox_that_is_not_up_yet_is_unreached(self) -> None:
        def nowhere() -> str:
            raise Unavailable("The sandbox is not up yet.")

        assert send(nowhere) == Unreached("The sandbox is not up yet.")

    def test_a_token_that_cannot_stand_in_a_header_is_refused_as_metas_code_for_it(
        self, graph: GraphServer
    ) -> None:
        for token in ("", "two words", "line\nbreak", "ключ"):
            account = Account("1", "2", token)
            outcome = send(graph.url, account=account)
            assert isinstance(outcome, Refused)
            assert outcome.code == 190
        assert graph.requests == []
