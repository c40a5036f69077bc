"""What was learned from labelled messages: from today's, and to the same end on every machine."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.learned import Task, margins, talking
from revive_app.rules.learned.features import BUCKETS, features
from revive_app.rules.learned.heads import heads, learned_from
from tests.quality.claims import words_of_talk
from tests.quality.examples import LABELS, digest


@pytest.mark.parametrize("task", Task)
def test_the_weights_were_learned_from_todays_sets(task: Task) -> None:
    """After adding a set or changing a label: `make learn`."""
    assert learned_from(task) == digest(task)
    assert tuple(heads(task)) == LABELS[task]


def test_the_words_of_talk_are_those_of_todays_lines() -> None:
    assert talking.WORDS.read_text(encoding="utf-8").split("\n") == words_of_talk()
    assert talking.is_of_talk("Happy Holi ji!")
    assert not talking.is_of_talk("Photosynthesis")


@given(st.text(max_size=3000))
def test_any_text_has_margins(text: str) -> None:
    for task in Task:
        assert all(-20 < margin < 20 for margin in margins(task, text).values())


@given(st.text(max_size=300))
def test_every_bucket_is_one_of_the_table(text: str) -> None:
    assert all(0 <= bucket < BUCKETS for _, buckets in features(text) for bucket in buckets)


def test_other_spellings_of_a_message_are_near() -> None:
    plain, typed = (
        margins(Task.OPTOUT, text)["leaving"] for text in ("please stop messaging me", "plz stop mesaging me")
    )

    assert plain > 1
    assert abs(plain - typed) < 0.5
