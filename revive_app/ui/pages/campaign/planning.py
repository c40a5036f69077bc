"""A blast being planned: whom, what, when, against what it is compared; reckoned anew after each change, started once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import InvalidInput, ReviveError
from revive_app.rules.rights import Right
from revive_app.services import campaigns
from revive_app.services.blasts import starting, testing
from revive_app.services.blasts.request import BlastRequest, VariantB
from revive_app.services.imports import batches
from revive_app.services.templates import mirror
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.components import toasts
from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.handling import Faults, as_id, as_moment, as_rupees, as_text, in_words
from revive_app.ui.language import say
from revive_app.ui.pages.campaign.facts import Why, left_out
from revive_app.ui.pages.campaign.reckoning import (
    Reach,
    bubble_of,
    first_values,
    reach_of,
    try_out,
)
from revive_app.ui.pages.campaign.state import NEW, PART, campaign_of
from revive_app.ui.run import run_sync
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop, change_shop, name_of

STAGES = ("new", "contacted", "interest", "negotiating", "won")
CONTACTS = {
    "30": {"older_than_days": 30},
    "90": {"older_than_days": 90},
    "180": {"older_than_days": 180},
    "365": {"older_than_days": 365},
    "never": {"never": True},
}
PACES = ("", "60", "20", "10")
HOLD_OUTS = ("0", "5", "10", "20")


@dataclass(frozen=True)
class Named:
    """Something to choose."""

    id: str
    name: str


@dataclass(frozen=True)
class Gap:
    """A value the template wants, and what it is filled with."""

    name: str
    label: str
    value: str


class PlanState(Faults, rx.State):
    """The plan."""

    ready: bool = False
    key: str = ""
    stages: list[str] = ["new"]
    cities: str = ""
    value_min: str = ""
    contact: str = ""
    batch: str = ""
    batches: list[Named] = []
    templates: list[Named] = []
    template: str = ""
    gaps: list[Gap] = []
    when: str = "now"
    at: str = ""
    local: bool = False
    # at most so many a minute; empty: as fast as the number may
    pace: str = ""
    hold_out: str = "0"
    template_b: str = ""
    reach: Reach = Reach()
    left_out: list[Why] = []
    reckoning: bool = False
    bubble: Bubble = Bubble("template", "in")
    seen_by: str = ""
    trouble: str = ""
    starting: bool = False

    _campaign: str = ""
    _values: dict[str, str] = {}
    _components: dict[str, list[Any]] = {}
    _idempotency: str = ""
    _serial: int = 0

    @rx.event
    @in_words
    async def open_page(self) -> Any:
        """Begin, with the campaign's own template."""
        if asked(self, "part") != PART or asked(self, "blast") != NEW:
            self.ready = False
            return None
        campaign = campaign_of(self)
        if self.ready and campaign == self._campaign:
            return None
        self._campaign, self._idempotency = campaign, str(uuid4())
        view = await ask_shop(self, campaigns.read_campaign, as_id(campaign))
        page = await ask_shop(self, mirror.list_templates, status="APPROVED", limit=200)
        usable = [one for one in page.items if one.category.value != "AUTHENTICATION"]
        self._components = {one.name: one.components for one in reversed(usable)}
        self.templates = [Named(name, name) for name in dict.fromkeys(one.name for one in usable)]
        lists = await ask_shop(self, batches.list_batches, campaign_id=UUID(campaign), limit=50)
        self.batches = [Named(str(one.id), one.file_name) for one in lists.items]
        names = {one.id for one in self.templates}
        own = view.template_name or ""
        self.template = own if own in names else next(iter(one.id for one in self.templates), "")
        self.stages, self.cities, self.value_min, self.contact = ["new"], "", "", ""
        self.batch = asked(self, "batch")
        self.when, self.at, self.local, self.hold_out, self.template_b = "now", "", False, "0", ""
        self.pace = ""
        self._values = {}
        self._ask_values()
        self._accept()
        self.key, self.ready = str(words.millis(utc_now())), True
        return PlanState.reckon

    @rx.event
    async def toggle_stage(self, stage: str) -> Any:
        """In or out."""
        if stage not in STAGES:
            return None
        chosen = set(self.stages) ^ {stage}
        self.stages = [one for one in STAGES if one in chosen]
        return PlanState.reckon

    @rx.event
    async def put(self, field: str, value: Any) -> Any:
        """Any other field."""
        if field not in _FIELDS:
            return None
        setattr(self, field, as_text(value, longest=300))
        if field == "template":
            self._values = {}
            self._ask_values()
        return PlanState.reckon

    @rx.event
    async def toggle_local(self) -> Any:
        """Each at that time of day where she lives."""
        self.local = not self.local
        return PlanState.reckon

    @rx.event
    async def fill(self, gap: str, value: str) -> Any:
        """What a gap of the template is filled with."""
        if gap in {one.name for one in self.gaps}:
            self._values = {**self._values, gap: as_text(value, longest=500)}
            return PlanState.reckon
        return None

    @rx.event(background=True)
    async def reckon(self) -> None:
        """Whom it reaches, what it costs, how it reads. The last question asked counts."""
        async with self:
            if not self.ready:
                return
            self._serial += 1
            mine = self._serial
            self.reckoning, self.trouble = True, ""
            scope = await scope_of(self)
            zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
            try:
                request = self._request(zone)
            except ReviveError as error:
                self._say_wrong(error)
                return
        try:
            tried, seen = await run_sync(try_out, scope, request)
        except ReviveError as error:
            async with self:
                if self._serial == mine:
                    self._say_wrong(error)
            return
        async with self:
            if self._serial != mine:
                return
            self._accept()
            self.reckoning = False
            self.reach = reach_of(tried, zone)
            self.left_out = left_out(tried.choice.excluded)
            if seen is not None:
                self.seen_by = say("As {name} sees it", name=seen.first_name)
                self.bubble = bubble_of(self._components.get(self.template, []), seen, zone)

    @rx.event
    @in_words
    async def test(self, form: dict[str, Any]) -> Any:
        """To a colleague's phone first."""
        phone = as_text(form.get("phone"), longest=40) if isinstance(form, Mapping) else ""
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        scope = await scope_of(self)
        try:
            request = self._request(zone)
            await change_shop(
                self,
                Right.SHAPE,
                testing.send_test,
                campaign_id=as_id(self._campaign),
                phone=phone,
                template_name=request.template_name,
                parameters=request.parameters,
                user_id=scope.user_id,
            )
        except ReviveError as error:
            self._refuse(error)
            return None
        self._accept()
        return toasts.done("On its way to {phone}", phone=phone)

    @rx.event
    @in_words
    async def start(self) -> Any:
        """Begin it. A second click, or a second person's, is the same blast."""
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        scope = await scope_of(self)
        try:
            blast = await change_shop(
                self,
                Right.SHAPE,
                starting.start_one,
                self._request(zone),
                by=await name_of(self),
                user_id=scope.user_id,
            )
        except ReviveError as error:
            self._say_wrong(error)
            return None
        self.ready = False
        return go(f"/campaigns/{self._campaign}", part=PART, blast=str(blast))

    def _say_wrong(self, error: ReviveError) -> None:
        self.reckoning = False
        self.trouble = say(error.message)
        self.reach, self.left_out = Reach(), []
        if isinstance(error, InvalidInput):
            self.faults = {one.field: say(one.reason) for one in error.fields}

    def _ask_values(self) -> None:
        self._values = {**first_values(self._components.get(self.template, [])), **self._values}
        self.gaps = [Gap(name, _label(name), value) for name, value in self._values.items()]
        self.key = str(words.millis(utc_now()))

    def _request(self, zone: ZoneInfo) -> BlastRequest:
        at = as_moment(self.at, zone, "at") if self.when == "later" else None
        values = {name: self._values.get(name, "") for name in (gap.name for gap in self.gaps)}
        second = (
            VariantB(
                self.template_b,
                parameters=first_values(self._components.get(self.template_b, []), otherwise="{{shop.name}}"),
            )
            if self.template_b and self.template_b != self.template
            else None
        )
        return BlastRequest(
            campaign_id=as_id(self._campaign),
            template_name=self.template or None,
            parameters=values or None,
            audience=self._audience(),
            scheduled_at=at.replace(tzinfo=None) if at is not None and self.local else at,
            local_time=self.local and at is not None,
            rate_per_minute=int(self.pace) if self.pace and self.pace in PACES else None,
            hold_out_percent=int(self.hold_out) if self.hold_out in HOLD_OUTS else 0,
            variant_b=second,
            idempotency_key=self._idempotency,
        )

    def _audience(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if self.stages and len(self.stages) < len(STAGES):
            found["status"] = list(self.stages)
        elif not self.stages:
            raise InvalidInput("Choose at least one stage.")
        cities = [one.strip() for one in self.cities.split(",") if one.strip()]
        if cities:
            found["city"] = cities
        if self.value_min.strip():
            found["value"] = {"min": as_rupees(self.value_min, "value_min")}
        if self.contact in CONTACTS:
            found["last_contact"] = CONTACTS[self.contact]
        if self.batch:
            found["batch_id"] = self.batch
        return found


_FIELDS = {
    "cities",
    "value_min",
    "contact",
    "batch",
    "template",
    "when",
    "at",
    "pace",
    "hold_out",
    "template_b",
}


def _label(name: str) -> str:
    """`{{1}}` for a gap in the words; the header's and a button's have names of their own."""
    if name == "header":
        return say("Top")
    return say("Button") if name.startswith("button_") else "{{" + name + "}}"
