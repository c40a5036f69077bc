"""Ready answers of a shop: what its people write again and again, under a word."""

from dataclasses import dataclass
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.errors import FieldError, InvalidInput, NotFound
from revive_app.models.base import new_id
from revive_app.rules.clean import clean_text

LONGEST_TITLE = 60
LONGEST_TEXT = 4_096
MOST = 100


@dataclass(frozen=True, slots=True)
class QuickReplyView:
    """One of them. `{{first_name}}` in its text becomes the customer's."""

    id: UUID
    title: str
    text: str


def list_quick_replies(session: TenantSession) -> tuple[QuickReplyView, ...]:
    """The ones that are used most come first."""
    rows = session.rows(
        "SELECT id, title, text FROM quick_replies ORDER BY used_count DESC, title, id LIMIT :most", most=MOST
    )
    return tuple(QuickReplyView(**row) for row in rows)


def keep_quick_reply(session: TenantSession, *, title: str, text: str) -> UUID:
    """Keep an answer under a word; one that is there under it gets the new text. Raises InvalidInput."""
    title, text = clean_text(title).strip()[:LONGEST_TITLE], clean_text(text).strip()
    if not title:
        raise InvalidInput(
            "Give the answer a short name.", fields=(FieldError("title", "must not be empty"),)
        )
    if not text or len(text) > LONGEST_TEXT:
        raise InvalidInput(
            "The answer must have between 1 and 4,096 characters.",
            fields=(FieldError("text", "is too long"),),
        )
    row = session.row(
        "INSERT INTO quick_replies (id, client_id, title, text) VALUES (:id, :client, :title, :text)"
        " ON CONFLICT (client_id, title) DO UPDATE SET text = EXCLUDED.text RETURNING id",
        id=new_id(),
        client=session.client_id,
        title=title,
        text=text,
    )
    assert row is not None
    return UUID(str(row["id"]))


def use_quick_reply(session: TenantSession, reply_id: UUID) -> str:
    """Its text, counted as used once more. Raises NotFound."""
    row = session.row(
        "UPDATE quick_replies SET used_count = used_count + 1 WHERE id = :id RETURNING text", id=reply_id
    )
    if row is None:
        raise NotFound("There is no such answer any more.")
    return str(row["text"])


def delete_quick_reply(session: TenantSession, reply_id: UUID) -> None:
    """Forget it. Raises NotFound."""
    if not session.run("DELETE FROM quick_replies WHERE id = :id", id=reply_id):
        raise NotFound("There is no such answer any more.")
