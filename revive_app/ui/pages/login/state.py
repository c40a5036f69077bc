"""The only State a stranger may call: it says which ways in there are, and sends insiders home."""

import reflex as rx

from revive_app.services import google
from revive_app.settings import get_settings
from revive_app.ui.address import asked
from revive_app.ui.language import say, word
from revive_app.ui.session import public_event, signed_in

# How somebody came back from Google without being let in: api/way_in.
_PROBLEMS = {
    "google_denied": word("Google was not allowed to tell us who you are. Try once more."),
    "not_authenticated": word(
        "Nobody here has this Google account. Ask your shop's owner for an invitation."
    ),
}
_OTHERWISE = word("That did not work. Try once more.")


class LoginState(rx.State):
    """What the login page shows besides its form."""

    sandbox: bool = get_settings().sandbox
    google: bool = False
    problem: str = ""

    @rx.event
    async def arrive(self) -> rx.event.EventSpec | None:
        """Somebody with a live session has no business here."""
        settings = get_settings()
        self.sandbox, self.google = settings.sandbox, google.is_offered(settings)
        problem = asked(self, "problem")
        self.problem = say(_PROBLEMS.get(problem, _OTHERWISE)) if problem else ""
        if await signed_in(self):
            return rx.call_script("location.replace('/')")
        return None


public_event(f"{LoginState.get_full_name()}.arrive")
