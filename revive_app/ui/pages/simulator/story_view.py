"""What the agent saw, as one gold thread; a sheet with three stops on phones."""

import reflex as rx

from revive_app.ui.components.ticks import ticks
from revive_app.ui.elements import attrs, icon, time_left
from revive_app.ui.language import t, word
from revive_app.ui.pages.simulator.story import PassageLine, PieceLine
from revive_app.ui.pages.simulator.story_state import NEWEST, StoryState, Telling


def story() -> rx.Component:
    """The panel."""
    return rx.el.section(
        rx.el.button(
            type="button",
            class_name="story-grip",
            custom_attrs={"data-do": "stop", "aria-label": t("More or less")},
        ),
        rx.el.header(
            rx.el.h2(t("What {agent} saw", agent=StoryState.agent)),
            _verdict("story-verdict"),
            rx.cond(StoryState.tellings.length() > 0, _choice()),
            class_name="story-head",
        ),
        rx.el.div(
            rx.cond(
                StoryState.story.id != "",
                _thread(),
                rx.cond(StoryState.loaded, _nothing_yet()),
            ),
            class_name="story-body",
            tab_index=0,
            custom_attrs={"aria-live": "polite"},
        ),
        rx.cond(StoryState.story.by_agent, _foot()),
        class_name="story",
        custom_attrs=attrs(data_stop="peek", aria_label=t("What the agent saw")),
    )


def _choice() -> rx.Component:
    return rx.el.span(
        rx.el.select(
            rx.foreach(StoryState.tellings, _option),
            value=rx.cond(StoryState.chosen == NEWEST, StoryState.story.id, StoryState.chosen),
            on_change=StoryState.choose,
            custom_attrs={"aria-label": t("Which message")},
        ),
        icon("chevron_down", 14),
        class_name="pick story-pick",
    )


def _option(telling: rx.Var[Telling]) -> rx.Component:
    return rx.el.option(telling.words, value=telling.id)


def _nothing_yet() -> rx.Component:
    return rx.el.div(
        rx.el.span(rx.el.img(src="/art/solitaire.svg", alt=""), class_name="medal"),
        rx.el.h3(t("Nothing to tell yet")),
        rx.el.p(
            t("Write something on the phone. What was heard, read and checked appears here, step by step.")
        ),
        class_name="notice",
    )


def _thread() -> rx.Component:
    told = StoryState.story
    return rx.el.ol(
        rx.cond(StoryState.now.doing != "", _now()),
        rx.cond(
            told.by_agent,
            rx.fragment(_heard(), _read(), rx.cond(told.pieces.length() > 0, _matched()), _checked()),
        ),
        _sent(),
        _quiet(),
        class_name="thread",
    )


def _step(
    image: str,
    title: str | rx.Var[str],
    beside: rx.Component | rx.Var[str] | str,
    *inside: rx.Component,
    done: bool | rx.Var[bool] = True,
) -> rx.Component:
    return rx.el.li(
        rx.el.span(icon(image, 14, "icon-small"), class_name="step-mark"),
        rx.el.div(
            rx.el.h3(t(title)), rx.el.span(beside, class_name="step-beside number"), class_name="step-head"
        ),
        *inside,
        class_name="step",
        custom_attrs={"data-done": done},
    )


def _now() -> rx.Component:
    now = StoryState.now
    return _step(
        "pencil",
        word("Now"),
        rx.cond(now.doing == "writing", rx.el.span(class_name="busy-dot"), rx.fragment()),
        rx.el.p(now.words),
        rx.cond(
            now.handed_over,
            rx.el.button(
                icon("sparkles", 15),
                t("Hand back to {agent}", agent=StoryState.agent),
                type="button",
                class_name="button ink",
                on_click=StoryState.hand_back,
                custom_attrs=attrs(data_testid="handback"),
            ),
        ),
        done=False,
    )


def _heard() -> rx.Component:
    told = StoryState.story
    return _step(
        "message_square_text",
        word("Heard"),
        "",
        rx.el.div(
            rx.foreach(told.intents, lambda intent: rx.el.span(intent, class_name="badge gold")),
            rx.match(
                told.mood,
                ("happy", rx.el.span(told.mood_words, class_name="badge good")),
                ("unhappy", rx.el.span(told.mood_words, class_name="badge bad")),
                ("neutral", rx.el.span(told.mood_words, class_name="badge")),
                rx.fragment(),
            ),
            rx.cond(told.language != "", rx.el.span(told.language, class_name="badge")),
            class_name="badges",
        ),
        rx.cond(told.heard != "", rx.el.p(f"“{told.heard}”", class_name="heard")),
    )


