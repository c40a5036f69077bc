"""Conditions a fact sets that a reply lifts: unworn pieces only, the bill, an appointment, the days it takes."""

from collections.abc import Iterator

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.claims import TAKEN_BACK
from revive_app.rules.guard.haste import delivered_too_soon, done_at_once, in_no_time
from revive_app.rules.guard.proofs import PROOFS, is_waived, refuses
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.clauses import is_negated
from revive_app.rules.language.glossary import is_telling, notion
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.language.text import fold_all

_UNWORN = compile_phrases(
    """
    unworn|unused|unaltered|untouched
    bina|bagair pehn*|pehen*|pahn*|pahan*|istemal|use
    not|never|na|nahi ~1 worn|used|pehn*|pehen*|pahn*|pahan*|istemal
    pehn*|pehen*|pahn*|pahan*|istemal ~2 nahi|nahin|na
    """,
    {"BARRIER": ""},
)
_WORN = compile_phrases(
    """
    worn|used
    after|even|despite ~2 wearing|use|using|wear
    wear|wore|use ~4 day|days|week|weeks|month|months|year|wedding|function|once|then
    pehn*|pehen*|pahn*|pahan*|istemal ~2 hua|hui|hue|baad|bhi|liya|kiya|chuke|chuki
    """,
    {"BARRIER": ""},
)


def check_conditions(reply: Reply) -> Iterator[Reason]:
    """A reason for every sentence that takes back what was worn, drops the bill, or does at once what takes days."""
    for sentence in reply.sentences:
        if not sentence.quoted:
            yield from _condition_dropped(sentence, reply)
            yield from _uninvited(sentence, reply)
            yield from _without_a_bill(sentence, reply)
        if not (sentence.asks or sentence.quoted) and _even_without(sentence, reply):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "condition dropped")
        told = sentence if in_no_time(sentence) else affirmed(sentence)
        if told is None or told.asks or told.quoted:
            continue
        if (
            _takes_worn(told, reply)
            or _takes_opened(told, reply)
            or done_at_once(told, reply)
            or delivered_too_soon(told)
            or _paid_later(told, reply)
            or _too_late(told, reply)
        ):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "condition lifted")


def _paid_later(sentence: Sentence, reply: Reply) -> bool:
    """ "The balance may be paid after delivery", where it is paid before dispatch."""
    if _LONG_AFTER.search(sentence.folded) and any(
        _THEN.search(said.folded) for said in reply.known.statements
    ):
        return True  # "a month after delivery", where it is paid at delivery
    if not _LATER.search(sentence.folded):
        return False
    return any(_SOONER.search(said.folded) for said in reply.known.statements) and not any(
        _LATER.search(said.folded) for said in reply.known.statements
    )


def _too_late(sentence: Sentence, reply: Reply) -> bool:
    """ "Returned after 5 days too", where it is within 5 days."""
    services = sentence.notions & (TAKEN_BACK | {"free"})
    if not services or not _STILL.search(sentence.folded):
        return False
    about = [said for said in reply.known.statements if services & said.context]
    return any(_WITHIN.search(said.folded) for said in about) and not any(
        _STILL.search(said.folded) for said in about
    )


_SPAN = "day|days|week|weeks|month|months|year|years|din|dino|dinon|hafte|hafta|mahine|mahina|saal"
_STILL = compile_phrases(
    f"""
    after|beyond|past ~3 {_SPAN} ~1 too|also|even|still
    even|also ~1 after|beyond|past ~3 {_SPAN}
    {_SPAN} ~2 baad bhi
    {_SPAN} later ~1 too|also|even|still
    """,
    {"BARRIER": ""},
)
_WITHIN = compile_phrases("within|andar|upto|till|tak|bheetar\nup to", {"BARRIER": ""})
_PAID = "balance|baki|baaki|bacha|bache|rest|remaining|remainder|payment|paise|paisa|rakam|amount|advance|pay|paid"
_LATER = compile_phrases(
    f"""
    {_PAID} ~4 after|baad|post ~3 delivery|delivered|dispatch|dispatched|milne|pahunchne|receiving|receive|pickup
    {_PAID} ~3 delivery|dispatch|milne|pahunchne ~1 ke ~1 baad|paschat
    delivery|dispatch|milne|pahunchne ~1 ke ~1 baad ~4 {_PAID}
    after ~2 delivery|dispatch ~5 {_PAID}
    """,
    {"BARRIER": ""},
)
_LONG_AFTER = compile_phrases(
    f"""
    {_PAID} ~6 day|days|week|weeks|month|months|later ~1 after ~2 delivery|pickup|pick|collecting
    {_PAID} ~4 next|following ~1 week|month
    delivery|milne|lene|pickup ~1 ke ~4 din|hafte|hafta|mahine|mahina ~2 baad ~4 {_PAID}|de|dena|dijiye
    {_PAID} ~5 agle|agli|kuch ~1 hafte|mahine|dino|din
    """,
    {"BARRIER": ""},
)
_THEN = compile_phrases(
    f"{_PAID} ~5 at|on|before|upon ~1 delivery|pickup|pick|collection|dispatch", {"BARRIER": ""}
)
_SOONER = compile_phrases(
    f"""
    {_PAID} ~5 before|pehle|prior ~3 delivery|dispatch|dispatched|pickup
    {_PAID} ~4 delivery|dispatch|pickup ~1 se ~1 pehle
    before ~2 delivery|dispatch|pickup ~5 {_PAID}
    """,
    {"BARRIER": ""},
)


