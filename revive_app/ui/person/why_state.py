"""Why a message was sent as it was, or not: what was heard, matched and checked, and how far it got."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.db import TenantSession
from revive_app.rules.money import rupees
from revive_app.services.conversation import explain
from revive_app.services.conversation.explain import Explanation, Journey
from revive_app.ui import reasons, words
from revive_app.ui.handling import as_id, as_text, in_words
from revive_app.ui.language import say
from revive_app.ui.shell.state import ShellState, ask_shop
from revive_app.vocabulary import Sender


@dataclass(frozen=True)
class WhyLine:
    """One step. `tone`: good, wait, bad or plain."""

    clock: str
    words: str
    tone: str = ""


class WhyState(rx.State):
    """The bubble that is explained, and its story."""

    shown: str = ""
    lines: list[WhyLine] = []

    @rx.event
    @in_words
    async def ask(self, message_id: str) -> None:
        """Explain this one; asked again, stop explaining."""
        wanted = as_text(message_id, longest=36)
        if not wanted or wanted == self.shown:
            self.shown, self.lines = "", []
            return
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        told, way = await ask_shop(self, _look, as_id(wanted))
        self.lines = why_lines(told, way, zone)
        self.shown = wanted


def _look(session: TenantSession, message_id: object) -> tuple[Explanation, Journey]:
    wanted = as_id(message_id)
    return explain.explain(session, wanted), explain.journey(session, wanted)


def why_lines(told: Explanation, way: Journey, zone: ZoneInfo) -> list[WhyLine]:
    """The story of one message, in its order."""
    at = _clock(way.queued_at, zone)
    lines = [WhyLine(at, said) for said in _causes(told, way)]
    verdict, tone = reasons.verdict(told.guard)
    if verdict:
        found = ", ".join(reasons.faults(told.guard))
        lines.append(
            WhyLine(at, say("Checked: {verdict}", verdict=f"{verdict}. {found}" if found else verdict), tone)
        )
    why_not = reasons.why_not(told.state, told.reason, told.error)
    if why_not:
        tone = "bad" if way.failed_at or told.error else "wait"
        lines.append(WhyLine(_clock(way.failed_at or way.queued_at, zone), why_not, tone))
    return [*lines, *_steps(way, zone)]


def _causes(told: Explanation, way: Journey) -> list[str]:
    match told.sender:
        case Sender.AGENT:
            return _what_the_agent_saw(told)
        case Sender.HUMAN:
            who = told.author or say("A colleague")
            if way.template_name:
                return [say("{who} chose the template {name}", who=who, name=way.template_name)]
            return [say("{who} wrote it", who=who)]
        case Sender.BLAST:
            campaign = way.campaign_name or say("Campaign")
            return [say("{campaign} went to everybody in its audience", campaign=campaign)]
        case Sender.FOLLOWUP:
            because = way.follow_up_words or told.heard
            return (
                [say("The customer had said: “{words}”", words=because)]
                if because
                else [say("A reminder was due")]
            )
        case _:
            return [say("Revive confirms what the customer asked for")]


def _what_the_agent_saw(told: Explanation) -> list[str]:
    lines = []
    heard = reasons.intents(told.intents)
    if heard:
        lines.append(say("Heard: {what}", what=", ".join(heard)))
    elif told.heard:
        lines.append(say("The customer had said: “{words}”", words=_short(told.heard)))
    lines += [
        say("Catalog: {piece}", piece=f"{piece.name} {piece.sku}, {rupees(piece.price)}")
        for piece in told.pieces
    ]
    sources = list(dict.fromkeys(passage.source for passage in told.passages))
    if sources:
        lines.append(say("Read in: {sources}", sources=", ".join(sources)))
    return lines


def _steps(way: Journey, zone: ZoneInfo) -> list[WhyLine]:
    """How far it got: what followed within seconds is one line."""
    if way.accepted_at is None:
        return []
    told = [say("Passed the gate, taken by WhatsApp")]
    if way.delivered_at is not None:
        seconds = max(0.0, (way.delivered_at - way.accepted_at).total_seconds())
        told.append(
            say("delivered in {n} s", n=f"{seconds:.1f}")
            if seconds < 60
            else say("delivered {at}", at=words.clock(way.delivered_at, zone))
        )
    if way.read_at is not None:
        told.append(say("read {at}", at=words.clock(way.read_at, zone)))
    return [WhyLine(_clock(way.accepted_at, zone), ", ".join(told), "good")]


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 90 else flat[:90].rstrip() + "…"


def _clock(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%H:%M:%S}"
