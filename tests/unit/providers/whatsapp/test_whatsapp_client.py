"""The client against a server over real sockets: every way a send can end is told apart."""

import asyncio
import json
import logging
import socket
import time
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, TypeVar

import pytest

from revive_app.errors import InvalidInput, Retryable, Terminal, Unavailable
from revive_app.providers.whatsapp import client as client_module
from revive_app.providers.whatsapp import payloads
from revive_app.providers.whatsapp.client import GraphClient
from revive_app.providers.whatsapp.errors import NO_CODE
from revive_app.providers.whatsapp.protocol import (
    Accepted,
    Account,
    Recipient,
    Refused,
    SendOutcome,
    Unanswered,
    Unreached,
    WhatsappClient,
)
from revive_app.providers.whatsapp.transport import Timeouts
from tests.fakes.graph_server import (
    End,
    GraphServer,
    Says,
    accepted,
    answer,
    dropped,
    page,
    refusal,
    reset,
)
from tests.fakes.meta_samples import load, read

T = TypeVar("T")

TOKEN = "EAAsecrettoken"
ACCOUNT = Account("111222333", "444555666", TOKEN)
PRIYA = Recipient(phone="+919829041100", user_id="IN.1")
SECRETS = (TOKEN, "9829041100", "Priya's words")
BODY = payloads.text("Priya's words")
OPAQUE = "0192d2a1-7b7e-7cc0-8f6e-3f1c2d9a0b11"
SEND_PATH = "/v25.0/111222333/messages"


@pytest.fixture
def graph() -> Iterator[GraphServer]:
    with GraphServer() as server:
        yield server


def using(
    url: str | Callable[[], str], use: Callable[[GraphClient], Awaitable[T]], timeouts: Timeouts | None = None
) -> T:
    async def run() -> T:
        async with GraphClient(url, "v25.0", timeouts=timeouts) as client:
            return await use(client)

    return asyncio.run(run())


def send(
    url: str | Callable[[], str], recipient: Recipient = PRIYA, *, account: Account = ACCOUNT, **rest: Any
) -> SendOutcome:
    return using(url, lambda client: client.send(account, recipient, BODY, opaque=OPAQUE), **rest)


