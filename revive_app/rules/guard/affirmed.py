"""What a sentence says yes to when it also says no: "no cash refund, we exchange for life" still promises something."""

from dataclasses import replace

from revive_app.rules.guard.reading import Sentence
from revive_app.rules.knowledge.clauses import is_negated, split_clauses, without_conditions
from revive_app.rules.knowledge.meaning import meanings
from revive_app.rules.language.people import STAFF
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.language.scan import Piece
from revive_app.rules.language.text import fold

# what makes a clause say something: "EMI, COD or returns are not possible" is one denial of three things
_TELLS = word_pattern(
    "is are was were will shall can may am has have had get gets getting give gives take takes pay pays send sends do does come"
    " comes need needs accept accepts deliver delivers ship ships replace replaces make makes keep keeps carry carries we i you"
    " youll well ill its hum ham aap hai hain he hota hoti hote hoga hogi honge milega milegi milenge milta milti milte sakta"
    " sakti sakte denge dete deta lete lenge karte karta karti karenge jayega jayegi jayenge jata jati jate bhejte bhejenge"
    " lagega lagegi lagta lagti kijiye rahega rahegi rehta dunga dungi",
    {},
)


def affirmed(sentence: Sentence) -> Sentence | None:
    """The sentence, or those of its clauses that deny nothing; None where it only denies."""
    if not sentence.negated:
        return sentence
    clauses = [_without_lacks(part) for part in split_clauses(without_conditions(sentence.pieces))]
    parts = [part for part in clauses if _asserts(part)]
    if not parts or _hands_over(sentence):
        return None
    pieces = tuple(piece for part in parts for piece in part)
    return replace(
        sentence,
        pieces=pieces,
        folded=_line(pieces),
        notions=meanings(list(pieces)),
        clauses=tuple(c for c in sentence.clauses if any(c.start == part[0].start for part in parts)),
        mentions=tuple(m for m in sentence.mentions if any(p[0].start <= m.start < p[-1].end for p in parts)),
        negated=False,
    )


def _hands_over(sentence: Sentence) -> bool:
    """ "I don't know that; our designer will answer": nothing but who does know."""
    return NO_IDEA.search(sentence.folded) is not None and _WHO_KNOWS.search(sentence.folded) is not None


NO_IDEA = compile_phrases(
    """
    dont|not|cannot|cant|isnt ~2 know|have|able|sure|say|tell|confirm|answer|see
    nahi|nahin ~2 pata|bata|keh|maloom|jankari
    pata|jankari|maloom|bata ~2 nahi|nahin
    not ~2 in ~1 my|our|the list|papers|data
    i|we|ive|weve ~1 have|see|find|got no ~1 @TOLD
    no ~1 @TOLD ~5 with me|us
    no ~1 @TOLD ~5 in|on ~1 my|our|the list|papers|paper|catalogue|catalog|records|notes
    """,
    {
        "BARRIER": "",
        "TOLD": "price prices detail details information info note notes word idea clue figure answer data record mention",
    },
)
_WHO_KNOWS = word_pattern(STAFF, {})


def _without_lacks(part: list[Piece]) -> list[Piece]:
    """ "A Colombian stone with no oil at all": a clause without what it says that a thing has not."""
    first = next(
        (i for i in range(1, len(part) - 1) if (part[i].folded, part[i + 1].folded) in _LACKING), len(part)
    )
    return part[:first]


_LACKING = frozenset((fold(joint), "no") for joint in ("with", "and"))


def _asserts(part: list[Piece]) -> bool:
    told = without_conditions(part)
    return not is_negated(part) and bool(told) and _TELLS.search(_line(tuple(told))) is not None


def _line(pieces: tuple[Piece, ...]) -> str:
    return "".join(f" {piece.folded or piece.text.lower()}" for piece in pieces if piece.text.strip())
