"""A person as her panel and her drawer show her: words and numbers, nothing to be worked out on the page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fact:
    """A name and what it is."""

    name: str
    value: str


@dataclass(frozen=True)
class Visit:
    """One visit; `asks` while it waits for a yes."""

    id: str
    version: int
    weekday: str
    day: str
    title: str
    state: str
    asks: bool
    coming: bool


@dataclass(frozen=True)
class OrderLine:
    """One order."""

    id: str
    title: str
    detail: str
    total: str


@dataclass(frozen=True)
class Task:
    """Something a colleague is to do."""

    id: str
    title: str
    detail: str
    since: int


@dataclass(frozen=True)
class NoteLine:
    """A colleague's note."""

    id: str
    text: str
    author: str
    at: str


@dataclass(frozen=True)
class Consent:
    """A line of the ledger."""

    words: str
    how: str
    at: str
    good: bool


@dataclass(frozen=True)
class Other:
    """The same person in another campaign."""

    id: str
    campaign: str
    stage: str
    stage_words: str
    value: str


@dataclass(frozen=True)
class Person:
    """All of it. `rungs` is how many of the five stages she has reached."""

    contact_id: str = ""
    lead_id: str = ""
    thread_id: str = ""
    name: str = ""
    initials: str = ""
    hue: int = 1
    phone: str = ""
    stage: str = ""
    stage_words: str = ""
    rungs: int = 0
    value: str = ""
    full_value: str = ""
    rupees: int = 0
    campaign: str = ""
    dnd: str = ""
    mood: str = ""
    mood_words: str = ""
    language: str = ""
    piece_name: str = ""
    piece_detail: str = ""
    piece_price: str = ""
    piece_picture: str = ""
    piece_tile: str = ""
    profile: list[Fact] = ()  # type: ignore[assignment]
    context: list[Fact] = ()  # type: ignore[assignment]
    offers: str = ""
    offers_ok: bool = False
    offers_since: str = ""
    offers_source: str = ""
    offers_used: str = ""
    consent: list[Consent] = ()  # type: ignore[assignment]
    visits: list[Visit] = ()  # type: ignore[assignment]
    orders: list[OrderLine] = ()  # type: ignore[assignment]
    tasks: list[Task] = ()  # type: ignore[assignment]
    notes: list[NoteLine] = ()  # type: ignore[assignment]
    others: list[Other] = ()  # type: ignore[assignment]
