"""Who is signed in and what the frame shows: the first thing every signed-in page loads."""

import asyncio
from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.clock import utc_now
from revive_app.rules.rights import Right, may
from revive_app.services import accounts, reporting
from revive_app.services.accounts import Person
from revive_app.services.reporting import LiveCampaign
from revive_app.settings import get_settings
from revive_app.ui import words
from revive_app.ui.language import say
from revive_app.ui.run import run_sync
from revive_app.ui.session import ShownTo, in_shop, public_event, scope_of
from revive_app.vocabulary import CampaignStatus

MOST_CAMPAIGNS = 6


@dataclass(frozen=True)
class Who:
    """The person and her shop, as the frame writes them."""

    name: str = ""
    email: str = ""
    initials: str = ""
    hue: int = 1
    role: str = ""
    shop: str = ""
    locality: str = ""
    shop_initial: str = ""
    zone: str = "Asia/Kolkata"
    # what her role lets her do: what she may not do is not offered, and refused all the same
    may_shape: bool = False
    may_own: bool = False


@dataclass(frozen=True)
class CampaignLine:
    """One campaign in the rail: its name and how it stands, in a word."""

    id: str
    name: str
    live: bool
    state: str
    count: str
    hue: int


class ShellState(rx.State):
    """The frame. `ready` only once a live session was seen; until then nothing of a shop is drawn."""

    ready: bool = False
    away: bool = False
    who: Who = Who()
    campaigns: list[CampaignLine] = []
    server_now: int = 0
    sandbox: bool = get_settings().sandbox
    offline_model: bool = get_settings().mistral_api_key is None

    @rx.event
    async def enter(self) -> None:
        """The first event of every signed-in page; strangers are stopped by the guard."""
        scope = await scope_of(self)
        (await self.get_state(ShownTo))._note(scope)
        settings = get_settings()
        self.sandbox, self.offline_model = settings.sandbox, settings.mistral_api_key is None
        person, campaigns = await asyncio.gather(
            run_sync(accounts.person, scope), run_sync(in_shop, scope, reporting.campaigns)
        )
        self.who = _who(person)
        self.campaigns = [_line(campaign) for campaign in campaigns[:MOST_CAMPAIGNS]]
        self.server_now = words.millis(utc_now())
        self.away = False
        self.ready = True

    @rx.event
    async def come_back(self) -> rx.event.EventSpec:
        """Try again after the database was away. The guard lets this through only once it is back."""
        self.away = False
        return rx.call_script("location.reload()")

    @rx.event
    async def lose_database(self) -> None:
        """Who is there cannot be checked right now. Harmless for anybody to call: it says so on her own page."""
        self.away = True


public_event(f"{ShellState.get_full_name()}.lose_database")


def _who(person: Person) -> Who:
    return Who(
        name=person.name,
        email=person.email,
        initials=words.initials(person.name),
        hue=words.hue(person.id),
        role=say(words.ROLES[person.role]),
        shop=person.shop,
        locality=person.locality,
        shop_initial=person.shop[:1].upper(),
        zone=person.timezone,
        may_shape=may(person.role, Right.SHAPE),
        may_own=may(person.role, Right.PEOPLE),
    )


def _line(campaign: LiveCampaign) -> CampaignLine:
    percent = campaign.sent_percent
    return CampaignLine(
        id=str(campaign.id),
        name=campaign.name,
        live=campaign.status is CampaignStatus.ACTIVE,
        state=f"{percent}%" if percent is not None else say(words.CAMPAIGN_STATES[campaign.status]),
        count=words.count(campaign.leads),
        hue=words.hue(campaign.id),
    )


async def ask_shop(state: rx.State, function: Any, /, *args: Any, **kwargs: Any) -> Any:
    """What a service says about the shop of whoever is behind this State. Raises NotAuthenticated."""
    return await run_sync(in_shop, await scope_of(state), function, *args, **kwargs)


async def change_shop(state: rx.State, right: Right, function: Any, /, *args: Any, **kwargs: Any) -> Any:
    """The same for what changes something: only for who has the right. Raises NotAuthenticated, NotAllowed."""
    scope = await scope_of(state)
    scope.require(right)
    return await run_sync(in_shop, scope, function, *args, **kwargs)


async def name_of(state: rx.State) -> str:
    """Who does it, for The Matrix and for "changed by"."""
    shell = await state.get_state(ShellState)
    return shell.who.name
