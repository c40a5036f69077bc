"""The weights that were learned, and the margins they give."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path

from revive_app.rules.learned.features import BUCKETS, Features, features


class Task(StrEnum):
    """What was learned; the weights of each stand in a file of their own."""

    OPTOUT = "optout"
    SENTIMENT = "sentiment"
    INTENTS = "intents"

    @property
    def file(self) -> Path:
        """A line of JSON, and the weights of one head after the other, a signed byte a bucket."""
        return Path(__file__).with_name(f"{self}.bin")


@dataclass(frozen=True, slots=True)
class Head:
    """What was learned of one label. `weights`: a signed byte a bucket; `scale` and `bias` make a margin of them."""

    weights: memoryview
    scale: float
    bias: float

    def margin(self, found: Sequence[Features]) -> float:
        """Above 0 more like it than not, from about -2 to 2, rising with how sure it is."""
        weight = self.weights.__getitem__
        return self.bias + self.scale * sum(pull * sum(map(weight, buckets)) for pull, buckets in found)


def margins(task: Task, text: str) -> dict[str, float]:
    """Label → how much a message sounds like it."""
    found = features(text)
    return {label: head.margin(found) for label, head in heads(task).items()}


@cache
def heads(task: Task) -> Mapping[str, Head]:
    """Label → what was learned of it."""
    told, _, weights = task.file.read_bytes().partition(b"\n")
    view, known = memoryview(weights), json.loads(told)["heads"]
    length = len(view) // len(known)
    return widened(
        {
            label: Head(view[place * length :][:length].cast("b"), *known[label])
            for place, label in enumerate(known)
        }
    )


def widened(heads_: Mapping[str, Head]) -> Mapping[str, Head]:
    """Tables of fewer buckets as tables of all: bucket 70 is bucket 6 of 64."""
    return {
        label: replace(
            head, weights=memoryview(bytes(head.weights) * (BUCKETS // len(head.weights))).cast("b")
        )
        for label, head in heads_.items()
    }


def learned_from(task: Task) -> str:
    """The digest of the messages a task was learned from."""
    return str(json.loads(task.file.read_bytes().partition(b"\n")[0])["learned_from"])


def written(heads_: Mapping[str, Head], learned_from: str) -> bytes:
    """What a task's file holds."""
    told = {
        "learned_from": learned_from,
        "heads": {label: [head.scale, head.bias] for label, head in heads_.items()},
    }
    return json.dumps(told).encode() + b"\n" + b"".join(bytes(head.weights) for head in heads_.values())
