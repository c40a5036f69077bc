"""Claims wider than the facts: "always free", "every order", "any amount", "never tarnishes"; and free without its limit."""

import re
from collections.abc import Iterator
from functools import lru_cache

from revive_app.rules.guard.arithmetic import close
from revive_app.rules.guard.claims import BESIDE
from revive_app.rules.guard.free import borne_under_the_limit, charged_above, check_free, is_borne
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.scopes import ALL_INDIA
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.clauses import is_negated
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import is_telling, weight
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.places import places_among
from revive_app.rules.language.scan import PieceKind, scan
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.quantities import Quantity, Unit

# wide whatever the sentence is about, and only a fact as wide bears it
_BOUNDLESS = compile_phrases(
    """
    everywhere|anywhere|nationwide|worldwide|unlimited|forever
    any|kisi ?bhi time|amount|day|reason|city|cities|customer|customers|bank|banks|shops|shop|jeweller|jewellers|brand|brands|company|companies|maker|makers|condition|store|seller
    anytime ~3 return|refund|cancel|money|exchange
    kitne|kitna|kitni|jitne|jitna|jitni|chahe ~1 bhi|marzi|chahe|chahein|chahiye
    any number of
    as many|much|often ~1 as
    whenever|wherever you|u|it
    every|har|each|all|sabhi|tamam|samast|pratyek city|cities|customer|customers|grahak|bank|banks|state|states|country
    har kisi
    sab|sabhi ko
    everyone|everybody|anyone
    jab ~2 chahein|chahe|chaho|chahen|marzi|mann ~6 return|wapas|vapas|exchange|badal*|buyback|lenge|lelenge|lete|becho|refund
    any ~1 kind|type|sort|make|condition
    kisi|har ~1 bhi ~1 prakar|tarah|kism|dukan|dukaan|bank|sheher
    kabhi bhi ~3 return|wapas|vapas|cancel|exchange
    kabhi bhi ~4 badal*
    """,
    {"BARRIER": ""},
)
_WIDE = compile_phrases(
    """
    always|hamesha
    free|muft ~4 whenever|anytime
    anything|everything|whatever ~7 return|returned|exchange|exchanged|refund|refunded|free
    any day|card|order|piece|size|design|gold
    every|har|each|all|sabhi|tamam|samast|pratyek|sampurn|sare|saare|saari|sari size|sizes|colour|colours|color|colors|metal|metals|order|orders|card|cards|piece|pieces|purchase|purchases|design|designs|stone|stones|gem|gems|gemstone|gemstones|nag|ratna|heera|heere|moti|pearl|pearls|diamond|diamonds|bill|item|items|jewellery|payment|payments|gehne|gahne|ring|rings|coin|coins|product|products
    sab ~1 par|pe|ko|ke
    kisi|koi bhi
    whole|full|entire|poora|pura|poori refund|amount|money|value|paisa|paise
    refunded|refund|returned|repaid ~1 in full
    """,
    {"BARRIER": ""},
)
_NEVER = compile_phrases(
    """
    never|kabhi ~2 tarnish*|fade*|break*|broke|lose*|loses|turn*|fall*|rust*|change*|black|kala|kali|toot*|kharab|utar*|gir*|ghat*
    wont|doesnt|dont|not|nahi ~2 tarnish*|fade*|rust*
    nahi|nahin|na ~2 toot*|utar*|kharab
    """,
    {"BARRIER": ""},
)
# What narrows a fact: a reply that drops it says more than the shop does.
_NARROWS = compile_phrases(
    """
    first|initial|once|within|above|below|under|over|only|except|provided|upto|minimum|maximum|after|before|till|until|if|for|on|up|tak|andar|upar|sirf|valid|less
    """,
    {"BARRIER": ""},
)


# "all over India" narrows nothing
_ALL_OVER = compile_phrases("all over", {"BARRIER": ""})
_LACKING = fold_all("without bina bagair")
# "message us whenever you like"
_AT_WILL = fold_all("whenever jab anytime")
_TALKED = frozenset({"message", "answer", "photo", "visit", "call"})
_WHENEVER = frozenset({"time", "day"})
_LIMITING = frozenset({Unit.RUPEES, Unit.CARAT, Unit.GRAM, Unit.KILOMETRE})


