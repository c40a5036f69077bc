"""Looking for something by its first letters: people, campaigns, pieces, and words in chats.

Every word typed must begin a word of what is found. One indexed query for each kind, whatever the shop's size.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.services.campaigns import UNTOUCHED
from revive_app.vocabulary import CampaignStatus, LeadStatus

# A single letter begins half of all words.
SHORTEST = 2
MOST_WORDS = 6
# Among so many the ones that were spoken to last are shown.
_LOOKED_AT = 150
# What words end at: the same signs as in the migration that made `word_lexemes`.
_ENDS = re.compile(r"[\s!-/:-@\[-`{-~।॥“”‘’…₹–—•·]+")
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class PersonFound:
    """Somebody, her newest lead and thread, and what was said last."""

    contact_id: UUID
    lead_id: UUID | None
    conversation_id: UUID | None
    first_name: str
    last_name: str
    phone: str | None
    stage: LeadStatus | None
    last_message_text: str
    last_message_at: datetime | None


@dataclass(frozen=True, slots=True)
class CampaignFound:
    """A campaign."""

    id: UUID
    name: str
    status: CampaignStatus


@dataclass(frozen=True, slots=True)
class PieceFound:
    """A piece of the catalog; its price in whole rupees."""

    id: UUID
    name: str
    sku: str
    price: int
    image_url: str
    tile: str


@dataclass(frozen=True, slots=True)
class Found:
    """What begins so, best first."""

    people: tuple[PersonFound, ...] = ()
    campaigns: tuple[CampaignFound, ...] = ()
    pieces: tuple[PieceFound, ...] = ()


def find(session: TenantSession, text: str, *, most: int = 6) -> Found:
    """People by name or number, campaigns and pieces by name or code; nothing for less than two letters."""
    words = words_of(text)
    if not words:
        return Found()
    return Found(
        people=find_people(session, text, most=most),
        campaigns=_campaigns(session, words, most),
        pieces=_pieces(session, words, most),
    )


def find_people(session: TenantSession, text: str, *, most: int) -> tuple[PersonFound, ...]:
    """People whose names or number begin so, whoever was spoken to last first."""
    needle = tsquery(text)
    if not needle:
        return ()
    rows = session.rows(_PEOPLE, needle=needle, looked_at=_LOOKED_AT, most=most)
    return tuple(
        PersonFound(**{**row, "stage": LeadStatus(row["stage"]) if row["stage"] else None}) for row in rows
    )


_PEOPLE = """
SELECT contact.id AS contact_id, lead.id AS lead_id, thread.id AS conversation_id, contact.first_name,
       contact.last_name, contact.phone, lead.status AS stage, coalesce(thread.last_message_text, '') AS last_message_text,
       thread.last_message_at
FROM contacts contact
LEFT JOIN LATERAL (
    SELECT id, last_message_text, last_message_at FROM conversations
    WHERE conversations.client_id = contact.client_id AND conversations.contact_id = contact.id
    ORDER BY last_message_at DESC NULLS LAST LIMIT 1
) thread ON true
LEFT JOIN LATERAL (
    SELECT id, status FROM leads WHERE leads.client_id = contact.client_id AND leads.contact_id = contact.id
    ORDER BY updated_at DESC LIMIT 1
) lead ON true
WHERE contact.id IN (SELECT find_contacts(:needle, :looked_at))
ORDER BY thread.last_message_at DESC NULLS LAST, contact.id LIMIT :most
"""


def _campaigns(session: TenantSession, words: list[str], most: int) -> tuple[CampaignFound, ...]:
    rows = session.rows(
        f"SELECT id, name, status FROM campaigns campaign WHERE status <> 'archived' AND {_all_in('name')}"
        f" AND NOT {UNTOUCHED}"
        " ORDER BY status <> 'active', created_at DESC, id LIMIT :most",
        words=_beginnings(words),
        most=most,
    )
    return tuple(CampaignFound(row["id"], row["name"], CampaignStatus(row["status"])) for row in rows)


def _pieces(session: TenantSession, words: list[str], most: int) -> tuple[PieceFound, ...]:
    rows = session.rows(
        "SELECT id, name, sku, price, coalesce(image_url, '') AS image_url, tile FROM products"
        f" WHERE hidden_at IS NULL AND {_all_in(_PIECE_WORDS)} ORDER BY name, id LIMIT :most",
        words=_beginnings(words),
        most=most,
    )
    return tuple(PieceFound(**row) for row in rows)


_PIECE_WORDS = "name || ' ' || sku || ' ' || category"


def _all_in(text: str) -> str:
    """SQL: every pattern of `:words` is found at the beginning of a word of `text`."""
    return f"NOT EXISTS (SELECT FROM unnest(CAST(:words AS text[])) begin WHERE ({text}) !~* begin)"


def _beginnings(words: list[str]) -> list[str]:
    """As regular expressions; no sign that means anything in one is left in a word."""
    return [rf"(^|[\s.,&()/-]){word}" for word in words]


def words_of(text: str) -> list[str]:
    """The words of what was typed, in lower case; none when all of it is less than two letters."""
    words = [word[:_LONGEST_WORD] for word in _ENDS.split(text.lower()) if word][:MOST_WORDS]
    return words if sum(map(len, words)) >= SHORTEST else []


def tsquery(text: str) -> str:
    """What was typed as `find_contacts` and `find_messages` take it: every word begins a lexeme. Empty for nothing."""
    return " & ".join(f"'{word}':*" for word in words_of(text))
