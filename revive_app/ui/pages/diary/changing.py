"""One change to a visit or an order, as somebody saw it: of two colleagues the second is refused, and sees what is so."""

from typing import Any

from revive_app.rules.rights import Right
from revive_app.ui.handling import as_id
from revive_app.ui.shell.state import change_shop, name_of


async def change_seen(page: Any, act: Any, which: str, change: Any, version: Any) -> None:
    """`act` is the service's own way of changing a row by its id. `which` and `version` come from a page: neither is
    trusted. Raises what the service raises.
    """
    seen = version if isinstance(version, int) else None
    await change_shop(page, Right.TALK, act, as_id(which), change, seen_version=seen, by=await name_of(page))
