"""Visits to the shop: when it is open, which times are free, which one a customer means, and what is said of them."""

from revive_app.rules.visits.opening import WEEKDAYS, Opening, faults_of, read_opening
from revive_app.rules.visits.slots import SlotRules, bookable, free, spread
from revive_app.rules.visits.wish import Wish, fitting, read_wish

__all__ = [
    "WEEKDAYS",
    "Opening",
    "SlotRules",
    "Wish",
    "bookable",
    "faults_of",
    "fitting",
    "free",
    "read_opening",
    "read_wish",
    "spread",
]
