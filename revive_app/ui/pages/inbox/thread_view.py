"""The middle: who this is, what was said, what may be done about it."""

import reflex as rx

from revive_app.ui.components.badges import avatar, stage_mark
from revive_app.ui.components.bones import bone
from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.components.buttons import button, icon_button
from revive_app.ui.components.chat import said
from revive_app.ui.components.menus import menu, menu_item, menu_line
from revive_app.ui.components.notices import empty, trouble
from revive_app.ui.elements import attrs, icon, time_left
from revive_app.ui.language import t, word
from revive_app.ui.pages.inbox.composer import composer
from revive_app.ui.pages.inbox.list_state import ListState
from revive_app.ui.pages.inbox.snoozes import SNOOZES
from revive_app.ui.pages.inbox.thread_state import SNOOZE_MENU, Colleague, ThreadState
from revive_app.ui.person.why import why


def thread() -> rx.Component:
    """The thread, or what to do when none is open."""
    return rx.el.section(
        rx.cond(
            ThreadState.head.id == "",
            rx.cond(
                ListState.rows.length() > 0,
                empty(
                    "jhumka",
                    word("Choose a conversation"),
                    word("J and K go through the list, R answers, ? shows every key."),
                ),
            ),
            rx.cond(
                ThreadState.missing,
                trouble(
                    "message_circle_off",
                    word("This conversation is not here"),
                    word("It may belong to another shop, or the link is too old."),
                    button(word("Back to the list"), on_click=ThreadState.leave),
                ),
                rx.fragment(_head(), _wall(), composer()),
            ),
        ),
        class_name="inbox-thread",
        custom_attrs={"aria-label": t("Conversation")},
    )


def _head() -> rx.Component:
    head = ThreadState.head
    return rx.el.header(
        icon_button(
            "chevron_left", word("Back to the list"), class_name="thread-back", on_click=ThreadState.leave
        ),
        rx.el.button(
            avatar(head.initials, head.hue),
            rx.el.span(
                rx.el.strong(head.name, class_name="cut"),
                rx.el.span(
                    rx.cond(
                        head.stage != "",
                        rx.el.span(
                            stage_mark(head.stage),
                            head.stage_words,
                            ", ",
                            head.value,
                            class_name="head-stage",
                        ),
                    ),
                    rx.cond(
                        head.campaign != "",
                        rx.el.span(
                            t("From {campaign}", campaign=head.campaign), class_name="head-campaign cut"
                        ),
                    ),
                    class_name="head-under",
                ),
            ),
            type="button",
            class_name="head-who",
            title=t("Everything about {name}", name=head.name),
            on_click=ThreadState.show_person,
        ),
        rx.el.div(
            _snooze(),
            _assign(),
            rx.cond(
                head.holds == "agent",
                button(
                    word("Take over"),
                    look="ink",
                    image="hand",
                    on_click=ThreadState.take_over,
                    custom_attrs=attrs(data_testid="takeover", data_key="t"),
                ),
                rx.el.button(
                    icon("sparkles"),
                    rx.el.span(t("Hand back"), class_name="to-nobody"),
                    rx.el.span(t("Hand back to {agent}", agent=_agent()), class_name="to-agent cut"),
                    type="button",
                    class_name="button ink",
                    on_click=ThreadState.hand_back,
                    custom_attrs=attrs(data_testid="handback", data_key="t"),
                ),
            ),
            class_name="head-do",
        ),
        class_name="thread-head",
    )


def _agent() -> rx.Var[str]:
    return rx.cond(ThreadState.head.agent != "", ThreadState.head.agent, t("the agent"))


