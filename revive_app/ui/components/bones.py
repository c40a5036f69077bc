"""Grey shapes of what is about to come."""

import reflex as rx


def bone(width: str, height: int = 12, class_name: str = "") -> rx.Component:
    """One line of it."""
    return rx.el.div(class_name=f"bone {class_name}", style={"width": width, "height": f"{height}px"})
