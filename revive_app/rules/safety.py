"""What must be known of a message before anybody answers it: does the person want out, and how do they feel?

Runs on every inbound message, before any model. See `optout` for leaving and `sentiment` for feeling.
"""

from dataclasses import dataclass

from revive_app.rules import haggling, optout, sentiment
from revive_app.rules.optout import OptOut, OptOutVerdict
from revive_app.rules.short_answers import Asked, agrees, read_short
from revive_app.rules.spoken_of import NOTHING_SAID, Before
from revive_app.rules.visits.bare_time import asks_for_our_word
from revive_app.vocabulary import ConsentScope

# Buttons speak for themselves. Ours, and the words Meta's marketing opt-out button carries.
OPT_OUT_BUTTONS = {
    "opt_out": ConsentScope.ALL,
    "stop": ConsentScope.ALL,
    "unsubscribe": ConsentScope.ALL,
    "opt_out_marketing": ConsentScope.MARKETING,
    "stop_promotions": ConsentScope.MARKETING,
    "stop promotions": ConsentScope.MARKETING,
}
OPT_IN_BUTTONS = frozenset({"opt_in", "start", "subscribe", "resume"})


@dataclass(frozen=True, slots=True)
class SafetyVerdict:
    """`scope` is set when `opt_out` is not none. `compound` -1…1. `words`: what decided, as the customer wrote it.

    `complaint`: a fault with a piece, an order or the service, which a human can mend. Plain abuse is none; then
    `angry` holds and `compound` is below -0.5.
    """

    opt_out: OptOut
    scope: ConsentScope | None
    opt_in: bool
    compound: float
    angry: bool
    complaint: bool
    words: str = ""


def judge(text: str, *, button_id: str | None = None, before: Before = NOTHING_SAID) -> SafetyVerdict:
    """Judge one message, in the light of what was said before it. A button decides by its id, whatever its title says.

    Only the first 2,000 characters count.
    """
    wish = _button(button_id, text) or _wish(text, before)
    feeling = sentiment.feel(text)
    return SafetyVerdict(
        opt_out=wish.opt_out,
        scope=wish.scope,
        opt_in=wish.opt_in and not wish.guessed,
        compound=feeling.compound,
        angry=feeling.angry,
        # heat about a price is for a colleague to cool: nobody is shut out over it
        complaint=feeling.fault or (feeling.angry and (before.of_prices or haggling.is_of_price(text))),
        words=wish.words,
    )


def hangs_on_the_talk(text: str, verdict: SafetyVerdict) -> bool:
    """Whether what was said before could change the verdict: then it is worth looking up."""
    suspected = verdict.opt_out is OptOut.LIKELY
    return suspected or verdict.angry or agrees(read_short(text), Asked.STOP)


def _wish(text: str, before: Before) -> OptOutVerdict:
    """What her words say of messages. A suspicion gives way to what they point back to, a yes to our question is a stop;
    a plain stop stays one whatever was spoken of."""
    wish = optout.judge(text)
    if wish.opt_out is OptOut.LIKELY and (before.takes_back(text) or asks_for_our_word(text, before.ours)):
        return OptOutVerdict()
    if wish.opt_out is not OptOut.CERTAIN and before.agrees_to_stop(text):
        return OptOutVerdict(OptOut.CERTAIN, ConsentScope.ALL, words=text.strip())
    return wish


def _button(button_id: str | None, title: str) -> OptOutVerdict | None:
    """What a pressed button says; None when it is not about messages, or no button at all."""
    if button_id is None:
        return None
    key = button_id.strip().lower()
    if key in OPT_OUT_BUTTONS:
        return OptOutVerdict(OptOut.CERTAIN, OPT_OUT_BUTTONS[key], words=title or button_id)
    if key in OPT_IN_BUTTONS:
        return OptOutVerdict(opt_in=True, words=title or button_id)
    return None
