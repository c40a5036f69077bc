"""Answering in turn: where one stands, and who comes then."""

import pytest

from revive_app.ui.pages.inbox.turns import Turn, turn_of


@pytest.mark.parametrize(
    ("threads", "here", "turn"),
    [
        (["a", "b", "c"], "a", Turn(1, 3, "b")),
        (["a", "b", "c"], "c", Turn(3, 3, "")),
        (["a", "b"], "somebody else", Turn(0, 2, "a")),
        ([], "a", Turn(0, 0, "")),
        # hot in two campaigns: one thread, one turn, and on to the next
        (["a", "a", "b"], "a", Turn(1, 2, "b")),
        (["a", "b", "a"], "a", Turn(1, 2, "b")),
        (["a", "a"], "a", Turn(1, 1, "")),
    ],
)
def test_each_thread_has_one_turn(threads: list[str], here: str, turn: Turn) -> None:
    assert turn_of(threads, here) == turn
