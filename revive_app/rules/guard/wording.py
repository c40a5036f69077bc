"""The words of a reply that claim something without a number: free, guaranteed, on EMI, soon dearer, approved."""

import re
from collections.abc import Iterator

from revive_app.rules.guard import claims
from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.budgets import SET_ASIDE
from revive_app.rules.guard.claims import UNCHECKED
from revive_app.rules.guard.evidence import NEED_A_FACT, affirming, line
from revive_app.rules.guard.forbidden import NEVER
from revive_app.rules.guard.naming import unknown_names
from revive_app.rules.guard.rates_told import beside_the_sum, is_no_bargain, rate_of_today
from revive_app.rules.guard.reading import Reply, Sentence, notions_of
from revive_app.rules.guard.scopes import ALL_INDIA
from revive_app.rules.guard.supported import DENIALS, is_supported
from revive_app.rules.guard.trade import unknown_trade_words
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.clauses import split_clauses, without_conditions
from revive_app.rules.knowledge.meaning import SENT_BY_CHAT
from revive_app.rules.language.glossary import content, is_kind, is_material, is_telling, notion
from revive_app.rules.language.phrases import Searched, compile_phrases, word_pattern
from revive_app.rules.language.text import fold, fold_all
from revive_app.rules.numbers.quantities import Unit

_NEVER = {name: compile_phrases(phrases, claims.GROUPS) for name, phrases in NEVER.items()}

# "bina appointment ke khula hai" is no refusal
_WITHOUT = word_pattern("without bina bagair", claims.GROUPS)
# "comes with a report": papers are judged as papers
_PAPERS = frozenset({"laboratory", "certificate", "hallmark", "report", "bill"})


def check_wording(reply: Reply) -> Iterator[Reason]:
    """Reasons for promises, policies and names the facts do not hold."""
    for sentence in reply.sentences:
        yield from _forbidden(sentence, reply)
        if sentence.quoted:
            continue
        yield from _unsupported(sentence, reply)
        told = affirmed(sentence)
        if told is not None and not sentence.asks:
            if told is not sentence:
                yield from _unsupported(told, reply)
            yield from unknown_trade_words(told, reply)
            yield from unknown_names(told, reply)


_OF_OUR_DOING = frozenset({"authority_claim", "state_claim"})


# wrong also in a sentence with a "not": "do not miss it", "I am not a bot", "nobody can talk to you"
_ALSO_DENYING = frozenset(
    {"fixed_price", "urgency", "identity_claim", "secret_leak", "comparison", "no_human_claim"}
)
# what we do write down or pass on: "aapki baat note kar di hai"
_ONLY_NOTED = fold_all("note noted darj forward share shared aage saathi sathi colleague team staff likh")


# "dusre jeweller ka sona bhi lete hain": what others sold, not what they do
_GOLD_OF_OTHERS = compile_phrases(
    "jeweller|jewellers|shop|shops|dukan|dukaan|sunar|store ka|ki|ke|se ~3 sona|sone|gold|chandi|silver|heera|heere|gehna|gehne|jewellery|zevar|piece",
    claims.GROUPS,
)


