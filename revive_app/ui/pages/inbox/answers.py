"""Ready answers, drawn."""

import reflex as rx

from revive_app.ui.components.buttons import button, icon_button
from revive_app.ui.components.fields import long_field, text_field
from revive_app.ui.elements import attrs, popover
from revive_app.ui.language import t, word
from revive_app.ui.pages.inbox.answers_state import Answer, AnswersState


def answers_box() -> rx.Component:
    """The box over the composer. What is typed there now is what would be kept (js/inbox.js)."""
    return popover(
        rx.el.h3(t("Ready answers")),
        rx.cond(
            AnswersState.answers.length() > 0,
            rx.el.ul(rx.foreach(AnswersState.answers, _answer), class_name="answers"),
            rx.el.p(t("What you write again and again can be kept here."), class_name="answers-none"),
        ),
        rx.el.details(
            rx.el.summary(t("Keep an answer")),
            rx.el.form(
                text_field(word("Short name"), "title", fault=AnswersState.faults.get("title", "")),
                long_field(
                    word("Answer"),
                    "text",
                    hint=t("{gap} becomes the customer's name.", gap="{{first_name}}"),
                    fault=AnswersState.faults.get("text", ""),
                ),
                button(word("Keep"), type="submit"),
                on_submit=AnswersState.keep,
                key=AnswersState.kept.to_string(),
            ),
        ),
        popover_id="answers-box",
        class_name="compose-pop answers-box",
        custom_attrs={"aria-label": t("Ready answers")},
    )


def _answer(answer: rx.Var[Answer]) -> rx.Component:
    return rx.el.li(
        rx.el.button(
            rx.el.strong(answer.title),
            rx.el.span(answer.text),
            type="button",
            on_click=AnswersState.take(answer.id),
            custom_attrs={
                **attrs(data_testid="answer"),
                "popoverTarget": "answers-box",
                "popoverTargetAction": "hide",
            },
        ),
        icon_button("trash_2", word("Forget it"), on_click=AnswersState.forget(answer.id)),
        key=answer.id,
    )
