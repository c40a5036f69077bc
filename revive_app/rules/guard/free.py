"""What is called free: not what is charged for, not another thing that is free, not more often than the facts say."""

from collections.abc import Iterator, Set
from functools import lru_cache

from revive_app.rules.guard.claims import BESIDE
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.meaning import WEEKDAYS, meanings
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import STOPWORDS, is_kind, is_telling, notion, weight
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.number_words import SMALL
from revive_app.rules.numbers.quantities import Unit


def check_free(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """Reasons for a sentence that calls something free which is not, or not so often."""
    if _more_often(sentence, reply):
        yield sentence.reason(ReasonCode.OUTSIDE_LIMIT, 0, len(sentence.text), "more often")
    if _charged_for(sentence, reply):
        yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "charged for")
    if _under_the_limit(sentence, reply):
        yield sentence.reason(ReasonCode.OUTSIDE_LIMIT, 0, len(sentence.text), "under the limit")
    if _on_other_terms(sentence, reply):
        yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "on other terms")
    if _free_of_another(sentence, reply):
        yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "another is free")


def borne_under_the_limit(sentence: Sentence, reply: Reply) -> bool:
    """ "Postage on the earrings is on us", "courier nahi lagega": free above ₹4,000, which they do not cost."""
    return is_borne(sentence) and _costs_less(sentence, reply, _SENDING)


def is_borne(sentence: Sentence) -> bool:
    """Whether the shop is said to pay for sending: "courier hamari taraf se"."""
    return _BORNE.search(sentence.folded) is not None


_SENDING = frozenset({"deliver"})
_BORNE = compile_phrases(
    """
    no|zero|without|bina|koi ~1 @SENDING ~1 @FEE
    no|zero|without|bina postage|freight
    @SENDING ~7 on us|me|the ?house
    @SENDING ~7 our treat
    @SENDING ~6 hamari|humari|meri|hamare|humare ~1 taraf|or
    @SENDING ~2 kuch|kuchh|paisa|paise|shulk|kharch|@FEE ~1 nahi|nahin|maaf
    @SENDING ~1 nahi|nahin ~1 lagta|lagega|lagegi|lagti|lagte|lagenge|dena|deni|lete|lenge
    we|hum|ham|i ~2 pay|bear|cover|absorb|denge|dete|bhar* ~3 @SENDING
    @SENDING ~3 we|hum|ham ~2 pay|bear|cover|absorb|denge|dete|bhar*
    """,
    {
        "BARRIER": "",
        "SENDING": "postage freight courier delivery shipping parcel dak daak",
        "FEE": "charge charges fee fees cost costs kharch shulk",
    },
)


def _under_the_limit(sentence: Sentence, reply: Reply) -> bool:
    """ "A rakhi is free with the frame": free above ₹9,000, which the frame does not cost."""
    topics = {n for n in sentence.notions if weight(n) >= _OWN and n != "free" and not is_kind(n)} - BESIDE
    return not sentence.negated and _costs_less(sentence, reply, topics)


def _costs_less(sentence: Sentence, reply: Reply, topics: Set[str]) -> bool:
    """Whether a piece is named that costs less than what the thing spoken of is free from."""
    if not sentence.mentions or any(q.unit is Unit.PIECE for q in sentence.quantities):
        return False
    cost = sum(max(product.price for product in mention.products) for mention in sentence.mentions)
    told = max((q.value for q in sentence.quantities if q.unit in (Unit.RUPEES, Unit.PLAIN)), default=0)
    freeing = [s for s in reply.known.statements if "free" in s.notions and topics & s.context]
    limits = [_above(said) for said in freeing]
    if any(limit == q.value for limit in limits for q in sentence.quantities) and told > cost:
        return False  # "₹99, free above ₹1,500"
    return bool(limits) and all(limit is not None and max(cost, told) < limit for limit in limits)


def charged_above(sentence: Sentence, reply: Reply) -> bool:
    """ "Shipping on the payal is ₹80", which is free from ₹2,000 on, and the payal costs more."""
    if sentence.asks or sentence.negated or not sentence.mentions or "deliver" not in sentence.notions:
        return False
    if sentence.notions & _TOLD_APART:
        return False
    cost = min(product.price for mention in sentence.mentions for product in mention.products)
    told = {q.value for q in sentence.quantities if q.unit in (Unit.RUPEES, Unit.PLAIN)}
    about = [s for s in reply.known.statements if "deliver" in s.context and "cod" not in s.context]
    charges = {q.value for s in about for q in s.quantities if q.unit is Unit.RUPEES and q not in s.limits}
    limits = [_above(said) for said in about if "free" in said.notions]
    return (
        bool(told & charges) and bool(limits) and all(limit is not None and cost >= limit for limit in limits)
    )


# the rule itself, with its limit
_TOLD_APART = frozenset({"free", "cod"})


def _above(said: Statement) -> float | None:
    """The amount a thing is free from: "free above ₹5,000"."""
    limits = [q.value for q in said.limits if q.unit is Unit.RUPEES]
    return max(limits) if limits and _FROM.search(said.own_folded) else None


_FROM = compile_phrases("above|over|more|exceeding|from|upar|zyada|onwards|minimum|least", {"BARRIER": ""})


