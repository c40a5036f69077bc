"""The simulator, put together."""

import reflex as rx

from revive_app.ui.components.buttons import link_button
from revive_app.ui.components.notices import empty
from revive_app.ui.elements import attrs, icon, link, link_away, opens
from revive_app.ui.language import t, word
from revive_app.ui.live import Want, subscribe
from revive_app.ui.pages.simulator.device import device
from revive_app.ui.pages.simulator.people import PeopleState
from revive_app.ui.pages.simulator.people_view import people
from revive_app.ui.pages.simulator.phones import KIND
from revive_app.ui.pages.simulator.state import PhoneState
from revive_app.ui.pages.simulator.story_state import StoryState
from revive_app.ui.pages.simulator.story_view import story
from revive_app.ui.pages.simulator.tried import Tried
from revive_app.ui.pages.simulator.trying import ANY, TryState
from revive_app.ui.pages.simulator.trying_view import trial_bench
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


OPENING = [
    ShellState.enter,
    Simulator.listen,
    TryState.take,
    PhoneState.take,
    StoryState.refresh,
    PeopleState.refresh,
]


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
                segments_of_links(),
                rx.el.button(
                    rx.el.span(_whose(), class_name="cut"),
                    icon("chevron_down", 14, "icon-small"),
                    type="button",
                    class_name="button people-open",
                    custom_attrs=opens("people"),
                ),
                link_away(icon("square_terminal"), t("Watch The Matrix"), to="/", class_name="button"),
            ),
            rx.cond(
                Tried.on,
                trial_bench(),
                _phones(),
            ),
            class_name="simulator",
        ),
        here="/simulator",
        phone_bar=_phone_bar(),
    )


def _phones() -> rx.Component:
    return rx.cond(
        PhoneState.no_number,
        empty(
            "solitaire",
            word("There is no phone to hold"),
            word(
                "Phones here write to a number in the sandbox, and this shop has none. A campaign can be tried."
            ),
            link_button(word("Try a campaign"), to=f"/simulator?try={ANY}", image="megaphone"),
        ),
        rx.el.div(people(), rx.el.div(device(), class_name="stage"), story(), class_name="workbench"),
    )


def segments_of_links() -> rx.Component:
    """A customer's phone, or a campaign tried: two views of the same bench."""
    return rx.el.nav(
        *(
            link(
                t(words),
                to=to,
                custom_attrs={"aria-current": rx.cond(here, "page", "false"), **attrs(data_testid=test_id)},
            )
            for words, to, here, test_id in (
                (word("Live phones"), "/simulator", ~Tried.on, "simulator-live"),
                (word("Try a campaign"), f"/simulator?try={ANY}", Tried.on, "simulator-try"),
            )
        ),
        class_name="segments",
        custom_attrs={"aria-label": t("What the phone is for")},
    )


def _whose() -> rx.Var[str]:
    return rx.cond(Tried.on, TryState.name, t("As {name}", name=PhoneState.holder.name))


def _phone_bar() -> rx.Component:
    """On phones: back, whose phone this is, and the list to choose from."""
    return rx.el.header(
        link(icon("arrow_left", 22), to="/", class_name="icon-button", title=t("Back to the Command Center")),
        rx.el.button(
            rx.el.strong(t("Simulator")),
            rx.el.span(
                rx.el.span(_whose(), class_name="cut"),
                icon("chevron_down", 14, "icon-small"),
            ),
            type="button",
            class_name="phone-bar-who",
            custom_attrs=opens("people"),
        ),
        rx.cond(
            Tried.on,
            link(icon("smartphone", 22), to="/simulator", class_name="icon-button", title=t("Live phones")),
            link(
                icon("flask_conical", 22),
                to=f"/simulator?try={ANY}",
                class_name="icon-button",
                title=t("Try a campaign"),
            ),
        ),
        class_name="top-bar phone-bar",
    )
