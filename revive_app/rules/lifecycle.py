"""Which state may follow which: a message's way out, a lead's way across the board, an order's way to the customer."""

from revive_app.vocabulary import Hand, LeadStatus, MessageState, OrderStatus

# Meta's statuses come late, twice and in any order; a message only ever moves to a higher rank.
_RANK = {
    MessageState.QUEUED: 0,
    MessageState.SENDING: 1,
    MessageState.UNKNOWN: 1,
    MessageState.ACCEPTED: 2,
    MessageState.SENT: 3,
    MessageState.DELIVERED: 4,
    MessageState.READ: 5,
    MessageState.PLAYED: 6,
}
_FAILURE_BEATS = _RANK[MessageState.SENT]

# Meta's words for statuses; anything else is logged and changes nothing.
STATUS_STATES = {
    "sent": MessageState.SENT,
    "delivered": MessageState.DELIVERED,
    "read": MessageState.READ,
    "played": MessageState.PLAYED,
    "failed": MessageState.FAILED,
}


def state_after_status(current: MessageState, status: str) -> MessageState | None:
    """The state a message moves to on Meta's `status`, or None when it stays where it is.

    `failed` wins over everything up to `sent` and never over a delivered message. A message we believed
    failed, skipped or cancelled, but which Meta reports as sent, was sent: the report is right.
    """
    reported = STATUS_STATES.get(status)
    if reported is None or current is MessageState.RECEIVED:
        return None
    rank = _RANK.get(current)
    if reported is MessageState.FAILED:
        return reported if rank is not None and rank <= _FAILURE_BEATS else None
    if rank is None:
        return reported if reported is not MessageState.SENT else None
    return reported if _RANK[reported] > rank else None


_STAGES = (
    LeadStatus.NEW,
    LeadStatus.CONTACTED,
    LeadStatus.INTEREST,
    LeadStatus.NEGOTIATING,
    LeadStatus.WON,
)


def stage_after_rule(current: LeadStatus, *, set_by: Hand, wanted: LeadStatus) -> LeadStatus:
    """Where a rule may move a lead: forward only, never out of `dnd`, never over a human's hand."""
    if set_by is Hand.HUMAN or current not in _STAGES or wanted not in _STAGES:
        return current
    return wanted if _STAGES.index(wanted) > _STAGES.index(current) else current


_ORDER_STEPS = {
    OrderStatus.RECEIVED: frozenset({OrderStatus.CONFIRMED, OrderStatus.FULFILLED, OrderStatus.CANCELLED}),
    OrderStatus.CONFIRMED: frozenset({OrderStatus.FULFILLED, OrderStatus.CANCELLED}),
    OrderStatus.FULFILLED: frozenset[OrderStatus](),
    OrderStatus.CANCELLED: frozenset[OrderStatus](),
}


def order_may_become(current: OrderStatus, wanted: OrderStatus) -> bool:
    """Whether an order may take this step: forward only, and what is over stays over."""
    return wanted in _ORDER_STEPS[current]
