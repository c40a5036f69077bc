"""Which of several pieces a value of a sentence is told of: "the ring is 14K, the studs 18K", "ring and studs: 14K and 18K"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from revive_app.rules.catalog.mentions import Mention
from revive_app.rules.guard.reading import Sentence
from revive_app.rules.language.glossary import content, is_kind, is_material, notion
from revive_app.rules.language.scan import Piece, PieceKind
from revive_app.rules.language.text import fold_all

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Run:
    """Pieces named in one breath: "the ring and the studs"."""

    mentions: tuple[Mention, ...]

    @property
    def start(self) -> int:
        return self.mentions[0].start

    @property
    def end(self) -> int:
        return self.mentions[-1].end


def owners(sentence: Sentence, values: Sequence[Span]) -> list[tuple[Mention, ...]]:
    """For each value, in order, the mentions it is told of; none where that is not plain."""
    runs = list(_runs(sentence))
    if not runs:
        return [()] * len(values)
    listed = _in_order(runs, values)
    if listed is not None:
        return listed
    return [_owner(value, values, runs, sentence) for value in values]


def _in_order(runs: list[_Run], values: Sequence[Span]) -> list[tuple[Mention, ...]] | None:
    """ "Ring and studs are 14K and 18K": all pieces, then all values, or the other way round. None: told otherwise."""
    run = runs[0]
    many = len(run.mentions)
    apart = all(start >= run.end for start, _ in values) or all(end <= run.start for _, end in values)
    if len(runs) > 1 or many < _SEVERAL or not apart:
        return None
    if len(values) == many:
        return [(mention,) for mention in run.mentions]
    if len(values) == 1 and values[0][0] >= run.end:
        return [run.mentions]
    return [()] * len(values)


_SEVERAL = 2


def _owner(value: Span, values: Sequence[Span], runs: list[_Run], sentence: Sentence) -> tuple[Mention, ...]:
    before = [run for run in runs if run.end <= value[0]]
    behind = [run for run in runs if run.start > value[0]]
    if not before or not behind:
        nearest = before[-1] if before else behind[0] if behind else None
        return _one(nearest, value)
    if _same_clause(before[-1].end, value[0], sentence):
        ahead_of_it = not _same_clause(value[0], behind[0].start, sentence)
        if ahead_of_it or values[0][0] >= runs[0].end and not _just_before(value, behind[0], sentence):
            return _one(before[-1], value)
        return () if values[0][0] >= runs[0].end else _one(behind[0], value)
    if _same_clause(value[0], behind[0].start, sentence):
        return _one(behind[0], value)
    return _one(before[-1], value)


def _one(run: _Run | None, value: Span) -> tuple[Mention, ...]:
    """The mention of a run that a value beside it is told of: all of them where it stands behind, the first where before."""
    if run is None:
        return ()
    return run.mentions if value[0] >= run.end else run.mentions[:1]


def _same_clause(first: int, second: int, sentence: Sentence) -> bool:
    """Whether two places stand in one clause."""
    return any(c.start <= first - 1 < c.end and c.start <= second < c.end for c in sentence.clauses) or any(
        c.start <= first < c.end and c.start <= second < c.end for c in sentence.clauses
    )


def _just_before(value: Span, run: _Run, sentence: Sentence) -> bool:
    """ "… suits the 18K studs": nothing stands between the value and the piece."""
    return not sentence.text[value[1] : run.start].strip(" -")


def named(sentence: Sentence) -> list[Mention]:
    """The mentions without what is told of them: "the ring is gold" names a ring, though one is called a gold ring."""
    found: list[Mention] = []
    for mention in sentence.mentions:
        core = _core(mention, sentence)
        if core is None or _is_unit(core, sentence) or (found and _describes(core, found[-1], sentence)):
            continue
        if found and not _between(found[-1], core, sentence):  # "couple band", of two pieces' names
            both = tuple(dict.fromkeys((*found[-1].products, *core.products)))
            found[-1] = Mention(both, found[-1].start, core.end)
        else:
            found.append(core)
    return found


def _core(mention: Mention, sentence: Sentence) -> Mention | None:
    """A mention up to its verb, and without words at its ends that are not of the pieces' names."""
    own = {n for product in mention.products for n in content(product.name)}
    pieces: list[Piece] = []
    for piece in sentence.pieces:
        if not mention.start <= piece.start < mention.end:
            continue
        if pieces and piece.folded in _VERBS:
            break
        pieces.append(piece)
    while pieces and _foreign(pieces[-1], own):
        pieces.pop()
    while pieces and _foreign(pieces[0], own):
        pieces.pop(0)
    return Mention(mention.products, pieces[0].start, pieces[-1].end) if pieces else None


def _is_unit(mention: Mention, sentence: Sentence) -> bool:
    """ "12 days", where a chain is called one of daily wear."""
    return any(q.start < mention.start and mention.end <= q.end for q in sentence.quantities)


def _foreign(piece: Piece, own: set[str]) -> bool:
    return is_material(notion(piece.folded)) and notion(piece.folded) not in own if piece.folded else False


def _describes(mention: Mention, before: Mention, sentence: Sentence) -> bool:
    """ "The strand has freshwater pearls": what another piece is called by, told of this one."""
    words = [p for p in sentence.pieces if mention.start <= p.start < mention.end and p.folded]
    between = _between(before, mention, sentence)
    kindless = not any(is_kind(notion(p.folded)) for p in words) and any(
        is_material(notion(p.folded)) for p in words
    )
    return kindless and bool(between) and all(p.folded in _VERBS for p in between)


def _between(first: Mention, second: Mention, sentence: Sentence) -> list[Piece]:
    return [piece for piece in sentence.pieces if first.end <= piece.start < second.start]


_VERBS = fold_all("is are was were has have hai hain me mein ka ki ke in with")


def _runs(sentence: Sentence) -> Iterator[_Run]:
    """The mentions, gathered where only joints and articles stand between them."""
    gathered: list[Mention] = []
    for mention in named(sentence):
        if gathered and not _joined(gathered[-1], mention, sentence):
            yield _Run(tuple(gathered))
            gathered = []
        gathered.append(mention)
    if gathered:
        yield _Run(tuple(gathered))


def _joined(first: Mention, second: Mention, sentence: Sentence) -> bool:
    between = _between(first, second, sentence)
    if any(p.kind is PieceKind.CODE and first.start <= p.start < first.end for p in sentence.pieces):
        return False  # "KE-11, and the silver kada is ₹2,950": a code that was asked for, then a price
    joint = any(piece.folded in _JOINTS or piece.is_sign(",&/") for piece in between)
    return joint and all(piece.folded in _BREATH or piece.is_sign(",&/-") for piece in between)


_JOINTS = fold_all("and aur or ya va plus tatha")
_BREATH = _JOINTS | fold_all("the a our hamari hamara both dono ye yeh this pair set")
