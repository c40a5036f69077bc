"""A plan reckoned: whom it reaches, what it costs, when it ends, how a real person would read it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from revive_app.clock import utc_now
from revive_app.errors import InvalidInput, NotFound
from revive_app.rules.money import rupees
from revive_app.rules.templates.filling import wanted
from revive_app.rules.templates.shape import shape_of
from revive_app.services.accounts import Scope
from revive_app.services.blasts import starting
from revive_app.services.blasts.request import BlastRequest
from revive_app.services.blasts.starting import DryRun
from revive_app.services.templates import previews
from revive_app.services.templates.previews import Preview
from revive_app.ui import words
from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.components.chat_text import text_pieces
from revive_app.ui.language import say, word
from revive_app.ui.pages.campaign.facts import limited, without_rate
from revive_app.ui.session import in_shop
from revive_app.ui.templates import template_bubble

# The usual value of a template's first gap.
FIRST_NAME = "{{first_name|ji}}"


@dataclass(frozen=True)
class Reach:
    """What the blast would be. `known` only once it was reckoned."""

    known: bool = False
    people: str = "…"
    some: bool = False
    cost: str = ""
    note: str = ""
    ending: str = ""
    languages: str = ""
    sure: str = ""


def try_out(scope: Scope, request: BlastRequest) -> tuple[DryRun, Preview | None]:
    """The dry run, and how somebody of the campaign would read it. Raises what a start raises."""
    tried = in_shop(scope, starting.dry_run, request)
    try:
        seen = in_shop(
            scope,
            previews.preview,
            campaign_id=request.campaign_id,
            template_name=request.template_name,
            parameters=request.parameters,
        )
    except (NotFound, InvalidInput):
        # Nobody is there to show it with, or she lacks a value others have.
        return tried, None
    return tried, seen


def first_values(components: list[Any]) -> dict[str, str]:
    """What a template's gaps begin with, by their names: her first name in the first one of its words."""
    shape = shape_of(components)
    named = next(iter(shape.body.variables), None)
    return {name: FIRST_NAME if name == named else "" for name in wanted(shape)}


def bubble_of(components: list[Any], seen: Preview, zone: ZoneInfo, pictures: Mapping[str, str]) -> Bubble:
    """The template in her words, with the pictures on top of it and its cards, by their names."""
    drawn = template_bubble(
        components,
        {},
        clock=words.clock(utc_now(), zone),
        picture=pictures.get("header", ""),
        pictures=[pictures.get(f"card_{place}.header", "") for place in range(seen.cards)],
    )
    return replace(drawn, pieces=text_pieces(seen.body))


def _day(day: str, now: datetime, zone: ZoneInfo) -> str:
    return words.day_of_year(date.fromisoformat(day), today=now.astimezone(zone).date())


def reach_of(tried: DryRun, zone: ZoneInfo) -> Reach:
    """The dry run in words."""
    people, cost = tried.choice.eligible, tried.forecast.cost
    now = utc_now()
    end = tried.forecast.finishes_at
    same_day = end.astimezone(zone).date() == now.astimezone(zone).date()
    at = words.clock(end, zone) if same_day else words.full_moment(end, zone)
    return Reach(
        known=True,
        people=words.count(people),
        some=people > 0,
        cost=rupees(cost.rupees),
        note=" ".join(
            part
            for part in (
                say(
                    "before {gst} % GST, by Meta's rates since {day}",
                    gst=cost.gst_percent,
                    day=_day(cost.rates_from, now, zone),
                ),
                without_rate(cost.unpriced),
            )
            if part
        ),
        ending=say(
            "The last one goes around {when}, {why}.", when=at, why=limited(tried.forecast.limited_by.value)
        ),
        languages=", ".join(f"{name}: {words.count(n)}" for name, n in tried.choice.languages.items()),
        sure=say(
            "{people}. It costs about {cost}.",
            people=words.plural(people, word("{n} person gets it"), word("{n} people get it")),
            cost=rupees(cost.rupees),
        ),
    )
