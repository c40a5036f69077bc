"""The simulator, put together."""

import reflex as rx

from revive_app.ui.components.notices import empty
from revive_app.ui.elements import icon, link, link_away, opens
from revive_app.ui.language import t, word
from revive_app.ui.live import Want, subscribe
from revive_app.ui.pages.simulator.device import device
from revive_app.ui.pages.simulator.people import PeopleState
from revive_app.ui.pages.simulator.people_view import people
from revive_app.ui.pages.simulator.phones import KIND
from revive_app.ui.pages.simulator.state import PhoneState
from revive_app.ui.pages.simulator.story_state import StoryState
from revive_app.ui.pages.simulator.story_view import story
from revive_app.ui.session import scope_of
from revive_app.ui.shell.frame import framed, page_bar
from revive_app.ui.shell.state import ShellState

# What changes the story, by the kinds of live events.
_STORY_KINDS = ("message.", "conversation.", "lead.", "activity.", KIND)


class Simulator(rx.State):
    """Nothing but the page's opening."""

    @rx.event
    async def listen(self) -> None:
        """From now on this tab hears of what happens on phones and in chats."""
        scope = await scope_of(self)
        subscribe(
            self,
            scope.client_id,
            Want(PhoneState.refresh, (KIND,), every=0.1),
            Want(StoryState.refresh, _STORY_KINDS),
            Want(PeopleState.refresh, ("lead.", "message."), every=2.0),
        )


OPENING = [ShellState.enter, Simulator.listen, PhoneState.take, StoryState.refresh, PeopleState.refresh]


def simulator_page() -> rx.Component:
    """`/simulator`."""
    return framed(
        rx.el.div(
            page_bar(
                word("Simulator"),
                rx.el.span(
                    icon("shield", 14, "icon-small"),
                    t("Nothing leaves this machine"),
                    class_name="badge plain",
                ),
                rx.el.button(
                    t("As {name}", name=PhoneState.holder.name),
                    icon("chevron_down", 14, "icon-small"),
                    type="button",
                    class_name="button people-open",
                    custom_attrs=opens("people"),
                ),
                link_away(icon("square_terminal"), t("Watch The Matrix"), to="/", class_name="button"),
            ),
            rx.cond(
                PhoneState.no_number,
                empty(
                    "solitaire",
                    word("There is no phone to hold"),
                    word("This shop's numbers are real ones. The simulator needs a number in the sandbox."),
                ),
                rx.el.div(people(), rx.el.div(device(), class_name="stage"), story(), class_name="workbench"),
            ),
            class_name="simulator",
        ),
        here="/simulator",
        phone_bar=_phone_bar(),
    )


def _phone_bar() -> rx.Component:
    """On phones: back, whose phone this is, and the list to choose from."""
    return rx.el.header(
        link(icon("arrow_left", 22), to="/", class_name="icon-button", title=t("Back to the Command Center")),
        rx.el.button(
            rx.el.strong(t("Simulator")),
            rx.el.span(
                rx.el.span(t("As {name}", name=PhoneState.holder.name), class_name="cut"),
                icon("chevron_down", 14, "icon-small"),
            ),
            type="button",
            class_name="phone-bar-who",
            custom_attrs=opens("people"),
        ),
        class_name="top-bar phone-bar",
    )
