"""Decides sends that arrived together, in one transaction, and keeps what was accepted.

The order of refusals: who asks and what (facts, validation), whether it fits its template, then how fast.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from revive_app.db import SystemSession
from revive_app.sandbox import errors, phonebook, store
from revive_app.sandbox.customers import is_user_id
from revive_app.sandbox.envelopes import peer, shows_phone
from revive_app.sandbox.errors import NOT_VALID, Failure, GraphError, Json
from revive_app.sandbox.facts import Attempt, Case, Facts, gather
from revive_app.sandbox.habits import answer
from revive_app.sandbox.magic import Answer, Breakdown, Fate, Scope, fate_of, refusal
from revive_app.sandbox.media import complaint
from revive_app.sandbox.pacing import has_room, take_pair
from revive_app.sandbox.phonebook import Pair, Phone
from revive_app.sandbox.statuses import Accepted, follow, read_at
from revive_app.sandbox.store import Message, Webhook
from revive_app.sandbox.templates.definition import Template
from revive_app.sandbox.templates.fit import fit
from revive_app.sandbox.wamid import Direction, new_wamid

WINDOW = timedelta(hours=24)
REACTION_WINDOW = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a send is answered with: a body and how it goes out, a refusal, or no answer of Meta's at all."""

    body: Json | None = None
    answer: Answer = Answer.NORMAL
    error: GraphError | None = None
    breakdown: Breakdown = Breakdown.NONE


def accept(
    session: SystemSession, attempts: Sequence[Attempt], *, clock: Callable[[], datetime], dice: random.Random
) -> list[Verdict]:
    """Decide every attempt and keep messages and webhooks of the accepted ones, in this transaction."""
    admitted, facts = gather(session, attempts, clock=clock)
    desk = _Desk(facts, facts.now, dice)
    verdicts = [desk.settle(one) if isinstance(one, Case) else Verdict(error=one) for one in admitted]
    desk.save(session)
    return verdicts


