"""What `rules.learned` is learned from: every labelled message, and for opt-outs what customers say otherwise."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from revive_app.rules.guard.misgivings import INVENTED, TALK
from revive_app.rules.intents import Intent
from revive_app.rules.knowledge.subjects import BEYOND, lines
from revive_app.rules.language.text import clean
from revive_app.rules.learned import Task
from revive_app.rules.optout import OptOut
from revive_app.rules.optout.phrases import KEYWORDS, WEAK_KEYWORDS
from revive_app.rules.optout.reading import as_typed
from tests.quality import claims, tables
from tests.quality.sets import Row, documents, everyday, rows, taught_parts, texts_of
from tests.quality.subjects import SUBJECTS, subject_of

# A form stands for many messages nobody sends: a whole paradigm must not outvote what people write …
_OF_A_FORM = 0.6
_OF_A_MIX = 0.01
# … while of what is refused nothing but goods may be learned: it is not for the grammar to tell, here.
_OF_A_REFUSAL = 0.05
# mostly neutral, which what is labelled for feelings is not
_OF_EVERY_DAY = 0.1
# told of the shop by thousands, none of whom says how she feels
_OF_A_QUESTION = 0.03
# a line of a paper, among the questions it answers
_OF_A_PAPER = 0.5

LABELS = {
    Task.OPTOUT: ("leaving", "returning"),
    Task.SENTIMENT: ("negative", "neutral", "positive", "angry"),
    Task.INTENTS: tuple(Intent),
    Task.SUBJECTS: (*SUBJECTS, BEYOND),
    Task.CLAIMS: (INVENTED, TALK),
}
# how a task's rules read a message before they ask
READ: dict[Task, Callable[[str], str]] = {
    Task.OPTOUT: as_typed,
    Task.SENTIMENT: clean,
    Task.INTENTS: clean,
    Task.SUBJECTS: clean,
}


@dataclass(frozen=True, slots=True)
class Example:
    """A message, what holds of it, and how much it counts."""

    text: str
    labels: frozenset[str]
    pull: float = 1.0


def examples(task: Task, *, without: str = "") -> list[Example]:
    """Each message once, in a fixed order; `without` leaves a set out."""
    if task is Task.SUBJECTS:
        return _of_papers(without)
    held_out = {row["text"] for row in rows(without, task)} if without else set()
    found: dict[str, Example] = {}
    for example in (*_labelled(task), *_written_down(task)):
        if example.text not in held_out:
            found.setdefault(example.text, example)
    return [found[text] for text in sorted(found)]


def digest(task: Task) -> str:
    """Which examples there are, in 16 characters."""
    if task is Task.CLAIMS:
        return claims.digest()
    told = [(example.text, sorted(example.labels), example.pull) for example in examples(task)]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def _labelled(task: Task) -> Iterable[Example]:
    for part in taught_parts(task):
        yield from (Example(row["text"], _labels(task, row)) for row in rows(part, task))


def _labels(task: Task, row: Row) -> frozenset[str]:
    if task is Task.INTENTS:
        return frozenset(row["intents"])
    if task is Task.SENTIMENT:
        return frozenset({row["label"], *({"angry"} if row["angry"] else ())})
    if row["opt_out"] == OptOut.NONE:
        return _RETURNING if row["opt_in"] else _NOTHING
    return _LEAVING


_LEAVING, _RETURNING, _NOTHING = frozenset({"leaving"}), frozenset({"returning"}), frozenset[str]()


def _written_down(task: Task) -> Iterable[Example]:
    if task is Task.OPTOUT:
        return _beside()
    if task is Task.SENTIMENT:
        return (
            *(Example(text, frozenset({"negative", "angry"}), _OF_A_FORM) for text in tables.ABUSE),
            *(
                Example(text, frozenset({"negative"}), _OF_A_FORM)
                for text in (*tables.OBJECTIONS, *tables.DISPLEASED)
            ),
            *(
                Example(text, frozenset({"neutral"}), _OF_A_FORM)
                for text in (*tables.CALM, *tables.CERTAIN, *tables.AGAIN)
            ),
            *(Example(text, frozenset({"neutral"})) for text, wish in tables.WISHES if wish != "complaint"),
            *(
                Example(row["text"], frozenset({row["label"]}), _OF_EVERY_DAY)
                for row in everyday()
                if row["label"]
            ),
            *(
                Example(row["question"], frozenset({"neutral"}), _OF_A_QUESTION)
                for part in taught_parts("questions")
                for row in rows(part, "questions")
            ),
        )
    return (Example(text, frozenset(intents.split()), _OF_A_FORM) for text, intents in tables.WISHES)


def _ordinary() -> Iterable[str]:
    """What is said and asked every day, by those who attack too: whatever they want, they go on talking."""
    yield from (row["text"] for row in everyday())
    yield from (text for text, _ in tables.WISHES)
    for task, key in (("questions", "question"), ("injections", "text")):
        yield from (row[key] for part in taught_parts(task) for row in rows(part, task))


def _beside() -> Iterable[Example]:
    """Nobody leaves in the messages of other tasks, but for threats (a hint by the labels' own rule); then the forms."""
    for text in (*_ordinary(), *texts_of("intents", "sentiment", "snooze")):
        if not any(threat in text.lower() for threat in _THREATS):
            yield Example(text, _NOTHING)
    leaving = (*KEYWORDS.split(), *WEAK_KEYWORDS.split(), *tables.CERTAIN, *tables.LIKELY, *tables.HINTS)
    staying = (*tables.NONE, *tables.BUSINESS, *tables.OBJECTIONS)
    yield from (Example(text, _LEAVING, _OF_A_FORM) for text in leaving)
    yield from (Example(text, _NOTHING, _OF_A_FORM) for text in staying)
    yield from (Example(text, _RETURNING, _OF_A_FORM) for text in tables.AGAIN)
    for slots in tables.LEAVING.values():
        yield from (Example(text, _LEAVING, _OF_A_MIX) for text in tables.mixed(slots))
    for slots in tables.STAYING.values():
        yield from (Example(text, _NOTHING, _OF_A_REFUSAL) for text in tables.mixed(slots))


def _of_papers(without: str) -> list[Example]:
    """Questions, and the lines of the papers that answer them; of the set left out neither, unless others ask of its papers."""
    parts = [part for part in taught_parts("questions") if part != without]
    found: dict[str, Example] = {}
    for part in parts:
        for row in rows(part, "questions"):
            found.setdefault(row["question"], Example(row["question"], _asked_of(row)))
        for paper, text in documents(part).items():
            about = subject_of(paper)
            for line in lines(text):
                found.setdefault(line, Example(line, frozenset({about} if about else ()), _OF_A_PAPER))
    return [found[text] for text in sorted(found)]


def _asked_of(row: Row) -> frozenset[str]:
    answered_by = row["answer_doc_ids"]
    about = {subject for paper in answered_by if (subject := subject_of(paper))}
    return frozenset(about) if answered_by else frozenset({BEYOND})


_THREATS = ("police", "legal notice", "report", "block")
