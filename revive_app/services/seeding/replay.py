"""Plays a customer's thread, event by event, through the rules real messages meet."""

from datetime import timedelta
from statistics import fmean
from typing import Any

from revive_app.demo import campaigns, templates
from revive_app.demo.catalog import piece_of
from revive_app.demo.moments import coming
from revive_app.demo.threads import (
    Acknowledged,
    CalledHuman,
    Event,
    Offer,
    Ordered,
    OrderedInWords,
    Replied,
    Said,
    SentPhoto,
    TookOver,
    VisitConfirmed,
    Won,
    Wrote,
)
from revive_app.models import Document
from revive_app.providers.ai.offline.model import MODEL_NAME
from revive_app.providers.whatsapp import payloads
from revive_app.rules import intents
from revive_app.rules.language.text import words
from revive_app.rules.prompt_engine import VERSION, prompt_hash
from revive_app.services.seeding import bubbles, hearing
from revive_app.services.seeding.bubbles import Outgoing
from revive_app.services.seeding.ground import PACE
from revive_app.services.seeding.script import A_MOMENT, Script, first_name
from revive_app.vocabulary import ActivityType, MessageCategory, Sender, StaffTaskKind


def play(script: Script) -> None:
    """Let everything in the thread happen, in order. Raises ValueError for a thread that contradicts itself."""
    for event in script.person.thread:
        _happen(script, event)
    bubbles.settle_reads(script.messages, now=script.ground.now)
    if script.moods:
        script.lead.sentiment_score = round(fmean(script.moods), 4)
        script.lead.sentiment_count = len(script.moods)
    script.lead.updated_at = script.clock


def _happen(script: Script, event: Event) -> None:
    match event:
        case Offer():
            _offer(script, event)
        case Said():
            hearing.hear(script, event)
        case Ordered():
            hearing.take_order(script, event)
        case OrderedInWords():
            hearing.take_words(script, event)
        case SentPhoto():
            hearing.take_photo(script, event)
        case Replied():
            _reply(script, event)
        case Acknowledged(text, fate):
            script.clock += A_MOMENT
            script.send(
                Outgoing(payloads.text(text), text, Sender.AGENT, metadata={"purpose": "try_on"}), fate
            )
        case Wrote():
            _write(script, event)
        case VisitConfirmed():
            _confirm_visit(script, event)
        case CalledHuman(why, to):
            script.clock += A_MOMENT
            script.hand_to(to)
            script.call_a_person(StaffTaskKind.HANDOFF, why)
            script.note(ActivityType.SYSTEM, f"Called {first_name(to)}: {why}", agent=campaigns.AGENT)
        case TookOver(moment, by):
            script.move_to(moment)
            script.hand_to(by)
            script.close_tasks(by, StaffTaskKind.HANDOFF, StaffTaskKind.COMPLAINT)
            script.note(ActivityType.SYSTEM, "A human took over", agent=first_name(by))
        case Won(moment, by):
            script.move_to(moment)
            script.close_tasks(by, StaffTaskKind.ORDER)
            script.note(ActivityType.SYSTEM, "Lead moved to won", agent=first_name(by))


def _offer(script: Script, offer: Offer) -> None:
    script.move_clock(script.ground.run_at(offer.run) + script.turn * PACE)
    template = campaigns.RUNS[offer.run].campaign.template
    name = script.person.first_name
    outgoing = Outgoing(
        body=payloads.template(template.name, templates.LANGUAGE, body=[name]),
        text=template.filled(name),
        sender=Sender.BLAST,
        category=MessageCategory.MARKETING,
        blast_id=script.ground.runs[offer.run].id,
        business_initiated=True,
    )
    script.send(outgoing, offer.fate)


def _reply(script: Script, reply: Replied) -> None:
    heard = script.heard()
    found = [intent.value for intent in intents.find(heard.content if heard else "")]
    cited = _cited(script, reply)
    shown = [reply.shows] if reply.shows else []
    latency_ms = 240 + len(reply.text) * 3
    script.clock += A_MOMENT
    thought = (
        f"intent={','.join(found) or 'none'}, {_count(len(cited), 'passage')},"
        f" {_count(len(shown), 'product')}, guard passed in {latency_ms} ms"
    )
    script.note(ActivityType.THINKING, thought, agent=campaigns.AGENT)
    script.clock += timedelta(seconds=1, milliseconds=latency_ms)
    metadata = {
        **_how_it_came_about(script),
        "intents": found,
        "passages": [{"id": str(passage.id), "source": passage.source} for passage in cited],
        "products": shown,
        "latency_ms": latency_ms,
    }
    body = _card(script, reply.text, reply.shows) if reply.shows else payloads.text(reply.text)
    script.send(Outgoing(body, reply.text, Sender.AGENT, metadata=metadata), reply.fate)


def _cited(script: Script, reply: Replied) -> list[Document]:
    """The passage of the paper that shares most words with the answer."""
    said = {word.folded for word in words(reply.text)}
    passages = [passage for passage in script.ground.passages if passage.source == reply.reads]
    passages.sort(key=lambda passage: -len(said & {word.folded for word in words(passage.content)}))
    return passages[:1]


def _how_it_came_about(script: Script) -> dict[str, Any]:
    """The part of an answer's story that is the same for all of them, as the engine stores it."""
    campaign = next(one for one in script.ground.campaigns.values() if one.id == script.lead.campaign_id)
    return {
        "model": MODEL_NAME,
        "prompt_hash": prompt_hash(str(campaign.prompt_config.get("system_prompt", ""))),
        "prompt_version": VERSION,
        "guard": {"allowed": True, "reasons": [], "repaired": False, "replaced": False},
        "tokens_in": 0,
        "tokens_out": 0,
    }


def _card(script: Script, text: str, sku: str) -> dict[str, Any]:
    picture = payloads.Media(link=script.ground.pages + piece_of(sku).image_url)
    return payloads.buttons(
        text,
        [payloads.Button("book_appointment", "Book a visit"), payloads.Button("more", "More like this")],
        header=payloads.MediaHeader(payloads.HeaderKind.IMAGE, picture),
    )


def _write(script: Script, wrote: Wrote) -> None:
    script.move_to(wrote.at)
    author = script.ground.staff[wrote.by]
    outgoing = Outgoing(payloads.text(wrote.text), wrote.text, Sender.HUMAN, author_user_id=author)
    script.send(outgoing, wrote.fate)


def _confirm_visit(script: Script, confirmed: VisitConfirmed) -> None:
    visit = script.person.visit
    if visit is None:
        raise ValueError(f"{script.person.name} has no visit to confirm")
    script.move_to(confirmed.at)
    starts_at = coming(visit.weekday, visit.clock, now=script.ground.now, zone=script.ground.zone)
    local = starts_at.astimezone(script.ground.zone)
    values = (script.person.first_name, f"{local:%A} {local.day} {local:%B}", f"{local:%H:%M}")
    template = templates.VISIT_CONFIRMED
    outgoing = Outgoing(
        body=payloads.template(template.name, templates.LANGUAGE, body=values),
        text=template.filled(*values),
        sender=Sender.HUMAN if confirmed.by else Sender.AGENT,
        category=MessageCategory.UTILITY,
        author_user_id=script.ground.staff[confirmed.by] if confirmed.by else None,
        business_initiated=script.heard() is None,
    )
    script.send(outgoing, confirmed.fate)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
