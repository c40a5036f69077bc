"""Filters as people write them: read, or refused with every field that cannot be."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from revive_app.errors import InvalidInput
from revive_app.rules.blasts import audience
from revive_app.rules.blasts.audience import Audience, Match, Span
from revive_app.vocabulary import LeadStatus, MarketingConsent

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
ID = "5cdd6108-97c4-4f47-a1cc-efaadd726bcc"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (None, Audience(statuses=(LeadStatus.NEW,))),
        ({}, Audience()),
        ({"status": "won"}, Audience(statuses=(LeadStatus.WON,))),
        ({"lead_ids": [ID]}, Audience(lead_ids=(UUID(ID),))),
        ({"lead_ids": []}, Audience(lead_ids=())),
        (
            {"batch_id": ID, "exclude_lead_ids": [ID]},
            Audience(batch_id=UUID(ID), exclude_lead_ids=(UUID(ID),)),
        ),
        ({"city": " Jaipur ", "tags": ["a", "b"]}, Audience(cities=("Jaipur",), tags=("a", "b"))),
        ({"consent": ["granted"]}, Audience(consents=(MarketingConsent.GRANTED,))),
        ({"value": {"min": 1, "max": 2}}, Audience(value_min=1, value_max=2)),
        (
            {"context": {"Size": 12, "Note": {"contains": "x"}, "Ring": {"exists": False}}},
            Audience(
                context=(
                    ("Size", Match(("12",))),
                    ("Note", Match(contains="x")),
                    ("Ring", Match(exists=False)),
                )
            ),
        ),
        (
            {"last_contact": {"older_than_days": 90}, "last_reply": {"never": True}},
            Audience(last_contact=Span(before=NOW - timedelta(days=90)), last_reply=Span(never=True)),
        ),
        (
            {"created": {"after": "2026-11-01T00:00:00"}},
            Audience(created=Span(after=datetime(2026, 11, 1, tzinfo=UTC))),
        ),
    ],
)
def test_a_filter_is_read(given: dict[str, Any] | None, expected: Audience) -> None:
    assert audience.read(given, now=NOW) == expected


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"shoe_size": 4}, "audience.shoe_size"),
        ({"status": "vip"}, "audience.status"),
        ({"status": []}, "audience.status"),
        ({"status": [None]}, "audience.status"),
        ({"lead_ids": "x"}, "audience.lead_ids"),
        ({"lead_ids": ["x"]}, "audience.lead_ids"),
        ({"batch_id": 5}, "audience.batch_id"),
        ({"value": {"min": "1"}}, "audience.value"),
        ({"value": 5}, "audience.value"),
        ({"context": []}, "audience.context"),
        ({"context": {"a": {}}}, "audience.context.a"),
        ({"context": {"a": {"contains": 5}}}, "audience.context.a"),
        ({"context": {"a": {"exists": "yes"}}}, "audience.context.a"),
        ({"context": {f"c{n}": "x" for n in range(21)}}, "audience.context"),
        ({"last_contact": {"days": 5}}, "audience.last_contact"),
        ({"last_contact": {"within_days": -1}}, "audience.last_contact"),
        ({"last_contact": {"after": "yesterday"}}, "audience.last_contact"),
        ({"last_contact": {"never": 1}}, "audience.last_contact"),
        ({"consent": "maybe"}, "audience.consent"),
        ({"city": ["x" * 201]}, "audience.city"),
        ({"city": ["x"] * 201}, "audience.city"),
    ],
)
def test_what_cannot_be_read_is_named(given: dict[str, Any], field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        audience.read(given, now=NOW)

    assert [error.field for error in refused.value.fields] == [field]
