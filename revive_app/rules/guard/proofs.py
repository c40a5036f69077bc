"""What a customer is asked to bring, the bill first of all: said to be needed, or to be done without."""

from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import word_set

PROOFS = word_set(
    "bill tag pan aadhaar documents appointment advance certificate receipt video photo box card"
)
# "bill na ho tab bhi", "even if there is no bill": the condition is said to be no condition
_THOUGH_WITHOUT = compile_phrases(
    """
    nahi|nahin|na ~1 ho|hai|hua|hui|rahe|mile|laye|layein|laaye|dikhaye to|toh|tab|tabhi|phir ~1 bhi
    na|nahi|nahin hone|rahne|milne|lane|dikhane par|pe bhi
    ke ~1 bina|bagair ~1 bhi
    bina|bagair ~3 bhi
    even ~1 if|when|though ~5 no|not|without|missing|lost|dont|havent
    even without
    """,
    {"BARRIER": ""},
)
_IF_NOT_THERE = compile_phrases(
    """
    nahi|nahin|na ~1 ho|hai|hua|hui|hone|rahe|rahne|mile|milne|laye|layein|laaye|lane|dikhaye to|toh|tab|par|pe
    no|without ~1 bill|invoice|receipt
    bina|bagair ~2 ke
    ke bina|bagair
    """,
    {"BARRIER": ""},
)
# "koi sawal nahi karenge", "mana nahi karte": no refusal
_NO_OBJECTION = compile_phrases(
    """
    koi|kuch|kuchh ~3 nahi|nahin
    mana|inkar|sawal|sawaal|savaal|aapatti|etraaz|dikkat|pareshani|chinta|fikar ~2 nahi|nahin
    """,
    {"BARRIER": ""},
)
_REFUSES = compile_phrases(
    """
    nahi|nahin ~1 lete|le|leti|liya|liye|lenge|hota|hoti|hote|ho|hoga|hogi|honge|mil*|de|dete|denge|kar*|chal*|paate|paayenge|sakte|sakta|sakti|badal*|jayega|jayegi|jata|jati|kharid*
    cannot|cant|dont|wont|not|never|doesnt ~2 take*|buy|accept*|return*|exchange*|possible|refund*|give|do|go|get|happen
    """,
    {"BARRIER": ""},
)


def is_waived(folded: str) -> bool:
    """Whether folded words say that a thing may as well be missing."""
    return _THOUGH_WITHOUT.search(folded) is not None


def refuses(sentence: Sentence) -> bool:
    """Whether a sentence says no to what it speaks of: "bina bill ke wapas nahi lete", "na ho to nahi hoga"."""
    said = _NO_OBJECTION.sub(" ", _IF_NOT_THERE.sub(" ", sentence.folded))
    return _REFUSES.search(said) is not None


def insists(sentence: Sentence, reply: Reply) -> bool:
    """ "Bill na ho to wapas nahi hoga": two denials that ask for what the facts ask for."""
    asked = sentence.notions & PROOFS
    return (
        bool(asked)
        and _IF_NOT_THERE.search(sentence.folded) is not None
        and not is_waived(sentence.folded)
        and refuses(sentence)
        and any(asked & said.context and not said.negated for said in reply.known.statements)
    )
