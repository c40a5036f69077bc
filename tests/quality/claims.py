"""What the guard's weights are learned from: sentences of labelled replies, each beside the facts of its shop."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from revive_app.rules.guard.check import check_leaks, check_links, check_numbers, without_orders_in
from revive_app.rules.guard.misgivings import INVENTED, TALK
from revive_app.rules.guard.reading import Reply, read_reply
from revive_app.rules.guard.traits import traits
from revive_app.rules.learned import Features
from tests.quality.scores import facts_of
from tests.quality.sets import HELD, Row, rows, talk, taught_parts

OTHER_WORDS = Path(__file__).parent.parent / "data" / "quality" / "other_words.txt"


@dataclass(frozen=True, slots=True)
class Claim:
    """What is to be seen of a sentence, and what holds of it."""

    found: tuple[Features, ...]
    labels: frozenset[str]


def other_words() -> Iterator[tuple[str, str, str, str, bool]]:
    """(set, world, customer's words, reply, whether it may be sent) of every line of `other_words.txt`.

    `# set world` names the shop (of tests/data/quality), `>` what the customer said before the next reply, `+` a reply
    that follows from the facts, `-` one that does not.
    """
    part = world = said = ""
    for line in OTHER_WORDS.read_text(encoding="utf-8").splitlines():
        mark, _, text = line.partition(" ")
        if mark == "#":
            part, world = text.split()
        elif mark == ">":
            said = text
        elif mark in ("+", "-"):
            yield part, world, said, text, mark == "+"
            said = ""


@cache
def shop(part: str, world: str) -> Row:
    """A row of this world."""
    return next(row for row in rows(part, "grounding") if row["world"] == world)


def claims(*, without: str = "") -> list[Claim]:
    """Every sentence that claims something; `without` leaves out a set and what was written to its shops."""
    return [claim for row, labels in _replies(without) for claim in _claims_of(row, labels)]


def digest() -> str:
    """Which replies there are, in 16 characters."""
    told = [
        (row["world"], row["reply"], sorted(labels), row.get("customer_message")) for row, labels in _replies("")
    ]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


_NOTHING = frozenset[str]()
# replies to a shop's customer that claim nothing, or nearly: as good as talk
_NEARLY_TALK = frozenset({"handoff", "smalltalk", "no_fact", "echo", "refuse"})
# Talk is the same in every shop: each sentence beside the facts of a few.
_SHOPS = 2


def _replies(without: str) -> Iterator[tuple[Row, frozenset[str]]]:
    for task in ("grounding", "claims"):
        for part in taught_parts(task):
            if part != without:
                yield from ((row, _labels(row)) for row in rows(part, task))
    for part, world, said, reply, allowed in other_words():
        if part != without and part not in HELD:
            yield _said(part, world, said, reply), _NOTHING if allowed else frozenset({INVENTED})
    yield from _talk()


def _labels(row: Row) -> frozenset[str]:
    if row["verdict"] == "violates":
        return frozenset({INVENTED})
    return frozenset({TALK}) if row["category"] in _NEARLY_TALK else _NOTHING


def _talk() -> Iterator[tuple[Row, frozenset[str]]]:
    worlds = sorted({(part, row["world"]) for part in taught_parts("grounding") for row in rows(part, "grounding")})
    for place, (reply, claims_something) in enumerate(talk()):
        for part, world in (worlds[(_SHOPS * place + more) * _APART % len(worlds)] for more in range(_SHOPS)):
            yield _said(part, world, "", reply), frozenset({INVENTED if claims_something else TALK})


# any number that shares no factor with how many worlds there are goes through all of them
_APART = 61


def _said(part: str, world: str, asked: str, reply: str) -> Row:
    return {**shop(part, world), "reply": reply, "customer_message": asked}


def _claims_of(row: Row, labels: frozenset[str]) -> Iterator[Claim]:
    reply = read_reply(row["reply"], without_orders_in(facts_of(row)))
    found = [seen for _, seen in traits(reply)]
    # of several sentences nobody says which one is wrong, and a wrong number teaches nothing about words
    if INVENTED in labels and (len(found) > 1 or _has_a_wrong_number(reply)):
        return
    yield from (Claim(seen, labels) for seen in found)


def _has_a_wrong_number(reply: Reply) -> bool:
    return any(next(check(reply), None) for check in (check_leaks, check_links, check_numbers))
