"""What an unwelcoming message does, before anybody thinks of an answer.

STOP in any wording ends contact at once. Anger ends it too, unless it is a complaint about a piece or
an order: that is for a human. Displeasure alone ("a bit expensive") is part of selling. Deciding is
`rules.safety`; this carries it out.
"""

from datetime import timedelta

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.models import Contact, Lead
from revive_app.providers.whatsapp import payloads
from revive_app.providers.whatsapp.interactive import Button, buttons
from revive_app.rules import safe_sentences, safety, stop_question, temper
from revive_app.rules.farewell import goodbye, welcome_back
from revive_app.rules.language import detect
from revive_app.rules.language.text import words
from revive_app.rules.optout import OptOut
from revive_app.services import consent
from revive_app.services.conversation import handoff
from revive_app.services.conversation.said_before import said_before
from revive_app.services.ingest import acting
from revive_app.services.ingest.arrival import Arrival
from revive_app.services.outbox import drafts
from revive_app.services.outbox.facts import HANDOFF
from revive_app.vocabulary import (
    ActivityType,
    ConsentScope,
    ConsentSource,
    Handler,
    MarketingConsent,
    Sender,
    StaffTaskKind,
)

QUESTION = "opt_out_question"
WELCOME_BACK = "welcome_back"
ASKED_AGAIN_AFTER = timedelta(days=30)
# The lead's score is a moving average over about this many messages.
MEMORY = 9


def stop_if_unwelcome(session: TenantSession, arrival: Arrival) -> bool:
    """Judge the message and act on it. True when nothing more may follow from it."""
    contact = arrival.person.contact
    verdict = _judge(session, arrival)
    if arrival.lead is not None:
        _remember_mood(arrival.lead, verdict.compound)
    arrival.message.message_metadata = {**arrival.message.message_metadata, "sentiment": verdict.compound}

    if verdict.opt_out is OptOut.CERTAIN:
        _opt_out(session, arrival, verdict)
        return True
    if verdict.opt_in and _had_left(contact):
        consent.grant(session, contact, ConsentScope.ALL, _evidence(arrival, verdict))
        if _welcome_back(session, arrival, verdict):
            return True
    if contact.dnd_at is not None:
        return True
    if verdict.opt_out is OptOut.LIKELY and not acting.speaks_of_visit(session, arrival):
        consent.withdraw(session, contact, ConsentScope.MARKETING, _evidence(arrival, verdict))
        if not (verdict.angry or verdict.complaint) and _ask_whether_to_stop(session, arrival):
            return True
    policy = temper.Policy.from_config(arrival.voice.campaign.prompt_config if arrival.voice else {})
    if temper.needs_human(verdict, policy):
        _call_a_human(session, arrival)
        return True
    if temper.ends_contact(verdict, policy):
        evidence = _evidence(arrival, verdict, source=ConsentSource.SENTIMENT)
        consent.withdraw(session, contact, ConsentScope.ALL, evidence)
        return True
    return False


def _judge(session: TenantSession, arrival: Arrival) -> safety.SafetyVerdict:
    """Her words, in the light of what was said before them where that may matter."""
    inbound = arrival.inbound
    verdict = safety.judge(inbound.text, button_id=inbound.button_id)
    if inbound.button_id is not None or not safety.hangs_on_the_talk(inbound.text, verdict):
        return verdict
    talk = said_before(
        session, arrival.conversation.id, at=arrival.message.happened_at, leave_out=arrival.message.id
    )
    return safety.judge(inbound.text, before=talk)


def _opt_out(session: TenantSession, arrival: Arrival, verdict: safety.SafetyVerdict) -> None:
    contact = arrival.person.contact
    first_time = contact.dnd_at is None
    scope = verdict.scope or ConsentScope.ALL
    consent.withdraw(session, contact, scope, _evidence(arrival, verdict))
    if first_time and arrival.shop.confirm_opt_out:
        text = goodbye(arrival.inbound.text, shop=arrival.shop.business_name, scope=scope)
        consent.queue_confirmation(session, contact, arrival.message, text)


