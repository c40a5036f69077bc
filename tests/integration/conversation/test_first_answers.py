"""What customers answer to a win-back first, in three languages, and what the demo shop's agent says to it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from revive_app.db import tenant_session
from revive_app.demo import templates
from revive_app.models import Client
from revive_app.providers.ai.protocol import Turn
from revive_app.services.conversation.rehearsal import Outcome, Rehearsed, rehearse
from revive_app.services.conversation.shop_facts import shop_facts
from revive_app.services.seeding import DemoShop
from tests.integration.conversation.kit import MODELS

INVITE = templates.SHAADI_INVITE.filled("Meera")
WIN_BACK = templates.DIWALI_WIN_BACK.filled("Meera")

A_FEW = ("Have a look at these", "Hamare catalog se yeh dekhiye", "हमारे कैटलॉग से यह देखिए")
AT_LEISURE = ("All right. Write to me here", "Theek hai. Jab bhi", "ठीक है। जब भी")
IT_IS_US = ("This is Ratnavali Jewels.", "Yeh Ratnavali Jewels hai.", "यह Ratnavali Jewels है।")
WHO = ("Hello! I am Tara from Ratnavali", "Namaste! Main Tara, Ratnavali", "नमस्ते! मैं Tara, Ratnavali")
TIMES = ("Gladly. Which of these times", "Zaroor. Inme se kaunsa time", "ज़रूर। इनमें से कौन सा समय")
HANDS_OVER = ("Of course. I am handing over", "Zaroor. Main apne saathi ko", "ज़रूर। मैं अपने साथी को")
CALLS = ("Of course. I am passing your wish for a call", "Zaroor. Aapko call chahiye", "ज़रूर। आपको कॉल चाहिए")
WELCOME = ("You are welcome!", "Aapka swagat hai!", "आपका स्वागत है!")
LATER = ("Of course, no hurry.", "Theek hai, koi jaldi nahi.", "ठीक है, कोई जल्दी नहीं।")
UNKNOWN = ("I do not have that information", "Yeh jaankari mere paas nahi", "यह जानकारी मेरे पास नहीं")
OURS = ("", "Hamari jaankari yeh hai: ", "हमारी जानकारी यह है: ")
HOURS = (
    "The shop is open Monday to Saturday from 11:00 to 20:00. On Sunday the shop is open from 12:00 to 18:00."
)
OFFER = "Our offer: Up to 8% off the making charge on wedding orders of ₹1,00,000 or more."
WHERE = "Our address is Ratnavali Haveli"


def ours(words: str) -> tuple[str, ...]:
    return tuple(f"{before}{words}" for before in OURS)


# her words in English, Hinglish and Hindi, to an invitation that asks for nothing but interest
TO_AN_INVITATION = [
    ("Yes, tell me more|Haan dikhao|हाँ दिखाइए", A_FEW),
    ("Yes|Haan|हाँ", A_FEW),
    ("Interested|Interested hu|जानकारी दीजिए", A_FEW),
    ("I am interested|mai interested hu|इंटरेस्टेड हूँ", A_FEW),
    ("show me|Dikhaiye|दिखाइए", A_FEW),
    ("new designs?|naya kya aaya hai?|क्या नया है?", A_FEW),
    ("send photos|photo bhejo|फोटो भेजिए", A_FEW),
    ("catalog please|catalog bhejo|कैटलॉग भेजिए", A_FEW),
    ("details please|batao|बताइए", A_FEW),
    ("price?|kitne ka hai|कितने का है?", A_FEW),
    ("something for my wife|gift ke liye kuch|पत्नी के लिए कुछ दिखाइए", A_FEW),
    ("ok|theek hai|ठीक है", A_FEW),
    ("no|nahi|नहीं", AT_LEISURE),
    ("maybe|accha hai|अच्छा", AT_LEISURE),
    ("hi|namaste|नमस्ते", WHO),
    ("what?|kya?|क्या?", WHO),
    ("who?|kaun?|कौन?", IT_IS_US),
    ("thanks|dhanyavaad|धन्यवाद", WELCOME),
    ("call me|call karo|मुझे फोन करो", CALLS),
    ("busy|busy hu|व्यस्त हूँ", LATER),
    ("Opening hours?|Timing kya hai dukaan ki?|दुकान कब खुलती है?", ours(HOURS)),
    ("any offer?|koi offer?|कोई ऑफर है?", ours(OFFER)),
    ("location?|kahan hai dukaan|दुकान कहाँ है?", ours(WHERE)),
    ("gold rate today|rate kya hai aaj|आज का भाव", UNKNOWN),
]


def answer(demo: DemoShop, ours: str, said: str) -> Rehearsed:
    return rehearse(demo.client_id, MODELS, [Turn("shop", ours), Turn("customer", said)])


@pytest.mark.parametrize(("said", "begins"), TO_AN_INVITATION, ids=[said for said, _ in TO_AN_INVITATION])
def test_a_first_answer_is_met_in_its_language(demo: DemoShop, said: str, begins: tuple[str, ...]) -> None:
    for words, beginning in zip(said.split("|"), begins, strict=True):
        got = answer(demo, INVITE, words)

        assert got.reply.startswith(beginning), (words, got.reply)
        assert got.outcome is outcome_of(begins), words
        assert bool(got.draft and got.draft.products_to_show) is (begins is A_FEW), words


def outcome_of(begins: tuple[str, ...]) -> Outcome:
    if begins is LATER:
        return Outcome.SNOOZED
    return Outcome.HANDED_OVER if begins in (HANDS_OVER, CALLS, UNKNOWN) else Outcome.ANSWERED


def test_an_invitation_to_the_bridal_collection_shows_it_as_far_as_it_is_there(demo: DemoShop) -> None:
    got = answer(demo, INVITE, "Dikhaiye")

    assert got.draft is not None
    shown = got.draft.products_to_show
    assert [piece.category for piece in shown[:5]] == ["Bridal"] * 5
    assert all(piece.stock != 0 for piece in shown)


@pytest.mark.parametrize(("said", "place"), [("Yes", 0), ("Haan", 1), ("हाँ", 2), ("👍", 0)])
def test_a_yes_to_a_question_means_what_was_asked(demo: DemoShop, said: str, place: int) -> None:
    assert answer(demo, WIN_BACK, said).reply.startswith(TIMES[place])
    hold = answer(demo, templates.AKSHAYA_TRITIYA.filled("Meera"), said)
    assert (hold.outcome, hold.reply.startswith(HANDS_OVER[place])) == (Outcome.HANDED_OVER, True)


def test_pieces_shown_before_are_what_a_photo_is_wanted_of(demo: DemoShop) -> None:
    turns = [
        Turn("shop", INVITE),
        Turn("customer", "Moti Nath ka price?"),
        Turn("shop", "Moti Nath (22K, 3.1 g): ₹38,500."),
        Turn("customer", "photo bhejo"),
    ]

    first = rehearse(demo.client_id, MODELS, turns)
    others = rehearse(demo.client_id, MODELS, [*turns[:3], Turn("customer", "aur dikhao")])

    assert first.draft is not None
    assert [piece.name for piece in first.draft.products_to_show] == ["Moti Nath"]
    assert others.draft is not None
    assert "Moti Nath" not in [piece.name for piece in others.draft.products_to_show]
    assert len(others.draft.products_to_show) > 1


def test_a_wish_nothing_fits_shows_what_comes_nearest_and_says_so(demo: DemoShop) -> None:
    got = answer(demo, INVITE, "Kundan set dikhao 1 lakh tak")

    assert got.reply.startswith("Bilkul waisa hamare catalog mein nahi hai.")
    assert got.draft is not None
    assert all(piece.price <= 100_000 for piece in got.draft.products_to_show)


def test_the_demos_paper_and_settings_say_the_same_hours(demo: DemoShop) -> None:
    with tenant_session(demo.client_id) as session:
        client = session.get_one(Client, demo.client_id)
        told = shop_facts(client, "", datetime.now(UTC).date())[0].content
    paper = Path("revive_app/demo/knowledge/visiting-us.md").read_text(encoding="utf-8")

    assert told == HOURS
    assert told in paper
