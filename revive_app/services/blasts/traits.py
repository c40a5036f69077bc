"""What a campaign's people have, to choose an audience by: their tags, interests, languages and the columns of their lists.

What is offered here is read the way the audience's filter reads it (`sql`): whoever is counted under a word is meant by it.
"""

from dataclasses import dataclass
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.rules.blasts.audience import LONGEST_WORD
from revive_app.services.blasts.sql import TAG_COLUMNS, tags_of_lead, told

# More than anybody reads through; a column's rarer words are found by what they contain.
MOST_OFFERED = 60
# Columns with fields of their own.
_ELSEWHERE = (*TAG_COLUMNS, "City", "Interest")


@dataclass(frozen=True, slots=True)
class Trait:
    """A word, and how many people of the campaign have it."""

    value: str
    people: int


@dataclass(frozen=True, slots=True)
class Traits:
    """The most frequent ones, most people first."""

    tags: tuple[Trait, ...]
    interests: tuple[Trait, ...]
    languages: tuple[Trait, ...]
    columns: tuple[Trait, ...]


def traits(session: TenantSession, *, campaign_id: UUID) -> Traits:
    """What may be chosen among the leads of this campaign."""
    return Traits(
        tags=_offered(session, _TAGS, campaign_id),
        interests=_offered(session, _INTERESTS, campaign_id),
        languages=_offered(session, _LANGUAGES, campaign_id),
        columns=_offered(session, _COLUMNS, campaign_id, elsewhere=list(_ELSEWHERE)),
    )


def values_of(session: TenantSession, *, campaign_id: UUID, column: str) -> tuple[Trait, ...]:
    """What a column of the list says of them."""
    return _offered(session, _VALUES, campaign_id, column=column)


# Words that differ only in their case are one; it is shown as it is written first in the alphabet.
_MOST_FIRST = (
    "SELECT min(word) AS value, count(DISTINCT id) AS people FROM ({words}) AS said"
    f" WHERE length(word) BETWEEN 1 AND {LONGEST_WORD} GROUP BY lower(word) ORDER BY people DESC, value LIMIT :most"
)
_PEOPLE = "FROM leads lead JOIN contacts contact ON contact.id = lead.contact_id"
_OF_CAMPAIGN = "WHERE lead.campaign_id = :campaign"

_TAGS = f"SELECT lead.id, unnest({tags_of_lead()}) AS word FROM leads lead {_OF_CAMPAIGN}"
_INTERESTS = f"SELECT lead.id, {told('interest')} AS word {_PEOPLE} {_OF_CAMPAIGN}"
_LANGUAGES = f"SELECT lead.id, contact.language AS word {_PEOPLE} {_OF_CAMPAIGN}"
_VALUES = f"SELECT lead.id, btrim(lead.context_data->>:column) AS word FROM leads lead {_OF_CAMPAIGN}"
# Unlike words, columns are what they are to the letter.
_COLUMNS = f"""
    SELECT cell.key AS value, count(*) AS people FROM leads lead, jsonb_each_text(lead.context_data) cell
    {_OF_CAMPAIGN} AND btrim(cell.value) <> '' AND cell.key <> ALL(:elsewhere)
    GROUP BY cell.key ORDER BY people DESC, value LIMIT :most
"""


def _offered(session: TenantSession, words: str, campaign_id: UUID, **values: object) -> tuple[Trait, ...]:
    statement = words if words is _COLUMNS else _MOST_FIRST.format(words=words)
    rows = session.rows(statement, campaign=campaign_id, most=MOST_OFFERED, **values)
    return tuple(Trait(row["value"], row["people"]) for row in rows)
