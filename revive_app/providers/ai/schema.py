"""The shape a model is held to, and what is done when its answer does not fit."""

import json
from uuid import UUID

from pydantic import ValidationError

from revive_app.errors import ProviderError
from revive_app.providers.ai.protocol import Proposal


class MalformedProposal(ProviderError):
    """The model answered, but not with a proposal. Asking once more, saying so, is right.

    `tokens_in`, `tokens_out`: what the answer took all the same.
    """

    tokens_in: int = 0
    tokens_out: int = 0


_ID_LISTS = ("cited_chunk_ids", "product_ids")


def parse_proposal(content: str) -> Proposal:
    """The proposal in a model's answer. Ids that are none are dropped; anything else amiss raises MalformedProposal."""
    try:
        raw = json.loads(content)
    except ValueError as error:
        raise MalformedProposal("the answer is not JSON", details=str(error)[:200]) from error
    if isinstance(raw, dict):
        _drop_odd_ids(raw)
        actions = raw.get("actions")
        for action in actions if isinstance(actions, list) else ():
            if isinstance(action, dict):
                _drop_odd_ids(action)
    try:
        proposal = Proposal.model_validate(raw)
    except ValidationError as error:
        raise MalformedProposal("the answer is not a proposal", details=_fields(error)) from error
    if not proposal.reply_text.strip():
        raise MalformedProposal("the answer says nothing")
    return proposal


def _drop_odd_ids(raw: dict[str, object]) -> None:
    for field in _ID_LISTS:
        value = raw.get(field)
        if isinstance(value, list):
            raw[field] = [one for one in value if _is_id(one)]


def _is_id(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        UUID(value)
    except ValueError:
        return False
    return True


def _fields(error: ValidationError) -> str:
    """Which fields were wrong and why, without their values: those are a customer's business."""
    faults = (f"{'.'.join(str(part) for part in e['loc'])}: {e['type']}" for e in error.errors()[:5])
    return "; ".join(faults)
