"""The demo shop's customers as rows: person, card, thread, and what follows from the thread."""

from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from revive_app.db import SystemSession
from revive_app.demo import campaigns, templates
from revive_app.demo.moments import at, day
from revive_app.demo.people import Person
from revive_app.models import (
    Appointment,
    ConsentEvent,
    Contact,
    Conversation,
    Lead,
    Media,
    Message,
    Order,
    ScheduledTask,
    StaffTask,
)
from revive_app.models.base import new_id
from revive_app.services.blasts.attribution import ANSWERED_WITHIN
from revive_app.services.ingest.messages import WINDOW
from revive_app.services.ingest.threads import preview
from revive_app.services.seeding.ground import Ground
from revive_app.services.seeding.matrix import Line, latest
from revive_app.services.seeding.replay import play
from revive_app.services.seeding.script import Script
from revive_app.services.seeding.visits import add_visits
from revive_app.vocabulary import (
    ConsentAction,
    ConsentScope,
    ConsentSource,
    Direction,
    MarketingConsent,
)

FOLLOW_UP = "reengagement_msg"
_MORNING = time(10, 30)
# From this worth on the shop calls a customer a VIP.
_VIP_FROM = 200_000


@dataclass(slots=True)
class Crowd:
    """All rows of all customers, by table, in the order they may be written."""

    contacts: list[Contact] = field(default_factory=list)
    leads: list[Lead] = field(default_factory=list)
    conversations: list[Conversation] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    consents: list[ConsentEvent] = field(default_factory=list)
    appointments: list[Appointment] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    tasks: list[ScheduledTask] = field(default_factory=list)
    staff_tasks: list[StaffTask] = field(default_factory=list)
    files: list[Media] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def who_never_agreed(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """The same people, none of whom may get an offer, a follow-up or a reminder."""
    return tuple(replace(person, agreed=None, snooze=None) for person in people)


def gather(ground: Ground, people: tuple[Person, ...]) -> Crowd:
    """The rows of these customers and of everything that happened to them. Writes nothing."""
    crowd = Crowd()
    for turn, person in enumerate(people):
        _add(crowd, ground, person, turn)
    return crowd


def bring(session: SystemSession, ground: Ground, people: tuple[Person, ...]) -> None:
    """Write these customers with everything that happened to them."""
    crowd = gather(ground, people)
    for run in ground.runs.values():
        run.audience_count = sum(message.blast_id == run.id for message in crowd.messages)
        session.add(run)
    lines = latest(crowd.lines, client_id=ground.client_id)
    for rows in (
        crowd.contacts,
        crowd.leads,
        crowd.conversations,
        crowd.messages,
        [*crowd.consents, *crowd.appointments, *crowd.orders, *crowd.tasks, *crowd.files, *lines],
        crowd.staff_tasks,
    ):
        session.add_all(rows)
        session.flush()
    runs = [run.id for run in ground.runs.values()]
    for statement in _WHAT_RUNS_BROUGHT:
        session.run(statement, runs=runs, price=OFFER_PRICE_E4)


# What an offer delivered in India costs, in ten-thousandths of a rupee (REFERENCE §11).
OFFER_PRICE_E4 = 8_631
# What Meta billed, who wrote back in time, and who had been left out.
_WHAT_RUNS_BROUGHT = (
    "UPDATE messages SET billed = 'marketing', price_e4 = :price"
    " WHERE blast_id = ANY(:runs) AND state IN ('delivered', 'read') AND CAST(:price AS int) > 0",
    f"""
    INSERT INTO blast_outcomes (message_id, kind, blast_id, client_id, happened_at)
    SELECT message.id, 'replied', message.blast_id, message.client_id, answer.happened_at
    FROM messages message CROSS JOIN LATERAL (
        SELECT happened_at FROM messages heard
        WHERE heard.conversation_id = message.conversation_id AND heard.direction = 'inbound'
          AND heard.happened_at BETWEEN message.happened_at AND message.happened_at + interval '{ANSWERED_WITHIN.days} days'
        ORDER BY happened_at LIMIT 1
    ) answer
    WHERE message.blast_id = ANY(:runs) AND CAST(:price AS int) > 0
    """,
    """
    UPDATE blasts SET
        forecast = jsonb_build_object('cost_paise', audience_count * CAST(:price AS int) / 100, 'limited_by', 'rate'),
        excluded = coalesce((
            SELECT jsonb_object_agg(reason, people) FROM (
                SELECT CASE WHEN contact.dnd_at IS NOT NULL THEN 'dnd'
                            WHEN contact.marketing_consent = 'withdrawn' THEN 'marketing_withdrawn'
                            ELSE 'no_consent' END AS reason, count(*) AS people
                FROM leads lead JOIN contacts contact ON contact.id = lead.contact_id
                WHERE lead.campaign_id = blasts.campaign_id AND contact.created_at < blasts.started_at
                  AND (contact.dnd_at IS NOT NULL OR contact.marketing_consent <> 'granted')
                GROUP BY 1
            ) left_out
        ), '{}')
    WHERE id = ANY(:runs)
    """,
)


def _add(crowd: Crowd, ground: Ground, person: Person, turn: int) -> None:
    known_at = _known_at(ground, person, turn)
    contact = _contact(ground, person, known_at)
    lead = _lead(ground, person, contact, known_at)
    crowd.contacts.append(contact)
    crowd.leads.append(lead)
    if person.agreed is not None:
        crowd.consents.append(_agreement(ground, person, contact, known_at))
    if person.thread:
        _add_thread(
            crowd, Script(ground, person, contact, lead, _thread(ground, contact, lead), turn, known_at)
        )


def _add_thread(crowd: Crowd, script: Script) -> None:
    play(script)
    _summarise(script)
    crowd.conversations.append(script.conversation)
    crowd.messages += script.messages
    crowd.consents += script.consents
    crowd.orders += script.orders
    crowd.lines += script.lines
    crowd.files += script.files
    add_visits(script, crowd.appointments, crowd.tasks)
    crowd.staff_tasks += script.staff_tasks
    if script.person.snooze is not None:
        crowd.tasks.append(_follow_up(script))


def _known_at(ground: Ground, person: Person, turn: int) -> datetime:
    """Lists are uploaded at noon, one row a second."""
    noon = at(day(person.known_days, "12:15"), now=ground.now, zone=ground.zone)
    return noon + timedelta(seconds=turn)


def _contact(ground: Ground, person: Person, known_at: datetime) -> Contact:
    return Contact(
        client_id=ground.client_id,
        phone=person.phone,
        first_name=person.first_name,
        last_name=person.last_name,
        city=person.city,
        interest=person.interest,
        birthday=person.birthday,
        anniversary=person.anniversary,
        language=person.language,
        marketing_consent=MarketingConsent.GRANTED if person.agreed else MarketingConsent.UNKNOWN,
        created_at=known_at,
        updated_at=known_at,
    )


def _lead(ground: Ground, person: Person, contact: Contact, known_at: datetime) -> Lead:
    campaign = ground.campaigns[campaigns.DIWALI if person.diwali else campaigns.SHAADI]
    return Lead(
        client_id=ground.client_id,
        campaign_id=campaign.id,
        contact_id=contact.id,
        status=person.stage,
        status_set_by=person.stage_by,
        potential_value=person.value,
        context_data={"City": person.city, "Interest": person.interest, **_tags(person), **person.facts},
        created_at=known_at,
        updated_at=known_at,
    )


def _agreement(ground: Ground, person: Person, contact: Contact, known_at: datetime) -> ConsentEvent:
    assert person.agreed is not None
    by_staff = person.agreed.source is ConsentSource.STAFF
    return ConsentEvent(
        client_id=ground.client_id,
        contact_id=contact.id,
        action=ConsentAction.GRANTED,
        scope=ConsentScope.MARKETING,
        source=person.agreed.source,
        note=person.agreed.note,
        actor_user_id=next(iter(ground.staff.values())) if by_staff else None,
        created_at=known_at,
    )


def _thread(ground: Ground, contact: Contact, lead: Lead) -> Conversation:
    return Conversation(
        id=new_id(),
        client_id=ground.client_id,
        number_id=ground.number.id,
        contact_id=contact.id,
        lead_id=lead.id,
    )


def _summarise(script: Script) -> None:
    """The thread's own columns, from its messages."""
    thread = script.conversation
    inbound = [one for one in script.messages if one.direction is Direction.INBOUND]
    # A message of ours counts in the list from when WhatsApp took it.
    outbound = [(one.accepted_at, one) for one in script.messages if one.accepted_at is not None]
    heard = [(one.happened_at, one) for one in inbound]
    thread.last_message_at, last = max([*heard, *outbound], key=lambda pair: pair[0])
    thread.last_message_text = preview(last)
    thread.last_message_direction = last.direction
    thread.last_outbound_at = max((taken for taken, _ in outbound), default=None)
    if inbound:
        thread.last_inbound_at = inbound[-1].happened_at
        thread.window_expires_at = inbound[-1].happened_at + WINDOW
        thread.inbound_count = len(inbound)
        thread.unread_count = script.person.unread
    thread.created_at = script.messages[0].happened_at
    thread.updated_at = thread.last_message_at


def _follow_up(script: Script) -> ScheduledTask:
    """The timer a postponed conversation runs on; card and thread sleep until then."""
    snooze, heard = script.person.snooze, script.heard()
    assert snooze is not None
    assert heard is not None
    zone = script.ground.zone
    on = heard.happened_at.astimezone(zone).date() + timedelta(days=snooze.days)
    due = datetime.combine(on, _MORNING, tzinfo=zone)
    script.lead.snoozed_until = script.conversation.snoozed_until = due
    return ScheduledTask(
        client_id=script.ground.client_id,
        lead_id=script.lead.id,
        conversation_id=script.conversation.id,
        task_type=FOLLOW_UP,
        scheduled_at=due,
        payload={"template_name": templates.GENTLE_FOLLOW_UP.name},
        why=snooze.words,
        created_at=heard.happened_at,
        updated_at=heard.happened_at,
    )


def _tags(person: Person) -> dict[str, str]:
    """As a shop writes them into its book."""
    tags = [
        *(["VIP"] if person.value >= _VIP_FROM else []),
        *(["bridal"] if "Wedding" in person.facts else []),
        *(["regular"] if "Last purchase" in person.facts else []),
    ]
    return {"Tags": ", ".join(tags)} if tags else {}
