"""Small rules of acting: campaign buttons, what follows from anger, notes for colleagues, worth, tokens, sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules import stop_question, try_on
from revive_app.rules.buttons import ButtonAction, CampaignButton, button_faults, read_buttons
from revive_app.rules.catalog.budget import Budget
from revive_app.rules.handoff_note import write_note
from revive_app.rules.language import Language
from revive_app.rules.lead_value import Worth, worth
from revive_app.rules.lifecycle import order_may_become
from revive_app.rules.safety import OPT_IN_BUTTONS, OPT_OUT_BUTTONS, judge
from revive_app.rules.temper import Policy, ends_contact, needs_human, policy_faults
from revive_app.rules.tokens import cut_to, estimated_tokens
from revive_app.rules.wordless import FOR_A_COLLEAGUE, Wordless, sentence, weightiest
from revive_app.vocabulary import OrderStatus

# --- buttons -------------------------------------------------------------------------------------------


def test_buttons_are_read_and_odd_ones_left_out() -> None:
    config = {
        "buttons": [
            {"id": "rate", "title": "Gold rate", "reply": "Call us for today's rate."},
            {"id": "visit", "title": "Visit us", "action": "book_appointment"},
            {"id": "rate", "title": "Again"},
            {"id": "", "title": "x"},
            {"id": "x", "title": "y" * 26},
            {"id": "x", "title": "y", "action": "refund"},
            "nonsense",
        ]
    }

    assert read_buttons(config) == (
        CampaignButton("rate", "Again"),
        CampaignButton("visit", "Visit us", action=ButtonAction.BOOK_APPOINTMENT),
    )
    assert read_buttons({}) == read_buttons({"buttons": "x"}) == ()


def test_a_button_is_known_by_its_id_and_by_its_title_as_templates_send_it() -> None:
    button = CampaignButton("visit_2026", "Visit us")

    assert button.is_meant("visit_2026")
    assert button.is_meant("  visit  US ")
    assert not button.is_meant("visit")


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ("x", "buttons"),
        ([{"id": "a"}], "buttons.0"),
        ([{"id": "a", "title": "A", "reply": "x" * 1001}], "buttons.0"),
        ([{"id": "a", "title": "A"}, {"id": "b", "title": " a "}], "buttons"),
        ([{"id": str(n), "title": str(n)} for n in range(11)], "buttons"),
    ],
)
def test_a_setting_of_buttons_that_cannot_be_is_named(raw: object, field: str) -> None:
    assert [fault[0] for fault in button_faults(raw)] == [field]


# --- anger ---------------------------------------------------------------------------------------------

ABUSE = judge("You are fucking idiots, go to hell you bastards")
COMPLAINT = judge("My ring broke after two days, this is terrible service, I am furious!")
DEAR = judge("That is a bit expensive")


@pytest.mark.parametrize(
    ("config", "human", "gone"),
    [
        ({}, (COMPLAINT,), (ABUSE,)),
        ({"safety": {"complaint": "dnd"}}, (), (ABUSE, COMPLAINT)),
        ({"safety": {"abuse": "human"}}, (ABUSE, COMPLAINT), ()),
        ({"safety": "x"}, (COMPLAINT,), (ABUSE,)),
    ],
)
def test_what_follows_from_anger_is_a_choice(config: dict, human: tuple, gone: tuple) -> None:
    policy = Policy.from_config(config)

    for verdict in (ABUSE, COMPLAINT, DEAR):
        assert needs_human(verdict, policy) is (verdict in human)
        assert ends_contact(verdict, policy) is (verdict in gone)


@pytest.mark.parametrize(
    ("raw", "fields"),
    [
        ({"complaint": "human", "abuse": "dnd"}, []),
        ({"complaint": "agent"}, ["safety.complaint"]),
        ({"anger": "dnd"}, ["safety.anger"]),
        ([], ["safety"]),
    ],
)
def test_a_choice_that_cannot_be_is_named(raw: object, fields: list[str]) -> None:
    assert [fault[0] for fault in policy_faults(raw)] == fields


def test_the_buttons_of_the_question_are_known_to_safety() -> None:
    for language in Language:
        everything, offers, nothing = (own_id for own_id, _ in stop_question.choices(language))
        assert {everything, offers} <= set(OPT_OUT_BUTTONS)
        assert nothing in OPT_IN_BUTTONS
        assert all(0 < len(title) <= 20 for _, title in stop_question.choices(language))


@pytest.mark.parametrize(
    ("said", "question"),
    [
        (
            "no more of this",
            "All right, you will get no more offers. Shall Ratnavali stop writing to you altogether?",
        ),
        (
            "who is this?",
            "This is Ratnavali. You will get no more offers. Shall Ratnavali stop writing to you altogether?",
        ),
        (
            "aap kaun ho?",
            "Yeh Ratnavali ka number hai. Ab aapko koi offer nahi bhejenge. Kya Ratnavali ke baaki message bhi band"
            " kar dein?",
        ),
        (
            "आप कौन हैं?",
            "यह Ratnavali का नंबर है। अब आपको कोई ऑफ़र नहीं भेजेंगे। क्या Ratnavali की ओर से बाकी संदेश भी बंद कर दें?",
        ),
    ],
)
def test_who_asks_who_is_writing_hears_it_with_the_question(said: str, question: str) -> None:
    assert stop_question.question(said, shop="Ratnavali") == question


# --- the note ------------------------------------------------------------------------------------------


def test_a_note_says_what_a_colleague_must_know() -> None:
    note = write_note(
        why="A human is asked for",
        name="Asha Mehta",
        interest="Bridal set",
        heard=["show me necklaces under 2 lakh", "thoda discount milega?", "I want to talk to\na person"],
        pieces=["Rani Haar", "Moti Nath"],
        mood=-0.5,
        agent_says="She is in a hurry.",
    )

    assert note.lines == (
        "Wants: asks for a person; asks for a discount; wants to see pieces; known to look for: Bridal set",
        "Pieces: Rani Haar, Moti Nath",
        "Budget: up to ₹2,00,000",
        "Mood: upset",
        "Last words: “I want to talk to a person”",
        "The agent says: She is in a hurry.",
    )


def test_of_somebody_nobody_knows_nothing_is_made_up() -> None:
    note = write_note(why="x", name="", interest="", heard=[], pieces=[], mood=None)

    assert note.lines == ()


# --- worth ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shown", "budget", "hint", "expected"),
    [
        ([84_500], None, None, Worth(84_500, firm=True)),
        ([84_500], Budget(high=50_000), 9, Worth(84_500, firm=True)),
        ([10, 20, 90], Budget(high=50_000), None, Worth(50_000, firm=True)),
        ([], Budget(low=50_000), None, Worth(50_000, firm=True)),
        ([10, 20, 90], None, 20, Worth(20, firm=True)),
        ([10, 20, 90], None, 21, Worth(20, firm=False)),
        ([], None, 1_000_000, None),
    ],
)
def test_what_a_talk_is_worth(
    shown: list[int], budget: Budget | None, hint: int | None, expected: Worth | None
) -> None:
    assert worth(shown=shown, budget=budget, hint=hint, known_prices={10, 20, 90}) == expected


# --- orders, tokens ------------------------------------------------------------------------------------


def test_an_order_goes_forward_and_what_is_over_stays_over() -> None:
    steps = {
        (before.value, after.value)
        for before in OrderStatus
        for after in OrderStatus
        if order_may_become(before, after)
    }

    assert steps == {
        ("received", "confirmed"),
        ("received", "fulfilled"),
        ("received", "cancelled"),
        ("confirmed", "fulfilled"),
        ("confirmed", "cancelled"),
    }


@given(text=st.text(max_size=300), tokens=st.integers(3, 50))
def test_cut_text_fits_and_begins_like_the_text(text: str, tokens: int) -> None:
    cut = cut_to(text, tokens)

    assert text.startswith(cut)
    assert estimated_tokens(cut) <= tokens
    assert cut == text or estimated_tokens(text) > tokens


# --- sentences -----------------------------------------------------------------------------------------


def test_the_weightiest_of_several_is_answered_and_reactions_never() -> None:
    assert weightiest(["sticker", "image", "audio"]) is Wordless.AUDIO
    assert weightiest(["sticker", "location"]) is Wordless.LOCATION
    assert weightiest(["reaction", "unknown"]) is None


@pytest.mark.parametrize("language", list(Language))
def test_every_kind_has_a_sentence_and_a_place_stands_only_where_she_sent_hers(language: Language) -> None:
    for kind in Wordless:
        said = sentence(kind, language, place="Johari Bazaar")
        assert said
        assert "{" not in said
        assert ("Johari Bazaar" in said) is (kind is Wordless.LOCATION)
    assert "Johari" not in sentence(Wordless.LOCATION, language)
    assert Wordless.IMAGE in FOR_A_COLLEAGUE
    assert try_on.ask_for_photo(language) != try_on.thanks_for_photo(language)