def _forbidden(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    for name, pattern in _NEVER.items():
        if sentence.quoted and name in _OF_OUR_DOING:
            continue  # "until the wax is approved": the shop's own paper approves nothing
        if name == "rate_promise" and _held_as_stated(sentence, reply):
            continue  # "we can hold it for 3 days against a token", as the facts do
        if name == "rate_promise" and not pattern.search(SET_ASIDE.sub(" ", sentence.folded)):
            continue  # "the 75k you have kept aside"
        if name == "comparison" and _GOLD_OF_OTHERS.search(sentence.folded):
            continue
        if name == "comparison" and not pattern.search(_without_towns(sentence, reply)):
            continue  # "our Kalyan shop"
        if name == "urgency" and rate_of_today(sentence, reply):
            continue
        if name == "done_claim" and not _ONLY_NOTED.isdisjoint(piece.folded for piece in sentence.pieces):
            continue
        if _said(pattern, sentence, denied_too=name in _ALSO_DENYING):
            code = ReasonCode.SECRET_LEAK if name == "secret_leak" else ReasonCode.PROMISE_WORD
            yield sentence.reason(code, 0, len(sentence.text), name)


def _held_as_stated(sentence: Sentence, reply: Reply) -> bool:
    """Whether a fact holds pieces against a token, and the sentence names the token and how long."""
    if not sentence.mentions or "advance" not in sentence.notions or _RATES.search(sentence.folded):
        return False
    days = {q.value for q in sentence.quantities if q.unit is Unit.DAY}
    return any(
        "advance" in said.context
        and _HELD.search(said.folded)
        and days & {q.value for q in said.figures if q.unit is Unit.DAY}
        for said in reply.known.statements
    )


_RATES = word_pattern("rate rates price prices bhav daam kimat", claims.GROUPS)
_HELD = compile_phrases("hold|holds|held|reserve*|rakh*|set|kept|keep|block*|booked|book", claims.GROUPS)


def _without_towns(sentence: Sentence, reply: Reply) -> str:
    """The folded words without such names of competitors as are towns of the shop's own papers."""
    words = sentence.folded.split()
    towns = _TOWNS & reply.known.folded & set(words)
    if not towns:
        return sentence.folded
    kept = (
        word
        for word, behind in zip(words, [*words[1:], ""], strict=True)
        if word not in towns or behind.startswith("jevel") or behind in _THAN
    )
    return "".join(f" {word}" for word in kept)


_THAN = fold_all("se than charges sells gives")
_TOWNS = fold_all("kalyan malabar कल्याण मालाबार")


def _said(pattern: Searched, sentence: Sentence, *, denied_too: bool) -> bool:
    """Whether a sentence says it: "I approved it, don't tell anyone" does, "I have not approved it" does not."""
    if denied_too or not sentence.negated:
        return pattern.search(sentence.folded) is not None
    return any(pattern.search(line(part)) for part in affirming(list(sentence.pieces), denied_too=False))


def _unsupported(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """Claims that need the facts to say the same about the same thing."""
    for name, pattern in NEED_A_FACT.items():
        match = pattern.search(sentence.folded)
        if match is not None and not pattern.search(line(without_conditions(sentence.pieces))):
            continue  # "unless it is engraved": a condition claims nothing
        if match is None or (sentence.negated and pattern not in DENIALS and not _WITHOUT.search(match[0])):
            continue
        if sentence.asks and (
            name not in ("free_claim", "gift_claim", "half_price") or match[0].split() in _GIFTS
        ):
            continue
        if name == "gift_claim" and (
            sentence.notions & _PAPERS or (match[0].split()[0] in _INCLUDING and _of_the_piece(sentence))
        ):
            continue
        if name == "delivery_claim" and sentence.notions & SENT_BY_CHAT:
            continue  # "abhi photo bhejti hu"
        if name == "delivery_claim" and match[0].split()[-1] in _ALL_OVER and _all_india(sentence, reply):
            continue  # "anywhere in India", where the facts say "within India"
        if name == "certificate_claim" and "bring" in sentence.notions:
            continue  # "please bring the certificate"
        if name == "exchange_claim" and not sentence.notions & _TRADES and _CHANGES.search(match[0]):
            continue  # "rate roz badalta hai"
        if name == "exchange_claim" and "resize" in sentence.notions:
            continue  # "size badal jata hai"
        if name == "return_claim" and "buyback" in sentence.notions and "return" not in sentence.notions:
            continue  # "moti wapas lete hain"
        if name == "free_claim" and match[0].split()[0] in _ONLY and sentence.notions & _TRADED:
            continue  # "in exchange only the gold's value is given"
        if name == "emi_claim" and _FOR_NOTHING.search(sentence.folded) and "emi" not in sentence.notions:
            continue  # "at no cost": free, and judged as such
        if name == "others_claim" and _ONLINE & reply.known.folded & {p.folded for p in sentence.pieces}:
            continue  # "we sell online only, there is no shop"
        if name == "others_claim" and (sentence.notions & _TRADED or sentence.quantities):
            continue  # of gold from elsewhere
        if name in ("free_claim", "wastage_claim") and _NOT_WITH_ME.search(sentence.folded):
            continue  # "making charge mere paas nahi hai"
        if name in ("free_claim", "wastage_claim") and beside_the_sum(match[0], sentence, reply):
            continue  # "₹91,040, without making and GST"
        if name == "free_claim" and _SHARE.search(match[0]):
            continue  # "making me 10 % chhod denge": a discount, and judged as such
        if name == "free_claim" and "bonus" in sentence.notions and match[0].split()[-1] in _ON_OUR_SIDE:
            continue  # "aadhi kist hamari taraf se": judged as a bonus
        if name == "price_lock_claim" and is_no_bargain(sentence, reply):
            continue
        claimed = {notion(word) for word in match[0].split()}
        share = 50 if name in _HALVES else 100 if name == "whole_claim" else None
        if share is not None and _share_stated(share, pattern, sentence, reply):
            continue
        held = is_supported(pattern, claimed, sentence, reply)
        if not held and name == "times_claim" and _EVERY_YEAR.search(match[0]):
            held = is_supported(_EVERY_YEAR, set(), sentence, reply)  # "one free polish a year"
        if not held and name == "gift_claim" and not _OUTRIGHT.search(match[0]):
            # "comes with": what the facts call free comes with it too
            held = is_supported(NEED_A_FACT["free_claim"], {"free"}, sentence, reply)
        if not held:
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), name)


