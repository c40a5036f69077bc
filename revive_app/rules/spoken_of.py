"""What a talk was of when a message came: "cancel it" after a visit was booked is of the visit, not of our messages.

Only what she began herself counts: a "cancel" that answers a campaign may well mean the campaign.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from revive_app.rules import intents
from revive_app.rules.catalog.naming import names_pieces
from revive_app.rules.intents import Intent
from revive_app.rules.language.text import clean, fold_all, words
from revive_app.rules.short_answers import Asked, agrees, read_asked, read_short
from revive_app.rules.visits.sentences import is_of_a_visit

_BUSINESS = frozenset(Intent) - {Intent.GREETING, Intent.OFF_TOPIC, Intent.PROMPT_INJECTION}
_OF_PRICES = frozenset({Intent.PRICE_QUESTION, Intent.DISCOUNT_REQUEST, Intent.GOLD_RATE})
_ORDERS = fold_all(
    "order orders ordered parcel delivery deliver courier shipment package dispatch repair polish ऑर्डर पार्सल डिलीवरी कूरियर"
)
# "cancel it", "rehne do", "enough, thanks": what is meant stands before it
_UNDO = fold_all(
    "cancel cancelled cancle cansel kancel kensal leave drop skip forget remove delete hatao hata hataiye hatado enough bas bus chhodo chodo chhod"
    " chod chhodiye rehne rahne raddh radd rad कैंसिल रद्द रहने छोड़ो छोड़िए हटाओ हटा बस"
)
# "bas karo": that is enough of us
_PROTEST, _DOING = fold_all("bas bus enough बस"), fold_all("kar karo kijiye kariye kro करो कीजिए")
# "nahi chahiye ab", "mat bhejo"
_NOT = fold_all("nahi nahin nhi nai no not dont mat नहीं मत")
_WANT = fold_all("want need chahiye chahie chaiye chahye more चाहिए")
_BESIDE = fold_all(
    "thanks thank it that this these those them all the then now abhi ab ok okay please pls plz sorry ji sir madam bhai na to toh kar karo kardo kr krdo kijiye"
    " karna karna-hai hai do de dijiye dena dijiyega lo i you mujhe hume ye yeh wo woh ise isko usko usse sab actually instead can could will"
    " would just my mera meri mine booking order appointment visit for him her us so itna late kar-do dein hum main itne saare many too much"
    " कर दो दीजिए अब अभी मुझे ये यह वो उसे मेरा मेरी जी सब हैं है"
)
_BUYING = fold_all(
    "order orders ordered book booked buy buying purchase reserve hold confirm confirmed lena lunga lungi banwana लेना"
)
_SENDING = fold_all("bhejo bhejna bhejiye bhej bheje send deliver ship dispatch भेजो भेजिए")


@dataclass(frozen=True)
class Before:
    """What had been said. `ours`: the shop's last bubbles; `hers`: her messages before these, the newest last.

    `hers` is empty where the shop wrote first.
    """

    ours: str = ""
    hers: tuple[str, ...] = ()

    @cached_property
    def of_business(self) -> bool:
        """Whether she had spoken of pieces, orders, prices, a visit."""
        return any(
            _BUSINESS.intersection(intents.plainly(said)) or names_pieces(said) or _says(said, _ORDERS)
            for said in self.hers
        )

    @cached_property
    def of_an_order(self) -> bool:
        """Whether she had ordered or asked to buy, or a colleague has been called: there may be something to undo."""
        return self.of_a_parcel or any(_says(said, _BUYING) for said in self.hers)

    @cached_property
    def of_a_parcel(self) -> bool:
        """Whether something was to be sent or mended."""
        return any(_says(said, _ORDERS) for said in self.hers)

    @cached_property
    def of_prices(self) -> bool:
        """Whether a price had been told or asked."""
        return "₹" in self.ours or any(_OF_PRICES.intersection(intents.plainly(said)) for said in self.hers)

    @cached_property
    def of_a_visit(self) -> bool:
        """Whether the shop had just spoken of a visit of hers, or she of one."""
        if self.hers and Intent.BOOK_APPOINTMENT in intents.plainly(self.hers[-1]):
            return True
        return is_of_a_visit(self.ours) or read_asked(self.ours) is Asked.VISIT

    def takes_back(self, text: str) -> bool:
        """Whether a message takes back what she had spoken of, the visit, the order or a piece, and names nothing else."""
        said = frozenset(word.folded for word in words(clean(text)))
        refusable = _WANT | _SENDING if self.of_a_parcel else _WANT
        if said & _PROTEST and said & _DOING:
            return False
        if not said & _UNDO and not (said & _NOT and said & refusable):
            return False
        if not said <= _UNDO | _NOT | _BESIDE | refusable:
            return False
        return self.of_business or (self.of_a_visit and bool(self.hers))

    def agrees_to_stop(self, text: str) -> bool:
        """Whether she says yes to "Shall we stop writing to you altogether?"."""
        return read_asked(self.ours) is Asked.STOP and agrees(read_short(text), Asked.STOP)


def _says(text: str, known: frozenset[str]) -> bool:
    return any(word.folded in known for word in words(clean(text)))


NOTHING_SAID = Before()


def before(turns: Sequence[tuple[bool, str]]) -> Before:
    """Of turns, oldest first: whether it was the shop's, and its words. Her words that are to be judged are left out."""
    ours: list[str] = []
    hers: list[str] = []
    for is_ours, text in reversed(turns):
        if is_ours and not hers:
            ours.append(text)
        elif not is_ours and ours:
            hers.append(text)
        if len(hers) == _RECENT:
            break
    return Before("\n".join(reversed(ours)), tuple(reversed(hers)))


# her messages that a "cancel it" may reach back to
_RECENT = 3
