"""The model that needs no key: rules instead of a network, and not a word that is not in the data.

It quotes passages, states catalog rows, shows products, asks back, and hands over when it does not know.
"""

import re
from dataclasses import dataclass, field
from uuid import UUID

from revive_app.providers.ai import offline_pieces as pieces
from revive_app.providers.ai.offline_frames import frames
from revive_app.providers.ai.offline_voice import dress
from revive_app.providers.ai.protocol import (
    Action,
    ActionKind,
    Completion,
    Passage,
    ProductFact,
    Proposal,
    ReplyRequest,
    Setting,
)
from revive_app.rules import intents, later_words, money, sentiment
from revive_app.rules.catalog.budget import read_budget
from revive_app.rules.catalog.naming import names_pieces
from revive_app.rules.intents import Intent
from revive_app.rules.knowledge.asking import read_question
from revive_app.rules.knowledge.quoting import best_quote
from revive_app.rules.language import Language, detect
from revive_app.rules.language.glossary import content, is_quality
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import word_set, words
from revive_app.rules.numbers.quantities import Unit, read
from revive_app.rules.short_answers import (
    Asked,
    Short,
    agrees,
    asks_to_see,
    looks_around,
    read_asked,
    read_short,
)
from revive_app.rules.snooze import tells_time

MODEL_NAME = "offline-1"

# an order of hers, which only the shop's books know; without it the question is of how long things take
_OWN_ORDER = re.compile(
    r"\b(?:my|mine|mera|meri|mere|mene|maine|hamara|hamari|awb|tracking|did you|where is|where's)\b"
    r"|\b(?:order|parcel|package|refund|invoice|bill)\W{0,4}(?:no\.?|number|id)?\W{0,3}[\dA-Z-]*\d{3,}"
    r"|मेरा|मेरी|मेरे|हमारा",
    re.IGNORECASE,
)
# "how can I track my parcel": the papers say how
_HOW_TO = re.compile(
    r"\b(?:how|where) (?:can|do|to|should|may)\b|\bkaise (?:kar|dekh|pata|track)", re.IGNORECASE
)
_ASKING = re.compile(
    r"\b(?:how|which|what|when|who|whom|kitn[aei]|kab|kaun|kauns[aei]|kaha+n?|kaise|kis|kise|kisko)\b"
    r"|कितन[ाेी]|कब|कौन|कहाँ|कहां|कैसे|किस",
    re.IGNORECASE,
)
MOST_SHOWN = 6
MOST_PRICED = 3
# the pull of a word of the trade
_TRADE = 3.0
# what a catalog row answers
_IN_THE_ROW = word_set(
    "weight purity carat price stock ready money value stone final expensive cheap bridal gift"
)
# asked of a piece, not of what the shop does
_OF_A_PIECE = word_set("money pay value expensive cheap final bargain gift bridal number make ready stock")


@dataclass(frozen=True, slots=True)
class _Turn:
    """What the offline model knows of the turn it answers."""

    request: ReplyRequest
    text: str
    language: Language
    # what is said plainly: nothing is done on a guess
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
    # the customer's words for a time
    when: str | None = None
    products: tuple[UUID, ...] = ()
    cited: tuple[UUID, ...] = ()
    # the same in fewer words, where they say enough
    briefly: "_Answer | None" = None


class OfflineModel:
    """A deterministic ChatModel. It never waits, never fails, and labels itself wherever it speaks."""

    name = MODEL_NAME

    def propose(self, request: ReplyRequest, *, timeout: float) -> Completion:
        """One proposal. After a refused draft (`repair`) it says less: one sentence of a quote, or it hands over."""
        if request.follow_up is not None and not request.repair:
            return Completion(_take_up(request), model=self.name)
        text = _last_words(request)
        turn = _Turn(request, text, detect(text), intents.plainly(text))
        answer = _answer(turn)
        if request.repair:
            answer = answer.briefly or _Answer("ask_colleague", action=ActionKind.HANDOFF)
        return Completion(_proposal(turn, answer), model=self.name)


def _take_up(request: ReplyRequest) -> Proposal:
    """The shop writes first: it takes up the piece it showed last."""
    said = next((turn.text for turn in reversed(request.history) if turn.role == "customer"), "")
    piece = next((shown for shown in request.shown), None)
    language = detect(said)
    return Proposal(
        reply_text=later_words.take_up(language, request.customer_name, piece.name if piece else ""),
        language=language.value,
    )