def _charged_for(sentence: Sentence, reply: Reply) -> bool:
    """ "No fee for cash on delivery", where shipping is free and cash on delivery costs ₹100."""
    topics = {n for n in sentence.notions if weight(n) >= 2 and n != "free" and not is_kind(n)} - BESIDE
    charging = freeing = 0
    for said in reply.known.statements:
        shared = len(topics & said.context)
        if "free" in said.context:
            freeing = max(freeing, shared)
        elif any(q.unit is Unit.RUPEES and q not in said.limits for q in said.quantities):
            charging = max(charging, shared)
    return charging > freeing and not sentence.quantities


def _more_often(sentence: Sentence, reply: Reply) -> bool:
    """ "Saal me do polish free", where one is."""
    told = _times(sentence.folded)
    topics = {n for n in sentence.notions if is_telling(n) and n != "free"} - BESIDE
    once = [
        s
        for s in reply.known.statements
        if "free" in s.context and topics & s.context and _times(s.folded) == 1
    ]
    more = any(topics & s.context and _times(s.folded) == told for s in reply.known.statements)
    return told > 1 and bool(once) and not more


@lru_cache(maxsize=4096)
def _times(folded: str) -> int:
    """How often a thing is free: the count before "times" or before a service; 0 where none is told."""
    words = folded.split()
    counted = [
        SMALL.get(word, int(word) if word.isdigit() and len(word) < _A_FEW else 0)
        or (1 if word in _ONCE else 0)
        for word, after in zip(words, [*words[1:], ""], strict=True)
        if word in _ONCE or after in _TIMES or notion(after) in _SERVED or after == "fri"
    ]
    return max(counted, default=0)


_A_FEW = 3
_ONCE = fold_all("once first pehla pehle pehli")
_TIMES = fold_all("times time baar bar dafa")
_SERVED = frozenset(
    {"polish", "clean", "restring", "repair", "resize", "engrave", "replate", "alter", "test", "try"}
)


def _free_of_another(sentence: Sentence, reply: Reply) -> bool:
    """ "Lengthening is free" where shortening is: the fact's own clause calls something else free."""
    topics = {
        n for n in sentence.notions if weight(n) >= 2 and n != "free" and n not in BESIDE and not is_kind(n)
    }
    wrong = right = False
    for said in reply.known.statements:
        if "free" not in said.notions or not topics & said.context:
            continue
        spoken = {notion(word) for word in said.own_folded.split() if word not in STOPWORDS}
        own = {n for n in spoken if is_telling(n) and n != "free" and not is_kind(n)}
        if own:  # "a gift box and a card come free": what is listed is free alike
            listed = (s for s in reply.known.statements if s.folded == said.folded and _only_named(s))
            own |= frozenset[str]().union(*(s.notions for s in listed))
        right = right or not own or bool(topics & spoken)
        wrong = wrong or bool(own and not topics & own)
    return wrong and not right


def _on_other_terms(sentence: Sentence, reply: Reply) -> bool:
    """ "Free on Wednesdays, otherwise ₹600", where it is free with the studs: on what it depends, a fact tells."""
    if _brought(sentence, reply):
        return True
    parting = next((p.start for p in sentence.pieces if p.folded in _OTHERWISE), None)
    if parting is None or "free" not in sentence.notions:
        return False
    told = meanings([piece for piece in sentence.pieces if piece.start < parting])
    terms = {
        n
        for n in told - BESIDE
        if n in WEEKDAYS or is_kind(n) or (weight(n) >= _OWN and n in reply.known.notions)
    }
    topics = {n for n in told if is_telling(n) and n != "free" and not is_kind(n)} - BESIDE
    freeing = [
        said.context for said in reply.known.statements if "free" in said.context & (topics | {"free"})
    ]
    about = [context for context in freeing if topics & context]
    return bool(about) and not any(terms <= context for context in about)


def _brought(sentence: Sentence, reply: Reply) -> bool:
    """ "Free even when you bring your own studs", where it is free with those bought from the shop."""
    if "free" not in sentence.notions or "ours" in sentence.notions or not _BROUGHT.search(sentence.folded):
        return False
    topics = {n for n in sentence.notions if is_telling(n) and n != "free" and not is_kind(n)} - BESIDE
    freeing = [
        said.context for said in reply.known.statements if "free" in said.context and topics & said.context
    ]
    return bool(freeing) and all("ours" in context for context in freeing)


_BROUGHT = compile_phrases(
    """
    your|apne|apni|apna|khud ~1 own|khud|ke|ki|ka
    bring|brings|bringing|brought|laye|laao|laane|lane|laana|lao|layein|leke|lekar|laayen|laakar
    bahar|elsewhere|outside|anywhere|kahin ~1 se|from|bought|else
    elsewhere|outside
    other|another|dusri|dusre|kisi ~1 shop|shops|jeweller|jewellers|store|dukan|dukaan
    even ~1 without|if|when
    """,
    {"BARRIER": ""},
)
_OWN = 2
_OTHERWISE = fold_all("otherwise else warna varna")


def _only_named(said: Statement) -> bool:
    """Whether a clause only names something: "a gift box"."""
    words = said.own_folded.split()
    return len(words) <= _NAMED and not said.quantities and _SAYS.isdisjoint(words)


_NAMED = 4
_SAYS = fold_all(
    "is are was has have costs cost takes take hai hain hota hoti hote lagta lagti lagte free not no nahi"
)
