"""What an answer is made from, what comes out, and the two ways between them and the rules."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from revive_app.providers.ai.protocol import Action, Passage, ProductFact, StageHint, Turn
from revive_app.rules.guard import Verdict
from revive_app.rules.knowledge.facts import DiscountRule, KnownProduct
from revive_app.rules.language import Language
from revive_app.rules.prompt_engine import VERSION, prompt_hash
from revive_app.rules.tokens import cut_to, estimated_tokens
from revive_app.services.rag import Found, Search

HISTORY_TURNS = 20
HISTORY_TOKENS = 3_200


@dataclass(frozen=True, slots=True)
class ReplyContext:
    """Everything one answer rests on. `history`: oldest first, the customer's new words last."""

    system_prompt: str
    history: tuple[Turn, ...]
    search: Search
    shop_name: str
    agent_name: str
    customer_name: str = ""
    discount: DiscountRule = DiscountRule()
    # the highest percentage the shop's side has offered in this thread
    discount_given: float = 0.0
    offer_text: str = ""
    allowed_domains: frozenset[str] = frozenset()
    own_phones: frozenset[str] = frozenset()
    # products shown in this conversation, those of the last showing first: they may be spoken of without being
    # found again, and pointed at ("the 2nd one")
    shown_products: tuple[ProductFact, ...] = ()
    # pieces for somebody who names none but would see some
    featured: tuple[ProductFact, ...] = ()
    # what the shop's own settings say: found by every search
    shop_facts: tuple[Passage, ...] = ()
    # cells of the shop's list about her: data for the model, no source for what it states
    customer_facts: tuple[tuple[str, str], ...] = ()
    # she asked for a later time with these words, and it has come
    follow_up: str | None = None
    # asks for a photo to try a piece on
    tries_on: bool = False
    secrets: tuple[str, ...] = field(default=(), repr=False)
    prompt_version: str = VERSION


@dataclass(frozen=True, slots=True)
class Trace:
    """What an answer was made from beyond its context: each search with what it found, each answer of the model's.

    An answer is {"proposal": …}, {"malformed": why} or {"away": why}, in the order they came.
    """

    searches: tuple[tuple[str, Found], ...] = ()
    answers: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer that may be sent, and how it came about.

    `repaired`: the first draft was refused and rewritten. `replaced`: the model's words were not used at
    all. `handoff`: a human must look. `verdict` is of the last words the model wrote, None when there were none.
    """

    text: str
    language: Language
    intents: tuple[str, ...]
    passages: tuple[Passage, ...]
    products_to_show: tuple[ProductFact, ...]
    actions: tuple[Action, ...]
    verdict: Verdict | None
    model: str
    tokens_in: int
    tokens_out: int
    prompt_hash: str
    prompt_version: str
    repaired: bool
    replaced: bool
    handoff: bool
    latency_ms: int
    # hints of the model's, None without one
    stage: StageHint | None = None
    value_rupees: int | None = None
    # what the catalog search brought up, shown or not
    found_products: tuple[ProductFact, ...] = ()
    # how large the last question to the model was, estimated
    prompt_tokens: int = 0
    trace: Trace = Trace()


BY_RULES = "rules"


def by_rules(context: ReplyContext, text: str, language: Language) -> Draft:
    """An answer in words of ours, which no model was asked for."""
    return Draft(
        text=text,
        language=language,
        intents=(),
        passages=(),
        products_to_show=(),
        actions=(),
        verdict=None,
        model=BY_RULES,
        tokens_in=0,
        tokens_out=0,
        prompt_hash=prompt_hash(context.system_prompt),
        prompt_version=context.prompt_version,
        repaired=False,
        replaced=False,
        handoff=False,
        latency_ms=0,
    )


def trim(history: Sequence[Turn]) -> tuple[Turn, ...]:
    """The last 20 turns, as many as take 3,200 tokens; the newest stays whatever its length, cut to that."""
    kept: list[Turn] = []
    room = HISTORY_TOKENS
    for turn in reversed(history[-HISTORY_TURNS:]):
        size = estimated_tokens(turn.text)
        if kept and size > room:
            break
        kept.append(turn if size <= HISTORY_TOKENS else replace(turn, text=cut_to(turn.text, HISTORY_TOKENS)))
        room -= size
    return tuple(reversed(kept))


def last_words(history: Sequence[Turn]) -> str:
    """What the customer has said since the shop last spoke."""
    said: list[str] = []
    for turn in reversed(history):
        if turn.role == "shop":
            break
        said.append(turn.text)
    return "\n".join(reversed(said))


def our_last_words(history: Sequence[Turn]) -> str:
    """What the shop had said before that, the last bubbles of it together."""
    ours: list[str] = []
    for turn in reversed(history):
        if turn.role == "shop":
            ours.append(turn.text)
        elif ours:
            break
    return "\n".join(reversed(ours))


def words_to_answer(context: ReplyContext) -> str:
    """What the answer is about: her new words, or, when the shop writes first, the last she said."""
    said = last_words(context.history)
    if said or context.follow_up is None:
        return said
    return next((turn.text for turn in reversed(context.history) if turn.role == "customer"), "")


def known_product(product: ProductFact) -> KnownProduct:
    """A catalog row as the guard compares it."""
    # sentences of their own: the description may be quoted word for word
    about = ". ".join(
        part for part in (product.category, product.metal, product.stones, product.description) if part
    )
    return KnownProduct(
        sku=product.sku,
        name=product.name,
        price=product.price,
        purity=product.purity,
        weight_mg=product.weight_mg,
        stock=product.stock,
        about=about,
    )
