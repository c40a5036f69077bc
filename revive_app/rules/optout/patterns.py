"""What says that somebody leaves, and what of: the compiled patterns of the grammar."""

import re

from revive_app.rules.language.phrases import BARRIER, PhraseIndex, compile_phrases, word_pattern
from revive_app.rules.optout import phrases
from revive_app.rules.optout.words import GROUPS

CERTAIN = PhraseIndex(phrases.CERTAIN, GROUPS)
HINTS = PhraseIndex(phrases.HINTS, GROUPS)
MOODS = PhraseIndex(phrases.MOODS, GROUPS)
STRANGERS = PhraseIndex(phrases.STRANGERS, GROUPS)
# no negation may stand in its gaps: "offer ke msg mat bheja karo" asks for none
START = PhraseIndex(phrases.START_AGAIN, {**GROUPS, BARRIER: f"{GROUPS['MAT']} {GROUPS['NOT']}"})
NOT_START = PhraseIndex(
    "dont|dnt|donot|not|never|no ~1 put|add|include|keep|continue|send|start|subscribe\n@MAT ~1 bheja|kiya|bhej*\nlist ~1 me|mein hai|hain|h\nwaiting|wait|lucky|draw|guest ~1 list\ndali|dala|daali|daala|dale|dikhi|dekha thi|tha|the\nblock|black|spam|blacklist ~1 list",
    GROUPS,
)
NAMES_GOODS = word_pattern("@BARRIER", GROUPS)
MESSAGES = word_pattern("@MESSAGE @PROMOTION hear contacted contacting", GROUPS)
SENDING_ENDS = compile_phrases("bhejna|bhejne|bhejte|sending|posting ~2 @BAND", GROUPS)
MESSAGE = word_pattern("@MESSAGE", GROUPS)
PROMOTION = word_pattern("@PROMOTION", GROUPS)
REMOVE_IT = compile_phrases(
    """
    remove|delete|erase it|this|that|please|pls|immediately|asap|now ?please|pls|now|asap
    ^ ~1 remove|delete|erase ?please|pls|it $
    ^ ~2 remove|delete|erase|hata*|nikal*|mita* ~1 @ORDER ~1 $
    ise|isko|use|usko|ab|please|to ~1 hata*|delete|nikal*|mita* ?do|de|dijiye|karo|kardo
    """,
    GROUPS,
)
# "no use of these messages, kindly stop them"
STOP_THEM = compile_phrases(
    "^ ~2 @STOP|@BAND it|them|these|this|that|all|both|everything|doing ?please|pls|now|ji|thanks|all $\n^ ~1 ise|inhe|inko|isko|ye ?sab @BAND @ORDER ?please|ji|ab $",
    GROUPS,
)
MY_NUMBER = compile_phrases("@MINE ~1 @NUMBER", GROUPS)
NO_SUCH = compile_phrases("^ ~1 no|not @MESSAGE ?please|pls $", GROUPS)
DAILY = word_pattern("daily everyday rozana roz", GROUPS)
# "I am not Rahul"
NOT_THAT_NAME = re.compile(
    r"(?:(?:^|\b)(?:i am|i'm|im|this is|main|mai) not (?:mr\.? |mrs\.? |ms\.? )?(?-i:[A-Z][a-z]{2,})"
    r"|\bwrong (?-i:[A-Z][a-z]{2,})"
    r"|(?:^|\b)(?:main|mai) (?-i:[A-Z][a-z]{2,}) nah?i? ?h?\w*)"
    r"(?: sorry| sir| bro| bhai| ji| please| pls)*$",
    re.IGNORECASE,
)
STOP_HANDS = re.compile("[🛑✋🚫⛔🤚🙅📵🔕]")
REFUSAL = compile_phrases(
    """
    no thanks|thank|need
    not interested
    @MAT @CHAHIYE
    """,
    GROUPS,
)
# "phir se offer? thak gaye hum": what was sighed over is what was said before
TIRED = word_pattern(
    "thak pak ub bor bore bored tired sick fed tang dukhi had hadd irritate irritated annoying irritating",
    GROUPS,
)
TOO_MUCH = compile_phrases("too|bit|so|very|bahut|bohot ~1 much|many|zyada|jyada", GROUPS)
WHERE = word_pattern("@NUMBER @LIST", GROUPS)
# "mala" is a necklace, and "to me" in Marathi
MALA_NAKO = compile_phrases(
    "mala nako|naka|nakot ?aahe|ahe $\nmala ~1 interest|garaj|ruchi|kahi|kahich|nakoy|message|sms\n@MAT mala $",
    GROUPS,
)
PARCEL = word_pattern("delivery dilivari courier kuriyar parcel shipping order saman maal", GROUPS)
