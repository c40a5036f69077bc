"""Who is writing, and that it is a machine: told in words of ours whichever model answers the rest."""

from dataclasses import replace

from revive_app.providers.ai.protocol import Turn
from revive_app.rules import small_talk
from revive_app.rules.language import detect
from revive_app.rules.small_talk import Small
from revive_app.services.conversation.drafts import Draft, ReplyContext, by_rules, last_words

# What no model may put in words of its own.
_OURS_TO_TELL = frozenset({Small.MACHINE, Small.WHO})


def of_itself(context: ReplyContext) -> Draft | None:
    """The answer to somebody who asks nothing but who is writing, or what; None for everybody else."""
    said = last_words(context.history)
    small = small_talk.read(said)
    if small not in _OURS_TO_TELL:
        return None
    language = detect(said)
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