def _welcome_back(session: TenantSession, arrival: Arrival, verdict: safety.SafetyVerdict) -> bool:
    """START alone asks nothing an agent could answer: it is told that it was heard. False where more was said, or a
    colleague answers here."""
    voice = arrival.voice
    if arrival.conversation.handler is not Handler.AGENT or voice is None:
        return False
    if len(words(arrival.inbound.text)) > len(words(verdict.words)):
        return False
    text = welcome_back(arrival.inbound.text, shop=arrival.shop.business_name)
    draft = drafts.Draft(
        body=payloads.text(text),
        text=text,
        sender=Sender.AGENT,
        campaign_id=voice.campaign.id,
        metadata={"purpose": WELCOME_BACK},
    )
    drafts.queue(session, arrival.conversation, draft)
    return True


def _ask_whether_to_stop(session: TenantSession, arrival: Arrival) -> bool:
    """Offers have stopped; whether everything shall is asked once in a while. False when it was asked lately, or a
    colleague answers here: then her words are answered like any others."""
    conversation = arrival.conversation
    if conversation.handler is not Handler.AGENT or arrival.voice is None:
        return False
    asked = session.row(
        "SELECT 1 AS asked FROM messages WHERE client_id = :client AND conversation_id = :thread"
        " AND metadata->>'purpose' = :purpose AND created_at > now() - :lately LIMIT 1",
        client=session.client_id,
        thread=conversation.id,
        purpose=QUESTION,
        lately=ASKED_AGAIN_AFTER,
    )
    if asked is not None:
        return False
    language = detect(arrival.inbound.text)
    text = stop_question.question(arrival.inbound.text, shop=arrival.shop.business_name)
    choices = [Button(own_id, title) for own_id, title in stop_question.choices(language)]
    draft = drafts.Draft(
        body=buttons(text, choices),
        text=text,
        sender=Sender.AGENT,
        campaign_id=arrival.voice.campaign.id,
        metadata={"purpose": QUESTION},
    )
    drafts.queue(session, conversation, draft)
    return True


def _call_a_human(session: TenantSession, arrival: Arrival) -> None:
    """A colleague must look; the customer hears so once, unless one is there already."""
    conversation = arrival.conversation
    if conversation.handler is Handler.AGENT:
        _say_so(session, arrival)
    handoff.hand_over(
        session,
        conversation,
        "A complaint",
        kind=StaffTaskKind.COMPLAINT,
        agent=arrival.person.contact.first_name or "Customer",
        event_type=ActivityType.SAFETY,
    )


def _say_so(session: TenantSession, arrival: Arrival) -> None:
    text = safe_sentences.sorry_to_hear(detect(arrival.inbound.text))
    draft = drafts.Draft(
        body=payloads.text(text),
        text=text,
        sender=Sender.AGENT,
        campaign_id=arrival.lead.campaign_id if arrival.lead else None,
        metadata={"purpose": HANDOFF},
    )
    drafts.queue(session, arrival.conversation, draft)


def _evidence(
    arrival: Arrival, verdict: safety.SafetyVerdict, *, source: ConsentSource | None = None
) -> consent.Evidence:
    if source is None:
        source = ConsentSource.BUTTON if arrival.inbound.button_id else ConsentSource.PHRASE
    words = verdict.words or arrival.inbound.text[:80]
    return consent.Evidence(source=source, words=words, message_id=arrival.message.id)


def _had_left(contact: Contact) -> bool:
    return contact.dnd_at is not None or contact.marketing_consent is not MarketingConsent.GRANTED


def _remember_mood(lead: Lead, compound: float) -> None:
    weight = min(lead.sentiment_count, MEMORY)
    score = (lead.sentiment_score * weight + compound) / (weight + 1)
    lead.sentiment_score = max(-1.0, min(1.0, score))
    lead.sentiment_count += 1
    lead.updated_at = utc_now()
