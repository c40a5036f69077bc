"""What an audience may be chosen by: what the campaign's people really have, counted as the filter counts."""

from revive_app.db import tenant_session
from revive_app.services.blasts import starting, traits
from revive_app.services.blasts.traits import Trait, Traits
from tests.builders import Shop, make_shop
from tests.integration.blasts.kit import make_lead, make_template, request


def offered(shop: Shop) -> Traits:
    with tenant_session(shop.client_id) as session:
        return traits.traits(session, campaign_id=shop.campaign_id)


def values(shop: Shop, column: str) -> tuple[Trait, ...]:
    with tenant_session(shop.client_id) as session:
        return traits.values_of(session, campaign_id=shop.campaign_id, column=column)


def people_of_three(shop: Shop) -> None:
    make_lead(
        shop,
        language="hi",
        context_data={"Tags": "VIP, bridal", "Remarks": "walked in", "Interest": "Jhumka"},
    )
    make_lead(
        shop, language="hi", context_data={"tags": ["vip", "vip"], "Remarks": "Walked in", "Ring size": 12}
    )
    make_lead(shop, context_data={"Remarks": " ", "Note": "x" * 201, "City": "Jaipur", "Interest": "jhumka "})


def test_words_are_offered_with_their_people_most_first(shop: Shop) -> None:
    people_of_three(shop)

    assert offered(shop) == Traits(
        tags=(Trait("VIP", 2), Trait("bridal", 1)),
        interests=(Trait("Jhumka", 2),),
        languages=(Trait("hi", 2),),
        columns=(Trait("Remarks", 2), Trait("Note", 1), Trait("Ring size", 1)),
    )
    assert values(shop, "Remarks") == (Trait("Walked in", 2),)
    assert values(shop, "Ring size") == (Trait("12", 1),)
    # Too long to be a word of a filter.
    assert values(shop, "Note") == ()
    assert values(shop, "'; --") == ()


def test_whoever_is_counted_is_meant(shop: Shop) -> None:
    make_template(shop)
    people_of_three(shop)
    found = offered(shop)
    filters = [
        *(({"tags": [one.value]}, one.people) for one in found.tags),
        *(({"interest": [one.value]}, one.people) for one in found.interests),
        *(({"language": [one.value]}, one.people) for one in found.languages),
        *(({"context": {one.value: {"exists": True}}}, one.people) for one in found.columns),
        *(({"context": {"Remarks": [one.value]}}, one.people) for one in values(shop, "Remarks")),
    ]

    with tenant_session(shop.client_id) as session:
        reached = [
            starting.dry_run(session, request(shop, audience=wanted)).choice.eligible for wanted, _ in filters
        ]

    assert len(filters) == 8
    assert reached == [people for _, people in filters]


def test_another_shops_people_are_not_offered(shop: Shop) -> None:
    other = make_shop()
    people_of_three(other)

    with tenant_session(shop.client_id) as session:
        assert traits.traits(session, campaign_id=other.campaign_id) == Traits((), (), (), ())
        assert traits.values_of(session, campaign_id=other.campaign_id, column="Remarks") == ()


def test_no_more_is_offered_than_anybody_reads(shop: Shop) -> None:
    for place in range(3):
        keys = {f"Column {place:02d} {number:02d}": "yes" for number in range(30)}
        make_lead(shop, context_data=keys)

    assert len(offered(shop).columns) == traits.MOST_OFFERED
