"""Why we said what we said: each message of ours with what the agent heard, read, matched and was held to."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.rules.language import detect
from revive_app.services.conversation.views import ErrorView
from revive_app.vocabulary import MessageState, Sender


@dataclass(frozen=True, slots=True)
class PassageRead:
    """A passage the answer rests on. `score` 0…1, None when it was not kept; `content` empty when it is gone."""

    source: str
    content: str
    score: float | None


@dataclass(frozen=True, slots=True)
class PieceMatched:
    """A piece of the catalog the answer showed, as the catalog has it now."""

    sku: str
    name: str
    price: int
    stock: int | None
    image_url: str
    tile: str


@dataclass(frozen=True, slots=True)
class GuardSaid:
    """The guard's verdict; `allowed` None when the model wrote nothing to check."""

    allowed: bool | None
    reasons: tuple[str, ...]
    repaired: bool
    replaced: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """One message of ours. What only the agent's answers have is empty on others'.

    `mood` is −1…1, of the customer's last words before it; None when she said none.
    """

    id: UUID
    wamid: str | None
    sender: Sender
    author: str
    content: str
    state: MessageState
    reason: str | None
    error: ErrorView | None
    created_at: datetime
    heard: str
    intents: tuple[str, ...]
    mood: float | None
    language: str
    passages: tuple[PassageRead, ...]
    passages_known: int
    pieces: tuple[PieceMatched, ...]
    guard: GuardSaid | None
    model: str
    prompt_tokens: int
    cost_micro_inr: int
    latency_ms: int | None


@dataclass(frozen=True, slots=True)
class Said:
    """One of our messages in the list to choose from."""

    id: UUID
    wamid: str | None
    sender: Sender
    state: MessageState
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Attention:
    """What the agent is about in a thread. `why_silent` is a stable word, empty when it may speak.

    `waiting`: the customer's words wait for an answer. `writing`: a worker writes it now.
    """

    waiting: bool
    writing: bool
    why_silent: str
    window_expires_at: datetime | None
    follow_up_at: datetime | None
    follow_up_words: str


def our_messages(session: TenantSession, conversation_id: UUID, *, limit: int = 50) -> list[Said]:
    """What we said in a thread, or tried to, newest first."""
    rows = session.rows(
        "SELECT id, wamid, sender, state, happened_at FROM messages WHERE client_id = :client"
        " AND conversation_id = :thread AND direction = 'outbound' ORDER BY happened_at DESC, id DESC LIMIT :limit",
        client=session.client_id,
        thread=conversation_id,
        limit=limit,
    )
    return [
        Said(row["id"], row["wamid"], Sender(row["sender"]), MessageState(row["state"]), row["happened_at"])
        for row in rows
    ]


def explain(session: TenantSession, message_id: UUID) -> Explanation:
    """The story of one message of ours. Raises NotFound."""
    row = session.row(_MESSAGE, id=message_id)
    if row is None:
        raise NotFound("No such message.")
    story: dict[str, Any] = row["metadata"]
    heard = _heard(session, row)
    failed = row["error_code"] is not None or row["error_title"] is not None
    return Explanation(
        id=row["id"],
        wamid=row["wamid"],
        sender=Sender(row["sender"]),
        author=row["author"] or "",
        content=row["content"],
        state=MessageState(row["state"]),
        reason=row["reason"],
        error=ErrorView(row["error_code"], row["error_title"] or "") if failed else None,
        created_at=row["happened_at"],
        heard=heard["content"] if heard else "",
        intents=tuple(map(str, story.get("intents", ()))),
        mood=heard["mood"] if heard else None,
        language=str(story.get("language") or (detect(heard["content"]) if heard else "")),
        passages=_passages(session, story.get("passages", [])),
        passages_known=_known(session, row["campaign_id"]),
        pieces=pieces(session, story.get("products", [])),
        guard=_guard(story.get("guard")),
        model=str(story.get("model", "")),
        prompt_tokens=int(story.get("prompt_tokens") or story.get("tokens_in") or 0),
        cost_micro_inr=int(story.get("cost_micro_inr", 0)),
        latency_ms=story.get("latency_ms"),
    )


_MESSAGE = """
SELECT message.id, message.conversation_id, message.campaign_id, message.wamid, message.sender, message.content,
       message.state, message.reason, message.error_code, message.error_title, message.happened_at,
       message.metadata, author.name AS author
FROM messages message LEFT JOIN users author ON author.id = message.author_user_id
WHERE message.id = :id AND message.direction = 'outbound'
"""


@dataclass(frozen=True, slots=True)
class Journey:
    """When a message of ours got how far; None for what has not happened."""

    queued_at: datetime
    sending_at: datetime | None
    accepted_at: datetime | None
    sent_at: datetime | None
    delivered_at: datetime | None
    read_at: datetime | None
    failed_at: datetime | None
    campaign_name: str
    template_name: str
    follow_up_words: str