def _takes_opened(sentence: Sentence, reply: Reply) -> bool:
    """ "Opened bars too", "the seal may be broken", where the facts ask for it "unopened", or for the seal."""
    services = sentence.notions & TAKEN_BACK
    if not services:
        return False
    about = [said for said in reply.known.statements if services & said.context]
    whole = {
        word for said in about for word in said.folded.split() if word.startswith("un") and len(word) > _LONG
    }
    words = set(sentence.folded.split())
    undone = any(word.removeprefix("un") in words and word not in words for word in whole)
    broken = _BROKEN.search(sentence.folded) and any({"seal", "tag"} & said.context for said in about)
    return undone or bool(broken)


_LONG = 5
_SEALED = "seal|sil|tag|packing|pack|सील|टैग"
_BROKEN = compile_phrases(
    f"""
    {_SEALED} ~3 khul*|toot*|tut*|phat*|nikal*|hat*|opened|broken|torn|removed|missing|damaged|cut
    opened|broken|torn|removed|missing|khuli|khula|tooti|tuti ~2 {_SEALED}
    """,
    {"BARRIER": ""},
)


def _takes_worn(sentence: Sentence, reply: Reply) -> bool:
    services = sentence.notions & TAKEN_BACK
    if not services or _UNWORN.search(sentence.folded) or not _WORN.search(sentence.folded):
        return False
    about = [said for said in reply.known.statements if services & said.context]
    asked = any(_UNWORN.search(said.folded) for said in about)
    return asked and not any(_WORN.search(_UNWORN.sub(" ", said.folded)) for said in about)


def _condition_dropped(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """ "Returned without the bill": the facts ask for the bill where they speak of the same."""
    if sentence.asks or refuses(sentence):
        return
    topics = {n for n in sentence.notions if is_telling(n)} - PROOFS
    for index, piece in enumerate(sentence.pieces):
        if piece.folded not in _LACKING:
            continue
        around = sentence.pieces[max(0, index - 2) : index + 3]
        lacking = {notion(one.folded) for one in around} & PROOFS
        if any(lacking & s.context and topics & s.context and not s.negated for s in reply.known.statements):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, piece.start, piece.end, "condition dropped")


def _even_without(sentence: Sentence, reply: Reply) -> bool:
    """ "Photo ID nahi hai to bhi chalega", where it is asked for."""
    lacking = sentence.notions & PROOFS
    granted = _EVEN_WITHOUT.search(sentence.folded) is not None or (
        is_waived(sentence.folded) and not refuses(sentence)
    )
    return (
        bool(lacking)
        and granted
        and any(lacking & s.context and not s.negated for s in reply.known.statements)
        and not any(lacking & s.context and s.negated for s in reply.known.statements)
    )


_EVEN_WITHOUT = compile_phrases(
    """
    nahi|nahin|na|bina|bagair ~4 bhi ~1 chalega|chalegi|chalta|chal|milega|milegi|jayega|jayegi|denge|lenge|lete|dete
    nahi|nahin|na ~3 koi ~1 baat|dikkat
    not|no|without ~5 also|still|fine|ok|okay|problem
    """,
    {"BARRIER": ""},
)


# "write to me whenever you like": nobody comes
_WRITE = compile_phrases(
    "write|text|ping|type ~4 whenever|anytime\nlikh* ~4 jab|kabhi\njab|kabhi ~3 likh*", {"BARRIER": ""}
)


def _uninvited(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """ "Drop in whenever you like", where one comes by appointment only."""
    invited = not (
        sentence.asks or sentence.negated or sentence.notions & {"message", "answer", "call"}
    ) and _DROP_IN.search(_WRITE.sub(" ", sentence.folded))
    if invited and any("appointment" in s.context and _ONLY.search(s.folded) for s in reply.known.statements):
        yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "uninvited")


def _without_a_bill(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """ "You can have it without a bill": no shop's paper says so, unless this one's does."""
    if sentence.asks or not _NO_BILL.search(sentence.folded):
        return
    rest = [piece for piece in sentence.pieces if piece.folded not in _LACKING]
    if not is_negated(rest) and not any(_NO_BILL.search(s.folded) for s in reply.known.statements):
        yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "without a bill")


_NO_BILL = compile_phrases(
    """
    without ~1 bill|invoice|receipt|gst
    bill|invoice|rasid|raseed|receipt|gst ke bina|bagair
    bina|bagair ~1 bill|invoice|rasid|raseed|receipt|gst ~1 ke
    """,
    {"BARRIER": ""},
)
_DROP_IN = compile_phrases(
    """
    drop|walk|pop|stop|step|swing ~1 in|by
    come|visit|aa|aaiye|aaiyega|aao|aayein ~3 whenever|anytime
    come|visit ~3 any time|day
    kabhi bhi ~2 aa|aaiye|aaiyega|aao|aayein|aayen
    whenever|jab ~4 come|visit|aa|aaiye|aao|like|free|nearby|chahein|chahe|mann|man
    """,
    {"BARRIER": ""},
)
_ONLY = word_pattern("only must need needs needed required necessary prior sirf zaroori zaruri pehle", {})
_LACKING = fold_all("without bina bagair alava")
