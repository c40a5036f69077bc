"""A visit as an iCalendar file (RFC 5545)."""

from dataclasses import dataclass
from datetime import UTC, datetime

_FOLD_AT = 73


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """What stands in the file. All moments aware."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    summary: str
    location: str
    sequence: int
    changed_at: datetime
    cancelled: bool = False


def calendar_file(event: CalendarEvent) -> str:
    """The file, with CRLF line ends; a cancelled visit takes itself out of the calendar it was put into."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Revive//Visits//EN",
        f"METHOD:{'CANCEL' if event.cancelled else 'PUBLISH'}",
        "BEGIN:VEVENT",
        f"UID:{_text(event.uid)}",
        f"DTSTAMP:{_moment(event.changed_at)}",
        f"DTSTART:{_moment(event.starts_at)}",
        f"DTEND:{_moment(event.ends_at)}",
        f"SEQUENCE:{event.sequence}",
        f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}",
        f"SUMMARY:{_text(event.summary)}",
        *([f"LOCATION:{_text(event.location)}"] if event.location else []),
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_text(event.summary)}",
        "TRIGGER:-PT2H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(value: str) -> str:
    """A value of type TEXT: a name cannot begin a line of its own."""
    cleaned = " ".join(value.split())
    return cleaned.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """Lines of at most 75 octets, continued behind a blank; no character is torn."""
    parts: list[str] = []
    part, size = "", 0
    for char in line:
        width = len(char.encode())
        if size + width > _FOLD_AT:
            parts.append(part)
            part, size = "", 0
        part += char
        size += width
    return "\r\n ".join([*parts, part])
