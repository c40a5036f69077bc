"""A person as her panel and her drawer show her: words and numbers, nothing to be worked out on the page."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from revive_app.rules.money import rupees
from revive_app.rules.phone import grouped
from revive_app.services.appointments.reading import AppointmentView
from revive_app.services.conversation.views import MessageView
from revive_app.services.dossier import ConsentLine, Dossier, PersonFacts
from revive_app.services.order_book import OrderView
from revive_app.services.staff_tasks import StaffTaskView
from revive_app.ui import reasons, words
from revive_app.ui.components.bubbles import in_short, local
from revive_app.ui.language import say, word
from revive_app.vocabulary import (
    AppointmentStatus,
    ConsentAction,
    ConsentScope,
    ConsentSource,
    Direction,
    LeadStatus,
    MarketingConsent,
    OrderStatus,
    Sender,
)

MOST_FACTS = 12
_LONGEST_FACT = 160
_STAGES = (LeadStatus.NEW, LeadStatus.CONTACTED, LeadStatus.INTEREST, LeadStatus.NEGOTIATING, LeadStatus.WON)
_MOVES = {-1: word("and falling"), 0: "", 1: word("and rising")}
_CONSENT = {
    MarketingConsent.GRANTED: word("Yes"),
    MarketingConsent.WITHDRAWN: word("No"),
    MarketingConsent.UNKNOWN: word("Never asked"),
}
_SOURCES = {
    ConsentSource.KEYWORD: word("By a keyword"),
    ConsentSource.PHRASE: word("In her own words"),
    ConsentSource.SENTIMENT: word("She was upset"),
    ConsentSource.BUTTON: word("By a button"),
    ConsentSource.META_PREFERENCE: word("In WhatsApp's settings"),
    ConsentSource.META_ERROR: word("WhatsApp told us"),
    ConsentSource.IMPORT: word("From an import"),
    ConsentSource.STAFF: word("Written down by a colleague"),
    ConsentSource.API: word("From another program"),
}
_VISITS = {
    AppointmentStatus.REQUESTED: word("Waits for your yes"),
    AppointmentStatus.CONFIRMED: word("Confirmed"),
    AppointmentStatus.DONE: word("She came"),
    AppointmentStatus.NO_SHOW: word("She did not come"),
    AppointmentStatus.CANCELLED: word("Called off"),
}
_ORDERS = {
    OrderStatus.RECEIVED: word("New"),
    OrderStatus.CONFIRMED: word("Confirmed"),
    OrderStatus.FULFILLED: word("Handed over"),
    OrderStatus.CANCELLED: word("Cancelled"),
}
_WHO = {
    Sender.CUSTOMER: word("She"),
    Sender.AGENT: word("Agent"),
    Sender.HUMAN: word("Colleague"),
    Sender.BLAST: word("Campaign"),
    Sender.FOLLOWUP: word("Reminder"),
}


@dataclass(frozen=True)
class Fact:
    """A name and what it is."""

    name: str
    value: str


@dataclass(frozen=True)
class Visit:
    """One visit; `asks` while it waits for a yes."""

    id: str
    version: int
    weekday: str
    day: str
    title: str
    state: str
    asks: bool
    coming: bool


@dataclass(frozen=True)
class OrderLine:
    """One order."""

    id: str
    title: str
    detail: str
    total: str


@dataclass(frozen=True)
class Task:
    """Something a colleague is to do."""

    id: str
    title: str
    detail: str
    since: int


@dataclass(frozen=True)
class NoteLine:
    """A colleague's note."""

    id: str
    text: str
    author: str
    at: str


@dataclass(frozen=True)
class Consent:
    """A line of the ledger."""

    words: str
    how: str
    at: str
    good: bool


@dataclass(frozen=True)
class Moment:
    """A message of the timeline. `ours`: it can be asked why."""

    id: str
    at: str
    title: str
    who: str
    words: str
    state: str
    tone: str
    ours: bool


@dataclass(frozen=True)
class Other:
    """The same person in another campaign."""

    id: str
    campaign: str
    stage: str
    stage_words: str
    value: str


