"""`python -m tests.quality.learning`: learn the weights of `optout.odds` from every labelled message.

Needs scikit-learn (requirements-learn.txt), which nothing else does. `--left-out` learns without one set after the
other instead, and prints how phrases and margins together judge the set they were not learned from.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from revive_app.rules import optout
from revive_app.rules.optout import odds
from revive_app.rules.optout.reading import as_typed
from tests.quality.examples import Example, digest, examples, leaves, returns
from tests.quality.scores import optout_figures
from tests.quality.sets import Row, parts_with, rows


def matrix(texts: Sequence[str]) -> csr_matrix:
    """A row a text."""
    starts, columns, values = [0], [], []
    for text in texts:
        found: dict[int, float] = {}
        for pull, buckets in odds.features(as_typed(text)):
            for bucket in buckets:
                found[bucket] = found.get(bucket, 0.0) + pull
        columns += found.keys()
        values += found.values()
        starts.append(len(columns))
    cells = (np.array(values), np.array(columns, dtype=np.int32), np.array(starts, dtype=np.int32))
    return csr_matrix(cells, shape=(len(texts), odds.BUCKETS))


def heads(taught: Sequence[Example]) -> tuple[odds.Head, odds.Head]:
    """What these teach of leaving, and of coming back."""
    cells = matrix([example.text for example in taught])
    pulls = [example.pull for example in taught]
    leaving, returning = (
        _head(cells, [label(example) for example in taught], pulls) for label in (leaves, returns)
    )
    return leaving, returning


def _head(cells: csr_matrix, holds: Sequence[bool], pulls: Sequence[float]) -> odds.Head:
    """The weights that part them best, each rounded to a byte."""
    machine = LinearSVC(C=2.0, class_weight="balanced", max_iter=10_000, random_state=0)
    machine.fit(cells, holds, sample_weight=pulls)
    scale = float(np.abs(machine.coef_[0]).max()) / 127
    rounded = np.rint(machine.coef_[0] / scale).astype(np.int8)
    return odds.Head(memoryview(rounded.tobytes()).cast("b"), scale, float(machine.intercept_[0]))


def left_out() -> None:
    """Each set judged by what was learned without it, phrases and margins together; then all of them as one."""
    everything: list[Row] = []
    heard: list[optout.OptOutVerdict] = []
    for part in parts_with("optout"):
        told = rows(part, "optout")
        with learned(*heads(examples(without=part))):
            found = [optout.judge(row["text"]) for row in told]
        _print(part, told, found)
        everything += told
        heard += found
    _print("all", everything, heard)


@contextmanager
def learned(leaving: odds.Head, returning: odds.Head) -> Iterator[None]:
    """These weights instead of the stored ones."""
    stored, odds.heads = odds.heads, lambda: (leaving, returning)
    try:
        yield
    finally:
        odds.heads = stored


def _print(name: str, told: Sequence[Row], found: Sequence[optout.OptOutVerdict]) -> None:
    figures = optout_figures(told, found)
    print(f"{name:8} {len(told):5}  " + "  ".join(f"{key} {value:.3f}" for key, value in figures.items()))


if __name__ == "__main__":
    if "--left-out" in sys.argv:
        left_out()
    else:
        odds.FILE.write_bytes(odds.written(*heads(examples()), digest()))
        print(f"{odds.FILE.name} written, learned from {len(examples())} messages.")
