"""Questions papers answer in other words than customers have, and hours on a festival."""

import pytest

from revive_app.rules.knowledge.asked_of_festivals import (
    asks_of_a_festival,
    tells_of_holidays,
    tells_of_the_day,
)
from revive_app.rules.knowledge.asked_plainly import asked_plainly


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("can I pay online", "do you take UPI payment"),
        ("online payment ho jayega?", "do you take UPI payment"),
        ("ऑनलाइन पेमेंट हो जाएगा?", "do you take UPI payment"),
        ("bank transfer chalega?", "do you take UPI and bank transfer payment"),
        ("pakka bill milega?", "do you give a GST bill"),
        ("पक्का बिल मिलेगा?", "do you give a GST bill"),
        ("dubai me bhej sakte ho", "do you deliver abroad"),
        ("अमेरिका भेज सकते हो?", "do you deliver abroad"),
        ("can you ship to USA", "do you deliver abroad"),
        ("diamond ring kitne din me banegi", "made to order ring ready in how many days"),
        ("हीरे की अंगूठी कितने दिन में बनेगी?", "made to order ring ready in how many days"),
        ("bridal set kitne din me banega", "made to order bridal set ready in how many days"),
        ("closing time?", "what are your opening hours"),
        ("cod available?", "cash on delivery"),
        ("engraving ho sakti hai kya", "engraving of letters"),
        ("naam likhwana hai pendant pe", "engraving of letters"),
        ("mera design bana doge?", "do you make custom designs to order"),
        ("ring tight ho gayi hai", "do you resize rings"),
        ("is this real gold?", "is your gold hallmarked"),
        ("sona asli hai na?", "is your gold hallmarked"),
    ],
)
def test_a_question_is_put_as_papers_have_it(said: str, asked: str) -> None:
    plain = asked_plainly(said)

    assert plain is not None
    assert plain.asked == asked


@pytest.mark.parametrize(
    "said",
    [
        "how many grams is gajra bangles",
        "bangles kitne din me deliver honge",
        "meri ring kab banegi",
        "ring resize kitne din me hoga",
        "delhi bhej sakte ho?",
        "bill kho gaya to exchange hoga?",
        "bina bill ke exchange hoga",
        "do you take EMI",
        "dubai se aa rahi hu",
        "how much is the total bill",
        "online catalog hai?",
        "engraved ring return hogi?",
        "mera order kab banega",
        "ring badi dikhao",
        "real gold ka rate",
        "silver ring dikhao",
    ],
)
def test_what_papers_understand_stays_as_it_is(said: str) -> None:
    assert asked_plainly(said) is None


@pytest.mark.parametrize(
    ("said", "quote", "met"),
    [
        ("pakka bill milega?", "Every sale comes with a GST invoice.", True),
        ("pakka bill milega?", "The price holds 3% GST.", False),
        ("can I pay online", "We take UPI and cards.", True),
        ("can I pay online", "We take cash only.", False),
        ("ring kitne din me banegi", "A simple piece is ready in 15 days.", True),
        ("ring kitne din me banegi", "Rings are resized once within 60 days.", False),
        ("dubai bhejoge?", "We deliver everywhere in India.", True),
    ],
)
def test_only_a_sentence_that_speaks_of_it_answers(said: str, quote: str, met: bool) -> None:
    plain = asked_plainly(said)

    assert plain is not None
    assert plain.is_met_by(quote) is met


@pytest.mark.parametrize(
    "said",
    [
        *("Dhulandi ko khula hai?", "open on Holi?", "होली पर दुकान खुली है?", "Christmas ko open ho?"),
        *(
            "26 january ko khula rahega?",
            "Eid ke din dukaan khuli hai?",
            "Raksha bandhan pe kab tak khule ho",
        ),
    ],
)
def test_hours_of_a_festival_are_asked(said: str) -> None:
    assert asks_of_a_festival(said)


@pytest.mark.parametrize(
    "said", ["Sunday ko khula hai?", "timing?", "Diwali offer hai?", "Holi ke liye jhumka", "diwali ke baad"]
)
def test_of_other_days_and_matters_no_festival_is(said: str) -> None:
    assert not asks_of_a_festival(said)


@pytest.mark.parametrize(
    ("sentence", "of_the_day", "of_holidays"),
    [
        ("We close only on Dhulandi and on the day after Diwali.", False, True),
        ("On Christmas we open at 12:00.", True, False),
        ("The shop is closed on public holidays.", False, True),
        ("The shop is open Monday to Saturday from 11:00 to 20:00.", False, False),
        ("We are closed on Sundays.", False, False),
        ("On Dhanteras we open at 9:00.", False, False),
        ("On 6 November we are open until midnight.", False, False),
        ("Close the hook of each chain.", False, False),
    ],
)
def test_what_tells_of_christmas(sentence: str, of_the_day: bool, of_holidays: bool) -> None:
    assert tells_of_the_day("Christmas ko open ho?", sentence) is of_the_day
    assert tells_of_holidays(sentence) is of_holidays


def test_a_day_of_the_calendar_tells_where_it_was_found_by_her_words() -> None:
    said = "Dhanteras ko kab tak khula hai?"

    assert tells_of_the_day(said, "On 6 November we are open until midnight.", dated=True)
    assert not tells_of_the_day(said, "On Diwali, 8 November, we are open until noon.", dated=True)


@pytest.mark.parametrize(
    "said", ["huid kitne akshar ka hota hai", "online wapsi ka paisa kab tak milta hai", "making on kundan?"]
)
def test_what_papers_tell_in_her_own_words_is_left_to_them(said: str) -> None:
    assert asked_plainly(said) is None


def test_what_only_a_colleague_knows_is_told_from_what_papers_may_say() -> None:
    loan, engraving = asked_plainly("gold loan milta hai?"), asked_plainly("naam likhwana hai ring pe")

    assert loan is not None
    assert loan.alone
    assert engraving is not None
    assert not engraving.alone
    assert engraving.is_met_by("Names can be engraved in Urdu at ₹50 a letter.")
