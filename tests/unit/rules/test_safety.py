"""What is known of a message before it is answered."""

import pytest

from revive_app.rules import intents, temper
from revive_app.rules.intents import Intent
from revive_app.rules.person_wanted import needs_a_person
from revive_app.rules.safety import OptOut, judge
from revive_app.rules.sentiment import feel
from revive_app.vocabulary import ConsentScope
from tests.quality.tables import ABUSE, CALM, COMPLAINTS, DISPLEASED, OBJECTIONS


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Loved the earrings, my wife is so happy 😍", "positive"),
        ("bahut accha design hai", "positive"),
        ("जबरदस्त", "positive"),
        ("koi shikayat nahi, sab badhiya", "positive"),
        ("ok", "neutral"),
        ("accha", "neutral"),
        ("how much is this ring please", "neutral"),
        ("kuch kam karo bhai", "neutral"),
        ("sorry for late reply, I was travelling", "neutral"),
        ("The clasp broke within a week", "negative"),
        ("bahut mehnga hai yaar", "negative"),
        ("accha nahi laga", "negative"),
        ("polish utar gayi ek mahine me", "negative"),
        ("ghatiya quality", "negative"),
        ("wow amazing service, 20 days for one screw 😡", "negative"),
    ],
)
def test_feels_english_hindi_and_hinglish(text: str, label: str) -> None:
    assert feel(text).label == label


@pytest.mark.parametrize(
    "text",
    [
        *("FRAUD SHOP", "I will go to consumer court", "sharam nahi aati?", "धोखेबाज़ हो आप लोग"),
        *("how many times do I have to tell you", "how many times must I call", "you sell fake gold"),
    ],
)
def test_anger_is_told_from_disappointment(text: str) -> None:
    assert judge(text).angry


@pytest.mark.parametrize(
    "text",
    [
        *("The stone fell off", "bahut mehnga hai", "rate kya hai?!!", "WOW LOVELY SET!!"),
        *("how many times a year do you polish", "how many times can I exchange"),
        *("nakli yani artificial jewellery bhi rakhte ho", "artificial jewellery bechte ho kya"),
    ],
)
def test_disappointment_and_shouted_praise_are_no_anger(text: str) -> None:
    assert not judge(text).angry


@pytest.mark.parametrize("text", ABUSE)
def test_abuse_without_a_fault_ends_contact(text: str) -> None:
    verdict = judge(text)

    assert (verdict.complaint, verdict.angry) == (False, True)
    assert verdict.compound < -0.5
    assert temper.ends_contact(verdict)


@pytest.mark.parametrize("text", COMPLAINTS)
def test_a_fault_however_angrily_told_is_for_a_human(text: str) -> None:
    verdict = judge(text)

    assert verdict.complaint
    assert not temper.ends_contact(verdict)


@pytest.mark.parametrize("text", [*CALM, *DISPLEASED])
def test_what_belongs_to_buying_is_neither(text: str) -> None:
    verdict = judge(text)

    assert (verdict.complaint, verdict.angry) == (False, False)


# the price is too high for her, however strongly she says so


@pytest.mark.parametrize("text", OBJECTIONS)
def test_a_price_objection_calls_no_human_and_ends_nothing(text: str) -> None:
    verdict = judge(text)

    assert (verdict.complaint, verdict.angry, verdict.opt_out) == (False, False, OptOut.NONE)
    assert not temper.needs_human(verdict)
    assert not temper.ends_contact(verdict)


@pytest.mark.parametrize("text", COMPLAINTS)
def test_every_complaint_reaches_a_human(text: str) -> None:
    """At once when it is told with heat; otherwise the agent itself hands it over."""
    assert temper.needs_human(judge(text)) or Intent.COMPLAINT in intents.find(text)


@pytest.mark.parametrize("text", ABUSE)
def test_abuse_calls_no_human(text: str) -> None:
    assert not temper.needs_human(judge(text))


def test_a_fault_is_a_complaint_and_no_opt_out() -> None:
    verdict = judge("kunda toot gaya bhaiya")

    assert verdict.complaint
    assert verdict.opt_out is OptOut.NONE


