"""Small talk, praise, and words that take back what was spoken of: no paper and no shelf is asked for these."""

from revive_app.providers.ai.offline.papers import asks
from revive_app.providers.ai.offline.turn import Answer, Turn
from revive_app.providers.ai.protocol import ActionKind
from revive_app.rules import sentiment, small_talk
from revive_app.rules.a_moment import asks_for_a_moment
from revive_app.rules.beside_us import speaks_of_other_shops
from revive_app.rules.catalog.naming import names_pieces
from revive_app.rules.family_news import mourns, rejoices
from revive_app.rules.language.detect import asked_for
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, words
from revive_app.rules.short_answers import gives_thanks
from revive_app.rules.small_talk import Small
from revive_app.rules.spoken_of import before

# "mahine me ek baar hi bhejo": how often we write is a colleague's to settle
_HOW_OFTEN = compile_phrases(
    """
    mahine|hafte|saal|month|week|year ~2 ek|do|1|2|once|twice ~2 baar|bar|hi ~3 msg|message|bhej*|likh*
    msg|message|send|write|text ~4 once|twice ~1 a|in|every|per ~1 month|week|year
    """,
    {"BARRIER": ""},
)
# more is a story, in which something else is said too
_MOST_WORDS = 8


def chat(turn: Turn) -> Answer | None:
    """What is answered to talk of nothing the shop sells; None for every other message."""
    small = small_talk.read(turn.text)
    if small is Small.PERSON:
        return Answer("person", action=ActionKind.HANDOFF)
    if small is not None:
        return say(turn, small)
    if mourns(turn.text):
        return say(turn, Small.LOSS)
    if rejoices(turn.text) and not asks(turn):
        return say(turn, Small.JOY)
    if asks_for_a_moment(turn.text) and not asks(turn):
        return say(turn, Small.WAIT)
    if asked_for(turn.text) is not None:
        return Answer("greeting")
    if _HOW_OFTEN.search("".join(f" {word.folded}" for word in words(clean(turn.text)))):
        return Answer("person", action=ActionKind.HANDOFF)
    return _taken_back(turn) or (say(turn, Small.PRAISE) if _praises(turn) else None)


def say(turn: Turn, small: Small) -> Answer:
    """The sentence of a topic."""
    agent, shop = turn.request.agent_name, turn.request.shop_name or "our shop"
    return Answer("small_talk", {"quote": small_talk.say(small, turn.language, agent=agent, shop=shop)})


def _taken_back(turn: Turn) -> Answer | None:
    """ "Cancel it": an order or a visit is for a colleague to undo, of pieces that were only shown nothing need be undone."""
    talk = before([(said.role == "shop", said.text) for said in turn.request.history])
    if not talk.takes_back(turn.text):
        return None
    if talk.of_an_order or talk.of_a_visit:
        return Answer("person", action=ActionKind.HANDOFF)
    return Answer("at_leisure")


def _praises(turn: Turn) -> bool:
    """ "I love your shop": of a piece that was shown it may be a choice."""
    if turn.intents or turn.request.shown or asks(turn) or gives_thanks(turn.text) or names_pieces(turn.text):
        return False
    if speaks_of_other_shops(turn.text) or len(words(turn.text)) > _MOST_WORDS:
        return False
    return sentiment.feel(turn.text).label == "positive"