def _all_india(sentence: Sentence, reply: Reply) -> bool:
    """Whether a sentence sends things all over the country, and a fact does so."""
    return ALL_INDIA.search(sentence.folded) is not None and any(
        "deliver" in said.context and ALL_INDIA.search(said.folded) for said in reply.known.statements
    )


_ON_OUR_SIDE = fold_all("taraf or se")
_ALL_OVER = fold_all("anywhere everywhere poore pan across india")
# what the assistant has not got is a figure, no charge
_NOT_WITH_ME = compile_phrases(
    """
    mere|mujhe|hamare|humare ~1 paas|pas ~3 nahi|nahin
    mujhe ~3 nahi|nahin ~1 pata|maloom
    i ~1 dont|do ~1 have|know|see
    """,
    claims.GROUPS,
)
_EVERY_YEAR = compile_phrases(
    """
    a|per|every|each|har|prati|ek ~1 year|saal|varsh|baras
    saal|varsh|baras me|mein|ek|bhar
    yearly|annual|annually|salana|saalana|varshik
    """,
    claims.GROUPS,
)
_SHARE = re.compile(r" \d{1,2}(?:\.\d+)? (?:%|percent|pratishat|pratishath|pisadi)")
_ONLINE = fold_all("online ऑनलाइन website")
_TRADES = frozenset({"exchange", "buyback", "sell", "return"})
_CHANGES = compile_phrases("badal*", claims.GROUPS)
_FOR_NOTHING = compile_phrases("at no ~1 cost", claims.GROUPS)
_ONLY = fold_all("only sirf bas just")
_TRADED = frozenset({"exchange", "buyback", "deduct"})
# no thing that is free bears these out
_OUTRIGHT = word_pattern(
    "gift gifts tohfa uphar gifted cashback voucher vouchers lucky bonus reward rewards points prize buy bogo lo lijiye matching",
    claims.GROUPS,
)
# "is it a gift?" gives nothing away
_GIFTS = [[fold(word)] for word in ("gift", "gifts", "tohfa", "uphar", "gifted")]


_INCLUDING = fold_all("includes include including comes come aata aati aate")


# "without chain"
_LEFT_OUT = re.compile(r"\b(?:without|excluding|except|no|not|bina)\b", re.IGNORECASE)


def _of_the_piece(sentence: Sentence) -> bool:
    """ "The price includes 22K gold and kundan work": nothing but what the piece itself is."""
    told = {n for n in sentence.notions if is_telling(n)} - UNCHECKED
    pieces = sentence.mentions[0].products if sentence.mentions else sentence.about
    own = frozenset[str]().union(*(notions_of(product) for product in pieces))
    named = {n for product in pieces for n in content(product.name)}
    parts = {n for product in pieces for n in content(_LEFT_OUT.split(product.about)[0])}
    return bool(told) and told <= own and all(n in parts for n in told - named if is_kind(n))


def _clause_of(pattern: Searched, sentence: Sentence) -> str:
    """The clause that makes the claim; the whole sentence where it spans several."""
    parts = (line(part) for part in split_clauses(list(sentence.pieces)))
    return next((part for part in parts if pattern.search(part)), sentence.folded)


_OURS = fold_all("our ours us own hamara hamari hamare humara humari humare")
_OF_OTHERS = NEED_A_FACT["others_claim"]
_HALVES = frozenset({"payment_claim", "half_price"})


def _share_stated(share: int, pattern: Searched, sentence: Sentence, reply: Reply) -> bool:
    """ "Half is paid in advance" where the facts say 50 %, "the full rate" where they say 100 %."""
    telling = {n for n in sentence.notions if is_telling(n)}
    materials = {n for n in sentence.notions if is_material(n)}
    ours = not _OURS.isdisjoint(_clause_of(pattern, sentence).split())
    others = not ours and _OF_OTHERS.search(sentence.folded) is not None
    return any(
        telling & s.context
        and not (
            materials
            and {n for n in s.segment if is_material(n)} - materials
            == {n for n in s.segment if is_material(n)}
            != set()
        )
        and not (others and not _OF_OTHERS.search(s.own_folded))
        and any(q.unit is Unit.PERCENT and q.value == share for q in s.quantities)
        for s in reply.known.statements
    )
