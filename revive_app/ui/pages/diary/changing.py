"""One change to a visit or an order, as somebody saw it: of two colleagues the second is refused, and sees what is so."""

from typing import Any

from revive_app.rules.rights import Right
from revive_app.services.hearing import Heard
from revive_app.ui.handling import as_id
from revive_app.ui.shell.state import change_shop, name_of


async def change_seen(page: Any, act: Any, which: str, change: Any, version: Any) -> Heard | None:
    """`act` is the service's own way of changing a row by its id. `which` and `version` come from a page: neither is
    trusted. What becomes of the line to the customer comes back, None where there is none. Raises what the service
    raises.
    """
    seen, by = version if isinstance(version, int) else None, await name_of(page)
    view = await change_shop(page, Right.TALK, act, as_id(which), change, seen_version=seen, by=by)
    heard: Heard | None = view.heard
    return heard
