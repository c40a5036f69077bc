"""A sentence heard as a whole: what it adds to the rules, what it pardons, and what it never does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.guard.check import check
from revive_app.rules.guard.misgivings import misgivings, settle
from revive_app.rules.guard.reading import Reply, read_reply
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import Facts, KnownProduct

SHOP = Facts(
    passages=(
        "Home trials are possible in Pune on weekdays.",
        "A piece may be exchanged within 10 days when its tag is still on it.",
        "Polishing of pieces bought from us is free once a year.",
    ),
    products=(KnownProduct("NK-1", "Mango Haar", 210_000, "22K", 38_000, 2, "Necklaces. Gold."),),
)


def read(text: str) -> Reply:
    return read_reply(text, SHOP)


@pytest.mark.parametrize(
    ("told", "turned"),
    [
        ("You can exchange it within 10 days if the tag is on.", "You can exchange it even without the tag."),
        ("Polishing is free once a year.", "Polishing is free for everybody, whenever they like."),
        ("हम घर पर ट्रायल पुणे में करते हैं।", "हम घर पर ट्रायल मुंबई में भी करते हैं।"),
    ],
)
def test_a_turned_sentence_sounds_more_invented_than_a_true_one(told: str, turned: str) -> None:
    (true,), (false,) = misgivings(read(told)), misgivings(read(turned))

    assert true.invented < false.invented


@pytest.mark.parametrize(
    "reply",
    [
        "Happy Diwali to you and everybody at home!",
        "Get well soon, we can talk whenever you feel like it.",
        "Two years already! How is your daughter?",
        "Shaadi ki bahut bahut badhai ho aap dono ko.",
    ],
)
def test_talk_needs_no_facts(reply: str) -> None:
    assert check(reply, SHOP).reasons == ()


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        ("Happy Diwali, call my friend on 98765 43210!", ReasonCode.NUMBER_NOT_IN_DATA),
        ("So happy for you both, the haar is ₹1,10,000.", ReasonCode.PRICE_NOT_IN_DATA),
        ("Lovely to hear! See https://evil.example for more.", ReasonCode.URL_NOT_ALLOWED),
    ],
)
def test_however_friendly_a_number_a_price_or_a_link_is_pardoned_by_nothing(
    reply: str, code: ReasonCode
) -> None:
    assert code in {reason.code for reason in check(reply, SHOP).reasons}


def test_a_misgiving_is_told_only_where_no_rule_names_a_fault() -> None:
    (felt,) = misgivings(read("The bride who bought it last year wore it to the palace."))
    fault = felt.sentence.reason(ReasonCode.PROMISE_WORD, 0, 3)
    loud = [type(felt)(felt.sentence, invented=3.0, talk=-3.0)]

    assert list(settle([fault], loud)) == [fault]
    (told,) = settle([], loud)
    assert told == Reason(
        ReasonCode.CLAIM_NOT_IN_DATA, felt.sentence.start, felt.sentence.end, felt.sentence.text, "misgiving"
    )


@given(st.text(max_size=400))
def test_anything_can_be_heard(text: str) -> None:
    assert all(-30 < one.invented < 30 and -30 < one.talk < 30 for one in misgivings(read(text)))
