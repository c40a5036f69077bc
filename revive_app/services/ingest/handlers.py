"""Which function lets which event take effect. It returns why there was no effect, or None; it may raise Parked.

A field of Meta's that nobody has needed so far is stored and counted as `other`: giving it a function here is
all it takes (`docs/extending.md`).
"""

from collections.abc import Callable

from revive_app.db import TenantSession
from revive_app.services.ingest import account_news, changes, echoes, messages, statuses, template_news
from revive_app.services.ingest.event import Event
from revive_app.vocabulary import EventKind

Handler = Callable[[TenantSession, Event], str | None]

BY_KIND: dict[EventKind, Handler] = {
    EventKind.MESSAGE: messages.take,
    EventKind.STATUS: statuses.take,
    EventKind.PREFERENCE: changes.take_preference,
    EventKind.USER_ID: changes.take_user_id,
    EventKind.TEMPLATE: template_news.take,
    EventKind.ACCOUNT: account_news.take,
    EventKind.ERRORS: changes.take_errors,
}

BY_FIELD: dict[str, Handler] = {
    "smb_message_echoes": echoes.take_echoes,
}


def handler_of(event: Event) -> Handler | None:
    """By what it is, else by the field it came in; None when it is kept without effect."""
    return BY_KIND.get(event.kind) or BY_FIELD.get(event.field)
