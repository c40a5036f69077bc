"""Her drawer: where she stands, what is known, her ledger with its proof, and the last things one can do."""

import reflex as rx

from revive_app.ui.components.badges import avatar, campaign_mark, stage_mark
from revive_app.ui.components.buttons import button, link_button
from revive_app.ui.components.dialogs import asks, confirm, drawer
from revive_app.ui.components.fields import check, choice_field, long_field, text_field
from revive_app.ui.elements import attrs, file_link, icon, link
from revive_app.ui.language import t, word
from revive_app.ui.pages.contacts.facts import Fact, LeadLine, ProofLine
from revive_app.ui.pages.contacts.one_state import OneState
from revive_app.ui.person.view import write_first
from revive_app.ui.shell.state import ShellState

_SAID = (
    ("", word("Choose…")),
    ("stop_all", word("Stop every message")),
    ("stop_offers", word("Stop offers, answers are fine")),
    ("offers", word("Yes to offers")),
    ("again", word("Write to me again")),
)


def person_drawer() -> rx.Component:
    """Everything the shop holds on one person, in one place."""
    her = OneState.her
    return drawer(
        rx.el.div(
            avatar(her.initials, her.hue, "large"),
            rx.el.div(
                rx.el.h2(her.name, class_name="cut"),
                rx.el.p(her.phone, class_name="number"),
                class_name="person-name",
            ),
            class_name="person-head",
        ),
        _stands(),
        _facts(),
        _campaigns(),
        _ledger(),
        shown=OneState.open,
        on_leave=OneState.leave,
        foot=_foot(),
        test_id="person-drawer",
    )


def _stands() -> rx.Component:
    state, her = OneState, OneState.her
    return rx.el.section(
        rx.el.div(
            rx.el.span(
                her.stands, class_name=f"badge {her.tone}", custom_attrs=attrs(data_testid="person-stands")
            ),
            rx.el.span(her.since, class_name="calm"),
            class_name="person-stands",
        ),
        rx.cond(
            state.writing,
            _form(),
            rx.el.div(
                button(
                    word("Write down what they said"),
                    image="pen_line",
                    on_click=state.write,
                    custom_attrs=attrs(data_testid="consent-write"),
                ),
                rx.cond(
                    her.thread != "",
                    link_button(
                        word("Open the chat"), to=f"/inbox?thread={her.thread}", image="message_circle"
                    ),
                    rx.cond(~her.silent, write_first(state.write_first)),
                ),
                class_name="person-do",
            ),
        ),
        class_name="person-part",
    )


def _form() -> rx.Component:
    state = OneState
    return rx.el.form(
        choice_field(
            word("What they said"),
            "said",
            _SAID,
            fault=state.faults.get("said", ""),
            test_id="consent-said",
        ),
        text_field(
            word("Where this is written down"),
            "source",
            placeholder=word("Counter book, page 12"),
            fault=state.faults.get("source", ""),
            max_length=200,
            test_id="consent-source",
        ),
        long_field(word("Their words, or more"), "note", rows=2, beside=word("if you like"), max_length=2000),
        rx.cond(state.said_wrong != "", rx.el.p(state.said_wrong, class_name="said-wrong", role="alert")),
        rx.el.div(
            button(word("Cancel"), on_click=state.stop_writing),
            button(
                word("Write it down"),
                look="gold",
                type="submit",
                custom_attrs=attrs(data_testid="consent-save"),
            ),
            class_name="person-do end",
        ),
        on_submit=state.record,
        class_name="form person-form",
        key=state.form_key,
    )


def _facts() -> rx.Component:
    return rx.cond(
        OneState.facts,
        rx.el.section(
            rx.el.h3(t("What is known"), class_name="panel-title"),
            rx.el.dl(rx.foreach(OneState.facts, _fact), class_name="person-facts"),
            class_name="person-part",
        ),
    )


def _fact(fact: rx.Var[Fact]) -> rx.Component:
    return rx.el.div(rx.el.dt(fact.name), rx.el.dd(fact.value), key=fact.name)


def _campaigns() -> rx.Component:
    return rx.cond(
        OneState.leads,
        rx.el.section(
            rx.el.h3(t("Campaigns"), class_name="panel-title"),
            rx.el.ul(rx.foreach(OneState.leads, _lead), class_name="person-leads"),
            class_name="person-part",
        ),
    )


def _lead(lead: rx.Var[LeadLine]) -> rx.Component:
    return rx.el.li(
        link(
            campaign_mark(lead.hue, lead.campaign), to=f"/campaigns/{lead.campaign_id}", class_name="link cut"
        ),
        stage_mark(lead.stage, lead.stage_words),
        rx.el.strong(lead.value, class_name="number"),
        key=lead.id,
    )


def _ledger() -> rx.Component:
    return rx.el.section(
        rx.el.h3(t("Consent, and its proof"), class_name="panel-title"),
        rx.cond(
            OneState.proof,
            rx.el.ol(rx.foreach(OneState.proof, _line), class_name="proof"),
            rx.el.p(
                t("Nobody has asked yet. Offers leave this person out until there is a yes."),
                class_name="calm",
            ),
        ),
        class_name="person-part",
    )


def _line(line: rx.Var[ProofLine]) -> rx.Component:
    return rx.el.li(
        rx.el.span(class_name=f"proof-dot {line.tone}"),
        rx.el.div(
            rx.el.p(
                rx.el.strong(line.did),
                rx.el.span(line.when, title=line.when_full, class_name="number"),
            ),
            rx.el.p(line.how, rx.cond(line.by != "", rx.fragment(" · ", line.by)), class_name="calm"),
            rx.cond(line.quote != "", rx.el.blockquote("“", line.quote, "”")),
            rx.cond(
                line.proof != "",
                rx.el.p(icon("file_check", 14, "icon-small"), line.proof, class_name="proof-note"),
            ),
            rx.cond(
                line.note != "",
                rx.el.p(icon("sticky_note", 14, "icon-small"), line.note, class_name="proof-note"),
            ),
        ),
        key=line.id,
        custom_attrs=attrs(data_testid="proof-line"),
    )


def _foot() -> tuple[rx.Component, ...]:
    state = OneState
    return (
        rx.cond(
            ShellState.who.may_shape,
            rx.fragment(
                button(
                    word("Forget this person"),
                    look="bare",
                    image="eraser",
                    class_name="first bad",
                    custom_attrs={**asks("erase-person"), "data-testid": "person-erase"},
                ),
                confirm(
                    word("Forget this person for good?"),
                    word(
                        "Name, number, chats, files and notes go from everywhere. Sums stay, without the name. It cannot be undone; a stop is kept as a seal nobody can read."
                    ),
                    word("Forget"),
                    state.erase,
                    dialog_id="erase-person",
                    test_id="person-erase-sure",
                    more=check(
                        word("And never write to them again, even from a new list"),
                        checked=state.also_silence,
                        on_change=lambda _: state.choose_silence,
                    ),
                ),
            ),
            rx.el.span(class_name="first"),
        ),
        file_link(
            icon("download"),
            t("Export all of it"),
            to=state.export_url,
            class_name="button",
            custom_attrs=attrs(data_testid="person-export"),
        ),
    )
