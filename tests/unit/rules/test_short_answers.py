"""Messages that name nothing: what they want, and what a yes says yes to."""

import pytest

from revive_app.demo import templates
from revive_app.rules import intents, optout
from revive_app.rules.optout import OptOut
from revive_app.rules.short_answers import Asked, Short, looks_around, read_asked, read_short

SAID = {
    Short.YES: "Yes|Haan|haan ji|ji|हाँ|जी|sure|bilkul|Zaroor|Haan, rakhiye",
    Short.NO: "no|nahi|नहीं|no thanks",
    Short.FINE: "ok|theek hai|ठीक है|👍|👍🏽|👌",
    Short.PLEASED: "🙏|❤️|😊|hmm|accha|maybe",
    Short.THANKS: "thanks|thank you so much|dhanyavaad|धन्यवाद",
    Short.SHOW: (
        "Dikhaiye|haan dikhao|हाँ दिखाइए|show me|Yes please show me|naya kya aaya hai?|Kya naya hai?|क्या नया है?|What's new?"
        "|photo bhejo|send photos|फोटो भेजिए|photo|catalog bhejo|catalogue|कैटलॉग भेजिए|collection dikhao|new designs?"
        "|नए डिज़ाइन?|latest collection|Haan, bhejiye"
    ),
    Short.MORE: "aur dikhao|show me more|और दिखाइए|kuch alag dikhao",
    Short.DETAILS: "Yes, tell me more|Interested|I am interested|mai interested hu|details|जानकारी दीजिए|bataiye",
    Short.PRICE: "price?|kitne ka hai|कितने का है?|how much is it|Yes, price please",
    Short.OFFER: "koi offer?|offer kya hai?|any discount?|कोई ऑफर है?",
    Short.WHO: "kaun?|kaun hai?|who is this?|आप कौन?|kya?|?|??",
}
NAMES_SOMETHING = (
    "necklace dikhao|bridal collection dikhaiye|kundan set 1 lakh tak|Polish karwani hai|location?|gold rate today|rate kya hai"
    "|busy hu|call me|wrong number|nahi dikhao|namaste ji|hi||(sent a sticker)|who gave you my number"
)


@pytest.mark.parametrize(
    ("text", "wants"), [(one, kind) for kind, said in SAID.items() for one in said.split("|")]
)
def test_what_names_nothing_is_read_for_what_it_wants(text: str, wants: Short) -> None:
    assert read_short(text) is wants


@pytest.mark.parametrize("text", NAMES_SOMETHING.split("|"))
def test_everything_else_is_left_to_who_reads_more(text: str) -> None:
    assert read_short(text) is None


@pytest.mark.parametrize(
    ("ours", "asked"),
    [
        (templates.SHAADI_INVITE.filled("Meera"), Asked.OTHER),
        (templates.DIWALI_WIN_BACK.filled("Meera"), Asked.VISIT),
        (templates.GENTLE_FOLLOW_UP.filled("Meera"), Asked.OTHER),
        (templates.AKSHAYA_TRITIYA.filled("Meera"), Asked.HOLD),
        ("When would you like to visit us?", Asked.VISIT),
        ("ज़रूर। कौन सा दिन और समय ठीक रहेगा? हमारे साथी पक्का करेंगे।", Asked.VISIT),
        ("Zaroor. Apni photo bhejiye aur bataiye kaunsa piece dekhna hai.", Asked.HER_PHOTO),
        ("All right. Shall Ratnavali stop writing to you altogether?", Asked.STOP),
        ("Our prices hold everything.", None),
        ("", None),
    ],
)
def test_the_shops_last_question_is_told(ours: str, asked: Asked | None) -> None:
    assert read_asked(ours) is asked


@pytest.mark.parametrize(
    ("said", "asked", "looks"),
    [
        (Short.YES, None, True),
        (Short.YES, Asked.OTHER, True),
        (Short.YES, Asked.VISIT, False),
        (Short.FINE, Asked.OTHER, True),
        (Short.FINE, None, False),
        (Short.SHOW, Asked.VISIT, True),
        (Short.THANKS, Asked.OTHER, False),
        (None, Asked.OTHER, False),
    ],
)
def test_a_yes_looks_around_unless_something_else_was_asked(
    said: Short | None, asked: Asked | None, looks: bool
) -> None:
    assert looks_around(said, asked) is looks


@pytest.mark.parametrize(
    "text", ["I am interested", "We are interested", "mai interested hu", "yes i am interested"]
)
def test_interest_is_no_wish_to_leave(text: str) -> None:
    assert optout.judge(text).opt_out is OptOut.NONE
    assert [intent.value for intent in intents.find(text)] == ["catalog_request"]


def test_what_care_a_piece_wants_is_no_complaint() -> None:
    assert intents.find("Polish karwani hai") == ()