@pytest.mark.parametrize(
    ("button", "scope"), [("opt_out", ConsentScope.ALL), ("STOP_PROMOTIONS", ConsentScope.MARKETING)]
)
def test_an_opt_out_button_needs_no_words(button: str, scope: ConsentScope) -> None:
    verdict = judge("Yes please", button_id=button)

    assert (verdict.opt_out, verdict.scope) == (OptOut.CERTAIN, scope)


def test_an_opt_in_button_outweighs_its_title() -> None:
    verdict = judge("Stop stopping me", button_id="opt_in")

    assert verdict.opt_in
    assert verdict.opt_out is OptOut.NONE


def test_another_buttons_title_is_read_like_words() -> None:
    assert judge("STOP", button_id="quick-reply-3").opt_out is OptOut.CERTAIN


def test_100_kb_are_judged_by_their_beginning() -> None:
    assert judge("x" * 100_000 + " STOP").opt_out is OptOut.NONE
    assert -1.0 <= judge("bad " * 25_000).compound <= 1.0


@pytest.mark.parametrize(
    "text",
    [
        "hope you are not a fraud",
        "hope it's not a scam",
        "umeed hai fraud nahi hoga",
        "you don't have platinum?",
    ],
)
def test_a_doubt_or_a_short_question_is_no_anger(text: str) -> None:
    verdict = judge(text)

    assert (verdict.angry, temper.needs_human(verdict), temper.ends_contact(verdict)) == (False, False, False)


@pytest.mark.parametrize(
    "text",
    [
        "please don't stop sending offers",
        "bina puche mat bhejna",
        "don't ship without asking me",
        "bas, ab rings",
        "mat bhejo ye sab, mujhe sirf jhumke dikhao",
    ],
)
def test_who_goes_on_or_would_see_other_pieces_does_not_leave(text: str) -> None:
    assert judge(text).opt_out is OptOut.NONE


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("bas, ab mat bhejo", OptOut.LIKELY),
        ("mat bhejo ye sab", OptOut.LIKELY),
        ("bina pooche msg mat bhejna", OptOut.CERTAIN),
        ("stop, no rings, no messages", OptOut.CERTAIN),
        ("you keep sending offers, stop", OptOut.CERTAIN),
    ],
)
def test_who_leaves_in_such_words_still_does(text: str, how: OptOut) -> None:
    assert judge(text).opt_out is how


@pytest.mark.parametrize(
    "said", ["ok wait now", "should I wait or buy now", "please wait", "thoda wait karna padega"]
)
def test_wait_is_no_insult_of_another_language(said: str) -> None:
    """Marathi "vait" is bad; the English word was heard as it, and "now" beside it made that anger."""
    assert not feel(said).angry
    assert not feel(said).fault


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("chain ka hook toot gaya, repair kitne ka", False),
        ("payal ka ghungroo gir gaya, lag jayega?", False),
        ("chain hook is broken, how much for repair", False),
        ("my ring broke within a week, can you repair it", True),
        ("jo haar aapse liya tha toot gaya, theek kar doge?", True),
        ("stone fell out again, fix it please", True),
        ("parso jo ring li thi wo dheeli hai", True),
        ("सही से नाप नहीं लिया, अंगूठी ढीली है", True),
        ("गलत साइज़ आ गया, बदल दोगे?", True),
        ("itna wait karna padta hai, accha nahi laga", True),
    ],
)
def test_who_brings_a_repair_complains_of_nothing(said: str, fault: bool) -> None:
    assert feel(said).fault is fault


def test_a_start_beside_a_question_is_a_start() -> None:
    assert judge("START. Do you have jhumkas?").opt_in


@pytest.mark.parametrize(
    "said", ["abhi refund chahiye, ek minute aur nahi", "itna wait karna padta hai, accha nahi laga"]
)
def test_a_minute_named_in_anger_asks_for_no_moment(said: str) -> None:
    assert needs_a_person(said)


def test_updates_for_a_while_are_no_pause() -> None:
    said = "hey so I've been getting these updates for a while and honestly I don't want them any more thanks"
    assert judge(said).opt_out is OptOut.CERTAIN
    assert judge("please no messages for some time").opt_out is OptOut.NONE
