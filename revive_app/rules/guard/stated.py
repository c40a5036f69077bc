"""Whether the facts state a number about the same thing, and not of another purity, service or limit."""

from dataclasses import replace

from revive_app.rules.guard.arithmetic import close
from revive_app.rules.guard.elsewhere import SERVICES, is_of_another
from revive_app.rules.guard.metals import of_another_metal
from revive_app.rules.guard.rates import same_rate
from revive_app.rules.guard.reading import Clause, Reply, Sentence
from revive_app.rules.guard.scopes import APART, fits_region, of_branch, reaches
from revive_app.rules.guard.weekdays import days_of
from revive_app.rules.knowledge.meaning import is_left_out
from revive_app.rules.knowledge.qualities import qualified
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import content, is_kind, weight
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.language.places import places_among
from revive_app.rules.language.text import fold_all, word_set
from revive_app.rules.numbers.purity import FINENESS
from revive_app.rules.numbers.quantities import Quantity, Unit


def is_stated(quantity: Quantity, clause: Clause, sentence: Sentence, reply: Reply) -> bool:
    """Whether the facts hold this number about what the clause speaks of.

    Of all statements with a number of this unit, one that holds this very number must fit the clause best:
    "exchange 80 %" is refused where the facts say "80 % buyback and 90 % exchange".
    """
    limiting = quantity.unit is not Unit.CLOCK and COMPARING.search(_words_of(clause, sentence)) is not None
    holding: list[tuple[float, bool]] = []
    places = _places(clause, sentence)
    told = [piece for piece in sentence.pieces if clause.start <= piece.start < clause.end]
    clock = quantity.unit is Unit.CLOCK
    line = _words_of(clause, sentence)
    known = reply.known.statements
    for said in of_branch(known, sentence.notions) if clock else known:
        if places and not any(reaches(said, place) for place in places):
            continue
        if not fits_region(said, told):
            continue
        values = [q for q in said.quantities if same_unit(quantity, q) or _monthly(quantity, q, said)]
        values += [
            span for q in said.quantities if (span := _in_unit(q, quantity)) and close(quantity, span.value)
        ]
        if (
            not values
            or is_of_another(quantity, clause, said, line)
            or _of_other_kinds(quantity, sentence, said)
        ):
            continue
        if not any(close(quantity, q.value) for q in values) and _told_too(values, quantity, sentence):
            continue
        same = any(close(quantity, q.value) and same_rate(quantity, sentence, q, said) for q in values)
        same = (
            same
            and not _outlasts(quantity, clause, said)
            and not of_another_metal(quantity, clause, sentence, said)
            and not _comes_after(quantity, sentence, said)
        )
        same = same and not (quantity.unit is Unit.PERCENT and _of_a_sibling(quantity, clause, said, reply))
        bounds = quantity.unit is Unit.RUPEES and all(q in said.limits for q in values)
        if not same and not limiting and bounds:
            continue  # "up to ₹4,000" says nothing against a fee of ₹50
        # "more than ₹15,000" is held against limits only: "free above ₹15,000", not "costs ₹150"
        if same or not limiting or COMPARING.search(said.own_folded):
            fit = _fit(clause, sentence, said) + TOGETHER * _shared_figures(quantity, sentence, said)
            holding.append((fit, same))
    right = max((fit for fit, same in holding if same), default=None)
    if right is None:
        return False
    wrong = max((fit for fit, same in holding if not same), default=0.0)
    if quantity.unit is Unit.CLOCK and days_of(sentence.folded):
        return True  # held against its own day elsewhere
    meaningful = any(weight(notion) > 0.3 for notion in sentence.notions)
    fits = right > 0 or not meaningful or quantity.unit is Unit.CLOCK
    return right >= wrong and fits and not _swapped(quantity, clause, sentence, reply)


