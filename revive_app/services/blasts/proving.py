"""What a blast proved: two templates against each other, and who was written to against who was not."""

from dataclasses import dataclass
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.rules.blasts import intervals
from revive_app.rules.blasts.intervals import Difference, Rate
from revive_app.services.blasts import counting
from revive_app.services.blasts.attribution import ANSWERED_WITHIN, SOLD, WON_WITHIN
from revive_app.services.blasts.counting import Tallies
from revive_app.services.blasts.progress import read_blast


@dataclass(frozen=True, slots=True)
class Arm:
    """One side of a comparison: how many, and which share answered, opted out and bought."""

    key: str
    template_name: str
    people: int
    replied: Rate
    opted_out: Rate
    won: Rate


@dataclass(frozen=True, slots=True)
class Results:
    """What a blast proved. `replied` is a less b; `lift` is who bought of those written to, less of those who were not."""

    arms: tuple[Arm, ...]
    replied: Difference | None
    held_out: Arm | None
    written_to: Arm | None
    lift: Difference | None


def results(session: TenantSession, blast_id: UUID) -> Results:
    """What the comparison of two templates, and the hold-out, have proved so far. Raises NotFound."""
    view = read_blast(session, blast_id)
    tallies = counting.tallies(session, [blast_id])[blast_id]
    won = _won_by_variant(session, blast_id)
    names = {"a": view.template_name}
    if view.variant_b:
        names["b"] = str(view.variant_b["template_name"])
    arms = tuple(_arm(key, name, tallies, won.get(key, 0)) for key, name in names.items())
    written_to = _sum(arms) if view.hold_out_count else None
    held_out = _held_out(session, blast_id) if view.hold_out_count else None
    return Results(
        arms=arms,
        replied=intervals.difference(arms[0].replied, arms[1].replied) if len(arms) == 2 else None,
        held_out=held_out,
        written_to=written_to,
        lift=intervals.difference(written_to.won, held_out.won) if written_to and held_out else None,
    )


def _arm(key: str, name: str, tallies: Tallies, won: int) -> Arm:
    people = tallies.reached(variant=key)
    return Arm(
        key=key,
        template_name=name,
        people=people,
        replied=intervals.rate(min(people, tallies.of("replied", variant=key)), people),
        opted_out=intervals.rate(min(people, tallies.of("opted_out", variant=key)), people),
        won=intervals.rate(min(people, won), people),
    )


def _sum(arms: tuple[Arm, ...]) -> Arm:
    people = sum(arm.people for arm in arms)
    return Arm(
        key="written_to",
        template_name="",
        people=people,
        replied=intervals.rate(sum(arm.replied.part for arm in arms), people),
        opted_out=intervals.rate(sum(arm.opted_out.part for arm in arms), people),
        won=intervals.rate(sum(arm.won.part for arm in arms), people),
    )


def _won_by_variant(session: TenantSession, blast_id: UUID) -> dict[str, int]:
    rows = session.rows(
        "SELECT coalesce(message.variant, 'a') AS variant, count(*) AS won FROM blasts blast"
        " JOIN messages message ON message.blast_id = blast.id JOIN leads lead ON lead.id = message.lead_id"
        f" WHERE blast.id = :id AND {SOLD} GROUP BY 1",
        id=blast_id,
    )
    return {row["variant"]: row["won"] for row in rows}


def _held_out(session: TenantSession, blast_id: UUID) -> Arm:
    """Those who got nothing: who wrote, left or bought all the same, within the same time."""
    row = session.row(
        f"""
        SELECT count(*) AS people,
               count(*) FILTER (WHERE EXISTS (
                   SELECT FROM messages message WHERE message.client_id = lead.client_id
                   AND message.contact_id = lead.contact_id AND message.direction = 'inbound'
                   AND message.created_at >= since.at
                   AND message.happened_at BETWEEN since.at AND since.at + interval '{ANSWERED_WITHIN.days} days'
               )) AS replied,
               count(*) FILTER (WHERE EXISTS (
                   SELECT FROM consent_events event WHERE event.client_id = lead.client_id
                   AND event.contact_id = lead.contact_id AND event.action = 'withdrawn'
                   AND event.created_at BETWEEN since.at AND since.at + interval '{ANSWERED_WITHIN.days} days'
               )) AS opted_out,
               count(*) FILTER (WHERE lead.status = 'won' AND lead.status_changed_at BETWEEN since.at AND since.at + interval '{WON_WITHIN.days} days')
                   AS won
        FROM blast_hold_outs held JOIN leads lead ON lead.id = held.lead_id
        JOIN blasts blast ON blast.id = held.blast_id
        CROSS JOIN LATERAL (SELECT coalesce(blast.started_at, now()) AS at) since
        WHERE held.blast_id = :blast
        """,
        blast=blast_id,
    )
    assert row is not None
    people = row["people"]
    return Arm(
        key="held_out",
        template_name="",
        people=people,
        replied=intervals.rate(row["replied"], people),
        opted_out=intervals.rate(row["opted_out"], people),
        won=intervals.rate(row["won"], people),
    )