def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class TestSend:
    def test_it_is_a_whatsapp_client(self) -> None:
        client: WhatsappClient = GraphClient("http://127.0.0.1:1", "v25.0")

        assert isinstance(client, GraphClient)

    def test_the_request_is_metas(self, graph: GraphServer) -> None:
        outcome = send(graph.url)

        assert outcome == Accepted("wamid.FAKE1", wa_id="919829041100")
        (heard,) = graph.requests
        assert (heard.method, heard.path) == ("POST", SEND_PATH)
        assert heard.headers["authorization"] == f"Bearer {TOKEN}"
        assert heard.headers["content-type"] == "application/json"
        assert heard.json == {
            "messaging_product": "whatsapp",
            "recipient_type": "individual",
            "to": "+919829041100",
            "type": "text",
            "text": {"preview_url": False, "body": "Priya's words"},
            "biz_opaque_callback_data": OPAQUE,
        }

    def test_a_person_without_a_phone_is_addressed_by_user_id(self, graph: GraphServer) -> None:
        outcome = send(graph.url, Recipient(user_id="IN.13491208655302741918"))

        assert outcome == Accepted("wamid.FAKE1", user_id="IN.13491208655302741918")
        assert graph.requests[0].json["recipient"] == "IN.13491208655302741918"
        assert "to" not in graph.requests[0].json

    def test_the_departure_is_told_before_the_first_byte_and_only_then(self, graph: GraphServer) -> None:
        told: list[int] = []

        async def twice(client: GraphClient) -> None:
            for _ in range(2):
                note = lambda: told.append(len(graph.requests))  # noqa: E731
                await client.send(ACCOUNT, PRIYA, BODY, opaque=OPAQUE, leaving=note)

        using(graph.url, twice)
        assert told == [0, 1]

        using(f"http://127.0.0.1:{unused_port()}", twice)
        assert told == [0, 1]

    def test_a_phone_always_goes_with_its_plus(self, graph: GraphServer) -> None:
        send(graph.url, Recipient(phone="919829041100"))

        assert graph.requests[0].json["to"] == "+919829041100"

    def test_nobody_is_refused_before_anything_leaves(self, graph: GraphServer) -> None:
        with pytest.raises(InvalidInput):
            send(graph.url, Recipient())

        assert graph.requests == []

    @pytest.mark.parametrize("opaque", ["", "x" * 513])
    def test_callback_data_meta_would_not_echo_is_refused(self, graph: GraphServer, opaque: str) -> None:
        with pytest.raises(InvalidInput):
            using(graph.url, lambda client: client.send(ACCOUNT, PRIYA, BODY, opaque=opaque))

        assert graph.requests == []

    def test_any_characters_reach_meta(self, graph: GraphServer) -> None:
        body = {"type": "text", "text": {"body": "नमस्ते 👍 \ud83d"}}

        using(graph.url, lambda client: client.send(ACCOUNT, PRIYA, body, opaque=OPAQUE))

        assert graph.requests[0].json["text"] == body["text"]

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            (
                "resp_send_accepted__meta_docs",
                Accepted("wamid.HBgLMTY0NjcwNDM1OTUVAgARGBI1RjQyNUE3NEYxMzAzMzQ5MkEA", wa_id="16505551234"),
            ),
            ("resp_send_bsuid_no_wa_id__courier", Accepted("157b5e14568e8", user_id="US.1234")),
            (
                "resp_send_bsuid__meta_docs_2",
                Accepted(
                    "wamid.HBgLMTY0NjcwNDM1OTUVAgARGBI1RjQyNUE3NEYxMzAzMzQ5MkEA",
                    wa_id="16505551234",
                    user_id="US.13491208655302741918",
                ),
            ),
            ("resp_send__meta_openapi_2", Accepted("wamid.gBGGSFcCNEOPAgkO_KJ55r4w_ww", wa_id="48XXXXXXXXX")),
        ],
    )
    @pytest.mark.parametrize("status", [200, 201])
    def test_metas_answers_are_accepted(
        self, graph: GraphServer, name: str, expected: Accepted, status: int
    ) -> None:
        graph.say(Says(status, read(name)))

        assert send(graph.url) == expected

    @pytest.mark.parametrize(
        ("message_status", "held"),
        [("accepted", False), ("held_for_quality_assessment", True), ("paused", True), (None, False)],
    )
    def test_a_held_message_is_told_from_an_accepted_one(
        self, graph: GraphServer, message_status: str | None, held: bool
    ) -> None:
        graph.say(accepted("wamid.A", message_status=message_status))

        assert send(graph.url) == Accepted("wamid.A", wa_id="919829041100", held=held)

    @pytest.mark.parametrize("status", [200, 400, 403, 429, 500, 503])
    def test_an_error_of_graphs_is_a_refusal_whatever_the_http_status(
        self, graph: GraphServer, status: int
    ) -> None:
        graph.say(refusal(131056, "pair rate limit hit", status=status, details="too many"))

        assert send(graph.url) == Refused(131056, "pair rate limit hit", "too many", http_status=status)

    @pytest.mark.parametrize("status", [301, 302, 307, 400, 404, 413, 429])
    def test_what_stops_before_meta_is_a_refusal_without_a_code(
        self, graph: GraphServer, status: int
    ) -> None:
        graph.say(page(status, headers={"Location": graph.url + "/elsewhere"}))

        outcome = send(graph.url)

        assert isinstance(outcome, Refused)
        assert (outcome.code, outcome.http_status) == (NO_CODE, status)
        assert len(graph.requests) == 1

    @pytest.mark.parametrize(
        ("header", "retry_after"),
        [
            ("7", 7.0),
            ("0", 0.0),
            ("99999", 3600.0),
            ("-5", 0.0),
            ("soon", None),
            ("nan", None),
            ("inf", 3600.0),
        ],
    )
    def test_retry_after_is_read_within_reason(
        self, graph: GraphServer, header: str, retry_after: float | None
    ) -> None:
        graph.say(refusal(130429, "Rate limit hit", status=429, headers={"Retry-After": header}))

        outcome = send(graph.url)

        assert isinstance(outcome, Refused)
        assert outcome.retry_after == retry_after


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


