"""The model that needs no key: rules instead of a network, and not a word that is not in the data.

It quotes passages, states catalog rows, shows products, asks back, and hands over when it does not know.
"""

import re

from revive_app.providers.ai.history import language_of
from revive_app.providers.ai.offline.bare_time import of_a_bare_time
from revive_app.providers.ai.offline.catalog import (
    nearest,
    not_in_the_catalog,
    of_a_piece,
    of_the_best,
    of_what_was_shown,
    show,
    told_all,
)
from revive_app.providers.ai.offline.chat import chat, say
from revive_app.providers.ai.offline.coming import (
    no_call,
    of_a_callback,
    of_a_video_call,
    of_a_visit,
    of_trying_on,
    person,
)
from revive_app.providers.ai.offline.frames import frames
from revive_app.providers.ai.offline.in_short import in_short
from revive_app.providers.ai.offline.meanings import of_a_meaning
from revive_app.providers.ai.offline.papers import (
    asked_beside,
    asks,
    from_settings,
    leaning_on_a_quote,
    of_a_service,
    quote,
    spared,
)
from revive_app.providers.ai.offline.plain import in_plain_words, of_a_festival
from revive_app.providers.ai.offline.selling import (
    beside_what_was_shown,
    for_less,
    of_a_forecast,
    of_other_shops,
    of_others,
    of_what_was_never_shown,
    only_gold,
    order,
    order_of_a_named_piece,
    pleased,
    pointing_at_nothing,
    whether_real,
)
from revive_app.providers.ai.offline.together import of_matching, of_the_sum
from revive_app.providers.ai.offline.turn import Answer, Turn
from revive_app.providers.ai.offline.voice import dress
from revive_app.providers.ai.offline.wishes import (
    for_a_share_less,
    of_a_size,
    of_her_own_pieces,
    of_the_whole_catalog,
    only_named,
    unknown,
    wished_for,
)
from revive_app.providers.ai.protocol import Action, ActionKind, Completion, Proposal, ReplyRequest
from revive_app.rules import intents, later_words, sentiment
from revive_app.rules.callback import asks_for_a_call, refuses_a_call, without_refused_call
from revive_app.rules.catalog.naming import names_pieces
from revive_app.rules.catalog.spelling import corrected
from revive_app.rules.intents import Intent
from revive_app.rules.language import Language, detect
from revive_app.rules.language.detect import asked_for
from revive_app.rules.language.regional import in_english
from revive_app.rules.short_answers import gives_thanks
from revive_app.rules.small_talk import Small

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


# what a jeweller does to a piece
_WORK = re.compile(
    r"\b(?:repair|resiz|polish|engrav|solder|rhodium|re-?string|jodna|jodwa)\w*|रिपेयर|पॉलिश", re.IGNORECASE
)


class OfflineModel:
    """A deterministic ChatModel. It never waits, never fails, and labels itself wherever it speaks."""

    name = MODEL_NAME

    def propose(self, request: ReplyRequest, *, timeout: float) -> Completion:
        """One proposal. After a refused draft (`repair`) it says less: what was not refused of a quote, one sentence of it, or it hands over."""
        if request.follow_up is not None and not request.repair:
            return Completion(_take_up(request), model=self.name)
        said = _last_words(request)
        text = without_refused_call(said)
        meant = corrected(in_english(text), (piece.name for piece in request.products))
        language = asked_for(text) or language_of(text, request.history)
        turn = Turn(request, meant, language, intents.plainly(meant))
        answer = (no_call(turn) if refuses_a_call(said) else None) or _answer(turn)
        if request.repair:
            answer = (
                spared(answer, request.repair)
                or answer.briefly
                or Answer("ask_colleague", action=ActionKind.HANDOFF)
            )
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


def _answer(turn: Turn) -> Answer:
    """The first of these that fits."""
    if turn.wants(Intent.PROMPT_INJECTION):
        return Answer("business")
    private = of_others(turn)
    if private is not None:
        return private
    talk = chat(turn)
    if talk is not None:
        return talk
    told_when = of_a_callback(turn)
    if told_when is not None:
        return told_when
    if turn.wants(Intent.HUMAN_REQUEST) or asks_for_a_call(turn.text):
        return of_a_video_call(turn) or person(turn)
    if turn.wants(Intent.COMPLAINT) or sentiment.feel(turn.text).angry:
        return asked_beside(turn) or Answer("sorry", action=ActionKind.HANDOFF)
    if turn.wants(Intent.ORDER_STATUS) and _OWN_ORDER.search(turn.text) and not _HOW_TO.search(turn.text):
        return Answer("ask_colleague", action=ActionKind.HANDOFF)
    return in_short(turn) or _from_data(turn) or _without_data(turn)


