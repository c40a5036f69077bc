"""Changes made on the board. What a person changes must still be what she saw; anything else may have moved on.

A lead's version rises with every message. Moving a card is not refused because its customer wrote a word
meanwhile: only because a colleague has moved it.
"""

from uuid import UUID

from revive_app.db import TenantSession
from revive_app.errors import Conflict, StaleVersion
from revive_app.rules.money import rupees
from revive_app.services import leads
from revive_app.services.leads import LeadChange, LeadView
from revive_app.ui import words
from revive_app.ui.language import say
from revive_app.vocabulary import LeadStatus

# Each failure means that somebody else committed a change; more than that in a row is not our luck.
_TRIES = 3


class Overtaken(Conflict):
    """A colleague was first. `message` says who did what."""

    code = "overtaken"


def move(
    session: TenantSession, lead_id: UUID, stage: LeadStatus, *, seen: LeadStatus | None, by: str
) -> LeadView:
    """Move a card that stood in `seen`. Raises Overtaken, NotFound, InvalidInput."""
    for _ in range(_TRIES):
        truth = leads.read_lead(session, lead_id)
        if truth.status is stage:
            return truth
        if seen is not None and truth.status is not seen:
            where = say(words.STAGES[truth.status])
            what = say("{name} is in {stage} now.", name=_name(truth), stage=where)
            raise Overtaken(_who_was_first(session, truth, what))
        try:
            return leads.change_lead(
                session, lead_id, LeadChange(status=stage), seen_version=truth.version, by=by
            )
        except StaleVersion:
            continue
    raise StaleVersion("This lead is changing too fast to be moved. Try once more.")


def set_value(session: TenantSession, lead_id: UUID, value: int, *, seen: int, by: str) -> LeadView:
    """Set a value that was `seen`. Raises Overtaken, NotFound, InvalidInput."""
    for _ in range(_TRIES):
        truth = leads.read_lead(session, lead_id)
        if truth.potential_value == value:
            return truth
        if truth.potential_value != seen:
            what = say("{name} is worth {value} now.", name=_name(truth), value=rupees(truth.potential_value))
            raise Overtaken(_who_was_first(session, truth, what))
        change = LeadChange(potential_value=value)
        try:
            return leads.change_lead(session, lead_id, change, seen_version=truth.version, by=by)
        except StaleVersion:
            continue
    raise StaleVersion("This lead is changing too fast to be changed. Try once more.")


def _who_was_first(session: TenantSession, lead: LeadView, what: str) -> str:
    note = leads.last_note(session, lead.id)
    return say("{who} was first: {what}", who=note[0], what=what) if note else what


def _name(lead: LeadView) -> str:
    return words.full_name(lead.first_name, lead.last_name, otherwise=say("This lead"))
