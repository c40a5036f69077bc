"""What a customer wants to spend: "under 1 lakh", "50 hazaar tak", "20-30k", "2 lakh ke aaspaas"."""

from dataclasses import dataclass

from revive_app.rules import money
from revive_app.rules.language.glossary import is_kind, notion
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.scan import Piece, scan
from revive_app.rules.language.text import fold_all
from revive_app.rules.money import Amount, AmountKind
from revive_app.rules.numbers.quantities import Unit, read

# a bare number below this counts pieces, days or grams
_LEAST = 1_000
# "around 2 lakh" is this much more or less
_ABOUT = 0.2

_MOST = compile_phrases(
    """
    under|below|within|upto|max|maximum|budget|less|inside|up
    tak|tk|sudhi|andar|bhitar|kam|max|budget|ander|undr
    se kam|niche|neeche
    """,
    {"BARRIER": ""},
)
_PURE = compile_phrases("gold|sona|sone|karat|carat|purity|kt|jewellery|hallmark", {"BARRIER": ""})
# right behind an amount: "2 lakh me kya milega"
_IN = compile_phrases("^ me|mein|mai|main|madhe|ma|mai", {"BARRIER": ""})
# a price bid for a piece: "4 lakh me de do"
_BIDS = compile_phrases(
    "^ me|mein|mai|main ~1 de|do|dedo|dede|doge|denge|dena|dijiye|dijie|lagao|laga|final|pack|kar|karo|kardo|diya|liya|li|kharida",
    {"BARRIER": ""},
)
# right before one: "what do I get in 50k", "I have only 1.2 lakh"
_WITHIN = compile_phrases(
    "in|only|sirf|keval|bas|just ?about|around $\nhave|got ?only|just|about|around $", {"BARRIER": ""}
)
# all there is to a message that is nothing but an amount
_BARE = fold_all(
    "rs rupees rupaye rupay inr ka ki ke hai h yes ok bas only price range me mein please pls sir madam"
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

    def beyond(self, price: int) -> int:
        """By how many rupees a price misses it; 0 within."""
        if self.high is not None and price > self.high:
            return price - self.high
        return max(0, (self.low or 0) - price)


def read_budget(text: str) -> Budget | None:
    """The budget a message names; None when it names no amount, or one that limits nothing."""
    pieces = scan(text)
    amounts = [a for a in money.read(text) if a.kind is not AmountKind.PLAIN or a.value >= _LEAST]
    amounts = amounts or _thousands(text, pieces)
    if not amounts:
        return None
    if len(amounts) > 1 and _joined(pieces, amounts[0], amounts[1]):
        low, high = sorted((amounts[0].value, amounts[1].value))
        return Budget(low, high)
    around = _words_around(pieces, amounts[0])
    value = amounts[0].value
    if _BIDS.search(_behind(pieces, amounts[0])):
        return None
    if _FROM.search(around):
        return Budget(low=value)
    if _MOST.search(around):
        return Budget(high=value)
    if _NEAR.search(around):
        return Budget(int(value * (1 - _ABOUT)), int(value * (1 + _ABOUT)))
    if _IN.search(_behind(pieces, amounts[0])) or _WITHIN.search(_before(pieces, amounts[0])):
        return Budget(high=value)
    alone = len(amounts) == 1 and _stands_alone(pieces, amounts[0])
    return Budget(high=value) if alone or _is_asked_for(text, pieces, amounts[0]) else None


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


def _thousands(text: str, pieces: list[Piece]) -> list[Amount]:
    """ "Under 10k", "20k tak": no purity where it limits something that is no gold."""
    written = [
        Amount(int(quantity.value) * 1_000, quantity.start, quantity.end, AmountKind.SCALE)
        for quantity in read(text)
        if quantity.unit is Unit.PURITY and text[quantity.start : quantity.end].lower().endswith("k")
    ]
    return [amount for amount in written if _limits(_words_around(pieces, amount)) or _is_sum(pieces, amount)]


# "10k" is a sum where nobody speaks of gold: no shop here sells ten carats
_NO_PURITY = 10_000


_ASKED_FOR = compile_phrases(
    "wala|wali|wale|vala|vali|vale|dikhao|dikhaiye|dikha|show|kuch|something|anything|options|range|for",
    {"BARRIER": ""},
)


def _is_sum(pieces: list[Piece], amount: Amount) -> bool:
    return amount.value == _NO_PURITY and _PURE.search(_words_around(pieces, amount)) is None


def _is_asked_for(text: str, pieces: list[Piece], amount: Amount) -> bool:
    """ "10k ring hai?", "10k wala dikhao": what she would spend on it."""
    if not text[amount.start : amount.end].lower().endswith("k") or not _is_sum(pieces, amount):
        return False
    around = _words_around(pieces, amount)
    return _ASKED_FOR.search(around) is not None or any(is_kind(notion(word)) for word in around.split())


def _limits(around: str) -> bool:
    return _MOST.search(around) is not None and _PURE.search(around) is None


def _stands_alone(pieces: list[Piece], amount: Amount) -> bool:
    """Whether a message is an amount of money and no more."""
    others = [p.folded for p in pieces if p.folded and not (amount.start <= p.start and p.end <= amount.end)]
    return amount.kind is not AmountKind.PLAIN and all(word in _BARE for word in others)


def _before(pieces: list[Piece], amount: Amount) -> str:
    return "".join(f" {piece.folded}" for piece in pieces if piece.end <= amount.start and piece.folded)


def _behind(pieces: list[Piece], amount: Amount) -> str:
    return "".join(f" {piece.folded}" for piece in pieces if piece.start >= amount.end and piece.folded)


def _words_around(pieces: list[Piece], amount: Amount) -> str:
    """The three words before an amount and the three after it."""
    before = [piece.folded for piece in pieces if piece.end <= amount.start and piece.folded]
    after = [piece.folded for piece in pieces if piece.start >= amount.end and piece.folded]
    return "".join(f" {word}" for word in (*before[-3:], *after[:3]))
