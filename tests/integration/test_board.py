"""The board: columns with their true counts, narrowed by mood, rest, window, worth, campaign and name."""

from datetime import timedelta
from typing import Any

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.services import board, leads
from revive_app.services.board import ALL_LANES, PAGE, BoardColumn, BoardFilter
from revive_app.services.leads import LeadChange
from revive_app.vocabulary import LeadStatus
from tests.builders import Shop, Thread, make_shop, make_thread

pytestmark = pytest.mark.usefixtures("clean_database")


@pytest.fixture
def shop() -> Shop:
    return make_shop()


def lead(
    shop: Shop, name: str, *, open_now: bool = False, status: LeadStatus = LeadStatus.INTEREST, **change: Any
) -> Thread:
    """Somebody on the board, her window closed unless told, with these columns of her lead."""
    closes = utc_now() + timedelta(hours=5 if open_now else -5)
    made = make_thread(shop, first_name=name, status=status, window_expires_at=closes)
    for column, value in change.items():
        with system_session() as session:
            session.run(f"UPDATE leads SET {column} = :value WHERE id = :id", value=value, id=made.lead_id)
    return made


def look(shop: Shop, wanted: BoardFilter | None = None, **how: Any) -> dict[LeadStatus, BoardColumn]:
    with tenant_session(shop.client_id) as session:
        return {
            column.stage: column for column in board.read_board(session, now=utc_now(), wanted=wanted, **how)
        }


def names(column: BoardColumn) -> list[str]:
    return [card.lead.first_name for card in column.cards]


def test_a_column_shows_its_first_cards_and_counts_all_of_them(shop: Shop) -> None:
    for place in range(PAGE + 2):
        lead(shop, f"Asha{place}", potential_value=1_000)
    lead(shop, "Open", open_now=True, potential_value=5)
    lead(make_shop(), "Stranger")

    column = look(shop)[LeadStatus.INTEREST]
    longer = look(shop, sizes={LeadStatus.INTEREST: PAGE + 3})[LeadStatus.INTEREST]

    assert (column.count, column.revenue, len(column.cards)) == (PAGE + 3, 1_000 * (PAGE + 2) + 5, PAGE)
    assert names(column)[0] == "Open"
    assert len(longer.cards) == PAGE + 3


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (BoardFilter(mood_from=0.25), ["Happy"]),
        (BoardFilter(mood_below=-0.1), ["Cross"]),
        (BoardFilter(mood_from=-0.1, mood_below=0.25), ["Open", "Resting", "Rich"]),
        (BoardFilter(snoozed=True), ["Resting"]),
        (BoardFilter(snoozed=False, mood_from=-0.1, mood_below=0.25), ["Open", "Rich"]),
        (BoardFilter(window_open=True), ["Open"]),
        (BoardFilter(worth_from=100_000), ["Rich"]),
        (BoardFilter(q="hap"), ["Happy"]),
        (BoardFilter(q="h"), ["Cross", "Happy", "Open", "Resting", "Rich"]),
        (BoardFilter(q="nobody"), []),
        (BoardFilter(q="ri", window_open=True), []),
    ],
)
def test_a_filter_narrows_cards_counts_and_sums_alike(
    shop: Shop, wanted: BoardFilter, found: list[str]
) -> None:
    lead(shop, "Happy", sentiment_score=0.6)
    lead(shop, "Cross", sentiment_score=-0.5)
    lead(shop, "Resting", snoozed_until=utc_now() + timedelta(days=1))
    lead(shop, "Open", open_now=True)
    lead(shop, "Rich", potential_value=500_000)

    column = look(shop, wanted)[LeadStatus.INTEREST]

    assert sorted(names(column)) == found
    assert column.count == len(found)
    assert column.revenue == (500_000 if "Rich" in found else 0)


def test_who_was_put_there_a_moment_ago_stands_on_top(shop: Shop) -> None:
    for place in range(PAGE):
        lead(shop, f"Open{place}", open_now=True)
    moved = lead(shop, "Moved", status=LeadStatus.CONTACTED)
    with tenant_session(shop.client_id) as session:
        leads.change_lead(session, moved.lead_id, LeadChange(status=LeadStatus.INTEREST))

    assert names(look(shop)[LeadStatus.INTEREST])[0] == "Moved"
    assert "Moved" not in names(look(shop, BoardFilter(window_open=True))[LeadStatus.INTEREST])


def test_one_campaign_narrows_what_a_filter_counts(shop: Shop) -> None:
    lead(shop, "Happy", sentiment_score=0.6)

    here = look(shop, BoardFilter(campaign_id=shop.campaign_id, mood_from=0.25))
    elsewhere = look(shop, BoardFilter(campaign_id=make_shop().campaign_id, mood_from=0.25))

    assert (here[LeadStatus.INTEREST].count, elsewhere[LeadStatus.INTEREST].count) == (1, 0)


def test_who_wants_no_messages_has_a_lane_only_when_it_is_asked_for(shop: Shop) -> None:
    lead(shop, "Quiet", status=LeadStatus.DND)

    assert LeadStatus.DND not in look(shop)
    assert names(look(shop, stages=ALL_LANES)[LeadStatus.DND]) == ["Quiet"]