def _of_a_sibling(quantity: Quantity, clause: Clause, said: Statement, reply: Reply) -> bool:
    """ "Metti par 8 %", where one sentence says "8 % on chains, 12 % on metti"."""
    called = {n for product in reply.facts.products for n in content(product.name) if weight(n) == _OWN_WORD}
    own = {n for n in clause.notions if is_kind(n) or n in called}
    here = qualified(said.own_folded)
    return (
        bool(own)
        and not own & here
        and any(
            own & qualified(other.own_folded) and any(q.unit is quantity.unit for q in other.quantities)
            for other in reply.known.statements
            if other.folded == said.folded and other is not said
        )
    )


_OWN_WORD = 2


def _places(clause: Clause, sentence: Sentence) -> frozenset[str]:
    """The places spoken of beside a number: those of its clause, else of what stands between the semicolons."""
    if any(clause.start <= piece.start < clause.end and piece.folded in APART for piece in sentence.pieces):
        return frozenset()  # "Bengaluru me free, baaki India me ₹120"
    breaks = [piece.start for piece in sentence.pieces if piece.is_sign(";")]
    first = max((start for start in breaks if start <= clause.start), default=-1)
    last = min((start for start in breaks if start > clause.start), default=sentence.pieces[-1].end)
    named = [
        piece
        for index, piece in enumerate(sentence.pieces)
        if first <= piece.start < last and not is_left_out(sentence.pieces, index)
    ]
    return places_among((piece.text, piece.folded) for piece in named)


def _of_other_kinds(quantity: Quantity, sentence: Sentence, said: Statement) -> bool:
    """ "40 % on naths" says nothing of the saaj."""
    if quantity.unit is not Unit.PERCENT or not sentence.mentions or not said.context & _LOWERED:
        return False
    theirs = {n for n in said.notions if is_kind(n)}
    named = {n for m in sentence.mentions for product in m.products for n in content(product.name)}
    return bool(theirs) and not theirs & (named | sentence.notions) and bool(named)


_LOWERED = frozenset({"making", "discount", "offer"})


def _monthly(quantity: Quantity, other: Quantity, said: Statement) -> bool:
    """ "11 monthly instalments" are 11 months."""
    by_month = "month" in said.context or said.context & {"emi", "scheme"}
    return quantity.unit is Unit.MONTH and other.unit is Unit.PLAIN and bool(by_month)


def _outlasts(quantity: Quantity, clause: Clause, said: Statement) -> bool:
    """ "0 % for 12 months", where it is 0 % up to 6 months."""
    if quantity.unit is not Unit.PERCENT or not _UPTO & set(said.own_folded.split()):
        return False
    spans = [q for q in said.quantities if q.unit is Unit.MONTH]
    told = [q for q in clause.quantities if q.unit is Unit.MONTH]
    return bool(spans) and any(q.value > max(span.value for span in spans) for q in told)


def _comes_after(quantity: Quantity, sentence: Sentence, said: Statement) -> bool:
    """ "Cancelled 15 days before: 50 %", where that is what is given after those days."""
    if quantity.unit is not Unit.PERCENT or not _AFTER_THAT.search(said.own_folded):
        return False
    return _LATER.search(sentence.folded) is None and any(
        q.unit is Unit.DAY and known.unit is Unit.DAY and q.value == known.value
        for q in sentence.quantities
        for known in said.figures
    )


_AFTER_THAT = compile_phrases(
    "^ after that|this\n^ thereafter|afterwards|later|otherwise\n^ uske|iske baad", {"BARRIER": ""}
)
_LATER = word_pattern(
    "after later thereafter afterwards otherwise baad warna varna within less kam under", {}
)
_UPTO = fold_all("up upto tak till within")


def _in_unit(other: Quantity, quantity: Quantity) -> Quantity | None:
    """A span of the facts in the unit of the reply: 48 hours are two days, 12 months a year. None: not to be turned."""
    if other.unit is quantity.unit or other.unit not in _HOURS_OF or quantity.unit not in _HOURS_OF:
        return None
    return replace(
        other, unit=quantity.unit, value=other.value * _HOURS_OF[other.unit] / _HOURS_OF[quantity.unit]
    )


