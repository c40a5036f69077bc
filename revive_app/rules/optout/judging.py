"""Does this person want no more messages? Phrases that say it, and beside them how much the whole sounds like it.

Certainty takes a phrase that says it. The margins learned from all labelled messages raise a suspicion where no phrase does, and take back what a
phrase was wrong to see. Nothing here asks a model; a model may only raise suspicion afterwards, never lower it.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from revive_app.rules import small_talk
from revive_app.rules.language.text import fold_all
from revive_app.rules.learned import Task, margins
from revive_app.rules.optout import guards, vocabulary
from revive_app.rules.optout.grammar import (
    NOTHING,
    OptOut,
    OptOutVerdict,
    asks_for_goods,
    by_phrases,
    speaks_otherwise,
    suspected,
)
from revive_app.rules.optout.reading import Clause, as_typed, read
from revive_app.rules.short_answers import WELCOME, read_short

# Measured on eleven sets of outsiders (2,820 messages), each judged by weights learned without it: with these, 4.4 %
# missed became 2.0 %, and 2.3 % false alarms 1.5 %.
SUSPICIOUS = 0.1
# a suspicion below this is none, …
HARMLESS = -0.5
# … nor is a certainty, where the clause that made it sounds as little like it: of 1,040 true ones none did
MISREAD = -0.6
# somebody coming back without a phrase that says so …
RETURNING = 0.0
# … and no coming back, whatever the phrase
STAYING = -0.55
# a word alone is a keyword or none
_ONE_WORD = 1
_A_FEW = 3
_A_WORD_OR_TWO = 2


def judge(text: str) -> OptOutVerdict:
    """What the first 2,000 characters say about wanting messages. Pure; a short message takes about 0.2 ms.

    Who only asks who is writing, or whether a machine is, gets an answer: that is no wish to leave.
    """
    if small_talk.read(text) is not None:
        return NOTHING
    cleaned = as_typed(text)
    clauses = read(cleaned)
    told = by_phrases(cleaned, clauses)
    if _length(clauses) <= _ONE_WORD:
        return told
    return _weighed(told, margins(Task.OPTOUT, cleaned), cleaned, clauses)


def _weighed(
    told: OptOutVerdict, sounds: Mapping[str, float], cleaned: str, clauses: list[Clause]
) -> OptOutVerdict:
    if told.opt_in:
        # "START. Do you have jhumkas?": a keyword is never misread
        alone = len(told.words.split()) == _ONE_WORD
        return told if alone or sounds["returning"] > STAYING else NOTHING
    doubt = 0.0 if told.opt_out is OptOut.CERTAIN else SUSPICIOUS
    if sounds["returning"] > RETURNING and sounds["leaving"] < doubt:
        return OptOutVerdict(opt_in=True, words=cleaned.strip(), guessed=True)
    if told.opt_out is OptOut.CERTAIN:
        return NOTHING if _misread(told, sounds) else told
    if told.opt_out is OptOut.LIKELY:
        return told if sounds["leaving"] >= HARMLESS else NOTHING
    if sounds["leaving"] > SUSPICIOUS and _says_something(clauses) and not _stays(clauses, cleaned):
        return replace(suspected(clauses, cleaned), guessed=True)
    return NOTHING


def _says_something(clauses: list[Clause]) -> bool:
    """A word or two are orders or nothing: all that are known to mean it are written down as phrases."""
    return _length(clauses) > _A_WORD_OR_TWO


def _length(clauses: list[Clause]) -> int:
    """In words, each of which has a blank before it."""
    return sum(clause.folded.count(" ") for clause in clauses)


def _stays(clauses: list[Clause], cleaned: str) -> bool:
    """Whether something is said that only who stays says: "I am interested" among it."""
    if read_short(cleaned) in WELCOME:
        return True
    enough = any(frozenset(clause.folded.split()) <= _ENOUGH for clause in clauses)
    return speaks_otherwise(clauses) or any(
        _GO_ON.search(clause.folded)
        or guards.PUT_RIGHT.search(clause.folded)
        or clause.has(guards.SOMEBODY)
        or _asks_to_see(clause)
        or (enough and asks_for_goods(clause))
        for clause in clauses
    )


# "bas, ab rings": enough of the others
_ENOUGH = fold_all("bas bus enough ok okay thanks stop")
# "please don't stop sending offers", put plainly
_GO_ON = re.compile(r"\A(?: (?:please|pls|kindly))* keep sending")


def _asks_to_see(clause: Clause) -> bool:
    """ "Mujhe sirf jhumke dikhao": whoever would see pieces stays, whatever she would not see."""
    said = frozenset(clause.folded.split())
    return clause.has(guards.SHOWS) and not said & (vocabulary.AGAINST | vocabulary.REFUSING)


def _misread(told: OptOutVerdict, sounds: Mapping[str, float]) -> bool:
    """ "Please don't text my fiancee about the ring": a phrase fits, and nothing else does. A keyword is never misread."""
    if sounds["leaving"] >= MISREAD or len(told.words.split()) <= _A_FEW:
        return False
    return margins(Task.OPTOUT, told.words)["leaving"] < MISREAD