def test_nothing_personal_is_logged(graph: GraphServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    graph.say(
        accepted("wamid.A"),
        refusal(190, f"Malformed access token {TOKEN}", status=401, details="Priya's words"),
        page(502, "Priya's words 9829041100"),
        reset(),
    )

    async def four(client: GraphClient) -> None:
        for _ in range(4):
            await client.send(ACCOUNT, PRIYA, BODY, opaque=OPAQUE)

    using(graph.url, four)

    assert "code 190" in caplog.text
    assert "trace Az8or2yhqkZfEZ-_4Qn_Bam" in caplog.text
    assert not any(secret in caplog.text for secret in SECRETS)
    assert TOKEN not in repr(ACCOUNT)


class TestMarkRead:
    def test_ticks_and_dots(self, graph: GraphServer) -> None:
        assert using(graph.url, lambda client: client.mark_read(ACCOUNT, "wamid.A", typing=True)) is True

        assert graph.requests[0].json == {
            "messaging_product": "whatsapp",
            "status": "read",
            "message_id": "wamid.A",
            "typing_indicator": {"type": "text"},
        }

    @pytest.mark.parametrize(
        "says", [refusal(131009, "too old"), page(500), reset(), answer({"success": False}), answer([])]
    )
    def test_every_failure_is_a_no(self, graph: GraphServer, says: Says) -> None:
        graph.say(says)

        assert using(graph.url, lambda client: client.mark_read(ACCOUNT, "wamid.A")) is False

    def test_no_server_is_a_no(self) -> None:
        url = f"http://127.0.0.1:{unused_port()}"

        assert using(url, lambda client: client.mark_read(ACCOUNT, "wamid.A")) is False


class TestTemplates:
    PATH = "/444555666/message_templates"

    def test_every_page_is_read_by_its_cursor(self, graph: GraphServer) -> None:
        first = load("api_template_list_with_paging__meta_docs")
        first["paging"]["next"] = "https://elsewhere.example.com/?access_token=EAAsecret&after=WRONG"
        first["data"].append("odd")
        last = {"data": [{"name": "diwali"}], "paging": {"cursors": {"before": "A", "after": "B"}}}
        graph.say(answer(first), answer(last), to=self.PATH)

        found = using(graph.url, lambda client: client.templates(ACCOUNT))

        assert [template["name"] for template in found][-2:] == ["order_confirmation", "diwali"]
        assert len(found) == 7
        one, two = graph.requests
        assert one.path == two.path == f"/v25.0{self.PATH}"
        assert "components" in one.query["fields"]
        assert (one.query.get("after"), two.query["after"]) == (None, "QVFIU...")

    def test_a_page_that_only_names_an_address_is_followed_on_our_own(self, graph: GraphServer) -> None:
        following = "https://elsewhere.example.com/?access_token=EAAsecret&after=C1"
        graph.say(
            answer({"data": [{"name": "a"}], "paging": {"next": following}}),
            answer({"data": [{"name": "b"}]}),
            to=self.PATH,
        )

        found = using(graph.url, lambda client: client.templates(ACCOUNT))

        assert [template["name"] for template in found] == ["a", "b"]
        assert graph.requests[1].query["after"] == "C1"

    def test_what_comes_fits_into_jsonb(self, graph: GraphServer) -> None:
        graph.say(answer({"data": [{"name": "a\0", "components": [{"text": "x\ud83d"}]}]}), to=self.PATH)

        found = using(graph.url, lambda client: client.templates(ACCOUNT))

        assert found == [{"name": "a", "components": [{"text": "x\ufffd"}]}]

    def test_a_list_without_end_is_given_up(
        self, graph: GraphServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(client_module, "_MOST_PAGES", 3)
        pages = [
            answer({"data": [], "paging": {"next": "x", "cursors": {"after": cursor}}}) for cursor in "ABABAB"
        ]
        graph.say(*pages, to=self.PATH)

        with pytest.raises(Terminal):
            using(graph.url, lambda client: client.templates(ACCOUNT))

        assert len(graph.requests) == 3

    @pytest.mark.parametrize(
        ("says", "error", "code"),
        [
            (refusal(190, "Session has expired", status=401), Terminal, 190),
            (refusal(80007, "slow down", status=400, headers={"Retry-After": "9"}), Retryable, 80007),
            (refusal(2, "down", status=200), Retryable, 2),
            (page(502), Retryable, None),
            (page(404), Terminal, None),
            (reset(), Retryable, None),
            (Says(200, b"x" * (9 * 1024 * 1024)), Terminal, None),
            (page(200), Retryable, None),
            (answer({"templates": []}), Retryable, None),
        ],
    )
    def test_failures_say_whether_to_ask_again(
        self, graph: GraphServer, says: Says, error: type[Retryable | Terminal], code: int | None
    ) -> None:
        # aiohttp repeats a GET once by itself when a kept connection turns out dead.
        graph.say(says, says, to=self.PATH)

        with pytest.raises(error) as raised:
            using(graph.url, lambda client: client.templates(ACCOUNT))

        assert raised.value.code == code
        assert getattr(raised.value, "retry_after", None) == (9.0 if code == 80007 else None)

    def test_no_server_may_be_asked_again(self) -> None:
        with pytest.raises(Retryable):
            using(f"http://127.0.0.1:{unused_port()}", lambda client: client.templates(ACCOUNT))

    def test_a_malformed_token_is_terminal(self, graph: GraphServer) -> None:
        with pytest.raises(Terminal) as raised:
            using(graph.url, lambda client: client.templates(Account("1", "2", "a b")))

        assert raised.value.code == 190
        assert graph.requests == []


class TestMedia:
    def describe(self, graph: GraphServer, url: str | None = None, **parts: Any) -> Says:
        described = {"url": url or f"{graph.url}/file", "mime_type": "image/png", "file_size": 5, "id": "77"}
        return answer(described | parts)

    def test_an_id_becomes_bytes(self, graph: GraphServer) -> None:
        graph.say(self.describe(graph), to="/77")
        graph.say(Says(200, b"\x89PNG\0", content_type="image/png"), to="/file")

        assert using(graph.url, lambda client: client.media(ACCOUNT, "77")) == (b"\x89PNG\0", "image/png")

        asked, fetched = graph.requests
        assert (asked.path, asked.query) == ("/v25.0/77", {"phone_number_id": "111222333"})
        assert fetched.headers["authorization"] == f"Bearer {TOKEN}"

    def test_an_expired_address_is_asked_for_once_more(self, graph: GraphServer) -> None:
        graph.say(self.describe(graph, f"{graph.url}/old"), self.describe(graph), to="/77")
        graph.say(Says(404), to="/old")
        graph.say(Says(200, b"bytes"), to="/file")

        content, _ = using(graph.url, lambda client: client.media(ACCOUNT, "77"))

        assert content == b"bytes"
        assert [heard.path for heard in graph.requests] == ["/v25.0/77", "/old", "/v25.0/77", "/file"]

    def test_a_file_that_is_gone_is_gone(self, graph: GraphServer) -> None:
        graph.say(self.describe(graph), self.describe(graph), to="/77")
        graph.say(Says(404), Says(404), to="/file")

        with pytest.raises(Terminal):
            using(graph.url, lambda client: client.media(ACCOUNT, "77"))

        assert len(graph.requests) == 4

    @pytest.mark.parametrize(
        "url",
        [
            "http://elsewhere.example.com/file",
            "http://127.0.0.1:1/file",
            "ftp://127.0.0.1/file",
            "file:///etc/passwd",
        ]
        + ["", "//elsewhere.example.com/file", "http://[bad", "nonsense"],
    )
    def test_the_token_goes_nowhere_but_to_https_or_our_own_server(
        self, graph: GraphServer, url: str
    ) -> None:
        graph.say(answer({"url": url, "mime_type": "image/png"}), to="/77")

        with pytest.raises(Terminal):
            using(graph.url, lambda client: client.media(ACCOUNT, "77"))

        assert [heard.path for heard in graph.requests] == ["/v25.0/77"]

    def test_the_token_does_not_follow_a_redirect(self, graph: GraphServer) -> None:
        with GraphServer() as other:
            graph.say(self.describe(graph), to="/77")
            graph.say(Says(302, headers={"Location": f"{other.url}/file"}), to="/file")

            with pytest.raises(Terminal):
                using(graph.url, lambda client: client.media(ACCOUNT, "77"))

            assert other.requests == []

    @pytest.mark.parametrize(
        ("mime_type", "most"),
        [("image/png", 16), ("audio/ogg; codecs=opus", 16), ("video/mp4", 16), ("application/pdf", 25)],
    )
    def test_a_file_that_says_it_is_too_large_is_not_fetched(
        self, graph: GraphServer, mime_type: str, most: int
    ) -> None:
        size = most * 1024 * 1024
        graph.say(self.describe(graph, mime_type=mime_type, file_size=size + 1), to="/77")
        with pytest.raises(Terminal):
            using(graph.url, lambda client: client.media(ACCOUNT, "77"))
        assert [heard.path for heard in graph.requests] == ["/v25.0/77"]

        graph.say(self.describe(graph, mime_type=mime_type, file_size=str(size)), to="/77")
        graph.say(Says(200, b"bytes"), to="/file")
        assert using(graph.url, lambda client: client.media(ACCOUNT, "77")) == (b"bytes", mime_type)

    def test_a_file_that_is_larger_than_it_says_is_not_read_to_the_end(self, graph: GraphServer) -> None:
        graph.say(self.describe(graph), to="/77")
        graph.say(Says(200, b"x" * (16 * 1024 * 1024 + 1)), to="/file")

        with pytest.raises(Terminal):
            using(graph.url, lambda client: client.media(ACCOUNT, "77"))

    def test_an_id_cannot_climb_out_of_its_path(self, graph: GraphServer) -> None:
        with pytest.raises(Terminal):
            using(graph.url, lambda client: client.media(ACCOUNT, "../v25.0/1/messages?x="))

        assert graph.requests[0].path.startswith("/v25.0/..%2Fv25.0%2F1%2Fmessages%3Fx")
        assert graph.requests[0].query == {"phone_number_id": "111222333"}

    def test_an_unreadable_description_is_terminal(self, graph: GraphServer) -> None:
        graph.say(refusal(100, "Unsupported get request"), to="/77")

        with pytest.raises(Terminal) as raised:
            using(graph.url, lambda client: client.media(ACCOUNT, "77"))

        assert raised.value.code == 100


class TestUpload:
    def test_a_file_goes_up_in_one_piece(self, graph: GraphServer) -> None:
        graph.say(Says(200, read("resp_media_upload__meta_docs")), to="/media")

        media_id = using(
            graph.url, lambda client: client.upload(ACCOUNT, b"\x89PNG\r\n\0", "image/png", 'a"b.png')
        )

        assert media_id == "1037543291543636"
        (heard,) = graph.requests
        assert (heard.method, heard.path) == ("POST", "/v25.0/111222333/media")
        assert heard.headers["content-type"].startswith("multipart/form-data; boundary=")
        assert heard.headers["content-length"] == str(len(heard.body))
        for part in (
            b'name="messaging_product"\r\n\r\nwhatsapp\r\n',
            b'name="type"\r\n\r\nimage/png\r\n',
            b'name="file"; filename="a%22b.png"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\0\r\n',
        ):
            assert part in heard.body

    @pytest.mark.parametrize(
        ("says", "error"),
        [
            (refusal(131053, "Media upload error"), Terminal),
            (refusal(131000, "Something went wrong", status=500), Retryable),
            (page(503), Retryable),
            (reset(), Retryable),
            (answer({}), Terminal),
        ],
    )
    def test_failures_say_whether_to_try_again(
        self, graph: GraphServer, says: Says, error: type[Exception]
    ) -> None:
        graph.say(says, to="/media")

        with pytest.raises(error):
            using(graph.url, lambda client: client.upload(ACCOUNT, b"x", "image/png", "a.png"))

        assert len(graph.requests) == 1


class TestSamples:
    def test_a_sample_goes_to_the_tokens_own_app_and_ends_in_a_handle(self, graph: GraphServer) -> None:
        graph.say(answer({"id": "900"}), to="/app")
        graph.say(answer({"id": "upload:MTph==?sig=ARZ-1"}), to="/uploads")
        graph.say(answer({"h": "4::aW1hZ2U="}), to="/upload:MTph==")

        handle = using(
            graph.url, lambda client: client.upload_sample(ACCOUNT, b"\x89PNG", "image/png", "a b.png")
        )

        assert handle == "4::aW1hZ2U="
        asked, begun, sent = graph.requests
        assert (asked.method, asked.path, asked.query) == ("GET", "/v25.0/app", {"fields": "id"})
        assert (begun.method, begun.path) == ("POST", "/v25.0/900/uploads")
        assert begun.query == {"file_name": "a b.png", "file_length": "4", "file_type": "image/png"}
        assert (sent.method, sent.path, sent.query) == ("POST", "/v25.0/upload:MTph==", {"sig": "ARZ-1"})
        assert (sent.body, sent.headers["file_offset"]) == (b"\x89PNG", "0")
        assert sent.headers["authorization"] == f"OAuth {ACCOUNT.token}"

    @pytest.mark.parametrize(
        ("says", "error"),
        [
            (refusal(100, "Unsupported file type"), Terminal),
            (page(503), Retryable),
            (reset(), Retryable),
            (answer({"id": "https://example.com/elsewhere"}), Terminal),
            (answer({"id": "upload:../me"}), Terminal),
            (answer({}), Terminal),
        ],
    )
    def test_failures_say_whether_to_try_again(
        self, graph: GraphServer, says: Says, error: type[Exception]
    ) -> None:
        graph.say(answer({"id": "900"}), to="/app")
        graph.say(says, to="/uploads")

        with pytest.raises(error):
            using(graph.url, lambda client: client.upload_sample(ACCOUNT, b"x", "image/png", "a.png"))

        assert len(graph.requests) == 2


def test_the_body_on_the_wire_is_ascii(graph: GraphServer) -> None:
    body = payloads.text("नमस्ते")

    using(graph.url, lambda client: client.send(ACCOUNT, PRIYA, body, opaque=OPAQUE))

    assert graph.requests[0].body.isascii()
    assert json.loads(graph.requests[0].body)["text"]["body"] == "नमस्ते"
