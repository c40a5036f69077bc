"""Every answer of the agent's can be made again from what was stored, whatever became of catalog and knowledge since."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.errors import NotFound, Retryable
from revive_app.models import Product
from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.ai.schema import MalformedProposal
from revive_app.services import rag
from revive_app.services.conversation import traces
from revive_app.services.conversation.traces import Replayed
from tests.builders import Shop, make_shop, make_thread, scalar
from tests.integration.appointments.kit import PHONE, outbound
from tests.integration.conversation.test_acting import answer
from tests.integration.conversation.test_reply import OFFLINE
from tests.integration.conversation.test_reply import answer as answer_offline
from tests.meta import Receiver, text_message

ASKED = "What is the price of the Rajwadi Jhumka, and can I return it?"


@pytest.fixture
def shop(clean_database: None) -> Shop:
    shop = make_shop()
    make_thread(shop, phone=PHONE, first_name="Asha")
    with tenant_session(shop.client_id) as session:
        session.add(Product(client_id=shop.client_id, sku="JH-1", name="Rajwadi Jhumka", price=84_500))
        rag.store_text(
            session,
            campaign_id=shop.campaign_id,
            name="returns.md",
            text="Unworn pieces can be returned within 7 days with the bill.",
            embedder=OfflineEmbedder(),
        )
    return shop


def replay(shop: Shop, message_id: UUID) -> Replayed:
    with tenant_session(shop.client_id) as session:
        return traces.replay(session, message_id)


def forget_the_world() -> None:
    """Another price, other papers, another prompt, another name: that day's answer must not need them."""
    with system_session() as session:
        session.run("UPDATE products SET price = 1, name = 'Other'")
        session.run("DELETE FROM knowledge_sources")
        session.run("UPDATE campaigns SET prompt_config = '{}'")
        session.run("UPDATE contacts SET first_name = 'Somebody'")
        session.run("UPDATE clients SET business_name = 'Another shop'")


def proposal(request: Any) -> dict[str, Any]:
    """A true answer by what was found."""
    return {
        "reply_text": "The Rajwadi Jhumka is ₹84,500. Unworn pieces can be returned within 7 days.",
        "cited_chunk_ids": [str(passage.id) for passage in request.passages],
        "product_ids": [str(product.id) for product in request.products],
        "stage": "interest",
    }


@pytest.mark.parametrize(
    ("script", "verdict"),
    [
        ((proposal,), True),
        (({"reply_text": "It is ₹9,999."}, proposal), True),
        (({"reply_text": "It is ₹9,999."}, {"reply_text": "Fine, ₹8,888."}), False),
        ((MalformedProposal("no JSON"), proposal), True),
        ((MalformedProposal("no JSON"), MalformedProposal("again")), None),
        ((Retryable("down"),), None),
        (({"reply_text": "A colleague will help.", "actions": [{"kind": "handoff", "reason": "x"}]},), True),
    ],
    ids=["true", "repaired", "replaced", "malformed once", "malformed twice", "away", "handoff"],
)
def test_what_the_model_said_that_day_comes_out_again(
    meta: Receiver, shop: Shop, script: tuple[Any, ...], verdict: bool | None
) -> None:
    meta.take_in(shop, text_message(shop, PHONE, ASKED))
    answer(*script)
    (message,) = outbound()
    forget_the_world()

    again = replay(shop, message["id"])

    assert again.same
    assert again.text == again.said
    assert message["content"].startswith(again.said)
    assert (again.verdict_then, again.model) == (verdict, "mistral-medium-2508")
    assert (again.verdict_now.allowed if again.verdict_now else None) is verdict


def test_the_offline_models_answers_are_kept_the_same_way(meta: Receiver, shop: Shop) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "What is the price of the Rajwadi Jhumka?"))
    answer_offline()
    (message,) = outbound()
    forget_the_world()

    again = replay(shop, message["id"])

    assert again.same
    assert "₹84,500" in again.text
    assert again.model == OFFLINE.chat.name


def test_a_rule_that_has_changed_since_shows(meta: Receiver, shop: Shop) -> None:
    meta.take_in(shop, text_message(shop, PHONE, ASKED))
    answer(proposal)
    (message,) = outbound()
    with system_session() as session:
        session.run(
            "UPDATE reply_traces SET answers = CAST(:answers AS jsonb)",
            answers='[{"proposal": {"reply_text": "The Rajwadi Jhumka is ₹4,500."}}]',
        )

    again = replay(shop, message["id"])

    assert not again.same
    assert again.verdict_now is not None
    assert not again.verdict_now.allowed


def test_thousands_of_answers_share_one_prompt(meta: Receiver, shop: Shop) -> None:
    for text in ("Namaste", "hello", "hi"):
        meta.take_in(shop, text_message(shop, PHONE, text))
        answer_offline()

    assert scalar("SELECT count(*) FROM reply_traces") == 3
    assert scalar("SELECT count(*) FROM prompts") == 1
    assert (
        scalar(
            "SELECT count(*) FROM prompts WHERE left(hash, 16) = :hash",
            hash=scalar("SELECT metadata->>'prompt_hash' FROM messages WHERE direction = 'outbound' LIMIT 1"),
        )
        == 1
    )


def test_no_secret_and_no_number_of_hers_is_in_what_is_kept(meta: Receiver, shop: Shop) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "Namaste"))
    answer_offline()

    kept = scalar("SELECT context::text FROM reply_traces")
    assert PHONE not in kept
    assert "secret" not in kept


def test_what_has_no_story_has_none_and_another_shops_is_unknown(meta: Receiver, shop: Shop) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "Namaste"))
    answer_offline()
    (message,) = outbound()

    for owner, message_id in ((shop, uuid4()), (make_shop(), message["id"])):
        with pytest.raises(NotFound):
            replay(owner, message_id)


def test_a_story_goes_with_its_message(meta: Receiver, shop: Shop) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "Namaste"))
    answer_offline()
    with system_session() as session:
        session.run("DELETE FROM messages")

    assert scalar("SELECT count(*) FROM reply_traces") == 0
