"""What the agent saw, in words: every code of ours has some."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from revive_app.rules.gate import Reason
from revive_app.rules.guard.verdict import ReasonCode
from revive_app.rules.intents import Intent
from revive_app.rules.language import Language
from revive_app.services.conversation.drafts import Draft
from revive_app.services.conversation.explain import Attention, Explanation, GuardSaid, PassageRead
from revive_app.services.conversation.rehearsal import Outcome, Rehearsed
from revive_app.services.conversation.views import ErrorView
from revive_app.ui import reasons
from revive_app.ui.pages.simulator.story import now_of, story_of, story_of_trial
from revive_app.vocabulary import MessageState, Sender

NOW = datetime(2026, 11, 22, 6, 11, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Kolkata")


def told(**what: object) -> Explanation:
    """An answer of the agent's that was read."""
    plain = {
        "id": uuid4(),
        "wamid": "wamid.1",
        "sender": Sender.AGENT,
        "author": "",
        "content": "₹1,94,000",
        "state": MessageState.READ,
        "reason": None,
        "error": None,
        "created_at": NOW,
        "heard": "Price?",
        "intents": ("price_question",),
        "mood": 0.0,
        "language": "hi-Latn",
        "passages": (),
        "passages_known": 11,
        "pieces": (),
        "guard": GuardSaid(True, (), repaired=False, replaced=False),
        "model": "offline-1",
        "prompt_tokens": 1284,
        "cost_micro_inr": 41_500,
        "latency_ms": 412,
    }
    return Explanation(**{**plain, **what})  # type: ignore[arg-type]


def test_every_intent_and_every_refusal_has_words() -> None:
    assert set(reasons.INTENTS) == set(Intent)
    assert set(reasons._REFUSALS) == set(ReasonCode)


def test_an_answer_is_told() -> None:
    shown = story_of(told(), "Tara", now=NOW, zone=ZONE)

    assert (shown.author, shown.intents, shown.mood_words, shown.language) == (
        "Tara",
        ["Asks for a price"],
        "Neutral",
        "Hinglish",
    )
    assert (shown.passages_words, shown.verdict, shown.verdict_tone) == ("0 of 11 passages", "Passed", "good")
    assert (shown.model, shown.prompt, shown.cost, shown.took) == (
        "Offline",
        "1,284 tokens",
        "₹0.04",
        "412 ms",
    )
    assert (shown.tick, shown.sent_words, shown.sent_at) == ("read", "Read", "11:41")


def test_a_trial_is_told_like_an_answer_of_a_real_thread() -> None:
    draft = Draft(
        text="₹1,94,000",
        language=Language.HINGLISH,
        intents=("price_question",),
        passages=(),
        products_to_show=(),
        actions=(),
        verdict=None,
        model="offline-1",
        tokens_in=0,
        tokens_out=0,
        prompt_hash="",
        prompt_version="1",
        repaired=False,
        replaced=False,
        handoff=False,
        latency_ms=12,
        prompt_tokens=901,
    )
    tried = Rehearsed("₹1,94,000", Outcome.ANSWERED, draft, "prompt")

    shown = story_of_trial(tried, "Price kya hai?", {}, "Tara", place=0, now=NOW, zone=ZONE)

    assert (shown.author, shown.heard, shown.words) == ("Tara", "Price kya hai?", "₹1,94,000")
    assert (shown.intents, shown.language) == (["Asks for a price"], "Hinglish")
    assert (shown.prompt, shown.cost, shown.took) == ("901 tokens", "₹0", "12 ms")
    assert (shown.sent_words, shown.by_agent) == ("Tried, not sent", True)


def test_a_trial_without_a_model_names_the_rule() -> None:
    tried = Rehearsed("", Outcome.OPTED_OUT, None, "prompt")

    shown = story_of_trial(tried, "STOP", {}, "Tara", place=0, now=NOW, zone=ZONE)

    assert (shown.intents, shown.model, shown.cost) == (["Wants no messages"], "House rules", "₹0")
    assert (shown.words, shown.took) == ("(She keeps silent.)", "")


