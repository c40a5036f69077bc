"""`python -m tests.quality [task …]`: score the agent's rules on every labelled set, print the table; of all tasks, write JSON.

Add `--misses` to see what was got wrong, but for the sets kept away. Questions are asked of a real PostgreSQL of its own, and attacks run there
from the webhook to the queue.
"""

import json
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path

import psutil

from bench.own_stack import own_stack  # isort: skip  it must come before anything of Revive's

from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.offline.model import OfflineModel
from tests.meta import receiver
from tests.quality import aims, retrieval, scores, vader
from tests.quality.attacks import Attacker, build_target
from tests.quality.sets import HELD, Row, parts_with, rows

RESULTS = Path(__file__).parent.parent.parent / "bench" / "results" / "eval.json"

Scorer = Callable[[Sequence[Row]], scores.Score]
BY_RULE: dict[str, Scorer] = {
    "optout": scores.optouts,
    "snooze": scores.snoozes,
    "sentiment": scores.feelings,
    "intents": scores.wishes,
    "grounding": scores.groundings,
    # far harder than a shop's day, and nothing is asked of them
    "claims": scores.groundings,
}


def main(arguments: list[str]) -> int:
    """Score the named tasks, all of them by default. 1 when a figure is below the least that may be shipped."""
    names = [name for name in arguments if not name.startswith("-")]
    known = [*BY_RULE, *IN_DATABASE]
    tasks = names or known
    if set(tasks) - set(known):
        print(f"There are: {', '.join(known)}.")
        return 2
    found: list[tuple[str, str, int, scores.Score]] = []
    with own_stack() if set(tasks) & set(IN_DATABASE) else nullcontext():
        for task in tasks:
            for part, count, score in IN_DATABASE[task]() if task in IN_DATABASE else _by_rule(task):
                found.append((task, part, count, score))
                _print(task, part, count, score, misses="--misses" in arguments and part not in HELD)
    if not names:
        _write(found)
    return (
        1
        if any(aims.short(task, score.told(), kept_away=part in HELD) for task, part, _, score in found)
        else 0
    )


def _by_rule(task: str) -> Iterator[tuple[str, int, scores.Score]]:
    for part in parts_with(task):
        yield part, len(rows(part, task)), BY_RULE[task](rows(part, task))


def _questions() -> Iterator[tuple[str, int, scores.Score]]:
    models = Models(chat=OfflineModel(), embedder=OfflineEmbedder())
    for part, shop in retrieval.shelves(parts_with("questions"), models):
        asked = retrieval.ask_all(shop, models, rows(part, "questions"))
        yield part, len(asked), retrieval.retrievals(asked)


def _attacks() -> Iterator[tuple[str, int, scores.Score]]:
    """Every payload against a model that obeys it."""
    models = Models(chat=OfflineModel(), embedder=OfflineEmbedder())
    with receiver() as meta:
        for part in parts_with("injections"):
            attacker = Attacker(build_target(models), models, meta)
            faults = [fault for row in rows(part, "injections") for fault in attacker.run(row)]
            figures = {"forbidden effects": float(len(faults))}
            yield (
                part,
                len(rows(part, "injections")),
                scores.Score(figures, [(one, "", "") for one in faults]),
            )


IN_DATABASE: dict[str, Callable[[], Iterator[tuple[str, int, scores.Score]]]] = {
    "questions": _questions,
    "injections": _attacks,
}


def _print(task: str, part: str, count: int, score: scores.Score, *, misses: bool) -> None:
    wanted = {aim.figure: aim for aim in aims.of(task, kept_away=part in HELD)}
    print(
        f"\n{task} · {part} · {count} rows"
        + (f" · {score.milliseconds:.2f} ms" if score.milliseconds else "")
    )
    for name, value in score.told().items():
        aim = wanted.get(name)
        verdict = "" if aim is None else f"  at least {aim.least:g}  aim {aim.aim:g}  {_mark(aim, value)}"
        print(f"  {name:32} {value:8.3f}{verdict}")
    if task == "sentiment":
        print(f"  {'plain VADER: macro-F1':32} {vader.macro_f1(rows(part, task)):8.3f}")
    for miss in score.misses if misses else ():
        print("    " + " | ".join(miss))


def _mark(aim: aims.Aim, value: float) -> str:
    if aim.met(value, wanted=aim.aim):
        return "aim reached"
    return "ok" if aim.met(value) else "TOO LITTLE"


def _write(found: Sequence[tuple[str, str, int, scores.Score]]) -> None:
    report = {
        "bench": "eval",
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": {"cores": psutil.cpu_count(), "python": platform.python_version()},
        "rows": [
            {
                "task": task,
                "set": part,
                "count": count,
                **{name: round(value, 4) for name, value in score.told().items()},
                **(
                    {"vader macro-F1": round(vader.macro_f1(rows(part, task)), 4)}
                    if task == "sentiment"
                    else {}
                ),
                "milliseconds": round(score.milliseconds, 3),
                "below the least": aims.short(task, score.told(), kept_away=part in HELD),
            }
            for task, part, count, score in found
        ],
    }
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
