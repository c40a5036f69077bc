"""Leaving and coming back, in the words people use."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.optout import OptOut, judge
from revive_app.vocabulary import ConsentScope
from tests.quality.tables import AGAIN, CERTAIN, LIKELY, NONE


@pytest.mark.parametrize("text", CERTAIN)
def test_a_clear_wish_to_leave_is_certain(text: str) -> None:
    assert judge(text).opt_out is OptOut.CERTAIN


@pytest.mark.parametrize("text", LIKELY)
def test_a_doubtful_one_is_likely(text: str) -> None:
    assert judge(text).opt_out is OptOut.LIKELY


@pytest.mark.parametrize("text", NONE)
def test_other_things_may_be_stopped_and_refused(text: str) -> None:
    verdict = judge(text)

    assert (verdict.opt_out, verdict.scope, verdict.opt_in) == (OptOut.NONE, None, False)


@pytest.mark.parametrize("text", AGAIN)
def test_people_may_come_back(text: str) -> None:
    verdict = judge(text)

    assert verdict.opt_in
    assert verdict.opt_out is OptOut.NONE


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("STOP", ConsentScope.ALL),
        ("message mat bhejo", ConsentScope.ALL),
        ("STOP PROMOTIONS", ConsentScope.MARKETING),
        ("offer wale message mat bhejo", ConsentScope.MARKETING),
        ("stop the promotional offers, only send me bill updates", ConsentScope.MARKETING),
        ("sirf order ka update bhejo, baaki msg band karo", ConsentScope.MARKETING),
        ("too many offers every day", ConsentScope.MARKETING),
    ],
)
def test_the_scope_is_what_was_named(text: str, scope: ConsentScope) -> None:
    assert judge(text).scope is scope


def test_the_deciding_clause_is_quoted_as_written() -> None:
    assert (
        judge("Hi, nice rings. But please don't send me messages. Regards").words
        == "please don't send me messages"
    )


def test_a_whole_book_costs_no_more_than_its_beginning() -> None:
    judge("warm up")
    started = time.perf_counter()

    judge("please send photo of ring and chain " * 3000)

    assert time.perf_counter() - started < 0.25


@given(st.text(max_size=2100))
def test_any_text_can_be_judged(text: str) -> None:
    verdict = judge(text)

    assert (verdict.scope is None) == (verdict.opt_out is OptOut.NONE)


@pytest.mark.parametrize(
    "text",
    [
        *("no stop, make it 3", "no stop make it 3", "stop. 2 kar do", "wait no stop, change it to 2 please"),
        *("nahi stop, teen kar do", "रुको, 3 कर दो", "no stop, make that two pieces"),
    ],
)
def test_who_changes_how_many_she_orders_stays(text: str) -> None:
    assert judge(text).opt_out is not OptOut.CERTAIN


@pytest.mark.parametrize(
    "text",
    [
        *("no, stop", "no stop", "stop", "stop, make it stop", "stop, do it now", "stop, 3 messages a day"),
        *("stop, block kar do", "stop. band kar do", "stop do band kar do", "stop, do kar do"),
    ],
)
def test_a_stop_beside_anything_else_stays_certain(text: str) -> None:
    assert judge(text).opt_out is OptOut.CERTAIN
