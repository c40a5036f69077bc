"""A message to a phone of one's own: an offer keeps an offer's rules, whichever door it was asked for at."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.errors import Conflict, InvalidInput, NotFound, ReviveError
from revive_app.models import MessageTemplate
from revive_app.services import consent, people
from revive_app.services.accounts import Scope
from revive_app.services.blasts import testing
from revive_app.services.conversation import trying
from revive_app.vocabulary import ConsentScope, ConsentSource, MarketingConsent, Role, TemplateCategory
from tests.builders import Shop, make_shop, make_thread, message_row, scalar
from tests.fakes.graph_server import GraphServer
from tests.integration.blasts.kit import make_lead
from tests.integration.draining import send

pytestmark = pytest.mark.usefixtures("clean_database")

COLLEAGUE = "+919829041100"
KOLKATA = ZoneInfo("Asia/Kolkata")

Door = Callable[..., Any]


def at_the_command_line(shop: Shop, **wanted: Any) -> Any:
    with tenant_session(shop.client_id) as session:
        return trying.try_template(
            session,
            Scope(shop.client_id, None, Role.OWNER),
            **{"phone": COLLEAGUE, "name": "offer", "parameters": ["Ji"], **wanted},
        )


def at_a_campaign(shop: Shop, **wanted: Any) -> Any:
    name = wanted.pop("name", "offer")
    with tenant_session(shop.client_id) as session:
        return testing.send_test(
            session,
            campaign_id=shop.campaign_id,
            template_name=name,
            **{"phone": COLLEAGUE, "parameters": ["Ji"], **wanted},
        )


both_doors = pytest.mark.parametrize("door", [at_the_command_line, at_a_campaign])


@pytest.fixture
def shop() -> Shop:
    made = make_shop()
    add_template(made, "offer", TemplateCategory.MARKETING)
    add_template(made, "receipt", TemplateCategory.UTILITY)
    make_lead(made)
    return made


def add_template(shop: Shop, name: str, category: TemplateCategory, **settings: Any) -> None:
    values = {"language": "en", "status": "APPROVED", **settings}
    with tenant_session(shop.client_id) as session:
        session.add(
            MessageTemplate(
                client_id=shop.client_id,
                waba_id=shop.waba_id,
                name=name,
                category=category,
                components=[{"type": "BODY", "text": "Namaste {{1}}"}],
                **values,
            )
        )


def what_leaves(graph: GraphServer, shop: Shop) -> list[str]:
    """The templates that leave now, by name."""
    send(graph, shop)
    return [one.json["template"]["name"] for one in graph.requests if one.path.endswith("/messages")]


def withdraw_marketing(shop: Shop, phone: str = COLLEAGUE) -> None:
    with tenant_session(shop.client_id) as session:
        contact = people.recognise(session, people.Identity(phone=phone)).contact
        consent.withdraw(session, contact, ConsentScope.MARKETING, consent.Evidence(ConsentSource.STAFF))


def make_it_night(shop: Shop) -> datetime:
    """Quiet hours that began an hour ago where the colleague is; when they end."""
    now = utc_now().astimezone(KOLKATA)
    end = (now + timedelta(hours=1)).replace(second=0, microsecond=0)
    with system_session() as session:
        session.run(
            "UPDATE clients SET quiet_from = :since, quiet_until = :until WHERE id = :shop",
            since=_clock(now - timedelta(hours=1)),
            until=_clock(end),
            shop=shop.client_id,
        )
    return end


def _clock(moment: datetime) -> time:
    return moment.time().replace(second=0, microsecond=0, tzinfo=None)


@both_doors
def test_nobody_records_consent_for_her_own_phone(graph: GraphServer, shop: Shop, door: Door) -> None:
    tried = door(shop)

    assert tried.waits_until is None
    assert what_leaves(graph, shop) == ["offer"]
    row = message_row(tried.message_id)
    assert (row["state"], row["category"], row["content"]) == ("accepted", "marketing", "Namaste Ji")


@both_doors
def test_who_said_no_to_offers_gets_none_as_a_test_either(graph: GraphServer, shop: Shop, door: Door) -> None:
    withdraw_marketing(shop)

    with pytest.raises(Conflict) as refused:
        door(shop)
    served = door(shop, name="receipt")

    assert refused.value.code == "marketing_withdrawn"
    assert what_leaves(graph, shop) == ["receipt"]
    assert scalar("SELECT count(*) FROM messages") == 1
    assert message_row(served.message_id)["category"] == "utility"


@both_doors
def test_who_says_no_after_it_was_queued_does_not_get_it(graph: GraphServer, shop: Shop, door: Door) -> None:
    tried = door(shop)
    withdraw_marketing(shop)

    assert what_leaves(graph, shop) == []
    row = message_row(tried.message_id)
    assert (row["state"], row["reason"]) == ("cancelled", "opted_out")


@both_doors
def test_a_test_of_an_offer_waits_for_the_night_to_end(graph: GraphServer, shop: Shop, door: Door) -> None:
    end = make_it_night(shop)

    tried = door(shop)
    served = door(shop, name="receipt")

    assert (tried.waits_until, served.waits_until) == (end, None)
    assert what_leaves(graph, shop) == ["receipt"]
    row = message_row(tried.message_id)
    assert (row["state"], row["reason"], row["not_before"]) == ("queued", "quiet_hours", end)


@both_doors
def test_tests_count_as_the_offers_they_are(graph: GraphServer, shop: Shop, door: Door) -> None:
    with system_session() as session:
        session.run("UPDATE clients SET frequency_cap_count = 1, frequency_cap_days = 7")
    door(shop)
    assert what_leaves(graph, shop) == ["offer"]

    with pytest.raises(Conflict) as refused:
        door(shop)

    assert refused.value.code == "frequency_cap"
    assert scalar("SELECT count(*) FROM messages") == 1


@both_doors
def test_a_customer_who_never_agreed_is_no_phone_to_test_with(shop: Shop, door: Door) -> None:
    customer = make_thread(shop, marketing_consent=MarketingConsent.UNKNOWN)

    with pytest.raises(Conflict) as refused:
        door(shop, phone=customer.phone)

    assert refused.value.code == "no_consent"
    assert scalar("SELECT count(*) FROM messages") == 0


@pytest.mark.parametrize(
    ("_case", "wanted", "kind", "words"),
    [
        ("unknown", {"name": "nope"}, InvalidInput, "There is no template 'nope'."),
        (
            "without values",
            {"parameters": None},
            InvalidInput,
            "The values do not fit the template offer: 1 ",
        ),
        ("one too many", {"parameters": ["a", "b"]}, InvalidInput, "The values do not fit the template"),
        ("another tongue", {"language": "ta"}, InvalidInput, "There is no ta translation of offer."),
        ("not approved", {"name": "paused"}, Conflict, "The template paused (en) is paused."),
        ("codes", {"name": "code"}, InvalidInput, "A template for codes is no offer."),
        ("no phone", {"phone": "hello"}, InvalidInput, "'hello' is no phone number."),
    ],
)
def test_what_meta_would_refuse_is_refused_here(
    shop: Shop, _case: str, wanted: dict[str, Any], kind: type[ReviveError], words: str
) -> None:
    add_template(shop, "paused", TemplateCategory.MARKETING, status="PAUSED")
    add_template(shop, "code", TemplateCategory.AUTHENTICATION)

    with pytest.raises(kind) as refused:
        at_the_command_line(shop, **wanted)

    assert refused.value.message.startswith(words)
    assert scalar("SELECT count(*) FROM messages") == 0


def test_an_unknown_shop_is_called_that() -> None:
    nobody = uuid4()
    with tenant_session(nobody) as session, pytest.raises(NotFound) as refused:
        trying.try_words(session, Scope(nobody, None, Role.OWNER), phone=COLLEAGUE, text="Hello")

    assert refused.value.message == "No such shop."


def test_free_words_go_where_the_window_is_open(shop: Shop) -> None:
    open_thread = make_thread(shop)
    owner = Scope(shop.client_id, None, Role.OWNER)

    with tenant_session(shop.client_id) as session:
        tried = trying.try_words(session, owner, phone=open_thread.phone, text="Hello")
    with tenant_session(shop.client_id) as session, pytest.raises(Conflict) as refused:
        trying.try_words(session, owner, phone=COLLEAGUE, text="Hello")

    assert _content(tried.message_id) == "Hello"
    assert refused.value.code == "window_closed"


def _content(message_id: UUID) -> str:
    return str(message_row(message_id)["content"])
