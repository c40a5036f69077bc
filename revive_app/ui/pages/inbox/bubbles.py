"""A thread as bubbles: the customer left and white, the shop right and green, days and hand-overs between them."""

from dataclasses import replace
from datetime import datetime

from revive_app.services.conversation.thread import Reading, SaidMessage, ThreadLine, What, quoted_by
from revive_app.ui import reasons, words
from revive_app.ui.components.bubbles import (
    Bubble,
    in_short,
)
from revive_app.ui.components.chat_text import text_pieces
from revive_app.ui.language import say
from revive_app.ui.pages.inbox.contents import Eyes, content
from revive_app.vocabulary import ActivityType, Direction, Sender

_IMAGES = {
    What.TOOK_OVER: "hand",
    What.ANSWERED_OUTSIDE: "hand",
    What.HANDED_BACK: "sparkles",
    What.VISIT: "calendar",
    What.OTHER: "info",
}


def drawn(reading: Reading, eyes: Eyes) -> list[Bubble]:
    """Bubbles and what happened between them, oldest first, with days and tails."""
    entries: list[tuple[datetime, Bubble]] = [
        *((one.happened_at, _bubble(one, reading, eyes)) for one in reading.said),
        *((line.created_at, _note(line, reading, eyes)) for line in reading.lines),
    ]
    entries.sort(key=lambda entry: entry[0])
    shown: list[Bubble] = []
    last_day, last_side = "", ""
    for at, bubble in entries:
        day = words.day(at, now=eyes.now, zone=eyes.zone)
        side = "" if bubble.note else f"{bubble.direction}{bubble.author}"
        new_day = day != last_day
        shown.append(replace(bubble, day=day if new_day else "", tail=new_day or side != last_side))
        last_day, last_side = day, side
    return shown


def _note(line: ThreadLine, reading: Reading, eyes: Eyes) -> Bubble:
    image = "ban" if line.event_type is ActivityType.SAFETY else _IMAGES[line.what]
    when = words.clock(line.created_at, eyes.zone)
    return Bubble(
        id=str(line.id),
        direction="in",
        note=f"{when}, {_told(line, reading)}",
        note_image=image,
        title=words.full_moment(line.created_at, eyes.zone),
    )


def _told(line: ThreadLine, reading: Reading) -> str:
    """Who did what; a hand-over says what it means."""
    agent = reading.head.agent or say("The agent")
    who = line.agent if line.agent not in {"", "Revive"} else say("A colleague")
    if line.what is What.TOOK_OVER:
        return say("{who} took over. {agent} keeps silent.", who=who, agent=agent)
    if line.what is What.HANDED_BACK:
        return say("{who} handed back. {agent} answers again.", who=who, agent=agent)
    named = f"{line.agent}: " if line.agent not in {"", "Revive"} else ""
    return f"{named}{say(line.detail)}"


def _bubble(message: SaidMessage, reading: Reading, eyes: Eyes) -> Bubble:
    ours = message.direction is Direction.OUTBOUND
    plain = Bubble(
        id=str(message.id),
        direction="out" if ours else "in",
        kind=message.message_type,
        clock=words.clock(message.happened_at, eyes.zone),
        title=words.full_moment(message.happened_at, eyes.zone),
        tick=words.TICKS[message.state] if ours else "",
        tick_words=reasons.how_far(message.state, message.reason, message.error) if ours else "",
        author=_author(message, eyes) if ours else "",
        by=message.sender.value if ours else "",
        trouble=reasons.why_not(message.state, message.reason, message.error) if ours else "",
        reactions=reading.reactions.get(message.wamid or "", ""),
        **_quote(message, reading, eyes),
    )
    return _edited(message, replace(plain, **content(message, eyes)))


def _author(message: SaidMessage, eyes: Eyes) -> str:
    match message.sender:
        case Sender.AGENT:
            return message.agent or say("The agent")
        case Sender.HUMAN:
            return message.author.split(" ")[0] or say("A colleague")
        case Sender.BLAST:
            return say("{campaign}, template", campaign=message.campaign_name or say("Campaign"))
        case Sender.FOLLOWUP:
            return say("{agent}, reminder", agent=message.agent or say("The agent"))
        case _:
            return "Revive"


def _quote(message: SaidMessage, reading: Reading, eyes: Eyes) -> dict[str, str]:
    quoted = reading.quoted.get(message.reply_to_wamid or quoted_by(message))
    if quoted is None:
        return {}
    author = (
        _author(quoted, eyes)
        if quoted.direction is Direction.OUTBOUND
        else words.full_name(reading.head.first_name, "")
    )
    return {"quote_author": author, "quote": in_short(quoted.content, quoted.message_type)}


def _edited(message: SaidMessage, bubble: Bubble) -> Bubble:
    """She changed her words, or took them back: both are shown, for what was said was said."""
    if message.metadata.get("revoked"):
        return replace(bubble, footer=say("The customer took this back"))
    if message.metadata.get("edited"):
        changed = str(message.metadata.get("new_text") or message.content)
        return replace(bubble, pieces=text_pieces(changed), footer=say("Edited"))
    return bubble
