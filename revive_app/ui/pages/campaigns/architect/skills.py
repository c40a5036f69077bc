"""Step three: what she may do on her own, and the launch."""

import reflex as rx

from revive_app.ui.components.buttons import button
from revive_app.ui.components.cards import skill_card
from revive_app.ui.components.choices import pick
from revive_app.ui.components.steps import ring
from revive_app.ui.elements import attrs, icon, link
from revive_app.ui.language import many, t, word
from revive_app.ui.pages.campaigns.architect.points import PointLine
from revive_app.ui.pages.campaigns.architect.skills_state import SkillsState
from revive_app.ui.pages.campaigns.architect.state import ArchitectState


def skills_step() -> rx.Component:
    """The cards left, the checklist right."""
    return rx.el.div(
        rx.el.section(
            rx.el.h2(
                t("What may {agent} do on her own?", agent=ArchitectState.agent_name), class_name="step-title"
            ),
            rx.el.p(t("Whatever is off, she politely passes to your team."), class_name="step-lead"),
            rx.el.div(*_cards(), class_name="skill-cards"),
            rx.el.p(
                icon("stamp", 18),
                rx.el.span(
                    rx.el.strong(t("House rules, always on."), " "),
                    t(
                        "No price, stock or discount that your catalog does not hold. Silence the moment someone says"
                        " stop. A person who types takes over at once."
                    ),
                ),
                class_name="house-rules",
            ),
            class_name="step-form wide",
        ),
        _checklist(),
        class_name="skills-step",
    )


def _cards() -> tuple[rx.Component, ...]:
    state, skills = SkillsState, SkillsState.skills
    return (
        skill_card(
            "catalog",
            "gem",
            word("Show products"),
            word("Sends pieces of your catalog with picture and price."),
            on=skills.catalog,
            on_change=lambda on: state.switch("catalog", on),
            setting=_setting(
                word("Catalog"),
                rx.cond(
                    state.pieces > 0,
                    link(
                        many(state.pieces, word("{n} piece"), word("{n} pieces")),
                        to="/products",
                        class_name="link",
                    ),
                    link(t("Add your first piece"), to="/products", class_name="link wait"),
                ),
            ),
        ),
        skill_card(
            "appointment_booking",
            "calendar_check",
            word("Book a visit"),
            word("Offers free times at the shop and confirms in the chat."),
            on=skills.appointment_booking,
            on_change=lambda on: state.switch("appointment_booking", on),
            setting=_setting(
                word("Times"),
                rx.cond(
                    state.hours != "",
                    link(state.hours, to="/settings?part=hours", class_name="link"),
                    link(t("Your opening hours"), to="/settings?part=hours", class_name="link wait"),
                ),
            ),
        ),
        skill_card(
            "discount_authority",
            "scale",
            word("Negotiate"),
            word("May give something when asked, once, and never more than this."),
            on=skills.discount_authority,
            on_change=lambda on: state.switch("discount_authority", on),
            setting=_discount(),
        ),
        skill_card(
            "come_back",
            "alarm_clock",
            word("Come back later"),
            word("Hears “Diwali ke baad” and writes again on the right day."),
            on=skills.come_back,
            on_change=lambda on: state.switch("come_back", on),
            setting=_setting(word("After"), link(state.later, to="/settings?part=talk", class_name="link")),
        ),
        skill_card(
            "human_handoff",
            "hand",
            word("Call a person"),
            word("Hands over complaints, wishes she cannot serve, and whoever asks for a person."),
            on=skills.human_handoff,
            on_change=lambda on: state.switch("human_handoff", on),
            setting=_setting(word("To"), rx.el.strong(t("Whoever is in the Inbox"))),
        ),
        skill_card(
            "virtual_try_on",
            "camera",
            word("Try it on"),
            word("Asks for a photo, and gives it to your team with the piece she likes."),
            on=skills.virtual_try_on,
            on_change=lambda on: state.switch("virtual_try_on", on),
            setting=_setting(word("Becomes"), rx.el.strong(t("A task for your team"))),
        ),
    )