def _snooze() -> rx.Component:
    menu_id = SNOOZE_MENU
    return menu(
        button(
            rx.cond(ThreadState.head.snoozed != "", ThreadState.head.snoozed, t("Snooze")),
            image="alarm_clock",
            custom_attrs=attrs(data_testid="snooze", data_key="s"),
        ),
        rx.cond(
            ThreadState.head.snoozed != "",
            menu_item(
                word("Bring it back now"), menu_id=menu_id, image="alarm_clock_off", on_click=ThreadState.wake
            ),
        ),
        *(menu_item(words, menu_id=menu_id, on_click=ThreadState.snooze(value)) for value, words in SNOOZES),
        menu_line(),
        rx.el.form(
            rx.el.label(t("At 9:00 on"), html_for="snooze-day"),
            rx.el.input(
                id="snooze-day",
                type="date",
                name="day",
                required=True,
                class_name="input number",
                custom_attrs=attrs(data_testid="snooze-day"),
            ),
            button(word("Snooze"), type="submit", size="small", custom_attrs=attrs(data_testid="snooze-to")),
            on_submit=ThreadState.snooze_to,
            class_name="menu-form",
        ),
        menu_id=menu_id,
        title=word("Out of sight until"),
    )


def _assign() -> rx.Component:
    menu_id = "assign-menu"
    head = ThreadState.head
    return menu(
        button(
            rx.match(
                head.holds,
                ("me", t("You")),
                ("colleague", head.holder),
                ("nobody", t("Nobody yet")),
                _agent(),
            ),
            image="user",
            class_name="assign-open",
            custom_attrs=attrs(data_testid="assign", data_key="a"),
        ),
        rx.foreach(ThreadState.colleagues, lambda colleague: _colleague(colleague, menu_id)),
        menu_item(
            word("Nobody in particular"), menu_id=menu_id, image="users", on_click=ThreadState.assign("")
        ),
        menu_id=menu_id,
        title=word("Who answers"),
    )


def _colleague(colleague: rx.Var[Colleague], menu_id: str) -> rx.Component:
    return menu_item(colleague.name, menu_id=menu_id, image="user", on_click=ThreadState.assign(colleague.id))


def _wall() -> rx.Component:
    """It hangs from its newest bubble (phone.css), so older ones grow upwards without a jump."""
    return rx.el.div(
        rx.el.div(
            rx.cond(
                ThreadState.loaded,
                rx.el.ol(
                    rx.cond(
                        ThreadState.older,
                        rx.el.li(
                            button(
                                word("Older messages"),
                                size="small",
                                on_click=ThreadState.show_older,
                                custom_attrs=attrs(data_testid="older"),
                            ),
                            class_name="chat-older",
                        ),
                    ),
                    rx.foreach(
                        ThreadState.bubbles, lambda bubble: thread_bubble(bubble=bubble, key=bubble.id)
                    ),
                    rx.cond(ThreadState.head.silent != "", _silence()),
                    class_name="chat-said",
                    custom_attrs={"aria-live": "polite", "aria-label": t("Chat")},
                ),
                _bubbles_to_come(),
            ),
            class_name="chat",
            key=ThreadState.head.id,
            tab_index=0,
        ),
        class_name="wall",
    )


def _silence() -> rx.Component:
    return rx.el.li(
        rx.el.span(
            icon("sparkles", 13, "icon-small"),
            ThreadState.head.silent,
            time_left(ThreadState.head.still_until, hidden=True, on_closed=ThreadState.refresh),
            rx.cond(
                ThreadState.head.talks,
                rx.el.button(
                    t("Let the agent answer"),
                    type="button",
                    class_name="chat-link",
                    on_click=ThreadState.hand_back,
                    custom_attrs=attrs(data_testid="agent-again"),
                ),
            ),
            class_name="chat-note",
            custom_attrs=attrs(data_testid="agent-silent"),
        ),
        class_name="said",
    )


def _bubbles_to_come() -> rx.Component:
    return rx.el.div(
        *(
            rx.el.div(bone(width, 38), class_name="said", custom_attrs={"data-direction": side})
            for side, width in (("in", "46%"), ("out", "58%"), ("in", "34%"), ("out", "64%"))
        ),
        class_name="skeleton chat-said",
    )


@rx.memo
def thread_bubble(bubble: rx.Var[Bubble], rest: rx.RestProp) -> rx.Component:
    """One bubble; below our own, why it was sent."""
    return said(bubble, test_id="thread-bubble", under=why(bubble))
