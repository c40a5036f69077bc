"""A shop that takes visits, and a customer who taps and writes."""

import json
from datetime import datetime, timedelta
from typing import Any

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.services.appointments import desk
from tests.builders import Shop
from tests.meta import envelope, new_wamid

PHONE = "+919800000001"
EVERY_DAY = {day: [["00:00", "23:30"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}


def tap(
    shop: Shop, pressed: str, title: str, *, phone: str = PHONE, quoted: str | None = None, kind: str = "list"
) -> dict[str, Any]:
    """A tapped row of a list or a pressed button, as Meta sends it."""
    reply = {"type": f"{kind}_reply", f"{kind}_reply": {"id": pressed, "title": title}}
    message: dict[str, Any] = {
        "id": new_wamid(),
        "from": phone.removeprefix("+"),
        "timestamp": str(int(utc_now().timestamp())),
        "type": "interactive",
        "interactive": reply,
    }
    if quoted is not None:
        message["context"] = {"id": quoted, "from": "15550783881"}
    contact = {"profile": {"name": "Asha"}, "wa_id": phone.removeprefix("+")}
    return envelope(shop, {"contacts": [contact], "messages": [message]})


def quick_reply(shop: Shop, payload: str, *, phone: str = PHONE) -> dict[str, Any]:
    """A pressed quick reply of a template: its payload is its text, unless somebody gave it another."""
    message = {
        "id": new_wamid(),
        "from": phone.removeprefix("+"),
        "timestamp": str(int(utc_now().timestamp())),
        "type": "button",
        "button": {"payload": payload, "text": payload},
    }
    contact = {"profile": {"name": "Asha"}, "wa_id": phone.removeprefix("+")}
    return envelope(shop, {"contacts": [contact], "messages": [message]})


def allow_visits(shop: Shop, **more: Any) -> None:
    """The campaign's agent may book."""
    skills = {"appointment_booking": {"enabled": True, **more}, "virtual_try_on": {"enabled": True}}
    with system_session() as session:
        session.run(
            "UPDATE campaigns SET prompt_config = prompt_config || CAST(:config AS jsonb)",
            config=json.dumps({"skills": skills}),
        )


def slots(shop: Shop) -> list[datetime]:
    with tenant_session(shop.client_id) as session:
        return desk.slots(session)


def late_slot(shop: Shop) -> datetime:
    """One that is days away: both reminders are still to come. Whatever hour this runs at, one, two and three hours later are free, too."""
    free = slots(shop)
    late = (at for at in free if at > utc_now() + timedelta(days=3))
    return next(at for at in late if all(at + timedelta(hours=hours) in free for hours in (1, 2, 3)))


def outbound() -> list[Any]:
    with system_session() as session:
        return session.rows("SELECT * FROM messages WHERE direction = 'outbound' ORDER BY id")


def visits() -> list[Any]:
    with system_session() as session:
        return session.rows("SELECT * FROM appointments ORDER BY id")


def rows_offered(message: Any) -> list[tuple[str, str]]:
    """The rows of a list message: id and title."""
    sections = message["payload"]["interactive"]["action"]["sections"]
    return [(row["id"], row["title"]) for section in sections for row in section["rows"]]
