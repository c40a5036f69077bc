"""The words of a reply that claim something without a number: free, guaranteed, on EMI, soon dearer, approved."""

import re
from collections.abc import Iterator

from revive_app.rules.catalog.mentions import find_mentions
from revive_app.rules.guard import claims
from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.claims import GENERAL, UNCHECKED
from revive_app.rules.guard.evidence import FOR_EVER, NEED_A_FACT, affirming, claims_in, line
from revive_app.rules.guard.forbidden import NEVER
from revive_app.rules.guard.naming import unknown_names
from revive_app.rules.guard.rates_told import beside_the_sum, is_no_bargain, rate_of_today
from revive_app.rules.guard.reading import Reply, Sentence, notions_of
from revive_app.rules.guard.trade import unknown_trade_words
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.clauses import split_clauses, without_conditions
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.knowledge.meaning import SENT_BY_CHAT, meanings
from revive_app.rules.language.glossary import (
    content,
    is_kind,
    is_material,
    notion,
    weight,
)
from revive_app.rules.language.phrases import Searched, compile_phrases, word_pattern
from revive_app.rules.language.scan import Piece
from revive_app.rules.language.small_talk import OUR_WORDS, SAFE_WORDS
from revive_app.rules.language.text import fold, fold_all
from revive_app.rules.numbers.quantities import Unit

_NEVER = {name: compile_phrases(phrases, claims.GROUPS) for name, phrases in NEVER.items()}

# what they give away may be a piece: "a maang tikka free with the choker"
_GIVING = frozenset(NEED_A_FACT[name] for name in ("free_claim", "gift_claim"))
# given to some kinds of pieces, and charged for others
_OF_KINDS = _GIVING | {NEED_A_FACT["wastage_claim"]}
# these deny by themselves: "without charge", "no wastage"
_DENIALS = frozenset(
    NEED_A_FACT[name]
    for name in (
        "free_claim",
        "wastage_claim",
        "half_price",
        "no_interest_claim",
        "duty_claim",
        "limit_claim",
        "others_claim",
    )
)

# "bina appointment ke khula hai" is no refusal
_WITHOUT = word_pattern("without bina bagair", claims.GROUPS)
_BY_PARTS = NEED_A_FACT["emi_claim"]
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
        if name == "comparison" and _GOLD_OF_OTHERS.search(sentence.folded):
            continue
        if name == "urgency" and rate_of_today(sentence, reply):
            continue
        if name == "done_claim" and not _ONLY_NOTED.isdisjoint(piece.folded for piece in sentence.pieces):
            continue
        if _said(pattern, sentence, denied_too=name in _ALSO_DENYING):
            code = ReasonCode.SECRET_LEAK if name == "secret_leak" else ReasonCode.PROMISE_WORD
            yield sentence.reason(code, 0, len(sentence.text), name)


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
        if match is None or (sentence.negated and pattern not in _DENIALS and not _WITHOUT.search(match[0])):
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
        if name in ("free_claim", "wastage_claim") and beside_the_sum(match[0], sentence, reply):
            continue  # "₹91,040, without making and GST"
        if name == "price_lock_claim" and is_no_bargain(sentence, reply):
            continue
        claimed = {notion(word) for word in match[0].split()}
        share = 50 if name in _HALVES else 100 if name == "whole_claim" else None
        if share is not None and _share_stated(share, pattern, sentence, reply):
            continue
        held = _supported(pattern, claimed, sentence, reply)
        if not held and name == "times_claim" and _EVERY_YEAR.search(match[0]):
            held = _supported(_EVERY_YEAR, set(), sentence, reply)  # "one free polish a year"
        if not held and name == "gift_claim" and not _OUTRIGHT.search(match[0]):
            # "comes with": what the facts call free comes with it too
            held = _supported(NEED_A_FACT["free_claim"], {"free"}, sentence, reply)
        if not held:
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), name)


_EVERY_YEAR = compile_phrases(
    """
    a|per|every|each|har|prati|ek ~1 year|saal|varsh|baras
    saal|varsh|baras me|mein|ek|bhar
    yearly|annual|annually|salana|saalana|varshik
    """,
    claims.GROUPS,
)
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
    told = {n for n in sentence.notions if weight(n) >= 3} - UNCHECKED
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
    telling = {n for n in sentence.notions if weight(n) >= 3}
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


