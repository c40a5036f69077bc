"""`python -m tests.quality.learning [task …]`: learn the weights of `rules.learned` from every labelled message.

Needs scikit-learn (requirements-learn.txt), which nothing else does. `--left-out` learns without one set after the
other instead, and prints how rules and weights together judge the set they were not learned from.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from revive_app.rules.guard.misgivings import INVENTED, TALK
from revive_app.rules.learned import Task, heads, talking
from revive_app.rules.learned.features import BUCKETS, Features, features
from revive_app.rules.learned.heads import Head
from tests.quality.__main__ import BY_RULE
from tests.quality.claims import Claim, claims, words_of_talk
from tests.quality.examples import LABELS, READ, Example, digest, examples
from tests.quality.sets import rows, taught_parts


def learn(task: Task, taught: Sequence[Example]) -> dict[str, Head]:
    """What these teach of each of a task's labels."""
    cells = matrix([features(READ[task](example.text)) for example in taught])
    pulls = [example.pull for example in taught]
    return {
        label: _head(cells, [label in example.labels for example in taught], pulls) for label in LABELS[task]
    }


def learn_claims(taught: Sequence[Claim]) -> dict[str, Head]:
    """What these sentences teach the guard. Far more of them are true than invented, as in life: no balance."""
    in_words = [claim for claim in taught if not claim.beyond_words]
    return {INVENTED: _of_claims(INVENTED, in_words), TALK: _of_claims(TALK, taught)}


def _of_claims(label: str, taught: Sequence[Claim]) -> Head:
    machine = LinearSVC(C=0.3, max_iter=10_000, random_state=0)
    cells = matrix([claim.found for claim in taught])
    holds = [label in claim.labels for claim in taught]
    return _rounded(machine.fit(cells, holds, sample_weight=[claim.pull for claim in taught]))


def matrix(seen: Sequence[Sequence[Features]]) -> csr_matrix:
    """A row for all that was seen of one message."""
    starts, columns, values = [0], [], []
    for groups in seen:
        found: dict[int, float] = {}
        for pull, buckets in groups:
            for bucket in buckets:
                found[bucket] = found.get(bucket, 0.0) + pull
        columns += found.keys()
        values += found.values()
        starts.append(len(columns))
    cells = (np.array(values), np.array(columns, dtype=np.int32), np.array(starts, dtype=np.int32))
    return csr_matrix(cells, shape=(len(seen), BUCKETS))


def _head(cells: csr_matrix, holds: Sequence[bool], pulls: Sequence[float]) -> Head:
    """The weights that part them best."""
    machine = LinearSVC(C=2.0, class_weight="balanced", max_iter=10_000, random_state=0)
    return _rounded(machine.fit(cells, holds, sample_weight=pulls))


def _rounded(machine: LinearSVC) -> Head:
    """What a machine has learned, each weight rounded to a byte."""
    scale = float(np.abs(machine.coef_[0]).max()) / 127
    rounded = np.rint(machine.coef_[0] / scale).astype(np.int8)
    return Head(memoryview(rounded.tobytes()).cast("b"), scale, float(machine.intercept_[0]))


def learned_without(task: Task, part: str) -> dict[str, Head]:
    """What all sets but one teach; all of them when it is ""."""
    if task is Task.CLAIMS:
        return learn_claims(claims(without=part))
    return learn(task, examples(task, without=part))


def left_out(task: Task) -> None:
    """Each set judged by what was learned without it; then all of them as one."""
    sums: dict[str, list[tuple[float, int]]] = {}
    for part in taught_parts(task):
        with learned(task, learned_without(task, part)):
            told = BY_RULE[task](rows(part, task)).told()
        _print(part, len(rows(part, task)), told)
        for name, value in told.items():
            sums.setdefault(name, []).append((value, len(rows(part, task))))
    means = {name: sum(v * n for v, n in told) / sum(n for _, n in told) for name, told in sums.items()}
    _print("mean", sum(len(rows(part, task)) for part in taught_parts(task)), means)


@contextmanager
def learned(task: Task, found: Mapping[str, Head]) -> Iterator[None]:
    """These weights instead of the stored ones."""
    stored = heads.heads
    heads.heads = lambda asked: found if asked is task else stored(asked)
    try:
        yield
    finally:
        heads.heads = stored


def _print(name: str, count: int, told: Mapping[str, float]) -> None:
    print(f"{name:8} {count:5}  " + "  ".join(f"{figure} {value:.3f}" for figure, value in told.items()))


if __name__ == "__main__":
    for task in [Task(name) for name in sys.argv[1:] if not name.startswith("-")] or list(Task):
        if "--left-out" in sys.argv:
            if (
                task in BY_RULE
            ):  # subjects are told by `tests.quality.weighing`, claims with the guard's rules by nobody
                left_out(task)
        else:
            task.file.write_bytes(heads.written(learned_without(task, ""), digest(task)))
            if task is Task.CLAIMS:
                talking.WORDS.write_text("\n".join(words_of_talk()), encoding="utf-8")
            print(f"{task.file.name} written.")
