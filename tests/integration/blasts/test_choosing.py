"""Exactly the people who may be written to: filtered, left out with the reason, held out or shared by lot."""

from datetime import timedelta

import pytest

from revive_app.clock import utc_now
from revive_app.services.blasts.request import VariantB
from revive_app.vocabulary import MessageCategory, MessageState, Sender
from tests.builders import Shop, make_shop, make_thread, queue_message, scalar, template_payload
from tests.integration.blasts.kit import dry, make_lead, make_leads, make_template, messages, start

pytestmark = pytest.mark.usefixtures("template")


def test_who_may_not_be_written_to_is_left_out_with_the_reason(clean_database: None) -> None:
    shop = make_shop(frequency_cap_count=1, frequency_cap_days=7)
    make_template(shop)
    make_lead(shop)
    make_lead(shop, dnd_at=utc_now(), status="dnd")
    make_lead(shop, marketing_consent="withdrawn")
    make_lead(shop, marketing_consent="unknown")
    make_lead(shop, snoozed_until=utc_now() + timedelta(days=3))
    make_lead(shop, undeliverable_count=3)
    make_lead(shop, first_name=" \u200a ")
    make_lead(shop, first_name="x" * 1100)
    capped = make_thread(shop, status="new")
    queue_message(
        shop,
        capped,
        payload=template_payload(),
        sender=Sender.FOLLOWUP,
        category=MessageCategory.MARKETING,
        state=MessageState.SENT,
        sending_at=utc_now(),
    )
    expected = {
        "dnd": 1,
        "frequency_cap": 1,
        "marketing_withdrawn": 1,
        "missing_value": 1,
        "no_consent": 1,
        "snoozed": 1,
        "too_long": 1,
        "undeliverable": 1,
    }

    run = dry(shop)
    blast = start(shop)

    assert (run.choice.eligible, run.choice.excluded) == (1, expected)
    assert (blast.audience_count, blast.excluded) == (1, expected)
    assert len(messages(blast.id)) == 1


FILTERS: list[tuple[dict[str, object], set[str]]] = [
    ({"status": "new"}, {"Asha", "Bela"}),
    ({"status": ["contacted", "won"]}, {"Chitra"}),
    ({"city": "jaipur"}, {"Asha"}),
    ({"context": {"Ring size": "12"}}, {"Bela"}),
    ({"context": {"Ring size": {"exists": False}}}, {"Asha", "Chitra"}),
    ({"context": {"Note": {"contains": "GOLD"}}}, {"Chitra"}),
    ({"tags": ["vip"]}, {"Asha", "Bela"}),
    ({"value": {"min": 100_000}}, {"Chitra"}),
    ({"value": {"max": 0}}, {"Asha", "Bela"}),
    ({"language": "hi"}, {"Bela"}),
    ({"last_contact": {"never": True}}, {"Asha", "Bela", "Chitra"}),
    ({"last_contact": {"within_days": 30}}, set()),
    ({"created": {"within_days": 1}}, {"Asha", "Bela", "Chitra"}),
    ({"created": {"older_than_days": 1}}, set()),
    ({"status": "new", "city": "Jaipur", "consent": "granted"}, {"Asha"}),
    ({}, {"Asha", "Bela", "Chitra"}),
]


@pytest.mark.parametrize(("wanted", "expected"), FILTERS, ids=[str(one[0]) for one in FILTERS])
def test_a_filter_means_those_it_says(shop: Shop, wanted: dict[str, object], expected: set[str]) -> None:
    make_lead(shop, first_name="Asha", city="Jaipur", context_data={"Tags": "VIP, bridal"})
    make_lead(shop, first_name="Bela", language="hi", context_data={"Ring size": 12, "tags": ["vip"]})
    make_lead(
        shop,
        first_name="Chitra",
        status="contacted",
        potential_value=250_000,
        context_data={"Note": "likes gold"},
    )

    if not expected:
        assert dry(shop, audience=wanted).choice.eligible == 0
        return
    blast = start(shop, audience=wanted)

    assert {message["first_name"] for message in messages(blast.id)} == expected


def test_held_out_people_get_nothing_and_are_known(shop: Shop) -> None:
    make_leads(shop, 200)

    blast = start(shop, hold_out_percent=20)

    held = blast.hold_out_count
    assert 15 <= held <= 65
    assert blast.audience_count == 200 - held
    assert blast.excluded == {"hold_out": held}
    assert scalar("SELECT count(*) FROM blast_hold_outs") == held
    assert (
        scalar(
            "SELECT count(*) FROM blast_hold_outs JOIN messages ON messages.lead_id = blast_hold_outs.lead_id"
        )
        == 0
    )


def test_two_templates_share_the_people_by_lot(shop: Shop) -> None:
    make_template(shop, "second", components=[{"type": "BODY", "text": "Come and see, dear {{1}}, today."}])
    make_leads(shop, 200)

    blast = start(shop, variant_b=VariantB("second", parameters=["{{first_name}}"], share_percent=50))

    names = [one["payload"]["template"]["name"] for one in messages(blast.id)]
    variants = {one["variant"]: one["payload"]["template"]["name"] for one in messages(blast.id)}
    assert variants == {"a": "win_back", "b": "second"}
    assert 60 <= names.count("second") <= 140
