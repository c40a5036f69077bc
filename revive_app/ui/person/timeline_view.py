"""“Why sent, or not”: everything ever said to her, drawn."""

import reflex as rx

from revive_app.ui.language import t
from revive_app.ui.person.state import PersonState
from revive_app.ui.person.timeline import Moment
from revive_app.ui.person.why import why_line
from revive_app.ui.person.why_state import WhyState


def timeline() -> rx.Component:
    """Newest first; ours can be asked why."""
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
