"""Where one can go, in the order of the rail. Only pages that were added are linked: `revive_app.ui.pages.add` tells."""

from dataclasses import dataclass

from revive_app.ui.language import word


@dataclass(frozen=True, slots=True)
class Place:
    """A page in the rail. `on_phone`: one of the four beside "More" at the foot of a phone. `apart`: under "More"."""

    to: str
    image: str
    name: str
    short: str = ""
    on_phone: bool = False
    apart: bool = False


PLACES = (
    Place("/", "layout_dashboard", word("Command Center"), word("Home"), on_phone=True),
    Place("/inbox", "inbox", word("Inbox"), on_phone=True),
    Place("/diary", "calendar_days", word("Diary")),
    Place("/campaigns", "megaphone", word("Campaigns"), on_phone=True),
    Place("/products", "gem", word("Catalog"), on_phone=True),
    Place("/contacts", "users", word("People")),
    Place("/simulator", "smartphone", word("Simulator")),
    Place("/imports", "file_up", word("Import"), apart=True),
    Place("/templates", "layout_template", word("Templates"), apart=True),
    Place("/analytics", "chart_column", word("Analytics"), apart=True),
    Place("/health", "heart_pulse", word("Health"), apart=True),
    Place("/settings", "settings", word("Settings"), apart=True),
)

_there: set[str] = set()


def is_there(path: str) -> bool:
    """Whether a page of that address was added."""
    return path in _there


def open_up(path: str) -> None:
    """A page was added."""
    _there.add(path)


def open_places() -> tuple[Place, ...]:
    """The ones that are there."""
    return tuple(place for place in PLACES if place.to in _there)


def in_rail() -> tuple[Place, ...]:
    """Those that stand in the rail by themselves."""
    return tuple(place for place in open_places() if not place.apart)


def apart() -> tuple[Place, ...]:
    """Those under "More"."""
    return tuple(place for place in open_places() if place.apart)


def on_phone() -> tuple[Place, ...]:
    """At most four at the foot of a phone; where one of them is not there yet, the next in the rail stands in."""
    places = open_places()
    first = [place for place in places if place.on_phone]
    more = [place for place in places if not place.on_phone and not place.apart]
    return tuple((first + more)[:4])
