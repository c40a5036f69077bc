"""How little is left: "the last piece", "only a few remain", of pieces the catalog counts otherwise."""

from collections.abc import Iterator

from revive_app.rules.guard import claims
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.language.phrases import Searched, compile_phrases

_PIECE = "piece|peece|pis|pc|pair|jodi|joda|set|unit|nag"
_LEFT = "left|remain|remains|remaining|bacha|bachi|bache|bacche|reh|rah|rahe"
_THE_LAST = compile_phrases(
    f"""
    last|final|aakhri|akhri|antim|aakhiri|akhiri ~1 {_PIECE}
    last one ~1 {_LEFT}|in|here|available
    last one !|. $
    last one $
    only|just ~1 one|1|single ~5 {_LEFT}
    one|single ~1 {_PIECE} ~1 {_LEFT}
    sirf|bas|keval|only|just ~1 ek|1 ~1 hi ~1 {_PIECE}|{_LEFT}
    ek hi ~1 {_LEFT}
    """,
    claims.GROUPS,
)
_A_FEW = compile_phrases(
    f"""
    few|handful|couple|little ~6 {_LEFT}
    thode|thoda|thodi|kuch|kuchh|gine|gin hi|chune ~2 {_LEFT}|piece|pieces|hain
    limited|low|kam ~1 stock|pieces|quantity|units
    stock|pieces|quantity ~2 limited|low|kam
    almost|nearly ~1 gone|over|out|finished|khatam
    running|runs|run ~1 low|out|short
    khatam ho rahe|raha|rahi|ne
    khatam hone
    """,
    claims.GROUPS,
)
# so many are "a few" to anybody
_FEW = 5


def check_scarcity(reply: Reply) -> Iterator[Reason]:
    """A reason for every piece said to be the last, or one of a few, where the catalog has more of it or none."""
    for sentence in reply.sentences:
        if sentence.asks or sentence.negated or sentence.quoted:
            continue
        if _said(_THE_LAST, sentence) and not _so_many(1, sentence, reply):
            yield sentence.reason(ReasonCode.STOCK_CLAIM, 0, len(sentence.text), "last")
        elif _said(_A_FEW, sentence) and not _so_many(_FEW, sentence, reply):
            yield sentence.reason(ReasonCode.STOCK_CLAIM, 0, len(sentence.text), "few")


def _said(phrases: Searched, sentence: Sentence) -> bool:
    return phrases.search(sentence.folded) is not None


def _so_many(most: int, sentence: Sentence, reply: Reply) -> bool:
    """Whether there are so many of a piece in question, or fewer: of one it speaks of, else of any."""
    return any(_few_of(product, most) for product in sentence.about or reply.facts.products)


def _few_of(product: KnownProduct, most: int) -> bool:
    return product.stock is not None and 0 < product.stock <= most
