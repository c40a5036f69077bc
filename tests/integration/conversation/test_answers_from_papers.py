"""What is quoted from the demo shop's papers: what was asked, with its conditions, a yes or no before it, and no more."""

import pytest

from revive_app.services.conversation.rehearsal import Outcome
from revive_app.services.seeding import DemoShop
from tests.integration.conversation.kit import talk

EMI = (
    "EMI runs over your bank's credit card, for bills from ₹30,000 to ₹5,00,000. For 3 and 6 months there is no extra"
    " cost. For 9 and 12 months the bank adds its interest. Bank regulations allow no EMI on gold coins."
)
RETURNS = "Unworn pieces with tag and bill can be returned within 7 days, and the whole amount goes back the way it came."
NOT_THESE = "Made-to-order, engraved and resized pieces and silver cannot be returned, but they can be exchanged within 15 days."
PARKING = "Stop at the green door: our man Ramesh parks the car and brings it back, free of charge, from 11:30 to 19:00."
KUNDAN = (
    "Keep them dry and lying flat, in the muslin we give you. No water, no ultrasonic bath, no perfume."
    " Bring them once a year: we tighten every stone free of charge."
)
SUNDAY = "On Sunday the shop is open from 12:00 to 18:00."
OURS, OURS_HINDI = "Hamari jaankari yeh hai: ", "हमारी जानकारी यह है: "


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        # the rule before its exception
        ("Can I pay in EMI?", f"Yes. {EMI}"),
        ("क्या आप किस्त देते हैं?", None),
        # the exception alone where it is asked about
        ("gold coin pe emi hoga kya", f"Ji nahi. {OURS}Bank regulations allow no EMI on gold coins."),
        # no more than was asked
        ("refund kitne din me aata hai", f"{OURS}{RETURNS}"),
        ("क्या रविवार को दुकान खुली रहती है?", f"जी हाँ। {OURS_HINDI}{SUNDAY}"),
        ("kya upi chalega?", f"Ji haan. {OURS}We take UPI, bank transfer, debit and credit cards."),
        ("Do you ship to USA", "No. We do not send abroad."),
        # the section about just this material
        ("how do I clean my kundan necklace", KUNDAN),
        (
            "diamond ring ko kaise saaf kare",
            f"{OURS}Lukewarm water, one drop of baby shampoo, a soft brush, a soft cloth. Pearls only with a dry cloth, and"
            " restrung every two years: ₹350 for a line.",
        ),
        # a town is told by what the paper says of branches
        ("do you have branches in Delhi", "We have one shop only, and no branches."),
        (
            "stone gir gaya to free me lagaoge?",
            f"{OURS}A hook, a clasp or a stone that comes loose within one year is repaired free of charge, whatever the reason.",
        ),
        # a passage begins with a whole sentence
        (
            "Is GST included in the price?",
            "The prices in our catalog hold everything: the gold at the day's board rate, the making charge, the stones and"
            " 3% GST.",
        ),
    ],
)
def test_what_was_asked_is_said_and_no_more(demo: DemoShop, said: str, reply: str | None) -> None:
    got = talk(demo.client_id, said)

    assert got.outcome is Outcome.ANSWERED
    assert got.draft is not None
    assert got.draft.passages
    if reply is not None:
        assert got.reply == reply


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        (("return possible?", "aur silver pe?"), f"{OURS}{NOT_THESE}"),
        (("Can I return a ring?", "what if it was resized", "and silver?"), NOT_THESE),
        (
            ("EMI?", "kitne mahine?"),
            f"{OURS}For 3 and 6 months there is no extra cost. For 9 and 12 months the bank adds its interest.",
        ),
        (("What time do you close today?", "and on Sunday?"), SUNDAY),
        (
            ("try at home kya hai", "charges?"),
            f"{OURS}Try at home costs ₹500, which are taken off if you buy.",
        ),
        (("where is your shop", "what about parking"), PARKING),
        (("Do you clean jewellery?", "is that free?"), None),
    ],
)
def test_a_follow_up_is_answered_from_what_it_is_about(
    demo: DemoShop, said: tuple[str, ...], reply: str | None
) -> None:
    got = talk(demo.client_id, *said)

    assert got.outcome is Outcome.ANSWERED
    if reply is not None:
        assert got.reply.startswith(reply)
    else:
        assert "is free for life, twice a year" in got.reply


@pytest.mark.parametrize(
    "said",
    [("EMI?", "kitne ka hai Moti Nath"), ("return policy?", "gold ring dikhao"), ("EMI hai?", "ye dikhao")],
)
def test_who_goes_on_to_pieces_is_shown_pieces(demo: DemoShop, said: tuple[str, ...]) -> None:
    got = talk(demo.client_id, *said)

    assert got.draft is not None
    assert got.draft.products_to_show
    assert not got.draft.passages


def test_two_questions_are_answered_one_after_the_other(demo: DemoShop) -> None:
    got = talk(demo.client_id, "return policy aur parking?")

    assert got.reply.startswith(f"{OURS}{RETURNS} {NOT_THESE} {PARKING}")
    assert got.draft is not None
    assert len(got.draft.passages) == 2
    assert got.outcome is Outcome.ANSWERED


def test_of_two_questions_the_one_nobody_knows_goes_to_a_colleague(demo: DemoShop) -> None:
    got = talk(demo.client_id, "kya emi hai aur gold loan hai?")

    assert (
        got.reply == f"{OURS}{EMI} Baaki ke liye main apne saathi se pooch rahi hoon, woh yahin jawab denge."
    )
    assert got.outcome is Outcome.HANDED_OVER


@pytest.mark.parametrize(
    "said",
    [
        "do you take bitcoin",
        "gold loan dete ho?",
        "do you sell platinum",
        "wifi hai kya shop me",
        "gold scheme hai kya",
    ],
)
def test_what_no_paper_tells_is_admitted_and_handed_over(demo: DemoShop, said: str) -> None:
    got = talk(demo.client_id, said)

    assert got.outcome is Outcome.HANDED_OVER
    assert got.draft is not None
    assert not got.draft.passages


def test_who_asks_again_is_answered_in_other_words(demo: DemoShop) -> None:
    first, second = (
        talk(demo.client_id, "do you take bitcoin"),
        talk(demo.client_id, "do you take bitcoin", "do you give a gold loan"),
    )

    assert first.reply != second.reply
    assert second.reply == "I do not know that either. My colleague will answer you here on both."
