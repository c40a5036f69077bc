"""A message in the light of what was said before it: "cancel it" is of the order, "yes" answers the question."""

import pytest

from revive_app.rules import temper
from revive_app.rules.language import Language
from revive_app.rules.safety import OptOut, hangs_on_the_talk, judge
from revive_app.rules.spoken_of import NOTHING_SAID, Before, before
from revive_app.rules.stop_question import question
from revive_app.rules.visits.sentences import is_of_a_visit, say
from revive_app.vocabulary import ConsentScope

ORDER = Before("Chandni Solitaire (18K): ₹1,12,500.", ("I want to order the Chandni Solitaire",))
SHOWN = Before("Here is what fits from our catalog. Tell me which one you like.", ("jhumka dikhao",))
BOOKED = Before("You are booked: Saturday 5 December, 11:00 am.", ("kal 4 baje aa sakti hu?",))
PARCEL = Before("I am asking a colleague.", ("mera order kab aayega",))
OFFER = Before("Our wedding offer is on. Shall I show you some pieces?")
CHAT = Before("All is well here!", ("kaise ho",))


@pytest.mark.parametrize("talk", [ORDER, SHOWN, BOOKED])
@pytest.mark.parametrize(
    "text",
    ["cancel it", "cancel", "cancel kar do", "rehne do", "enough, thanks", "nahi chahiye ab", "रहने दो"],
)
def test_words_that_take_something_back_take_back_what_was_spoken_of(talk: Before, text: str) -> None:
    assert talk.takes_back(text)
    assert judge(text, before=talk).opt_out is OptOut.NONE


@pytest.mark.parametrize("talk", [NOTHING_SAID, OFFER, CHAT])
@pytest.mark.parametrize("text", ["cancel it", "rehne do", "nahi chahiye ab"])
def test_after_an_offer_they_may_mean_the_offer(talk: Before, text: str) -> None:
    assert judge(text, before=talk).opt_out is OptOut.LIKELY


def test_a_parcel_may_be_kept_from_being_sent() -> None:
    assert judge("mat bhejo", before=PARCEL).opt_out is OptOut.NONE
    assert judge("mat bhejo", before=SHOWN).opt_out is OptOut.LIKELY


@pytest.mark.parametrize("talk", [ORDER, SHOWN, BOOKED, PARCEL])
@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("STOP", OptOut.CERTAIN),
        ("band karo", OptOut.CERTAIN),
        ("don't message me again", OptOut.CERTAIN),
        ("remove my number", OptOut.CERTAIN),
        ("cancel my subscription to these messages", OptOut.CERTAIN),
        ("not interested", OptOut.LIKELY),
        ("bas karo", OptOut.LIKELY),
        ("leave me alone", OptOut.LIKELY),
        ("wrong number", OptOut.LIKELY),
    ],
)
def test_a_plain_wish_to_leave_holds_whatever_was_spoken_of(talk: Before, text: str, how: OptOut) -> None:
    assert judge(text, before=talk).opt_out is how


@pytest.mark.parametrize("said", ["not interested", "interest nahi hai", "रुचि नहीं है"])
@pytest.mark.parametrize("text", ["yes", "haan", "haan ji", "ok", "हाँ"])
def test_a_yes_to_our_question_is_a_stop(said: str, text: str) -> None:
    verdict = judge(text, before=Before(question(said, shop="Lotus"), (said,)))

    assert (verdict.opt_out, verdict.scope) == (OptOut.CERTAIN, ConsentScope.ALL)


@pytest.mark.parametrize("text", ["no", "nahi", "thanks", "show me rings", "yes show me rings"])
def test_what_is_no_yes_is_none(text: str) -> None:
    asked = Before(question("not interested", shop="Lotus"), ("not interested",))

    assert judge(text, before=asked).opt_out is OptOut.NONE


def test_a_yes_to_anything_else_stops_nothing() -> None:
    assert judge("yes", before=OFFER).opt_out is OptOut.NONE


@pytest.mark.parametrize("text", ["are you mad?? so costly", "pagal ho kya itna rate", "loot rahe ho"])
def test_heat_about_a_price_calls_a_colleague_and_shuts_nobody_out(text: str) -> None:
    verdict = judge(text, before=ORDER)

    assert verdict.angry
    assert (temper.needs_human(verdict), temper.ends_contact(verdict)) == (True, False)


def test_abuse_out_of_the_blue_ends_contact_as_before() -> None:
    assert temper.ends_contact(judge("you are cheaters"))
    assert temper.ends_contact(judge("chor ho tum log", before=SHOWN))


@pytest.mark.parametrize(
    ("text", "hangs"),
    [("cancel it", True), ("yes", True), ("loot rahe ho", True), ("STOP", False), ("price?", False)],
)
def test_the_talk_is_looked_up_only_where_it_matters(text: str, hangs: bool) -> None:
    assert hangs_on_the_talk(text, judge(text)) is hangs


def test_the_newest_bubbles_of_both_sides_are_kept() -> None:
    turns = [(False, "show rings"), (True, "These."), (True, "Which?"), (False, "cancel"), (False, "it")]

    assert before(turns) == Before("These.\nWhich?", ("show rings",))
    assert before([(True, "Offer!"), (False, "cancel")]) == Before("Offer!", ())
    assert before([]) == NOTHING_SAID


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.HINGLISH, Language.HINDI])
def test_our_sentences_about_visits_are_known_again(language: Language) -> None:
    for key in ("confirmed", "moved", "standing", "called_off", "called_off_by_shop"):
        assert is_of_a_visit(say(key, language, when="5 December")), key
    assert is_of_a_visit(say("offer", language))
    assert not is_of_a_visit("Chandni Solitaire is in stock.")
