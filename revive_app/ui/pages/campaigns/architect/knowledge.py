"""Step two: what she knows. Papers and pages left, a question to try her with right."""

import reflex as rx

from revive_app.services.knowledge.sources import LARGEST_FILE
from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import button, icon_button
from revive_app.ui.components.drops import file_drop
from revive_app.ui.components.notices import empty
from revive_app.ui.components.steps import bar
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import many, t, word
from revive_app.ui.pages.campaigns.architect.knowledge_state import Found, KnowledgeState, SourceLine
from revive_app.ui.pages.campaigns.architect.state import ArchitectState

_ACCEPT = ".pdf,.docx,.txt,.md,application/pdf,text/plain,text/markdown"


def knowledge_step() -> rx.Component:
    """The sources, and the box to ask."""
    return rx.el.div(
        rx.el.section(
            rx.el.h2(t("What does {agent} know?", agent=ArchitectState.agent_name), class_name="step-title"),
            rx.el.p(
                t(
                    "Give her your policies, your price rules, your website. She answers from these papers and from your catalog, and from nothing else."
                ),
                class_name="step-lead",
            ),
            file_drop(
                word("Drop papers here, or choose them"),
                word("PDF, Word, Markdown or text, up to 20 MB each"),
                to="/knowledge/upload",
                accept=_ACCEPT,
                largest=LARGEST_FILE,
                more={"campaign_id": ArchitectState.head.id},
                many=True,
                on_uploaded=KnowledgeState.took_file,
                test_id="knowledge-file",
            ),
            _page_form(),
            _sources(),
            class_name="step-form",
        ),
        _question(),
        class_name="knowledge-step",
    )


def _page_form() -> rx.Component:
    wrong = KnowledgeState.faults.get("url", "")
    return rx.el.form(
        rx.el.label(t("Or a page of your website"), html_for="field-url"),
        rx.el.div(
            rx.el.input(
                id="field-url",
                name="url",
                type="text",
                input_mode="url",
                placeholder="https://",
                auto_complete="off",
                max_length=2000,
                class_name="input",
                custom_attrs={
                    "aria-invalid": wrong != "",
                    "aria-describedby": "url-wrong",
                    **attrs(data_testid="knowledge-url"),
                },
            ),
            button(word("Read page"), type="submit", custom_attrs=attrs(data_testid="knowledge-add")),
            class_name="page-line",
        ),
        rx.cond(
            wrong,
            rx.el.p(
                icon("circle_alert", 14, "icon-small"),
                rx.el.span(wrong),
                id="url-wrong",
                role="alert",
                class_name="said-wrong",
            ),
        ),
        on_submit=KnowledgeState.add_page,
        class_name="field",
        no_validate=True,
        key=KnowledgeState.pages_added.to_string(),
    )


def _sources() -> rx.Component:
    return rx.cond(
        KnowledgeState.loaded,
        rx.cond(
            KnowledgeState.lines,
            rx.el.ul(
                rx.foreach(KnowledgeState.lines, _source),
                class_name="sources",
                custom_attrs={"aria-label": t("What she reads"), "aria-live": "polite"},
            ),
            empty(
                "necklace",
                word("Nothing to read yet"),
                word("A page about making charges, exchange and delivery answers half of all questions."),
            ),
        ),
        rx.el.div(bone("100%", 56), bone("100%", 56), class_name="sources skeleton"),
    )


def _source(line: rx.Var[SourceLine]) -> rx.Component:
    return rx.el.li(
        rx.el.span(
            rx.match(line.image, ("globe", icon("globe", 18)), icon("file_text", 18)),
            class_name="source-mark",
        ),
        rx.el.div(
            rx.el.strong(line.name, class_name="cut"),
            rx.el.span(line.words, class_name="source-words", custom_attrs={"data-tone": line.tone}),
            rx.cond(line.busy, bar(line.progress, label=word("How much is read"))),
            class_name="source-about",
        ),
        rx.cond(
            line.can_retry,
            icon_button("refresh_cw", word("Read it again"), on_click=KnowledgeState.read_again(line.id)),
        ),
        icon_button("trash_2", word("Forget this"), on_click=KnowledgeState.delete(line.id)),
        class_name="source",
        key=line.id,
        custom_attrs={**attrs(data_testid="source"), "data-status": line.tone},
    )


def _question() -> rx.Component:
    state = KnowledgeState
    return rx.el.aside(
        rx.el.h3(t("Ask her something")),
        rx.el.p(
            t("As a customer would. You see what she answers, and from which passages."),
            class_name="field-hint",
        ),
        rx.el.form(
            rx.el.input(
                name="question",
                placeholder=t("Can I exchange old gold?"),
                auto_complete="off",
                max_length=500,
                class_name="input",
                custom_attrs={"aria-label": t("Your question"), **attrs(data_testid="knowledge-question")},
            ),
            button(
                word("Ask"),
                type="submit",
                look="ink",
                busy=state.asking,
                custom_attrs=attrs(data_testid="knowledge-ask"),
            ),
            on_submit=state.ask,
            class_name="page-line",
        ),
        rx.cond(
            state.answer != "",
            rx.el.div(
                rx.el.p(
                    rx.el.strong(ArchitectState.agent_name),
                    state.answer,
                    class_name="asked-answer",
                    custom_attrs=attrs(data_testid="knowledge-answer"),
                ),
                rx.el.h4(t("From these passages")),
                rx.foreach(state.found, _found),
                rx.cond(
                    state.nothing_found,
                    rx.el.p(
                        t("No passage speaks of this. She says so, and asks a colleague."),
                        class_name="field-hint",
                    ),
                ),
                class_name="asked",
            ),
            rx.el.div(
                icon("book_open", 24),
                rx.el.p(
                    many(
                        state.passages,
                        word("{n} passage is ready to be asked."),
                        word("{n} passages are ready to be asked."),
                    )
                ),
                class_name="asked-none",
            ),
        ),
        class_name="question-box",
        custom_attrs={"aria-live": "polite"},
    )


def _found(passage: rx.Var[Found]) -> rx.Component:
    return rx.el.article(
        rx.el.div(
            rx.el.strong(passage.source, class_name="cut"), rx.el.span(passage.score, class_name="number")
        ),
        rx.el.p(passage.content),
        class_name="passage",
    )
