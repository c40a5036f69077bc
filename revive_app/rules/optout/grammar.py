"""Does this person want no more messages? Keywords and a phrase grammar, in the languages customers write.

A sentence must say it: a stop word next to messages, numbers or lists, or alone. Stopping an order, a
parcel or a stone is no opt-out, nor is "not now" (that is a snooze), nor "don't stop". Nothing here
asks a model; a model may only raise suspicion afterwards, never lower it.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from revive_app.rules.language.glossary import is_piece_word, notion
from revive_app.rules.language.phrases import BARRIER, compile_phrases, word_pattern
from revive_app.rules.language.text import clean, fold_all, undot, word_set, words
from revive_app.rules.optout import words as optout_words
from revive_app.vocabulary import ConsentScope


class OptOut(StrEnum):
    """How sure we are. `certain`: stop at once. `likely`: no marketing, and ask. `none`: go on."""

    CERTAIN = "certain"
    LIKELY = "likely"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class OptOutVerdict:
    """What a message says about messages. `words`: the clause that decided, as the customer wrote it."""

    opt_out: OptOut = OptOut.NONE
    scope: ConsentScope | None = None
    opt_in: bool = False
    words: str = ""


_NOTHING = OptOutVerdict()
_GROUPS = optout_words.GROUPS

_CERTAIN = compile_phrases(optout_words.CERTAIN, _GROUPS)
_LIKELY = compile_phrases(optout_words.LIKELY, _GROUPS)
_STRANGER = compile_phrases(optout_words.STRANGER, _GROUPS)
# no negation may stand in its gaps: "offer ke msg mat bheja karo" asks for none
_START = compile_phrases(optout_words.START_AGAIN, {**_GROUPS, BARRIER: f"{_GROUPS['MAT']} {_GROUPS['NOT']}"})

_BARRIER = word_pattern("@BARRIER", _GROUPS)
_MESSAGES = word_pattern("@MESSAGE @PROMOTION", _GROUPS)
_MESSAGE = word_pattern("@MESSAGE", _GROUPS)
_PROMOTION = word_pattern("@PROMOTION", _GROUPS)
_LATER = word_pattern("@LATER", _GROUPS)
_FOREVER = compile_phrases(
    """
    @ANYMORE
    aaj|ab|iske|is ~1 ke|se baad
    aaj|ab se
    from ~1 now|today|onwards
    after|post today|this|now
    """,
    _GROUPS,
)
_ELSEWISE = compile_phrases(
    "call|phone|email|mail|fon|kol ~1 me|us|karo|kro|kijiye|kar|karna|only|instead|pe|par", _GROUPS
)
_HAPPENED = compile_phrases("band|bandh|bnd|stop ?kar @HAPPENED", _GROUPS)
_NOT_NOW = compile_phrases("abhi|now ~3 @MAT|dont\ndont|dnt|not|mat ~3 now|abhi|right", _GROUPS)
_CONTINUES = word_pattern(optout_words.CONTINUES, _GROUPS)
_OTHER_NUMBER = word_pattern(
    "purana purani old naya nayi new save address change courier pata spelling", _GROUPS
)
# "don't message my wife's number": a request about somebody else
_THEIR_NUMBER = compile_phrases(
    """
    wifes|wife|husbands|husband|mothers|fathers|sisters|brothers|sons|daughters|his|her|their|office ~1 number|no|phone
    papa|mummy|uske|unke|iske|bhai|behan|pati|patni|biwi|bete|beti|dusre ?ke|ki number|no|nambar|phone
    """,
    _GROUPS,
)
_NOT_ME = compile_phrases(
    """
    @WRITE|call ~2 my|mere|meri|mera|apne @KIN
    @WRITE|call him|her|them|unko|unhe
    means|meaning|matlab
    by mistake
    galti ~1 se
    accidentally|wrongly|mistakenly
    """,
    _GROUPS,
)
_GREETING = re.compile(r" g(?:oo|u|o)?d (?:morning|night|evening)(?!\S)")
# "on whatsapp" says where, not what
_CHANNEL = re.compile(
    r" (?:on|via|by|through) (?:vhatsap|va|sms)(?!\S)| (?:vhatsap|va|sms) (?:pe|par|pr|se|me)(?!\S)"
)
_NOT_STOP = re.compile(
    r"(?<!\S)(?:dont|cant|cannot|never|non|wont|not|mat|na|nahi|unable to|could not|hardly) (?:ever |vant to )?stop\S*"
)
_CALLS = compile_phrases(
    """
    call|calls|phone|fon|kol|ring ~1 @MAT
    dont|dnt|donot|not ~1 call|phone|ring
    """,
    _GROUPS,
)
# "how to unsubscribe?" is a wish to leave, yet a question
_ASKS_HOW = compile_phrases(
    "^ ~2 how|kaise|kese|where|kahan\n^ whats|what ~2 way|process|procedure|option|steps", _GROUPS
)
_HAGGLING = word_pattern("rate price daam sahi final discount best", _GROUPS)
_DAILY = word_pattern("daily everyday rozana roz", _GROUPS)

_FILLERS = fold_all(_GROUPS["FILLER"])
_KEYWORDS = fold_all(optout_words.KEYWORDS)
_WEAK_KEYWORDS = fold_all(optout_words.WEAK_KEYWORDS)

_BREAK = re.compile(
    r"[.!?;,:|\n।…()/]+|\s[-–—]+\s|\b(?:but|however|because|lekin|magar|warna|varna|kyunki|balki|otherwise)\b|लेकिन|मगर|वरना",
    re.IGNORECASE,
)
_NEGATING = fold_all("dont mat nako")
# "I am not Rahul"
_NOT_THAT_NAME = re.compile(
    r"(?:^|\b)(?:i am|i'm|im|this is|main|mai) not (?:mr\.? |mrs\.? |ms\.? )?(?-i:[A-Z][a-z]{2,})$",
    re.IGNORECASE,
)
_STOP_HANDS = re.compile("[🛑✋🚫⛔🤚🙅📵🔕]")


_KEPT = compile_phrases(
    """
    only|sirf|bas|just ~4 @SERVICE
    @SERVICE ~3 ok|okay|fine|chahiye|dena|dijiye|de|do|bhejo|send|bhejna
    """,
    _GROUPS,
)


_REFUSAL = compile_phrases(
    """
    no thanks|thank|need
    not interested
    @MAT @CHAHIYE
    """,
    _GROUPS,
)
_TOO_MUCH = compile_phrases("too|bit|so|very|bahut|bohot ~1 much|many|zyada|jyada", _GROUPS)


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause as written, and as folded words with one blank before each."""

    written: str
    folded: str

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern is anywhere in it."""
        return pattern.search(self.folded) is not None


def judge(text: str) -> OptOutVerdict:
    """What the first 2,000 characters say about wanting messages. Pure; a short message takes about 0.1 ms."""
    cleaned = undot(clean(text))
    clauses = [_clause(part) for part in _BREAK.split(cleaned) if part.strip()]
    if not any(clause.folded for clause in clauses):
        return _hands(cleaned)
    for clause in clauses:
        if _is_certain(clause, clauses):
            return OptOutVerdict(OptOut.CERTAIN, _scope(clause, clauses), words=clause.written)
    if any(clause.has(_START) for clause in clauses):
        return OptOutVerdict(opt_in=True, words=next(c.written for c in clauses if c.has(_START)))
    likely = next((clause for clause in clauses if _is_likely(clause, clauses)), None)
    if likely is None:
        return _NOTHING
    return OptOutVerdict(OptOut.LIKELY, _scope(likely, clauses), words=likely.written)


def _clause(written: str) -> _Clause:
    folded = "".join(f" {_mended(word.folded)}" for word in words(written) if word.folded)
    return _Clause(written.strip(), _NOT_STOP.sub("", folded))


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    """ "unsuscribe", "unsbscrib": what is nearly "unsubscribe" is meant so."""
    if not (word.startswith("un") and 7 <= len(word) <= 14) or word.startswith("unsub"):
        return word
    return "unsubscribe" if SequenceMatcher(None, word, "unsubscribe").ratio() >= 0.8 else word


def _hands(text: str) -> OptOutVerdict:
    """A message of nothing but stop signs."""
    if _STOP_HANDS.search(text) is None:
        return _NOTHING
    return OptOutVerdict(OptOut.LIKELY, ConsentScope.ALL, words=text.strip())


def _is_certain(clause: _Clause, clauses: list[_Clause]) -> bool:
    others = [other for other in clauses if other is not clause]
    if _alone(clause, _KEYWORDS):
        # "stop stop, this one is beautiful, price?"
        return not any(other.has(_CONTINUES) and not other.has(_MESSAGES) for other in others)
    if _alone(clause, _WEAK_KEYWORDS) and any(other.has(_REFUSAL) for other in others):
        return True
    if any(other.has(_ELSEWISE) for other in others) and not clause.has(_FOREVER):
        return False  # "don't text, call me"
    return clause.has(_CERTAIN) and not clause.has(_ASKS_HOW) and not _speaks_of_something_else(clause)


def _speaks_of_something_else(clause: _Clause) -> bool:
    """Of an order, a shop that is closed, another number, calls, or of a pause."""
    if clause.has(_HAPPENED) or clause.has(_NOT_NOW) or clause.has(_THEIR_NUMBER) or clause.has(_NOT_ME):
        return True
    if _LATER.search(_GREETING.sub("", clause.folded)) and not clause.has(_FOREVER):
        return True
    if clause.has(_CALLS) and not re.search(r" (?:or|and|aur|ya|nor) ", clause.folded):
        return True
    if clause.has(_PROMOTION) and clause.has(_HAGGLING) and not clause.has(_MESSAGE):
        return True
    named = _MESSAGES.search(_CHANNEL.sub("", clause.folded)) is not None
    return not named and (clause.has(_BARRIER) or clause.has(_OTHER_NUMBER))


def _is_likely(clause: _Clause, clauses: list[_Clause]) -> bool:
    if len(clauses) == 1 and _alone(clause, _WEAK_KEYWORDS):
        return True
    if clause.has(_TOO_MUCH) and any(other.has(_MESSAGES) for other in clauses):
        return True
    if clause.has(_STRANGER) or _NOT_THAT_NAME.search(clause.written):
        return True
    if not clause.has(_LIKELY) or clause.has(_HAPPENED) or clause.has(_NOT_NOW):
        return False
    about_messages = clause.has(_MESSAGES) or clause.has(_DAILY)
    if not about_messages and (clause.has(_BARRIER) or clause.has(_OTHER_NUMBER) or _names_goods(clause)):
        return False
    return about_messages or not any(other.has(_CONTINUES) for other in clauses if other is not clause)


def _names_goods(clause: _Clause) -> bool:
    """Whether a piece, a material or a service of the shop is named: that is what is not wanted, then."""
    return any(
        is_piece_word(word) and notion(word) != "jewellery" or notion(word) in _SERVICES or word in _PARCELS
        for word in clause.folded.split()
    )


_SERVICES = word_set(
    "certificate bill exchange emi box appointment insurance scheme polish gift engrave refund return pierce cash card loan"
    " warranty videocall loan"
)
_PARCELS = fold_all("delivery dilivari courier kuriyar parcel shipping")


def _alone(clause: _Clause, keywords: frozenset[str]) -> bool:
    """Whether the clause is a keyword with nothing but courtesies around it."""
    said = clause.folded.split()
    if _NEGATING & set(said) and len(keywords & set(said) - _NEGATING) > 0 and not keywords >= _KEYWORDS:
        return False  # "please don't cancel"
    return any(word in keywords for word in said) and all(
        word in keywords or word in _FILLERS for word in said
    )


def _scope(clause: _Clause, clauses: list[_Clause]) -> ConsentScope:
    """Only offers, when only offers are named or something else is asked to go on."""
    if clause.has(_PROMOTION) or any(other.has(_KEPT) for other in clauses if other is not clause):
        return ConsentScope.MARKETING
    return ConsentScope.ALL
