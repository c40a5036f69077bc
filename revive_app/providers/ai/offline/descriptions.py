"""What a piece's own description says to a question, before any paper."""

from collections.abc import Sequence

from revive_app.providers.ai.offline.rows import priced
from revive_app.providers.ai.offline.turn import Answer, Turn
from revive_app.providers.ai.protocol import ProductFact
from revive_app.rules.language.glossary import content, weight
from revive_app.rules.language.text import sentences, word_set


def of_its_description(turn: Turn, piece: ProductFact) -> Answer | None:
    """ "Does the pendant come off?": the sentences of its description that speak of that."""
    asked = set(content(turn.text)) - set(content(f"{piece.name} {piece.category}")) - _SAID_OF_ALL
    telling = {word for word in asked if weight(word) >= _TELLING}
    said = [one for one in sentences(piece.description) if telling & set(content(one))]
    if not said:
        return None
    quoted = " ".join(said[:2])
    return Answer(
        "quote", {"quote": f"{piece.name}: {quoted}"}, products=(piece.id,), briefly=priced(turn, [piece])
    )


def of_their_descriptions(turn: Turn, latest: Sequence[ProductFact]) -> Answer | None:
    """ "Without piercing?", of two naths: what each description says of it; None where one of them says nothing."""
    told = [of_its_description(turn, piece) for piece in latest]
    if not told or any(answer is None for answer in told):
        return None
    quoted = " ".join(answer.values["quote"] for answer in told if answer is not None)
    ids = tuple(piece.id for piece in latest)
    return Answer("quote", {"quote": quoted}, products=ids, briefly=priced(turn, latest))


_TELLING = 2
_SAID_OF_ALL = word_set("piece design jewellery price gold order")
