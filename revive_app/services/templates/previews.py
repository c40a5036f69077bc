"""A template as one real person would get it: her words in it, and the payload Meta would get."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.errors import FieldError, InvalidInput, NotFound
from revive_app.models import Campaign, Contact, Lead, MessageTemplate
from revive_app.rules.templates import values
from revive_app.rules.templates.shape import shape_of
from revive_app.rules.templates.values import Facts, Missing, TooLong
from revive_app.services import shops
from revive_app.services.templates import choosing, facts
from revive_app.vocabulary import MessageCategory


@dataclass(frozen=True, slots=True)
class Preview:
    """What she would read. `footer` and `buttons` are fixed; `header` is words or the file's address."""

    template_name: str
    language: str
    # which rules of the gate it meets
    category: MessageCategory
    header: str
    header_format: str
    body: str
    footer: str
    buttons: tuple[str, ...]
    cards: int
    lead_id: UUID
    first_name: str
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Somebody:
    """A real person to fill a template with."""

    lead: Lead
    contact: Contact
    campaign: Campaign


def somebody(session: TenantSession, *, campaign_id: UUID, lead_id: UUID | None = None) -> Somebody:
    """This lead of the campaign, or the one it was given last. Raises NotFound."""
    query = (
        select(Lead, Contact, Campaign)
        .join(Contact, col(Contact.id) == col(Lead.contact_id))
        .join(Campaign, col(Campaign.id) == col(Lead.campaign_id))
        .where(col(Lead.campaign_id) == campaign_id)
        .order_by(col(Contact.first_name) == "", col(Lead.id).desc())
        .limit(1)
    )
    if lead_id is not None:
        query = query.where(col(Lead.id) == lead_id)
    found = session.exec(query).first()
    if found is None:
        raise NotFound("No such lead." if lead_id else "The campaign has no leads to show it with.")
    lead, contact, campaign = found
    return Somebody(lead, contact, campaign)


def anybody(session: TenantSession) -> dict[str, str]:
    """What is known of a real person, by the names values have, to fill a template while it is written. Empty without one."""
    found = session.exec(
        select(Lead, Contact, Campaign)
        .join(Contact, col(Contact.id) == col(Lead.contact_id))
        .join(Campaign, col(Campaign.id) == col(Lead.campaign_id))
        .where(col(Contact.first_name) != "", col(Contact.erased_at).is_(None))
        .order_by(col(Lead.id).desc())
        .limit(1)
    ).first()
    if found is None:
        return {}
    lead, contact, campaign = found
    known = facts.of_person(contact, lead)
    shared = facts.shared(campaign, shops.get_client(session))
    every = {name: known.get(name) for name in values.PERSON} | {
        name: shared.get(name) for name in values.SHARED
    }
    return {name: text for name, text in every.items() if text}


def preview(
    session: TenantSession,
    *,
    campaign_id: UUID,
    template_name: str | None = None,
    language: str | None = None,
    parameters: Sequence[Any] | Mapping[str, Any] | None = None,
    lead_id: UUID | None = None,
) -> Preview:
    """The template as this person would read it, in her language. Raises NotFound, InvalidInput, Conflict."""
    person = somebody(session, campaign_id=campaign_id, lead_id=lead_id)
    name = template_name or person.campaign.template_name
    if not name:
        raise InvalidInput("Choose a template first.", fields=(FieldError("template_name", "is missing"),))
    found = choosing.translations(
        session,
        waba_id=shops.first_number(session).waba_id,
        name=name,
        language=language,
        usual_language=person.campaign.template_language,
    )
    return as_read(session, template_for(found, person.contact), parameters, person)


def template_for(found: Sequence[MessageTemplate], contact: Contact) -> MessageTemplate:
    """Of these translations, the one she reads; the first is the fallback."""
    own = choosing.spoken([one.language for one in found], contact.language)
    return next((one for one in found if one.language == own), found[0])


def as_read(
    session: TenantSession,
    template: MessageTemplate,
    parameters: Sequence[Any] | Mapping[str, Any] | None,
    person: Somebody,
) -> Preview:
    """One translation, filled for one person. Raises InvalidInput where a value is missing or too long."""
    filled = choosing.fill_template(
        template,
        parameters,
        facts.shared(person.campaign, shops.get_client(session)),
        expires_at=person.campaign.offer_valid_until,
    )
    known = facts.of_person(person.contact, person.lead)
    payload = rendered(filled.payload, known)
    shape = shape_of(template.components)
    return Preview(
        template_name=template.name,
        language=template.language,
        category=choosing.category_of(template),
        header=_header(template, payload),
        header_format=shape.header.format if shape.header else "",
        body=rendered(filled.shown, known),
        footer=shape.footer,
        buttons=tuple(button.label for button in shape.buttons),
        cards=len(shape.cards),
        lead_id=person.lead.id,
        first_name=person.contact.first_name,
        payload=payload,
    )


def rendered(tree: Any, known: Facts) -> Any:
    """A payload or text for one person. Raises InvalidInput in words."""
    try:
        return values.render_tree(tree, known)
    except Missing as error:
        wanted = ", ".join(f"{{{{{key}}}}}" for key in error.keys)
        raise InvalidInput(
            f"{wanted} is not known of this person: give it a default, like {{{{first_name|there}}}}.",
            fields=(FieldError(f"parameters.{error.place}", f"{wanted} is not known of this person"),),
            code="missing_value",
        ) from error
    except TooLong as error:
        raise InvalidInput(
            f"With this person's values {error.place} becomes longer than {error.longest} characters.",
            fields=(FieldError(f"parameters.{error.place}", "becomes too long"),),
            code="too_long",
        ) from error


def _header(template: MessageTemplate, payload: dict[str, Any]) -> str:
    shape = shape_of(template.components)
    if shape.header is None:
        return ""
    sent = next((one for one in payload["template"].get("components", ()) if one["type"] == "header"), None)
    value = sent["parameters"][0] if sent else {}
    if shape.header.text is not None:
        text = shape.header.text
        return (
            text.text.replace("{{" + text.variables[0] + "}}", value["text"]) if text.variables else text.text
        )
    media = value.get(value.get("type", ""), {})
    return str(media.get("link") or media.get("id") or "")