def _last_words(request: ReplyRequest) -> str:
    """What the customer has said since the shop last spoke."""
    said: list[str] = []
    for turn in reversed(request.history):
        if turn.role == "shop":
            break
        said.append(turn.text)
    return "\n".join(reversed(said))


def _our_last_words(request: ReplyRequest) -> str:
    """What the shop had said before that."""
    return next((turn.text for turn in reversed(request.history) if turn.role == "shop"), "")


def _answer(turn: _Turn) -> _Answer:
    """The first of these that fits."""
    if turn.wants(Intent.PROMPT_INJECTION):
        return _Answer("business")
    if turn.wants(Intent.HUMAN_REQUEST):
        return _Answer("person", action=ActionKind.HANDOFF)
    if turn.wants(Intent.COMPLAINT) or sentiment.feel(turn.text).angry:
        return _asked_beside(turn) or _Answer("sorry", action=ActionKind.HANDOFF)
    if turn.wants(Intent.ORDER_STATUS) and _OWN_ORDER.search(turn.text) and not _HOW_TO.search(turn.text):
        return _Answer("ask_colleague", action=ActionKind.HANDOFF)
    return _in_short(turn) or _from_data(turn) or _without_data(turn)


def _in_short(turn: _Turn) -> _Answer | None:
    """A message that names nothing: what it means beside what the shop had said; None for every other.

    No paper is searched for it: none of them could be meant.
    """
    said = read_short(turn.text)
    if said is None or pieces.pointed_at(turn.text, turn.request.shown):
        return None
    if said is Short.OFFER:
        return _from_settings(turn)
    asked = read_asked(_our_last_words(turn.request))
    if said is Short.WHO:
        return _Answer("greeting")
    if said is Short.THANKS:
        return _Answer("thanks")
    if looks_around(said, asked):
        return _begin_with(turn, said)
    return _agreed(asked) if agrees(said, asked) and asked is not None else _Answer("at_leisure")


def _begin_with(turn: _Turn, said: Short) -> _Answer:
    """The pieces picked for her, or a question back where there are none."""
    known = turn.request.products
    others = tuple(piece for piece in known if piece not in turn.request.shown)
    found = ((others if said is Short.MORE else ()) or known)[:MOST_SHOWN]
    if not found:
        return _Answer("which_kind")
    few = turn.request.shown and len(found) <= MOST_PRICED
    if few and said in (Short.PRICE, Short.DETAILS, Short.YES):
        return _priced(turn, list(found))
    ids = tuple(product.id for product in found)
    return _Answer("a_few", action=ActionKind.SHOW_PRODUCTS, products=ids)


def _agreed(asked: Asked) -> _Answer:
    """A yes to what was asked of her."""
    match asked:
        case Asked.VISIT:
            return _Answer("visit", action=ActionKind.BOOK_APPOINTMENT)
        case Asked.HER_PHOTO:
            return _Answer("try_on", action=ActionKind.ASK_PHOTO_FOR_TRY_ON)
        case _:
            return _Answer("person", action=ActionKind.HANDOFF)


def _from_data(turn: _Turn) -> _Answer | None:
    """An answer the catalog or the passages hold; the first of these."""
    ways = (_time_for_a_visit, _of_what_was_shown, _of_a_service, _of_a_piece, _of_the_best, _wished_for)
    for way in ways:
        answer = way(turn)
        if answer is not None:
            return answer
    return _quote(turn)


def _asked_beside(turn: _Turn) -> _Answer | None:
    """ "The stone fell out, what will you charge?": what the papers say to it. A colleague gets a task all the same."""
    return _quote(turn) if _asks(turn) and not sentiment.feel(turn.text).angry else None


def _asks(turn: _Turn) -> bool:
    return "?" in turn.text or _ASKING.search(turn.text) is not None


def _time_for_a_visit(turn: _Turn) -> _Answer | None:
    """A day or an hour to come: no question about the shop's hours, nor of when something begins."""
    asks = turn.wants(Intent.STORE_INFO) or _ASKING.search(turn.text) is not None
    if turn.wants(Intent.BOOK_APPOINTMENT) and not asks and tells_time(turn.text):
        return _Answer("visit_noted", action=ActionKind.BOOK_APPOINTMENT, when=turn.text[:200])
    return None


def _of_what_was_shown(turn: _Turn) -> _Answer | None:
    """What "2nd one" or "uska" is asked; where its row and description say nothing, a colleague must."""
    shown = turn.request.shown
    if not shown or pieces.named(turn.text, turn.request.products):
        return None
    if turn.wants(Intent.DISCOUNT_REQUEST) and len(shown) == 1:
        return _price_and_ask(turn, list(shown))
    meant = pieces.pointed_at(turn.text, shown)
    if not meant:
        return None
    return _about(turn, meant) or _Answer("ask_colleague", action=ActionKind.HANDOFF)


