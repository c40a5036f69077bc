"""Four cards that catch the light, and the speedometer."""

import reflex as rx

from revive_app.ui.components.gauge import speedometer
from revive_app.ui.components.stat import change_line, figures_to_come, stat_card, stat_title
from revive_app.ui.elements import attrs
from revive_app.ui.language import t, word
from revive_app.ui.pages.dashboard.state import DashboardState


def stats_row() -> rx.Component:
    """The row of five."""
    state = DashboardState
    cards = (
        ("total_leads", "users", word("Total leads"), word("Leads"), state.leads),
        (
            "active_conversations",
            "message_circle",
            word("Active conversations"),
            word("Active chats"),
            state.conversations,
        ),
        ("won", "badge_check", word("Won"), word("Won"), state.won),
        (
            "revenue_in_pipeline",
            "indian_rupee",
            word("Revenue in pipeline"),
            word("Pipeline"),
            state.pipeline,
        ),
    )
    return rx.el.section(
        *(
            stat_card(name, image, title, short, stat, loaded=state.loaded)
            for name, image, title, short, stat in cards
        ),
        _rate(),
        class_name="stats",
        tab_index=0,
        custom_attrs=attrs(aria_label=t("Numbers")),
    )


def _rate() -> rx.Component:
    rate = DashboardState.rate
    return rx.el.article(
        rx.el.div(
            stat_title("gauge", word("Response rate"), word("Response")),
            rx.cond(
                DashboardState.loaded,
                rx.el.div(
                    speedometer(rate, t("Response rate {now}, {before}", now=rate.value, before=rate.before)),
                    rx.el.div(
                        rx.el.p(rate.value, class_name="stat-value number"),
                        change_line(rate.direction, rate.change, ""),
                        rx.el.p(rate.before, class_name="rate-before number"),
                    ),
                    class_name="rate-body",
                ),
                figures_to_come(),
            ),
            class_name="stat-face",
        ),
        class_name="stat rate",
        title=t("Of the people we wrote to, so many answered. The green mark is where this stood before."),
        custom_attrs=attrs(data_testid="stat-response_rate"),
    )
