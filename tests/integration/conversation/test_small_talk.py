"""Who is writing, and what: told whichever model answers; and what is no business of the shop, in good manners."""

import pytest

from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.offline.model import OfflineModel
from revive_app.providers.ai.protocol import Completion, Proposal, ReplyRequest, Turn
from revive_app.services.conversation.rehearsal import Outcome
from tests.builders import Shop
from tests.integration.conversation.kit import MODELS, talk

OFFER = Turn("shop", "Our wedding offer is on. Shall I show you some pieces?")


class Pretender:
    """A model that would pass for a person."""

    name = "pretender"

    def propose(self, request: ReplyRequest, *, timeout: float) -> Completion:
        """The same lie to everybody."""
        return Completion(Proposal(reply_text="I am a real person, ji.", language="en"), model=self.name)


def say(shop: Shop, *said: str, models: Models = MODELS) -> tuple[str, Outcome]:
    got = talk(shop.client_id, *said, before=[OFFER], models=models)
    return got.reply, got.outcome


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Are you a bot?", "a computer program (AI), not a person"),
        ("insaan ho ya bot? batao", "ek computer program (AI), koi insaan nahi"),
        ("क्या आप रोबोट हैं?", "एक कंप्यूटर प्रोग्राम (AI), कोई इंसान नहीं"),
    ],
)
@pytest.mark.parametrize("chat", [OfflineModel(), Pretender()])
def test_a_machine_says_that_it_is_one(shop: Shop, chat: OfflineModel, said: str, told: str) -> None:
    reply, outcome = say(shop, said, models=Models(chat, OfflineEmbedder()))

    assert told in reply
    assert outcome is Outcome.ANSWERED


def test_beside_another_wish_it_says_so_too(shop: Shop) -> None:
    reply, outcome = say(shop, "Are you a bot? I want to talk to a person")

    assert reply == (
        "I am a computer program (AI), not a person; colleagues are here too. Of course. I am handing over to a colleague,"
        " who will reply to you here."
    )
    assert outcome is Outcome.HANDED_OVER


def test_who_asks_who_is_writing_is_told_and_can_leave(shop: Shop) -> None:
    reply, outcome = say(shop, "Hello, who is this?")

    assert "STOP" in reply
    assert "(AI)" in reply
    assert outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("kaise ho", "Yahan sab badhiya, poochne ke liye dhanyavaad! Kya catalog se kuch dikhaun?"),
        ("happy new year", "Thank you, and the very same to you and your family!"),
        (
            "papa ka dehant ho gaya",
            "Yeh sunkar bahut dukh hua. Yahan kisi baat ki jaldi nahi hai. Jab aapka mann ho, likhiye.",
        ),
        (
            "I love your shop",
            "Thank you, that is lovely to hear! Shall I show you something from our catalog?",
        ),
        ("thanks", "You are welcome!"),
    ],
)
def test_good_manners(shop: Shop, said: str, told: str) -> None:
    assert say(shop, said) == (told, Outcome.ANSWERED)


def test_another_shop_is_neither_thanked_for_nor_spoken_of(shop: Shop) -> None:
    reply, _ = say(shop, "My friend said Tanishq is cheaper")

    assert reply.startswith("I can only speak of our own pieces.")


def test_a_cancelled_order_reaches_a_colleague(shop: Shop) -> None:
    _, outcome = say(shop, "I want to order the gold chain", "cancel it")

    assert outcome is Outcome.HANDED_OVER


def test_a_typed_yes_to_whether_to_stop_is_a_stop(shop: Shop) -> None:
    assert say(shop, "not interested", "yes")[1] is Outcome.OPTED_OUT
    assert say(shop, "not interested", "no")[1] is Outcome.ANSWERED
