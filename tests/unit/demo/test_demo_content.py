"""Papers, templates and campaigns of the demo shop agree with each other, with Meta and with our own guard."""

from datetime import date

import pytest

from revive_app.demo import campaigns, shop, templates
from revive_app.demo.catalog import PIECES, Piece
from revive_app.demo.knowledge import papers
from revive_app.demo.templates import Template
from revive_app.providers.whatsapp import payloads
from revive_app.rules import guard, money, safety
from revive_app.rules.optout import OptOut
from revive_app.rules.prompt_engine import Persona, ShopFacts, Skills, system_prompt
from revive_app.sandbox.templates.review import review
from revive_app.vocabulary import CampaignStatus, ConsentScope, TemplateCategory
from tests.unit.demo.facts import facts_of_the_shop

PAPERS = papers(offer_until=date(2027, 1, 21))

each_template = pytest.mark.parametrize("template", templates.TEMPLATES, ids=lambda one: one.name)


def test_there_are_five_papers_of_a_readable_length() -> None:
    assert len(PAPERS) == 5
    assert [paper.name for paper in PAPERS if not 1_000 <= len(paper.text) <= 3_000] == []
    assert [paper.name for paper in PAPERS if not paper.text.startswith("# ")] == []


def test_the_offers_last_day_is_written_into_the_papers() -> None:
    said = [paper.text for paper in PAPERS if "until 21 January 2027" in paper.text]

    assert len(said) == 1
    assert [paper.name for paper in PAPERS if "{" in paper.text] == []


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.sku)
def test_no_paper_keeps_the_agent_from_naming_a_price(piece: Piece) -> None:
    facts = facts_of_the_shop()
    said = (
        f"{piece.name}, {piece.purity}, {piece.grams}: {money.rupees(piece.price)}",
        f"{piece.name} ka daam {money.rupees(piece.price)} hai.",
        f"{piece.name} की कीमत {money.rupees(piece.price)} है।",
    )

    assert [guard.explain(guard.check(text, facts)) for text in said] == ["", "", ""]


def test_the_agent_may_say_the_papers_own_discount_and_not_one_percent_more() -> None:
    facts = facts_of_the_shop()

    assert guard.check("Making charge mein 8% tak kam ho sakta hai.", facts).allowed
    assert not guard.check("Making charge mein 9% tak kam ho sakta hai.", facts).allowed


@each_template
def test_meta_would_take_every_template(template: Template) -> None:
    draft = review(
        {
            "name": template.name,
            "language": templates.LANGUAGE,
            "category": template.category,
            "components": template.components,
        }
    )

    assert draft.components == template.components


@each_template
def test_a_template_filled_with_its_sample_has_no_gap_and_can_be_sent(template: Template) -> None:
    body = payloads.template(template.name, templates.LANGUAGE, body=template.sample)

    assert "{{" not in template.filled(*template.sample)
    assert len(body["template"]["components"][0]["parameters"]) == len(template.sample)


def test_offers_can_be_stopped_with_one_tap_and_service_messages_need_no_such_button() -> None:
    marketing = [one for one in templates.TEMPLATES if one.category is TemplateCategory.MARKETING]
    verdict = safety.judge(templates.STOP_PROMOTIONS, button_id=templates.STOP_PROMOTIONS)

    assert [one.name for one in marketing if templates.STOP_PROMOTIONS not in one.replies] == []
    assert templates.VISIT_CONFIRMED not in marketing
    assert (verdict.opt_out, verdict.scope) == (OptOut.CERTAIN, ConsentScope.MARKETING)


def test_exactly_one_campaign_is_active_and_answers_everybody() -> None:
    made = (campaigns.SHAADI, campaigns.DIWALI)

    assert [one.name for one in made if one.status is CampaignStatus.ACTIVE] == ["Shaadi 2026"]
    assert [one.name for one in made if one.is_default] == ["Shaadi 2026"]


def test_the_personas_are_understood_by_the_prompt_engine() -> None:
    config = campaigns.SHAADI.persona
    skills = Skills.from_config(config)
    prompt = system_prompt(Persona.from_config(config), skills, ShopFacts(name=shop.NAME))

    assert (skills.catalog, skills.appointment_booking, skills.human_handoff, skills.virtual_try_on) == (
        True,
        True,
        True,
        True,
    )
    assert skills.discount.cap == 8
    assert "You are Tara" in prompt
    assert "up to 8 % off making charges" in prompt


def test_nobody_of_the_shop_has_an_address_that_exists() -> None:
    assert {member.email.partition("@")[2] for member in shop.STAFF.values()} == {"ratnavalijewels.example"}