def _read() -> rx.Component:
    told = StoryState.story
    return _step(
        "book_open",
        word("Read"),
        told.passages_words,
        rx.cond(
            told.passages.length() > 0,
            rx.el.ul(rx.foreach(told.passages, _passage), class_name="passages"),
            rx.el.p(t("No paper was needed for this answer."), class_name="step-none"),
        ),
    )


def _passage(passage: rx.Var[PassageLine]) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.strong(passage.source, class_name="cut"), rx.el.span(passage.score, class_name="number")
        ),
        rx.cond(passage.content != "", rx.el.p(passage.content)),
    )


def _matched() -> rx.Component:
    return _step(
        "gem",
        word("Matched"),
        t("from the catalog"),
        rx.el.ul(rx.foreach(StoryState.story.pieces, _piece), class_name="pieces"),
    )


def _piece(piece: rx.Var[PieceLine]) -> rx.Component:
    return rx.el.li(
        rx.cond(piece.picture != "", rx.el.img(src=piece.picture, alt="")),
        rx.el.div(
            rx.el.span(rx.el.strong(piece.name), " ", rx.el.span(piece.sku, class_name="sku")),
            rx.el.span(piece.detail),
        ),
        rx.el.b(piece.price, class_name="number"),
    )


def _checked() -> rx.Component:
    told = StoryState.story
    return _step(
        "shield_check",
        word("Checked"),
        _verdict(),
        rx.cond(
            told.faults.length() > 0,
            rx.el.ul(
                rx.foreach(
                    told.faults,
                    lambda fault: rx.el.li(icon("refresh_cw", 14, "icon-small wait"), rx.el.span(fault)),
                ),
                class_name="checks",
            ),
            rx.el.ul(
                rx.el.li(
                    icon("circle_check", 14, "icon-small good"),
                    rx.el.span(t("Every price, number and promise stands in the catalog or the papers")),
                ),
                class_name="checks",
            ),
        ),
    )


def _verdict(class_name: str = "") -> rx.Component:
    told = StoryState.story
    return rx.match(
        told.verdict_tone,
        ("good", rx.el.span(told.verdict, class_name=f"badge good {class_name}")),
        ("wait", rx.el.span(told.verdict, class_name=f"badge wait {class_name}")),
        ("bad", rx.el.span(told.verdict, class_name=f"badge bad {class_name}")),
        rx.fragment(),
    )


def _sent() -> rx.Component:
    told = StoryState.story
    return _step(
        "send_horizontal",
        t("{name} wrote", name=told.author),
        rx.el.span(told.sent_at, title=told.sent_title),
        rx.el.p(told.words, class_name="wrote"),
        rx.el.p(ticks(told.tick), told.sent_words, class_name="sent-state"),
        done=(told.tick != "waiting") & (told.tick != "unsure"),
    )


def _quiet() -> rx.Component:
    now = StoryState.now
    return rx.fragment(
        rx.cond(
            now.closes_at > 0,
            _step(
                "hourglass",
                word("Reply window"),
                time_left(now.closes_at),
                rx.el.p(t("After it only a template may be sent."), class_name="step-none"),
                done=False,
            ),
        ),
        rx.cond(
            now.follow_up_at != "",
            _step(
                "alarm_clock",
                word("If nobody answers"),
                t("not before"),
                rx.el.p(
                    rx.el.span(now.follow_up),
                    rx.el.strong(now.follow_up_at, title=now.follow_up_title),
                    class_name="follow-up",
                ),
                done=False,
            ),
        ),
    )


def _foot() -> rx.Component:
    told = StoryState.story
    return rx.el.footer(
        *(
            rx.cond(
                value != "",
                rx.el.div(rx.el.span(t(name)), rx.el.strong(value, class_name="number")),
                rx.fragment(),
            )
            for name, value in (
                (word("Model"), told.model),
                (word("Prompt"), told.prompt),
                (word("Cost"), told.cost),
                (word("Took"), told.took),
            )
        ),
        class_name="story-foot",
    )
