"""The bell: what needs a person of the shop, newest first, each with the way to it."""

from dataclasses import dataclass

import reflex as rx

from revive_app.clock import utc_now
from revive_app.services import needs, staff_tasks
from revive_app.services.needs import Needs
from revive_app.services.staff_tasks import StaffTaskView, TaskChange
from revive_app.ui import tasks, words
from revive_app.ui.components.notices import empty
from revive_app.ui.elements import icon, link, opens, popover, time_since
from revive_app.ui.handling import as_id, in_words
from revive_app.ui.language import say, t, word
from revive_app.ui.session import scope_of
from revive_app.ui.shell import places
from revive_app.ui.shell.state import ShellState, ask_shop
from revive_app.vocabulary import StaffTaskKind, StaffTaskStatus

_IMAGES = {
    StaffTaskKind.HANDOFF: "hand",
    StaffTaskKind.COMPLAINT: "frown",
    StaffTaskKind.MODEL_AWAY: "cpu",
    StaffTaskKind.TRY_ON: "sparkles",
    StaffTaskKind.PHOTO: "camera",
    StaffTaskKind.MEDIA: "file_question",
    StaffTaskKind.ORDER: "shopping_bag",
    StaffTaskKind.APPOINTMENT: "calendar_check",
    StaffTaskKind.FOLLOW_UP: "alarm_clock",
}


@dataclass(frozen=True)
class TaskLine:
    """One task. `way` is the address where it is done, empty when there is none."""

    id: str
    image: str
    title: str
    detail: str
    since: int
    way: str


@dataclass(frozen=True)
class TroubleLine:
    """Something that is wrong, and where one looks at it."""

    image: str
    words: str
    way: str


class BellState(rx.State):
    """What the open bell shows."""

    loaded: bool = False
    tasks: list[TaskLine] = []
    troubles: list[TroubleLine] = []
    more: str = ""

    @rx.event
    @in_words
    async def ring(self) -> None:
        """Somebody opens it."""
        await self._read()

    @rx.event
    @in_words
    async def done(self, task_id: str) -> rx.event.EventSpec:
        """A task was done."""
        change = TaskChange(status=StaffTaskStatus.DONE)
        scope = await scope_of(self)
        await ask_shop(
            self,
            staff_tasks.change_task,
            scope,
            as_id(task_id),
            change,
            given=frozenset({"status"}),
            by=(await self.get_state(ShellState)).who.name,
        )
        await self._read()
        return ShellState.look_again

    async def _read(self) -> None:
        found = await ask_shop(self, needs.needs, now=utc_now())
        self.tasks = [_task(task) for task in found.tasks]
        left = found.open_tasks - len(found.tasks)
        self.more = words.plural(left, word("{n} more task"), word("{n} more tasks")) if left > 0 else ""
        self.troubles = _troubles(found)
        self.loaded = True


def _task(task: StaffTaskView) -> TaskLine:
    thread = task.conversation_id
    return TaskLine(
        id=str(task.id),
        image=_IMAGES[task.kind],
        title=tasks.title(task.title),
        detail=_detail(task),
        since=words.millis(task.created_at),
        way=f"/inbox?thread={thread}" if thread is not None else "",
    )


def _detail(task: StaffTaskView) -> str:
    """Whom it is about, unless its title says so already: then what about."""
    about = tasks.detail(task.detail)
    return about if not task.contact_name or task.contact_name in task.title else task.contact_name


def _troubles(found: Needs) -> list[TroubleLine]:
    health = "/health" if places.is_there("/health") else ""
    lines = [
        TroubleLine("phone_off", say("The number {phone} may not send", phone=phone), health)
        for phone in found.paused_numbers
    ]
    if found.failed:
        failed = words.plural(
            found.failed, word("{n} message did not arrive"), word("{n} messages did not arrive")
        )
        lines.append(TroubleLine("circle_alert", failed, health))
    if found.parked:
        parked = words.plural(
            found.parked,
            word("{n} piece of news could not be worked"),
            word("{n} pieces of news could not be worked"),
        )
        lines.append(TroubleLine("package_x", parked, health))
    return lines


def bell(bell_id: str = "bell") -> rx.Component:
    """The button with its count, and what it opens."""
    return rx.fragment(
        rx.el.button(
            icon("bell"),
            rx.cond(
                ShellState.needs_you > 0,
                rx.el.span(ShellState.needs_you, class_name="bell-count number"),
            ),
            type="button",
            class_name="bell",
            on_click=BellState.ring,
            custom_attrs={
                **opens(bell_id),
                "aria-label": t("What needs you: {n}", n=ShellState.needs_you),
                "data-testid": "bell",
            },
        ),
        popover(
            rx.el.h2(t("What needs you")),
            rx.cond(
                (BellState.tasks.length() == 0) & (BellState.troubles.length() == 0) & BellState.loaded,
                empty("nath", word("Nothing needs you"), word("The agent has everything in hand.")),
                rx.el.ul(
                    rx.foreach(BellState.troubles, _trouble_line),
                    rx.foreach(BellState.tasks, _task_line),
                    class_name="bell-list",
                ),
            ),
            rx.cond(BellState.more != "", rx.el.p(BellState.more, class_name="bell-more")),
            popover_id=bell_id,
            class_name="bell-box",
            custom_attrs={"aria-label": t("What needs you")},
        ),
    )


def _task_line(task: rx.Var[TaskLine]) -> rx.Component:
    words_of = rx.el.div(
        rx.el.strong(task.title),
        rx.el.span(rx.el.span(task.detail, class_name="cut"), time_since(task.since)),
    )
    return rx.el.li(
        rx.el.span(_image(task.image), class_name="bell-mark"),
        rx.cond(
            task.way != "",
            link(words_of, to=task.way, class_name="bell-words"),
            rx.el.div(words_of, class_name="bell-words"),
        ),
        rx.el.button(
            icon("check"),
            type="button",
            class_name="icon-button",
            title=t("Done"),
            on_click=BellState.done(task.id),
            custom_attrs={"aria-label": t("Done: {what}", what=task.title)},
        ),
        key=task.id,
        custom_attrs={"data-testid": "bell-task"},
    )


def _trouble_line(trouble: rx.Var[TroubleLine]) -> rx.Component:
    said = rx.el.strong(trouble.words)
    return rx.el.li(
        rx.el.span(_image(trouble.image), class_name="bell-mark bad"),
        rx.cond(
            trouble.way != "",
            link(said, to=trouble.way, class_name="bell-words"),
            rx.el.div(said, class_name="bell-words"),
        ),
    )


def _image(name: rx.Var[str]) -> rx.Component:
    """Icons are drawn at build time, so each that may come is there."""
    names = (*_IMAGES.values(), "phone_off", "circle_alert", "package_x")
    return rx.match(name, *((one, icon(one, 16)) for one in dict.fromkeys(names)), icon("bell", 16))