def check_breadth(reply: Reply) -> Iterator[Reason]:
    """A reason for every sentence that promises more than a fact about the same thing."""
    bounded = False
    for sentence in reply.sentences:
        # "Bought it less than a year ago? Then …" has said the limit
        bounded = bounded or (sentence.asks and bool(sentence.quantities))
        if sentence.asks or sentence.quoted:
            continue
        if (_NEVER.search(sentence.folded) or _vows(sentence)) and not _said_so(sentence, reply):
            yield sentence.reason(ReasonCode.PROMISE_WORD, 0, len(sentence.text), "never")
        if borne_under_the_limit(sentence, reply):
            yield sentence.reason(ReasonCode.OUTSIDE_LIMIT, 0, len(sentence.text), "under the limit")
        free = is_borne(sentence) or ("free" in sentence.notions and not _denies(sentence))
        if free and not (sentence.mentions or bounded) and _drops_limit(sentence, reply):
            yield sentence.reason(ReasonCode.OUTSIDE_LIMIT, 0, len(sentence.text), "limit left out")
        # "from any bank, even without a card" denies nothing
        if _denies(sentence):
            continue
        if _too_wide(sentence, reply):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "wide")
        if charged_above(sentence, reply):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "free from there on")
        if "free" in sentence.notions:
            yield from check_free(sentence, reply)


def _denies(sentence: Sentence) -> bool:
    return sentence.negated and is_negated([p for p in sentence.pieces if p.folded not in _LACKING])


def _vows(sentence: Sentence) -> bool:
    """ "Never", of a thing: not "never mind"."""
    words = sentence.folded.split()
    vowed = any(
        first == "never" and second not in _NO_VOW for first, second in zip(words, words[1:], strict=False)
    )
    return vowed and any(is_telling(n) for n in sentence.notions)


_NO_VOW = fold_all("mind worry hesitate heard seen forget too know asked worn used opened")


def _too_wide(sentence: Sentence, reply: Reply) -> bool:
    topics = {n for n in sentence.notions if weight(n) >= 1.2}
    about = [s for s in reply.known.statements if topics & (s.context | s.notions)]
    boundless = _BOUNDLESS.search(_AS_MUCH.sub(" ", sentence.folded))
    if (
        boundless
        and (boundless[0].split()[-1] in _WHENEVER or boundless[0].split()[0] in _AT_WILL)
        and not {n for n in topics if is_telling(n)} - BESIDE - _TALKED
    ):
        return False  # "write to us any time"
    if boundless and ALL_INDIA.search(sentence.folded) and any(ALL_INDIA.search(s.folded) for s in about):
        return False
    if boundless and _all_over_a_place(sentence, about):
        return False
    if _WIDE.search(sentence.folded) and _one_of_several(sentence, topics, about):
        return True
    if topics and boundless:
        return not any(
            _BOUNDLESS.search(said.folded) and (not _limits(said) or _limit_said(sentence, said))
            for said in about
        )
    telling = {n for n in topics if is_telling(n)}
    if _ANY_METAL.search(sentence.folded) and (topics & _TRADED or _TAKES.search(sentence.folded)):
        return not any(_ANY.search(said.folded) for said in about)  # "any gold", where they say "our gold"
    if _WIDE.search(sentence.folded) and _code_bounded(sentence, reply):
        return True
    return (
        bool(telling) and _WIDE.search(sentence.folded) is not None and not _as_wide(sentence, topics, about)
    )


# "as much as 15 %" is a bound
_AS_MUCH = re.compile(r" as (?:much|many|often) as(?= \d)")


def _all_over_a_place(sentence: Sentence, about: list[Statement]) -> bool:
    """ "Anywhere in Kerala", where a fact says "across Kerala"."""
    named = _places(sentence.folded)
    anywhere = _ANYWHERE.search(sentence.folded) is not None
    return (
        anywhere
        and bool(named)
        and any(named <= _places(s.folded) and _ACROSS.search(s.folded) for s in about)
    )


_ANYWHERE = compile_phrases("anywhere|everywhere ~1 in|within|across\nkahin|kahi ~1 bhi", {"BARRIER": ""})
_ACROSS = compile_phrases(
    "across|within|throughout|inside|anywhere|everywhere\nall over\npoore|pure|bhar", {"BARRIER": ""}
)


_ANY = compile_phrases("any|anyone|kisi|koi|every|all|kahin", {"BARRIER": ""})
_ANY_METAL = compile_phrases(
    "any|all|every|har|sab|saare|sare|sabhi|kisi ?bhi ~1 gold|sona|sone|silver|chandi|diamond|diamonds|heera|heere\n"
    "kisi|koi|kahin ~2 bhi ~1 gold|sona|sone|silver|chandi|diamond|diamonds|heera|heere",
    {"BARRIER": ""},
)
_TAKES = compile_phrases("lete|lenge|leti|lelenge|take|accept", {"BARRIER": ""})
_TRADED = frozenset({"exchange", "buyback", "sell", "deduct"})


