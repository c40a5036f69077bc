"""A blast being planned: whom, what, when, against what it is compared; reckoned anew after each change, started once."""

from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import InvalidInput, ReviveError
from revive_app.rules.rights import Right
from revive_app.services import campaigns
from revive_app.services.blasts import starting, testing
from revive_app.services.blasts.request import BlastRequest, VariantB
from revive_app.services.templates import mirror
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.components import toasts
from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.handling import Faults, as_form, as_id, as_moment, as_sentence, as_text, in_words, press_of
from revive_app.ui.language import say
from revive_app.ui.pages.campaign.audience import FIELDS, AudienceParts, Named
from revive_app.ui.pages.campaign.facts import Why, left_out
from revive_app.ui.pages.campaign.gaps import GapParts
from revive_app.ui.pages.campaign.reckoning import (
    Reach,
    bubble_of,
    reach_of,
    try_out,
)
from revive_app.ui.pages.campaign.state import NEW, PART, campaign_of
from revive_app.ui.run import run_sync
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop, change_shop, name_of
from revive_app.ui.templates import examples_of, template_bubble
from revive_app.vocabulary import TemplateCategory

PACES = ("", "60", "20", "10")
HOLD_OUTS = ("0", "5", "10", "20")


class PlanState(AudienceParts, GapParts, Faults, rx.State):
    """The plan."""

    ready: bool = False
    key: str = ""
    templates: list[Named] = []
    template: str = ""
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
            # What was planned stays; meanwhile a template may have been approved.
            await self._read_templates()
            return None
        self._campaign, self._idempotency = campaign, str(uuid4())
        view = await ask_shop(self, campaigns.read_campaign, as_id(campaign))
        await self._read_templates()
        await self._begin_audience(asked(self, "batch"))
        names = {one.id for one in self.templates}
        own = view.template_name or ""
        self.template = own if own in names else next(iter(one.id for one in self.templates), "")
        self.when, self.at, self.local, self.hold_out, self.template_b = "now", "", False, "0", ""
        self.pace = ""
        self.reach, self.left_out = Reach(), []
        self._ask_values()
        self._begin_second_gaps([])
        self._accept()
        self.key, self.ready = str(words.millis(utc_now())), True
        return [PlanState.reckon, PlanState.offer]

    @rx.event
    async def put(self, field: str, value: Any) -> Any:
        """Any other field."""
        if field not in _FIELDS:
            return None
        setattr(self, field, as_text(value, longest=300))
        if field == "template":
            self._ask_values()
        if field in {"template", "template_b"}:
            self._begin_second_gaps(self._components.get(self._second(), []))
            self.key = str(words.millis(utc_now()))
        return PlanState.reckon

    @rx.event
    async def toggle_local(self) -> Any:
        """Each at that time of day where she lives."""
        self.local = not self.local
        return PlanState.reckon

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
            self._tell_gaps({})
            self.reckoning = False
            self.reach = reach_of(tried, zone)
            self.left_out = left_out(tried.choice.excluded)
            if seen is not None:
                self.seen_by = say("As {name} sees it", name=seen.first_name)
                self.bubble = bubble_of(self._components.get(self.template, []), seen, zone, self._pictures())

    @rx.event
    @in_words
    async def test(self, form: dict[str, Any]) -> Any:
        """To a colleague's phone first."""
        phone = as_text(as_form(form).get("phone"), longest=40)
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        scope = await scope_of(self)
        try:
            request = self._request(zone)
            sent = await change_shop(
                self,
                Right.SHAPE,
                testing.send_test,
                campaign_id=as_id(self._campaign),
                phone=phone,
                template_name=request.template_name,
                parameters=request.parameters,
                user_id=scope.user_id,
                press=press_of(as_form(form)),
            )
        except ReviveError as error:
            self._refuse(error)
            return None
        self._accept()
        if sent.waits_until is not None:
            until = words.clock(sent.waits_until, zone)
            return toasts.done("Night there: the test reaches {phone} at {time}", phone=phone, time=until)
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
            self.faults = {one.field: as_sentence(say(one.reason)) for one in error.fields}
            self._tell_gaps(self.faults)

    async def _read_templates(self) -> None:
        page = await ask_shop(self, mirror.list_templates, status="APPROVED", limit=200)
        # The others speak of one person's visit or order, or to the shop itself: Revive sends them when it is time.
        usable = [one for one in page.items if one.category is TemplateCategory.MARKETING]
        self._components = {one.name: one.components for one in reversed(usable)}
        self.templates = [Named(name, name) for name in dict.fromkeys(one.name for one in usable)]

    def _ask_values(self) -> None:
        components = self._components.get(self.template, [])
        self._begin_gaps(components)
        # Until it is known who would read it, and what stands on top.
        self.bubble = template_bubble(components, examples_of(components))
        self.key = str(words.millis(utc_now()))

    def _second(self) -> str:
        return self.template_b if self.template_b != self.template else ""

    def _request(self, zone: ZoneInfo) -> BlastRequest:
        at = as_moment(self.at, zone, "at") if self.when == "later" else None
        second = self._second()
        return BlastRequest(
            campaign_id=as_id(self._campaign),
            template_name=self.template or None,
            parameters=self._parameters(self.gaps) or None,
            audience=self._audience(),
            scheduled_at=at.replace(tzinfo=None) if at is not None and self.local else at,
            local_time=self.local and at is not None,
            rate_per_minute=int(self.pace) if self.pace and self.pace in PACES else None,
            hold_out_percent=int(self.hold_out) if self.hold_out in HOLD_OUTS else 0,
            variant_b=VariantB(second, parameters=self._parameters(self.gaps_b)) if second else None,
            idempotency_key=self._idempotency,
        )


_FIELDS = {
    *FIELDS,
    "template",
    "when",
    "at",
    "pace",
    "hold_out",
    "template_b",
}
