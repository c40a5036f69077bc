"""A send against a server over real sockets: the request is Meta's, its answer is read, nothing personal is logged."""

import json
import logging

import pytest

from revive_app.errors import InvalidInput
from revive_app.providers.whatsapp import payloads
from revive_app.providers.whatsapp.client import GraphClient
from revive_app.providers.whatsapp.errors import NO_CODE
from revive_app.providers.whatsapp.protocol import Accepted, Recipient, Refused, WhatsappClient
from tests.fakes.graph_server import GraphServer, Says, accepted, answer, page, refusal, reset
from tests.fakes.meta_samples import read
from tests.unit.providers.whatsapp.kit import (
    ACCOUNT,
    BODY,
    OPAQUE,
    PRIYA,
    SEND_PATH,
    TOKEN,
    send,
    unused_port,
    using,
)

SECRETS = (TOKEN, "9829041100", "Priya's words")


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


def test_the_body_on_the_wire_is_ascii(graph: GraphServer) -> None:
    body = payloads.text("नमस्ते")

    using(graph.url, lambda client: client.send(ACCOUNT, PRIYA, body, opaque=OPAQUE))

    assert graph.requests[0].body.isascii()
    assert json.loads(graph.requests[0].body)["text"]["body"] == "नमस्ते"
