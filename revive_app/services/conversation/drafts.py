"""What an answer is made from, what comes out, and the two ways between them and the rules."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from revive_app.providers.ai.protocol import Action, Passage, ProductFact, Turn
from revive_app.rules.guard import Verdict
from revive_app.rules.knowledge.facts import DiscountRule, KnownProduct
from revive_app.rules.language import Language
from revive_app.rules.prompt_engine import VERSION
from revive_app.services.rag import Search

HISTORY_TURNS = 20
HISTORY_CHARACTERS = 8_000


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
    secrets: tuple[str, ...] = field(default=(), repr=False)
    prompt_version: str = VERSION


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


def trim(history: Sequence[Turn]) -> tuple[Turn, ...]:
    """The last 20 turns, as many as fit 8,000 characters; the newest stays whatever its length."""
    kept: list[Turn] = []
    room = HISTORY_CHARACTERS
    for turn in reversed(history[-HISTORY_TURNS:]):
        if kept and len(turn.text) > room:
            break
        text = turn.text[:HISTORY_CHARACTERS]
        kept.append(replace(turn, text=text))
        room -= len(text)
    return tuple(reversed(kept))


def last_words(history: Sequence[Turn]) -> str:
    """What the customer has said since the shop last spoke."""
    said: list[str] = []
    for turn in reversed(history):
        if turn.role == "shop":
            break
        said.append(turn.text)
    return "\n".join(reversed(said))


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
