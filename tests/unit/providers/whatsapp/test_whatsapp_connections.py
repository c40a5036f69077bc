"""Connections to Meta: shared by many sends, never by two shops' cookies, bound to their event loop."""

import asyncio
import time

import pytest

from revive_app.providers.whatsapp.client import GraphClient
from revive_app.providers.whatsapp.protocol import Accepted, SendOutcome
from tests.fakes.graph_server import GraphServer, answer
from tests.unit.providers.whatsapp.kit import (
    ACCOUNT,
    BODY,
    OPAQUE,
    PRIYA,
    SEND_PATH,
    send,
    unused_port,
    using,
)


class TestConnections:
    def test_one_connection_carries_many_sends(self, graph: GraphServer) -> None:
        async def three(client: GraphClient) -> None:
            for _ in range(3):
                await client.send(ACCOUNT, PRIYA, BODY, opaque=OPAQUE)

        using(graph.url, three)

        assert [heard.connection for heard in graph.requests] == [1, 1, 1]

    def test_a_batch_goes_out_at_once(self) -> None:
        with GraphServer(delay=0.2) as graph:

            async def batch(client: GraphClient) -> list[SendOutcome]:
                sends = (client.send(ACCOUNT, PRIYA, BODY, opaque=f"{number}") for number in range(100))
                return list(await asyncio.gather(*sends))

            began = time.monotonic()
            outcomes = using(graph.url, batch)
            elapsed = time.monotonic() - began

        assert len({outcome.wamid for outcome in outcomes if isinstance(outcome, Accepted)}) == 100
        assert {heard.json["biz_opaque_callback_data"] for heard in graph.requests} == set(
            map(str, range(100))
        )
        # One after the other they would take twenty seconds.
        assert elapsed < 5

    def test_the_address_is_asked_for_each_time(self, graph: GraphServer) -> None:
        with GraphServer() as other:
            addresses = iter([graph.url + "/", other.url])

            async def twice(client: GraphClient) -> None:
                for _ in range(2):
                    await client.send(ACCOUNT, PRIYA, BODY, opaque=OPAQUE)

            using(lambda: next(addresses), twice)

            assert [len(graph.requests), len(other.requests)] == [1, 1]
            assert graph.requests[0].path == SEND_PATH

    def test_a_client_may_be_used_from_one_event_loop_after_the_other(self, graph: GraphServer) -> None:
        client = GraphClient(graph.url, "v25.0")

        async def once() -> SendOutcome:
            try:
                return await client.send(ACCOUNT, PRIYA, BODY, opaque=OPAQUE)
            finally:
                await client.aclose()

        assert [type(asyncio.run(once())) for _ in range(2)] == [Accepted, Accepted]

    def test_a_cookie_of_one_shop_is_not_sent_for_another(self, graph: GraphServer) -> None:
        graph.say(answer({"messages": [{"id": "wamid.A"}]}, headers={"Set-Cookie": "session=1; Path=/"}))

        async def twice(client: GraphClient) -> None:
            for _ in range(2):
                await client.send(ACCOUNT, PRIYA, BODY, opaque=OPAQUE)

        using(graph.url, twice)

        assert "cookie" not in graph.requests[1].headers

    def test_a_proxy_in_the_environment_is_not_used(
        self, graph: GraphServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{unused_port()}")

        assert isinstance(send(graph.url), Accepted)
