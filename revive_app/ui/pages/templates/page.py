"""`/templates`: what Meta lets the shop begin a conversation with."""

import reflex as rx

from revive_app.ui.components.badges import badge
from revive_app.ui.components.buttons import button, link_button
from revive_app.ui.components.chat import said
from revive_app.ui.components.choices import filter_bar, pill
from revive_app.ui.components.dialogs import asks, confirm, drawer
from revive_app.ui.components.notices import empty
from revive_app.ui.components.phone import wall
from revive_app.ui.components.tables import Col, pager, table
from revive_app.ui.elements import attrs, icon, link
from revive_app.ui.language import t, word
from revive_app.ui.pages.templates.editor import template_editor
from revive_app.ui.pages.templates.facts import TemplateLine
from revive_app.ui.pages.templates.state import PATH, TemplatesState
from revive_app.ui.pages.templates.writing import WritingState
from revive_app.ui.shell.frame import framed, page_bar
from revive_app.ui.shell.state import ShellState

OPENING = [ShellState.enter, TemplatesState.open_page, WritingState.open_page]


def templates_page() -> rx.Component:
    """The list."""
    state = TemplatesState
    return framed(
        rx.el.div(
            page_bar(
                word("Templates"),
                rx.el.span(t("What you may begin a chat with"), class_name="when"),
                *_actions(),
            ),
            filter_bar(
                *(
                    pill(
                        words,
                        pressed=state.state == value,
                        on_click=state.choose(value),
                        custom_attrs={"data-testid": f"templates-{value.lower() or 'all'}"},
                    )
                    for value, words in (
                        ("", word("All")),
                        ("APPROVED", word("Approved")),
                        ("PENDING", word("With Meta")),
                        ("REJECTED", word("Refused")),
                        ("PAUSED", word("Paused by Meta")),
                    )
                )
            ),
            table(
                state.templates,
                _COLUMNS,
                label=word("Templates"),
                loaded=state.loaded,
                nothing=_none(),
                test_id="template-row",
            ),
            rx.cond(state.has_more | (state.page_number > 1), pager(state)),
            _drawer(),
            template_editor(),
            class_name="plain-page templates",
        ),
        here=PATH,
    )


def _actions() -> tuple[rx.Component, ...]:
    return (
        rx.cond(
            ShellState.who.may_shape,
            rx.fragment(
                button(
                    word("Read from Meta"),
                    image="refresh_cw",
                    busy=TemplatesState.syncing,
                    on_click=TemplatesState.sync,
                    custom_attrs=attrs(data_testid="templates-sync"),
                ),
                link_button(
                    word("Write a template"),
                    to=f"{PATH}?template=new",
                    look="gold",
                    image="plus",
                    custom_attrs=attrs(data_testid="template-new"),
                ),
            ),
        ),
    )


def _name(one: rx.Var[TemplateLine]) -> rx.Component:
    return rx.el.span(
        link(one.name, to=f"{PATH}?template={one.id}", class_name="row-link cut template-name"),
        rx.el.span(one.excerpt, class_name="row-about cut"),
        class_name="row-words",
    )


def _category(one: rx.Var[TemplateLine]) -> rx.Component:
    return rx.el.span(one.category, rx.cond(one.coming != "", badge(one.coming, "wait")), class_name="marked")


_COLUMNS = (
    Col(word("Template"), _name, "main wide"),
    Col(word("Language"), lambda one: one.language, "quiet"),
    Col(word("Kind"), _category),
    Col(word("Meta says"), lambda one: rx.el.span(one.state, class_name=f"badge {one.tone}")),
    Col(word("Quality"), lambda one: rx.el.span(one.quality, class_name=f"quality {one.quality_tone}")),
    Col(word("Written"), lambda one: rx.el.span(one.when, title=one.when_full), "quiet number"),
)


def _none() -> rx.Component:
    return empty(
        "nath",
        word("No template here"),
        word("Offers begin with a template Meta has approved. Write one, or read those you have at Meta."),
        rx.cond(
            ShellState.who.may_shape,
            link_button(word("Write a template"), to=f"{PATH}?template=new", image="plus"),
        ),
    )


def _drawer() -> rx.Component:
    state, card = TemplatesState, TemplatesState.card
    return drawer(
        rx.el.h2(card.name, class_name="cut template-name"),
        rx.el.div(
            rx.el.span(card.state, class_name=f"badge {card.tone}"),
            badge(card.category, "gold"),
            badge(card.language, "plain"),
            rx.el.span(card.quality, class_name=f"quality {card.quality_tone}"),
            class_name="template-marks",
        ),
        rx.cond(card.coming != "", rx.el.p(card.coming, class_name="wait")),
        rx.cond(
            (card.advice != "") | (card.said_by_meta != ""),
            rx.el.div(
                icon("info"),
                rx.el.div(
                    rx.cond(card.said_by_meta != "", rx.el.strong(card.said_by_meta)), rx.el.p(card.advice)
                ),
                class_name="template-advice",
            ),
        ),
        rx.el.section(
            rx.el.h3(state.seen_by, class_name="panel-title"),
            wall(said(state.bubble), label=word("How the template reads")),
            class_name="template-seen",
        ),
        rx.cond(
            card.gaps != "",
            rx.el.p(
                t("Filled for each person: {values}", values=card.gaps), class_name="calm template-values"
            ),
        ),
        shown=state.open,
        on_leave=state.leave,
        foot=(
            rx.cond(
                ShellState.who.may_shape,
                rx.fragment(
                    rx.cond(
                        ~card.deleted,
                        rx.fragment(
                            button(
                                word("Delete"),
                                look="bare",
                                image="trash_2",
                                class_name="first bad",
                                custom_attrs=asks("delete-template"),
                            ),
                            confirm(
                                word("Delete this template?"),
                                word("It goes at Meta, too, and its name cannot be used again for 30 days."),
                                word("Delete"),
                                state.delete,
                                dialog_id="delete-template",
                            ),
                        ),
                        rx.el.span(class_name="first"),
                    ),
                    link_button(
                        word("Write another like it"), to=f"{PATH}?template=new&like={card.id}", image="copy"
                    ),
                ),
                rx.el.span(class_name="first"),
            ),
        ),
        test_id="template-drawer",
    )
