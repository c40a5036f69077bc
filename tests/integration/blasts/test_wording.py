"""Every one of them in words of her own: her language, her values, the same in SQL as in Python."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revive_app.db import system_session, tenant_session
from revive_app.models import Contact, Lead
from revive_app.rules.templates import values
from revive_app.rules.templates.values import Leaf
from revive_app.services.blasts import starting
from revive_app.services.blasts.sql import Sql
from revive_app.services.templates import facts
from tests.builders import Shop
from tests.integration.blasts.kit import make_lead, make_template, messages, request, start

pytestmark = pytest.mark.usefixtures("template")


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
