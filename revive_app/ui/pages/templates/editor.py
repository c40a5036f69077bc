"""The editor: words left, what Meta would say under them, the customer's phone right."""

import reflex as rx

from revive_app.ui.components.buttons import button
from revive_app.ui.components.chat import said
from revive_app.ui.components.choices import segments
from revive_app.ui.components.dialogs import dialog
from revive_app.ui.components.fields import choice_field, long_field
from revive_app.ui.components.phone import idle_foot, phone, wall
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import t, word
from revive_app.ui.pages.templates.editor_parts import cards, line, top
from revive_app.ui.pages.templates.state import TemplatesState
from revive_app.ui.pages.templates.writing import Example, WritingState
from revive_app.ui.shell.state import ShellState

FORM = "template-form"
_LANGUAGES = (
    ("en", word("English")),
    ("hi", word("Hindi")),
    ("gu", word("Gujarati")),
    ("mr", word("Marathi")),
    ("pa", word("Punjabi")),
    ("bn", word("Bengali")),
    ("ta", word("Tamil")),
    ("te", word("Telugu")),
    ("kn", word("Kannada")),
    ("ml", word("Malayalam")),
)
_CATEGORIES = (
    ("MARKETING", word("Offer: news, discounts, win back")),
    ("UTILITY", word("Service: order, visit")),
)


def template_editor() -> rx.Component:
    """A new template."""
    state = WritingState
    return dialog(
        rx.el.h2(t("A new template")),
        rx.el.div(_form(), _phone(), class_name="template-editor", key=state.began.key),
        shown=state.open,
        on_leave=TemplatesState.leave,
        foot=(
            rx.el.p(
                icon("info", 14, "icon-small"),
                t("Meta looks at every template before it may be sent."),
                class_name="first calm template-note",
            ),
            button(word("Cancel"), custom_attrs={"data-leave": ""}),
            button(
                word("Submit to Meta"),
                look="gold",
                busy=state.sending,
                type="submit",
                form=FORM,
                custom_attrs=attrs(data_testid="template-submit"),
            ),
        ),
        class_name="template-dialog",
        asks_before_leaving=True,
        test_id="template-editor",
    )


def _form() -> rx.Component:
    state, began = WritingState, WritingState.began
    return rx.el.form(
        rx.el.div(
            line(
                word("Name"),
                "name",
                class_name="mono",
                placeholder="diwali_invite",
                hint=rx.cond(
                    state.saved_as,
                    t("Saved as {name}", name=state.saved_as),
                    t("For you and Meta: small letters, digits, _"),
                ),
            ),
            choice_field(
                word("Language"),
                "language",
                _LANGUAGES,
                value=began.language,
                fault=state.faults.get("language", ""),
                on_change=lambda value: state.write("language", value),
            ),
            class_name="form-row",
        ),
        choice_field(
            word("Kind"),
            "category",
            _CATEGORIES,
            value=began.category,
            fault=state.faults.get("category", ""),
            hint=word("Offers reach only who agreed to them, and cost more."),
            on_change=lambda value: state.write("category", value),
        ),
        _one_or_cards(),
        rx.cond(state.cards, rx.fragment(), top()),
        rx.el.div(
            long_field(
                word("Words"),
                "body",
                rows=5,
                value=began.body,
                beside=state.length,
                fault=state.faults.get("body", ""),
                on_change=lambda text: state.write("body", text).debounce(250),
                on_blur=lambda text: state.write("body", text),
                test_id="template-body",
            ),
            button(
                word("A gap for each person's own"),
                image="braces",
                size="small",
                on_click=state.add_variable,
                custom_attrs=attrs(data_testid="template-gap"),
            ),
            class_name="template-words",
        ),
        _examples(),
        rx.cond(state.cards, cards(), _below()),
        rx.cond(
            state.said_wrong != "",
            rx.el.p(
                icon("circle_alert", 14, "icon-small"),
                state.said_wrong,
                class_name="said-wrong",
                role="alert",
            ),
        ),
        rx.cond(
            state.advice,
            rx.el.ul(
                rx.foreach(state.advice, lambda one: rx.el.li(icon("lightbulb", 14, "icon-small"), one)),
                class_name="template-hints",
            ),
        ),
        class_name="form template-form",
        on_submit=state.send,
        id=FORM,
    )


def _one_or_cards() -> rx.Component:
    state = WritingState
    return rx.el.div(
        rx.el.p(t("Built as"), class_name="field-title"),
        segments(
            (("one", word("One message")), ("cards", word("Cards to swipe"))),
            rx.cond(state.cards, "cards", "one"),
            state.choose_build,
            label=word("Built as"),
        ),
        class_name="field",
    )


def _below() -> rx.Component:
    return rx.fragment(
        line(
            word("Small print"),
            "footer",
            beside=word("how to stop"),
            placeholder=word("Reply STOP to get no offers"),
            max_length=80,
        ),
        rx.el.div(
            *(line(words, f"reply_{place}", max_length=40) for place, words in enumerate(_REPLIES, start=1)),
            class_name="form-row",
        ),
        rx.el.div(
            line(word("Link button"), "link_words", beside=word("if you like"), max_length=40),
            line(word("Where it leads"), "link", placeholder="https://", max_length=2000),
            class_name="form-row",
        ),
    )


_REPLIES = (word("Answer to tap"), word("Second answer"), word("Third answer"))


def _examples() -> rx.Component:
    state = WritingState
    return rx.cond(
        state.examples,
        rx.el.div(
            rx.el.p(t("What stands in the gaps, as an example"), class_name="field-title"),
            rx.foreach(state.examples, _example),
            rx.cond(
                state.faults.get("examples", "") != "",
                rx.el.p(
                    icon("circle_alert", 14, "icon-small"),
                    state.faults.get("examples", ""),
                    class_name="said-wrong",
                    role="alert",
                ),
            ),
            class_name="template-examples",
        ),
    )


def _example(one: rx.Var[Example]) -> rx.Component:
    return rx.el.label(
        rx.el.code(one.written),
        rx.el.input(
            default_value=one.value,
            class_name="input",
            max_length=300,
            on_change=lambda text: WritingState.give_example(one.place, text).debounce(250),
            on_blur=lambda text: WritingState.give_example(one.place, text),
            custom_attrs=attrs(data_testid="template-example"),
        ),
        key=one.place,
    )


def _phone() -> rx.Component:
    state = WritingState
    return rx.el.aside(
        rx.el.h3(state.seen_by),
        phone(
            wall(
                rx.cond(state.drawn, said(state.bubble, test_id="template-bubble")),
                label=word("How the template reads"),
            ),
            idle_foot(),
            business=ShellState.who.shop,
            initial=ShellState.who.shop_initial,
            zone=ShellState.who.zone,
            label=word("A customer's phone"),
            class_name="small",
        ),
        class_name="template-phone",
    )