# "everything" is heard as "everyth", which ties as little
_TALK = SAFE_WORDS | OUR_WORDS
_TIES_NOTHING = UNCHECKED | _TALK | {named for word in _TALK if weight(named := notion(word)) == 2}


def _supported(pattern: Searched, claimed: set[str], sentence: Sentence, reply: Reply) -> bool:
    """Whether some text of the facts makes the claim about one of the things the sentence speaks of."""
    alone = (
        frozenset(claimed) if len(claimed) == 1 and all(weight(n) >= 3 for n in claimed) else frozenset[str]()
    )
    named = {notion(piece.folded) for piece in sentence.pieces if _in_mention(piece, sentence)}
    spoken = meanings(without_conditions(sentence.pieces)) | sentence.notions & {"emi"}
    about = {n for n in spoken if weight(n) >= 2 and n not in _TIES_NOTHING} - claimed - named
    # her name, her words; and words the facts never use, which tell no fact from another
    about -= {n for n in about if weight(n) == _PLAIN and (n in reply.asked or n not in reply.known.notions)}
    if not about and pattern in _GIVING:
        about = {n for n in sentence.notions if is_kind(n)}
    if not about:  # "making is on us": of all that is spoken of, something must be shared
        about = {n for n in spoken if weight(n) >= 3 and n not in claimed | named | GENERAL}
    if not about:  # "making charges are waived": what is waived, then
        about = {n for n in claimed if weight(n) >= 3} - GENERAL - {"free", "gift", "interest"}
        claimed = claimed - about
    charged = spoken & _CHARGED if pattern is NEED_A_FACT["free_claim"] else frozenset[str]()
    for text in (*reply.facts.passages, reply.facts.offer_text, *_described(reply.facts.products)):
        for said, fact, part in claims_in(
            text, pattern, alone, denied_too=sentence.negated or pattern in _DENIALS
        ):
            if pattern is _BY_PARTS and sentence.mentions and "scheme" in said and "scheme" not in spoken:
                continue  # a savings plan is no way to pay for the choker
            if pattern is FOR_EVER and "lifetime" in spoken and "lifetime" not in said:
                continue  # a warranty, but of one year
            if pattern in _OF_KINDS and (
                _of_other_kinds(part, sentence) or _of_other_pieces(fact, sentence, reply)
            ):
                continue  # "engraving is free on bangles" says nothing of a nath
            if charged and not charged & said:
                continue  # "for members making is free" where they get something else free
            shared = about & said
            if pattern is _NO_INTEREST and not {n for n in said if weight(n) >= 2} - GENERAL - {"interest"}:
                return True  # "No interest is paid.": of all that went before
            if shared or not about or claimed & said and about <= claimed:
                return True
    return False


# the weight of a word nothing is known of
_PLAIN = 2
_NO_INTEREST = NEED_A_FACT["no_interest_claim"]
# what is asked money for: free is only what a fact calls so
_CHARGED = frozenset({"making", "tax"})


def _of_other_kinds(said: frozenset[str], sentence: Sentence) -> bool:
    theirs = {n for n in said if is_kind(n)}
    ours = {n for n in sentence.notions if is_kind(n)}
    ours |= {n for m in sentence.mentions for p in m.products for n in content(p.name) if is_kind(n)}
    return bool(theirs and ours) and not theirs & ours


def _of_other_pieces(fact: str, sentence: Sentence, reply: Reply) -> bool:
    """ "Free engraving on love bands" says nothing of the signet ring."""
    theirs = {p for mention in find_mentions(fact, reply.facts.products) for p in mention.products}
    ours = {product for mention in sentence.mentions for product in mention.products}
    return bool(theirs and ours) and not theirs & ours


def _described(products: tuple[KnownProduct, ...]) -> tuple[str, ...]:
    return tuple(f"{product.name} {product.about}" for product in products)


def _in_mention(piece: Piece, sentence: Sentence) -> bool:
    """Whether a word is part of a product's name: the catalog answers for it."""
    return any(mention.start <= piece.start < mention.end for mention in sentence.mentions)
