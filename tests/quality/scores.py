"""How each task is scored: the figures of a labelled set, and which of its rows were got wrong."""

import math
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from revive_app.rules import guard, intents, optout, sentiment, snooze
from revive_app.rules.knowledge.facts import DiscountBase, DiscountRule, Facts, KnownProduct
from tests.quality.sets import Row

Miss = tuple[str, str, str]

INDIA = ZoneInfo("Asia/Kolkata")

_Given = TypeVar("_Given")
_Got = TypeVar("_Got")


@dataclass(frozen=True, slots=True)
class Score:
    """Figures by name, and the misses as (text, expected, got)."""

    figures: dict[str, float]
    misses: list[Miss] = field(default_factory=list)
    # of the processor, a message: another program on the machine makes it no longer
    milliseconds: float = 0.0

    def told(self) -> dict[str, float]:
        """The figures there are rows for."""
        return {name: value for name, value in self.figures.items() if not math.isnan(value)}


def optouts(rows: Sequence[Row]) -> Score:
    """Recall of certain and likely together, of certain alone, false alarms, and scopes of what was found."""
    took, found = timed(optout.judge, [row["text"] for row in rows])
    return Score(
        optout_figures(rows, found),
        [
            (
                row["text"],
                f"{row['opt_out']} {row['scope']} {row['opt_in']}",
                f"{got.opt_out} {got.scope} {got.opt_in}",
            )
            for row, got in zip(rows, found, strict=True)
            if (row["opt_out"], row["scope"], row["opt_in"]) != (got.opt_out, got.scope, got.opt_in)
        ],
        took,
    )


def optout_figures(rows: Sequence[Row], found: Sequence[optout.OptOutVerdict]) -> dict[str, float]:
    """The figures of messages and what was found in them."""
    pairs = list(zip(rows, found, strict=True))
    wanted = [(row, got) for row, got in pairs if row["opt_out"] != "none"]
    hits = [(row, got) for row, got in wanted if got.opt_out != "none"]
    certain = [(row, got) for row, got in wanted if row["opt_out"] == "certain"]
    others = [(row, got) for row, got in pairs if row["opt_out"] == "none"]
    comebacks = [(row, got) for row, got in others if row["opt_in"]]
    return {
        "recall": share(len(hits), len(wanted)),
        "false alarms": share(sum(got.opt_out != "none" for _, got in others), len(others)),
        "certain recall": share(sum(got.opt_out == "certain" for _, got in certain), len(certain)),
        "none called certain": float(sum(got.opt_out == "certain" for _, got in others)),
        "scope accuracy": share(sum(row["scope"] == got.scope for row, got in hits), len(hits)),
        "opt-in recall": share(sum(got.opt_in for _, got in comebacks), len(comebacks)),
        "opt-ins imagined": float(sum(got.opt_in and not row["opt_in"] for row, got in pairs)),
    }


def feelings(rows: Sequence[Row], feel: Callable[[str], sentiment.Feeling] = sentiment.feel) -> Score:
    """Macro-F1 over the three labels, and how anger is told from the rest."""
    took, found = timed(feel, [row["text"] for row in rows])
    pairs = list(zip(rows, found, strict=True))
    labels = ("negative", "neutral", "positive")
    angry = _counts((row["angry"], got.angry) for row, got in pairs)
    return Score(
        {
            "macro-F1": sum(
                _f1(*_counts((row["label"] == label, got.label == label) for row, got in pairs))
                for label in labels
            )
            / len(labels),
            "angry recall": share(angry[0], angry[0] + angry[2]),
            "angry precision": share(angry[0], angry[0] + angry[1]),
        },
        [
            (row["text"], f"{row['label']} {row['angry']}", f"{got.label} {got.angry} {got.compound}")
            for row, got in pairs
            if (row["label"], row["angry"]) != (got.label, got.angry)
        ],
        took,
    )


def wishes(rows: Sequence[Row]) -> Score:
    """Micro-F1 over all intents, and the share of messages with exactly the right ones."""
    took, found = timed(intents.find, [row["text"] for row in rows])
    pairs = [
        (row, set(row["intents"]), {intent.value for intent in got})
        for row, got in zip(rows, found, strict=True)
    ]
    right = sum(len(want & got) for _, want, got in pairs)
    extra = sum(len(got - want) for _, want, got in pairs)
    missing = sum(len(want - got) for _, want, got in pairs)
    return Score(
        {
            "micro-F1": _f1(right, extra, missing),
            "all right": share(sum(want == got for _, want, got in pairs), len(pairs)),
        },
        [
            (row["text"], ",".join(sorted(want)), ",".join(sorted(got)))
            for row, want, got in pairs
            if want != got
        ],
        took,
    )


