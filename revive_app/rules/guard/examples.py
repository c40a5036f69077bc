"""Amounts said as an example: "with ₹5,000 a month", "an order of ₹1,00,000"."""

from collections.abc import Iterator

from revive_app.rules.guard.reading import Sentence
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.quantities import Quantity, Unit


def assumed(sentence: Sentence) -> Iterator[float]:
    """Amounts said as an example: "with ₹5,000 a month". They hold only if the rest follows from them."""
    for quantity in sentence.quantities:
        if quantity.unit is Unit.RUPEES or (quantity.unit is Unit.PLAIN and quantity.value >= A_MONTH):
            after = {piece.folded for piece in sentence.pieces if 0 <= piece.start - quantity.end < _NEAR}
            before = {piece.folded for piece in sentence.pieces if 0 <= quantity.start - piece.end < _NEAR}
            supposed = not sentence.about and any(piece.folded in _SUPPOSING for piece in sentence.pieces)
            if supposed or _of_a_bill(sentence, quantity) or (after | before) & _MONTHLY:
                yield quantity.value


def _of_a_bill(sentence: Sentence, quantity: Quantity) -> bool:
    """ "An order of ₹1,00,000", "ek lakh ke bill par"."""
    before = [p.folded for p in sentence.pieces if p.end <= quantity.start and p.folded][-2:]
    after = [p.folded for p in sentence.pieces if p.start >= quantity.end and p.folded][:2]
    english = len(before) > 1 and before[0] in _BILLS and before[1] == "of"
    return not sentence.about and (english or (len(after) > 1 and after[1] in _BILLS))


# "₹4,000 a month", "mahine ke ₹4,000", "har mahine 4,000"
_MONTHLY = fold_all(
    "kist kisht kiste kisten kistein kiston kishte kishten kishton instalment installment instalments installments किस्त month monthly mahina mahine mahin maah masik महीना महीने महीनों माह मासिक"
)
_NEAR = 14
_BILLS = fold_all("order orders bill bills purchase purchases kharid kharidari")
A_MONTH = 200
_SUPPOSING = fold_all("would example if agar suppose maan say udaharan jaise e.g eg")
