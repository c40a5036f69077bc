"""What is pressed, chosen and filled in."""

import reflex as rx

from revive_app.ui.components import fields
from revive_app.ui.components.buttons import button, icon_button, with_reason
from revive_app.ui.components.cards import skill_card
from revive_app.ui.components.choices import filter_bar, pick, pill, segments, tabs
from revive_app.ui.components.drops import file_drop
from revive_app.ui.components.sliders import slider
from revive_app.ui.components.steps import stepper
from revive_app.ui.elements import icon
from revive_app.ui.pages.kit.parts import group, line, panel

_PERIODS = (("1", "Today"), ("7", "7 days"), ("30", "30 days"))


def buttons() -> rx.Component:
    """Never two gold ones in view of a real page."""
    return panel(
        "Buttons and choices",
        line(
            button("New campaign", look="gold", image="plus"),
            button("Hand back to Tara", look="ink"),
            button("Snooze"),
            button("Full prompt", look="bare"),
        ),
        line(button("Cancel the rest", look="danger"), button("Erase person", look="ruby")),
        line(
            button("Disabled", disabled=True),
            button("Saving", look="gold", busy=True),
            button("Small 28", size="small"),
            button("Large 44", size="large"),
            icon_button("ellipsis", "More"),
        ),
        with_reason(
            button("Launch campaign", look="gold", disabled=True), "Opens after one simulator conversation"
        ),
        line(
            segments(_PERIODS, "7", None, label="Look back"),
            fields.check("Picked", default_checked=True),
            fields.check("Not"),
            fields.switch("On", bare=True, default_checked=True),
            fields.switch("Off", bare=True),
        ),
        tabs(
            (("yours", "Yours", "7"), ("tara", "Tara", "135"), ("all", "All", "")),
            "yours",
            None,
            label="Whose",
        ),
        span=6,
    )


def inputs() -> rx.Component:
    """Label above, hint or fault beside the field, nothing typed is lost."""
    return panel(
        "Inputs",
        rx.el.div(
            fields.text_field("Customer's name", "name", value="Priya Malhotra"),
            fields.text_field("Search", "search", placeholder="Name or number", image="search"),
            fields.money_field("Value", "value", value="1,94,000"),
            fields.text_field(
                "WhatsApp number", "phone", value="+91 98290 4117", fault="One digit is missing"
            ),
            fields.text_field("Gross weight", "weight", value="14.2", after="g", hint="With stones"),
            fields.choice_field("Category", "category", (("e", "Earrings"), ("n", "Necklaces"))),
            fields.day_field("Wedding", "wedding", value="2027-02-14"),
            fields.moment_field("Send at", "at", value="2026-12-01T10:30", beside="Jaipur time"),
            class_name="kit-fields",
        ),
        fields.long_field(
            "Description",
            "description",
            value="Handmade Rajwadi jhumka in 22K with ruby and emerald beads.",
            beside="what Tara may say about it",
        ),
        fields.switch("Tara may show this piece", hint="In 3 live campaigns", default_checked=True),
        span=6,
    )


def filters() -> rx.Component:
    """The bar above a list."""
    return panel(
        "Filter bar",
        filter_bar(
            fields.search_field("Name, SKU or “jhumka under 1 lakh”"),
            pill("All", count="214", pressed=True),
            pill("Earrings", count="61"),
            pill("Rings", count="54"),
            right=(
                pick(
                    (("a", "Shaadi 2026"),),
                    "",
                    rx.noop(),
                    label="Campaign",
                    image="funnel",
                    all_words="All campaigns",
                ),
            ),
        ),
        span=12,
    )


def wizard() -> rx.Component:
    """Steps, sliders, skills."""
    return panel(
        "Stepper and persona sliders",
        stepper((("Persona", "/kit"), ("Knowledge", ""), ("Skills and launch", "")), 2),
        rx.el.div(
            slider(
                "tone",
                "Tone",
                "How formal she sounds",
                value=64,
                words=("Formal", "Polite", "Warm", "Like a friend"),
                ends=("Formal, “aap”, no jokes", "Warm, like a friend"),
            ),
            slider(
                "emoji",
                "Emoji",
                "How often she decorates",
                value=28,
                words=("None", "A touch", "Some", "Generous"),
                ends=("None", "Generous"),
            ),
        ),
        span=6,
    )


def skills() -> rx.Component:
    """On, off with a need, and the rules that cannot be switched."""
    return panel(
        "Skill cards",
        rx.el.div(
            skill_card(
                "products",
                "gem",
                "Show products",
                "Sends catalog cards, never more than three at a time.",
                on=True,
                setting=rx.fragment(rx.el.span("Catalog"), rx.el.strong("Bridal and daily wear")),
            ),
            skill_card(
                "exchange",
                "rotate_ccw",
                "Old gold exchange",
                "Asks for weight and purity, gives a range, books a visit.",
                on=False,
                need="Your exchange rate card",
            ),
            class_name="kit-pair",
        ),
        rx.el.p(
            icon("stamp", 20),
            rx.el.span(rx.el.strong("House rules, always on. "), "No price your catalog does not hold."),
            class_name="house-rules",
        ),
        span=6,
    )


def drops() -> rx.Component:
    """Files by an ordinary request, each with its progress."""
    drop = file_drop(
        "Drop papers here",
        "PDF, Word or text, up to 20 MB",
        to="/knowledge/upload",
        accept=".pdf,.docx,.txt,.md",
        largest=20 * 1024 * 1024,
        many=True,
        on_uploaded=rx.toast.success("Uploaded"),
    )
    # As js/drop.js draws them while they are on their way.
    under_way = rx.el.div(
        rx.el.span("price-list.pdf", class_name="cut"),
        rx.el.progress(value="62", max="100"),
        rx.el.span("62%", class_name="drop-words"),
        class_name="drop-file",
    )
    refused = rx.el.div(
        rx.el.span("photo.heic", class_name="cut"),
        rx.el.span("This kind of file cannot be read", class_name="drop-words"),
        rx.el.button("Try again", type="button", class_name="link"),
        class_name="drop-file bad",
    )
    # As js/held.js draws it until the form is sent.
    held = rx.el.div(
        rx.el.div(
            rx.el.span("PDF", class_name="held-face"),
            rx.el.div(
                rx.el.strong("price-list.pdf", class_name="cut"),
                rx.el.span("1.2 MB · Your words stand under it", class_name="held-words"),
                class_name="held-about",
            ),
            icon_button("x", "Take it away", class_name="held-away"),
            class_name="held",
        ),
        custom_attrs={"data-held": "application"},
    )
    return panel(
        "File drop",
        drop,
        group("Under way, refused", under_way, refused),
        group("In the hand, before it goes", held),
        span=4,
    )