def _of_a_service(turn: _Turn) -> _Answer | None:
    if _asks_of_a_service(turn) or _asks_for_a_time(turn):
        return _quote(turn)
    return None


def _of_a_piece(turn: _Turn) -> _Answer | None:
    """Price, stock or make of the pieces named."""
    named = pieces.spoken_of(turn.text, turn.request)
    if turn.wants(Intent.DISCOUNT_REQUEST) and 0 < len(named) <= MOST_PRICED:
        return _price_and_ask(turn, named)
    only_named = not set(turn.intents) - {Intent.GREETING} and len(named) <= MOST_PRICED
    if turn.wants(Intent.PRICE_QUESTION, Intent.AVAILABILITY) or only_named:
        return _about(turn, named)
    return None


def _of_the_best(turn: _Turn) -> _Answer | None:
    """ "Sabse sasta kaunsa?": of those shown, else of those found."""
    found = pieces.outermost(turn.text, turn.request.shown or turn.request.products)
    return _priced(turn, [found]) if found is not None else None


def _wished_for(turn: _Turn) -> _Answer | None:
    if turn.request.names_nothing:
        return _begin_with(turn, Short.SHOW)
    if turn.wants(Intent.CATALOG_REQUEST) or read_budget(turn.text) is not None:
        return _show(turn) or _nearest(turn)
    return None


def _nearest(turn: _Turn) -> _Answer | None:
    """Where nothing fits what she would see, what comes nearest to it; said so."""
    found = turn.request.products[:MOST_SHOWN]
    if not found or not asks_to_see(turn.text) or _asks_for_a_time(turn):
        return None
    ids = tuple(product.id for product in found)
    return _Answer("nearest", action=ActionKind.SHOW_PRODUCTS, products=ids)


def _asks_for_a_time(turn: _Turn) -> bool:
    """ "Bridal set banne me kitna time": how long or when, which no catalog row says."""
    return bool(read_question(turn.text).expects & {Unit.DAY, Unit.CLOCK}) and not turn.wants(
        Intent.AVAILABILITY
    )


def _asks_of_a_service(turn: _Turn) -> bool:
    """Whether something the shop does or charges is asked about, not a piece: "ring ki making kitni hai"."""
    named = {term.named for term in read_question(turn.text).terms if term.pull >= _TRADE}
    return any(not (is_quality(one) or one in _OF_A_PIECE) for one in named)


def _without_data(turn: _Turn) -> _Answer:
    settings = _from_settings(turn)
    if settings is not None:
        return settings
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
    if turn.wants(Intent.AVAILABILITY, Intent.PRICE_QUESTION):
        answer = _show(turn)
        if answer is not None:
            return answer
    if not turn.intents and names_pieces(turn.text) and not _asks(turn):
        return _show(turn) or _Answer("ask_colleague", action=ActionKind.HANDOFF)
    return _Answer("ask_colleague", action=ActionKind.HANDOFF)


def _from_settings(turn: _Turn) -> _Answer | None:
    """What the shop has set, for questions so short that nothing in them is like a paper: "timing?", "koi offer?"."""
    folded = "".join(f" {word.folded}" for word in words(turn.text))
    asked = next((setting for setting, pattern in _SETTINGS.items() if pattern.search(folded)), None)
    told = next((passage for passage in turn.request.passages if passage.source == asked), None)
    if told is None or not (
        turn.wants(Intent.STORE_INFO, Intent.DISCOUNT_REQUEST) or asked is Setting.WEBSITE
    ):
        return None
    return _Answer("quote", {"quote": told.content}, cited=(told.id,))


_SETTINGS = {
    Setting.WEBSITE: compile_phrases("website|site|websait\nweb site", {"BARRIER": ""}),
    Setting.OFFER: compile_phrases("offer|offers|ofar|ofer", {"BARRIER": ""}),
    Setting.OPENING_HOURS: compile_phrases(
        "timing|timings|taiming|hours|khula|khuli|khule|khulta|khulti|khulte|open|opens|close|closes|closed|band\n"
        "kitne ~1 baje\nsamay|time ~2 kya\nwhat time|timing",
        {"BARRIER": ""},
    ),
    Setting.ADDRESS: compile_phrases(
        "address|pata|location|lokeshan|kahan|kaha|kidhar|where|map", {"BARRIER": ""}
    ),
}