def _setting(label: str, value: rx.Component) -> rx.Component:
    return rx.fragment(rx.el.span(t(label)), value)


def _discount() -> rx.Component:
    state, skills = SkillsState, SkillsState.skills
    wrong = state.faults.get("percent", "")
    return rx.fragment(
        pick(
            (("making_charges", word("Most off making charges")), ("total", word("Most off the bill"))),
            skills.base,
            state.set_base,
            label=word("What it comes off"),
            class_name="skill-pick",
        ),
        rx.el.span(
            rx.el.input(
                type="text",
                input_mode="decimal",
                default_value=skills.percent,
                key=skills.percent,
                on_blur=state.set_percent,
                class_name="input number",
                custom_attrs={
                    "aria-label": t("Percent"),
                    "aria-invalid": wrong != "",
                    **attrs(data_testid="skill-percent"),
                },
            ),
            "%",
            class_name="skill-percent",
        ),
        rx.cond(wrong, rx.el.p(wrong, role="alert", class_name="said-wrong skill-wrong")),
    )


def _checklist() -> rx.Component:
    state = SkillsState
    return rx.el.aside(
        rx.el.div(
            rx.el.div(
                rx.el.h3(
                    rx.cond(ArchitectState.head.status == "active", t("She is live"), t("Ready to launch")),
                    class_name="panel-head",
                ),
                rx.el.p(state.left, class_name="field-hint"),
            ),
            ring(state.done, state.points.length()),
            class_name="checklist-head",
        ),
        rx.el.ul(rx.foreach(state.points, _point), class_name="points"),
        rx.el.dl(
            rx.el.dt(t("People in it")),
            rx.el.dd(state.reach.people),
            rx.el.dt(t("Agreed to offers")),
            rx.el.dd(state.reach.agreed),
            rx.el.dt(t("Quiet hours")),
            rx.el.dd(state.reach.quiet),
            class_name="reach number",
        ),
        rx.cond(
            ArchitectState.head.status == "active",
            button(
                word("Pause the campaign"),
                image="pause",
                look="ink",
                size="large",
                on_click=ArchitectState.switch_to("paused"),
            ),
            rx.fragment(
                button(
                    word("Launch campaign"),
                    look="gold",
                    image="rocket",
                    size="large",
                    disabled=~state.ready,
                    on_click=ArchitectState.launch,
                    custom_attrs=attrs(data_testid="wizard-launch"),
                ),
                rx.cond(
                    state.ready,
                    rx.el.p(
                        t("She answers from then on. Nothing is sent to anybody by this."),
                        class_name="why-not",
                    ),
                    rx.el.p(t("Opens when nothing is in the way"), class_name="why-not"),
                ),
            ),
        ),
        class_name="checklist panel",
        custom_attrs={"aria-label": t("Ready to launch")},
    )


def _point(point: rx.Var[PointLine]) -> rx.Component:
    return rx.el.li(
        rx.match(
            point.state,
            ("done", icon("check", 14, "icon-small")),
            ("block", icon("x", 14, "icon-small")),
            icon("triangle_alert", 14, "icon-small"),
        ),
        rx.el.div(rx.el.strong(point.title), rx.el.span(point.words)),
        rx.cond(point.action != "", link(point.action, to=_to(point), class_name="link cut")),
        key=point.id,
        custom_attrs={**attrs(data_testid="point"), "data-state": point.state, "data-point": point.id},
    )


def _to(point: rx.Var[PointLine]) -> rx.Var[str]:
    """Within the wizard a step, with the campaign it is about; in the simulator this very agent."""
    campaign = ArchitectState.head.id
    return rx.cond(
        point.at.startswith("?"),
        ArchitectState.steps_at + point.at.replace("?", ""),
        rx.cond(point.id == "tried", "/simulator?try=" + campaign, point.at),
    )
