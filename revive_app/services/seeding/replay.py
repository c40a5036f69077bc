"""Plays a customer's thread through the same rules real messages meet, and keeps what it leaves behind."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import fmean
from uuid import UUID

from revive_app.demo import campaigns, shop, templates
from revive_app.demo.catalog import piece_of
from revive_app.demo.moments import at, coming
from revive_app.demo.people import Person
from revive_app.demo.threads import (
    CalledHuman,
    Colleague,
    Event,
    Fate,
    Offer,
    Ordered,
    Replied,
    Said,
    TookOver,
    VisitConfirmed,
    Won,
    Wrote,
)
from revive_app.models import ConsentEvent, Contact, Conversation, Lead, Message, Order
from revive_app.providers.whatsapp import payloads
from revive_app.rules import intents, money, safety
from revive_app.rules.farewell import goodbye
from revive_app.services.consent import CONFIRMATION
from revive_app.services.ingest.safety_steps import ANGER
from revive_app.services.seeding import bubbles
from revive_app.services.seeding.bubbles import Outgoing, Place
from revive_app.services.seeding.ground import PACE, Ground
from revive_app.services.seeding.matrix import Line
from revive_app.vocabulary import (
    ActivityType,
    ConsentAction,
    ConsentScope,
    ConsentSource,
    Direction,
    Handler,
    LeadStatus,
    MarketingConsent,
    MessageCategory,
    MessageState,
    OrderStatus,
    Sender,
)

_A_MOMENT = timedelta(seconds=2)
_MODEL = "offline"


@dataclass(slots=True)
class Replay:
    """One thread on its way from content to rows. `place_in_run`: this person's turn when a run goes out."""

    ground: Ground
    person: Person
    contact: Contact
    lead: Lead
    conversation: Conversation
    place_in_run: int
    clock: datetime
    messages: list[Message] = field(default_factory=list)
    consents: list[ConsentEvent] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    moods: list[float] = field(default_factory=list)

    def play(self) -> None:
        """Let everything in the thread happen, in order."""
        for event in self.person.thread:
            self._happen(event)
        bubbles.settle_reads(self.messages, now=self.ground.now)
        if self.moods:
            self.lead.sentiment_score = round(fmean(self.moods), 4)
            self.lead.sentiment_count = len(self.moods)
        self.lead.updated_at = self.clock

    def _happen(self, event: Event) -> None:
        match event:
            case Offer():
                self._offer(event)
            case Said():
                self._hear(event)
            case Ordered():
                self._order(event)
            case Replied():
                self._reply(event)
            case Wrote():
                self._write(event)
            case VisitConfirmed():
                self._confirm_visit(event)
            case CalledHuman(why, to):
                self.clock += _A_MOMENT
                self._hand_to(to)
                self._line(ActivityType.SYSTEM, f"Called {_first_name(to)}: {why}", agent=campaigns.AGENT)
            case TookOver(moment, by):
                self._move_clock(at(moment, now=self.ground.now, zone=self.ground.zone))
                self._hand_to(by)
                self._line(ActivityType.SYSTEM, "A human took over", agent=_first_name(by))
            case Won(moment, by):
                self._move_clock(at(moment, now=self.ground.now, zone=self.ground.zone))
                self._line(ActivityType.SYSTEM, "Lead moved to won", agent=_first_name(by))

    def _offer(self, offer: Offer) -> None:
        self._move_clock(self.ground.run_at(offer.run) + self.place_in_run * PACE)
        template = campaigns.RUNS[offer.run].campaign.template
        self._send(
            Outgoing(
                body=payloads.template(template.name, templates.LANGUAGE, body=[self.person.first_name]),
                text=template.filled(self.person.first_name),
                sender=Sender.BLAST,
                category=MessageCategory.MARKETING,
                blast_id=self.ground.runs[offer.run].id,
                business_initiated=True,
            ),
            offer.fate,
        )

    def _hear(self, said: Said) -> None:
        self._move_clock(at(said.at, now=self.ground.now, zone=self.ground.zone))
        if said.tapped:
            body = {"payload": said.text, "text": said.text}
            message = self._receive("button", said.text, body, reply_to=self._last_wamid())
        else:
            message = self._receive("text", said.text, {"body": said.text})
        verdict = safety.judge(said.text, button_id=said.text if said.tapped else None)
        self.moods.append(verdict.compound)
        message.message_metadata = {"sentiment": verdict.compound}
        if verdict.opt_out is safety.OptOut.CERTAIN:
            self._leave(message, verdict)
        elif verdict.compound < ANGER and verdict.complaint:
            self.conversation.handler = Handler.HUMAN
            words = "A complaint: handed to a human, the agent keeps still"
            self._line(ActivityType.SAFETY, words, message_id=message.id)

    def _leave(self, message: Message, verdict: safety.SafetyVerdict) -> None:
        scope = verdict.scope or ConsentScope.ALL
        source = ConsentSource.BUTTON if message.message_type == "button" else ConsentSource.PHRASE
        self.consents.append(
            ConsentEvent(
                client_id=self.ground.client_id,
                contact_id=self.contact.id,
                action=ConsentAction.WITHDRAWN,
                scope=scope,
                source=source,
                words=verdict.words,
                message_id=message.id,
                created_at=self.clock,
            )
        )
        self.contact.marketing_consent = MarketingConsent.WITHDRAWN
        if scope is ConsentScope.ALL:
            self.contact.dnd_at = self.clock
            self.contact.dnd_reason = source.value
            self.lead.status = LeadStatus.DND
        what = "do not disturb" if scope is ConsentScope.ALL else "no more offers"
        words = f"Said “{verdict.words}”: {what}, 0 queued messages cancelled"
        self._line(ActivityType.SAFETY, words, message_id=message.id)
        self.clock += _A_MOMENT
        text = goodbye(message.content, shop=shop.NAME, scope=scope)
        self._send(
            Outgoing(payloads.text(text), text, Sender.SYSTEM, metadata={"purpose": CONFIRMATION}),
            Fate.DELIVERED,
        )

    def _order(self, ordered: Ordered) -> None:
        self._move_clock(at(ordered.at, now=self.ground.now, zone=self.ground.zone))
        piece = piece_of(ordered.sku)
        item = {
            "product_retailer_id": piece.sku,
            "quantity": 1,
            "item_price": piece.price,
            "currency": "INR",
        }
        body = {"catalog_id": "", "text": ordered.note, "product_items": [item]}
        message = self._receive("order", f"1 × {piece.sku}\n{ordered.note}".strip(), body)
        self.orders.append(
            Order(
                client_id=self.ground.client_id,
                contact_id=self.contact.id,
                lead_id=self.lead.id,
                message_id=message.id,
                status=OrderStatus.CONFIRMED,
                items=[item],
                total=piece.price,
                claimed_total=piece.price,
                note=ordered.note,
                created_at=self.clock,
                updated_at=self.clock,
            )
        )
        words = f"Order placed: {piece.name} {piece.purity}, {money.rupees(piece.price)}"
        self._line(ActivityType.COMMERCE, words, message_id=message.id)

    def _reply(self, reply: Replied) -> None:
        latency_ms = 240 + len(reply.text) * 3
        self.clock += _A_MOMENT
        asked = next((one.content for one in reversed(self.messages) if _is_inbound(one)), "")
        intent = next(iter(intents.find(asked)), None)
        shown = [reply.shows] if reply.shows else []
        self._line(
            ActivityType.THINKING,
            f"intent={intent or 'small_talk'}, {_count(reply.passages, 'passage')},"
            f" {_count(len(shown), 'product')}, guard passed in {latency_ms} ms",
            agent=campaigns.AGENT,
        )
        self.clock += timedelta(seconds=1, milliseconds=latency_ms)
        metadata = {
            "model": _MODEL,
            "intents": [intent.value] if intent else [],
            "passages": reply.passages,
            "products": shown,
            "guard": {"allowed": True},
            "latency_ms": latency_ms,
        }
        body = self._card(reply.text, reply.shows) if reply.shows else payloads.text(reply.text)
        self._send(Outgoing(body, reply.text, Sender.AGENT, metadata=metadata), reply.fate)

    def _card(self, text: str, sku: str) -> dict[str, object]:
        picture = payloads.Media(link=self.ground.pages + piece_of(sku).image_url)
        return payloads.buttons(
            text,
            [payloads.Button("book_appointment", "Book a visit"), payloads.Button("more", "More like this")],
            header=payloads.MediaHeader(payloads.HeaderKind.IMAGE, picture),
        )

    def _write(self, wrote: Wrote) -> None:
        self._move_clock(at(wrote.at, now=self.ground.now, zone=self.ground.zone))
        author = self.ground.staff[wrote.by]
        self._send(
            Outgoing(payloads.text(wrote.text), wrote.text, Sender.HUMAN, author_user_id=author), wrote.fate
        )

    def _confirm_visit(self, confirmed: VisitConfirmed) -> None:
        visit = self.person.visit
        if visit is None:
            raise ValueError(f"{self.person.name} has no visit to confirm")
        self._move_clock(at(confirmed.at, now=self.ground.now, zone=self.ground.zone))
        starts_at = coming(visit.weekday, visit.clock, now=self.ground.now, zone=self.ground.zone)
        local = starts_at.astimezone(self.ground.zone)
        values = (self.person.first_name, f"{local:%A} {local.day} {local:%B}", f"{local:%H:%M}")
        template = templates.VISIT_CONFIRMED
        self._send(
            Outgoing(
                body=payloads.template(template.name, templates.LANGUAGE, body=values),
                text=template.filled(*values),
                sender=Sender.HUMAN if confirmed.by else Sender.AGENT,
                category=MessageCategory.UTILITY,
                author_user_id=self.ground.staff[confirmed.by] if confirmed.by else None,
                business_initiated=not any(_is_inbound(message) for message in self.messages),
            ),
            confirmed.fate,
        )

    def _receive(
        self, kind: str, content: str, body: dict[str, object], *, reply_to: str | None = None
    ) -> Message:
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
        self._line(ActivityType.INBOUND, content, message_id=message.id)
        return message

    def _send(self, outgoing: Outgoing, fate: Fate) -> None:
        message = bubbles.sent(self._place(), self.clock, outgoing, phone=self.person.phone, fate=fate)
        self.messages.append(message)
        self._line(
            ActivityType.OUTBOUND,
            outgoing.text,
            agent=self.contact.first_name,
            message_id=message.id,
            sender=outgoing.sender,
        )
        self.clock += _A_MOMENT
        if message.state is MessageState.FAILED:
            words = f"{message.error_title} ({message.error_code})"
            self._line(ActivityType.ERROR, words, agent=self.contact.first_name, message_id=message.id)

    def _place(self) -> Place:
        return Place(
            client_id=self.ground.client_id,
            number_id=self.ground.number.id,
            conversation_id=self.conversation.id,
            contact_id=self.contact.id,
            lead_id=self.lead.id,
            campaign_id=self.lead.campaign_id,
        )

    def _last_wamid(self) -> str | None:
        return self.messages[-1].wamid if self.messages else None

    def _move_clock(self, moment: datetime) -> None:
        if moment < self.clock:
            raise ValueError(f"the thread of {self.person.name} runs backwards")
        self.clock = moment

    def _hand_to(self, colleague: Colleague) -> None:
        self.conversation.handler = Handler.HUMAN
        self.conversation.assigned_to = self.ground.staff[colleague]

    def _line(
        self,
        event_type: ActivityType,
        detail: str,
        *,
        agent: str | None = None,
        message_id: UUID | None = None,
        sender: Sender | None = None,
    ) -> None:
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


def _is_inbound(message: Message) -> bool:
    return message.direction is Direction.INBOUND


def _first_name(colleague: Colleague) -> str:
    return shop.STAFF[colleague].first_name


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
