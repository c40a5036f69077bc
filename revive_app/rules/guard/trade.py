"""Articles, materials, services and laboratories in a reply that the facts do not know, or know of other pieces."""

from collections.abc import Iterator

from revive_app.rules.guard.claims import UNCHECKED
from revive_app.rules.guard.plating import is_plated
from revive_app.rules.guard.reading import Reply, Sentence, notions_of
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.meaning import WEEKDAYS, black_beads, is_other_word, is_outside
from revive_app.rules.language.glossary import (
    is_kind,
    is_material,
    is_quality,
    is_telling,
    is_trade_word,
    notion,
    worn_as,
)
from revive_app.rules.language.scan import Piece, PieceKind
from revive_app.rules.language.text import fold_all, words

# "happy anniversary in advance" takes no deposit
_IDIOMS = frozenset({("in", "advance"), ("no", "interest"), ("take", "care"), ("on", "time")})


def unknown_trade_words(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """Articles, materials and services the shop's facts never mention."""
    to_customer = {"your", "apka", "apki", "apke", "aapka"} & {piece.folded for piece in sentence.pieces}
    for index, piece in enumerate(sentence.pieces):
        if piece.kind is not PieceKind.WORD or not is_trade_word(piece.folded):
            continue
        if notion(piece.folded) in WEEKDAYS or is_other_word(piece):
            continue  # judged by day; "har" is "every"
        if piece.folded == _KARA and _is_verb(sentence.pieces, index):
            continue  # "kam kara sakti hun"
        if is_outside(sentence.pieces, index):
            continue
        if any(q.start <= piece.start < q.end for q in sentence.quantities):
            continue  # "बानवे हज़ार": ninety-two, nothing that is made
        if piece.folded in _LABS and (
            _of_another_lab(piece.folded, sentence) or _of_some(piece.folded, sentence, reply)
        ):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, piece.start, piece.end, ANOTHER_LAB)
            continue
        if notion(piece.folded) == "exchange" and "resize" in sentence.notions:
            continue  # "lambai badalni ho"
        if notion(piece.folded) == "return" and sentence.notions & _TAKING == {"buyback"}:
            continue  # "moti wapas lete hain"
        if notion(piece.folded) == "lost" and "deduct" in sentence.notions:
            continue  # "gold from elsewhere loses 3 %"
        if notion(piece.folded) == "repair" and sentence.notions & _PLANS and piece.folded.startswith("jod"):
            continue  # "ek kist hum jodenge"
        named = "bead" if black_beads(sentence.pieces, index) else notion(piece.folded)
        if named == "saving" and "scheme" in reply.known.notions:
            continue  # "saving ₹8,000 a month", in a plan of the shop's
        if named not in sentence.notions:
            continue  # "jama honge", which is no advance here
        echoed = named in reply.asked and to_customer
        if index > 0 and (sentence.pieces[index - 1].folded, piece.folded) in _IDIOMS:
            continue
        if named == "coupon" and _tells_a_sku(sentence, reply):
            continue  # "iska code KP-25 hai"
        if piece.folded in _PLATING and any(is_plated(product) for product in sentence.about):
            continue  # "silver with gold plating", of a piece called gold-plated
        if any(named in worn_as(product.name) for product in sentence.about):
            continue  # "PL-04 wali mala", of a pearl string
        if _of_another_piece(named, sentence, reply):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, piece.start, piece.end, f"{named} of another")
            continue
        if named not in UNCHECKED and named not in reply.known.notions and not echoed:
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, piece.start, piece.end, named)


_KARA = "kara"
_AUXILIARY = fold_all("sakta sakti sakte dunga dungi denge deta deti dete dijiye lijiye lenge lo diya de le")


def _tells_a_sku(sentence: Sentence, reply: Reply) -> bool:
    """Whether the code told is the one of each piece that is named beside it."""
    codes = {p.text.lower() for p in sentence.pieces if p.kind is PieceKind.CODE}
    called = [m for m in sentence.mentions if sentence.text[m.start : m.end].lower() not in codes]
    theirs = [{product.sku.lower() for product in mention.products} for mention in called]
    known = {product.sku.lower() for product in reply.facts.products}
    return bool(codes & known) and all(own & codes for own in theirs)


def _is_verb(pieces: tuple[Piece, ...], index: int) -> bool:
    return index + 1 < len(pieces) and pieces[index + 1].folded in _AUXILIARY


_PLATING = fold_all("plating plated plate प्लेटिंग")
_PLANS = frozenset({"scheme", "emi"})
_TAKING = frozenset({"return", "buyback"})
_LABS = fold_all("igi gia sgl hrd")
ANOTHER_LAB = "another laboratory"


def _of_another_lab(said: str, sentence: Sentence) -> bool:
    """Whether the catalog has the pieces in question certified, and by others."""
    held = [
        {word.folded for word in words(f"{product.name} {product.about}")} & _LABS
        for product in sentence.about
    ]
    return bool(held) and all(labs and said not in labs for labs in held)


_ALL = fold_all("all every each har saare sare sabhi sab both dono")


def _of_some(said: str, sentence: Sentence, reply: Reply) -> bool:
    """ "All our diamonds are GIA certified", where some are certified by others."""
    if sentence.mentions or _ALL.isdisjoint(p.folded for p in sentence.pieces):
        return False
    held = [{word.folded for word in words(p.about)} & _LABS for p in reply.facts.products]
    return any(labs and said not in labs for labs in held)


def _of_another_piece(named: str, sentence: Sentence, reply: Reply) -> bool:
    """ "The band is white gold": a material the catalog gives to other pieces, said of the one in question."""
    pieces = [product for mention in sentence.mentions for product in mention.products]
    if sentence.notions & {"gift", "free"}:
        return False  # "with it a silver coin as a gift"
    if not is_material(named) or named == "stone" or len(sentence.mentions) != 1 or not pieces:
        return False
    if any(is_telling(n) and not _describes(n) and n not in UNCHECKED for n in sentence.notions):
        return False  # of a service: "for the choker the gold value is exchanged"
    own = {n for product in pieces for n in notions_of(product)}
    if any(is_kind(n) and n not in own for n in sentence.notions):
        return False  # "with the jhumar a coin of silver"
    # "polki is uncut diamond", the facts say
    explained = any(
        named in said.context and any(is_material(n) for n in own & said.context)
        for said in reply.known.statements
    )
    return named not in own and not explained


def _describes(named: str) -> bool:
    return is_kind(named) or is_material(named) or is_quality(named)
