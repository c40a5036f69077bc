"""The plan: whom, what, when left; how it reads, whom it reaches and what it costs right."""

import reflex as rx

from revive_app.ui.components.bones import bone
from revive_app.ui.components.choices import segments
from revive_app.ui.components.fields import check, choice_field, moment_field
from revive_app.ui.elements import attrs, icon, link
from revive_app.ui.language import t, word
from revive_app.ui.pages.campaign.audience_view import one_of, whom
from revive_app.ui.pages.campaign.gaps import Gap
from revive_app.ui.pages.campaign.plan_side import reach, seen
from revive_app.ui.pages.campaign.planning import PlanState
from revive_app.ui.pages.campaign.state import BlastsState
from revive_app.ui.template_media import KINDS, media_drop, on_top

_PACES = (
    ("", word("As fast as the number may")),
    ("60", word("60 a minute")),
    ("20", word("20 a minute")),
    ("10", word("10 a minute")),
)
_HOLD_OUTS = (
    ("0", word("Nobody")),
    ("5", word("5 % of them")),
    ("10", word("10 % of them")),
    ("20", word("20 % of them")),
)


def plan() -> rx.Component:
    """A blast before it begins."""
    state = PlanState
    return rx.fragment(
        rx.el.header(
            link(icon("arrow_left"), to=BlastsState.base, class_name="icon-button", title=t("All blasts")),
            rx.el.h2(t("Plan a blast"), class_name="part-title"),
            class_name="part-head",
        ),
        rx.cond(
            state.ready,
            rx.el.div(
                rx.el.div(whom(), _what(), _when(), _compare(), class_name="plan-form"),
                rx.el.aside(seen(), reach(), class_name="plan-side"),
                class_name="plan",
            ),
            rx.el.div(
                *(bone("100%", 180) for _ in range(3)),
                class_name="skeleton form",
                custom_attrs={"aria-busy": "true"},
            ),
        ),
    )


def _what() -> rx.Component:
    state = PlanState
    return rx.el.section(
        rx.el.h3(t("What"), class_name="panel-title"),
        rx.cond(
            state.templates,
            choice_field(
                word("Template"),
                "template",
                state.templates,
                value=state.template,
                on_change=lambda value: state.put("template", value),
                test_id="plan-template",
                key=state.template,
            ),
            rx.el.p(
                t("There is no approved template yet."),
                " ",
                link(t("Write one"), to="/templates?template=new", class_name="link"),
            ),
        ),
        rx.cond(state.gaps, _gaps(state.gaps, "gaps")),
        class_name="panel form",
    )


def _gaps(gaps: rx.Var[list[Gap]], name: str) -> rx.Component:
    return rx.el.div(
        rx.el.p(
            t(
                "What stands in its gaps. “first_name” is the customer's; after | stands what is said without one."
            ),
            class_name="field-hint",
        ),
        rx.foreach(gaps, _gap),
        class_name="template-examples",
        key=f"{name}-{PlanState.key}",
    )


def _gap(gap: rx.Var[Gap]) -> rx.Component:
    words = rx.el.label(
        rx.el.code(gap.label),
        rx.el.input(
            default_value=gap.value,
            class_name="input",
            max_length=500,
            on_change=lambda text: PlanState.fill(gap.name, text).debounce(400),
            # The next gap would cancel what was just typed in this one.
            on_blur=lambda text: PlanState.fill(gap.name, text),
            custom_attrs=attrs(data_testid="plan-gap"),
        ),
    )
    return rx.el.div(
        rx.match(gap.kind, *((kind, _file(gap, kind)) for kind in KINDS), words),
        rx.cond(
            gap.fault != "",
            rx.el.p(icon("circle_alert", 14, "icon-small"), gap.fault, class_name="said-wrong", role="alert"),
        ),
        class_name="plan-gap",
        key=gap.name,
    )


def _file(gap: rx.Var[Gap], kind: str) -> rx.Component:
    drop = media_drop(
        kind, "send", lambda uploaded: PlanState.take_file(gap.name, uploaded), test_id="plan-file"
    )
    return rx.el.div(
        rx.el.p(gap.label, class_name="field-title"),
        on_top(gap.file, drop, PlanState.drop_file(gap.name), test_id="plan-on-top"),
        class_name="field",
    )


def _when() -> rx.Component:
    state = PlanState
    return rx.el.section(
        rx.el.h3(t("When"), class_name="panel-title"),
        segments(
            (("now", word("At once")), ("later", word("Later"))),
            state.when,
            lambda value: state.put("when", value),
            label=word("When it begins"),
        ),
        rx.cond(
            state.when == "later",
            rx.el.div(
                moment_field(
                    word("Day and time"),
                    "at",
                    value=state.at,
                    fault=state.faults.get("at", ""),
                    on_change=lambda text: state.put("at", text),
                    test_id="plan-at",
                ),
                check(
                    word("At this time of day where each of them lives"),
                    checked=state.local,
                    on_change=lambda _: state.toggle_local,
                ),
                class_name="form",
            ),
        ),
        choice_field(
            word("How fast"),
            "pace",
            _PACES,
            value=state.pace,
            hint=word("Slower is kinder to whoever answers in the shop."),
            on_change=lambda value: state.put("pace", value),
            test_id="plan-pace",
            key=f"pace-{state.key}",
        ),
        rx.el.p(
            icon("moon", 14, "icon-small"),
            t("In the quiet hours nothing goes out: it waits for the morning."),
            class_name="import-note",
        ),
        class_name="panel form",
    )


def _compare() -> rx.Component:
    state = PlanState
    return rx.el.details(
        rx.el.summary(
            icon("scale"),
            t("Compare, to know what it brings"),
            icon("chevron_down", 14),
            class_name="plan-more",
        ),
        rx.el.div(
            choice_field(
                word("Who gets nothing"),
                "hold_out",
                _HOLD_OUTS,
                value=state.hold_out,
                hint=word("They show what happens without the blast."),
                on_change=lambda value: state.put("hold_out", value),
            ),
            one_of(
                word("A second template for half of them"),
                "template_b",
                state.templates,
                state.template_b,
                word("None"),
            ),
            class_name="form-row",
        ),
        rx.cond(state.gaps_b, _gaps(state.gaps_b, "gaps-b")),
        class_name="offer-box",
    )