def journey(session: TenantSession, message_id: UUID) -> Journey:
    """Its way. Raises NotFound."""
    row = session.row(
        "SELECT message.created_at AS queued_at, message.sending_at, message.accepted_at, message.sent_at,"
        " message.delivered_at, message.read_at, message.failed_at, coalesce(campaign.name, '') AS campaign_name,"
        " coalesce(message.payload->'template'->>'name', '') AS template_name,"
        " coalesce(message.metadata->>'why', '') AS follow_up_words"
        " FROM messages message LEFT JOIN campaigns campaign ON campaign.id = message.campaign_id"
        " WHERE message.id = :id AND message.direction = 'outbound'",
        id=message_id,
    )
    if row is None:
        raise NotFound("No such message.")
    return Journey(**row)


def _heard(session: TenantSession, row: sa.RowMapping) -> sa.RowMapping | None:
    """The customer's last words before this message."""
    return session.row(
        "SELECT content, CAST(metadata->>'sentiment' AS float) AS mood FROM messages"
        " WHERE client_id = :client AND conversation_id = :thread AND direction = 'inbound'"
        " AND happened_at <= :at ORDER BY happened_at DESC, id DESC LIMIT 1",
        client=session.client_id,
        thread=row["conversation_id"],
        at=row["happened_at"],
    )


def _passages(session: TenantSession, cited: list[dict[str, Any]]) -> tuple[PassageRead, ...]:
    rows = session.rows(
        "SELECT id, content FROM documents WHERE id = ANY(CAST(:ids AS uuid[]))",
        ids=[one["id"] for one in cited],
    )
    contents = {str(row["id"]): row["content"] for row in rows}
    return tuple(
        PassageRead(str(one["source"]), contents.get(str(one["id"]), ""), one.get("score")) for one in cited
    )


def _known(session: TenantSession, campaign_id: UUID | None) -> int:
    row = session.row(
        "SELECT count(*) AS count FROM documents WHERE campaign_id = :campaign", campaign=campaign_id
    )
    return int(row["count"]) if row else 0


def pieces(session: TenantSession, skus: list[str]) -> tuple[PieceMatched, ...]:
    """The pieces of these codes, in their order; a code the catalog does not know has none."""
    rows = session.rows(
        "SELECT sku, name, price, stock, coalesce(image_url, '') AS image_url, tile FROM products"
        " WHERE sku = ANY(:skus) ORDER BY array_position(CAST(:skus AS text[]), sku)",
        skus=skus,
    )
    return tuple(PieceMatched(**row) for row in rows)


def _guard(said: dict[str, Any] | None) -> GuardSaid | None:
    if said is None:
        return None
    return GuardSaid(
        allowed=said.get("allowed"),
        reasons=tuple(map(str, said.get("reasons", ()))),
        repaired=bool(said.get("repaired")),
        replaced=bool(said.get("replaced")),
    )


def attention(session: TenantSession, conversation_id: UUID, *, now: datetime) -> Attention:
    """What the agent is about in this thread right now. Raises NotFound."""
    row = session.row(_ATTENTION, id=conversation_id, now=now)
    if row is None:
        raise NotFound("No such conversation.")
    return Attention(
        waiting=row["waiting"],
        writing=row["writing"],
        why_silent=row["why_silent"],
        window_expires_at=row["window_expires_at"],
        follow_up_at=row["follow_up_at"],
        follow_up_words=row["follow_up_words"] or "",
    )


_ATTENTION = """
SELECT thread.reply_due_at IS NOT NULL AS waiting,
       coalesce(thread.reply_lease_until > :now, false) AS writing,
       CASE WHEN contact.dnd_at IS NOT NULL THEN 'dnd'
            WHEN thread.handler = 'human' THEN 'human'
            WHEN thread.ai_paused_until > :now THEN 'human_typing'
            WHEN campaign.status IS DISTINCT FROM 'active' THEN 'campaign'
            WHEN thread.window_expires_at IS NULL OR thread.window_expires_at <= :now THEN 'window'
            ELSE '' END AS why_silent,
       thread.window_expires_at, task.scheduled_at AS follow_up_at, task.why AS follow_up_words
FROM conversations thread
JOIN contacts contact ON contact.id = thread.contact_id
LEFT JOIN leads lead ON lead.id = thread.lead_id
LEFT JOIN campaigns campaign ON campaign.id = lead.campaign_id
LEFT JOIN LATERAL (
    SELECT scheduled_at, why FROM scheduled_tasks
    WHERE scheduled_tasks.lead_id = thread.lead_id AND status = 'pending' ORDER BY scheduled_at LIMIT 1
) task ON true
WHERE thread.id = :id
"""
