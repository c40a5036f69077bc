"""What makes an answer likely, and what makes silence better."""

import pytest

from revive_app.rules.knowledge.beyond_paper import doubts
from revive_app.rules.knowledge.quoting import best_quote
from revive_app.rules.knowledge.spoken import spoken_of
from revive_app.rules.knowledge.turns_of_phrase import misread, turned
from revive_app.rules.language.scan import scan

PAGES = [
    "# About us\nOur shop was founded in 1951 by Hiralal Mehta. We are 40 people today.",
    "# Care of pearls\nHave pearl strings renewed every two years; restringing costs ₹300. Keep pearls away from perfume.",
    "# Repairs\nOrdinary repairs take 5 days. Stones that fell out are set again free of charge if you kept them.",
    "# Coins\nCoins of 1, 5 and 10 grams are kept in sealed cards. They are taken back while the seal is unbroken.",
    "# Delivery\nParcels within India arrive in 4 to 6 days. Delivery is free above ₹15,000.",
    "# Rate protection\nPay 20% in advance and the rate of the day is fixed for 15 days.",
]
ANSWERED = [
    ("dukan kis saal shuru hui thi", "1951"),
    ("मोतियों का धागा कब बदलवाएँ?", "every two years"),
    ("anguthi ka nag gir gaya, lagane ka kitna loge", "free of charge"),
    ("सिक्के की सील टूटी हो तो वापस लेंगे?", "seal is unbroken"),
    ("saman kitne din me aayega", "4 to 6 days"),
    ("bhav pakka karne ke liye kitna dena hoga", "20% in advance"),
    ("How much do I pay to block the rate?", "20% in advance"),
    ("moti pe itar lag jaye to", "perfume"),
]
SILENT = [
    "mere liye kaunsa ratna shubh rahega",
    "mera order kahan pahuncha",
    "aaj sone ka bhav kya hai",
    "Will the gold price fall next month?",
    "maalik ki umar kya hai",
    "Is there a discount for teachers?",
    "dukan me camera hai kya",
    "क्या दुकान में शौचालय है?",
    "Do you rent out bridal sets?",
    "kya aap chashme bechte hain",
]


@pytest.mark.parametrize(("question", "answer"), ANSWERED)
def test_what_a_page_says_is_quoted_in_whatever_words_it_is_asked(question: str, answer: str) -> None:
    quote = best_quote(question, PAGES)

    assert quote is not None
    assert answer in quote.text


@pytest.mark.parametrize("question", SILENT)
def test_what_no_page_says_is_left_to_a_colleague(question: str) -> None:
    assert best_quote(question, PAGES) is None


def test_a_thing_no_page_speaks_of_makes_an_answer_less_likely() -> None:
    plain = best_quote("How long do repairs take?", PAGES)
    strange = best_quote("How long do repairs of a bicycle take?", PAGES)

    assert plain is not None
    assert strange is None or strange.likelihood < plain.likelihood


def test_no_page_answers_nothing() -> None:
    assert best_quote("How long do repairs take?", []) is None


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("mera order abhi tak nahi aaya", "status"),
        ("has my chain arrived", "status"),
        ("मेरी किस्त कट गई क्या", "status"),
        ("should I buy gold or silver", "advice"),
        ("sone ka bhav badhega kya", "forecast"),
        ("what is the rate today", "now"),
        ("आज का भाव", "now"),
        ("necklace in your window", "now"),
        ("salary of your karigars", "private"),
        ("malik ki umar", "private"),
    ],
)
def test_what_no_paper_holds_is_doubted(question: str, reason: str) -> None:
    assert reason in doubts(_line(question))


@pytest.mark.parametrize(
    "question", ["how long does a repair take", "बच्ची के कान किस उम्र में छिदते हैं", "do you open on Sunday"]
)
def test_what_a_paper_may_hold_is_not(question: str) -> None:
    assert doubts(_line(question)) == frozenset()


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("aapke yahan kitne log kaam karte hain", "staff"),
        ("design kaun banata hai", "designer"),
        ("which year did the business start", "start"),
        ("भाव पक्का करना है", "lock"),
        ("dusri dukan ka sona", "elsewhere"),
        ("मोती का धागा बदलना", "restring"),
        ("send the ring back", "return"),
        ("chain theek karni hai", "repair"),
        ("har mahine bharna", "monthly"),
        ("dukan kaun chalata hai", "owner"),
        ("bill kho gaya dobara chahiye", "copy"),
        ("panna kahan se laate ho", "origin"),
        ("अपने नग लगवाने हैं", "custom"),
    ],
)
def test_what_several_words_mean_together(words: str, named: str) -> None:
    assert named in turned(_line(words))
    assert named in spoken_of(words).notions


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("design badal sakte hain", "exchange"),
        ("kist nahi bhari", "weight"),
        ("phone pe se payment", "call"),
        ("who is in charge", "price"),
        ("you may watch", "watch"),
        ("dukan kaun sambhalta hai", "care"),
    ],
)
def test_what_words_seem_to_name_and_do_not(words: str, wrong: str) -> None:
    assert wrong in misread(_line(words))
    assert wrong not in spoken_of(words).notions


def test_an_address_to_write_to_speaks_of_writing() -> None:
    assert {"email", "contact"} <= spoken_of("Ask care@shop.example").notions


def test_grams_speak_of_weight_and_from_where_of_an_origin() -> None:
    assert "weight" in spoken_of("Coins of 5 grams").notions
    assert "origin" in spoken_of("Emeralds from Zambia").notions


def _line(text: str) -> str:
    return "".join(f" {piece.folded}" for piece in scan(text) if piece.folded)
