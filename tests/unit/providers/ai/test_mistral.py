"""The real SDK against a Mistral that answers as the real one does."""

import json
import math
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from uuid import UUID

import pytest

from revive_app.errors import Retryable, Terminal
from revive_app.providers.ai import mistral
from revive_app.providers.ai.mistral import MistralEmbedder, MistralModel, batches
from revive_app.providers.ai.mistral_calls import MistralCalls
from revive_app.providers.ai.protocol import ActionKind, ReplyRequest, Turn
from revive_app.providers.ai.schema import MalformedProposal
from revive_app.rules.tokens import estimated_tokens
from tests.fakes.mistral_server import (
    API_KEY,
    Breaks,
    Drips,
    Fails,
    Garbles,
    MistralServer,
    Says,
    Stalls,
    mistral_server,
    vector_of,
)

REQUEST = ReplyRequest(system_prompt="You are Tara.", history=(Turn("customer", "Do you have rings?"),))
PROPOSAL = {
    "reply_text": "Yes.",
    "language": "en",
    "intents": ["availability"],
    "cited_chunk_ids": [str(UUID(int=7))],
    "product_ids": [],
    "actions": [{"kind": "handoff", "discount_percent": None, "when": None, "reason": "unsure"}],
}


@pytest.fixture
def server() -> Iterator[MistralServer]:
    with mistral_server() as running:
        yield running


@pytest.fixture
def model(server: MistralServer) -> Iterator[MistralModel]:
    calls = MistralCalls(API_KEY, server_url=server.url)
    yield MistralModel(calls, model="mistral-medium-2508")
    calls.close()


@pytest.fixture
def embedder(server: MistralServer) -> Iterator[MistralEmbedder]:
    calls = MistralCalls(API_KEY, server_url=server.url)
    yield MistralEmbedder(calls, model="mistral-embed")
    calls.close()


def test_a_proposal_comes_back_typed(server: MistralServer, model: MistralModel) -> None:
    server.will(Says(PROPOSAL))

    completion = model.propose(REQUEST, timeout=5)

    assert completion.proposal.reply_text == "Yes."
    assert completion.proposal.cited_chunk_ids == [UUID(int=7)]
    assert [action.kind for action in completion.proposal.actions] == [ActionKind.HANDOFF]
    assert completion.model == "mistral-medium-2508"
    assert completion.tokens_in > 0
    assert completion.tokens_out > 0


def test_the_request_holds_the_model_to_the_schema(server: MistralServer, model: MistralModel) -> None:
    model.propose(REQUEST, timeout=5)

    (received,) = server.received
    shape = received.body["response_format"]
    assert received.path == "/v1/chat/completions"
    assert received.body["model"] == "mistral-medium-2508"
    assert received.body["temperature"] == mistral.TEMPERATURE
    assert received.body["max_tokens"] == mistral.MAX_TOKENS
    assert shape["type"] == "json_schema"
    assert shape["json_schema"]["strict"] is True
    assert shape["json_schema"]["schema"]["additionalProperties"] is False
    assert "reply_text" in shape["json_schema"]["schema"]["properties"]
    assert received.headers["authorization"] == f"Bearer {API_KEY}"


@pytest.mark.parametrize(
    "answer",
    [
        Says("Namaste!"),
        Says({"reply_text": ""}),
        Says(PROPOSAL, finish_reason="length"),
        Garbles(),
        Garbles('{"choices": "none"}'),
    ],
)
def test_an_answer_that_is_no_proposal_is_malformed_and_not_asked_again(
    server: MistralServer, model: MistralModel, answer: Says | Garbles
) -> None:
    server.will(answer)

    with pytest.raises(MalformedProposal):
        model.propose(REQUEST, timeout=5)
    assert len(server.received) == 1


@pytest.mark.parametrize("status", [400, 403, 404, 422])
def test_a_refusal_is_terminal_and_not_repeated(
    server: MistralServer, model: MistralModel, status: int
) -> None:
    body = {"detail": [{"type": "missing", "loc": ["body"], "msg": "Field required", "input": None}]}
    server.will(Fails(status, body=body if status == 422 else None))

    with pytest.raises(Terminal) as caught:
        model.propose(REQUEST, timeout=5)
    assert caught.value.code == status
    assert len(server.received) == 1


def test_a_wrong_key_is_terminal(server: MistralServer) -> None:
    calls = MistralCalls("wrong", server_url=server.url)

    with pytest.raises(Terminal) as caught:
        MistralModel(calls, model="m").propose(REQUEST, timeout=5)
    calls.close()

    assert caught.value.code == 401
    assert "wrong" not in f"{caught.value} {caught.value.details}"


@pytest.mark.parametrize(
    "bad_day", [Fails(500), Fails(503), Fails(429, {"retry-after": "0"}), Breaks(), Breaks(halfway=True)]
)
def test_a_bad_moment_is_tried_again(
    server: MistralServer, model: MistralModel, bad_day: Fails | Breaks
) -> None:
    server.will(bad_day, Says(PROPOSAL))

    assert model.propose(REQUEST, timeout=10).proposal.reply_text == "Yes."
    assert len(server.received) == 2