def test_a_passage_is_shown_without_its_headings_and_in_short() -> None:
    long = PassageRead("charges.md", "# Charges\n\n## Making\n\n9% on rings.\n" + "More. " * 60, 0.8712)

    (shown,) = story_of(told(passages=(long,)), "Tara", now=NOW, zone=ZONE).passages

    assert (shown.source, shown.score) == ("charges.md", "0.87")
    assert shown.content.startswith("9% on rings. More.")
    assert len(shown.content) <= 181


@pytest.mark.parametrize(
    ("guard", "verdict"),
    [
        (GuardSaid(True, (), repaired=True, replaced=False), "Rewritten once"),
        (GuardSaid(False, ("price_not_in_data",), repaired=False, replaced=True), "Safe words used"),
        (GuardSaid(False, ("price_not_in_data", "new_code"), repaired=False, replaced=False), "Refused"),
        (None, ""),
    ],
)
def test_the_guard_s_verdict(guard: GuardSaid | None, verdict: str) -> None:
    shown = story_of(told(guard=guard), "Tara", now=NOW, zone=ZONE)

    assert shown.verdict == verdict
    if guard and guard.reasons:
        assert shown.faults[0] == "A price the catalog does not hold"
        assert shown.faults[1:] == (["new code"] if len(guard.reasons) > 1 else [])


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_to_wait_or_stay_has_words(reason: Reason) -> None:
    shown = story_of(told(state=MessageState.QUEUED, reason=reason.value), "Tara", now=NOW, zone=ZONE)

    assert shown.sent_words.startswith(("Waits", "Not sent"))


def test_a_failure_is_told_with_meta_s_code() -> None:
    failed = told(state=MessageState.FAILED, error=ErrorView(131026, "Not on WhatsApp"))

    shown = story_of(failed, "Tara", now=NOW, zone=ZONE)

    assert (shown.tick, shown.sent_words) == ("failed", "Not on WhatsApp (131026)")


def test_a_colleague_s_message_names_her() -> None:
    shown = story_of(told(sender=Sender.HUMAN, author="Kavita Soni"), "Tara", now=NOW, zone=ZONE)

    assert (shown.author, shown.by_agent) == ("Kavita Soni", False)


def attention(**what: object) -> Attention:
    """Nothing going on."""
    plain = {
        "waiting": False,
        "writing": False,
        "why_silent": "",
        "window_expires_at": NOW + timedelta(hours=3),
        "follow_up_at": None,
        "follow_up_words": "",
    }
    return Attention(**{**plain, **what})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("what", "doing", "words"),
    [
        ({}, "", ""),
        ({"writing": True, "waiting": True}, "writing", "Tara is writing"),
        ({"waiting": True}, "waiting", "Tara waits a moment, in case more comes"),
        (
            {"why_silent": "human"},
            "silent",
            "A colleague has this chat. Tara keeps silent until it is handed back.",
        ),
        ({"why_silent": "dnd"}, "silent", "No messages are wanted. START on this phone brings Tara back."),
    ],
)
def test_what_the_agent_is_about(what: dict[str, object], doing: str, words: str) -> None:
    shown = now_of(attention(**what), "Tara", now=NOW, zone=ZONE)

    assert (shown.doing, shown.words) == (doing, words)
    assert shown.handed_over == (what.get("why_silent") == "human")


def test_a_follow_up_says_when() -> None:
    due = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)

    shown = now_of(attention(follow_up_at=due), "Tara", now=NOW, zone=ZONE)

    assert (shown.follow_up, shown.follow_up_at) == ("One gentle reminder", "Tomorrow, 10:30")


@pytest.mark.parametrize(
    ("heard", "code", "shown"),
    [
        ("كم سعر الخاتم؟", "en", "another language"),
        ("Price?", "en", "English"),
        ("कितने का है?", "hi", "Hindi"),
        ("👍", "en", "English"),
    ],
)
def test_a_language_we_do_not_answer_in_is_not_called_english(heard: str, code: str, shown: str) -> None:
    assert story_of(told(heard=heard, language=code), "Tara", now=NOW, zone=ZONE).language == shown


@pytest.mark.parametrize("model", ["", "rules"])
def test_an_answer_without_a_model_names_the_rules(model: str) -> None:
    shown = story_of(told(model=model, latency_ms=None), "Tara", now=NOW, zone=ZONE)

    assert (shown.model, shown.took) == ("House rules", "")
