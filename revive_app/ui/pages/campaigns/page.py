"""`/campaigns/new` and `/campaigns/[id]`: the architect, and what else belongs to one campaign."""

import reflex as rx

from revive_app.ui.address import address
from revive_app.ui.components.buttons import Words, button, icon_button
from revive_app.ui.components.dialogs import asks, confirm
from revive_app.ui.components.menus import menu, menu_item, menu_line, menu_link
from revive_app.ui.elements import attrs, link
from revive_app.ui.language import t, word
from revive_app.ui.live import Want, subscribe
from revive_app.ui.pages.campaign.planning import PlanState
from revive_app.ui.pages.campaign.state import BlastsState, RecipientsState
from revive_app.ui.pages.campaign.steps_state import StepsState
from revive_app.ui.pages.campaigns.architect.knowledge_state import KnowledgeState
from revive_app.ui.pages.campaigns.architect.skills_state import SkillsState
from revive_app.ui.pages.campaigns.architect.state import LIST, ArchitectState
from revive_app.ui.pages.campaigns.architect.view import architect_bar, steps
from revive_app.ui.pages.campaigns.listing import ListState
from revive_app.ui.pages.campaigns.parts import PARTS
from revive_app.ui.session import scope_of
from revive_app.ui.shell.frame import framed
from revive_app.ui.shell.state import ShellState


class CampaignPage(rx.State):
    """Nothing but the page's opening."""

    @rx.event
    async def listen(self) -> None:
        """From now on this tab hears of this shop's campaigns, papers and pieces."""
        scope = await scope_of(self)
        subscribe(
            self,
            scope.client_id,
            Want(ArchitectState.refresh, ("campaign.",)),
            Want(KnowledgeState.refresh, ("knowledge.",)),
            Want(
                SkillsState.refresh,
                ("knowledge.", "product.", "settings.", "shop.", "template.", "lead."),
                every=1.0,
            ),
            Want(BlastsState.refresh, ("blast.", "message."), every=1.0),
            Want(RecipientsState.refresh, ("blast.", "message."), every=2.0),
            Want(StepsState.refresh, ("timer.", "lead."), every=2.0),
        )


OPENING = [
    ShellState.enter,
    CampaignPage.listen,
    ArchitectState.open_page,
    KnowledgeState.open_page,
    SkillsState.open_page,
    BlastsState.open_page,
    PlanState.open_page,
    RecipientsState.open_page,
    StepsState.open_page,
]

# From a campaign's status: what can be done about it, its picture and look, the status it leads to.
_SWITCHES: tuple[tuple[str, Words, str, str, str], ...] = (
    ("active", word("Pause"), "pause", "", "paused"),
    ("paused", word("Go on"), "play", "ink", "active"),
    ("archived", word("Take out again"), "archive_restore", "", "paused"),
)


def new_campaign_page() -> rx.Component:
    """The wizard."""
    return framed(rx.el.div(architect_bar(), steps(), class_name="architect"), here=LIST)


def campaign_page() -> rx.Component:
    """One campaign: its agent, and whatever else `PARTS` names."""
    return framed(
        rx.el.div(architect_bar(_status(), _more()), _tabs(), _part(), class_name="architect"), here=LIST
    )


def _status() -> rx.Component:
    head = ArchitectState.head
    return rx.cond(
        ShellState.who.may_shape,
        rx.match(
            head.status,
            *(
                (
                    status,
                    button(words, image=image, look=look, on_click=ArchitectState.switch_to(to)),
                )
                for status, words, image, look, to in _SWITCHES
            ),
            rx.fragment(),
        ),
    )


def _switch_on_phone() -> rx.Component:
    """The same where the bar has no room for it."""
    return rx.match(
        ArchitectState.head.status,
        *(
            (
                status,
                menu_item(
                    words,
                    menu_id="campaign-more",
                    image=image,
                    on_phone=True,
                    on_click=ArchitectState.switch_to(to),
                ),
            )
            for status, words, image, _, to in _SWITCHES
        ),
        rx.fragment(),
    )


def _more() -> rx.Component:
    head = ArchitectState.head
    return rx.cond(
        ShellState.who.may_shape & (head.id != ""),
        rx.fragment(
            menu(
                icon_button("ellipsis", word("More")),
                _switch_on_phone(),
                rx.cond(
                    (ArchitectState.part == "") & (ArchitectState.step == 1),
                    menu_item(
                        word("Read the full prompt"),
                        menu_id="campaign-more",
                        image="scroll_text",
                        on_phone=True,
                        on_click=ArchitectState.show_prompt,
                    ),
                ),
                rx.cond(
                    ArchitectState.part == "",
                    menu_link(
                        word("Preview in simulator"),
                        to=f"/simulator?try={head.id}",
                        image="smartphone",
                        on_phone=True,
                    ),
                ),
                menu_item(
                    word("Begin another like this"),
                    menu_id="campaign-more",
                    image="copy",
                    on_click=ListState.duplicate(head.id),
                ),
                rx.cond(
                    head.status != "archived",
                    menu_item(
                        word("Put away"),
                        menu_id="campaign-more",
                        image="archive",
                        on_click=ArchitectState.switch_to("archived"),
                    ),
                ),
                menu_line(),
                menu_item(
                    word("Delete"),
                    menu_id="campaign-more",
                    image="trash_2",
                    danger=True,
                    custom_attrs=asks("delete-campaign"),
                ),
                menu_id="campaign-more",
                title=head.name,
            ),
            confirm(
                word("Delete this campaign?"),
                word(
                    "Its persona, its papers and its list of people go. Chats and consent stay. One that has sent something can only be put away."
                ),
                word("Delete"),
                ListState.delete(head.id),
                dialog_id="delete-campaign",
                test_id="campaign-delete",
            ),
        ),
    )


def _tabs() -> rx.Component:
    """Drawn once there is more than one part."""
    if len(PARTS) == 1:
        return rx.fragment()
    return rx.el.nav(
        *(
            link(
                t(part.words),
                to=address("", part=part.name) or f"{LIST}/{ArchitectState.head.id}",
                custom_attrs={
                    "aria-current": rx.cond(ArchitectState.part == part.name, "page", "false"),
                    **attrs(data_testid=f"part-{part.name or 'agent'}"),
                },
            )
            for part in PARTS
        ),
        class_name="tabs part-tabs",
        custom_attrs={"aria-label": t("Parts of this campaign")},
    )


def _part() -> rx.Component:
    first, *others = PARTS
    if not others:
        return first.draw()
    return rx.match(ArchitectState.part, *((part.name, part.draw()) for part in others), first.draw())
