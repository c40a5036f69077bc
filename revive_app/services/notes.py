"""Notes of colleagues on a person: written, taken back, read newest first."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.errors import FieldError, InvalidInput, NotFound
from revive_app.live.publish import publish
from revive_app.models import Note
from revive_app.rules.clean import clean_text
from revive_app.services import people, presses
from revive_app.services.accounts import Scope

LONGEST = 4_000
CHANGED = "note.changed"


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note and who wrote it."""

    id: UUID
    text: str
    author: str
    author_id: UUID | None
    created_at: datetime


def list_notes(session: TenantSession, contact_id: UUID, *, limit: int = 100) -> tuple[NoteView, ...]:
    """The newest first."""
    rows = session.rows(
        "SELECT note.id, note.text, coalesce(author.name, '') AS author, note.author_user_id AS author_id,"
        " note.created_at FROM notes note LEFT JOIN users author ON author.id = note.author_user_id"
        " WHERE note.client_id = :client AND note.contact_id = :contact AND note.deleted_at IS NULL"
        " ORDER BY note.created_at DESC, note.id DESC LIMIT :limit",
        client=session.client_id,
        contact=contact_id,
        limit=limit,
    )
    return tuple(NoteView(**row) for row in rows)


def write_note(session: TenantSession, scope: Scope, contact_id: UUID, text: str, *, press: str = "") -> UUID:
    """Keep some words on a person; a `press` that comes again keeps nothing more. Raises NotFound, InvalidInput."""
    words = clean_text(text).strip()
    if not words:
        raise InvalidInput("Write something first.", fields=(FieldError("text", "must not be empty"),))
    people.get_contact(session, contact_id)
    note_id = presses.row_id(session, press)
    if session.get(Note, note_id) is not None:
        return note_id
    note = Note(
        id=note_id,
        client_id=session.client_id,
        contact_id=contact_id,
        author_user_id=scope.user_id,
        text=words[:LONGEST],
    )
    session.add(note)
    session.flush()
    publish(session, session.client_id, CHANGED, contact_id=contact_id)
    return note.id


def delete_note(session: TenantSession, note_id: UUID) -> None:
    """Take it away; `restore_note` brings it back. Raises NotFound."""
    _set_deleted(session, note_id, "now()")


def restore_note(session: TenantSession, note_id: UUID) -> None:
    """Bring it back. Raises NotFound."""
    _set_deleted(session, note_id, "NULL")


def _set_deleted(session: TenantSession, note_id: UUID, moment: str) -> None:
    row = session.row(
        f"UPDATE notes SET deleted_at = {moment} WHERE id = :id RETURNING contact_id", id=note_id
    )
    if row is None:
        raise NotFound("No such note.")
    publish(session, session.client_id, CHANGED, contact_id=row["contact_id"])
