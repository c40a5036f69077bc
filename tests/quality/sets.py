"""The labelled sets in tests/data/quality.

`given` came with the issue; `own` and `unseen` are the first sets of ours, `fresh` to `fresh68` later ones: each was
labelled before the rules had seen it, scored once, and then learned from. docs/agent.md says what they scored at
first sight. `held` to `held14` are kept away: nobody learns from them, and nobody who writes rules looks at what was
got wrong there. Whoever does has to write others, as happened to `held11`: it is `fresh57` now, and `held14` is new. `words1` to `words13` are true sentences and their turned twins, far
harder than a shop's day: only weights learn from them.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "data" / "quality"
PARTS = (
    *("given", "own", "unseen", "fresh"),
    *(f"fresh{number}" for number in (*range(2, 61), *range(62, 69))),
    *(f"words{number}" for number in range(1, 14)),
)
HELD = ("held", *(f"held{number}" for number in range(2, 15) if number != 11))

Row = dict[str, Any]


@cache
def rows(part: str, task: str) -> tuple[Row, ...]:
    """A task's labelled rows; of `grounding` and `claims` with their worlds. Empty where a part has none of this task."""
    path = _path(part, task)
    if path is None:
        return ()
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    worlds = FOLDER / part / "worlds.json"
    if task in ("grounding", "claims") and worlds.exists():
        known = json.loads(worlds.read_text(encoding="utf-8"))
        return tuple({**known[row["world"]], **row} for row in found)
    return tuple(found)


def _path(part: str, task: str) -> Path | None:
    folders = (FOLDER / part, FOLDER / part / "rag")
    return next((path for folder in folders if (path := folder / f"{task}.jsonl").exists()), None)


def parts_with(task: str) -> tuple[str, ...]:
    """The parts that have rows of a task, those kept away among them."""
    return tuple(part for part in (*PARTS, *HELD) if rows(part, task))


def taught_parts(task: str) -> tuple[str, ...]:
    """The parts that may be learned from."""
    return tuple(part for part in parts_with(task) if part not in HELD)


@cache
def talk(name: str = "replies") -> tuple[tuple[str, bool], ...]:
    """What a shop's assistant says to anybody, and whether it only sounds so: it claims or promises something, or
    (`beside_the_point`) is none of a shop's business. By outsiders; `kept_away` and `beside_kept_away` teach nobody.
    """
    lines = (FOLDER / "talk" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple((line[2:], line.startswith("-")) for line in lines if line[:2] in ("+ ", "- "))


def texts_of(*tasks: str) -> list[str]:
    """The messages of these tasks in all parts, each once."""
    found = (row["text"] for task in tasks for part in taught_parts(task) for row in rows(part, task))
    return list(dict.fromkeys(found))


@cache
def everyday() -> tuple[Row, ...]:
    """Eighteen hundred ordinary messages by outsiders: nobody in them leaves or is angry. `label`: their feeling, null in doubt."""
    path = FOLDER / "everyday" / "messages.jsonl"
    return tuple(json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())


@cache
def documents(part: str) -> dict[str, str]:
    """The knowledge a part's questions are asked of: document id → text. Ours without one ask of the given one."""
    folder = FOLDER / part / "rag" / "docs"
    if not folder.exists():
        folder = FOLDER / "given" / "rag" / "docs"
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))}
