"""`python -m tests.quality.telling`: fit the weights of `rules.knowledge.telling` to labelled questions.

Taken are those whose decisive words stand in exactly one sentence of their document; the sets kept away are only
measured. Prints how often that sentence is found first and among the first two, then the weights.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from revive_app.rules.knowledge.paper_lines import sections_of
from revive_app.rules.knowledge.quoting import parts_of
from revive_app.rules.knowledge.telling import PULLS, traits
from tests.quality.sets import HELD, documents, parts_with, rows

_STEPS, _STEP, _RIDGE = 250, 1.5, 0.0004


@dataclass(frozen=True, slots=True)
class Told:
    """A question's document: what speaks for each of its sentences, a row each, and which one is meant."""

    traits: NDArray[np.float64]
    meant: int


def told(part: str) -> Iterator[Told]:
    """The questions of a set that one sentence answers."""
    texts = documents(part)
    for row in rows(part, "questions"):
        span = row.get("answer_span")
        for name in row["answer_doc_ids"] if span else ():
            for section in sections_of(texts[name]):
                parts = parts_of(section)
                holding = [index for index, one in enumerate(parts) if _plain(span) in _plain(one.text)]
                if len(holding) == 1 and len(parts) > 1:
                    cells = [[one[key] for key in PULLS] for one in traits(row["question"], parts)]
                    yield Told(np.array(cells), holding[0])


def _plain(text: str) -> str:
    return " ".join(text.split()).lower()


def found(asked: Sequence[Told], pulls: NDArray[np.float64], among: int) -> float:
    """The share of questions whose sentence is among the best so many."""
    return float(
        np.mean([one.meant in np.argsort(-(one.traits @ pulls), kind="stable")[:among] for one in asked])
    )


def fit(asked: Sequence[Told]) -> NDArray[np.float64]:
    """The weights that make the sentences meant likeliest: a conditional logistic model, by gradient."""
    scale = np.vstack([one.traits for one in asked]).std(axis=0) + 1e-9
    pulls = np.zeros(len(PULLS))
    for _ in range(_STEPS):
        slope = -_RIDGE * len(asked) * pulls
        for one in asked:
            cells = one.traits / scale
            weighed = np.exp(cells @ pulls - np.max(cells @ pulls))
            slope += cells[one.meant] - (weighed / weighed.sum()) @ cells
        pulls += _STEP * slope / len(asked)
    return np.asarray(pulls / scale)


def main() -> None:
    """Print both."""
    parts = parts_with("questions")
    taught = [one for part in parts if part not in HELD for one in told(part)]
    kept_away = [one for part in parts if part in HELD for one in told(part)]
    pulls = fit(taught)
    known = np.array(list(PULLS.values()))
    for name, weights in (("as they are", known), ("fitted", pulls)):
        for where, asked in (("taught", taught), ("kept away", kept_away)):
            shares = " ".join(f"{found(asked, weights, among):.3f}" for among in (1, 2))
            print(f"{name}, {where} ({len(asked)}): first, among two {shares}")
    for name, value in zip(PULLS, pulls, strict=True):
        print(f'    "{name}": {value:.2f},')


if __name__ == "__main__":
    main()
