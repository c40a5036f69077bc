"""Statuses only move forward, in whatever order Meta tells them; leads only where a hand or a rule may."""

import itertools

import pytest

from revive_app.rules.lifecycle import stage_after_rule, state_after_status
from revive_app.vocabulary import Hand, LeadStatus, MessageState

S = MessageState


@pytest.mark.parametrize(
    ("current", "status", "expected"),
    [
        (S.SENDING, "sent", S.SENT),
        (S.UNKNOWN, "sent", S.SENT),
        (S.ACCEPTED, "sent", S.SENT),
        (S.ACCEPTED, "read", S.READ),
        (S.SENT, "delivered", S.DELIVERED),
        (S.READ, "delivered", None),
        (S.READ, "read", None),
        (S.READ, "played", S.PLAYED),
        (S.DELIVERED, "sent", None),
        (S.SENDING, "failed", S.FAILED),
        (S.UNKNOWN, "failed", S.FAILED),
        (S.SENT, "failed", S.FAILED),
        (S.DELIVERED, "failed", None),
        (S.READ, "failed", None),
        (S.FAILED, "failed", None),
        (S.FAILED, "sent", None),
        (S.FAILED, "delivered", S.DELIVERED),
        (S.CANCELLED, "delivered", S.DELIVERED),
        (S.RECEIVED, "read", None),
        (S.SENT, "in_orbit", None),
    ],
)
def test_where_a_status_leads(current: MessageState, status: str, expected: MessageState | None) -> None:
    assert state_after_status(current, status) is expected


def test_sent_delivered_and_read_end_at_read_in_any_order() -> None:
    for order in itertools.permutations(["sent", "delivered", "read"]):
        state = S.ACCEPTED
        for status in order:
            state = state_after_status(state, status) or state

        assert state is S.READ, order


@pytest.mark.parametrize(
    ("current", "set_by", "wanted", "expected"),
    [
        (LeadStatus.CONTACTED, Hand.RULE, LeadStatus.INTEREST, LeadStatus.INTEREST),
        (LeadStatus.NEGOTIATING, Hand.RULE, LeadStatus.INTEREST, LeadStatus.NEGOTIATING),
        (LeadStatus.CONTACTED, Hand.HUMAN, LeadStatus.INTEREST, LeadStatus.CONTACTED),
        (LeadStatus.DND, Hand.RULE, LeadStatus.INTEREST, LeadStatus.DND),
        (LeadStatus.NEW, Hand.IMPORT, LeadStatus.CONTACTED, LeadStatus.CONTACTED),
    ],
)
def test_rules_move_a_lead_forward_and_never_over_a_humans_hand(
    current: LeadStatus, set_by: Hand, wanted: LeadStatus, expected: LeadStatus
) -> None:
    assert stage_after_rule(current, set_by=set_by, wanted=wanted) is expected
