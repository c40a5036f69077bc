"""Step one: who is speaking. Four sliders left, the same reply on the phone right."""

import reflex as rx

from revive_app.ui.components.badges import badge
from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.components.buttons import button
from revive_app.ui.components.chat import said
from revive_app.ui.components.choices import pick, pill
from revive_app.ui.components.dialogs import dialog
from revive_app.ui.components.fields import day_field, long_field, text_field
from revive_app.ui.components.phone import dots, idle_foot, phone, wall
from revive_app.ui.components.sliders import slider
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import t, word
from revive_app.ui.pages.campaigns.architect.sample import SAMPLES, SampleState
from revive_app.ui.pages.campaigns.architect.state import PRESETS, ArchitectState
from revive_app.ui.shell.state import ShellState

_SLIDERS = (
    (
        "tone",
        "tone",
        word("Tone"),
        word("How formal she sounds"),
        (word("Formal"), word("Friendly"), word("Casual")),
        (word("Formal, “aap”, no jokes"), word("Casual, like a friend")),
    ),
    (
        "tenacity",
        "tenacity",
        word("Tenacity"),
        word("How far she goes before letting it rest"),
        (word("Gentle"), word("Balanced"), word("Insistent")),
        (word("One gentle offer, then silence"), word("Asks for the decision every time")),
    ),
    (
        "emoji_usage",
        "emoji",
        word("Emoji"),
        word("How often she decorates"),
        (word("None"), word("A touch"), word("Plenty")),
        (word("None"), word("Generous")),
    ),
    (
        "response_length",
        "length",
        word("Length"),
        word("How much she says at once"),
        (word("Short"), word("Clear"), word("Storyteller")),
        (word("One line"), word("Full paragraph")),
    ),
)
# Where the bands of the prompt begin: rules.prompt_engine.
_BANDS = (0, 30, 70)


def persona_step() -> rx.Component:
    """The form, and the phone beside it."""
    state = ArchitectState
    return rx.el.div(
        rx.el.section(
            rx.el.h2(t("Who is speaking for your shop?"), class_name="step-title"),
            rx.el.p(
                t(
                    "Your customers will hear this voice. Move a slider and read the same reply again on the phone."
                ),
                class_name="step-lead",
            ),
            rx.el.div(
                text_field(
                    word("Agent's name"),
                    "agent_name",
                    value=state.agent_name,
                    max_length=60,
                    on_change=lambda text: state.write("agent_name", text).debounce(400),
                ),
                text_field(
                    word("Campaign's name"),
                    "campaign_name",
                    value=state.head.name,
                    max_length=120,
                    fault=state.faults.get("name", ""),
                    on_change=lambda text: state.rename(text).debounce(400),
                    test_id="campaign-name",
                ),
                class_name="form-row",
            ),
            rx.el.div(*(_slider(place, *one) for place, one in enumerate(_SLIDERS)), class_name="sliders"),
            rx.el.div(
                rx.el.span(t("Start from"), class_name="field-hint"),
                *(
                    pill(words, pressed=state.preset == name, on_click=state.begin_as(name))
                    for name, (words, _) in PRESETS.items()
                ),
                class_name="presets",
            ),
            _offer(),
            key=state.key,
            class_name="step-form",
        ),
        _phone(),
        _prompt(),
        class_name="persona-step",
    )


def _slider(
    place: int,
    name: str,
    test_name: str,
    title: str,
    about: str,
    words: tuple[str, ...],
    ends: tuple[str, str],
) -> rx.Component:
    return slider(
        name,
        title,
        about,
        value=getattr(ArchitectState, name),
        words=words,
        bands=_BANDS,
        ends=ends,
        # One handler waits once for each length of time: with the same, a second slider would cancel the first.
        on_change=lambda value: ArchitectState.move(name, value).debounce(300 + place),
        test_id=f"slider-{test_name}",
    )


