"""What a customer wants to spend: "under 1 lakh", "50 hazaar tak", "20-30k", "2 lakh ke aaspaas"."""

from dataclasses import dataclass

from revive_app.rules import money
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.scan import Piece, scan
from revive_app.rules.language.text import fold_all
from revive_app.rules.money import Amount, AmountKind

# a bare number below this counts pieces, days or grams
_LEAST = 1_000
# "around 2 lakh" is this much more or less
_ABOUT = 0.2

_MOST = compile_phrases(
    """
    under|below|within|upto|max|maximum|budget|less|inside|up
    tak|andar|bhitar|kam|max|budget|ander
    se kam|niche|neeche
    """,
    {"BARRIER": ""},
)
_FROM = compile_phrases(
    """
    above|over|more|minimum|min|atleast|starting|beyond
    se upar|zyada|jyada|adhik|shuru
    """,
    {"BARRIER": ""},
)
_NEAR = compile_phrases(
    """
    around|about|approx|approximately|roughly|near|nearly|lagbhag|karib|kareeb|takriban|aaspaas|aspas
    aas paas
    ka|ki|ke|wala|wali|wale|vala|vali ~1 range|tak|aaspaas|haar|ring|set
    """,
    {"BARRIER": ""},
)
_RANGE = frozenset({"to", "se", "-", "–", "and", "aur"})


@dataclass(frozen=True, slots=True)
class Budget:
    """The rupees a piece may cost, both ends included; None where nothing was said."""

    low: int | None = None
    high: int | None = None

    def holds(self, price: int) -> bool:
        """Whether a price lies within."""
        return (self.low is None or price >= self.low) and (self.high is None or price <= self.high)


def read_budget(text: str) -> Budget | None:
    """The budget a message names; None when it names no amount, or one that limits nothing."""
    amounts = [a for a in money.read(text) if a.kind is not AmountKind.PLAIN or a.value >= _LEAST]
    if not amounts:
        return None
    pieces = scan(text)
    if len(amounts) > 1 and _joined(pieces, amounts[0], amounts[1]):
        low, high = sorted((amounts[0].value, amounts[1].value))
        return Budget(low, high)
    around = _words_around(pieces, amounts[0])
    value = amounts[0].value
    if _FROM.search(around):
        return Budget(low=value)
    if _MOST.search(around):
        return Budget(high=value)
    if _NEAR.search(around):
        return Budget(int(value * (1 - _ABOUT)), int(value * (1 + _ABOUT)))
    return None


def without_budget(text: str) -> str:
    """The text without the budget in it: "jhumka under 1 lakh" is "jhumka". As it is when it names none."""
    if read_budget(text) is None:
        return text
    amounts = [(amount.start, amount.end) for amount in money.read(text)]
    kept = [
        piece.text
        for piece in scan(text)
        if piece.folded not in _LIMITING
        and not piece.is_sign("₹")
        and not any(start <= piece.start and piece.end <= end for start, end in amounts)
    ]
    return " ".join(kept)


# What is said around an amount and names no piece.
_LIMITING = fold_all(
    """
    under below within upto max maximum budget less than inside up to tak andar ander bhitar se kam niche neeche
    above over more minimum min atleast starting beyond from upar zyada jyada adhik shuru rs rupees rupaye
    around about approx approximately roughly near nearly lagbhag karib kareeb takriban aaspaas aspas ke ka ki
    wala wali wale between and aur range
    """
)


def _joined(pieces: list[Piece], first: Amount, second: Amount) -> bool:
    between = [piece for piece in pieces if first.end <= piece.start and piece.end <= second.start]
    return len(between) <= 1 and all((piece.folded or piece.text) in _RANGE for piece in between)


def _words_around(pieces: list[Piece], amount: Amount) -> str:
    """The three words before an amount and the three after it."""
    before = [piece.folded for piece in pieces if piece.end <= amount.start and piece.folded]
    after = [piece.folded for piece in pieces if piece.start >= amount.end and piece.folded]
    return "".join(f" {word}" for word in (*before[-3:], *after[:3]))
