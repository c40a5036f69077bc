"""The only State a stranger may call: it says whether there is a demo shop, and sends insiders home."""

import reflex as rx

from revive_app.settings import get_settings
from revive_app.ui.session import public_event, signed_in


class LoginState(rx.State):
    """What the login page shows besides its form."""

    sandbox: bool = get_settings().sandbox

    @rx.event
    async def arrive(self) -> rx.event.EventSpec | None:
        """Somebody with a live session has no business here."""
        self.sandbox = get_settings().sandbox
        if await signed_in(self):
            return rx.call_script("location.replace('/')")
        return None


public_event(f"{LoginState.get_full_name()}.arrive")
