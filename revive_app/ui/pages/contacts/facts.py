"""A person as the page writes her: a line of the list, all that is known, how she came to agree or not."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from revive_app.rules.money import rupees
from revive_app.rules.phone import grouped
from revive_app.services.contacts.ledger import ConsentState, LedgerLine
from revive_app.services.contacts.listing import PersonView, Profile
from revive_app.ui import words
from revive_app.ui.language import say, word
from revive_app.vocabulary import ConsentAction, ConsentScope, ConsentSource, MarketingConsent

STANDS = {
    MarketingConsent.GRANTED: (word("Agrees to offers"), "good"),
    MarketingConsent.UNKNOWN: (word("Not asked yet"), ""),
    MarketingConsent.WITHDRAWN: (word("Wants no offers"), "wait"),
}
SILENT = (word("Wants no messages"), "bad")

_DID = {
    (ConsentAction.GRANTED, ConsentScope.ALL): word("Wants to hear from you again"),
    (ConsentAction.GRANTED, ConsentScope.MARKETING): word("Agreed to offers"),
    (ConsentAction.WITHDRAWN, ConsentScope.ALL): word("Stopped every message"),
    (ConsentAction.WITHDRAWN, ConsentScope.MARKETING): word("Stopped offers"),
    (ConsentAction.RETRACTED, ConsentScope.ALL): word("An entry was taken back"),
    (ConsentAction.RETRACTED, ConsentScope.MARKETING): word("An entry was taken back"),
}

SOURCES = {
    ConsentSource.KEYWORD: word("Wrote the word on WhatsApp"),
    ConsentSource.PHRASE: word("Said so on WhatsApp"),
    ConsentSource.SENTIMENT: word("Said so on WhatsApp, in other words"),
    ConsentSource.BUTTON: word("Pressed the button on WhatsApp"),
    ConsentSource.META_PREFERENCE: word("Chose it in WhatsApp's own settings"),
    ConsentSource.META_ERROR: word("WhatsApp told us"),
    ConsentSource.IMPORT: word("Stood in an imported list"),
    ConsentSource.STAFF: word("Told a colleague"),
    ConsentSource.API: word("Came from another program"),
}


@dataclass(frozen=True)
class PersonLine:
    """A person in the list."""

    id: str
    name: str
    initials: str
    hue: int
    phone: str
    city: str
    campaigns: str
    value: str
    stands: str
    tone: str
    last: str
    last_full: str


@dataclass(frozen=True)
class LeadLine:
    """Her place in a campaign."""

    id: str
    campaign: str
    campaign_id: str
    hue: int
    stage: str
    stage_words: str
    value: str


@dataclass(frozen=True)
class Fact:
    """Something known of her, under its name."""

    name: str
    value: str


@dataclass(frozen=True)
class ProofLine:
    """One entry of her ledger: what she did, through which door, in which words, who wrote it down."""

    id: str
    did: str
    tone: str
    how: str
    quote: str
    proof: str
    note: str
    by: str
    when: str
    when_full: str


@dataclass(frozen=True)
class Person:
    """All of her that the drawer shows."""

    id: str = ""
    name: str = ""
    initials: str = ""
    hue: int = 1
    phone: str = ""
    stands: str = ""
    tone: str = ""
    silent: bool = False
    granted: bool = False
    thread: str = ""
    since: str = ""


def stands(consent: MarketingConsent, *, dnd: bool) -> tuple[str, str]:
    """Where she stands, and the colour of it."""
    words_, tone = SILENT if dnd else STANDS[consent]
    return say(words_), tone


def person_line(view: PersonView, *, now: datetime, zone: ZoneInfo) -> PersonLine:
    """A line of the list."""
    name = words.full_name(view.first_name, view.last_name)
    where, tone = stands(view.marketing_consent, dnd=view.dnd)
    last = view.last_message_at
    return PersonLine(
        id=str(view.id),
        name=name,
        initials=words.initials(name),
        hue=words.hue(view.id),
        phone=grouped(view.phone) if view.phone else view.username or "–",
        city=view.city or "",
        campaigns=words.count(view.lead_count),
        value=rupees(view.potential_value) if view.potential_value else "–",
        stands=where,
        tone=tone,
        last=words.near_moment(last, now=now, zone=zone) if last else say("Never"),
        last_full=words.full_moment(last, zone) if last else "",
    )


def person(profile: Profile, *, now: datetime, zone: ZoneInfo) -> Person:
    """The head of the drawer."""
    line = person_line(profile.person, now=now, zone=zone)
    since = words.since(profile.person.created_at, now=now, zone=zone)
    return Person(
        id=line.id,
        name=line.name,
        initials=line.initials,
        hue=line.hue,
        phone=line.phone,
        stands=line.stands,
        tone=line.tone,
        silent=profile.person.dnd,
        granted=profile.person.marketing_consent is MarketingConsent.GRANTED and not profile.person.dnd,
        thread=str(profile.person.conversation_id or ""),
        since=say("Known {since}", since=since),
    )


def facts(profile: Profile) -> list[Fact]:
    """What is known of her, and nothing that is not."""
    view = profile.person
    language = words.LANGUAGES.get(view.language or "")
    pairs = (
        (word("City"), view.city),
        (word("Language"), say(language) if language else view.language),
        (word("E-mail"), profile.email),
        (word("Interest"), profile.interest),
        (word("Birthday"), _day(profile.birthday)),
        (word("Anniversary"), _day(profile.anniversary)),
    )
    return [Fact(say(name), value) for name, value in pairs if value]


def lead_lines(profile: Profile) -> list[LeadLine]:
    """The campaigns she is in."""
    return [
        LeadLine(
            id=str(lead.id),
            campaign=lead.campaign_name,
            campaign_id=str(lead.campaign_id),
            hue=words.hue(lead.campaign_id),
            stage=lead.status.value,
            stage_words=say(words.STAGES[lead.status]),
            value=rupees(lead.potential_value) if lead.potential_value else "–",
        )
        for lead in profile.leads
    ]


def proof_lines(state: ConsentState, *, now: datetime, zone: ZoneInfo) -> list[ProofLine]:
    """Her ledger, newest first."""
    return [_proof(line, now=now, zone=zone) for line in state.items]


def _proof(line: LedgerLine, *, now: datetime, zone: ZoneInfo) -> ProofLine:
    tone = {ConsentAction.GRANTED: "good", ConsentAction.WITHDRAWN: "bad"}.get(line.action, "")
    return ProofLine(
        id=str(line.id),
        did=say(_DID[(line.action, line.scope)]),
        tone=tone,
        how=say(SOURCES[line.source]),
        quote=line.words,
        proof=line.proof,
        note=line.note,
        by=line.actor,
        when=words.near_moment(line.created_at, now=now, zone=zone),
        when_full=words.full_moment(line.created_at, zone),
    )


def _day(written: str | None) -> str:
    """`14 Feb`, with the year when it is known; written `1988-02-14` or `--02-14`."""
    if not written:
        return ""
    year, month, day = written[:-6], int(written[-5:-3]), int(written[-2:])
    short = words.month_short(month)
    return f"{day} {short} {year}" if year.strip("-") else f"{day} {short}"
