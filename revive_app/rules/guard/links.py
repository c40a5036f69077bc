"""Links, addresses and article codes of a reply."""

import re
from collections.abc import Iterator

from revive_app.rules.catalog.mentions import Mention
from revive_app.rules.guard.masking import PHONE, digits
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.language.scan import Piece, PieceKind
from revive_app.rules.language.text import fold_all

_HOST = re.compile(r"^(?:[a-z][a-z0-9+.-]*://)?(?:[^/@]*@)?([^/:?#]+)", re.IGNORECASE)
_SCHEME = re.compile(r"\b(?:javascript|data|file|ftp|intent|tel|sms|upi)\s*:", re.IGNORECASE)
_MARKUP = re.compile(
    r"<\s*/?\s*[a-z!][^>]*>|!\[[^\]]*\]\(|\{\{|\}\}|\[\s*/?\s*(?:system|inst|assistant|user|tool)\s*\]",
    re.IGNORECASE,
)
_WHATSAPP = "wa.me"


def check_links(reply: Reply) -> Iterator[Reason]:
    """Every address and phone must be the shop's own, every code in the catalog, no markup anywhere.

    The shop's own phones are blanked out before; a stranger's is not said back even to who named it.
    """
    for pattern in (_SCHEME, _MARKUP):
        for match in pattern.finditer(reply.text):
            yield Reason(ReasonCode.URL_NOT_ALLOWED, match.start(), match.end(), match[0])
    for match in PHONE.finditer(reply.text):
        yield Reason(ReasonCode.NUMBER_NOT_IN_DATA, match.start(), match.end(), match[0], "phone")
    skus = {_code(product.sku): product for product in reply.facts.products}
    for sentence in reply.sentences:
        for piece in sentence.pieces:
            if piece.kind is PieceKind.ADDRESS and not _allowed(piece.text, reply):
                yield sentence.reason(ReasonCode.URL_NOT_ALLOWED, piece.start, piece.end)
            elif piece.kind is PieceKind.CODE:
                yield from _check_code(sentence, piece, reply, skus.get(_code(piece.text)))


def _allowed(address: str, reply: Reply) -> bool:
    """Whether an address is the shop's: its domains, its own WhatsApp number, or a mail address in its facts."""
    written = address.rstrip(".,;:!?)'\"").lower()
    if "@" in written and "/" not in written:
        return any(written in passage.lower() for passage in (*reply.facts.passages, reply.facts.offer_text))
    match = _HOST.match(written)
    host = match[1].removeprefix("www.") if match else ""
    if host == _WHATSAPP:
        return digits(written.partition("wa.me")[2].partition("?")[0]) in map(digits, reply.facts.own_phones)
    return any(host == domain or host.endswith(f".{domain}") for domain in reply.facts.allowed_domains)


def _check_code(sentence: Sentence, piece: Piece, reply: Reply, product: object) -> Iterator[Reason]:
    """A code must be in the catalog, and the piece beside it must be the one it stands for."""
    if product is None:
        about = sentence.about or reply.facts.products
        written = [
            *_written(reply),
            *(word.strip(",") for p in about for word in f"{p.about} {p.purity}".split()),
        ]
        known = _code(piece.text) in {_code(word) for word in written}
        if not known:
            yield sentence.reason(ReasonCode.SKU_UNKNOWN, piece.start, piece.end)
        return
    clause = next(c for c in sentence.clauses if c.start <= piece.start < c.end)
    codes = [p for p in sentence.pieces if p.kind is PieceKind.CODE and clause.start <= p.start < clause.end]
    others = [p for p in sentence.pieces if p.kind is PieceKind.CODE and p is not piece]
    # "the studs are KE-11, the kada pair …": told of what stands before it
    told = [p for m in sentence.mentions if 0 < piece.start - m.end <= _SHORTLY for p in m.products]
    for mention in sentence.mentions:
        own = mention.start <= piece.start < mention.end
        if any(mention.start <= code.start < mention.end for code in others):
            continue  # "KE-11, KK-18": another code
        near = abs(mention.start - piece.end) <= 2 or abs(piece.start - mention.end) <= 2
        beside = len(codes) == 1 and mention in clause.mentions
        called = product not in told and _is_called(sentence, piece, mention)
        if not own and (near or beside or called) and product not in mention.products:
            yield sentence.reason(ReasonCode.SKU_OF_ANOTHER_PIECE, piece.start, piece.end)


def _is_called(sentence: Sentence, code: Piece, mention: Mention) -> bool:
    """ "KE-11, the silver kada pair, is …": the name is put beside the code, and is no next thing of a list."""
    between = [p for p in sentence.pieces if code.end <= p.start < mention.start]
    behind = [p for p in sentence.pieces if p.start >= mention.end][:2]
    explained = any(p.folded in _NAMELY or p.is_sign(":(") for p in between)
    put_beside = explained or any(p.is_sign(",") or p.folded in _THE for p in between)
    listed = not explained and any(p.folded in _AND for p in behind)
    return (
        put_beside and not listed and all(p.is_sign(",:()-–—") or p.folded in _NAMELY | _THE for p in between)
    )


_SHORTLY = 12
_NAMELY = fold_all("yaani yani yaane matlab namely")
_THE = fold_all("the our this that a an hamara hamari hamare humara humari humare ye yeh wo woh")
_AND = fold_all("and aur or ya plus")


def _written(reply: Reply) -> list[str]:
    facts = reply.facts
    return " ".join([*facts.passages, facts.offer_text, facts.customer_words]).replace(",", " ").split()


def _code(text: str) -> str:
    return text.replace("-", "").replace(" ", "").strip(".():;!?").lower()
