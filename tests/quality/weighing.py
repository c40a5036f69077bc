"""`python -m tests.quality.weighing`: fit the weights of `rules.knowledge.answering` to every labelled question but those kept away.

Needs scikit-learn (requirements-learn.txt). Prints how each set is judged by weights that never saw it, then the weights
of all sets together, to be written into the module.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.preprocessing import StandardScaler

from bench.own_stack import own_stack  # isort: skip  it must come before anything of Revive's

from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.offline import OfflineModel
from revive_app.rules.knowledge.answering import ENOUGH, features
from revive_app.rules.knowledge.quoting import best_match
from revive_app.services import rag
from tests.quality import retrieval
from tests.quality.sets import rows, taught_parts

# Our words know the first sets best: they teach less of what strangers ask.
_LONG_KNOWN, _KNOWN_PULL = frozenset({"given", "own", "unseen", "fresh"}), 0.6
# an answer from another document teaches little
_BESIDE_PULL = 0.3
_LOOSENESS = 0.5


@dataclass(frozen=True, slots=True)
class Judged:
    """A question, what speaks for its best sentence (None where there is none), and whether it can be answered."""

    part: str
    told: dict[str, float] | None
    answerable: bool
    pull: float


def judged() -> Iterator[Judged]:
    """Every labelled question that may be learned from, against the passages the agent would see."""
    models = Models(chat=OfflineModel(), embedder=OfflineEmbedder())
    for part, shop in retrieval.shelves(taught_parts("questions"), models):
        search = rag.searcher(shop.client_id, shop.campaign_id, models.embedder)
        for row in rows(part, "questions"):
            passages = search(row["question"]).passages
            texts = [passage.content for passage in passages]
            found = best_match(row["question"], texts)
            wanted = row["answer_doc_ids"]
            told, pull = None, _KNOWN_PULL if part in _LONG_KNOWN else 1.0
            if found is not None:
                match, source = found
                told = features(row["question"], match.evidence, texts)
                pull *= _BESIDE_PULL if wanted and passages[source].source not in wanted else 1.0
            yield Judged(part, told, bool(wanted), pull)


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
    for part in dict.fromkeys(one.part for one in known):
        asked = [one for one in known if one.part == part]
        likely = likelihoods(asked, *fit([one for one in known if one.part != part]))
        labels = [one.answerable for one in asked]
        answered = [value >= ENOUGH for value in likely]
        abstains = np.mean([not said for said, label in zip(answered, labels, strict=True) if not label])
        answers = np.mean([said for said, label in zip(answered, labels, strict=True) if label])
        print(
            f"{part:8} area {roc_auc_score(labels, likely):.3f}  abstains {abstains:.3f}  answers {answers:.3f}"
        )
    base, weights = fit(known)
    print(f"_BASE = {base:.2f}")
    for name, value in weights.items():
        print(f'    "{name}": {value:.2f},')


if __name__ == "__main__":
    main()
