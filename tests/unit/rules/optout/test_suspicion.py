"""What only the words together say, and what a slip of the finger makes of them."""

import pytest

from revive_app.rules.optout import OptOut, judge
from revive_app.rules.optout.spelling import mended
from revive_app.vocabulary import ConsentScope
from tests.quality.tables import BUSINESS, HINTS


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
