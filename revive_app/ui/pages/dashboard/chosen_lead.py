"""The drawer over the board: everything about the lead the address names."""

import reflex as rx

from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import button
from revive_app.ui.components.dialogs import drawer
from revive_app.ui.components.notices import empty
from revive_app.ui.language import word
from revive_app.ui.pages.dashboard.board_state import BoardState
from revive_app.ui.person.state import PersonState
from revive_app.ui.person.view import open_chat, person_body, person_stands, person_who


def lead_drawer() -> rx.Component:
    """Drawn only while it is open."""
    return drawer(
        rx.cond(PersonState.person.name != "", person_who(), bone("50%", 24)),
        rx.cond(
            BoardState.looking.lead != "",
            rx.cond(
                PersonState.person.contact_id != "",
                rx.fragment(rx.el.div(person_stands(), class_name="known-head"), person_body()),
                rx.cond(
                    PersonState.loaded,
                    empty(
                        "nath",
                        word("This lead is not here"),
                        word("It may belong to another shop, or the link is too old."),
                        button(word("Back to the board"), on_click=BoardState.close_lead),
                    ),
                    rx.el.div(bone("100%", 8), bone("70%"), bone("40%"), class_name="skeleton person-bones"),
                ),
            ),
        ),
        shown=BoardState.looking.lead != "",
        on_leave=BoardState.close_lead,
        foot=(open_chat(),),
        class_name="lead-drawer",
        test_id="lead-drawer",
    )
