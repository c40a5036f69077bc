"""What happened with a person, a line each: consent, visits, orders, tasks."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from revive_app.rules.money import rupees
from revive_app.services.appointments.reading import AppointmentView
from revive_app.services.dossier import ConsentLine
from revive_app.services.order_book import OrderView
from revive_app.services.staff_tasks import StaffTaskView
from revive_app.ui import tasks, words
from revive_app.ui.language import say, word
from revive_app.ui.person.person import Consent, OrderLine, Task, Visit
from revive_app.vocabulary import (
    AppointmentStatus,
    ConsentAction,
    ConsentScope,
    ConsentSource,
    MarketingConsent,
    OrderStatus,
)

CONSENT = {
    MarketingConsent.GRANTED: word("Yes"),
    MarketingConsent.WITHDRAWN: word("No"),
    MarketingConsent.UNKNOWN: word("Never asked"),
}
SOURCES = {
    ConsentSource.KEYWORD: word("By a keyword"),
    ConsentSource.PHRASE: word("In their own words"),
    ConsentSource.SENTIMENT: word("The customer was upset"),
    ConsentSource.BUTTON: word("By a button"),
    ConsentSource.META_PREFERENCE: word("In WhatsApp's settings"),
    ConsentSource.META_ERROR: word("WhatsApp told us"),
    ConsentSource.IMPORT: word("From an import"),
    ConsentSource.STAFF: word("Written down by a colleague"),
    ConsentSource.API: word("From another program"),
}
VISITS = {
    AppointmentStatus.REQUESTED: word("Waits for your yes"),
    AppointmentStatus.CONFIRMED: word("Confirmed"),
    AppointmentStatus.DONE: word("They came"),
    AppointmentStatus.NO_SHOW: word("They did not come"),
    AppointmentStatus.CANCELLED: word("Called off"),
}
ORDERS = {
    OrderStatus.RECEIVED: word("New"),
    OrderStatus.CONFIRMED: word("Confirmed"),
    OrderStatus.FULFILLED: word("Handed over"),
    OrderStatus.CANCELLED: word("Cancelled"),
}


def long_day(day: date) -> str:
    """A day with its year."""
    return words.day_of_year(day, today=date(day.year + 1, 1, 1))


def consent_line(line: ConsentLine, now: datetime, zone: ZoneInfo) -> Consent:
    """A line of the ledger: what was said, how, and when."""
    granted = line.action is ConsentAction.GRANTED
    if line.action is ConsentAction.RETRACTED:
        said = say("An entry was a mistake")
    elif line.scope is ConsentScope.ALL:
        said = say("Messages: yes") if granted else say("No messages at all")
    else:
        said = say("Offers: yes") if granted else say("Offers: no")
    how = f"“{line.words}”" if line.words else line.note or say(SOURCES[line.source])
    return Consent(
        said,
        f"{how} · {line.by}" if line.by else how,
        words.day(line.created_at, now=now, zone=zone),
        granted,
    )


def visit_line(visit: AppointmentView, now: datetime, zone: ZoneInfo) -> Visit:
    """A visit, and whether it waits for a yes."""
    at = visit.starts_at
    note = visit.note or say("Visit")
    return Visit(
        id=str(visit.id),
        version=visit.version,
        weekday=words.weekday(at, zone) if at else "",
        day=str(at.astimezone(zone).day) if at else "?",
        title=f"{note}, {words.clock(at, zone)}" if at else note,
        state=say(VISITS[visit.status]),
        asks=visit.status is AppointmentStatus.REQUESTED and at is not None and at > now,
        coming=at is not None
        and at > now
        and visit.status in {AppointmentStatus.REQUESTED, AppointmentStatus.CONFIRMED},
    )


def order_line(order: OrderView, now: datetime, zone: ZoneInfo) -> OrderLine:
    """An order, called by its first piece."""
    names = [item.name or item.sku for item in order.items]
    title = names[0] if names else say("Order")
    if len(names) > 1:
        title = say("{name} and {n} more", name=title, n=len(names) - 1)
    when = words.day(order.created_at, now=now, zone=zone)
    return OrderLine(str(order.id), title, f"{say(ORDERS[order.status])}, {when}", rupees(order.total))


def task_line(task: StaffTaskView) -> Task:
    """Something a colleague is to do."""
    return Task(
        str(task.id), tasks.title(task.title), tasks.detail(task.detail), words.millis(task.created_at)
    )
