"""Percentages that are refused, not given: "sorry, 10 % is not possible", "beyond 5 % is not in my hands"."""

from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.knowledge.clauses import without_conditions
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.numbers.quantities import Quantity


def is_refused(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """Whether a percentage is said no to, or is where the discount ends."""
    return _REFUSING.search(_told(sentence)) is not None or _is_the_cap(quantity, sentence, reply)


_REFUSING = compile_phrases(
    """
    sorry|maaf|unfortunately|afraid ~8 not|nahi|cannot|cant|no
    beyond ~2 what|my|our
    more than ~1 i|we|hum|main can|are|sakte|sakti|sakta
    not|nahi|cannot|cant|na ~2 possible|sambhav|ho ?paega|payega|sakta|sakti|sakega|give|offer|do|de ~2
    """,
    {"BARRIER": ""},
)


def _is_the_cap(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """ "Beyond 10 % on the making": where the discount ends."""
    rule = reply.facts.discount
    of_price = sentence.notions & {"making", "discount", "price", "bill"}
    return (
        bool(of_price)
        and 0 < quantity.value <= (rule.max_percent if rule.enabled else 0)
        and _BEYOND.search(sentence.folded) is not None
    )


_BEYOND = word_pattern("beyond more over above exceeding zyada jyada adhik upar", {})


def _told(sentence: Sentence) -> str:
    """The words without what stands behind an "if": "3 % katega agar hamse nahi liya ho" refuses nothing."""
    return "".join(f" {piece.folded}" for piece in without_conditions(sentence.pieces) if piece.folded)
