"""The labelled sets in tests/data/quality: `given` is what rules were made with, `own` was written before looking."""

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "data" / "quality"
PARTS = ("given", "own")

Row = dict[str, Any]


@cache
def rows(part: str, task: str) -> tuple[Row, ...]:
    """A task's labelled rows."""
    folder = FOLDER / part / ("rag" if part == "given" and task == "questions" else "")
    lines = (folder / f"{task}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines if line.strip())


@cache
def documents() -> dict[str, str]:
    """The fictional jeweller's knowledge: document id → text. Both sets of questions ask of it."""
    return {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted((FOLDER / "given/rag/docs").glob("*.md"))
    }
