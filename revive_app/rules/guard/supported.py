"""Whether some text of the facts makes a claim about one of the things a sentence speaks of."""

from revive_app.rules.catalog.mentions import find_mentions
from revive_app.rules.guard.claims import GENERAL, UNCHECKED
from revive_app.rules.guard.evidence import FOR_EVER, NEED_A_FACT, claims_in
from revive_app.rules.guard.examples import assumed
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.knowledge.clauses import without_conditions
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.knowledge.meaning import meanings
from revive_app.rules.language.glossary import content, is_kind, is_telling, notion, weight
from revive_app.rules.language.phrases import Searched
from revive_app.rules.language.places import place_of
from revive_app.rules.language.scan import Piece
from revive_app.rules.language.small_talk import OUR_WORDS, SAFE_WORDS

# what they give away may be a piece: "a maang tikka free with the choker"
GIVING = frozenset(NEED_A_FACT[name] for name in ("free_claim", "gift_claim"))
# given to some kinds of pieces, and charged for others
_OF_KINDS = GIVING | {NEED_A_FACT["wastage_claim"], NEED_A_FACT["exchange_claim"]}
# these deny by themselves: "without charge", "no wastage"
DENIALS = frozenset(
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

_BY_PARTS = NEED_A_FACT["emi_claim"]

# "everything" is heard as "everyth", which ties as little
_TALK = SAFE_WORDS | OUR_WORDS
_TIES_NOTHING = UNCHECKED | _TALK | {named for word in _TALK if weight(named := notion(word)) == 2}


def is_supported(pattern: Searched, claimed: set[str], sentence: Sentence, reply: Reply) -> bool:
    """Whether some text of the facts makes the claim about one of the things the sentence speaks of."""
    alone = (
        frozenset(claimed) if len(claimed) == 1 and all(is_telling(n) for n in claimed) else frozenset[str]()
    )
    named = {notion(piece.folded) for piece in sentence.pieces if _in_mention(piece, sentence)}
    spoken = meanings(without_conditions(sentence.pieces)) | sentence.notions & {"emi"}
    if pattern is _SERVICE:
        spoken -= _OF_ITS_PRICE  # what it costs, and when nothing, is judged by itself
    if pattern in GIVING and "bonus" in claimed and any(assumed(sentence)):
        spoken -= {"pay"}  # "har mahine ₹3,000 bharenge to bonus milega": what is paid in is the instalment
    about = {n for n in spoken if weight(n) >= 2 and n not in _TIES_NOTHING} - claimed - named
    # her name, her words; and words the facts never use, which tell no fact from another
    apart = {n for n in about if weight(n) == _PLAIN and (n in reply.asked or n not in reply.known.notions)}
    about -= apart
    if (
        not about and pattern in GIVING and sentence.mentions
    ):  # "gift wrap is free on your bowl set": the wrap, before the set
        about = {
            n
            for n in spoken - claimed - named - _OFFERED
            if weight(n) >= _PLAIN and n in reply.known.notions and not is_kind(n)
        }
    if not about and pattern in GIVING:
        about = {n for n in sentence.notions if is_kind(n)}
    if not about:  # "making is on us": of all that is spoken of, something must be shared
        about = {n for n in spoken if is_telling(n) and n not in claimed | named | GENERAL}
    if not about:  # "making charges are waived": what is waived, then
        about = {n for n in claimed if is_telling(n)} - GENERAL - {"free", "gift", "interest"}
        claimed = claimed - about
    charged = spoken & _CHARGED if pattern is NEED_A_FACT["free_claim"] else frozenset[str]()
    for text in (*reply.facts.passages, reply.facts.offer_text, *_described(reply.facts.products)):
        for said, fact, part in claims_in(
            text, pattern, alone, denied_too=sentence.negated or pattern in DENIALS
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
            if apart and shared and pattern in GIVING and all(place_of(n, n) for n in shared):
                continue  # "packing in Pune is free": the place alone ties it to nothing
            if pattern is _NO_INTEREST and not {n for n in said if weight(n) >= 2} - GENERAL - {"interest"}:
                return True  # "No interest is paid.": of all that went before
            if shared or not about or claimed & said and about <= claimed:
                return True
    return False


# the weight of a word nothing is known of
_PLAIN = 2
_NO_INTEREST = NEED_A_FACT["no_interest_claim"]
_SERVICE = NEED_A_FACT["service_claim"]
# said of whatever is given
_OFFERED = frozenset({"gift", "offer", "free", "order"})
_OF_ITS_PRICE = frozenset({"free", "discount", "ours"})
# what is asked money for: free is only what a fact calls so
_CHARGED = frozenset({"making", "tax"})


def _of_other_kinds(said: frozenset[str], sentence: Sentence) -> bool:
    theirs = {n for n in said if is_kind(n)}
    ours = {n for n in sentence.notions if is_kind(n)}
    ours |= {n for m in sentence.mentions for p in m.products for n in content(p.name) if is_kind(n)}
    if "nose" in sentence.notions:
        ours.add("nosepin")  # a nose stud
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