_HOURS_OF = {
    Unit.MINUTE: 1 / 60,
    Unit.HOUR: 1,
    Unit.DAY: 24,
    Unit.WEEK: 24 * 7,
    Unit.MONTH: 24 * 30,
    Unit.YEAR: 24 * 360,
}


def _swapped(quantity: Quantity, clause: Clause, sentence: Sentence, reply: Reply) -> bool:
    """ "Temple work 8 %, plain gold 14 %", where the facts hold both numbers the other way round."""
    for against in sentence.clauses:
        for other in against.quantities if against is not clause else ():
            if other.unit is not quantity.unit or close(other, quantity.value):
                continue
            here = clause.notions - against.notions - SERVICES
            there = against.notions - clause.notions - SERVICES
            if _held_of(here, other, reply) > _held_of(here, quantity, reply) and _held_of(
                there, quantity, reply
            ) > _held_of(there, other, reply):
                return True
    return False


def _held_of(notions: frozenset[str], quantity: Quantity, reply: Reply) -> float:
    """How well the facts' clauses with this number speak of these things alone."""
    return max(
        (
            sum(_pull(notion) for notion in notions & said.notions)
            for said in reply.known.statements
            if any(q.unit is quantity.unit and close(quantity, q.value) for q in said.quantities)
        ),
        default=0.0,
    )


def same_unit(quantity: Quantity, other: Quantity) -> bool:
    if quantity.unit is Unit.PLAIN:
        # "120 lagega" is no 925, and no 2 years
        money = other.unit is Unit.RUPEES or (other.unit is Unit.PLAIN and other.value not in FINENESS)
        small = quantity.value < _AN_AMOUNT and other.unit is not Unit.PERCENT
        return money or small or quantity.value in FINENESS or close(quantity, other.value)
    if quantity.unit is Unit.CLOCK:
        return other.unit is Unit.CLOCK
    # "resizing charge: 500" is money; "shop 5", "gate 2" and the 925 of silver are not
    bare_amount = other.unit is Unit.PLAIN and other.value >= 100 and other.value not in FINENESS
    return other.unit is quantity.unit or (quantity.unit is Unit.RUPEES and bare_amount)


_AN_AMOUNT = 100


def _fit(clause: Clause, sentence: Sentence, said: Statement) -> float:
    """How well a statement speaks of the same things: what both clauses say counts, the sentences around less."""
    # "shipping is free; delivery takes 3-5 days": the clause says it, though the sentence does so twice
    own = sum(_pull(notion) for notion in clause.notions & (said.notions | qualified(said.own_folded)))
    told = sentence.notions
    if "cod" in told and "cod" not in said.context:
        told = told - {"deliver"}  # a way to pay
    near = sum(_pull(notion) for notion in told & (said.context | said.notions))
    return own + 0.3 * near


def _told_too(values: list[Quantity], quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a fact's numbers are told in the sentence as well: they do not speak against another one."""
    others = [q for q in sentence.quantities if q != quantity]
    return all(any(same_unit(other, q) and close(other, q.value) for other in others) for q in values)


# numbers that stand together in a fact and in the reply are of the same thing
TOGETHER = 1.5


def _shared_figures(quantity: Quantity, sentence: Sentence, said: Statement) -> int:
    """How many other numbers of the sentence this fact's sentence holds too."""
    others = (q for q in sentence.quantities if q != quantity and q.unit is not Unit.PLAIN)
    return sum(any(q.unit is known.unit and close(q, known.value) for known in said.figures) for q in others)


def _pull(named: str) -> float:
    """How much a shared notion tells: "amount" and "pay" are said of everything that has a number."""
    return _FAINT if named in SAID_OF_ALL else weight(named)


_FAINT = 0.5
SAID_OF_ALL = word_set("money pay price value percent minimum maximum final amount bill")


COMPARING = word_pattern(
    "above over more than upar up upto under below maximum minimum tak andar zyada exceeds exceeding", {}
)


def _words_of(clause: Clause, sentence: Sentence) -> str:
    inside = (piece.folded for piece in sentence.pieces if clause.start <= piece.start < clause.end)
    return "".join(f" {word}" for word in inside if word)
