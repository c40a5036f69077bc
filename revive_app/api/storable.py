"""What no request may hold, wherever it stands: text and numbers that PostgreSQL cannot keep, and endless nesting.

Asked once, in front of every route and of validation; the webhook, which takes what Meta sends, is not behind it.
"""

from fastapi import Request, params

from revive_app.errors import InvalidInput
from revive_app.rules.clean import faults


async def require_storable(request: Request) -> None:
    """A dependency of every route. Raises InvalidInput, naming the fields."""
    wrong = [
        fault
        for name, value in [*request.query_params.multi_items(), *await _body(request)]
        for fault in faults(value, name)
    ]
    if wrong:
        raise InvalidInput("Some of what was sent cannot be kept.", fields=tuple(dict.fromkeys(wrong)))


async def _body(request: Request) -> list[tuple[str, object]]:
    """What the body holds, by name. It has been read by now, if its route takes one."""
    taken = getattr(request.scope.get("route"), "body_field", None)
    if taken is None:
        return []
    if isinstance(taken.field_info, params.Form):
        return list((await request.form()).multi_items())
    try:
        return [("", await request.json())]
    except ValueError:
        return []  # nothing, or something else than JSON: validation says what it thinks of that
