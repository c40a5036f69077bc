"""The weights that were learned, and the margins they give."""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from revive_app.rules.learned.features import BUCKETS, Features, features


class Task(StrEnum):
    """What was learned; the weights of each stand in a file of their own."""

    OPTOUT = "optout"
    SENTIMENT = "sentiment"
    INTENTS = "intents"
    SUBJECTS = "subjects"
    CLAIMS = "claims"

    @property
    def file(self) -> Path:
        """A line of JSON, and, packed, the weights of one head after the other, a signed byte a bucket."""
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
    return weighed(task, features(text))


def weighed(task: Task, found: Sequence[Features]) -> dict[str, float]:
    """Label → how much what was seen speaks for it, for tasks that look at more than a text."""
    return {label: head.margin(found) for label, head in heads(task).items()}


@cache
def heads(task: Task) -> Mapping[str, Head]:
    """Label → what was learned of it."""
    told, _, packed = task.file.read_bytes().partition(b"\n")
    known: dict[str, tuple[float, float]] = json.loads(told)["heads"]
    view = memoryview(zlib.decompress(packed)).cast("b")
    return {
        label: Head(view[place * BUCKETS :][:BUCKETS], *known[label]) for place, label in enumerate(known)
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
    weights = b"".join(bytes(head.weights) for head in heads_.values())
    return json.dumps(told).encode() + b"\n" + zlib.compress(weights, 9)