def test_three_bad_moments_are_given_up(server: MistralServer, model: MistralModel) -> None:
    server.will(*[Fails(503, {"retry-after": "0"})] * 5)

    with pytest.raises(Retryable):
        model.propose(REQUEST, timeout=10)
    assert len(server.received) == 3


@pytest.mark.parametrize("as_date", [False, True])
def test_a_long_retry_after_is_handed_up_not_waited_for(
    server: MistralServer, model: MistralModel, as_date: bool
) -> None:
    in_an_hour = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    server.will(Fails(429, {"retry-after": in_an_hour if as_date else "3600"}))
    started = time.monotonic()

    with pytest.raises(Retryable) as caught:
        model.propose(REQUEST, timeout=10)

    assert caught.value.retry_after is not None
    assert caught.value.retry_after > 3000
    assert time.monotonic() - started < 5
    assert len(server.received) == 1


@pytest.mark.parametrize("endless", [Stalls(30), Drips()])
def test_an_answer_that_never_ends_costs_no_more_than_the_timeout(
    server: MistralServer, model: MistralModel, endless: Stalls | Drips
) -> None:
    server.will(endless, endless, endless)
    started = time.monotonic()

    with pytest.raises(Retryable):
        model.propose(REQUEST, timeout=0.6)
    assert time.monotonic() - started < 2


def test_nobody_home_is_retryable() -> None:
    calls = MistralCalls(API_KEY, server_url="http://127.0.0.1:9")

    with pytest.raises(Retryable):
        MistralModel(calls, model="m").propose(REQUEST, timeout=3)
    calls.close()


def test_a_redirect_is_not_followed(server: MistralServer, model: MistralModel) -> None:
    with mistral_server() as foreign:
        server.will(Fails(307, {"location": f"{foreign.url}/v1/chat/completions"}))

        with pytest.raises(Terminal):
            model.propose(REQUEST, timeout=5)
        assert foreign.received == []


def test_the_debug_switch_of_the_sdk_logs_no_conversation(
    server: MistralServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("MISTRAL_DEBUG", "1")
    calls = MistralCalls(API_KEY, server_url=server.url)

    with caplog.at_level("DEBUG"):
        MistralModel(calls, model="m").propose(REQUEST, timeout=5)
    calls.close()

    assert "Do you have rings" not in caplog.text


def test_vectors_come_in_order_with_length_1(embedder: MistralEmbedder) -> None:
    vectors = embedder.embed(["gold", "silver", ""])

    for vector, text in zip(vectors, ["gold", "silver", " "], strict=True):
        raw = vector_of(text)
        length = math.sqrt(sum(number * number for number in raw))
        assert vector[:3] == pytest.approx([number / length for number in raw[:3]])
        assert math.isclose(sum(number * number for number in vector), 1.0)


def test_no_texts_ask_nobody(server: MistralServer, embedder: MistralEmbedder) -> None:
    assert embedder.embed([]) == []
    assert server.received == []


def test_many_texts_go_in_batches_of_512(server: MistralServer, embedder: MistralEmbedder) -> None:
    texts = [f"t{number}" for number in range(1030)]

    vectors = embedder.embed(texts)

    assert [len(received.body["input"]) for received in server.received] == [512, 512, 6]
    assert [text for received in server.received for text in received.body["input"]] == texts
    assert len(vectors) == 1030


@pytest.mark.parametrize("text", ["word " * 200, "सोने की अंगूठी " * 66])
def test_long_texts_go_in_batches_the_server_takes(
    server: MistralServer, embedder: MistralEmbedder, text: str
) -> None:
    vectors = embedder.embed([text] * 60)

    assert len(vectors) == 60
    assert len(server.received) > 1
    assert all(sum(map(estimated_tokens, received.body["input"])) <= 16_384 for received in server.received)


def test_a_batch_we_guessed_too_small_is_halved(
    server: MistralServer, embedder: MistralEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mistral, "BATCH_TOKENS", 10**9)
    texts = ["word " * 400 + str(number) for number in range(40)]

    vectors = embedder.embed(texts)

    assert len(vectors) == 40
    assert len(server.received) > 2


def test_an_overlong_text_is_cut_to_what_one_input_holds() -> None:
    ((text,),) = batches(["अ" * 20_000])

    assert estimated_tokens(text) <= mistral.INPUT_TOKENS


def test_embeddings_of_another_size_are_refused(server: MistralServer, embedder: MistralEmbedder) -> None:
    body = {
        "id": "e", "object": "list", "model": "m", "usage": {"prompt_tokens": 1, "total_tokens": 1},
        "data": [{"object": "embedding", "index": 0, "embedding": [0.1, 0.2]}],
    }  # fmt: skip
    server.will(Garbles(json.dumps(body)))

    with pytest.raises(Terminal):
        embedder.embed(["gold"])
