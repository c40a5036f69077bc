"""A template of the shop's own: checked as Meta would, submitted to Meta, kept from the moment Meta has it."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import tenant_session
from revive_app.errors import Conflict, FieldError, InvalidInput, ProviderError, Retryable, Unavailable
from revive_app.live.publish import publish
from revive_app.providers.whatsapp.protocol import Account, SubmittedTemplate, WhatsappClient
from revive_app.rules.clean import clean_json
from revive_app.rules.templates.lint import Finding, lint, refusals
from revive_app.services import activity, shops
from revive_app.services.templates import mirror
from revive_app.services.templates.mirror import TemplateView
from revive_app.vocabulary import ActivityType, TemplateCategory


@dataclass(frozen=True, slots=True)
class NewTemplate:
    """A template as a shop writes it, in Meta's parts."""

    name: str
    language: str
    category: str
    components: list[Any]
    parameter_format: str = "POSITIONAL"

    def as_sent(self) -> dict[str, Any]:
        """As Meta takes it."""
        return {
            "name": self.name,
            "language": self.language.replace("-", "_"),
            "category": self.category.upper(),
            "parameter_format": self.parameter_format.upper(),
            "components": clean_json(self.components),
        }


def check(new: NewTemplate) -> tuple[Finding, ...]:
    """What Meta would refuse, and what it would take but better were otherwise. Asks nobody."""
    return lint(new.as_sent())


async def submit(
    client: WhatsappClient, client_id: UUID, new: NewTemplate, *, by: str, phone_number_id: str | None = None
) -> TemplateView:
    """Have Meta review it. Raises InvalidInput for what Meta would refuse or did, Conflict for a name in use."""
    definition = new.as_sent()
    _refuse(refusals(lint(definition)))
    account = await asyncio.to_thread(account_of, client_id, phone_number_id)
    await asyncio.to_thread(_refuse_known, client_id, account.waba_id, definition)
    try:
        taken = await client.create_template(account, definition)
    except ProviderError as error:
        raise _refused(error) from error
    return await asyncio.to_thread(_keep, client_id, account.waba_id, definition, taken, by)


async def delete(client: WhatsappClient, client_id: UUID, template_id: UUID, *, by: str) -> None:
    """Delete one translation, at Meta and here. Raises NotFound, Conflict while a live blast sends it."""
    known, account = await asyncio.to_thread(_deletable, client_id, template_id)
    try:
        await client.delete_template(account, known.name, template_id=known.meta_id)
    except ProviderError as error:
        raise _refused(error) from error
    await asyncio.to_thread(_mark_deleted, client_id, template_id, by)


def _refuse(findings: tuple[Finding, ...]) -> None:
    if findings:
        listed = "; ".join(f"{one.field} {one.reason}" for one in findings)
        raise InvalidInput(
            f"WhatsApp would refuse this template: {listed}.",
            fields=tuple(FieldError(one.field, one.reason) for one in findings),
            code="template_not_sound",
        )


def _refused(error: ProviderError) -> InvalidInput | Unavailable:
    """Meta's no in Meta's words, which are written for whoever wrote the template."""
    words = error.details or error.message
    if isinstance(error, Retryable):
        return Unavailable(
            f"WhatsApp did not answer: {words}. Look at the list before you submit it again.",
            code="whatsapp_away",
        )
    return InvalidInput(
        f"WhatsApp refused the template: {words}",
        fields=(FieldError("template", words),),
        code="template_refused",
    )


def account_of(client_id: UUID, phone_number_id: str | None = None) -> Account:
    """The account templates are written under: of this number, else of the shop's first. Raises InvalidInput, Conflict."""
    with tenant_session(client_id) as session:
        numbers = shops.numbers(session)
        first = shops.first_number(session)
    chosen = next((one for one in numbers if one.phone_number_id == phone_number_id), None)
    if phone_number_id is not None and chosen is None:
        raise InvalidInput(
            "This is no number of the shop.",
            fields=(FieldError("phone_number_id", "is no number of this shop"),),
        )
    sending = shops.sending_number((chosen or first).id)
    if sending is None:
        raise Conflict("The number's access token cannot be read. Connect the number again.")
    return sending.account


