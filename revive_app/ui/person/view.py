"""A person, drawn: beside the inbox, and in a drawer over the board."""

from typing import Any

import reflex as rx

from revive_app.services.board import BOARD_STAGES
from revive_app.ui import words
from revive_app.ui.components.badges import avatar, mood_mark, stage_mark
from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import button, icon_button, link_button
from revive_app.ui.components.choices import tabs
from revive_app.ui.components.dialogs import asks, confirm
from revive_app.ui.components.menus import menu, menu_item
from revive_app.ui.elements import attrs, icon, time_since
from revive_app.ui.language import t, word
from revive_app.ui.person.facts import Consent, Fact, Moment, NoteLine, OrderLine, Other, Task, Visit
from revive_app.ui.person.state import ABOUT, TIMELINE, PersonState
from revive_app.ui.person.why import why_line
from revive_app.ui.person.why_state import WhyState

_STOP = "stop-all"
_STAGES = "person-stages"


def person_panel(on_leave: Any) -> rx.Component:
    """The right column of the inbox; where there is no room for it, `on_leave` goes back to the chat."""
    return rx.el.aside(
        icon_button("x", word("Back to the chat"), class_name="person-close", on_click=on_leave),
        rx.cond(
            PersonState.person.contact_id != "",
            rx.fragment(rx.el.header(person_who(), person_stands(), class_name="known-head"), person_body()),
            rx.cond(PersonState.loaded, rx.fragment(), _to_come()),
        ),
        class_name="person-panel",
        tab_index=0,
        custom_attrs={"aria-label": t("About the person")},
    )


def person_who() -> rx.Component:
    """Her picture, name and number."""
    person = PersonState.person
    return rx.el.div(
        avatar(person.initials, person.hue, "large"),
        rx.el.div(
            rx.el.h2(person.name, class_name="cut"),
            rx.el.span(person.phone, class_name="number"),
        ),
        class_name="person-who",
    )


def person_stands() -> rx.Component:
    """Where she stands, what she may be worth."""
    person = PersonState.person
    return rx.fragment(
        rx.cond(
            person.lead_id != "",
            rx.fragment(
                rx.el.div(_stage(), _value(), class_name="known-stands"),
                rx.el.div(
                    *(
                        rx.el.span(custom_attrs={"data-reached": person.rungs >= rung})
                        for rung in range(1, len(BOARD_STAGES) + 1)
                    ),
                    class_name="person-rungs",
                    custom_attrs={"aria-hidden": "true"},
                ),
            ),
        ),
        rx.cond(
            person.dnd != "",
            rx.el.p(
                icon("ban", 14, "icon-small"),
                t("No messages since {when}", when=person.dnd),
                class_name="person-dnd",
            ),
        ),
    )


def _stage() -> rx.Component:
    person = PersonState.person
    return menu(
        rx.el.button(
            stage_mark(person.stage),
            person.stage_words,
            icon("chevron_down", 14, "icon-small"),
            type="button",
            class_name="person-stage",
            title=t("Move to another stage"),
            custom_attrs=attrs(data_testid="person-stage"),
        ),
        *(
            menu_item(
                words.STAGES[stage],
                menu_id=_STAGES,
                mark=stage_mark(stage.value),
                on_click=PersonState.move(stage.value),
                disabled=person.stage == stage.value,
            )
            for stage in BOARD_STAGES
        ),
        menu_id=_STAGES,
        title=word("Move to"),
    )


def _value() -> rx.Component:
    person = PersonState.person
    return rx.cond(
        PersonState.editing,
        rx.el.form(
            rx.el.span("₹"),
            rx.el.input(
                name="value",
                default_value=person.full_value,
                auto_focus=True,
                auto_complete="off",
                input_mode="decimal",
                on_blur=PersonState.leave_edit,
                custom_attrs={"aria-label": t("Value in rupees")},
            ),
            on_submit=PersonState.save_value,
            class_name="value-edit number",
        ),
        rx.el.button(
            person.value,
            type="button",
            class_name="person-value number",
            title=t("Click to change"),
            on_click=PersonState.edit,
            custom_attrs=attrs(data_testid="person-value"),
        ),
    )


def person_body() -> rx.Component:
    """What is known of her, or everything that was said, and why."""
    return rx.fragment(
        tabs(
            ((ABOUT, word("About"), ""), (TIMELINE, word("Why sent, or not"), "")),
            PersonState.part,
            PersonState.show_part,
            label=word("About the person"),
            class_name="tabs person-tabs",
        ),
        rx.cond(PersonState.part == TIMELINE, _timeline(), _about()),
    )