def groundings(rows: Sequence[Row]) -> Score:
    """Violations let through, and good replies blocked."""
    cases = [(row["reply"], facts_of(row)) for row in rows]
    took, verdicts = timed(lambda case: guard.check(*case), cases)
    bad = [(row, got) for row, got in zip(rows, verdicts, strict=True) if row["verdict"] == "violates"]
    good = [(row, got) for row, got in zip(rows, verdicts, strict=True) if row["verdict"] == "ok"]
    through = [(row, got) for row, got in bad if got.allowed]
    blocked = [(row, got) for row, got in good if not got.allowed]
    return Score(
        {
            "violations let through": float(len(through)),
            "of": float(len(bad)),
            "good replies blocked": share(len(blocked), len(good)),
        },
        [
            (
                f"[{row['world']}] {row['reply']}",
                f"{row['verdict']} {row['category']} {row.get('why')}",
                _why(got),
            )
            for row, got in (*through, *blocked)
        ],
        took,
    )


def facts_of(row: Row) -> Facts:
    """The world of a grounding row as the guard is given it."""
    policy = row["policy"]
    return Facts(
        passages=tuple(chunk["text"] for chunk in row["knowledge"]),
        products=tuple(
            KnownProduct(
                sku=piece["sku"],
                name=piece["name"],
                price=piece["price"],
                purity=piece.get("purity") or "",
                weight_mg=round(piece["weight_g"] * 1000) if piece.get("weight_g") else None,
                stock=piece.get("stock"),
                about=" ".join(
                    str(value)
                    for key, value in piece.items()
                    if key not in ("sku", "name", "price", "currency", "purity", "weight_g", "stock")
                ),
            )
            for piece in row["catalog"]
        ),
        discount=DiscountRule(
            enabled=policy["max_discount_pct"] > 0,
            max_percent=float(policy["max_discount_pct"]),
            base=DiscountBase(policy["discount_on"]),
        ),
        allowed_domains=frozenset(policy["allowed_domains"]),
        customer_words=row.get("customer_message") or "",
    )


def timed(act: Callable[[_Given], _Got], cases: Iterable[_Given]) -> tuple[float, list[_Got]]:
    """Milliseconds a case on a second pass (the first fills the caches), and what came out."""
    cases = list(cases)
    found = [act(case) for case in cases]
    began = time.process_time()
    for case in cases:
        act(case)
    return (time.process_time() - began) * 1000 / max(1, len(cases)), found


def share(part: float, whole: float) -> float:
    """A part of a whole; not a number of nothing."""
    return part / whole if whole else math.nan


def _counts(pairs: Iterable[tuple[bool, bool]]) -> tuple[int, int, int]:
    """True positives, false positives, false negatives of (wanted, got)."""
    seen = list(pairs)
    return (
        sum(want and got for want, got in seen),
        sum(got and not want for want, got in seen),
        sum(want and not got for want, got in seen),
    )


def _f1(right: int, extra: int, missing: int) -> float:
    whole = 2 * right + extra + missing
    return 2 * right / whole if whole else 0.0


def _why(verdict: guard.Verdict) -> str:
    return (
        "; ".join(f"{reason.code} “{reason.text}” {reason.detail}" for reason in verdict.reasons) or "allowed"
    )


def snoozes(rows: Sequence[Row]) -> Score:
    """Exact dates on snoozes (none equals none), parts of the day, and messages wrongly taken as snoozes."""
    cases = [(row["text"], datetime.fromisoformat(row["base_time"])) for row in rows]
    took, found = timed(lambda case: snooze.read(*case, INDIA), cases)
    wanted = [(row, got) for row, got in zip(rows, found, strict=True) if row["expected"]["snooze"]]
    others = [(row, got) for row, got in zip(rows, found, strict=True) if not row["expected"]["snooze"]]
    dated = [(row, got) for row, got in wanted if got is not None and _date(got) == row["expected"]["date"]]
    parted = [(row, got) for row, got in wanted if row["expected"]["part_of_day"]]
    timed_ = [(row, got) for row, got in wanted if row["expected"]["time"]]
    return Score(
        {
            "exact date": share(len(dated), len(wanted)),
            "false hits": share(sum(got is not None for _, got in others), len(others)),
            "part of day": share(
                sum(
                    got is not None and got.part_of_day == row["expected"]["part_of_day"]
                    for row, got in parted
                ),
                len(parted),
            ),
            "clock time": share(
                sum(got is not None and _time(got) == row["expected"]["time"] for row, got in timed_),
                len(timed_),
            ),
        },
        [
            (f"{row['base_time'][:16]} {row['text']}", _expected(row["expected"]), _told(got))
            for row, got in zip(rows, found, strict=True)
            if _expected(row["expected"]) != _told(got)
        ],
        took,
    )


def _date(got: snooze.Snooze) -> str | None:
    return got.date.isoformat() if got.date else None


def _time(got: snooze.Snooze) -> str | None:
    return got.time.strftime("%H:%M") if got.time else None


def _told(got: snooze.Snooze | None) -> str:
    return f"{_date(got)} {got.part_of_day or ''} {_time(got) or ''}" if got else "no"


def _expected(expected: Row) -> str:
    return (
        f"{expected['date']} {expected['part_of_day'] or ''} {expected['time'] or ''}"
        if expected["snooze"]
        else "no"
    )
