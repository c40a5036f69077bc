"""The sixty customers of the demo shop, one module for each column of the board."""

from revive_app.demo.people import contacted, interest, left, negotiating, new, won
from revive_app.demo.people.person import Person

PEOPLE: tuple[Person, ...] = (
    *new.PEOPLE,
    *contacted.PEOPLE,
    *interest.PEOPLE,
    *negotiating.PEOPLE,
    *won.PEOPLE,
    *left.PEOPLE,
)

__all__ = ["PEOPLE", "Person"]
