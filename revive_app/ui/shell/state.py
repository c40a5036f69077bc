"""Who is signed in and what the frame shows: the first thing every signed-in page loads."""

import asyncio
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.rules.rights import Right, may
from revive_app.services import accounts, needs, places, reporting, sending
from revive_app.services.accounts import Person, Scope
from revive_app.services.appointments.counting import DayCount, count_day
from revive_app.services.conversation import queue
from revive_app.services.reporting import LiveCampaign
from revive_app.settings import get_settings
from revive_app.ui import live, words
from revive_app.ui.language import say, word
from revive_app.ui.live import Want
from revive_app.ui.run import run_sync
from revive_app.ui.session import ShownTo, in_shop, public_event, scope_of
from revive_app.ui.together import together
from revive_app.vocabulary import CampaignStatus

MOST_CAMPAIGNS = 6
# What changes a number of the frame.
_KINDS = ("conversation.", "message.", "task.", "health.", "appointment.", "order.")


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
    may_talk: bool = False
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


@dataclass(frozen=True)
class ShopLine:
    """One of her shops."""

    id: str
    name: str
    locality: str
    here: bool


@dataclass(frozen=True)
class Held:
    """After a restore nothing leaves until somebody says so; how many messages wait for that."""

    on: bool = False
    words: str = ""


class ShellState(rx.State):
    """The frame. `ready` only once a live session was seen; until then nothing of a shop is drawn."""

    ready: bool = False
    away: bool = False
    who: Who = Who()
    shops: list[ShopLine] = []
    campaigns: list[CampaignLine] = []
    waiting: int = 0
    needs_you: int = 0
    # visits of today that are open, and those that wait for a time
    diary: int = 0
    held: Held = Held()
    server_now: int = 0
    sandbox: bool = get_settings().sandbox
    offline_model: bool = get_settings().mistral_api_key is None

    @rx.event
    async def enter(self) -> None:
        """The first event of every signed-in page; strangers are stopped by the guard."""
        scope = await scope_of(self)
        (await self.get_state(ShownTo))._note(scope)
        live.subscribe(self, scope.client_id)
        settings = get_settings()
        self.sandbox, self.offline_model = settings.sandbox, settings.mistral_api_key is None
        person, shops, seen = await asyncio.gather(
            run_sync(accounts.person, scope),
            run_sync(places.places, scope),
            run_sync(in_shop, scope, _look, scope, whole=True),
        )
        self.who = _who(person)
        self.shops = [
            ShopLine(str(place.client_id), place.shop, place.locality, place.client_id == scope.client_id)
            for place in shops
        ]
        self.campaigns = [_line(campaign) for campaign in seen.campaigns[:MOST_CAMPAIGNS]]
        self._show(seen)
        self.server_now = words.millis(utc_now())
        self.away = False
        self.ready = True

    @rx.event
    async def look_again(self) -> None:
        """The numbers of the frame, whatever page is open."""
        self._show(await ask_shop_together(self, _look, await scope_of(self), whole=False))

    @rx.event
    async def look_at_campaigns(self) -> None:
        """A campaign was begun, renamed or paused: the rail and the filters call it so."""
        seen = await ask_shop_together(self, _look, await scope_of(self), whole=True)
        self.campaigns = [_line(campaign) for campaign in seen.campaigns[:MOST_CAMPAIGNS]]

    @rx.event
    async def confirm_sending(self, cancel: bool) -> None:
        """Somebody has looked after a restore: what waits may leave, or is cancelled."""
        scope = await scope_of(self)
        if may(scope.role, Right.SHAPE):
            await run_sync(in_shop, scope, sending.confirm, cancel_waiting=cancel is True)
        self._show(await run_sync(in_shop, scope, _look, scope, whole=False))

    @rx.event
    async def come_back(self) -> rx.event.EventSpec:
        """Try again after the database was away. The guard lets this through only once it is back."""
        self.away = False
        return rx.call_script("location.reload()")

    @rx.event
    async def lose_database(self) -> None:
        """Who is there cannot be checked right now. Harmless for anybody to call: it says so on her own page."""
        self.away = True

    def _show(self, seen: "_Seen") -> None:
        self.waiting, self.needs_you = seen.waiting, seen.needs_you
        self.diary = seen.day.open + seen.day.wishes
        self.held = _held(seen.sending)


public_event(f"{ShellState.get_full_name()}.lose_database")
live.always(Want(ShellState.look_again, _KINDS, every=2.0))
live.always(Want(ShellState.look_at_campaigns, ("campaign.",), every=1.0))


@dataclass(frozen=True, slots=True)
class _Seen:
    campaigns: list[LiveCampaign]
    waiting: int
    needs_you: int
    day: DayCount
    sending: sending.Sending | None


def _look(session: TenantSession, scope: Scope, *, whole: bool) -> _Seen:
    now = utc_now()
    return _Seen(
        campaigns=reporting.campaigns(session) if whole else [],
        waiting=queue.counts(session, user_id=scope.user_id, now=now).waiting,
        needs_you=needs.needs(session, now=now, most=0).count,
        day=count_day(session, now=now),
        sending=None if sending.is_confirmed(session) else sending.state(session),
    )


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
        may_talk=may(person.role, Right.TALK),
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


def _held(now: sending.Sending | None) -> Held:
    if now is None or now.confirmed:
        return Held()
    waits = words.plural(now.waiting, word("{n} message waits"), word("{n} messages wait"))
    return Held(on=True, words=waits)


async def ask_shop(state: rx.State, function: Any, /, *args: Any, **kwargs: Any) -> Any:
    """What a service says about the shop of whoever is behind this State. Raises NotAuthenticated."""
    return await run_sync(in_shop, await scope_of(state), function, *args, **kwargs)


async def ask_shop_together(state: rx.State, function: Any, /, *args: Hashable, **kwargs: Hashable) -> Any:
    """The same for what many tabs read at every change: those that ask the same share one reading, begun after each of
    them asked. What `function` says depends on the shop and its arguments alone. Raises NotAuthenticated."""
    scope = await scope_of(state)
    key = (scope.client_id, function, args, frozenset(kwargs.items()))
    return await together.ask(key, lambda: run_sync(in_shop, scope, function, *args, **kwargs))


async def change_shop(state: rx.State, right: Right, function: Any, /, *args: Any, **kwargs: Any) -> Any:
    """The same for what changes something: only for who has the right. Raises NotAuthenticated, NotAllowed."""
    scope = await scope_of(state)
    scope.require(right)
    return await run_sync(in_shop, scope, function, *args, **kwargs)


async def name_of(state: rx.State) -> str:
    """Who does it, for The Matrix and for "changed by"."""
    shell = await state.get_state(ShellState)
    return shell.who.name
