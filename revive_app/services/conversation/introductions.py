"""Who is writing, that it is a machine, and small talk: told in words of ours whichever model answers the rest."""

from dataclasses import replace

from revive_app.providers.ai.protocol import Turn
from revive_app.rules import small_talk
from revive_app.rules.language import Language, detect
from revive_app.rules.small_talk import Small
from revive_app.services.conversation.drafts import Draft, ReplyContext, by_rules, last_words

# What no model may put in words of its own, …
_OURS_TO_TELL = frozenset({Small.MACHINE, Small.WHO})
# … and the languages in which the rest is said here: nothing is searched or paid for it, and no paper gets in its way.
_SPOKEN = frozenset({Language.ENGLISH, Language.HINGLISH, Language.HINDI})


def of_itself(context: ReplyContext) -> Draft | None:
    """The answer to small talk, first of all to who asks who is writing, or what; None for everybody else."""
    said = last_words(context.history)
    small, language = small_talk.read(said), detect(said)
    if small is None or small is Small.PERSON or not (small in _OURS_TO_TELL or language in _SPOKEN):
        return None
    text = small_talk.say(small, language, agent=context.agent_name, shop=context.shop_name)
    return by_rules(context, text, language)


def without_that(context: ReplyContext) -> ReplyContext | None:
    """The same with only what is asked beside "are you a bot?"; None where that is not asked."""
    rest = small_talk.asks_besides(last_words(context.history))
    if rest is None:
        return None
    before = list(context.history)
    while before and before[-1].role == "customer":
        before.pop()
    return replace(context, history=(*before, Turn("customer", rest)))


def with_that(draft: Draft) -> Draft:
    """The answer to the rest, with the truth before it."""
    return replace(draft, text=f"{small_talk.owned_up(draft.language)} {draft.text}")
