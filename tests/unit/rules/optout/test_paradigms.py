"""Every form of a verb, every word for a message, in any mix: what holds for one holds for its fellows.

A phrase that was learned from one row knows one form; here forms nobody wrote down together are put together.
"""

import pytest

from revive_app.rules.optout import OptOut, judge
from tests.quality.tables import LEAVING, STAYING, mixed


@pytest.mark.parametrize("slots", LEAVING.values(), ids=LEAVING)
def test_all_forms_of_leaving_are_heard(slots: tuple[str, ...]) -> None:
    texts = mixed(slots)

    missed = [text for text in texts if judge(text).opt_out is OptOut.NONE]

    assert len(missed) <= len(texts) * 0.04, missed


@pytest.mark.parametrize("slots", STAYING.values(), ids=STAYING)
def test_no_form_of_refusing_goods_is_taken_for_it(slots: tuple[str, ...]) -> None:
    taken = [text for text in mixed(slots) if judge(text).opt_out is not OptOut.NONE]

    assert taken == []
