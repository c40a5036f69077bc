"""Rows on their way into the tables: copied into temporary tables of this transaction, then merged by SQL."""

import json
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import IO, Any

import psycopg
from psycopg.types.json import Jsonb

from revive_app.db import TenantSession
from revive_app.models.base import new_id
from revive_app.providers.sheets.request import Entry, RefusedRow
from revive_app.rules.lead_rows.reading import Person
from revive_app.rules.lead_rows.refusals import Notice, Reason

# The longest a statement of an import may take; ordinary statements get half a minute.
_PATIENCE_MS = 180_000
SHOWN_AT_ONCE = 100
_MANY = 1_000


@dataclass(frozen=True, slots=True)
class RowError:
    """One bad row as the API tells it."""

    row: int
    column: str
    value: str
    reason: str


@dataclass(slots=True)
class Tally:
    """What the file held, before the shop was asked whom it knows."""

    people: int = 0
    duplicates: int = 0
    rejected: int = 0
    notices: int = 0
    errors: list[RowError] = field(default_factory=list)

    def remember(self, error: RowError) -> None:
        """Keep the first hundred at hand."""
        if len(self.errors) < SHOWN_AT_ONCE:
            self.errors.append(error)


def stage(session: TenantSession, entries: Iterable[Entry], *, is_suppressed: Callable[[str], bool]) -> Tally:
    """Put a list's rows where SQL can reach them. People who asked to be forgotten are refused by their hash."""
    session.run(f"SELECT set_config('statement_timeout', '{_PATIENCE_MS}', true)")
    session.run(f"SELECT set_config('lock_timeout', '{_PATIENCE_MS}', true)")
    for statement in _TABLES:
        session.run(statement)
    tally = Tally()
    raw = session.connection().connection.driver_connection
    assert isinstance(raw, psycopg.Connection)
    with tempfile.TemporaryFile("w+", encoding="utf-8") as aside, raw.cursor() as cursor:
        with cursor.copy(_COPY_PEOPLE) as copy:
            for entry in entries:
                if isinstance(entry, RefusedRow):
                    _set_aside(aside, tally, entry)
                elif is_suppressed(entry.phone):
                    _refuse_suppressed(aside, tally, entry)
                else:
                    copy.write_row(_person(entry))
                    _note(aside, tally, entry)
        aside.seek(0)
        with cursor.copy(_COPY_REFUSALS) as copy:
            for position, line in enumerate(aside):
                *facts, cells = json.loads(line)
                copy.write_row([position, *facts, Jsonb(cells)])
    session.run("ANALYZE staged")
    if tally.people > _MANY:
        # Tables that were filled a moment ago have no statistics, and a planner that believes in a handful of people
        # compares a hundred thousand with each other.
        session.run("SELECT set_config('enable_nestloop', 'off', true)")
    if tally.duplicates:
        session.run(_MERGE_DUPLICATES)
        session.run("DELETE FROM staged WHERE same_as IS NOT NULL")
    return tally


def _person(person: Person) -> list[Any]:
    return [
        person.row,
        new_id(),
        new_id(),
        person.phone,
        person.first_name,
        person.last_name,
        person.email,
        person.city,
        person.interest,
        person.birthday,
        person.anniversary,
        person.potential_value,
        person.language,
        person.consent,
        person.opted_out,
        person.doubtful,
        Jsonb(person.context),
        person.same_as,
    ]


def _set_aside(aside: IO[str], tally: Tally, entry: RefusedRow) -> None:
    refused = entry.refused
    tally.rejected += 1
    tally.remember(RowError(refused.row, refused.column, refused.value, refused.reason.value))
    facts = [refused.row, refused.column, refused.value, refused.reason.value, False, None]
    _write(aside, [*facts, list(entry.cells)])


def _refuse_suppressed(aside: IO[str], tally: Tally, person: Person) -> None:
    """Nothing of her is kept, not even the number that was refused."""
    tally.rejected += 1
    tally.remember(RowError(person.row, person.phone_column, "", Reason.OPTED_OUT.value))
    _write(aside, [person.row, person.phone_column, "", Reason.OPTED_OUT.value, False, None, []])


def _note(aside: IO[str], tally: Tally, person: Person) -> None:
    tally.people += 1
    for remark in person.remarks:
        tally.notices += 1
        _write(aside, [person.row, remark.column, remark.value, Notice(remark.notice).value, True, None, []])
    if person.same_as is not None:
        tally.people -= 1
        tally.duplicates += 1
        column, value = person.phone_column, person.phone_written
        tally.remember(RowError(person.row, column, value, Reason.DUPLICATE.value))
        _write(aside, [person.row, column, value, Reason.DUPLICATE.value, False, person.same_as, []])


