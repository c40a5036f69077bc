"""Tells the built-in Meta what it must know of the demo shop: number, templates, customers, what was said."""

from revive_app.sandbox import phonebook, store, templates
from revive_app.services.seeding import SandboxRegistration


def introduce(registration: SandboxRegistration) -> None:
    """Tell the sandbox; telling it again changes nothing."""
    store.register_number(
        registration.phone_number_id,
        waba_id=registration.waba_id,
        display_phone=registration.display_phone,
        token=registration.token,
        app_secret=registration.app_secret,
        verified_name=registration.verified_name,
    )
    for template in registration.templates:
        templates.register_template(
            registration.waba_id,
            template.name,
            language=template.language,
            category=template.category,
            components=template.components,
            parameter_format=template.parameter_format,
            status=template.status,
        )
    phonebook.remember_phones(
        registration.phone_number_id, {phone.customer: phone.profile_name for phone in registration.phones}
    )
    store.remember_messages(
        [
            store.Message(
                id=message.id,
                phone_number_id=registration.phone_number_id,
                customer=message.customer,
                direction=message.direction,
                body=message.body,
                shown=message.shown,
                opaque=message.opaque,
                status=message.status,
                created_at=message.created_at,
            )
            for message in registration.messages
        ]
    )