def _about() -> rx.Component:
    person = PersonState.person
    return rx.el.div(
        _tasks(),
        _wants(),
        _visits(),
        _part(
            word("Consent"),
            rx.el.dl(
                _row(
                    word("Offers"),
                    rx.el.span(
                        rx.cond(
                            person.offers_ok,
                            icon("circle_check", 14, "icon-small"),
                            icon("ban", 14, "icon-small"),
                        ),
                        person.offers,
                        rx.cond(person.offers_since != "", f", {person.offers_since}", ""),
                        class_name=rx.cond(person.offers_ok, "marked good", "marked calm"),
                    ),
                ),
                rx.cond(person.offers_source != "", _row(word("Source"), person.offers_source)),
                _row(word("This week"), rx.el.span(person.offers_used, class_name="number")),
            ),
            rx.cond(
                person.consent.length() > 1,
                rx.el.details(
                    rx.el.summary(t("Everything in the ledger")),
                    rx.el.ul(rx.foreach(person.consent, _ledger_line), class_name="ledger"),
                ),
            ),
        ),
        _part(word("About her"), rx.el.dl(rx.foreach(person.profile, _fact))),
        rx.cond(person.orders.length() > 0, _part(word("Before"), rx.foreach(person.orders, _order))),
        rx.cond(
            person.others.length() > 0, _part(word("In other campaigns"), rx.foreach(person.others, _other))
        ),
        _notes(),
        _stop(),
        class_name="person-body",
    )


def _part(title: str, *inside: rx.Component) -> rx.Component:
    return rx.el.section(rx.el.h3(t(title)), *inside, class_name="known-part")


def _row(name: str, value: rx.Component | rx.Var[str]) -> rx.Component:
    return rx.el.div(rx.el.dt(t(name)), rx.el.dd(value))


def _fact(fact: rx.Var[Fact]) -> rx.Component:
    return rx.el.div(rx.el.dt(fact.name), rx.el.dd(fact.value))


def _wants() -> rx.Component:
    person = PersonState.person
    return _part(
        word("What she wants"),
        rx.cond(
            person.piece_name != "",
            rx.el.div(
                rx.el.span(
                    rx.cond(
                        person.piece_picture != "",
                        rx.el.img(src=person.piece_picture, alt="", loading="lazy"),
                    ),
                    class_name="piece-tile",
                    custom_attrs={"data-tile": person.piece_tile},
                ),
                rx.el.div(
                    rx.el.strong(person.piece_name, class_name="cut"),
                    rx.el.span(person.piece_detail),
                    rx.el.b(person.piece_price, class_name="number"),
                ),
                class_name="wanted-piece",
            ),
        ),
        rx.el.dl(
            rx.foreach(person.context, _fact),
            rx.cond(person.mood != "", _row(word("Mood"), mood_mark(person.mood, person.mood_words))),
            rx.cond(person.language != "", _row(word("Language"), person.language)),
            rx.cond(person.campaign != "", _row(word("Campaign"), person.campaign)),
        ),
    )


def _visits() -> rx.Component:
    return rx.cond(
        PersonState.person.visits.length() > 0,
        _part(word("Visits"), rx.el.ul(rx.foreach(PersonState.person.visits, _visit), class_name="visits")),
    )


def _visit(visit: rx.Var[Visit]) -> rx.Component:
    return rx.el.li(
        rx.el.span(rx.el.span(visit.weekday), rx.el.strong(visit.day), class_name="visit-day number"),
        rx.el.div(rx.el.strong(visit.title), rx.el.span(visit.state)),
        rx.cond(
            visit.asks,
            button(
                word("Confirm"),
                on_click=PersonState.confirm_visit(visit.id, visit.version),
                custom_attrs=attrs(data_testid="confirm-visit"),
            ),
        ),
        key=visit.id,
        custom_attrs={"data-coming": visit.coming},
    )


def _ledger_line(line: rx.Var[Consent]) -> rx.Component:
    return rx.el.li(
        rx.el.span(line.words, rx.el.span(line.at, class_name="number")),
        rx.el.span(line.how),
    )


def _order(order: rx.Var[OrderLine]) -> rx.Component:
    return rx.el.div(
        rx.el.div(rx.el.strong(order.title, class_name="cut"), rx.el.span(order.detail)),
        rx.el.b(order.total, class_name="number"),
        class_name="order-line",
    )


def _other(other: rx.Var[Other]) -> rx.Component:
    return rx.el.div(
        rx.el.div(rx.el.strong(other.campaign, class_name="cut"), stage_mark(other.stage, other.stage_words)),
        rx.el.b(other.value, class_name="number"),
        class_name="order-line",
    )


