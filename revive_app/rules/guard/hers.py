"""What the customer said, told back to her: her numbers, and the day of her wedding."""

from revive_app.rules.guard.arithmetic import close
from revive_app.rules.guard.budgets import WITHIN
from revive_app.rules.guard.reading import Clause, Reply, Sentence
from revive_app.rules.guard.stated import same_unit
from revive_app.rules.knowledge.clauses import is_negated
from revive_app.rules.language.glossary import is_kind, is_material, is_quality, is_telling
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.language.scan import scan
from revive_app.rules.language.text import fold_all, word_set
from revive_app.rules.numbers.quantities import Quantity, Unit


def echoed(quantity: Quantity, clause: Clause, sentence: Sentence, reply: Reply) -> bool:
    """The customer's own number, said back as theirs or refused: "for your chain of 12 grams", "20 % is not possible"."""
    if not any(
        same_unit(quantity, asked) and close(quantity, asked.value) for asked in reply.asked_quantities
    ):
        return False
    within = WITHIN.search(sentence.folded) is not None
    if within and any(product.price <= quantity.value for product in sentence.about):
        return True
    if not within and quantity.unit in _GRANTED and _grants(clause, sentence):
        return False
    if quantity.unit is Unit.DAY and "rent" in sentence.notions:
        return True
    if quantity.unit is Unit.DAY and any(is_telling(n) and not _of_a_piece(n) for n in sentence.notions):
        return False  # "you can return it within 365 days"
    return (
        sentence.negated
        or _is_supposed(quantity, sentence)
        or any(piece.folded in _SECOND_PERSON or piece.folded in _SUPPOSED for piece in sentence.pieces)
    )


def _is_supposed(quantity: Quantity, sentence: Sentence) -> bool:
    """ "For a custom order of ₹4,00,000 the advance is …": her amount, reckoned with."""
    before = "".join(f" {p.folded}" for p in sentence.pieces if p.end <= quantity.start and p.folded)
    return quantity.unit in _GRANTED and _FOR_AN_ORDER.search(before) is not None


_FOR_AN_ORDER = compile_phrases("for|on ~3 order|purchase|budget|bill ~1 of $", {"BARRIER": ""})
_SECOND_PERSON = word_set("your you aap apka apki apke apne ap tumhara bataya kaha bola u apko")


def _of_a_piece(named: str) -> bool:
    return is_kind(named) or is_material(named) or is_quality(named)


_SUPPOSED = fold_all("if agar yadi ho")


def _grants(clause: Clause, sentence: Sentence) -> bool:
    """ "The full 110 % will be yours", "your bill is ₹1": her number as our word."""
    pieces = [piece for piece in sentence.pieces if clause.start <= piece.start < clause.end]
    said = "".join(f" {piece.folded}" for piece in pieces if piece.folded)
    return _GRANTING.search(said) is not None and not is_negated(pieces)


_GRANTED = frozenset({Unit.RUPEES, Unit.PERCENT, Unit.PLAIN})


_GRANTING = word_pattern(
    "milega milegi milenge milta milti denge dunga dungi doonga doongi get gets give gives giving yours approved confirmed done bill total"
    " price cost costs padega padegi padenge final payable pay charge charged rate daam kimat rahega hoga",
    {},
)


def of_her_day(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """ "24 November ki shaadi ke liye …", where she told the day: hers, and nothing is done by then."""
    told = any(q.unit is Unit.DATE and q.value == quantity.value for q in reply.asked_quantities)
    around = sentence.text[max(0, quantity.start - _AROUND) : quantity.end + _AROUND]
    beside = "".join(f" {piece.folded}" for piece in scan(around))
    return told and _HER_DAY.search(beside) is not None and _BY_THEN.search(sentence.folded) is None


_AROUND = 24


_HER_DAY = word_pattern(
    "wedding shaadi shadi vivah sagai engagement anniversary birthday janamdin function mundan roka sangeet reception baraat ceremony",
    {},
)


_BY_THEN = compile_phrases(
    """
    tak|till|until|by|before|pehle|within
    will|shall|milega|milegi|denge|dunga|dungi|pahunch*|bhej*|deliver*|ready|taiyar|open|khuli|khula|valid|offer|discount|chhoot|rate
    """,
    {"BARRIER": ""},
)
