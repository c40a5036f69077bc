"""What is known of a person, in words."""

from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from revive_app.rules.money import rupees
from revive_app.rules.phone import grouped
from revive_app.services.dossier import Dossier, PersonFacts
from revive_app.ui import words
from revive_app.ui.components.bubbles import local
from revive_app.ui.language import say, word
from revive_app.ui.person.lines import (
    CONSENT,
    SOURCES,
    consent_line,
    long_day,
    order_line,
    task_line,
    visit_line,
)
from revive_app.ui.person.person import Fact, NoteLine, Other, Person
from revive_app.vocabulary import (
    LeadStatus,
    MarketingConsent,
)

MOST_FACTS = 12
# A remark is read here and nowhere else: all of it, as long as it is one.
_LONGEST_FACT = 2000
_STAGES = (LeadStatus.NEW, LeadStatus.CONTACTED, LeadStatus.INTEREST, LeadStatus.NEGOTIATING, LeadStatus.WON)
_MOVES = {-1: word("and falling"), 0: "", 1: word("and rising")}


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
    context = known_facts(lead.context_data if lead else {})
    return Person(
        contact_id=str(who.id),
        lead_id=str(lead.id) if lead else "",
        thread_id=str(lead.conversation_id) if lead and lead.conversation_id else "",
        name=name,
        initials=words.initials(name),
        hue=words.hue(who.id),
        phone=phone,
        stage=lead.status.value if lead else "",
        stage_words=say(words.STAGES[lead.status]) if lead else "",
        rungs=_STAGES.index(lead.status) + 1 if lead and lead.status in _STAGES else 0,
        value=rupees(lead.potential_value) if lead else "",
        full_value=rupees(lead.potential_value).lstrip("₹") if lead else "",
        rupees=lead.potential_value if lead else 0,
        campaign=lead.campaign_name if lead else "",
        dnd=words.since(who.dnd_at, now=now, zone=zone) if who.dnd_at else "",
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
        offers=say(CONSENT[who.marketing_consent]) if not who.dnd_at else say("No messages at all"),
        offers_ok=who.marketing_consent is MarketingConsent.GRANTED and who.dnd_at is None,
        offers_since=long_day(last.created_at.astimezone(zone).date()) if last else "",
        offers_source=say(SOURCES[last.source]) if last else "",
        offers_used=say("{n} of {most} offers used", n=known.offers.used, most=known.offers.most)
        if known.offers.most
        else words.plural(known.offers.used, word("{n} offer"), word("{n} offers")),
        consent=[consent_line(line, now, zone) for line in known.consent],
        visits=[visit_line(visit, now, zone) for visit in known.visits],
        orders=[order_line(order, now, zone) for order in known.orders],
        tasks=[task_line(task) for task in known.tasks],
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
        (say("Known since"), long_day(who.created_at.astimezone(zone).date())),
    )
    return [Fact(name, value) for name, value in facts if value]


def known_facts(known: dict[str, object]) -> list[Fact]:
    """What the shop's own list says of somebody: the columns nobody else has a use for."""
    facts = [
        Fact(context_name(name), _cut(value))
        for name, value in known.items()
        if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip()
    ]
    return facts[:MOST_FACTS]


def context_name(column: str) -> str:
    """A column of the shop's own list, as a name."""
    return say(column.replace("_", " ").capitalize())


def _cut(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST_FACT else text[:_LONGEST_FACT].rstrip() + "…"


def _day_and_month(day: date | None) -> str:
    return words.day_of_year(day, today=day) if day else ""


def as_uuid(text: str) -> UUID | None:
    """An id this page holds; None for none."""
    return UUID(text) if text else None
