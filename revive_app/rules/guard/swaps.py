"""Two pieces with their qualities exchanged: "the ring is 18K and the studs are 14K", when it is the other way round."""

from collections.abc import Iterator

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.pairing import named, owners
from revive_app.rules.guard.qualities_told import Value, qualities_told
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.language.glossary import content, is_kind


def check_swaps(reply: Reply) -> Iterator[Reason]:
    """A reason for every value told of a piece that another piece has, and this one has not."""
    for whole in reply.sentences:
        sentence = affirmed(whole)
        if sentence is None or sentence.asks or sentence.quoted or not _of_several(whole):
            continue
        for values in qualities_told(sentence, reply):
            yield from _of_others(values, sentence, reply)


def _of_several(sentence: Sentence) -> bool:
    return len({mention.products for mention in sentence.mentions}) > 1


def _of_others(values: list[Value], sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    pieces = named(sentence)
    told = [v for v in values if not any(m.start <= v.span[0] < m.end for m in pieces)]
    told = [v for v in told if any(map(v.held, reply.facts.products)) and not _is_kind(v, sentence)]
    for value, owned_by in zip(told, owners(sentence, [v.span for v in told]), strict=True):
        if any(not any(map(value.held, mention.products)) for mention in owned_by):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, *value.span, "of another piece")


def _is_kind(value: Value, sentence: Sentence) -> bool:
    """ "Emerald pendant framed in rubies": what a piece is is no quality of it."""
    start, end = value.span
    return any(is_kind(one) for one in content(sentence.text[start:end]))
