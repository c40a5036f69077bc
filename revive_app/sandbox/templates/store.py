"""Templates in PostgreSQL: found for sends, listed by pages, deleted with their name blocked."""

import base64
import binascii
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from revive_app.db import SystemSession, system_session
from revive_app.errors import InvalidInput
from revive_app.sandbox.errors import INVALID, GraphError, Json
from revive_app.sandbox.ids import new_object_id
from revive_app.sandbox.templates.definition import Template
from revive_app.sandbox.templates.review import Draft, review

NAME_BLOCKED = timedelta(days=30)

STATUSES = ("APPROVED", "PENDING", "REJECTED", "PAUSED", "DISABLED")

NAME_TAKEN = 2388024
NAME_BEING_DELETED = 2388023

Key = tuple[str, str, str]

_COLUMNS = "id, waba_id, name, language, category, status, parameter_format, components"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of templates, with the cursors of its first and last."""

    templates: tuple[Template, ...]
    before: str
    after: str
    has_more: bool


def register_template(
    waba_id: str,
    name: str,
    *,
    language: str,
    category: str,
    components: list[Json],
    parameter_format: str = "POSITIONAL",
    status: str = "APPROVED",
) -> str:
    """Tell the sandbox of a template without waiting for its review; the id. Telling it again updates it.

    Raises InvalidInput for a template Meta would not take.
    """
    if status not in STATUSES:
        raise InvalidInput(f"A template's status is one of {', '.join(STATUSES)}.")
    body: Json = {
        "name": name,
        "language": language,
        "category": category,
        "parameter_format": parameter_format,
        "components": components,
    }
    try:
        draft = review(body)
    except GraphError as error:
        raise InvalidInput(f"Meta would not take the template {name}: {error.details}") from error
    with system_session() as session:
        return _save(session, waba_id, draft, status)


def _save(session: SystemSession, waba_id: str, draft: Draft, status: str) -> str:
    row = session.row(
        "INSERT INTO sandbox_templates"
        " (id, waba_id, name, language, category, status, parameter_format, components)"
        " VALUES (:id, :waba_id, :name, :language, :category, :status, :format, :components)"
        " ON CONFLICT (waba_id, name, language) WHERE deleted_at IS NULL DO UPDATE SET"
        " category = excluded.category, status = excluded.status,"
        " parameter_format = excluded.parameter_format, components = excluded.components RETURNING id",
        id=new_object_id(),
        waba_id=waba_id,
        name=draft.name,
        language=draft.language,
        category=draft.category,
        status=status,
        format=draft.parameter_format,
        components=json.dumps(draft.components),
    )
    assert row is not None
    return str(row["id"])


def create_template(session: SystemSession, waba_id: str, draft: Draft, *, now: datetime) -> str:
    """Keep a new template, PENDING; its id. Raises GraphError 100 when the name is taken or blocked."""
    for row in session.rows(
        "SELECT language, deleted_at FROM sandbox_templates WHERE waba_id = :waba_id AND name = :name"
        " AND (deleted_at IS NULL OR deleted_at > :horizon)",
        waba_id=waba_id,
        name=draft.name,
        horizon=now - NAME_BLOCKED,
    ):
        if row["deleted_at"] is not None:
            raise GraphError(
                INVALID, "The name was deleted less than 30 days ago.", subcode=NAME_BEING_DELETED
            )
        if row["language"] == draft.language:
            raise GraphError(INVALID, "There is already content in this language.", subcode=NAME_TAKEN)
    return _save(session, waba_id, draft, "PENDING")


def find_templates(session: SystemSession, keys: Iterable[Key]) -> dict[Key, Template]:
    """The templates behind (account, name, language), as far as they exist."""
    wanted = [{"waba_id": waba_id, "name": name, "language": language} for waba_id, name, language in keys]
    if not wanted:
        return {}
    rows = session.rows(
        f"SELECT {_COLUMNS} FROM sandbox_templates"
        " JOIN json_to_recordset(:keys) AS wanted(waba_id text, name text, language text)"
        " USING (waba_id, name, language) WHERE deleted_at IS NULL",
        keys=json.dumps(wanted),
    )
    found = [Template.of(row) for row in rows]
    return {(one.waba_id, one.name, one.language): one for one in found}


def template_by_id(session: SystemSession, template_id: str) -> Template | None:
    """One translation."""
    row = session.row(
        f"SELECT {_COLUMNS} FROM sandbox_templates WHERE id = :id AND deleted_at IS NULL",
        id=template_id,
    )
    return Template.of(row) if row is not None else None


def list_templates(
    session: SystemSession, waba_id: str, *, filters: dict[str, str], after: str | None, limit: int
) -> Page:
    """A page of templates, oldest first. `filters` are column = value. Raises GraphError 131059."""
    conditions = [f"{column} = :{column}" for column in filters]
    rows = session.rows(
        f"SELECT {_COLUMNS} FROM sandbox_templates WHERE waba_id = :waba_id"
        f" AND deleted_at IS NULL AND id > :after {''.join(f' AND {one}' for one in conditions)}"
        " ORDER BY id LIMIT :limit",
        waba_id=waba_id,
        after=_read_cursor(after) if after else "",
        limit=limit + 1,
        **filters,
    )
    templates = tuple(Template.of(row) for row in rows[:limit])
    last = templates[-1].id if templates else ""
    first = templates[0].id if templates else ""
    return Page(templates, _cursor(first), _cursor(last), has_more=len(rows) > limit)


def delete_templates(
    session: SystemSession, waba_id: str, *, name: str, template_id: str | None, now: datetime
) -> int:
    """Delete all translations of a name, or the one with this id; how many went."""
    return session.run(
        "UPDATE sandbox_templates SET deleted_at = :now WHERE waba_id = :waba_id AND name = :name"
        " AND deleted_at IS NULL AND (CAST(:id AS text) IS NULL OR id = :id)",
        now=now,
        waba_id=waba_id,
        name=name,
        id=template_id,
    )


def _cursor(template_id: str) -> str:
    return base64.urlsafe_b64encode(template_id.encode()).decode()


def _read_cursor(cursor: str) -> str:
    try:
        after = base64.b64decode(cursor.encode(), altchars=b"-_", validate=True).decode()
    except (binascii.Error, UnicodeError) as error:
        raise GraphError(131059, "The cursor is not valid.") from error
    if after and not after.isdigit():
        raise GraphError(131059, "The cursor is not valid.")
    return after
