"""`python -m tests.quality.weighing`: fit the weights of `rules.knowledge.answering` to every labelled question but those kept away.

Needs scikit-learn (requirements-learn.txt). Prints how each set is judged by weights that never saw it, then the weights
of all sets together, to be written into the module. What a question is about is heard by subjects learned without its
own set: what was learned by heart would weigh too much.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.preprocessing import StandardScaler

from bench.own_stack import own_stack  # isort: skip  it must come before anything of Revive's

from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.offline.model import OfflineModel
from revive_app.providers.ai.protocol import Passage
from revive_app.rules.knowledge import subjects
from revive_app.rules.knowledge.answering import ENOUGH, features
from revive_app.rules.knowledge.quoting import all_sections, best_match
from revive_app.rules.learned import Task
from revive_app.services import rag
from tests.quality import retrieval
from tests.quality.examples import examples
from tests.quality.learning import learn, learned
from tests.quality.sets import Row, rows, taught_parts

# Our words know the first sets best: they teach less of what strangers ask.
_LONG_KNOWN, _KNOWN_PULL = frozenset({"given", "own", "unseen", "fresh"}), 0.6
# an answer from another document teaches little
_BESIDE_PULL = 0.3
# A question whose paper is taken away: a shop that does not have it must not quote another.
_TAKEN_AWAY_PULL = 0.015
_LOOSENESS = 0.5


@dataclass(frozen=True, slots=True)
class Judged:
    """A question, what speaks for its best sentence (None where there is none), and whether it can be answered.

    `taken_away`: it could, by a paper that was not among these.
    """

    part: str
    told: dict[str, float] | None
    answerable: bool
    pull: float
    taken_away: bool = False


def judged() -> Iterator[Judged]:
    """Every labelled question that may be learned from, against the passages the agent would see."""
    models = Models(chat=OfflineModel(), embedder=OfflineEmbedder())
    for part, shop in retrieval.shelves(taught_parts("questions"), models):
        search = rag.searcher(shop.client_id, shop.campaign_id, models.embedder)
        with learned(Task.SUBJECTS, learn(Task.SUBJECTS, examples(Task.SUBJECTS, without=part))):
            subjects.heard.cache_clear()
            for row in rows(part, "questions"):
                yield from _judged(part, row, search(row["question"]).passages)
    subjects.heard.cache_clear()


def _judged(part: str, row: Row, passages: Sequence[Passage]) -> Iterator[Judged]:
    """The question against what was found, and against what would be found without its paper."""
    question, wanted = row["question"], row["answer_doc_ids"]
    pull = _KNOWN_PULL if part in _LONG_KNOWN else 1.0
    told, source = _told(question, passages)
    beside = bool(wanted) and source is not None and source not in wanted
    yield Judged(part, told, bool(wanted), pull * (_BESIDE_PULL if beside else 1.0))
    if wanted:
        told, _ = _told(question, [passage for passage in passages if passage.source not in wanted])
        yield Judged(part, told, False, pull * _TAKEN_AWAY_PULL, taken_away=True)


def _told(question: str, passages: Sequence[Passage]) -> tuple[dict[str, float] | None, str | None]:
    """What speaks for the best sentence, and the source it is from."""
    texts = [passage.content for passage in passages]
    found = best_match(question, texts)
    if found is None:
        return None, None
    return features(question, found.evidence, all_sections(texts)), passages[found.source].source


def fit(taught: list[Judged]) -> tuple[float, dict[str, float]]:
    """The base and the weight of each feature that part answerable from unanswerable best."""
    told = [(one, one.told) for one in taught if one.told is not None]
    names = list(told[0][1])
    cells = np.array([[features[name] for name in names] for _, features in told])
    scale = StandardScaler().fit(cells)
    model = LogisticRegression(C=_LOOSENESS, max_iter=3000, class_weight="balanced").fit(
        scale.transform(cells),
        [one.answerable for one, _ in told],
        sample_weight=[one.pull for one, _ in told],
    )
    weights = model.coef_[0] / scale.scale_
    return float(model.intercept_[0] - (weights * scale.mean_).sum()), dict(
        zip(names, map(float, weights), strict=True)
    )


def likelihoods(asked: list[Judged], base: float, weights: dict[str, float]) -> list[float]:
    """How likely each is answered by these weights."""
    return [
        0.0
        if one.told is None
        else float(1 / (1 + np.exp(-base - sum(weights[name] * value for name, value in one.told.items()))))
        for one in asked
    ]


def main() -> None:
    """Print both."""
    with own_stack():
        known = list(judged())
    parts = dict.fromkeys(one.part for one in known)
    likely: dict[str, list[tuple[Judged, float]]] = {}
    for part in parts:
        weights = fit([one for one in known if one.part != part])
        asked = [one for one in known if one.part == part]
        likely[part] = list(zip(asked, likelihoods(asked, *weights), strict=True))
        _print(part, likely[part])
    _print("all", [pair for pairs in likely.values() for pair in pairs])
    base, weights = fit(known)
    print(f"_BASE = {base:.2f}")
    for name, value in weights.items():
        print(f'    "{name}": {value:.2f},')


def _print(named: str, judged: list[tuple[Judged, float]]) -> None:
    """How a set was judged."""
    whole = [(one.answerable, likely) for one, likely in judged if not one.taken_away]
    area = roc_auc_score([answerable for answerable, _ in whole], [likely for _, likely in whole])
    abstains = np.mean([likely < ENOUGH for answerable, likely in whole if not answerable])
    answers = np.mean([likely >= ENOUGH for answerable, likely in whole if answerable])
    gone = np.mean([likely < ENOUGH for one, likely in judged if one.taken_away])
    print(
        f"{named:8} area {area:.3f}  abstains {abstains:.3f}  answers {answers:.3f}"
        f"  abstains without the paper {gone:.3f}"
    )


if __name__ == "__main__":
    main()
