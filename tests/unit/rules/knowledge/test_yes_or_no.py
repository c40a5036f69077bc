"""A yes or a no before a quote: only where the paper's sentence decides it."""

import pytest

from revive_app.rules.knowledge.yes_or_no import answer_to

EMI = "EMI runs over your bank's credit card, for bills from ₹30,000 to ₹5,00,000."
NO_COINS = "Bank regulations allow no EMI on gold coins."
RETURNS = "Unworn pieces with tag and bill can be returned within 7 days."
NOT_THESE = (
    "Made-to-order, engraved and resized pieces and silver cannot be returned, but they can be exchanged."
)
PAYING = "We take UPI, bank transfer, debit and credit cards."


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Can I pay in EMI?", (EMI, NO_COINS)),
        ("EMI hai kya", (EMI,)),
        ("upi chalega?", (PAYING,)),
        ("can i return a ring", (RETURNS, NOT_THESE)),
        ("Are you open on Sunday?", ("On Sunday the shop is open from 12:00 to 18:00.",)),
        ("क्या हॉलमार्क है?", ("Every gold piece above 2 grams carries the BIS hallmark.",)),
        ("Do you clean jewellery?", ("Cleaning and polishing of everything bought here is free for life.",)),
    ],
)
def test_yes(question: str, said: tuple[str, ...]) -> None:
    assert answer_to(question, said) is True


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("gold coin pe emi hoga kya", (NO_COINS,)),
        ("Do you ship abroad?", ("We do not send abroad.",)),
        ("do you have lab grown diamonds", ("We sell natural diamonds only, no lab-grown ones.",)),
        ("amex chalega?", ("Cash upto 1.99 lakh/ RTGS / UPI / cards (Amex not accepted).",)),
        ("gold loan dete ho?", ("Gold loan: Not offered",)),
        ("kya silver return hota hai", (NOT_THESE,)),
        ("cod available?", ("Cash on delivery is not available.",)),
        ("is the shop open on monday", ("The shop is closed on Mondays.",)),
    ],
)
def test_no(question: str, said: tuple[str, ...]) -> None:
    assert answer_to(question, said) is False


@pytest.mark.parametrize(
    ("question", "said"),
    [
        # how and what are answered by no yes
        ("EMI kaise hota hai", EMI),
        ("silver purity kya hai", "Our silver is 925."),
        ("emi ka kya process h", EMI),
        # what is compared, bounded, doubted
        ("is GST extra?", "3% GST is added."),
        ("are diamonds real", "We use lab-grown diamonds only."),
        ("natural diamonds hai kya", "We use lab-grown diamonds only."),
        ("kya hallmark sab pe hai", "Every gold piece above 2 grams carries the BIS hallmark."),
        ("can i pay 3 lakh in cash", "Cash is taken up to ₹1,99,000."),
        # a sentence that speaks of something else, or denies something else
        ("do you do engraving", "Engraved, resized and made-to-order pieces are not eligible."),
        ("can I wear it in the swimming pool", "Take rings off at the gym and in the pool."),
        ("do you buy diamonds", "Every diamond of 0.30 carat or more comes with an IGI certificate."),
        ("refund milega?", "If not lifted in 30 days booking is cancelled & advance refunded w/o interest"),
        # a wish is no question
        ("polish karwani hai", "Cleaning and polishing is free for life."),
        # the paper says it itself
        ("can i exchange old gold", "Yes. We exchange old gold for new jewellery."),
        ("", EMI),
    ],
)
def test_neither(question: str, said: str) -> None:
    assert answer_to(question, (said,)) is None


def test_no_sentence_decides_nothing() -> None:
    assert answer_to("EMI hai kya", ()) is None


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Rhodium on white gold is free in the first year, then ₹600.", None),
        ("We make white gold rings to order.", True),
        ("White gold pieces are on the first floor.", True),
    ],
)
def test_a_service_on_pieces_is_no_yes_to_whether_there_are_any(said: str, answer: bool | None) -> None:
    assert answer_to("white gold milta hai", (said,)) is answer
