"""How long a rate or an offer holds, and how often it is made anew: what a fact says, never "the whole week"."""

from collections.abc import Iterator

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.evidence import line
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.clauses import split_clauses
from revive_app.rules.language.phrases import Searched, compile_phrases, word_pattern

_GROUPS = {
    "BARRIER": "",
    "SPAN": "week weeks weekend fortnight month months year season hafta hafte hafton saptah mahina mahine mahino saal varsh din dino days day",
    "DAY": "tomorrow kal parso monday tuesday wednesday thursday friday saturday sunday weekend somvar mangalvar budhvar guruvar shukravar"
    " shanivar ravivar itvar diwali deepavali dhanteras holi eid navratri dussehra akshaya week month year hafte mahine festival tyohar"
    " hafta mahina saal wedding shaadi",
    "WEEKDAY": "monday tuesday wednesday thursday friday saturday sunday somvar mangalvar budhvar guruvar shukravar shanivar ravivar itvar",
    "ALL": "whole entire full complete all next coming following several few couple many poore poora pura pure poori agle agli aane kai kuch",
    "THIS": "this is isi",
    "LONG": "week weekend fortnight month year season hafte hafta saptah mahine mahina saal",
}
# the day itself: "for the whole day", "poore din", is judged with "today"
_LASTS = compile_phrases(
    """
    @ALL ~1 @LONG|days|din|dino|dinon
    @THIS @LONG
    for|throughout|across|over ~1 a|the|one|ek|two|do @LONG|weeks|months
    @SPAN bhar
    till|until|through|upto|beyond ~2 @DAY
    @DAY ~1 tak|bhi
    @DAY ke ~1 liye
    yesterday|yesterdays ~2 too|also|same|as
    for ~1 yesterday
    kal|yesterdays ~2 rate|bhav|price ~2 aaj|today
    always|hamesha|forever|permanently|indefinitely
    """,
    _GROUPS,
)
_ANEW = compile_phrases(
    """
    once|twice|thrice a|per|every|each @LONG
    every|each|har|alternate ~1 @LONG|@WEEKDAY
    @LONG me|mein|ek ~2 baar|bar|once|dafa
    weekly|monthly|fortnightly|saptahik|masik
    on ~1 mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|monday|friday|sunday
    """,
    _GROUPS,
)
_CHANGES = compile_phrases(
    "change*|update*|revise*|revised|refresh*|badal*|set|tay|announce*|naya|new|decide*|aata|nikalta",
    {"BARRIER": ""},
)
_OF_A_RATE = word_pattern("rate rates bhav bhaav price prices daam daamo kimat keemat", {})
_OF_AN_OFFER = word_pattern("offer offers sale discount chhoot", {})
_HOLDS = word_pattern(
    "valid manya holds hold held good same pakka fix fixed applies apply applicable stays stay remains remain runs run lasts last"
    " continues continue chalega chalegi chal rahega rahegi rahenge lagu milega milegi yahi wahi for liye till until through tak is hai was tha",
    {},
)
_NO_PROMISE = word_pattern(
    "may might depends differ differs different alag book booking advance token emi plan scheme", {}
)


def check_validity(reply: Reply) -> Iterator[Reason]:
    """A reason for every rate or offer that lasts, or is made anew, as no fact says."""
    for sentence in filter(None, map(affirmed, reply.sentences)):
        if sentence.asks or sentence.quoted:
            continue
        if _said(_LASTS, _HOLDS, sentence, reply) or _said(_ANEW, _CHANGES, sentence, reply):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "validity")


def _said(span: Searched, does: Searched, sentence: Sentence, reply: Reply) -> bool:
    """Whether a clause tells such a span of a rate or an offer, and no fact tells the same of one."""
    for part in split_clauses(list(sentence.pieces)):
        told = line(part)
        match = span.search(told)
        if match is None or not does.search(told) or _NO_PROMISE.search(sentence.folded):
            continue
        if not (_OF_A_RATE.search(told) or _OF_AN_OFFER.search(told)):
            continue
        if not any(match[0] in said.folded for said in reply.known.statements):
            return True
    return False
