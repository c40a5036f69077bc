"""The demo's customers: sixty, believable, and judged by our own rules as the story wants it."""

from collections import Counter
from collections.abc import Iterator

import pytest

from revive_app.demo.people import PEOPLE, Person
from revive_app.demo.threads import Offer, Replied, Run, Said
from revive_app.rules import guard, safety
from revive_app.rules.optout import OptOut
from revive_app.rules.phone import may_receive_whatsapp, normalise
from revive_app.sandbox.magic import PREFIX
from revive_app.vocabulary import ConsentScope, LeadStatus
from tests.unit.demo.facts import replies_to

each_person = pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)


def said_by(person: Person) -> Iterator[Said]:
    yield from (event for event in person.thread if isinstance(event, Said))


def judged(said: Said) -> safety.SafetyVerdict:
    return safety.judge(said.text, button_id=said.text if said.tapped else None)


def test_the_board_has_sixty_cards() -> None:
    assert Counter(person.stage for person in PEOPLE) == {
        LeadStatus.NEW: 14,
        LeadStatus.CONTACTED: 16,
        LeadStatus.INTEREST: 13,
        LeadStatus.NEGOTIATING: 9,
        LeadStatus.WON: 6,
        LeadStatus.DND: 2,
    }


def test_everybody_has_a_name_and_a_number_of_her_own() -> None:
    assert len({person.phone for person in PEOPLE}) == 60
    assert len({person.name for person in PEOPLE}) == 60


@each_person
def test_a_number_is_an_invented_indian_mobile_and_none_of_the_sandboxs_magic_ones(person: Person) -> None:
    assert normalise(person.phone) == person.phone
    assert may_receive_whatsapp(person.phone)
    assert person.phone.startswith(("+9190000", "+9198290"))
    assert not person.phone.startswith(f"+{PREFIX}")


@each_person
def test_a_card_has_a_city_a_wish_and_a_value(person: Person) -> None:
    assert person.city
    assert person.interest
    assert person.value > 0
    assert person.facts


def test_only_those_who_say_so_leave() -> None:
    left = {
        (person.name, judged(said).scope)
        for person in PEOPLE
        for said in said_by(person)
        if judged(said).opt_out is not OptOut.NONE
    }

    assert left == {
        ("Manoj Jain", ConsentScope.ALL),
        ("Deepak Chawla", ConsentScope.ALL),
        ("Ankita Rathi", ConsentScope.MARKETING),
    }


def test_one_message_is_a_complaint_for_a_human_and_no_other_is_angry() -> None:
    unhappy = [
        (person.name, judged(said).complaint)
        for person in PEOPLE
        for said in said_by(person)
        if judged(said).compound < -0.5
    ]

    assert unhappy == [("Sangeeta Lunawat", True)]


@each_person
def test_the_agent_says_nothing_the_shop_does_not_hold(person: Person) -> None:
    assert [guard.explain(guard.check(reply, facts)) for reply, facts in replies_to(person)] == [
        "" for event in person.thread if isinstance(event, Replied)
    ]


@each_person
def test_nobody_has_more_unread_messages_than_she_wrote(person: Person) -> None:
    assert 0 <= person.unread <= sum(1 for _ in said_by(person))


def test_each_campaign_wrote_only_to_its_own_people_and_only_to_those_who_agreed() -> None:
    offers = [(person, event.run) for person in PEOPLE for event in person.thread if isinstance(event, Offer)]

    assert [person.name for person, run in offers if (run is Run.DIWALI) is not person.diwali] == []
    assert [person.name for person, _ in offers if person.agreed is None] == []


def test_two_people_were_never_asked_so_that_a_blast_has_somebody_to_leave_out() -> None:
    never_asked = [person for person in PEOPLE if person.agreed is None]

    assert [(person.name, person.stage) for person in never_asked] == [
        ("Pooja Chordia", LeadStatus.NEW),
        ("Omprakash Vyas", LeadStatus.NEW),
    ]


def test_customers_write_in_three_languages() -> None:
    assert {person.language for person in PEOPLE} == {"en", "hi", "hi-Latn"}