def _offer() -> rx.Component:
    """What may be promised: folded away until somebody wants it."""
    state = ArchitectState
    return rx.el.details(
        rx.el.summary(icon("tag"), t("The offer, and notes for her"), icon("chevron_down", 14)),
        rx.el.div(
            long_field(
                word("Offer"),
                "offer_text",
                value=state.offer_text,
                rows=2,
                beside=word("in the words she may use"),
                max_length=1000,
                on_change=lambda text: state.write("offer_text", text).debounce(500),
            ),
            day_field(
                word("Ends on"),
                "offer_until",
                value=state.offer_until,
                fault=state.faults.get("offer_until", ""),
                on_change=state.offer_ends,
            ),
            long_field(
                word("Notes"),
                "notes",
                value=state.notes,
                rows=3,
                beside=word("what only she should know"),
                max_length=4000,
                # Another time than the offer's: it would cancel what was just typed there.
                on_change=lambda text: state.write("notes", text).debounce(510),
            ),
            class_name="form",
        ),
        class_name="offer-box",
    )


def _phone() -> rx.Component:
    who = ShellState.who
    return rx.el.aside(
        rx.el.button(
            type="button",
            class_name="sample-grip",
            custom_attrs={"data-do": "stop", "aria-label": t("More or less")},
        ),
        rx.el.div(
            rx.el.h3(t("Sample reply")),
            pick(
                tuple((sample.value, words) for sample, words in SAMPLES.items()),
                SampleState.which,
                SampleState.choose,
                label=word("What the customer is about"),
                class_name="sample-pick",
            ),
            class_name="sample-head",
        ),
        rx.el.p(SampleState.said, class_name="sample-said", custom_attrs={"aria-hidden": "true"}),
        phone(
            wall(
                rx.foreach(SampleState.bubbles, lambda bubble: _bubble(bubble=bubble, key=bubble.id)),
                label=word("Sample chat"),
                after=(
                    rx.cond(SampleState.asking, dots()),
                    rx.cond(
                        SampleState.trouble != "",
                        rx.el.li(SampleState.trouble, class_name="chat-note", role="alert"),
                    ),
                    rx.cond(
                        (SampleState.rewritten != "") & ~SampleState.asking,
                        rx.el.li(
                            icon("refresh_cw", 12, "icon-small"),
                            SampleState.rewritten,
                            class_name="rewritten",
                        ),
                    ),
                ),
            ),
            idle_foot(),
            business=who.shop,
            initial=who.shop_initial,
            zone=who.zone,
            under_name=rx.el.span(t("online")),
            label=word("The customer's phone"),
            class_name="small",
        ),
        rx.el.p(
            icon("shield_check", 14, "icon-small good"),
            t("Prices come from your catalog, promises from your papers."),
            class_name="sample-note",
        ),
        rx.el.p(
            rx.cond(ShellState.offline_model, badge(word("Offline model"), image="cpu")),
            rx.el.span(SampleState.took, class_name="number"),
            class_name="sample-note",
        ),
        class_name="sample",
        custom_attrs={
            "data-stop": "peek",
            "aria-label": t("Sample reply"),
            "aria-live": "polite",
            **attrs(data_testid="sample"),
        },
    )


@rx.memo
def _bubble(bubble: rx.Var[Bubble], rest: rx.RestProp) -> rx.Component:
    """One bubble of the sample."""
    return said(bubble, test_id="sample-bubble")


def _prompt() -> rx.Component:
    """Everything the agent is told, word for word."""
    return dialog(
        word("The full prompt"),
        rx.el.p(
            t("Made of your sliders, skills and notes, and of the house rules nobody can switch off."),
            class_name="field-hint",
        ),
        rx.el.pre(ArchitectState.prompt, class_name="prompt"),
        shown=ArchitectState.prompt_open,
        on_leave=ArchitectState.hide_prompt,
        foot=(button(word("Close"), custom_attrs={"data-leave": ""}),),
    )
