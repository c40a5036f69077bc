"""What colleagues send by hand: words once, pieces with their price, templates filled whole, drafts."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from revive_app.clock import utc_now
from revive_app.db import TenantSession, tenant_session
from revive_app.errors import Conflict, InvalidInput, NotFound
from revive_app.models import MessageTemplate, Product
from revive_app.providers.ai.choose import choose_models
from revive_app.services import consent, dossier
from revive_app.services.accounts import Scope
from revive_app.services.conversation import by_hand, explain, suggesting, writing
from revive_app.services.conversation.by_hand import TemplateChoice
from revive_app.services.templates import mirror
from revive_app.settings import get_settings
from revive_app.vocabulary import MessageState, Role, Sender, TemplateCategory
from tests.builders import (
    Shop,
    Thread,
    hear_message,
    make_shop,
    make_thread,
    message_row,
    queue_message,
    scalar,
)

pytestmark = pytest.mark.usefixtures("clean_database")

BODY = {"type": "BODY", "text": "Hello {{1}}, shall we go on?"}
PICTURE = {"type": "HEADER", "format": "IMAGE"}
WITH_ADDRESS = {
    "type": "BUTTONS",
    "buttons": [
        {"type": "URL", "text": "Look", "url": "https://shop.example/{{1}}"},
        {"type": "COPY_CODE", "example": "SHINE20"},
    ],
}
CARDS = {"type": "CAROUSEL", "cards": [{"components": [PICTURE, BODY]}]}


@pytest.fixture
def shop() -> Shop:
    return make_shop()


@pytest.fixture
def thread(shop: Shop) -> Thread:
    return make_thread(shop, first_name="Ananya")


@pytest.fixture
def session(shop: Shop) -> Iterator[TenantSession]:
    with tenant_session(shop.client_id) as session:
        yield session


def scope(shop: Shop) -> Scope:
    return Scope(shop.client_id, None, Role.OWNER)


def add_template(shop: Shop, name: str, *components: dict[str, Any], **settings: Any) -> None:
    values = {"waba_id": shop.waba_id, "category": TemplateCategory.UTILITY, "status": "APPROVED", **settings}
    with tenant_session(shop.client_id) as session:
        session.add(
            MessageTemplate(
                client_id=shop.client_id, name=name, language="en", components=list(components), **values
            )
        )


def add_piece(shop: Shop) -> UUID:
    with tenant_session(shop.client_id) as session:
        product = Product(
            client_id=shop.client_id, sku="CK-0090", name="Meenakari Choker", price=485_000, purity="22K"
        )
        session.add(product)
        session.flush()
        return product.id


def test_one_press_of_send_is_one_message(shop: Shop, thread: Thread) -> None:
    for press in ("a", "a", "b"):
        with tenant_session(shop.client_id) as session:
            writing.write_text(session, scope(shop), thread.conversation_id, "Ji haan", send_id=press)

    assert scalar("SELECT count(*) FROM messages WHERE content = 'Ji haan'") == 2


def test_a_piece_goes_out_with_its_price_of_this_moment(shop: Shop, thread: Thread) -> None:
    piece = add_piece(shop)
    with tenant_session(shop.client_id) as session:
        view = writing.write_piece(session, scope(shop), thread.conversation_id, piece)

    row = message_row(view.id)
    assert (row["sender"], row["state"]) == ("human", "queued")
    assert "Meenakari Choker" in row["content"]
    assert "4,85,000" in str(row["payload"])
    with tenant_session(shop.client_id) as session, pytest.raises(NotFound):
        writing.write_piece(session, scope(shop), thread.conversation_id, uuid4())
    with tenant_session(make_shop().client_id) as session, pytest.raises(NotFound):
        writing.write_piece(session, scope(shop), thread.conversation_id, piece)


def test_templates_that_can_be_filled_here_are_offered(shop: Shop, thread: Thread) -> None:
    add_template(shop, "b_plain", BODY)
    add_template(shop, "a_titled", {"type": "HEADER", "format": "TEXT", "text": "News"}, BODY)
    add_template(shop, "pictured", PICTURE, BODY)
    add_template(shop, "linked", BODY, WITH_ADDRESS)
    add_template(shop, "named", BODY, parameter_format="NAMED")
    add_template(shop, "cards", BODY, CARDS)
    add_template(shop, "clock", BODY, {"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "Now"}})
    add_template(shop, "map", {"type": "HEADER", "format": "LOCATION"}, BODY)
    add_template(shop, "otp", BODY, {"type": "BUTTONS", "buttons": [{"type": "OTP"}]})
    add_template(shop, "code", BODY, category=TemplateCategory.AUTHENTICATION)
    add_template(shop, "paused", BODY, status="PAUSED")
    add_template(shop, "elsewhere", BODY, waba_id="another")

    with tenant_session(shop.client_id) as session:
        found = by_hand.templates_for(session, thread.conversation_id)
        known = mirror.components_of(session, {("b_plain", "en"), ("nobody", "en")})
        nothing = mirror.components_of(session, set())

    assert [one.name for one in found] == ["a_titled", "b_plain", "linked", "named", "pictured"]
    assert (known, nothing) == ({("b_plain", "en"): [BODY]}, {})
    with tenant_session(make_shop().client_id) as session, pytest.raises(NotFound):
        by_hand.templates_for(session, thread.conversation_id)


def test_title_picture_address_and_code_are_filled_with_what_is_known_of_her(
    shop: Shop, thread: Thread
) -> None:
    title = {"type": "HEADER", "format": "TEXT", "text": "For {{1}}"}
    add_template(shop, "titled", title, BODY, WITH_ADDRESS, category=TemplateCategory.MARKETING)
    add_template(shop, "pictured", PICTURE, BODY)
    given = {"1": "{{first_name}}", "header": "Diwali", "button_0": "rings", "button_1": "SHINE20"}
    with tenant_session(shop.client_id) as session:
        facts = by_hand.known_of(session, thread.conversation_id)
        titled = by_hand.write_template(
            session, scope(shop), thread.conversation_id, TemplateChoice("titled", "en", given)
        )
        pictured = by_hand.write_template(
            session,
            scope(shop),
            thread.conversation_id,
            TemplateChoice("pictured", "en", {"body": ["Ji"], "header": "https://shop.example/ring.jpg"}),
        )

    assert facts["first_name"] == "Ananya"
    row = message_row(titled.id)
    assert (row["content"], row["category"], row["state"]) == (
        "Hello Ananya, shall we go on?",
        "marketing",
        "queued",
    )
    assert row["payload"]["template"]["components"] == [
        {"type": "header", "parameters": [{"type": "text", "text": "Diwali"}]},
        {"type": "body", "parameters": [{"type": "text", "text": "Ananya"}]},
        {
            "type": "button",
            "sub_type": "url",
            "index": "0",
            "parameters": [{"type": "text", "text": "rings"}],
        },
        {
            "type": "button",
            "sub_type": "copy_code",
            "index": "1",
            "parameters": [{"type": "coupon_code", "coupon_code": "SHINE20"}],
        },
    ]
    above = message_row(pictured.id)["payload"]["template"]["components"][0]["parameters"]
    assert above == [{"type": "image", "image": {"link": "https://shop.example/ring.jpg"}}]
    with tenant_session(make_shop().client_id) as session, pytest.raises(NotFound):
        by_hand.known_of(session, thread.conversation_id)


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        (None, ["parameters.1", "parameters.button_0", "parameters.button_1"]),
        ({"1": "a", "button_0": "two words", "button_1": "A"}, ["parameters.button_0"]),
        ({"1": "{{context.Nobody}}", "button_0": "x", "button_1": "A"}, ["parameters.1"]),
        ({"1": "a", "button_0": "x", "button_1": "A" * 21}, ["parameters.button_1"]),
        ({"1": "a", "2": "b", "button_0": "x", "button_1": "A"}, ["parameters.2"]),
    ],
    ids=["nothing", "a space", "unknown of her", "too long", "one too many"],
)
def test_every_value_that_does_not_fit_is_named(
    shop: Shop, thread: Thread, given: dict[str, str] | None, fields: list[str]
) -> None:
    add_template(shop, "linked", BODY, WITH_ADDRESS)

    with tenant_session(shop.client_id) as session, pytest.raises(InvalidInput) as refused:
        by_hand.write_template(
            session, scope(shop), thread.conversation_id, TemplateChoice("linked", "en", given)
        )

    assert [one.field for one in refused.value.fields] == fields
    assert scalar("SELECT count(*) FROM messages") == 0


def test_the_agent_drafts_and_nothing_is_stored(shop: Shop, thread: Thread) -> None:
    models = choose_models(get_settings())
    with pytest.raises(Conflict):
        suggesting.suggest(shop.client_id, thread.conversation_id, models)
    queue_message(shop, thread, content="Namaste Ananya ji", state=MessageState.READ, accepted_at=utc_now())
    hear_message(shop, thread, "Shop kahan hai?")
    before = scalar("SELECT count(*) FROM messages")

    draft = suggesting.suggest(shop.client_id, thread.conversation_id, models)

    assert draft.strip()
    assert scalar("SELECT count(*) FROM messages") == before
    with pytest.raises(NotFound):
        suggesting.suggest(make_shop().client_id, thread.conversation_id, models)


def test_how_far_a_message_got_is_known(shop: Shop, thread: Thread) -> None:
    now = utc_now()
    message = queue_message(
        shop,
        thread,
        sender=Sender.FOLLOWUP,
        state=MessageState.DELIVERED,
        accepted_at=now,
        delivered_at=now + timedelta(seconds=1),
        message_metadata={"why": "next week"},
    )
    with tenant_session(shop.client_id) as session:
        way = explain.journey(session, message)

    assert (way.accepted_at, way.delivered_at, way.read_at) == (now, now + timedelta(seconds=1), None)
    assert (way.campaign_name, way.follow_up_words) == ("Shaadi", "next week")
    with tenant_session(make_shop().client_id) as session, pytest.raises(NotFound):
        explain.journey(session, message)


def test_whoever_wants_no_messages_is_written_down_and_gets_none(shop: Shop, thread: Thread) -> None:
    queue_message(shop, thread)
    with tenant_session(shop.client_id) as session:
        cancelled = consent.stop_all(session, thread.contact_id, by=None)
        told = dossier.timeline(session, thread.contact_id)

    assert cancelled == 1
    assert [(one.status, one.reason) for one in told] == [(MessageState.CANCELLED, "opted_out")]
    assert scalar("SELECT source FROM consent_events WHERE action = 'withdrawn' AND scope = 'all'") == "staff"
    with tenant_session(make_shop().client_id) as session, pytest.raises(NotFound):
        consent.stop_all(session, thread.contact_id, by=None)


def test_a_thread_begins_for_the_lead_it_is_about_and_nothing_is_sent(shop: Shop) -> None:
    lead = make_thread(shop, first_name="Usha")
    with tenant_session(shop.client_id) as session:
        session.run("DELETE FROM conversations WHERE id = :id", id=lead.conversation_id)

    with tenant_session(shop.client_id) as session:
        first = by_hand.begin(session, lead.contact_id, lead.lead_id)
        assert by_hand.begin(session, lead.contact_id) == first
        assert by_hand.known_of(session, first)["first_name"] == "Usha"

    assert scalar("SELECT lead_id FROM conversations WHERE id = :id", id=first) == lead.lead_id
    assert scalar("SELECT count(*) FROM messages") == 0


def test_no_thread_begins_with_who_wants_no_messages_or_is_another_shop_s(shop: Shop, thread: Thread) -> None:
    other = make_thread(make_shop())
    with tenant_session(shop.client_id) as session:
        session.run("DELETE FROM conversations")
        session.run("UPDATE contacts SET dnd_at = now()")

    with pytest.raises(Conflict), tenant_session(shop.client_id) as session:
        by_hand.begin(session, thread.contact_id)
    with pytest.raises(NotFound), tenant_session(shop.client_id) as session:
        by_hand.begin(session, other.contact_id)

    assert scalar("SELECT count(*) FROM conversations WHERE client_id = :id", id=shop.client_id) == 0
