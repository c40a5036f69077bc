"""`/contacts`: the people, searched and filtered; a row opens the person."""

import reflex as rx

from revive_app.ui.components.badges import avatar
from revive_app.ui.components.buttons import button, link_button
from revive_app.ui.components.choices import filter_bar, kept, pick, pill
from revive_app.ui.components.fields import search_field
from revive_app.ui.components.notices import empty
from revive_app.ui.components.tables import Col, pager, table
from revive_app.ui.language import many, word
from revive_app.ui.pages.contacts.drawer import person_drawer
from revive_app.ui.pages.contacts.facts import PersonLine
from revive_app.ui.pages.contacts.one_state import OneState
from revive_app.ui.pages.contacts.state import PATH, PeopleState
from revive_app.ui.shell.frame import framed, page_bar
from revive_app.ui.shell.state import ShellState

OPENING = [ShellState.enter, PeopleState.open_page, OneState.open_page]


def contacts_page() -> rx.Component:
    """Everybody the shop knows."""
    state = PeopleState
    return framed(
        rx.el.div(
            page_bar(
                word("People"),
                rx.el.span(
                    many(state.everybody_words, word("{n} person"), word("{n} people")),
                    class_name="when number",
                ),
                rx.cond(
                    ShellState.who.may_shape,
                    link_button(word("Import a list"), to="/imports", image="file_up"),
                ),
            ),
            _filters(),
            table(
                state.people,
                _COLUMNS,
                label=word("People"),
                loaded=state.loaded,
                nothing=_nobody(),
                test_id="person-row",
            ),
            rx.cond(state.has_more | (state.page_number > 1), pager(state)),
            person_drawer(),
            class_name="plain-page people-page",
        ),
        here=PATH,
    )


def _filters() -> rx.Component:
    state = PeopleState
    return filter_bar(
        search_field(
            word("Name, number or e-mail"),
            value=state.q,
            on_change=state.search.debounce(250),
            test_id="people-search",
            key=state.arrived.to_string(),
        ),
        *(
            pill(
                words,
                count=count,
                pressed=state.stands == value,
                on_click=state.choose("stands", value),
                custom_attrs={"data-testid": f"people-{value or 'all'}"},
            )
            for value, words, count in (
                ("", word("All"), state.everybody_words),
                ("granted", word("Agree to offers"), state.granted),
                ("unknown", word("Not asked yet"), state.unknown),
                ("withdrawn", word("Want no offers"), state.withdrawn),
                ("dnd", word("Want no messages"), state.dnd),
            )
        ),
        rx.cond(
            state.batch != "",
            kept(state.batch_name, on_drop=state.choose("batch", "")),
        ),
        right=(
            pick(
                state.campaigns,
                state.campaign,
                lambda value: state.choose("campaign", value),
                label=word("Campaign"),
                all_words=word("Any campaign"),
                image="megaphone",
            ),
        ),
    )


def _name(person: rx.Var[PersonLine]) -> rx.Component:
    return rx.el.span(
        avatar(person.initials, person.hue),
        rx.el.button(
            person.name, type="button", class_name="row-link cut", on_click=OneState.show(person.id)
        ),
        class_name="row-person",
    )


_COLUMNS = (
    Col(word("Name"), _name, "main wide"),
    Col(word("Phone number"), lambda person: rx.el.span(person.phone, class_name="phone-number")),
    Col(word("City"), lambda person: person.city, "quiet"),
    Col(word("Offers"), lambda person: rx.el.span(person.stands, class_name=f"badge {person.tone}")),
    Col(word("Campaigns"), lambda person: person.campaigns, "quiet number"),
    Col(word("Value"), lambda person: person.value, "number"),
    Col(word("Last word"), lambda person: rx.el.span(person.last, title=person.last_full), "quiet number"),
)


def _nobody() -> rx.Component:
    return rx.cond(
        PeopleState.filtered,
        empty(
            "nath",
            word("Nobody like that"),
            word("No one fits all of these words and filters."),
            button(word("Show everybody"), on_click=PeopleState.drop_filters),
        ),
        empty(
            "jhumka",
            word("No people yet"),
            word("Bring your customer book, or wait until somebody writes: both land here."),
            rx.cond(
                ShellState.who.may_shape,
                link_button(word("Import a list"), to="/imports", look="gold", image="file_up"),
            ),
        ),
    )
