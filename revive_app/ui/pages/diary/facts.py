"""A visit, a day of them and an order as the diary writes them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from revive_app.rules.money import rupees
from revive_app.rules.phone import grouped
from revive_app.services.appointments.reading import AppointmentView, VisitorView
from revive_app.services.order_book import OrderItemView, OrderView
from revive_app.ui import words
from revive_app.ui.address import address
from revive_app.ui.language import say, word
from revive_app.ui.person.lines import ORDERS, VISITS
from revive_app.vocabulary import AppointmentStatus, OrderStatus

_VISIT_TONES = {
    AppointmentStatus.REQUESTED: "wait",
    AppointmentStatus.CONFIRMED: "good",
    AppointmentStatus.DONE: "good",
    AppointmentStatus.NO_SHOW: "bad",
}
_ORDER_TONES = {OrderStatus.RECEIVED: "wait", OrderStatus.FULFILLED: "good"}
_HOLDING = (AppointmentStatus.REQUESTED, AppointmentStatus.CONFIRMED)
_OVER = (AppointmentStatus.DONE, AppointmentStatus.NO_SHOW)
# A browser's clock may go ahead of ours by that much before it is set right: then we have not come so far yet.
_LATER = timedelta(seconds=5)
# What comes next for an order.
NEXT = {OrderStatus.RECEIVED: OrderStatus.CONFIRMED, OrderStatus.CONFIRMED: OrderStatus.FULFILLED}


@dataclass(frozen=True)
class Who:
    """The person, and where one talks with her."""

    name: str = ""
    initials: str = ""
    hue: int = 1
    phone: str = ""
    chat: str = ""


@dataclass(frozen=True)
class VisitLine:
    """One visit. `joined`: at the same time as the one above. `since`: when a wish was told, in milliseconds.

    What can be done: `asks` for a yes, `holds` its place, has `begun`, is `over`.
    """

    id: str = ""
    version: int = 0
    who: Who = Who()
    clock: str = ""
    until: str = ""
    when: str = ""
    joined: bool = False
    since: int = 0
    about: str = ""
    interest: str = ""
    state: str = ""
    tone: str = ""
    asks: bool = False
    holds: bool = False
    begun: bool = False
    over: bool = False
    came: bool = False
    squeezed: bool = False


@dataclass(frozen=True)
class Day:
    """The visits of one day."""

    id: str
    title: str
    date: str
    count: str
    today: bool
    visits: list[VisitLine]


@dataclass(frozen=True)
class Piece:
    """A line of an order. `known`: it is in the catalog."""

    id: str
    count: str
    name: str
    price: str
    known: bool


@dataclass(frozen=True)
class OrderRow:
    """One order. `saw`: her own total, where it was another than the catalog's. `next`: the step that comes."""

    id: str = ""
    version: int = 0
    who: Who = Who()
    when: str = ""
    when_full: str = ""
    pieces: list[Piece] = ()  # type: ignore[assignment]
    total: str = ""
    saw: str = ""
    note: str = ""
    state: str = ""
    tone: str = ""
    next: str = ""


def who(visitor: VisitorView, thread: object) -> Who:
    """Her, and the way to her chat; to her card where nobody has written yet."""
    phone = grouped(visitor.phone) if visitor.phone else ""
    name = words.full_name(visitor.first_name, visitor.last_name, otherwise=phone or None)
    chat = (
        address("/inbox", whose="all", thread=thread) if thread else address("/contacts", person=visitor.id)
    )
    return Who(name, words.initials(name), words.hue(visitor.id), phone, chat)


def visit_line(visit: AppointmentView, *, now: datetime, zone: ZoneInfo) -> VisitLine:
    """A visit, or a wish for one."""
    at, ends = visit.starts_at, visit.ends_at
    holds = visit.status in _HOLDING
    begun = at is not None and at <= now
    return VisitLine(
        id=str(visit.id),
        version=visit.version,
        who=who(visit.contact, visit.conversation_id),
        clock=words.clock(at, zone) if at else "",
        until=words.clock(ends, zone) if ends else "",
        when=words.coming_moment(at, now=now, zone=zone) if at else "",
        since=words.millis(visit.created_at),
        about=visit.note,
        interest=visit.interest if visit.interest != visit.note else "",
        state=_state(visit, begun=begun),
        tone="wait" if holds and begun else _VISIT_TONES.get(visit.status, ""),
        asks=visit.status is AppointmentStatus.REQUESTED and at is not None and not begun,
        holds=holds,
        begun=begun,
        over=visit.status in _OVER,
        came=visit.status is AppointmentStatus.DONE,
        squeezed=visit.squeezed and holds,
    )


def _state(visit: AppointmentView, *, begun: bool) -> str:
    if visit.status in _HOLDING and begun:
        return say("Did they come?")
    if visit.status is AppointmentStatus.REQUESTED and visit.starts_at is None:
        return say("Waits for a time")
    return say(VISITS[visit.status])


def turns_at(visits: Sequence[AppointmentView], *, now: datetime, zone: ZoneInfo) -> datetime:
    """The next moment at which the page reads differently though nobody did anything: a visit begins, or a day."""
    midnight = words.start_of_day(words.start_of_day(now, zone) + timedelta(hours=36), zone)
    starts = [visit.starts_at for visit in visits if visit.starts_at and visit.starts_at > now]
    return min([midnight, *starts]) + _LATER


def days(visits: Sequence[AppointmentView], *, now: datetime, zone: ZoneInfo) -> list[Day]:
    """Visits that have a time, day by day as they come, those of one time joined."""
    dated = [(visit.starts_at.astimezone(zone), visit) for visit in visits if visit.starts_at]
    return [
        _day(moments, now=now, zone=zone)
        for moments in (list(group) for _, group in groupby(dated, key=lambda pair: pair[0].date()))
    ]


def _day(moments: list[tuple[datetime, AppointmentView]], *, now: datetime, zone: ZoneInfo) -> Day:
    first = moments[0][0]
    today = now.astimezone(zone).date()
    dated = f"{words.weekday(first, zone)} {words.day_of_year(first.date(), today=today)}"
    near = abs((first.date() - today).days) <= 1
    lines: list[VisitLine] = []
    for _, visit in moments:
        line = visit_line(visit, now=now, zone=zone)
        lines.append(replace(line, joined=bool(lines) and lines[-1].clock == line.clock))
    return Day(
        id=first.date().isoformat(),
        title=words.day(first, now=now, zone=zone) if near else dated,
        date=dated if near else "",
        count=words.plural(len(lines), word("{n} visit"), word("{n} visits")),
        today=first.date() == today,
        visits=lines,
    )


def order_row(order: OrderView, *, now: datetime, zone: ZoneInfo) -> OrderRow:
    """An order, piece by piece."""
    other = order.claimed_total and order.claimed_total != order.total
    following = NEXT.get(order.status)
    return OrderRow(
        id=str(order.id),
        version=order.version,
        who=who(order.contact, order.conversation_id),
        when=words.near_moment(order.created_at, now=now, zone=zone),
        when_full=words.full_moment(order.created_at, zone),
        pieces=[_piece(place, item) for place, item in enumerate(order.items)],
        total=rupees(order.total),
        saw=rupees(order.claimed_total) if other else "",
        note=order.note,
        state=say(ORDERS[order.status]),
        tone=_ORDER_TONES.get(order.status, ""),
        next=following.value if following else "",
    )


def _piece(place: int, item: OrderItemView) -> Piece:
    known = item.price is not None
    price = rupees(item.price) if item.price is not None else ""
    return Piece(str(place), words.count(item.quantity), item.name or item.sku, price, known)
