"""The visits of the diary, drawn: wishes first, then day by day."""

from typing import Any

import reflex as rx

from revive_app.ui.components.badges import avatar, badge
from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import button, icon_button, link_button
from revive_app.ui.components.choices import filter_bar, segments
from revive_app.ui.components.menus import menu, menu_item
from revive_app.ui.components.notices import empty
from revive_app.ui.components.tables import pager
from revive_app.ui.elements import attrs, link, time_left, time_since
from revive_app.ui.language import many, t, word
from revive_app.ui.pages.diary.asking import ask_before
from revive_app.ui.pages.diary.facts import Day, VisitLine, Who
from revive_app.ui.pages.diary.places import EARLIER
from revive_app.ui.pages.diary.timing import TimeState
from revive_app.ui.pages.diary.visits import VisitsState
from revive_app.ui.shell.state import ShellState


def visits() -> rx.Component:
    """What is to come, or what is over."""
    state = VisitsState
    return rx.el.div(
        filter_bar(
            segments(
                (("", word("To come")), (EARLIER, word("Earlier"))),
                rx.cond(state.earlier, EARLIER, ""),
                state.choose,
                label=word("Which visits"),
            )
        ),
        rx.cond(state.loaded, _lists(), _bones()),
        class_name="diary-part",
    )


def _lists() -> rx.Component:
    state = VisitsState
    none = (state.wishes.length() == 0) & (state.days.length() == 0)
    return rx.fragment(
        # A visit begins without anybody's doing: whether they came is asked from then on.
        time_left(state.turns_at, hidden=True, on_closed=state.refresh),
        rx.cond(state.wishes.length() > 0, _wishes()),
        rx.foreach(state.days, _day),
        rx.cond(none, rx.cond(state.earlier, _none_yet(), _none())),
        rx.cond(state.has_more | (state.page_number > 1), pager(state)),
    )


def _wishes() -> rx.Component:
    return rx.el.section(
        rx.el.header(
            rx.el.h2(t("Wishes without a time")),
            rx.el.span(t("Find one together, and write it down here."), class_name="calm"),
        ),
        rx.el.ul(rx.foreach(VisitsState.wishes, _wish), class_name="panel visit-lines"),
        rx.cond(
            VisitsState.wishes_behind > 0,
            rx.el.p(
                many(
                    VisitsState.wishes_behind,
                    word("{n} more waits behind these. It comes up as these get their time."),
                    word("{n} more wait behind these. They come up as these get their time."),
                ),
                class_name="wishes-behind calm",
                custom_attrs=attrs(data_testid="wishes-behind"),
            ),
        ),
        class_name="diary-day wishes",
        custom_attrs=attrs(data_testid="wishes"),
    )


def _wish(visit: rx.Var[VisitLine]) -> rx.Component:
    acts = (
        button(
            word("Give a time"),
            image="calendar_plus",
            size="small",
            on_click=TimeState.ask(visit.id),
            custom_attrs=attrs(data_testid="visit-time"),
        ),
        _more(visit),
    )
    return rx.el.li(
        rx.el.span(time_since(visit.since), class_name="visit-clock number"),
        *_of(visit),
        _acts(*acts),
        key=visit.id,
        class_name="visit",
        custom_attrs={**attrs(data_testid="wish"), "data-id": visit.id},
    )


def _day(day: rx.Var[Day]) -> rx.Component:
    return rx.el.section(
        rx.el.header(
            rx.el.h2(day.title),
            rx.el.span(day.date, class_name="calm number"),
            rx.el.span(day.count, class_name="diary-count calm number"),
        ),
        rx.el.ul(rx.foreach(day.visits, _visit), class_name="panel visit-lines"),
        key=day.id,
        class_name="diary-day",
        custom_attrs={**attrs(data_testid="diary-day"), "data-today": day.today},
    )


def _visit(visit: rx.Var[VisitLine]) -> rx.Component:
    state = VisitsState
    acts = (
        rx.cond(
            visit.asks,
            button(
                word("Confirm"),
                size="small",
                on_click=state.confirm(visit.id, visit.version),
                custom_attrs=attrs(data_testid="visit-confirm"),
            ),
        ),
        rx.cond(
            visit.holds & visit.begun,
            rx.fragment(
                button(
                    word("They came"),
                    image="check",
                    size="small",
                    on_click=state.came(visit.id, visit.version),
                    custom_attrs=attrs(data_testid="visit-came"),
                ),
                button(
                    word("Did not come"),
                    look="bare",
                    size="small",
                    on_click=state.stayed_away(visit.id, visit.version),
                    custom_attrs=attrs(data_testid="visit-missed"),
                ),
            ),
        ),
        rx.cond(visit.holds | visit.over, _more(visit)),
    )
    return rx.el.li(
        rx.el.span(
            rx.el.strong(visit.clock),
            rx.el.span("–", visit.until, class_name="until"),
            class_name="visit-clock number",
        ),
        *_of(visit),
        _acts(*acts),
        key=visit.id,
        class_name="visit",
        custom_attrs={
            **attrs(data_testid="visit"),
            "data-id": visit.id,
            "data-joined": visit.joined,
            "data-holds": visit.holds,
        },
    )


