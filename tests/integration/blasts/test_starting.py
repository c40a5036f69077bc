"""A blast begins once, with exactly the people who may be written to, and every one of them in words of her own."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.errors import Conflict, InvalidInput, NotFound
from revive_app.models import Contact, Lead
from revive_app.rules.templates import values
from revive_app.rules.templates.values import Leaf
from revive_app.services.blasts import starting
from revive_app.services.blasts.request import VariantB
from revive_app.services.blasts.sql import Sql
from revive_app.services.templates import facts
from revive_app.vocabulary import MessageCategory, MessageState, Sender
from tests.builders import Shop, make_shop, make_thread, queue_message, scalar, template_payload
from tests.integration.blasts.kit import (
    counts,
    make_lead,
    make_leads,
    make_template,
    messages,
    request,
    start,
)

pytestmark = pytest.mark.usefixtures("template")


@pytest.fixture
def template(shop: Shop) -> UUID:
    return make_template(shop)


def dry(shop: Shop, **changes: object) -> starting.DryRun:
    with tenant_session(shop.client_id) as session:
        return starting.dry_run(session, request(shop, **changes))


def test_everybody_new_gets_a_message_filled_with_her_own_words(shop: Shop) -> None:
    lead, contact = make_lead(shop, first_name="Meera")
    make_lead(shop, status="contacted")

    blast = start(shop)

    (message,) = messages(blast.id)
    assert message["content"] == "Namaste Meera ji, nayi collection aa gayi hai."
    assert message["payload"] == {
        "type": "template",
        "template": {
            "name": "win_back",
            "language": {"code": "en"},
            "components": [{"type": "body", "parameters": [{"type": "text", "text": "Meera"}]}],
        },
    }
    assert (message["lead_id"], message["contact_id"]) == (lead, contact)
    assert (message["state"], message["sender"], message["lane"]) == ("queued", "blast", 3)
    assert (message["category"], message["price_e4"]) == ("marketing", 8631)
    assert counts(shop, blast.id) == {"queued": 1}
    assert scalar("SELECT detail FROM activity_events") == "Shaadi: Blast win_back to 1 person started"


def test_a_dry_run_counts_the_same_and_writes_nothing(shop: Shop) -> None:
    make_lead(shop)

    run = dry(shop)

    assert (run.choice.eligible, run.choice.excluded) == (1, {})
    assert scalar("SELECT count(*) FROM messages") == 0
    assert scalar("SELECT count(*) FROM blasts") == 0
    assert scalar("SELECT count(*) FROM conversations") == 0


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


def test_another_shops_leads_and_campaigns_are_out_of_reach(shop: Shop) -> None:
    stranger = make_shop()
    make_template(stranger)
    make_lead(stranger)

    with pytest.raises(NotFound), tenant_session(shop.client_id) as session:
        starting.start(session, request(stranger), by="x")
    with pytest.raises(InvalidInput, match="empty"):
        start(shop, audience={"lead_ids": [str(scalar("SELECT id FROM leads"))]})

    assert scalar("SELECT count(*) FROM blasts") == 0


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


def test_everybody_reads_her_own_language_unless_one_is_asked_for(shop: Shop) -> None:
    hindi = [{"type": "BODY", "text": "नमस्ते {{1}} जी, नया संग्रह आया है।"}]
    make_template(shop, language="hi", components=hindi)
    for name, language in (("A", None), ("B", "hi"), ("C", "hi-Latn"), ("D", "gu"), ("E", "hi_IN")):
        make_lead(shop, first_name=name, language=language)

    blast = start(shop)

    read = {one["first_name"]: one["payload"]["template"]["language"]["code"] for one in messages(blast.id)}
    assert read == {"A": "en", "B": "hi", "C": "en", "D": "en", "E": "hi"}
    assert messages(blast.id)[1]["content"] == "नमस्ते B जी, नया संग्रह आया है।"
    assert blast.languages == [{"language": "en", "people": 3}, {"language": "hi", "people": 2}]
    with tenant_session(shop.client_id) as session:
        one = starting.dry_run(session, request(shop, language="hi", audience={"consent": "granted"}))
    assert one.choice.excluded == {"already_in_blast": 5}


def test_a_picture_buttons_and_cards_are_filled(shop: Shop) -> None:
    card = {
        "components": [
            {"type": "HEADER", "format": "IMAGE"},
            {"type": "BODY", "text": "Only for {{1}} now"},
            {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Show"}]},
        ]
    }
    make_template(
        shop,
        "rich",
        components=[
            {"type": "HEADER", "format": "IMAGE"},
            {"type": "BODY", "text": "Dear {{1}}, look at this."},
            {
                "type": "BUTTONS",
                "buttons": [
                    {"type": "QUICK_REPLY", "text": "Stop promotions"},
                    {"type": "URL", "text": "See", "url": "https://shop.example/{{1}}"},
                ],
            },
            {"type": "CAROUSEL", "cards": [card, card]},
        ],
    )
    make_lead(shop, first_name="Meera Bai", city="नागौर")

    blast = start(
        shop,
        template_name="rich",
        parameters={
            "1": "{{first_name}}",
            "header": "https://shop.example/pictures/1.jpg",
            "button_1": "new?city={{city}}",
            "cards": [
                {"header": {"id": "123"}, "1": "you"},
                {
                    "header": {"link": "https://shop.example/2.jpg"},
                    "1": "{{first_name}}",
                    "button_0": "show-2",
                },
            ],
        },
    )

    (message,) = messages(blast.id)
    assert message["payload"]["template"]["components"] == [
        {
            "type": "header",
            "parameters": [{"type": "image", "image": {"link": "https://shop.example/pictures/1.jpg"}}],
        },
        {"type": "body", "parameters": [{"type": "text", "text": "Meera Bai"}]},
        {
            "type": "button",
            "sub_type": "url",
            "index": "1",
            "parameters": [
                {"type": "text", "text": "new?city=%E0%A4%A8%E0%A4%BE%E0%A4%97%E0%A5%8C%E0%A4%B0"}
            ],
        },
        {
            "type": "carousel",
            "cards": [
                {
                    "card_index": 0,
                    "components": [
                        {"type": "header", "parameters": [{"type": "image", "image": {"id": "123"}}]},
                        {"type": "body", "parameters": [{"type": "text", "text": "you"}]},
                    ],
                },
                {
                    "card_index": 1,
                    "components": [
                        {
                            "type": "header",
                            "parameters": [
                                {"type": "image", "image": {"link": "https://shop.example/2.jpg"}}
                            ],
                        },
                        {"type": "body", "parameters": [{"type": "text", "text": "Meera Bai"}]},
                        {
                            "type": "button",
                            "sub_type": "quick_reply",
                            "index": "0",
                            "parameters": [{"type": "payload", "payload": "show-2"}],
                        },
                    ],
                },
            ],
        },
    ]
    assert message["content"] == "Dear Meera Bai, look at this."


def test_two_people_pressing_start_at_once_make_one_blast(shop: Shop) -> None:
    make_leads(shop, 20)
    ready = threading.Barrier(4)

    def press(number: int) -> str:
        ready.wait(10)
        try:
            return str(start(shop, idempotency_key="same" if number % 2 else None).id)
        except Conflict as error:
            return error.code

    with ThreadPoolExecutor(4) as people:
        answers = list(people.map(press, range(4)))

    assert scalar("SELECT count(*) FROM messages") == 20
    assert scalar("SELECT count(DISTINCT lead_id) FROM messages") == 20
    assert scalar("SELECT count(*) FROM blasts") == 1
    assert set(answers) - {"already_in_blast"} == {str(scalar("SELECT id FROM blasts"))}


def test_the_same_key_at_once_from_many_brings_one_blast_to_all(shop: Shop) -> None:
    make_leads(shop, 20)
    ready = threading.Barrier(4)

    def press(_: int) -> UUID:
        ready.wait(10)
        return start(shop, idempotency_key="same").id

    with ThreadPoolExecutor(4) as people:
        answers = set(people.map(press, range(4)))

    assert answers == {scalar("SELECT id FROM blasts")}
    assert scalar("SELECT count(*) FROM messages") == 20


def test_a_thread_opened_at_this_moment_is_taken_as_it_is(shop: Shop) -> None:
    """Whoever writes to us while the audience is frozen gets her message in the thread she opened."""
    _, contact = make_lead(shop)
    other = system_session()
    session = other.__enter__()
    session.run(
        "INSERT INTO conversations (id, client_id, number_id, contact_id) VALUES (new_id(), :c, :n, :p)",
        c=shop.client_id,
        n=shop.number_id,
        p=contact,
    )

    with ThreadPoolExecutor(1) as threads:
        starting_now = threads.submit(start, shop)
        with pytest.raises(TimeoutError):
            starting_now.result(0.5)
        other.__exit__(None, None, None)
        blast = starting_now.result(10)

    assert [message["conversation_id"] for message in messages(blast.id)] == [
        scalar("SELECT id FROM conversations")
    ]


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


def quiet_shop() -> Shop:
    shop = make_shop(quiet_from=time(21), quiet_until=time(9))
    make_template(shop)
    return shop


def test_a_blast_at_night_waits_where_people_live(clean_database: None) -> None:
    shop = quiet_shop()
    make_lead(shop, first_name="Delhi")
    make_lead(shop, first_name="Dubai", phone="+971501234567")
    make_lead(shop, first_name="Berlin", phone="+4915112345678")
    make_lead(shop, first_name="Tokyo", timezone="Asia/Tokyo")
    night = datetime(2026, 11, 29, 16, 0, tzinfo=UTC)  # 21:30 in Delhi, 20:00 in Dubai, 17:00 in Berlin

    with tenant_session(shop.client_id) as session:
        blast = starting.start(session, request(shop), by="x", now=night)

    waits = {one["first_name"]: (one["not_before"], one["reason"]) for one in messages(blast.id)}
    assert waits == {
        "Delhi": (datetime(2026, 11, 30, 3, 30, tzinfo=UTC), "quiet_hours"),
        "Dubai": (night, None),
        "Berlin": (night, None),
        "Tokyo": (datetime(2026, 11, 30, 0, 0, tzinfo=UTC), "quiet_hours"),
    }


def test_a_time_of_day_is_everybodys_own_also_when_clocks_change(clean_database: None) -> None:
    shop = quiet_shop()
    make_lead(shop, first_name="Delhi")
    make_lead(shop, first_name="Berlin", phone="+4915112345678")
    make_lead(shop, first_name="Auckland", timezone="Pacific/Auckland")
    now = datetime(2027, 3, 27, 6, 0, tzinfo=UTC)
    # The night in which Berlin's clocks go forward.
    wanted = datetime(2027, 3, 28, 11, 0)  # noqa: DTZ001  a time of day, in whatever zone

    with tenant_session(shop.client_id) as session:
        blast = starting.start(session, request(shop, scheduled_at=wanted, local_time=True), by="x", now=now)

    due = {one["first_name"]: (one["not_before"], one["reason"]) for one in messages(blast.id)}
    assert due == {
        "Delhi": (datetime(2027, 3, 28, 5, 30, tzinfo=UTC), "local_time"),
        "Berlin": (datetime(2027, 3, 28, 9, 0, tzinfo=UTC), "local_time"),
        "Auckland": (datetime(2027, 3, 27, 22, 0, tzinfo=UTC), "local_time"),
    }
    assert (blast.status, blast.local_time) == ("scheduled", True)


def test_a_time_that_does_not_exist_is_the_hour_after(clean_database: None) -> None:
    shop = quiet_shop()
    make_lead(shop)

    wanted = datetime(2027, 3, 28, 1, 30)  # noqa: DTZ001  which London's clocks skip

    with tenant_session(shop.client_id) as session:
        run = starting.dry_run(
            session,
            request(shop, scheduled_at=wanted, timezone="Europe/London"),
            now=datetime(2027, 3, 20, tzinfo=UTC),
        )

    assert run.start_at == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


def test_the_forecast_knows_the_daily_limit_and_the_night(clean_database: None) -> None:
    shop = quiet_shop()
    make_leads(shop, 4)
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET tier = 'TIER_250', rate_per_second = 80")
    noon = datetime(2026, 11, 29, 6, 30, tzinfo=UTC)

    def forecast(**changes: object) -> tuple[datetime, str]:
        with tenant_session(shop.client_id) as session:
            run = starting.dry_run(session, request(shop, **changes), now=noon)
        return run.forecast.finishes_at, run.forecast.limited_by

    assert forecast() == (noon + timedelta(seconds=4 / (80 * 0.958)), "rate")
    assert forecast(rate_per_minute=1) == (noon + timedelta(minutes=4), "rate")
    with system_session() as session:
        session.run("UPDATE clients SET quiet_from = '12:02', quiet_until = '12:00'")
    assert forecast(rate_per_minute=1)[1] == "quiet_hours"


def test_abroad_has_no_price_until_somebody_tells_it(shop: Shop) -> None:
    make_lead(shop)
    make_lead(shop, phone="+971501234567")

    cost = dry(shop).forecast.cost

    assert (cost.paise, cost.unpriced) == (87, 1)


# --- the same words in SQL and in Python ----------------------------------------------------------------

TEXTS = st.text(
    alphabet=st.characters(blacklist_categories=("Cs",), blacklist_characters="\x00"), max_size=12
) | st.sampled_from(["", " ", "\u00a0x\u2003y", "a\tb\nc", "=cmd", "%41", "{{city}}", "नमस्ते", "👩🏽‍🚀"])
WORDS = [
    "{{first_name}}",
    "{{first_name|there}} from {{city}}",
    "{{full_name}}: {{context.Note|nothing}}",
    "{{context.City}} {{potential_value|0}} {{birthday|never}}",
]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=TEXTS, last=TEXTS, city=TEXTS, note=TEXTS, value=st.integers(0, 10_000_000_000))
def test_sql_says_what_python_says(
    shop: Shop, first: str, last: str, city: str, note: str, value: int
) -> None:
    with system_session() as session:
        session.run("DELETE FROM leads")
        session.run("DELETE FROM contacts")
    lead_id, contact_id = make_lead(
        shop,
        first_name=first,
        last_name=last,
        city=city,
        potential_value=value,
        context_data={"Note": note},
    )
    sql = Sql()
    plain = [sql.words(values.parse(words)) for words in WORDS]
    encoded = [sql.words(values.parse(words, encoded=True)) for words in WORDS]
    columns = ", ".join(f"{one} AS w{place}" for place, one in enumerate([*plain, *encoded]))
    too_long = sql.too_long([Leaf(values.parse(WORDS[0]), "x", 8)])

    with tenant_session(shop.client_id) as session:
        row = session.row(
            f"SELECT {columns}, {too_long} AS too_long FROM leads lead JOIN contacts contact"
            f" ON contact.id = lead.contact_id {sql.facts}",
            **sql.parameters,
        )
        known = facts.of_person(session.get(Contact, contact_id), session.get(Lead, lead_id))

    assert row is not None
    said = [
        values.render(values.parse(words, encoded=one), known) for one in (False, True) for words in WORDS
    ]
    assert [row[f"w{place}"] for place in range(8)] == said
    shown = values.render(values.parse(WORDS[0]), known)
    assert bool(row["too_long"]) == (shown is not None and values.size(shown) > 8)
