"""The diary: days in the shop's zone, what can be done about a visit, and doors that ask for the right."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from revive_app.rules import rights
from revive_app.services.accounts import Scope
from revive_app.services.appointments.reading import AppointmentView, VisitorView
from revive_app.services.order_book import OrderItemView, OrderView
from revive_app.ui.pages.diary import changing, facts
from revive_app.ui.pages.diary.orders import OrdersState
from revive_app.ui.pages.diary.timing import TimeState
from revive_app.ui.pages.diary.visits import VisitsState
from revive_app.ui.shell import state as shell
from revive_app.vocabulary import AppointmentStatus, OrderStatus, Role, VisitSource

JAIPUR = ZoneInfo("Asia/Kolkata")
# Ten in the evening in Jaipur.
NOW = datetime(2026, 11, 22, 16, 30, tzinfo=UTC)
HER = VisitorView(UUID(int=1), "+919829044731", "Ananya", "Iyer")


def visit(
    starts_at: datetime | None, status: AppointmentStatus = AppointmentStatus.CONFIRMED, **more: Any
) -> AppointmentView:
    told = {
        "source": VisitSource.CHAT,
        "squeezed": False,
        "contact": HER,
        "lead_id": None,
        "conversation_id": None,
        "note": "Bridal trial",
        "calendar_url": None,
        "version": 1,
        "created_at": NOW,
        "updated_at": NOW,
        "interest": "Choker",
        **more,
    }
    ends_at = starts_at + timedelta(hours=1) if starts_at else None
    return AppointmentView(id=uuid4(), status=status, starts_at=starts_at, ends_at=ends_at, **told)


def line(starts_at: datetime | None, status: AppointmentStatus, **more: Any) -> facts.VisitLine:
    return facts.visit_line(visit(starts_at, status, **more), now=NOW, zone=JAIPUR)


def test_days_are_the_shop_s_and_one_time_is_said_once() -> None:
    at = NOW + timedelta(hours=1)
    after_midnight = NOW + timedelta(hours=2)
    in_days = NOW + timedelta(days=3)

    shown = facts.days([visit(at), visit(at), visit(after_midnight), visit(in_days)], now=NOW, zone=JAIPUR)

    assert [(day.title, day.date, day.count, day.today) for day in shown] == [
        ("Today", "Sun 22 Nov", "2 visits", True),
        ("Tomorrow", "Mon 23 Nov", "1 visit", False),
        ("Wed 25 Nov", "", "1 visit", False),
    ]
    assert [(one.clock, one.joined) for one in shown[0].visits] == [("23:00", False), ("23:00", True)]


@pytest.mark.parametrize(
    ("status", "hours", "can"),
    [
        (AppointmentStatus.REQUESTED, 1, {"asks", "holds"}),
        (AppointmentStatus.REQUESTED, -1, {"holds", "begun"}),
        (AppointmentStatus.CONFIRMED, 1, {"holds"}),
        (AppointmentStatus.CONFIRMED, 0, {"holds", "begun"}),
        (AppointmentStatus.DONE, -1, {"begun", "over", "came"}),
        (AppointmentStatus.NO_SHOW, -1, {"begun", "over"}),
        (AppointmentStatus.CANCELLED, 1, set()),
    ],
)
def test_what_can_be_done_about_a_visit(status: AppointmentStatus, hours: int, can: set[str]) -> None:
    shown = line(NOW + timedelta(hours=hours), status)

    assert {name for name in ("asks", "holds", "begun", "over", "came") if getattr(shown, name)} == can


def test_a_wish_has_no_clock_and_asks_for_nothing_but_a_time() -> None:
    shown = line(None, AppointmentStatus.REQUESTED)

    assert (shown.clock, shown.when, shown.asks, shown.holds, shown.begun) == ("", "", False, True, False)


def test_her_name_leads_to_her_chat_or_where_there_is_none_to_her_card() -> None:
    thread = UUID(int=2)

    assert line(NOW, AppointmentStatus.DONE).who.chat == f"/contacts?person={HER.id}"
    assert line(NOW, AppointmentStatus.DONE, conversation_id=thread).who.chat == (
        f"/inbox?whose=all&thread={thread}"
    )


def test_the_page_turns_when_the_next_visit_begins_or_the_day_does() -> None:
    in_an_hour, in_three = NOW + timedelta(hours=1), NOW + timedelta(hours=3)
    midnight = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
    begun = visit(NOW - timedelta(minutes=5))

    def turns(*visits: AppointmentView) -> datetime:
        return facts.turns_at(visits, now=NOW, zone=JAIPUR) - facts._LATER

    assert turns(begun, visit(in_an_hour), visit(in_three)) == in_an_hour
    assert turns(begun, visit(in_three)) == midnight
    assert turns(visit(None)) == midnight


@pytest.mark.parametrize(
    ("status", "claimed", "saw", "following"),
    [
        (OrderStatus.RECEIVED, 152_000, "₹1,52,000", "confirmed"),
        (OrderStatus.CONFIRMED, 158_200, "", "fulfilled"),
        (OrderStatus.FULFILLED, 0, "", ""),
        (OrderStatus.CANCELLED, 158_200, "", ""),
    ],
)
def test_an_order_marks_another_total_and_knows_its_next_step(
    status: OrderStatus, claimed: int, saw: str, following: str
) -> None:
    items = (
        OrderItemView("CB-0064", "Chandbali", 1, 158_200, claimed),
        OrderItemView("GONE", None, 2, None, 1),
    )
    order = OrderView(uuid4(), status, items, 158_200, claimed, "INR", "", HER, None, None, None, 1, NOW, NOW)

    shown = facts.order_row(order, now=NOW, zone=JAIPUR)

    assert (shown.total, shown.saw, shown.next) == ("₹1,58,200", saw, following)
    assert [(piece.count, piece.name, piece.known) for piece in shown.pieces] == [
        ("1", "Chandbali", True),
        ("2", "GONE", False),
    ]


def words(told: Any) -> str:
    """What a toast says."""
    return " ".join(str(value) for pair in told.args for value in pair)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the shop was asked to do by a colleague who may only look."""
    done: list[object] = []
    scope = Scope(uuid4(), uuid4(), Role.AGENT)

    async def known(state: Any) -> Scope:
        return scope

    async def run(function: Any, *args: Any, **kwargs: Any) -> None:
        done.append(args)

    async def name(state: Any) -> str:
        return "Asha"

    async def nothing(state: Any) -> None:
        return None

    async def zone(state: Any) -> ZoneInfo:
        return JAIPUR

    monkeypatch.setitem(rights._MAY, Role.AGENT, frozenset())
    monkeypatch.setattr(shell, "scope_of", known)
    monkeypatch.setattr(shell, "run_sync", run)
    monkeypatch.setattr(changing, "name_of", name)
    for state in (VisitsState, OrdersState):
        monkeypatch.setattr(state, "_show_page", nothing)
    monkeypatch.setattr(TimeState, "_zone", zone)
    return done


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("state", "handler", "given"),
    [
        (VisitsState, "confirm", (str(uuid4()), 1)),
        (VisitsState, "came", (str(uuid4()), 1)),
        (VisitsState, "stayed_away", (str(uuid4()), 1)),
        (VisitsState, "call_off", ({},)),
        (TimeState, "ask", (str(uuid4()),)),
        (OrdersState, "step", (str(uuid4()), 1, "confirmed")),
        (OrdersState, "cancel", ({},)),
    ],
)
async def test_who_may_only_look_changes_nothing(
    asked: list[object], state: Any, handler: str, given: tuple[object, ...]
) -> None:
    someone = state(_reflex_internal_init=True)
    if handler in {"call_off", "cancel"}:
        someone.leaving = (
            facts.VisitLine(id=str(uuid4())) if state is VisitsState else facts.OrderRow(id=str(uuid4()))
        )

    told = await state.event_handlers[handler].fn(someone, *given)

    assert asked == []
    assert "Only a manager or the owner may do this." in words(told)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("state", "handler", "given"),
    [
        (VisitsState, "confirm", ("'; DROP TABLE appointments", 1)),
        (VisitsState, "came", ({"id": 1}, "one")),
        (VisitsState, "ask_off", (str(uuid4()),)),
        (TimeState, "ask", (None,)),
        (OrdersState, "step", (7, 1, "confirmed")),
        (OrdersState, "step", (str(uuid4()), 1, "received")),
        (OrdersState, "step", (str(uuid4()), 1, ["confirmed"])),
        (OrdersState, "ask_cancel", ("",)),
    ],
)
async def test_what_is_on_no_page_is_told_in_words(
    asked: list[object], state: Any, handler: str, given: tuple[object, ...]
) -> None:
    told = await state.event_handlers[handler].fn(state(_reflex_internal_init=True), *given)

    assert asked == []
    assert re.search("not on the page any more|no such step", words(told))


@pytest.fixture
def anyio_backend() -> str:
    """Reflex runs on asyncio."""
    return "asyncio"
