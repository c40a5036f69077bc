"""What a plan adds at its end: the share of an instalment the facts name, of the instalment that is spoken of."""

from collections.abc import Iterator, Sequence

from revive_app.rules.guard.arithmetic import close
from revive_app.rules.guard.examples import assumed
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.language.glossary import notion
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.scan import Piece, PieceKind
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.quantities import Quantity, Unit

_MONEY = (Unit.RUPEES, Unit.PLAIN)
_AN_AMOUNT = 100
_BONUS = "bonus"
# so few words between "bonus" and its amount
_NEAR = 4


def is_bonus(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether an amount is told to be the bonus: "bonus ₹2,000", "a bonus of ₹2,000", "₹2,000 ka bonus"."""
    if quantity.unit not in _MONEY or quantity.value < _AN_AMOUNT:
        return False
    return any(
        notion(piece.folded) == _BONUS
        and not _WITH & {p.folded for p in sentence.pieces[max(0, index - 2) : index + 3]}
        and (
            _bare(
                [p for p in sentence.pieces if piece.end <= p.start < quantity.start],
                piece.end <= quantity.start,
            )
            or _leads(quantity, piece, sentence)
        )
        for index, piece in enumerate(sentence.pieces)
    )


# "with the bonus ₹21,200", "bonus ke saath": the whole, no bonus
_WITH = fold_all("with after including plus saath sath milakar milake jodkar samet sahit total kul")


def _bare(between: Sequence[Piece], behind: bool) -> bool:
    """Whether nothing but a few words stands between the word and the amount behind it."""
    words = [piece for piece in between if piece.kind is not PieceKind.SIGN]
    return behind and len(words) <= _NEAR and not any(p.kind is PieceKind.NUMBER for p in words)


def _leads(quantity: Quantity, bonus: Piece, sentence: Sentence) -> bool:
    """ "₹2,000 ka bonus"."""
    between = [p for p in sentence.pieces if quantity.end <= p.start < bonus.start]
    return quantity.end <= bonus.start and len(between) <= 1


def check_bonuses(reply: Reply) -> Iterator[Reason]:
    """A reason for every number of instalments the shop is told to give, where the facts give another."""
    for sentence in reply.sentences:
        match = _GIVES.search(sentence.folded)
        if match is None or sentence.asks or sentence.negated or sentence.quoted:
            continue
        count = _COUNTED.search(match[0])
        given = count is not None and any(count[0] in said.folded for said in reply.known.statements)
        if not given and {"scheme", "emi"} & reply.known.notions:
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "instalments given")


_SEVERAL = "do|teen|char|paanch|two|three|four|five|2|3|4|5"
_INSTALMENTS = "kist|kisht|kiston|kisten|instalment|instalments|installment|installments"
_COUNTED = compile_phrases(f"{_SEVERAL} ~1 {_INSTALMENTS}", {"BARRIER": ""})
_GIVES = compile_phrases(
    f"""
    {_SEVERAL} ~1 {_INSTALMENTS} ~4 free|muft|bonus|hum|ham|dukan|dukaan|shop|taraf|us
    har|every|each|all|sabhi|saari|sab|prati ~1 {_INSTALMENTS} ~1 ka|ki|par|pe|of|on|gets|earns ~2 bonus
    half|aadha|aadhi|full ~2 har|every|each|all|sabhi|saari|sab|prati ~1 {_INSTALMENTS}
    bonus ~4 har|every|each|all|sabhi|saari|sab|prati ~1 {_INSTALMENTS}
    hum|ham|we|dukan|dukaan|shop|taraf ~3 {_SEVERAL} ~1 {_INSTALMENTS}
    """,
    {"BARRIER": ""},
)


def bonus_carried(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """Whether it is the share of a monthly amount the facts name; true where they name none, or no month is told."""
    shares = set(_shares(reply))
    hers = {q.value for q in reply.asked_quantities if q.unit in _MONEY and q.value >= _AN_AMOUNT}
    bases = {*assumed(sentence), *hers, *_stated(reply)}
    return not shares or not bases or any(close(quantity, base * share) for base in bases for share in shares)


def _stated(reply: Reply) -> Iterator[float]:
    for said in reply.known.statements:
        if "scheme" in said.context:
            yield from (q.value for q in said.figures if q.unit is Unit.RUPEES)


def _shares(reply: Reply) -> Iterator[float]:
    for said in reply.known.statements:
        if _BONUS in said.context:
            yield from (q.value / 100 for q in said.quantities if q.unit is Unit.PERCENT)
