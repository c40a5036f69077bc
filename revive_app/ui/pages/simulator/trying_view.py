"""The bench for trying a campaign: which one, the phone, ready sentences. The story beside it is the same as ever."""

import reflex as rx

from revive_app.ui.components.badges import campaign_mark
from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.components.buttons import button
from revive_app.ui.components.chat import said
from revive_app.ui.components.notices import empty
from revive_app.ui.components.phone import dots, phone
from revive_app.ui.elements import attrs, icon, link, popover
from revive_app.ui.language import t, word
from revive_app.ui.pages.simulator.device import composer
from revive_app.ui.pages.simulator.people_view import ready
from revive_app.ui.pages.simulator.story_view import story
from revive_app.ui.pages.simulator.trying import Candidate, TryState
from revive_app.ui.shell.state import ShellState


def trial_bench() -> rx.Component:
    """Which campaign, the phone, what she saw."""
    return rx.cond(
        TryState.loaded & (TryState.campaign == ""),
        empty(
            "solitaire",
            word("No campaign to try"),
            word("Begin one: as a draft it can be tried before anybody hears of it."),
        ),
        rx.el.div(
            _campaigns(), rx.el.div(_device(), class_name="stage"), story(), class_name="workbench trial"
        ),
    )


def _campaigns() -> rx.Component:
    return popover(
        rx.el.section(
            rx.el.h2(t("Whom do you try?")),
            rx.el.nav(
                rx.foreach(TryState.candidates, _candidate),
                class_name="people-list",
                custom_attrs=attrs(aria_label=t("Campaigns")),
            ),
            class_name="people-who",
        ),
        ready(),
        rx.el.section(
            rx.el.p(
                icon("eye_off", 14, "icon-small"),
                t("Nothing of this is kept, and nobody hears of it."),
                class_name="trial-note",
            ),
            button(word("Begin again"), image="rotate_ccw", on_click=TryState.begin_again),
            class_name="trial-foot",
        ),
        popover_id="people",
        class_name="people",
    )


def _candidate(one: rx.Var[Candidate]) -> rx.Component:
    return link(
        campaign_mark(one.hue),
        rx.el.span(rx.el.strong(one.name, class_name="cut"), rx.el.span(one.about, class_name="cut")),
        to=f"/simulator?try={one.id}",
        class_name="people-row",
        key=one.id,
        custom_attrs={
            "aria-current": rx.cond(one.id == TryState.campaign, "true", "false"),
            **attrs(data_testid="candidate"),
        },
    )


def _device() -> rx.Component:
    who = ShellState.who
    return phone(
        rx.el.div(
            rx.el.ol(
                rx.cond(
                    TryState.bubbles.length() == 0,
                    rx.el.li(t("Nothing said yet. Write first."), class_name="chat-note"),
                ),
                rx.foreach(TryState.bubbles, lambda bubble: trial_bubble(bubble=bubble, key=bubble.id)),
                rx.cond(TryState.asking, dots()),
                class_name="chat-said",
                custom_attrs={"aria-live": "polite", "aria-label": t("Chat")},
            ),
            class_name="chat",
            key=TryState.campaign,
            tab_index=0,
        ),
        composer(TryState, customer="try-" + TryState.campaign, name=t("a customer")),
        business=who.shop,
        initial=who.shop_initial,
        zone=who.zone,
        under_name=rx.cond(
            TryState.asking,
            rx.el.span(t("typing…"), class_name="chat-link typing-words"),
            rx.el.span(t("Business account")),
        ),
        label=word("The customer's phone"),
        class_name="in-hand",
    )


@rx.memo
def trial_bubble(bubble: rx.Var[Bubble], rest: rx.RestProp) -> rx.Component:
    """One bubble of the trial."""
    return said(bubble, test_id="phone-bubble")
