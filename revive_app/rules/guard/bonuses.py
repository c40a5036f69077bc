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
from revive_app.rules.numbers.number_words import SMALL
from revive_app.rules.numbers.quantities import Quantity, Unit

_MONEY = (Unit.RUPEES, Unit.PLAIN)
_AN_AMOUNT = 100
_BONUS = "bonus"
# so few words between "bonus" and its amount
_NEAR = 4


def is_bonus(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether an amount is told to be the bonus: "a bonus of ₹2,000", "₹2,000 ka bonus", "hum ₹2,000 jodte hain"."""
    if quantity.unit not in _MONEY or quantity.value < _AN_AMOUNT:
        return False
    return _is_added(quantity, sentence) or any(
        notion(piece.folded) == _BONUS
        and not _is_summed_up(piece, sentence)
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


def _is_added(quantity: Quantity, sentence: Sentence) -> bool:
    """ "We add ₹1,500", "₹1,000 jodte hain", "dukaan ki aadhi kist ₹2,000": the bonus, by another name."""
    if not (sentence.notions & _OF_A_PLAN or any(assumed(sentence))):
        return False  # "engraving adds ₹600"
    before = [p.folded for p in sentence.pieces if p.end <= quantity.start and p.folded][-_NEAR:]
    behind = [p.folded for p in sentence.pieces if p.start >= quantity.end and p.folded]
    after = [word for word in behind[:_NEAR] if word not in _BY_US][:1]
    named = len(before) > 1 and before[-2] in _HALF and notion(before[-1]) == "emi"
    half = named and not _WITH & set(before)
    ahead = bool(before) and before[-1] in _ADD and not _SUMMED & set(before)
    return half or ahead or bool(_JOIN & set(after))


# "₹3,000 hum apni taraf se jodenge"
_BY_US = fold_all("hum ham apni apne taraf se shop dukan dukaan ki")
_OF_A_PLAN = frozenset({"emi", "scheme", _BONUS})
_HALF = fold_all("half aadhi aadha adhi")
_ADD = fold_all("add adds adding")
_SUMMED = fold_all("up to together")
_JOIN = fold_all("jodte jodti jodta jodenge jodegi jodega judte judti judta judenge judega milate milayenge")


def _is_summed_up(bonus: Piece, sentence: Sentence) -> bool:
    """ "Ten instalments and the bonus make ₹21,200": the whole, no bonus."""
    before = [p.folded for p in sentence.pieces if p.end <= bonus.start and p.folded not in _THE][-1:]
    behind = [p.folded for p in sentence.pieces if p.start >= bonus.end][:1]
    return bool(_AND & set(before) and _MAKE & set(behind))


_AND = fold_all("and aur plus or tatha और")
_THE = fold_all("the your our a aapka hamara")
_MAKE = fold_all("make add come total together hote honge banate banenge banta मिलाकर")


def _bare(between: Sequence[Piece], behind: bool) -> bool:
    """Whether nothing but a few words stands between the word and the amount behind it."""
    words = [piece for piece in between if piece.kind is not PieceKind.SIGN]
    return behind and len(words) <= _NEAR and not any(p.kind is PieceKind.NUMBER for p in words)


def _leads(quantity: Quantity, bonus: Piece, sentence: Sentence) -> bool:
    """ "₹2,000 ka bonus"; not "₹20,000 aur bonus"."""
    between = [p for p in sentence.pieces if quantity.end <= p.start < bonus.start]
    joined = any(piece.folded in _AND or piece.kind is PieceKind.SIGN for piece in between)
    return quantity.end <= bonus.start and len(between) <= 1 and not joined


def check_bonuses(reply: Reply) -> Iterator[Reason]:
    """A reason for every number of instalments the shop is told to give, where the facts give another."""
    for sentence in reply.sentences:
        if sentence.asks or sentence.negated or sentence.quoted:
            continue
        if _bears_a_whole_one(sentence, reply):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "instalments given")
        match = _GIVES.search(sentence.folded)
        if match is None:
            continue
        count = _COUNTED.search(match[0])
        given = count is not None and any(count[0] in said.folded for said in reply.known.statements)
        if not given and {"scheme", "emi"} & reply.known.notions:
            code = ReasonCode.CONTRADICTS_DATA if any(_shares(reply)) else ReasonCode.CLAIM_NOT_IN_DATA
            yield sentence.reason(code, 0, len(sentence.text), "instalments given")


def _bears_a_whole_one(sentence: Sentence, reply: Reply) -> bool:
    """ "The eleventh and twelfth are ours", where the facts add a part of one, or one."""
    if _LAST_ONES.search(sentence.folded) is None or _WHEN_PAID & {p.folded for p in sentence.pieces}:
        return False
    if _TWO_LAST.search(sentence.folded) is not None:
        return not any(_TWO_LAST.search(said.folded) for said in reply.known.statements)
    shares = set(_shares(reply))
    return bool(shares) and max(shares) < 1


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


_ORDINALS = (
    "tenth|eleventh|twelfth|thirteenth|10th|11th|12th|13th|last|final|dasvi|gyarahvi|gyarvi|barahvi|barvi|terahvi|tervi|aakhri"
    "|akhri|antim"
)
# "after the last instalment", "half of the last one": when, and a part
_WHEN_PAID = _HALF | fold_all("after baad when once jab % percent pratishat")
_LAST_ONES = compile_phrases(
    f"""
    {_ORDINALS} ~4 {_INSTALMENTS} ~2 hum|ham|we|us|dukan|dukaan|shop|taraf|free|muft
    hum|ham|we|dukan|dukaan|shop ~2 {_ORDINALS} ~3 {_INSTALMENTS}
    """,
    {"BARRIER": ""},
)
_A_WHOLE_ONE = compile_phrases(
    f"one|ek|1|last|twelfth|eleventh ?full|extra|more|additional|whole|puri|poori|aur {_INSTALMENTS}",
    {"BARRIER": ""},
)
_TWO_LAST = compile_phrases(f"{_ORDINALS} and|aur|or|va|tatha ?the {_ORDINALS}", {"BARRIER": ""})


def bonus_carried(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """Whether it is the share of a monthly amount the facts name; true where they name none, or no month is told."""
    return not any(_shares(reply)) or not _bases(sentence, reply) or is_the_bonus(quantity, sentence, reply)


def is_the_bonus(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """Whether an amount is the share the facts name of a month's amount told here, by her or by the facts."""
    hers = set(_of_hers(reply))
    told = {base for base in _bases(sentence, reply) if not _says_only_itself(base, quantity, sentence)}
    return any(close(quantity, base * share) for base in hers or told for share in set(_shares(reply)))


def _says_only_itself(base: float, quantity: Quantity, sentence: Sentence) -> bool:
    """ "One instalment, ₹5,000, we add": no other word of the sentence makes that a month's amount."""
    return close(quantity, base) and sum(close(q, base) for q in sentence.quantities) < 2


def is_with_bonus(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether an amount is told to be all instalments with the bonus: "ten instalments and the bonus make ₹21,200"."""
    return quantity.unit in _MONEY and any(
        piece.end <= quantity.start
        and notion(piece.folded) == _BONUS
        and _is_summed_up(piece, sentence)
        and _bare([p for p in sentence.pieces if piece.end <= p.start < quantity.start], behind=True)
        for piece in sentence.pieces
    )


def with_bonus_carried(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """Whether it is as many amounts as the facts name instalments, and the share of one."""
    return any(
        close(quantity, base * (count + share))
        for base in _bases(sentence, reply)
        for count in _instalments(reply)
        for share in _shares(reply)
    )


def _instalments(reply: Reply) -> Iterator[float]:
    for said in reply.known.statements:
        if "scheme" in said.context:
            yield from (q.value for q in said.figures if q.unit in _COUNTS and 1 < q.value < _AN_AMOUNT)


_COUNTS = (Unit.PLAIN, Unit.PIECE, Unit.MONTH)


def _bases(sentence: Sentence, reply: Reply) -> set[float]:
    """What one instalment may be: told here, by the customer or by the facts."""
    told = {*assumed(sentence), *_of_hers(reply), *_stated(reply)}
    return told - set(_of_all_instalments(sentence))


def _of_hers(reply: Reply) -> Iterator[float]:
    yield from (q.value for q in reply.asked_quantities if q.unit in _MONEY and q.value >= _AN_AMOUNT)


def _of_all_instalments(sentence: Sentence) -> Iterator[float]:
    """ "₹20,000 in ten instalments": the whole, of which no bonus is a share."""
    for quantity in sentence.quantities:
        behind = [p for p in sentence.pieces if p.start >= quantity.end][:_NEAR]
        counted = [
            place
            for place, piece in enumerate(behind)
            if piece.kind is PieceKind.NUMBER or SMALL.get(piece.folded, 0) > 1
        ]
        joined = behind[: counted[0]] if counted else []
        named = {notion(piece.folded) for piece in behind[counted[0] :]} if counted else set[str]()
        if quantity.unit in _MONEY and named & _BY_MONTH and {p.folded for p in joined} <= _IN:
            yield quantity.value


_BY_MONTH = frozenset({"emi", "month"})
_IN = fold_all("in over within by me mein में")


def _stated(reply: Reply) -> Iterator[float]:
    for said in reply.known.statements:
        if "scheme" in said.context:
            yield from (q.value for q in said.figures if q.unit is Unit.RUPEES)


def _shares(reply: Reply) -> Iterator[float]:
    """The shares of an instalment that are added; a whole one where the facts name no part."""
    told = [said for said in reply.known.statements if _BONUS in said.context]
    parts = [q.value / 100 for said in told for q in said.quantities if q.unit is Unit.PERCENT]
    yield from parts
    if not parts and any(_A_WHOLE_ONE.search(said.folded) for said in told):
        yield 1.0