def _write(aside: IO[str], line: list[Any]) -> None:
    aside.write(json.dumps(line) + "\n")


_TABLES = (
    """
    CREATE TEMP TABLE staged (
        row integer NOT NULL, contact_id uuid NOT NULL, lead_id uuid NOT NULL, phone text NOT NULL,
        first_name text NOT NULL, last_name text NOT NULL, email text, city text, interest text,
        birthday date, anniversary date, potential_value bigint, language text,
        consent boolean, opted_out boolean NOT NULL, doubtful boolean NOT NULL, context jsonb NOT NULL, same_as integer,
        by_source boolean NOT NULL DEFAULT false, consent_effect text,
        new_contact boolean NOT NULL DEFAULT false, new_lead boolean NOT NULL DEFAULT false,
        contact_changes boolean NOT NULL DEFAULT false, lead_changes boolean NOT NULL DEFAULT false,
        renames boolean NOT NULL DEFAULT false, revalues boolean NOT NULL DEFAULT false,
        before jsonb, after jsonb
    ) ON COMMIT DROP
    """,
    """
    CREATE TEMP TABLE staged_refusals (
        position integer NOT NULL, row integer NOT NULL, column_name text NOT NULL, value text NOT NULL,
        reason text NOT NULL, is_notice boolean NOT NULL, same_as integer, cells jsonb NOT NULL
    ) ON COMMIT DROP
    """,
)

_COPY_PEOPLE = (
    "COPY staged (row, contact_id, lead_id, phone, first_name, last_name, email, city, interest, birthday,"
    " anniversary, potential_value, language, consent, opted_out, doubtful, context, same_as) FROM STDIN"
)
_COPY_REFUSALS = (
    "COPY staged_refusals (position, row, column_name, value, reason, is_notice, same_as, cells) FROM STDIN"
)

# The first row wins; what it left open is filled from the rows below it, and a no anywhere is a no.
_MERGE_DUPLICATES = """
WITH later AS (
    SELECT same_as,
           (array_agg(first_name ORDER BY row) FILTER (WHERE first_name <> ''))[1] AS first_name,
           (array_agg(last_name ORDER BY row) FILTER (WHERE first_name <> ''))[1] AS last_name,
           (array_agg(email ORDER BY row) FILTER (WHERE email IS NOT NULL))[1] AS email,
           (array_agg(city ORDER BY row) FILTER (WHERE city IS NOT NULL))[1] AS city,
           (array_agg(interest ORDER BY row) FILTER (WHERE interest IS NOT NULL))[1] AS interest,
           (array_agg(birthday ORDER BY row) FILTER (WHERE birthday IS NOT NULL))[1] AS birthday,
           (array_agg(anniversary ORDER BY row) FILTER (WHERE anniversary IS NOT NULL))[1] AS anniversary,
           (array_agg(potential_value ORDER BY row) FILTER (WHERE potential_value IS NOT NULL))[1] AS potential_value,
           (array_agg(language ORDER BY row) FILTER (WHERE language IS NOT NULL))[1] AS language,
           bool_and(consent) AS consent, bool_or(opted_out) AS opted_out, bool_or(doubtful) AS doubtful,
           (SELECT jsonb_object_agg(key, value ORDER BY twin.row DESC)
            FROM staged twin, jsonb_each(twin.context) WHERE twin.same_as = staged.same_as) AS context
    FROM staged WHERE same_as IS NOT NULL GROUP BY same_as
)
UPDATE staged SET
    first_name = CASE WHEN staged.first_name = '' THEN coalesce(later.first_name, '') ELSE staged.first_name END,
    last_name = CASE WHEN staged.first_name = '' AND staged.last_name = '' THEN coalesce(later.last_name, '')
                     ELSE staged.last_name END,
    email = coalesce(staged.email, later.email), city = coalesce(staged.city, later.city),
    interest = coalesce(staged.interest, later.interest), birthday = coalesce(staged.birthday, later.birthday),
    anniversary = coalesce(staged.anniversary, later.anniversary),
    potential_value = coalesce(staged.potential_value, later.potential_value),
    language = coalesce(staged.language, later.language),
    consent = CASE WHEN false IN (staged.consent, later.consent) THEN false
                   ELSE coalesce(staged.consent, later.consent) END,
    opted_out = staged.opted_out OR later.opted_out, doubtful = staged.doubtful OR later.doubtful,
    context = coalesce(later.context, '{}'::jsonb) || staged.context
FROM later WHERE staged.row = later.same_as
"""