@dataclass(slots=True)
class _Desk:
    """Settles one case after the other, remembering what the ones before have used up."""

    facts: Facts
    now: datetime
    dice: random.Random
    free_at: dict[Pair, datetime] = field(default_factory=dict)
    taken: dict[str, int] = field(default_factory=dict)
    stopped: list[Pair] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    webhooks: list[Webhook] = field(default_factory=list)

    def settle(self, case: Case) -> Verdict:
        """Accept or refuse one."""
        fate = fate_of(case.customer.key)
        if fate.breakdown is not Breakdown.NONE:
            return Verdict(error=refusal(fate.breakdown), breakdown=fate.breakdown)
        try:
            template, shown = self._fitted(case)
            self._check_media(case)
            self._take_place(case)
        except GraphError as error:
            return Verdict(error=error)
        wamid = self._keep(case, fate, template, shown)
        return Verdict(body=_answer_body(case, self._phone(case), wamid, fate), answer=fate.answer)

    def save(self, session: SystemSession) -> None:
        """Write what was accepted."""
        store.add_messages(session, self.messages)
        store.add_webhooks(session, self.webhooks)
        if self.free_at:
            phonebook.note_sends(session, self.free_at)
        for number_id, customer in self.stopped:
            phonebook.set_marketing_stopped(session, number_id, customer, at=self.now)

    def _phone(self, case: Case) -> Phone:
        return self.facts.phones[case.pair]

    def _fitted(self, case: Case) -> tuple[Template | None, Json | None]:
        send, key = case.send.template, case.template_key
        if send is None or key is None:
            return None, None
        template = self.facts.templates.get(key)
        if template is None or template.status in {"PENDING", "REJECTED"}:
            raise GraphError(132001, f"template name ({send.name}) does not exist in {send.language}")
        if template.status == "PAUSED":
            raise GraphError(132015, "Template is paused due to low quality and cannot be sent.")
        if template.status == "DISABLED":
            raise GraphError(132016, "Template was paused too often due to low quality and is now disabled.")
        if template.category == "AUTHENTICATION" and is_user_id(case.customer.key):
            raise GraphError(131062, "Authentication templates need a phone number.")
        return template, fit(template, send)

    def _check_media(self, case: Case) -> None:
        for use in case.send.media:
            if (case.number.phone_number_id, use.media_id) not in self.facts.media:
                raise GraphError(NOT_VALID, f"Media ID {use.media_id} does not exist or has expired.")

    def _take_place(self, case: Case) -> None:
        number_id = case.number.phone_number_id
        sent = self.facts.sent_this_second.get(number_id, 0) + self.taken.get(number_id, 0)
        if not has_room(case.number.throughput, sent):
            raise errors.throughput_reached()
        free_at = take_pair(self.free_at.get(case.pair, self._phone(case).pair_free_at), self.now)
        if free_at is None:
            raise errors.pair_limit_reached()
        self.free_at[case.pair] = free_at
        self.taken[number_id] = self.taken.get(number_id, 0) + 1

    def _keep(self, case: Case, fate: Fate, template: Template | None, shown: Json | None) -> str:
        phone = self._phone(case)
        accepted = Accepted(
            number=case.number,
            phone=phone,
            wamid=new_wamid(peer(phone), Direction.TO_CUSTOMER),
            opaque=case.send.opaque,
            category=template.category.lower() if template is not None else "service",
            fate=fate,
            failure=self._failure(case, fate, template),
            is_reaction=case.send.kind == "reaction",
            at=self.now,
        )
        webhooks = follow(accepted, self.dice)
        self.webhooks += webhooks
        self.messages.append(
            Message(
                id=accepted.wamid,
                phone_number_id=phone.phone_number_id,
                customer=phone.customer,
                direction="to_customer",
                body=case.send.body,
                shown=shown,
                opaque=case.send.opaque,
                status="accepted",
                created_at=self.now,
            )
        )
        self._let_answer(accepted, case.send.body, shown, webhooks)
        return accepted.wamid

    def _let_answer(
        self, accepted: Accepted, body: Json, shown: Json | None, webhooks: list[Webhook]
    ) -> None:
        read = read_at(webhooks)
        answered = answer(accepted, body=body, shown=shown, read_at=read) if read is not None else None
        if answered is None:
            return
        self.webhooks.append(answered.webhook)
        if answered.message is not None:
            self.messages.append(answered.message)
        if answered.stops_marketing:
            self.stopped.append((accepted.number.phone_number_id, accepted.phone.customer))

    def _failure(self, case: Case, fate: Fate, template: Template | None) -> Failure | None:
        """Why this will not arrive although it was accepted: policy and reach are looked at later."""
        phone = self._phone(case)
        if not case.customer.reachable:
            return errors.UNDELIVERABLE
        if fate.failure is not None and _in_scope(fate.fails, template):
            return fate.failure
        if template is None and (phone.last_inbound_at is None or self.now - phone.last_inbound_at >= WINDOW):
            return errors.WINDOW_CLOSED
        if (
            template is not None
            and template.category == "MARKETING"
            and phone.marketing_stopped_at is not None
        ):
            return errors.MARKETING_STOPPED
        return self._media_failure(case) or self._reaction_failure(case)

    def _media_failure(self, case: Case) -> Failure | None:
        for use in case.send.media:
            words = complaint(use.kind, self.facts.media[case.number.phone_number_id, use.media_id])
            if words is not None:
                return errors.media_failure(words)
        # Meta would fetch the link. The sandbox stays at home, but a reserved name can never be fetched.
        if any((urlsplit(link).hostname or "").endswith(".invalid") for link in case.send.links):
            return errors.media_failure(
                "Downloading media from weblink failed with http code 404, status message Not Found"
            )
        return None

    def _reaction_failure(self, case: Case) -> Failure | None:
        if case.send.reacts_to is None:
            return None
        target = self.facts.targets.get(case.send.reacts_to)
        good = (
            target is not None
            and (target["phone_number_id"], target["customer"]) == case.pair
            and target["body"].get("type") != "reaction"
            and self.now - target["created_at"] <= REACTION_WINDOW
        )
        return None if good else errors.REACTION_TARGET


def _in_scope(scope: Scope, template: Template | None) -> bool:
    match scope:
        case Scope.ALL:
            return True
        case Scope.FREE_FORM:
            return template is None
        case Scope.TEMPLATES:
            return template is not None
        case Scope.MARKETING:
            return template is not None and template.category == "MARKETING"


def _answer_body(case: Case, phone: Phone, wamid: str, fate: Fate) -> Json:
    contact: Json = {"input": case.send.to or case.send.recipient}
    if case.send.to is not None and shows_phone(phone):
        contact["wa_id"] = phone.customer
    contact["user_id"] = phone.wa_user_id
    message: Json = {"id": wamid}
    if case.send.template is not None:
        message["message_status"] = "held_for_quality_assessment" if fate.held else "accepted"
    return {"messaging_product": "whatsapp", "contacts": [contact], "messages": [message]}
