"""Every labelled set, every figure: none may fall below the least the issue asks for."""

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from revive_app.rules import optout, safety, snooze, temper
from tests.quality import aims, vader
from tests.quality.__main__ import BY_RULE
from tests.quality.scores import Score
from tests.quality.sets import HELD, everyday, parts_with, rows, taught_parts

CASES = [(task, part) for task in BY_RULE for part in parts_with(task)]


@cache
def scored(task: str, part: str) -> Score:
    return BY_RULE[task](rows(part, task))


@pytest.mark.parametrize(("task", "part"), CASES)
def test_no_figure_falls_below_the_least(task: str, part: str) -> None:
    score = scored(task, part)

    told = score.told()
    short = aims.short(task, told, kept_away=part in HELD)
    misses = [] if part in HELD else score.misses
    assert not short, f"{told}\n" + "\n".join(" | ".join(miss) for miss in misses)


def test_of_replies_kept_away_hardly_one_passes_that_is_invented() -> None:
    parts = [part for part in HELD if rows(part, "grounding")]
    told = {part: scored("grounding", part).figures for part in parts}
    invented = {part: told[part]["of"] for part in parts}
    good = {part: len(rows(part, "grounding")) - invented[part] for part in parts}

    through = sum(told[part]["violations let through"] for part in parts)
    blocked = sum(told[part]["good replies blocked"] * good[part] for part in parts)

    least = aims.KEPT_AWAY_TOGETHER
    assert through / sum(invented.values()) <= least["violations let through"]
    assert blocked / sum(good.values()) <= least["good replies blocked"]


@pytest.mark.parametrize("task", sorted(aims.MILLISECONDS))
def test_a_message_costs_little(task: str) -> None:
    """Five tries, the best counts: a machine that is busy elsewhere makes no rule slower."""
    best = min(BY_RULE[task](rows("given", task)).milliseconds for _ in range(5))

    assert best <= aims.MILLISECONDS[task]


@pytest.mark.parametrize("part", parts_with("sentiment"))
def test_our_words_know_more_than_vader_alone(part: str) -> None:
    ours = BY_RULE["sentiment"](rows(part, "sentiment")).figures["macro-F1"]

    assert ours > vader.macro_f1(rows(part, "sentiment")) + 0.1


@pytest.mark.parametrize("task", ["intents", "sentiment", "snooze"])
def test_what_speaks_of_other_things_is_no_wish_to_leave(task: str) -> None:
    texts = {row["text"] for part in parts_with(task) for row in rows(part, task)}

    taken = [text for text in sorted(texts) if optout.judge(text).opt_out is not optout.OptOut.NONE]

    # threats to report are suspected by the labels' own rule
    assert len(taken) <= len(texts) * 0.005, taken


def test_hardly_anything_of_every_day_is_a_wish_to_leave() -> None:
    """Before anything was learned from them, five of the thousand were taken for one."""
    taken = [row["text"] for row in everyday() if optout.judge(row["text"]).opt_out is not optout.OptOut.NONE]

    assert len(taken) <= 2, taken


def test_who_asks_something_neither_leaves_nor_is_shut_out_nor_put_off() -> None:
    asked = sorted({row["question"] for part in taught_parts("questions") for row in rows(part, "questions")})
    zone = ZoneInfo("Asia/Kolkata")
    evening = datetime(2026, 11, 30, 18, tzinfo=zone)

    heard = {text: safety.judge(text) for text in asked}

    assert [text for text, verdict in heard.items() if temper.ends_contact(verdict)] == []
    # how the offers are stopped
    leaving = [text for text, verdict in heard.items() if verdict.opt_out is not optout.OptOut.NONE]
    assert leaving == ["ऑफर के संदेश कैसे बंद करें?"]
    assert [text for text in asked if snooze.read(text, evening, zone) is not None] == []