@dataclass(frozen=True)
class Person:
    """All of it. `rungs` is how many of the five stages she has reached."""

    contact_id: str = ""
    lead_id: str = ""
    thread_id: str = ""
    name: str = ""
    initials: str = ""
    hue: int = 1
    phone: str = ""
    stage: str = ""
    stage_words: str = ""
    rungs: int = 0
    value: str = ""
    full_value: str = ""
    rupees: int = 0
    campaign: str = ""
    dnd: str = ""
    mood: str = ""
    mood_words: str = ""
    language: str = ""
    piece_name: str = ""
    piece_detail: str = ""
    piece_price: str = ""
    piece_picture: str = ""
    piece_tile: str = ""
    profile: list[Fact] = ()  # type: ignore[assignment]
    context: list[Fact] = ()  # type: ignore[assignment]
    offers: str = ""
    offers_ok: bool = False
    offers_since: str = ""
    offers_source: str = ""
    offers_used: str = ""
    consent: list[Consent] = ()  # type: ignore[assignment]
    visits: list[Visit] = ()  # type: ignore[assignment]
    orders: list[OrderLine] = ()  # type: ignore[assignment]
    tasks: list[Task] = ()  # type: ignore[assignment]
    notes: list[NoteLine] = ()  # type: ignore[assignment]
    others: list[Other] = ()  # type: ignore[assignment]


def person_of(known: Dossier, *, now: datetime, zone: ZoneInfo) -> Person:
    """Everything, in words."""
    who, lead = known.person, known.lead
    phone = grouped(who.phone) if who.phone else ""
    name = words.full_name(who.first_name, who.last_name, otherwise=phone or None)
    score = lead.sentiment_score if lead else 0.0
    stock = ""
    if known.piece is not None and known.piece.stock is not None:
        stock = say("{n} in stock", n=known.piece.stock) if known.piece.stock else say("sold out")
    last = known.consent[0] if known.consent else None
    context = _context(lead.context_data if lead else {})
    return Person(
        contact_id=str(who.id),
        lead_id=str(lead.id) if lead else "",
        thread_id=str(lead.conversation_id) if lead and lead.conversation_id else "",
        name=name,
        initials=words.initials(name),
        hue=words.hue(lead.id if lead else who.id),
        phone=phone,
        stage=lead.status.value if lead else "",
        stage_words=say(words.STAGES[lead.status]) if lead else "",
        rungs=_STAGES.index(lead.status) + 1 if lead and lead.status in _STAGES else 0,
        value=rupees(lead.potential_value) if lead else "",
        full_value=rupees(lead.potential_value).lstrip("₹") if lead else "",
        rupees=lead.potential_value if lead else 0,
        campaign=lead.campaign_name if lead else "",
        dnd=words.day(who.dnd_at, now=now, zone=zone) if who.dnd_at else "",
        mood=words.mood(score) if lead else "",
        mood_words=_mood(score, known.mood_moves) if lead else "",
        language=say(words.LANGUAGES.get(who.language, who.language)) if who.language else "",
        piece_name=known.piece.name if known.piece else "",
        piece_detail=", ".join(part for part in (known.piece.sku, stock) if part) if known.piece else "",
        piece_price=rupees(known.piece.price) if known.piece else "",
        piece_picture=local(known.piece.image_url) if known.piece else "",
        piece_tile=known.piece.tile if known.piece else "",
        profile=[fact for fact in _profile(who, zone) if fact not in context],
        context=context,
        offers=say(_CONSENT[who.marketing_consent]) if not who.dnd_at else say("No messages at all"),
        offers_ok=who.marketing_consent is MarketingConsent.GRANTED and who.dnd_at is None,
        offers_since=_long_day(last.created_at.astimezone(zone).date()) if last else "",
        offers_source=say(_SOURCES[last.source]) if last else "",
        offers_used=say("{n} of {most} offers used", n=known.offers.used, most=known.offers.most)
        if known.offers.most
        else words.plural(known.offers.used, word("{n} offer"), word("{n} offers")),
        consent=[_consent(line, now, zone) for line in known.consent],
        visits=[_visit(visit, now, zone) for visit in known.visits],
        orders=[_order(order, now, zone) for order in known.orders],
        tasks=[_task(task) for task in known.tasks],
        notes=[
            NoteLine(
                str(note.id),
                note.text,
                note.author or say("A colleague"),
                words.moment_words(note.created_at, now=now, zone=zone),
            )
            for note in known.notes
        ],
        others=[
            Other(
                str(one.id),
                one.campaign_name,
                one.status.value,
                say(words.STAGES[one.status]),
                rupees(one.potential_value),
            )
            for one in known.others
        ],
    )