def _from_data(turn: Turn) -> Answer | None:
    """An answer the catalog or the passages hold; the first of these."""
    ways = (
        *(
            order_of_a_named_piece,
            only_gold,
            for_a_share_less,
            of_a_forecast,
            of_the_whole_catalog,
            of_a_meaning,
            of_a_festival,
            in_plain_words,
            leaning_on_a_quote,
        ),
        *(of_the_sum, of_matching, of_a_video_call, of_a_bare_time),
        *(of_trying_on, of_a_visit, of_other_shops, order, of_the_best, whether_real),
        *(beside_what_was_shown, of_what_was_shown, told_all, of_a_service, of_a_size),
        *(of_her_own_pieces, of_a_piece),
        *(wished_for, for_less, of_what_was_never_shown, only_named),
    )
    for way in ways:
        answer = way(turn)
        if answer is not None:
            return answer
    return quote(turn)


def _without_data(turn: Turn) -> Answer:
    settings = from_settings(turn)
    if settings is not None:
        return settings
    if turn.wants(Intent.BOOK_APPOINTMENT):
        return Answer("visit", action=ActionKind.BOOK_APPOINTMENT)
    if turn.wants(Intent.TRY_ON):
        return Answer("visit", action=ActionKind.BOOK_APPOINTMENT)
    if turn.intents == (Intent.GREETING,):
        return Answer("greeting")
    if turn.wants(Intent.OFF_TOPIC):
        return Answer("business")
    liked = pleased(turn)
    if liked is not None:
        return liked
    if not turn.intents and gives_thanks(turn.text):
        return Answer("thanks")
    if not turn.intents and sentiment.feel(turn.text).label == "positive":
        return say(turn, Small.PRAISE)
    if turn.wants(Intent.AVAILABILITY, Intent.PRICE_QUESTION):
        answer = show(turn)
        if answer is not None:
            return answer
    if _WORK.search(turn.text):
        return unknown()  # of repairs no catalog tells
    if not turn.intents and names_pieces(turn.text) and not asks(turn):
        return show(turn) or nearest(turn) or not_in_the_catalog(turn) or unknown()
    return not_in_the_catalog(turn) or pointing_at_nothing(turn) or unknown()


# Said as they stand, whatever the persona: nobody who complains wants to hear "lovely".
_PLAIN = frozenset({"sorry", "person", "call", "no_call", "business", "ask_colleague", "ask_again"})


def _frame(turn: Turn, answer: Answer) -> str:
    """The answer's frame; who was told a moment ago that we do not know is not told it in the same words."""
    if answer.frame != "ask_colleague":
        return answer.frame
    ours = next((said.text for said in reversed(turn.request.history) if said.role == "shop"), "")
    unknown = {frames(language)["ask_colleague"] for language in Language}
    return "ask_again" if any(said in ours for said in unknown) else answer.frame


def _proposal(turn: Turn, answer: Answer) -> Proposal:
    values = {
        "agent": turn.request.agent_name or "the assistant",
        "shop": turn.request.shop_name or "our shop",
        **answer.values,
    }
    text = frames(turn.language)[_frame(turn, answer)].format(**values)
    if answer.frame not in _PLAIN:
        text = dress(
            text,
            turn.request.system_prompt,
            turn.language,
            greets=answer.frame == "greeting",
            sells=bool(answer.products),
            must_end=answer.action is ActionKind.HANDOFF,
        )
    return Proposal(
        reply_text=text,
        language=turn.language.value,
        intents=[intent.value for intent in intents.find(turn.text)[:8]],
        cited_chunk_ids=list(answer.cited),
        product_ids=list(answer.products),
        actions=[Action(kind=answer.action, when=answer.when, product_ids=list(answer.about))]
        if answer.action
        else [],
    )