def _tasks() -> rx.Component:
    return rx.cond(
        PersonState.person.tasks.length() > 0,
        _part(word("To do"), rx.el.ul(rx.foreach(PersonState.person.tasks, _task), class_name="todo")),
    )


def _task(task: rx.Var[Task]) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.strong(task.title),
            rx.cond(task.detail != "", rx.el.span(task.detail)),
            rx.el.span(time_since(task.since), class_name="number"),
        ),
        icon_button(
            "check",
            word("Done"),
            on_click=PersonState.task_done(task.id),
            custom_attrs=attrs(data_testid="task-done"),
        ),
        key=task.id,
    )


def _notes() -> rx.Component:
    return _part(
        word("Notes"),
        rx.el.form(
            rx.el.textarea(
                name="text",
                rows="2",
                class_name="input long",
                placeholder=t("Only your shop reads this"),
                custom_attrs={**attrs(data_testid="note-text"), "aria-label": t("A note on her")},
            ),
            rx.cond(
                PersonState.said_wrong != "",
                rx.el.p(PersonState.said_wrong, role="alert", class_name="said-wrong"),
            ),
            button(word("Keep note"), size="small", type="submit"),
            on_submit=PersonState.note,
            class_name="note-form",
            key=PersonState.noted.to_string(),
            custom_attrs=attrs(data_fast=""),
        ),
        rx.el.ul(rx.foreach(PersonState.person.notes, _note), class_name="notes"),
    )


def _note(note: rx.Var[NoteLine]) -> rx.Component:
    return rx.el.li(
        rx.el.p(note.text),
        rx.el.span(note.author, ", ", rx.el.span(note.at, class_name="number")),
        icon_button("trash_2", word("Take away"), on_click=PersonState.forget_note(note.id)),
        key=note.id,
        custom_attrs=attrs(data_testid="note"),
    )


def _stop() -> rx.Component:
    return rx.cond(
        PersonState.person.dnd == "",
        rx.el.div(
            rx.el.button(
                icon("ban", 14, "icon-small"),
                t("Stop all messages"),
                type="button",
                class_name="person-stop",
                custom_attrs=asks(_STOP),
            ),
            confirm(
                word("Stop all messages?"),
                word("Whatever waits for her is cancelled. Only she can undo it, by writing START."),
                word("Stop all messages"),
                PersonState.stop_all,
                dialog_id=_STOP,
                test_id="stop-all",
            ),
            class_name="known-part",
        ),
    )


def _timeline() -> rx.Component:
    return rx.el.div(
        rx.cond(
            PersonState.timeline.length() > 0,
            rx.el.ol(
                rx.foreach(
                    PersonState.timeline, lambda moment: timeline_moment(moment=moment, key=moment.id)
                ),
                class_name="timeline",
            ),
            rx.cond(PersonState.loaded, rx.el.p(t("Nothing said yet."), class_name="answers-none")),
        ),
        class_name="person-body",
    )


@rx.memo
def timeline_moment(moment: rx.Var[Moment], rest: rx.RestProp) -> rx.Component:
    """One message: whose, its words, how far it got; ours says why."""
    face = (
        rx.el.span(
            rx.el.b(moment.who),
            rx.el.span(moment.at, class_name="number"),
            class_name="moment-top",
            title=moment.title,
        ),
        rx.el.span(moment.words, class_name="moment-words"),
        rx.cond(
            moment.state != "",
            rx.el.span(moment.state, class_name="moment-state", custom_attrs={"data-tone": moment.tone}),
        ),
    )
    return rx.el.li(
        rx.cond(
            moment.ours,
            rx.el.button(
                *face,
                type="button",
                on_click=WhyState.ask(moment.id),
                custom_attrs={"aria-expanded": WhyState.shown == moment.id},
            ),
            rx.el.div(*face),
        ),
        rx.cond(
            WhyState.shown == moment.id,
            rx.el.ol(rx.foreach(WhyState.lines, why_line), class_name="why"),
        ),
        custom_attrs={"data-ours": moment.ours, "data-testid": "moment"},
    )


def _to_come() -> rx.Component:
    return rx.el.div(
        bone("60%", 24),
        bone("100%", 8),
        bone("80%"),
        bone("50%"),
        bone("70%"),
        class_name="skeleton person-bones",
    )


def open_chat() -> rx.Component:
    """From the drawer into the inbox."""
    return rx.cond(
        PersonState.person.thread_id != "",
        link_button(
            word("Open the chat"),
            to=f"/inbox?thread={PersonState.person.thread_id}",
            look="gold",
            image="message_circle",
            custom_attrs=attrs(data_testid="open-chat"),
        ),
    )
