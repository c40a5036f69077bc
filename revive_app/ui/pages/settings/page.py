"""`/settings`: the parts left, the one the address names right."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.ui.address import address, asked
from revive_app.ui.elements import attrs, icon, link
from revive_app.ui.language import t, word
from revive_app.ui.live import Want, subscribe
from revive_app.ui.pages.settings.hours import HoursPart, hours_part
from revive_app.ui.pages.settings.keys import KeysPart, keys_part
from revive_app.ui.pages.settings.me import MePart, me_part
from revive_app.ui.pages.settings.numbers import NumbersPart, numbers_part
from revive_app.ui.pages.settings.parts import HERE
from revive_app.ui.pages.settings.shop import ShopPart, shop_part
from revive_app.ui.pages.settings.talk import TalkPart, talk_part
from revive_app.ui.pages.settings.team import TeamPart, team_part
from revive_app.ui.session import scope_of
from revive_app.ui.shell.frame import framed, page_bar
from revive_app.ui.shell.state import ShellState


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its name in the address, how it is drawn, what reads it."""

    name: str
    image: str
    words: str
    draw: Callable[[], rx.Component]
    open: Any


PARTS = (
    Part("shop", "store", word("Your shop"), shop_part, ShopPart.open_part),
    Part("hours", "calendar_clock", word("Opening hours"), hours_part, HoursPart.open_part),
    Part("talk", "moon", word("How you talk"), talk_part, TalkPart.open_part),
    Part("numbers", "smartphone", word("WhatsApp numbers"), numbers_part, NumbersPart.open_part),
    Part("team", "users", word("Your team"), team_part, TeamPart.open_part),
    Part("keys", "key_round", word("API keys"), keys_part, KeysPart.open_part),
    Part("me", "circle_user", word("You"), me_part, MePart.open_part),
)
_BY_NAME = {part.name: part for part in PARTS}


class SettingsState(rx.State):
    """Which part is open."""

    part: str = PARTS[0].name

    @rx.event
    async def open_page(self) -> Any:
        """The part the address names, read anew."""
        scope = await scope_of(self)
        subscribe(self, scope.client_id, Want(TeamPart.refresh, ("team.",)))
        self.part = _BY_NAME.get(asked(self, "part"), PARTS[0]).name
        return _BY_NAME[self.part].open


OPENING = [ShellState.enter, SettingsState.open_page]


def settings_page() -> rx.Component:
    """The parts, and one of them."""
    first, *others = PARTS
    return framed(
        rx.el.div(
            page_bar(word("Settings"), rx.fragment()),
            rx.el.div(
                rx.el.nav(
                    *(_link(part) for part in PARTS),
                    class_name="settings-parts",
                    custom_attrs={"aria-label": t("Parts of the settings")},
                ),
                rx.match(SettingsState.part, *((part.name, part.draw()) for part in others), first.draw()),
                class_name="settings-body",
            ),
            class_name="settings",
        ),
        here=HERE,
    )


def _link(part: Part) -> rx.Component:
    return link(
        icon(part.image),
        rx.el.span(t(part.words)),
        to=address(HERE, part=part.name),
        class_name="settings-place",
        custom_attrs={
            "aria-current": rx.cond(SettingsState.part == part.name, "page", "false"),
            **attrs(data_testid=f"settings-{part.name}"),
        },
    )
