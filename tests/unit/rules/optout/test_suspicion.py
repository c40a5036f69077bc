"""What only the words together say, and what a slip of the finger makes of them."""

import pytest

from revive_app.rules.optout import OptOut, judge
from revive_app.rules.optout.spelling import mended
from revive_app.vocabulary import ConsentScope

HINTS = """
ugh, again?? you messaged yesterday as well
offers offers offers, nothing else?
last warning, next time I report to cyber cell
one more message and you're blocked
aap ko main nahi janta
from whom did you people get hold of my contact
jeene do mujhe
your company keeps bugging people
spto
why have you added me here
is there some option to switch this off for the list
""".strip().splitlines()

BUSINESS = """
ugh, again?? the hook opened
two messages about my order, which one is right??
refund my money or I will complain
the bracelet keeps slipping off, can you stop that
I don't know your exact address
where did you get this design from
please don't disturb him, talk to me about the order
aap mujhe bhool gaye kya, koi msg nahi kiya
sorry to bother you again and again
how do I mute the sound of the video
I'll unsubscribe from Netflix to buy this
enough, I'll take these two
kal subah tak mat bhejna, ghar pe koi nahi
""".strip().splitlines()


@pytest.mark.parametrize("text", HINTS)
def test_notions_that_meet_in_any_order_are_suspected(text: str) -> None:
    assert judge(text).opt_out is OptOut.LIKELY


@pytest.mark.parametrize("text", BUSINESS)
def test_the_shops_business_beside_them_is_no_hint(text: str) -> None:
    assert judge(text).opt_out is OptOut.NONE


def test_a_flood_of_offers_is_about_offers() -> None:
    verdict = judge("three promotions since morning, seriously?")

    assert (verdict.opt_out, verdict.scope) == (OptOut.LIKELY, ConsentScope.MARKETING)


def test_what_was_done_before_is_no_order() -> None:
    verdict = judge("I had unsubscribed earlier, please add me back")

    assert (verdict.opt_out, verdict.opt_in) == (OptOut.NONE, True)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("rmv", "remove"),
        ("masej", "mesage"),
        ("misajes", "mesages"),
        ("bejo", "bhejo"),
        ("unsbscrib", "unsubscribe"),
        ("recieve", "receive"),
        ("listla", "list"),
        ("ending", "ending"),
        ("remote", "remote"),
        ("ring", "ring"),
        ("necklace", "necklace"),
    ],
)
def test_a_slip_is_read_as_what_it_was_meant_to_be(written: str, meant: str) -> None:
    assert mended(written) == meant
