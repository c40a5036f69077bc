"""A thread being told: the clock, what was said so far, and the lines The Matrix shows of it."""

from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from statistics import fmean
from typing import Any
from uuid import UUID

from revive_app.demo import shop
from revive_app.demo.catalog import piece_of
from revive_app.demo.moments import Moment, at
from revive_app.demo.people import Person
from revive_app.demo.threads import Colleague, Fate
from revive_app.models import (
    ConsentEvent,
    Contact,
    Conversation,
    Lead,
    Media,
    Message,
    Order,
    StaffTask,
)
from revive_app.rules.handoff_note import write_note
from revive_app.services.seeding import bubbles
from revive_app.services.seeding.bubbles import Outgoing, Place
from revive_app.services.seeding.ground import Ground
from revive_app.services.seeding.matrix import Line
from revive_app.vocabulary import (
    ActivityType,
    Direction,
    Handler,
    MessageState,
    Sender,
    StaffTaskKind,
    StaffTaskStatus,
)

A_MOMENT = timedelta(seconds=2)


@dataclass(slots=True)
class Script:
    """Everything one thread touches. `turn`: this person's place when a run goes out."""

    ground: Ground
    person: Person
    contact: Contact
    lead: Lead
    conversation: Conversation
    turn: int
    clock: datetime
    messages: list[Message] = field(default_factory=list)
    consents: list[ConsentEvent] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    files: list[Media] = field(default_factory=list)
    staff_tasks: list[StaffTask] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    moods: list[float] = field(default_factory=list)

    def move_to(self, moment: Moment) -> None:
        """Let the clock stand at that moment. Raises ValueError when a thread is written backwards."""
        self.move_clock(at(moment, now=self.ground.now, zone=self.ground.zone))

    def move_clock(self, moment: datetime) -> None:
        """The same for a time that is known already."""
        if moment < self.clock:
            raise ValueError(f"the thread of {self.person.name} runs backwards")
        self.clock = moment

    def receive(
        self, kind: str, content: str, body: dict[str, Any], *, reply_to: str | None = None
    ) -> Message:
        """The customer's message, now."""
        message = bubbles.received(
            self._place(),
            self.clock,
            phone=self.person.phone,
            kind=kind,
            content=content,
            body=body,
            reply_to=reply_to,
        )
        self.messages.append(message)
        self.note(ActivityType.INBOUND, content, message_id=message.id)
        return message

    def send(self, outgoing: Outgoing, fate: Fate) -> None:
        """Our message, now, and how far it got."""
        message = bubbles.sent(self._place(), self.clock, outgoing, phone=self.person.phone, fate=fate)
        self.messages.append(message)
        name = self.contact.first_name
        self.note(
            ActivityType.OUTBOUND, outgoing.text, agent=name, message_id=message.id, sender=outgoing.sender
        )
        self.clock += A_MOMENT
        if message.state is MessageState.FAILED:
            words = f"{message.error_title} ({message.error_code})"
            self.note(ActivityType.ERROR, words, agent=name, message_id=message.id)

    def hand_to(self, colleague: Colleague) -> None:
        """From here on a colleague answers."""
        self.conversation.handler = Handler.HUMAN
        self.conversation.assigned_to = self.ground.staff[colleague]

    def ask(
        self, kind: StaffTaskKind, title: str, detail: str = "", *, about: Message | None = None
    ) -> StaffTask:
        """Something for a colleague, from now on."""
        task = StaffTask(
            client_id=self.ground.client_id,
            kind=kind,
            title=title,
            detail=detail,
            contact_id=self.contact.id,
            conversation_id=self.conversation.id,
            message_id=about.id if about else None,
            created_at=self.clock,
            updated_at=self.clock,
        )
        self.staff_tasks.append(task)
        return task

    def call_a_person(self, kind: StaffTaskKind, why: str) -> None:
        """The note for whoever answers from here on, and a task that waits for her."""
        note = write_note(
            why=f"{why[:1].upper()}{why[1:]}",
            name=self.person.name,
            interest=self.person.interest,
            heard=[one.content for one in self.messages if one.direction is Direction.INBOUND],
            pieces=self._shown(),
            mood=fmean(self.moods) if self.moods else None,
        )
        self.conversation.handoff_note = asdict(note)
        self.conversation.handed_over_at = self.clock
        self.ask(kind, f"{self.person.name}: {why}", "\n".join(note.lines))

    def close_tasks(self, colleague: Colleague, *kinds: StaffTaskKind) -> None:
        """A colleague has seen to it."""
        for task in self.staff_tasks:
            if task.status is StaffTaskStatus.OPEN and task.kind in kinds:
                task.status, task.closed_at = StaffTaskStatus.DONE, self.clock
                task.closed_by = self.ground.staff[colleague]
                task.updated_at = self.clock

    def _shown(self) -> list[str]:
        """The names of the pieces that were shown, the latest first."""
        skus = [sku for one in reversed(self.messages) for sku in one.message_metadata.get("products", ())]
        return [piece_of(sku).name for sku in dict.fromkeys(skus)]

    def note(
        self,
        event_type: ActivityType,
        detail: str,
        *,
        agent: str | None = None,
        message_id: UUID | None = None,
        sender: Sender | None = None,
    ) -> None:
        """A line of The Matrix, in the customer's name unless another is given."""
        self.lines.append(
            Line(
                at=self.clock,
                event_type=event_type,
                agent=agent or self.person.name,
                detail=detail,
                conversation_id=self.conversation.id,
                lead_id=self.lead.id,
                message_id=message_id,
                refs={"sender": sender.value} if sender else {},
            )
        )

    def heard(self) -> Message | None:
        """The customer's last message so far."""
        return next((one for one in reversed(self.messages) if one.direction is Direction.INBOUND), None)

    def _place(self) -> Place:
        return Place(
            client_id=self.ground.client_id,
            number_id=self.ground.number.id,
            conversation_id=self.conversation.id,
            contact_id=self.contact.id,
            lead_id=self.lead.id,
            campaign_id=self.lead.campaign_id,
        )


def first_name(colleague: Colleague) -> str:
    """As The Matrix calls a colleague."""
    return shop.STAFF[colleague].first_name