def _of(visit: rx.Var[VisitLine]) -> tuple[rx.Component, ...]:
    """Who, what for, and how it stands."""
    return (
        person(visit.who),
        rx.el.div(
            rx.el.span(visit.about, class_name="visit-about"),
            rx.cond(
                visit.interest != "",
                rx.el.span(t("Interest: {what}", what=visit.interest), class_name="calm"),
            ),
            class_name="visit-words",
        ),
        rx.el.span(
            rx.el.span(visit.state, class_name=f"badge {visit.tone}"),
            rx.cond(visit.squeezed, badge(word("Squeezed in"), "plain")),
            class_name="visit-state",
        ),
    )


def person(who: rx.Var[Who]) -> rx.Component:
    """Her, with the way to her chat."""
    return rx.el.div(
        avatar(who.initials, who.hue),
        rx.el.div(
            link(who.name, to=who.chat, class_name="link-name cut"),
            rx.el.span(who.phone, class_name="phone-number"),
            class_name="visit-name",
        ),
        class_name="visit-who",
    )


def _acts(*acts: rx.Component) -> rx.Component:
    return rx.cond(ShellState.who.may_talk, rx.el.div(*acts, class_name="visit-acts"))


def _more(visit: rx.Var[VisitLine]) -> rx.Component:
    """What is rarely done; of one that is over, how it ended can be put right."""
    menu_id = f"visit-{visit.id}"

    def item(words: str, image: str, on_click: Any, hook: str, *, danger: bool = False) -> rx.Component:
        return menu_item(
            words,
            menu_id=menu_id,
            image=image,
            danger=danger,
            on_click=on_click,
            custom_attrs=attrs(data_testid=hook),
        )

    state = VisitsState
    return menu(
        icon_button("ellipsis", word("More"), custom_attrs=attrs(data_testid="visit-more")),
        rx.cond(
            visit.holds,
            rx.fragment(
                rx.cond(
                    visit.clock != "",
                    item(word("Move"), "calendar_clock", TimeState.ask(visit.id), "visit-move"),
                ),
                item(word("Call off"), "calendar_x", state.ask_off(visit.id), "visit-off", danger=True),
            ),
            rx.cond(
                visit.came,
                item(
                    word("They did not come after all"),
                    "undo_2",
                    state.stayed_away(visit.id, visit.version),
                    "visit-missed",
                ),
                item(
                    word("They came after all"), "undo_2", state.came(visit.id, visit.version), "visit-came"
                ),
            ),
        ),
        menu_id=menu_id,
    )


def calling_off() -> rx.Component:
    """Before a visit is called off."""
    state, visit = VisitsState, VisitsState.leaving
    return ask_before(
        word("Call off this visit?"),
        rx.fragment(rx.el.strong(visit.who.name), rx.cond(visit.when != "", ", " + visit.when, "")),
        word("Call off"),
        on_do=state.call_off,
        on_keep=state.keep,
        shown=state.asking,
        tells=visit.clock != "",
        name="visit-off",
    )


def _none() -> rx.Component:
    return empty(
        "nath",
        word("No visit ahead"),
        word("Whoever asks the agent for a visit stands here, with the time they chose among your hours."),
        rx.cond(
            ShellState.who.may_shape,
            link_button(word("Set when visits are taken"), to="/settings?part=hours", image="clock"),
        ),
    )


def _none_yet() -> rx.Component:
    return empty(
        "nath",
        word("Nothing earlier"),
        word("Visits of past days stand here, with how they ended."),
        button(word("Show what is to come"), on_click=VisitsState.choose("")),
    )


def _bones() -> rx.Component:
    line = rx.el.div(
        bone("44px", 16), bone("28px", 28, "round"), bone("26%"), bone("34%"), class_name="visit-bones"
    )
    return rx.el.div(bone("120px", 20), line, line, line, class_name="skeleton diary-bones")
