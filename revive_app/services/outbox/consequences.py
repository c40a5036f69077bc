"""What one of Meta's error codes means beyond its message: for the person, her thread, or the template."""

from uuid import UUID

from revive_app.db import TenantSession
from revive_app.providers.whatsapp.errors import ErrorAction, ErrorRule
from revive_app.services import consent, people
from revive_app.services.blasts import steering
from revive_app.vocabulary import ConsentScope, ConsentSource

# Meta's code that means more than its row in the table.
TEMPLATE_DISABLED = 132016


def follow(session: TenantSession, message_id: UUID, rule: ErrorRule) -> None:
    """Carry out what the rule asks for beside the message itself."""
    if rule.action is ErrorAction.OPT_OUT_MARKETING:
        _withdraw_marketing(session, message_id)
    if rule.action is ErrorAction.WINDOW_CLOSED:
        session.run(
            "UPDATE conversations SET window_expires_at = least(window_expires_at, now())"
            " WHERE id = (SELECT conversation_id FROM messages WHERE id = :id)",
            id=message_id,
        )
    if rule.action is ErrorAction.STOP_TEMPLATE:
        _stop_template(session, message_id, rule)
    if rule.action is ErrorAction.UNREACHABLE:
        session.run(
            "UPDATE contacts SET undeliverable_count = least(undeliverable_count + 1, 1000)"
            " WHERE id = (SELECT contact_id FROM messages WHERE id = :id)",
            id=message_id,
        )


def _stop_template(session: TenantSession, message_id: UUID, rule: ErrorRule) -> None:
    """No send of this template can succeed: it is not offered any more, and its blasts stop."""
    row = session.row(_STOP_TEMPLATE, id=message_id)
    if row is not None:
        steering.stop_those_using(
            session,
            waba_id=row["waba_id"],
            name=row["name"],
            language=row["language"],
            reason="template_disabled" if rule.code == TEMPLATE_DISABLED else "template_paused",
            words=rule.words,
        )


_STOP_TEMPLATE = """
UPDATE message_templates template SET status = CASE WHEN message.error_code = 132016 THEN 'DISABLED' ELSE 'PAUSED' END,
       synced_at = now()
FROM messages message JOIN whatsapp_numbers number ON number.id = message.number_id
WHERE message.id = :id AND template.client_id = message.client_id AND template.waba_id = number.waba_id
  AND template.name = message.payload->'template'->>'name'
  AND template.language = message.payload->'template'->'language'->>'code'
  AND template.status = 'APPROVED'
RETURNING template.waba_id, template.name, template.language
"""


def _withdraw_marketing(session: TenantSession, message_id: UUID) -> None:
    row = session.row("SELECT contact_id FROM messages WHERE id = :id", id=message_id)
    if row is None:
        return
    contact = people.get_contact(session, row["contact_id"], lock=True)
    evidence = consent.Evidence(
        source=ConsentSource.META_ERROR, note="Meta error 131050", message_id=message_id
    )
    consent.withdraw(session, contact, ConsentScope.MARKETING, evidence)
