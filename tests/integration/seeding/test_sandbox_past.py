"""The sandbox is told of the demo shop's number, templates, and what its phones have said."""

from dataclasses import asdict

import pytest

from revive_app.db import tenant_session
from revive_app.sandbox import phones as sandbox_phones
from revive_app.sandbox import store as sandbox
from revive_app.sandbox.phonebook import remember_phones
from revive_app.sandbox.templates.store import register_template
from revive_app.services.seeding import SandboxRegistration, demo_registration
from revive_app.settings import Settings
from tests.integration.seeding.kit import made

pytestmark = pytest.mark.usefixtures("clean_database")


def tell_sandbox(registration: SandboxRegistration) -> int:
    """What the composition root does with a registration. How many messages were new."""
    number = registration.phone_number_id
    sandbox.register_number(
        number,
        waba_id=registration.waba_id,
        display_phone=registration.display_phone,
        token=registration.token,
        app_secret=registration.app_secret,
        verified_name=registration.verified_name,
    )
    for template in registration.templates:
        register_template(
            registration.waba_id,
            template.name,
            language=template.language,
            category=template.category,
            components=template.components,
            parameter_format=template.parameter_format,
        )
    remember_phones(number, {phone.customer: phone.profile_name for phone in registration.phones})
    return sandbox.remember_messages(
        [sandbox.Message(phone_number_id=number, **asdict(message)) for message in registration.messages]
    )


def test_the_sandbox_takes_the_number_the_templates_and_the_phones_past(home: Settings) -> None:
    shop = made(home)
    registration = shop.registration
    assert registration is not None
    assert registration == demo_registration()

    assert tell_sandbox(registration) == len(registration.messages)
    assert tell_sandbox(registration) == 0

    with tenant_session(shop.client_id) as session:
        priya = session.row("SELECT id, phone FROM contacts WHERE first_name = 'Priya'")
        assert priya is not None
        told = session.rows(
            "SELECT content FROM messages WHERE contact_id = :id ORDER BY happened_at", id=priya["id"]
        )
    bubbles = sandbox_phones.phone_thread(registration.phone_number_id, priya["phone"])
    assert [bubble.text for bubble in bubbles] == [row["content"] for row in told]
    assert bubbles[0].footer == "Reply STOP to get no offers"
    assert [button.title for button in bubbles[0].buttons] == ["Dikhaiye", "Abhi nahi", "Stop promotions"]
    assert bubbles[2].media is not None
    assert bubbles[2].media.link.endswith("/products/rj-1042.jpg")
    assert [bubble.status for bubble in bubbles if bubble.direction == "out"] == [
        "read",
        "delivered",
        "delivered",
    ]


def test_secrets_of_a_registration_do_not_show(home: Settings) -> None:
    registration = made(home).registration

    assert registration is not None
    assert registration.token not in repr(registration)
    assert registration.app_secret not in repr(registration)


def test_without_a_demo_shop_there_is_nothing_to_tell() -> None:
    assert demo_registration() is None
