"""Nothing there, something wrong, something on its way; what opens and what asks."""

import reflex as rx
from reflex_components_sonner.toast import ToastAction

from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import button
from revive_app.ui.components.dialogs import asks, confirm, dialog, drawer
from revive_app.ui.components.fields import text_field
from revive_app.ui.components.menus import menu, menu_item, menu_line
from revive_app.ui.components.notices import empty, trouble
from revive_app.ui.elements import attrs
from revive_app.ui.pages.kit.parts import line, panel


def nothing() -> rx.Component:
    """One piece of jewellery, one sentence, one button; what is safe and what happens next."""
    return panel(
        "Empty and error",
        rx.el.div(
            empty(
                "solitaire",
                "No pieces yet",
                "Tara can only show what is here. Bring your price list, or add the first piece by hand.",
                button("Import CSV", look="gold", image="file_down"),
            ),
            trouble(
                "wifi_off",
                "WhatsApp does not answer",
                "Your messages are safe and wait in line. We try again every minute.",
                button("Try now", image="refresh_cw"),
            ),
            class_name="kit-pair",
        ),
        span=6,
    )


def skeleton() -> rx.Component:
    """The shape of what comes, after 150 ms."""
    person = rx.el.div(
        rx.el.span(class_name="bone kit-face"),
        rx.el.div(bone("60%", 10), bone("90%", 8)),
        class_name="kit-bones",
    )
    return panel("Skeleton", person, person, rx.el.div(bone("50%"), bone("92%", 8), bone("74%", 8)), span=3)


def toasts() -> rx.Component:
    """What happened, then what is next."""
    undo = ToastAction(label="Undo", on_click=rx.toast.success("Ananya is back"))
    look = ToastAction(label="Look", on_click=rx.noop())
    return panel(
        "Toasts",
        button(
            "It worked",
            on_click=rx.toast.success(
                "Ananya moved to Won", description="₹4,85,000 added to today", action=undo
            ),
            custom_attrs=attrs(data_testid="kit-done"),
        ),
        button(
            "It waits",
            on_click=rx.toast.warning("Held until 09:00", description="Quiet hours, 12 offers wait"),
        ),
        button(
            "It was refused",
            on_click=rx.toast.error(
                "Rohan moved Priya first", description="Your change was not saved", action=look
            ),
        ),
        span=3,
    )


def overlays() -> rx.Component:
    """Menus, questions, dialogs, drawers."""
    return panel(
        "Menu, question, dialog, drawer",
        line(
            menu(
                button("Menu", image="ellipsis"),
                menu_item("Open chat", menu_id="kit-menu", image="message_circle", key="↵"),
                menu_item("Move to…", menu_id="kit-menu", image="arrow_right", key="M"),
                menu_item("Edit value", menu_id="kit-menu", image="pencil", key="E"),
                menu_item("Snooze", menu_id="kit-menu", image="alarm_clock", key="S"),
                menu_line(),
                menu_item("Do not disturb", menu_id="kit-menu", image="ban", danger=True),
                menu_id="kit-menu",
            ),
            button("Ask first", look="danger", custom_attrs=asks("kit-confirm")),
            button("Dialog", on_click=_show("kit-dialog", True)),
            button("Drawer", on_click=_show("kit-drawer", True)),
            button("With a tip", custom_attrs={"data-tip": "Says more, to who hovers or comes by keys"}),
        ),
        confirm(
            "Cancel the rest?",
            "386 people will not be written to. Those already sent stay sent.",
            "Cancel the rest",
            rx.toast.success("Cancelled"),
            dialog_id="kit-confirm",
        ),
        rx.el.div(
            dialog(
                "Rajwadi Jhumka",
                rx.el.form(text_field("Name", "kit-name", value="Rajwadi Jhumka"), class_name="form"),
                shown=False,
                on_leave=_show("kit-dialog", False),
                foot=(button("Cancel", custom_attrs={"data-leave": ""}), button("Save piece", look="gold")),
                class_name="narrow",
                asks_before_leaving=True,
            ),
            id="kit-dialog",
        ),
        rx.el.div(
            drawer(
                "Ananya Iyer",
                rx.el.p("What is known of a person, beside the page it was opened from."),
                shown=False,
                on_leave=_show("kit-drawer", False),
            ),
            id="kit-drawer",
        ),
        span=4,
    )


def _show(name: str, shown: bool) -> rx.event.EventSpec:
    """The kit has no State: a real page hands `shown` a var."""
    return rx.call_script(
        f"document.querySelector('#{name} modal-frame').setAttribute('shown', '{str(shown).lower()}')"
    )
