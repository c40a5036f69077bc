"""A number with its unit, and where it stands."""

from dataclasses import dataclass

from revive_app.rules.numbers.units import Unit


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number read from a text. Clock: minutes after midnight. Date: month × 100 + day. Weight: grams."""

    value: float
    unit: Unit
    start: int
    end: int
    # "about", "lagbhag": within 2 % is the same
    hedged: bool = False
    # lakh, k or hazaar was said
    scaled: bool = False
    # the currency itself was said
    marked: bool = False