def _refuse_known(client_id: UUID, waba_id: str, definition: Mapping[str, Any]) -> None:
    with tenant_session(client_id) as session:
        known = session.row(
            "SELECT status FROM message_templates WHERE waba_id = :waba AND name = :name AND language = :language"
            " AND status NOT IN ('DELETED', 'REJECTED')",
            waba=waba_id,
            name=definition["name"],
            language=definition["language"],
        )
    if known is not None:
        raise Conflict(
            f"There is a template {definition['name']} in {definition['language']} already"
            f" ({known['status'].lower()}). Choose another name.",
            code="template_exists",
        )


def _keep(
    client_id: UUID, waba_id: str, definition: Mapping[str, Any], taken: SubmittedTemplate, by: str
) -> TemplateView:
    category = (
        taken.category.upper() if taken.category.upper() in set(TemplateCategory) else definition["category"]
    )
    with tenant_session(client_id) as session:
        row = session.row(
            # A webhook may have told of the verdict before this answer arrived: it knows better.
            "INSERT INTO message_templates (id, client_id, waba_id, name, language, category, status, quality,"
            " parameter_format, components, meta_id, synced_at)"
            " VALUES (new_id(), :client, :waba, :name, :language, :category, :status, 'UNKNOWN', :format,"
            " CAST(:components AS jsonb), :meta_id, now())"
            " ON CONFLICT (client_id, waba_id, name, language) DO UPDATE SET category = excluded.category,"
            " status = CASE WHEN message_templates.meta_id = excluded.meta_id THEN message_templates.status"
            "               ELSE excluded.status END,"
            " rejected_reason = NULL, components = excluded.components,"
            " parameter_format = excluded.parameter_format, meta_id = excluded.meta_id,"
            " synced_at = excluded.synced_at RETURNING id",
            client=client_id,
            waba=waba_id,
            name=definition["name"],
            language=definition["language"],
            category=category,
            status=taken.status,
            format=definition["parameter_format"],
            components=json.dumps(definition["components"]),
            meta_id=taken.id,
        )
        assert row is not None
        activity.log(
            session,
            client_id,
            ActivityType.SYSTEM,
            f"Template {definition['name']} ({definition['language']}) submitted to WhatsApp",
            agent=by,
        )
        publish(session, client_id, "template.changed")
        return mirror.read_template(session, row["id"])


def _deletable(client_id: UUID, template_id: UUID) -> tuple[TemplateView, Account]:
    with tenant_session(client_id) as session:
        known = mirror.read_template(session, template_id)
        used = session.row(
            "SELECT 1 FROM blasts WHERE status IN ('scheduled', 'running', 'paused')"
            " AND (template_name = :name OR variant_b->>'template_name' = :name) LIMIT 1",
            name=known.name,
        )
        number = next((one for one in shops.numbers(session) if one.waba_id == known.waba_id), None)
    if used is not None:
        raise Conflict("A blast still sends this template. Cancel it first.", code="template_used")
    sending = shops.sending_number(number.id) if number is not None else None
    if sending is None:
        raise Conflict("No number of this account is connected.")
    return known, sending.account


def _mark_deleted(client_id: UUID, template_id: UUID, by: str) -> None:
    with tenant_session(client_id) as session:
        template = mirror.get(session, template_id)
        template.status = "DELETED"
        # Meta's verdict may still be on its way: older news does not bring it back.
        template.told_at = utc_now()
        activity.log(
            session,
            client_id,
            ActivityType.SYSTEM,
            f"Template {template.name} ({template.language}) deleted",
            agent=by,
        )
        publish(session, client_id, "template.changed")
