"""What comes from a page: amounts as they are typed, and forms that hear that they are answered."""

import asyncio
from typing import Any

import pytest
import reflex as rx

from revive_app.errors import InvalidInput
from revive_app.ui.handling import as_rupees, in_words


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("4,85,000", 485_000),
        ("₹ 4.85 L", 485_000),
        ("4.85 lakh", 485_000),
        ("0", 0),
        ("10000000000", 10_000_000_000),
    ],
)
def test_an_amount_is_read_as_it_is_written(typed: str, value: int) -> None:
    assert as_rupees(typed) == value


@pytest.mark.parametrize("typed", ["-500", "₹-500", "- 500", "−500", "–5 lakh", "abc", "", "10000000001"])
def test_what_is_no_value_is_refused_and_never_half_read(typed: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        as_rupees(typed, "price")

    assert [fault.field for fault in refused.value.fields] == ["price"]


class Handler:
    @in_words
    async def keep(self, form: dict[str, Any]) -> Any:
        if form["text"] == "refused":
            raise InvalidInput("Write something first.")
        return form.get("returns")


@pytest.mark.parametrize("text", ["kept", "refused"])
def test_a_form_with_a_name_hears_that_it_is_answered(text: str) -> None:
    told = asyncio.run(Handler().keep({"text": text, "press": "k3-x"}))

    assert "answered" in str(told[-1].args)
    assert "k3-x" in str(told[-1].args)
    assert len(told) == (2 if text == "refused" else 1)


def test_a_form_without_one_gets_what_the_handler_returns() -> None:
    assert asyncio.run(Handler().keep({"text": "kept"})) is None


def test_what_the_handler_returns_comes_first() -> None:
    events = [rx.console_log("one"), rx.console_log("two")]

    told = asyncio.run(Handler().keep({"text": "kept", "press": "k3-x", "returns": events}))

    assert told[:2] == events
    assert len(told) == 3