def moment_of(message: MessageView, *, now: datetime, zone: ZoneInfo) -> Moment:
    """A message as the timeline shows it."""
    ours = message.direction is Direction.OUTBOUND
    return Moment(
        id=str(message.id),
        at=words.near_moment(message.created_at, now=now, zone=zone),
        title=words.full_moment(message.created_at, zone),
        who=say(_WHO.get(message.sender, "Revive")),
        words=in_short(" ".join(message.content.split()), message.message_type),
        state=reasons.how_far(message.status, message.reason, message.error) if ours else "",
        tone=_tone(message) if ours else "",
        ours=ours,
    )


def _tone(message: MessageView) -> str:
    tick = words.TICKS[message.status]
    if tick == "failed":
        return "bad"
    waits = tick in {"waiting", "unsure"} or reasons.why_not(message.status, message.reason, message.error)
    return "wait" if waits else "good"


def _mood(score: float, moves: int) -> str:
    number = f"{score:+.1f}"
    said = say(words.MOODS[words.mood(score)])
    moving = say(_MOVES[moves]) if moves else ""
    with_number = said if number in {"+0.0", "-0.0"} else f"{said}, {number}"
    return f"{with_number} {moving}".strip()


def _profile(who: PersonFacts, zone: ZoneInfo) -> list[Fact]:
    facts = (
        (say("City"), who.city or ""),
        (say("E-mail"), who.email or ""),
        (say("Birthday"), _day_and_month(who.birthday)),
        (say("Anniversary"), _day_and_month(who.anniversary)),
        (say("Interest"), who.interest or ""),
        (say("Known since"), _long_day(who.created_at.astimezone(zone).date())),
    )
    return [Fact(name, value) for name, value in facts if value]


def _context(known: dict[str, object]) -> list[Fact]:
    facts = [
        Fact(say(name.replace("_", " ").capitalize()), _cut(value))
        for name, value in known.items()
        if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip()
    ]
    return facts[:MOST_FACTS]


def _cut(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST_FACT else text[:_LONGEST_FACT].rstrip() + "…"


def _day_and_month(day: date | None) -> str:
    return words.day_of_year(day, today=day) if day else ""


def _long_day(day: date) -> str:
    return words.day_of_year(day, today=date(day.year + 1, 1, 1))


def _consent(line: ConsentLine, now: datetime, zone: ZoneInfo) -> Consent:
    granted = line.action is ConsentAction.GRANTED
    if line.action is ConsentAction.RETRACTED:
        said = say("An entry was a mistake")
    elif line.scope is ConsentScope.ALL:
        said = say("Messages: yes") if granted else say("No messages at all")
    else:
        said = say("Offers: yes") if granted else say("Offers: no")
    how = f"“{line.words}”" if line.words else line.note or say(_SOURCES[line.source])
    return Consent(
        said,
        f"{how} · {line.by}" if line.by else how,
        words.day(line.created_at, now=now, zone=zone),
        granted,
    )


def _visit(visit: AppointmentView, now: datetime, zone: ZoneInfo) -> Visit:
    at = visit.starts_at
    note = visit.note or say("Visit")
    return Visit(
        id=str(visit.id),
        version=visit.version,
        weekday=words.weekday(at, zone) if at else "",
        day=str(at.astimezone(zone).day) if at else "?",
        title=f"{note}, {words.clock(at, zone)}" if at else note,
        state=say(_VISITS[visit.status]),
        asks=visit.status is AppointmentStatus.REQUESTED and at is not None and at > now,
        coming=at is not None
        and at > now
        and visit.status in {AppointmentStatus.REQUESTED, AppointmentStatus.CONFIRMED},
    )


def _order(order: OrderView, now: datetime, zone: ZoneInfo) -> OrderLine:
    names = [item.name or item.sku for item in order.items]
    title = names[0] if names else say("Order")
    if len(names) > 1:
        title = say("{name} and {n} more", name=title, n=len(names) - 1)
    when = words.day(order.created_at, now=now, zone=zone)
    return OrderLine(str(order.id), title, f"{say(_ORDERS[order.status])}, {when}", rupees(order.total))


def _task(task: StaffTaskView) -> Task:
    return Task(str(task.id), say(task.title), task.detail.partition("\n")[0], words.millis(task.created_at))


def as_uuid(text: str) -> UUID | None:
    """An id this page holds; None for none."""
    return UUID(text) if text else None