def _one_of_several(sentence: Sentence, topics: set[str], about: list[Statement]) -> bool:
    """ "Making sab par 9 %", where it is 16 % on some."""
    told = {q.value for q in sentence.quantities if q.unit is Unit.PERCENT}
    if len(told) != 1 or "making" not in topics and "wastage" not in topics:
        return False
    rates = [
        {q.value for q in s.figures if q.unit is Unit.PERCENT}
        for s in about
        if topics & s.context & {"making", "wastage"}
    ]
    holding = [rate for rate in rates if told & rate]
    return bool(holding) and all(len(rate) > 1 for rate in holding)


def _code_bounded(sentence: Sentence, reply: Reply) -> bool:
    """ "NEW300 on every order": a code of the shop's that its papers bound."""
    codes = [piece.text for piece in sentence.pieces if piece.kind is PieceKind.CODE]
    return any(
        code in passage and _NARROWS.search("".join(f" {piece.folded}" for piece in scan(passage)))
        for code in codes
        for passage in reply.facts.passages
    )


def _as_wide(sentence: Sentence, topics: set[str], about: list[Statement]) -> bool:
    """Whether the fact that fits best is as wide, has no limit, or its limit is said too."""
    best = max((len(topics & (s.context | s.notions)) for s in about), default=0)
    return any(
        not _NARROWS.search(said.folded)
        or _limit_said(sentence, said)
        or (_is_wide(said) and not _limits(said) and not _untimely(sentence, said))
        for said in about
        if len(topics & (said.context | said.notions)) == best
    )


def _untimely(sentence: Sentence, said: Statement) -> bool:
    """ "Cancelled bookings are refunded in full", where that is so 15 days before."""
    days = {q.value for q in said.figures if q.unit is Unit.DAY}
    told = {q.value for q in sentence.quantities if q.unit is Unit.DAY}
    return bool(days) and not days & told and _BEFORE.search(said.folded) is not None


_BEFORE = compile_phrases("before|prior|pehle|earlier", {"BARRIER": ""})


def _is_wide(said: Statement) -> bool:
    return bool(_WIDE.search(said.folded) or _BOUNDLESS.search(said.folded))


def _limits(said: Statement) -> list[Quantity]:
    return [q for q in said.limits if q.unit in _LIMITING]


def _limit_said(sentence: Sentence, said: Statement) -> bool:
    return any(close(q, limit.value) for q in sentence.quantities for limit in _limits(said))


def _drops_limit(sentence: Sentence, reply: Reply) -> bool:
    """ "Delivery is free" where the facts say free above an amount or within a time, and nothing is being bought."""
    if sentence.about:
        return False
    topics = {n for n in sentence.notions if weight(n) >= 2 and n != "free"}
    facts = [s for s in reply.known.statements if "free" in s.context and topics & s.context]
    told = sentence.quantities
    here = _places(sentence.folded)
    # "in Bengaluru free", as it is there; not "free above ₹7,500" of each of two states
    facts = [s for s in facts if not here & _places(s.folded) or _is_bounded_free(s)]
    return bool(facts) and all(
        _NARROWS.search(_ALL_OVER.sub(" ", s.folded))
        and s.figures
        and not (_ONCE.search(s.folded) and _ONCE.search(sentence.folded))
        and not _FIRST & set(s.folded.split()) & set(sentence.folded.split())
        and not any(_like(q, known) and close(q, known.value) for q in told for known in s.figures)
        and not any(q.unit is Unit.RUPEES is b.unit and q.value >= b.value for q in told for b in s.limits)
        for s in facts
    )


def _is_bounded_free(said: Statement) -> bool:
    """Whether the clause itself is free above an amount, and of no place."""
    bounded = any(quantity in said.limits for quantity in said.quantities)
    return bounded and "free" in said.notions and not _places(said.own_folded)


_ONCE = compile_phrases("once\nek|1 baar|bar|dafa\none time", {"BARRIER": ""})


@lru_cache(maxsize=4096)
def _places(folded: str) -> frozenset[str]:
    return places_among((word, word) for word in folded.split())


def _like(quantity: Quantity, known: Quantity) -> bool:
    """Whether both count the same; "10,000 se upar" is money without saying so."""
    bare = quantity.unit is Unit.PLAIN and quantity.value >= _AN_AMOUNT
    return quantity.unit is known.unit or (bare and known.unit is Unit.RUPEES)


_AN_AMOUNT = 100
_FIRST = fold_all("first once pehla pehle pehli")


def _said_so(sentence: Sentence, reply: Reply) -> bool:
    topics = {n for n in sentence.notions if weight(n) >= 1.5}
    return any(said.negated and len(topics & said.context) >= 2 for said in reply.known.statements)