def _show(turn: _Turn) -> _Answer | None:
    """The pieces of the kind, material and budget wished for; None when the catalog has none."""
    found = pieces.fitting(turn.text, turn.request.products)
    if not found:
        return None
    ids = tuple(product.id for product in found[:MOST_SHOWN])
    return _Answer("show", action=ActionKind.SHOW_PRODUCTS, products=ids)


def _about(turn: _Turn, named: list[ProductFact]) -> _Answer | None:
    """What the catalog says of these pieces to what was asked; a question back when it could be several."""
    budget = read_budget(turn.text)
    kept = [p for p in pieces.fitting(turn.text, tuple(named)) if budget is None or budget.holds(p.price)]
    if not kept:
        return None
    if len(kept) > MOST_PRICED:
        return _Answer("which", {"names": ", ".join(product.name for product in kept[:MOST_SHOWN])})
    if not _beyond_the_row(turn, kept):
        return _priced(turn, kept)
    if len(kept) > 1:
        return _Answer("which", {"names": ", ".join(product.name for product in kept)})
    quote = best_quote(turn.text, [kept[0].description])
    return _Answer("quote", {"quote": quote.text}, products=(kept[0].id,)) if quote is not None else None


def _beyond_the_row(turn: _Turn, named: list[ProductFact]) -> bool:
    """Whether something is asked that name, price, purity, weight and stock do not answer: a size, an origin."""
    held = _IN_THE_ROW.union(*(content(f"{p.name} {p.category} {p.metal} {p.stones}") for p in named))
    terms = read_question(turn.text).terms
    return any(not term.light and term.pull >= _TRADE and term.named not in held for term in terms)


def _priced(turn: _Turn, named: list[ProductFact]) -> _Answer:
    facts = " ".join(_facts(product, turn.language) for product in named)
    return _Answer("price", {"facts": facts}, products=tuple(product.id for product in named))


def _price_and_ask(turn: _Turn, named: list[ProductFact]) -> _Answer:
    """Its price, and a colleague for anything below it."""
    facts = " ".join(_facts(product, turn.language) for product in named)
    ids = tuple(product.id for product in named)
    return _Answer("price_and_ask", {"facts": facts}, action=ActionKind.HANDOFF, products=ids)


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
    if quote is None or (_asks_only_the_rate(turn) and not _states_rate(quote.text)):
        return None
    cited = (passages[quote.source].id,)
    shorter = quote.sentence if quote.sentence != quote.text else None
    return _Answer(
        "quote",
        {"quote": quote.text},
        cited=cited,
        briefly=_Answer("quote", {"quote": shorter}, cited=cited) if shorter else None,
    )


def _asks_only_the_rate(turn: _Turn) -> bool:
    """Whether the day's rate is asked for, and not what a scheme or an exchange makes of it."""
    others = {term.named for term in read_question(turn.text).terms if term.pull >= _TRADE} - _RATE_WORDS
    return turn.wants(Intent.GOLD_RATE) and not turn.wants(Intent.EXCHANGE_OLD_GOLD) and not others


_RATE_WORDS = frozenset({"gold", "silver", "platinum", "price", "goldrate", "carat", "purity"})


def _states_rate(text: str) -> bool:
    """Whether a quote holds an amount for a weight of metal: a making charge is no rate."""
    units = {quantity.unit for quantity in read(text)}
    per_gram = re.search(r"\bgra?ms?\b|\bper g\b", text, re.IGNORECASE) is not None
    return Unit.RUPEES in units and per_gram and "making" not in content(text)


# Said as they stand, whatever the persona: nobody who complains wants to hear "lovely".
_PLAIN = frozenset({"sorry", "person", "business", "ask_colleague"})


def _proposal(turn: _Turn, answer: _Answer) -> Proposal:
    values = {
        "agent": turn.request.agent_name or "the assistant",
        "shop": turn.request.shop_name or "our shop",
        **answer.values,
    }
    text = frames(turn.language)[answer.frame].format(**values)
    if answer.frame not in _PLAIN:
        text = dress(
            text,
            turn.request.system_prompt,
            turn.language,
            sells=bool(answer.products),
            must_end=answer.action is ActionKind.HANDOFF,
        )
    return Proposal(
        reply_text=text,
        language=turn.language.value,
        intents=[intent.value for intent in intents.find(turn.text)[:8]],
        cited_chunk_ids=list(answer.cited),
        product_ids=list(answer.products),
        actions=[Action(kind=answer.action, when=answer.when)] if answer.action else [],
    )
