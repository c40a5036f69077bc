"""The model that needs no key: rules instead of a network, and not a word that is not in the data.

It quotes passages, states catalog rows, shows products, asks back, and hands over when it does not know.
"""

from dataclasses import dataclass, field
from uuid import UUID

from revive_app.providers.ai.offline_frames import frames
from revive_app.providers.ai.protocol import (
    Action,
    ActionKind,
    Completion,
    Passage,
    ProductFact,
    Proposal,
    ReplyRequest,
)
from revive_app.rules import intents, money, sentiment
from revive_app.rules.catalog.mentions import find_mentions
from revive_app.rules.intents import Intent
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.knowledge.quoting import best_quote
from revive_app.rules.language import Language, detect
from revive_app.rules.language.glossary import content, is_kind

MODEL_NAME = "offline-1"
MOST_SHOWN = 6
MOST_PRICED = 3


@dataclass(frozen=True, slots=True)
class _Turn:
    """What the offline model knows of the turn it answers."""

    request: ReplyRequest
    text: str
    language: Language
    intents: tuple[Intent, ...]

    def wants(self, *kinds: Intent) -> bool:
        """Whether one of these was asked for."""
        return any(kind in self.intents for kind in kinds)


@dataclass(frozen=True, slots=True)
class _Answer:
    """A frame filled in, and what goes with it."""

    frame: str
    values: dict[str, str] = field(default_factory=dict)
    action: ActionKind | None = None
    products: tuple[UUID, ...] = ()
    cited: tuple[UUID, ...] = ()


class OfflineModel:
    """A deterministic ChatModel. It never waits, never fails, and labels itself wherever it speaks."""

    name = MODEL_NAME

    def propose(self, request: ReplyRequest, *, timeout: float) -> Completion:
        """One proposal. After a refused draft (`repair`) it hands over."""
        text = _last_words(request)
        turn = _Turn(request, text, detect(text), intents.find(text))
        answer = _Answer("ask_colleague", action=ActionKind.HANDOFF) if request.repair else _answer(turn)
        return Completion(_proposal(turn, answer), model=self.name)


def _last_words(request: ReplyRequest) -> str:
    """What the customer has said since the shop last spoke."""
    said: list[str] = []
    for turn in reversed(request.history):
        if turn.role == "shop":
            break
        said.append(turn.text)
    return "\n".join(reversed(said))


def _answer(turn: _Turn) -> _Answer:
    """The first of these that fits."""
    if turn.wants(Intent.PROMPT_INJECTION):
        return _Answer("business")
    if turn.wants(Intent.HUMAN_REQUEST):
        return _Answer("person", action=ActionKind.HANDOFF)
    if turn.wants(Intent.COMPLAINT) or sentiment.feel(turn.text).angry:
        return _Answer("sorry", action=ActionKind.HANDOFF)
    if turn.wants(Intent.ORDER_STATUS):
        return _Answer("ask_colleague", action=ActionKind.HANDOFF)
    return _from_data(turn) or _without_data(turn)


def _from_data(turn: _Turn) -> _Answer | None:
    """An answer the catalog or the passages hold."""
    if turn.wants(Intent.PRICE_QUESTION, Intent.AVAILABILITY):
        answer = _about_products(turn)
        if answer is not None:
            return answer
    if turn.wants(Intent.CATALOG_REQUEST) and _has_what_is_wanted(turn):
        return _show(turn.request.products)
    if turn.wants(Intent.OFF_TOPIC) and len(turn.intents) == 1:
        return None
    return _quote(turn)


def _without_data(turn: _Turn) -> _Answer:
    if turn.wants(Intent.BOOK_APPOINTMENT):
        return _Answer("visit", action=ActionKind.BOOK_APPOINTMENT)
    if turn.wants(Intent.TRY_ON):
        return _Answer("try_on", action=ActionKind.ASK_PHOTO_FOR_TRY_ON)
    if turn.intents == (Intent.GREETING,):
        return _Answer("greeting")
    if turn.wants(Intent.OFF_TOPIC):
        return _Answer("business")
    if not turn.intents and sentiment.feel(turn.text).compound > 0:
        return _Answer("thanks")
    if turn.wants(Intent.AVAILABILITY, Intent.PRICE_QUESTION) and _has_what_is_wanted(turn):
        return _show(turn.request.products)
    return _Answer("ask_colleague", action=ActionKind.HANDOFF)


def _has_what_is_wanted(turn: _Turn) -> bool:
    """Whether there are products, and of the kind that was named, if one was."""
    wanted = {named for named in content(turn.text) if is_kind(named)}
    held = {named for p in turn.request.products for named in content(f"{p.name} {p.category}")}
    return bool(turn.request.products) and (not wanted or bool(wanted & held))


def _show(products: tuple[ProductFact, ...]) -> _Answer:
    ids = tuple(product.id for product in products[:MOST_SHOWN])
    return _Answer("show", action=ActionKind.SHOW_PRODUCTS, products=ids)


def _about_products(turn: _Turn) -> _Answer | None:
    """Price and stock of what was named; a question back when the name fits too many."""
    named = _named(turn)
    if not named:
        return None
    if len(named) > MOST_PRICED:
        return _Answer("which", {"names": ", ".join(product.name for product in named[:MOST_SHOWN])})
    facts = " ".join(_facts(product, turn.language) for product in named)
    return _Answer("price", {"facts": facts}, products=tuple(product.id for product in named))


def _named(turn: _Turn) -> list[ProductFact]:
    by_sku = {product.sku: product for product in turn.request.products}
    known = tuple(
        KnownProduct(p.sku, p.name, p.price, p.purity, p.weight_mg, p.stock) for p in by_sku.values()
    )
    skus = dict.fromkeys(
        found.sku for mention in find_mentions(turn.text, known) for found in mention.products
    )
    return [by_sku[sku] for sku in skus]


def _facts(product: ProductFact, language: Language) -> str:
    """A catalog row as one sentence, and the stock where it is counted."""
    details = [product.purity] if product.purity else []
    if product.weight_mg:
        details.append(f"{product.weight_mg / 1000:g} g")
    about = f" ({', '.join(details)})" if details else ""
    end = "।" if language is Language.HINDI else "."
    said = f"{product.name}{about}: {money.rupees(product.price)}{end}"
    if product.stock is None:
        return said
    frame = frames(language)["known_stock" if product.stock else "sold_out"]
    return f"{said} {frame.format(name=product.name)}"


def _quote(turn: _Turn) -> _Answer | None:
    passages: tuple[Passage, ...] = turn.request.passages
    quote = best_quote(turn.text, [passage.content for passage in passages])
    if quote is None:
        return None
    return _Answer("quote", {"quote": quote.text}, cited=(passages[quote.source].id,))


def _proposal(turn: _Turn, answer: _Answer) -> Proposal:
    values = {
        "agent": turn.request.agent_name or "the assistant",
        "shop": turn.request.shop_name or "our shop",
        **answer.values,
    }
    return Proposal(
        reply_text=frames(turn.language)[answer.frame].format(**values),
        language=turn.language.value,
        intents=[intent.value for intent in turn.intents[:8]],
        cited_chunk_ids=list(answer.cited),
        product_ids=list(answer.products),
        actions=[Action(kind=answer.action)] if answer.action else [],
    )
