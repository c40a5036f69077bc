"""What the guard's weights are learned from: sentences of labelled replies, each beside the facts of its shop."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from revive_app.demo.campaigns import AGENT
from revive_app.demo.people import PEOPLE
from revive_app.demo.shop import NAME
from revive_app.providers.ai.offline import frames, voice
from revive_app.rules import money, safe_sentences, small_talk
from revive_app.rules.guard.check import rule_by_rule, without_orders_in
from revive_app.rules.guard.misgivings import INVENTED, TALK
from revive_app.rules.guard.reading import Reply, read_reply
from revive_app.rules.guard.traits import traits
from revive_app.rules.guard.verdict import ReasonCode
from revive_app.rules.knowledge.facts import Facts, KnownProduct
from revive_app.rules.language import Language
from revive_app.rules.language.scan import scan
from revive_app.rules.language.text import sentences
from revive_app.rules.learned import Features
from revive_app.rules.small_talk import Small
from tests.quality.scores import facts_of
from tests.quality.sets import HELD, PARTS, Row, rows, talk, taught_parts
from tests.unit.demo.facts import facts_of_the_shop, replies_to
from tests.unit.rules.guard import test_any_shop as any_shop
from tests.unit.rules.guard import test_everyday_replies as everyday
from tests.unit.rules.guard import test_guard as plainly
from tests.unit.rules.guard import test_invented_claims as inventions
from tests.unit.rules.guard import test_whose_gold as whose_gold

OTHER_WORDS = Path(__file__).parent.parent / "data" / "quality" / "other_words.txt"


@dataclass(frozen=True, slots=True)
class Example:
    """A reply beside a shop's facts, what holds of it, and how much it counts."""

    reply: str
    facts: Facts
    labels: frozenset[str]
    pull: float = 1.0


@dataclass(frozen=True, slots=True)
class Claim:
    """What is to be seen of a sentence, and what holds of it."""

    found: tuple[Features, ...]
    labels: frozenset[str]
    pull: float
    # wrong by a number, a link or a value of another piece: no talk, and nothing to learn of invented words
    beyond_words: bool = False


def other_words() -> Iterator[tuple[str, str, str, str, bool]]:
    """(set, world, customer's words, reply, whether it may be sent) of every line of `other_words.txt`.

    `# set world` names the shop (of tests/data/quality), `>` what the customer said before the next reply, `+` a reply
    that follows from the facts, `-` one that does not.
    """
    part = world = said = ""
    for line in OTHER_WORDS.read_text(encoding="utf-8").splitlines():
        mark, _, text = line.partition(" ")
        if mark == "#":
            part, world = text.split()
        elif mark == ">":
            said = text
        elif mark in ("+", "-"):
            yield part, world, said, text, mark == "+"
            said = ""


@cache
def shop(part: str, world: str) -> Row:
    """A row of this world."""
    return next(row for row in rows(part, "grounding") if row["world"] == world)


def claims(*, without: str = "") -> list[Claim]:
    """Every sentence that claims something; `without` leaves out a set and what was written to its shops."""
    return [claim for example in _examples(without) for claim in _claims_of(example)]


def digest() -> str:
    """Which replies there are, in 16 characters."""
    told = [
        (example.reply, sorted(example.labels), example.facts.passages, example.facts.customer_words)
        for example in _examples("")
    ]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


_NOTHING, _TALK, _INVENTED = frozenset[str](), frozenset({TALK}), frozenset({INVENTED})
# replies to a shop's customer that claim nothing, or nearly: as good as talk
_NEARLY_TALK = frozenset({"handoff", "smalltalk", "no_fact", "echo", "refuse"})
# what our own tests hold for certain
_CERTAIN = 3.0


def _examples(without: str) -> Iterator[Example]:
    for task in ("grounding", "claims"):
        for part in taught_parts(task):
            if part != without:
                yield from (Example(row["reply"], facts_of(row), _labels(row)) for row in rows(part, task))
    for part, world, said, reply, allowed in other_words():
        if part != without and part not in HELD:
            yield Example(reply, _facts(part, world, said), _NOTHING if allowed else _INVENTED)
    yield from _talk()
    yield from _beside_the_point()
    yield from _of_our_own_model()
    yield from _of_catalogs(without)
    yield from _of_tests()


def _labels(row: Row) -> frozenset[str]:
    if row["verdict"] == "violates":
        return _INVENTED
    return _TALK if row["category"] in _NEARLY_TALK else _NOTHING


# Talk is the same in every shop: each sentence beside the facts of a few. A step that shares no factor with how many
# worlds there are goes through all of them.
_SHOPS, _STEP = 2, 61


def _talk() -> Iterator[Example]:
    """Beside shops, and as an echo of the customer's own words: that she asked for it makes nothing of it a shop's."""
    for place, (reply, claims_something) in enumerate(talk()):
        labels = _INVENTED if claims_something else _TALK
        for more in range(_SHOPS):
            yield Example(reply, some_shop(_SHOPS * place + more), labels)
        yield Example(reply, some_shop(_SHOPS * place, asked=reply), labels)


def _beside_the_point() -> Iterator[Example]:
    """What is none of a shop's business, though she has asked for it: each of its sentences."""
    for place, (reply, _) in enumerate(talk("beside_the_point")):
        for sentence in sentences(reply):
            for more in range(_SHOPS):
                yield Example(sentence, some_shop(_SHOPS * place + more), _INVENTED)
            yield Example(sentence, some_shop(_SHOPS * place, asked=reply), _INVENTED)


def _of_our_own_model() -> Iterator[Example]:
    """What the model without a key says wherever it stands."""
    known = (*frames.without_facts(agent=AGENT, shop=NAME), *voice.asides(), *_small_talk())
    for place, said in enumerate(known):
        for more in range(_SHOPS):
            facts = replace(some_shop(_SHOPS * place + more), names=(AGENT, NAME))
            yield Example(said, facts, _TALK, _CERTAIN)


def _small_talk() -> Iterator[str]:
    """What is said to small talk before any paper is asked, but for what no guard reads."""
    for language in (Language.ENGLISH, Language.HINGLISH, Language.HINDI):
        for topic in Small:
            if topic not in (Small.WHO, Small.MACHINE, Small.PERSON):
                yield small_talk.say(topic, language, agent=AGENT, shop=NAME)


# What a shop says most: a piece, its price, its metal and weight, as the catalog has them. Two of every shop.
_PIECES = 2
_SAID_OF_PIECES = (
    "{name}, {metal}: {price}",
    "{name} ({metal}): {price}.",
    "The {name} is {price}.",
    "{name} ka daam {price} hai.",
    "{name} ki keemat {price} hai, {metal}.",
    "{name} की कीमत {price} है।",
    "{name} आमच्याकडे {price} ला आहे.",
    "{name} નો ભાવ {price} છે.",
)
_SAID_OF_STOCK = ("{name} is in stock.", "{name} stock mein hai.", "{name} स्टॉक में है।")
_SAID_OF_SOLD_OUT = (
    "{name} is not in stock.",
    "{name} abhi stock mein nahi hai.",
    "{name} अभी स्टॉक में नहीं है।",
)


def _of_catalogs(without: str) -> Iterator[Example]:
    """True sentences on rows of the catalogs, in the words of sellers and of our own model."""
    for part, world in _worlds():
        if part != without:
            facts = _facts(part, world, "")
            yield from (Example(said, facts, _NOTHING) for said in _said_of(facts.products[:_PIECES]))
    demo = facts_of_the_shop()
    yield from (Example(said, demo, _NOTHING, _CERTAIN) for said in _said_of(demo.products))
    answered = (told for person in PEOPLE for told in replies_to(person))
    yield from (Example(reply, facts, _NOTHING, _CERTAIN) for reply, facts in answered)


def _said_of(products: Iterable[KnownProduct]) -> Iterator[str]:
    for piece in products:
        if piece.price is not None:
            grams = f"{piece.weight_mg / 1000:g} g" if piece.weight_mg else ""
            metal = ", ".join(filter(None, (piece.purity, grams)))
            known = {"name": piece.name, "price": money.rupees(piece.price), "metal": metal}
            yield from (
                line.format(**known) for line in _SAID_OF_PIECES if "metal" not in line or piece.purity
            )


def words_of_talk() -> list[str]:
    """What `rules.learned.talking` knows: the words of talk that claims nothing, in order."""
    plain = (reply for reply, claims_something in talk() if not claims_something)
    return sorted({piece.folded for reply in plain for piece in scan(reply) if piece.folded})


def some_shop(number: int, *, asked: str = "", before: str = "") -> Facts:
    """One of the labelled shops after the other. `asked`: what the customer said. `before`: only of the sets there were
    before that one, so that no newer set deals the shops anew."""
    worlds = _worlds(before)
    part, world = worlds[number * _STEP % len(worlds)]
    return _facts(part, world, asked)


@cache
def _worlds(before: str = "") -> tuple[tuple[str, str], ...]:
    parts = taught_parts("grounding")
    newest = PARTS.index(before) if before else len(PARTS)
    parts = tuple(part for part in parts if PARTS.index(part) < newest or part.startswith("words"))
    return tuple(sorted({(part, row["world"]) for part in parts for row in rows(part, "grounding")}))


def _of_tests() -> Iterator[Example]:
    """What the tests of the guard hold for certain of shops of their own."""
    shops = any_shop.SHOPS.values()
    told = (
        *((facts, reply, _NOTHING) for facts, reply in everyday.SENT),
        *((facts, reply, _INVENTED) for facts, reply in everyday.HELD),
        *((facts, reply, _TALK) for reply in any_shop.HARMLESS for facts in shops),
        *((facts, reply, _INVENTED) for reply in any_shop.INVENTED for facts in shops),
        *((inventions.FACTS, reply, _TALK) for reply in inventions.TALK),
        *((inventions.FACTS, reply, _INVENTED) for reply in inventions.INVENTED),
        *((plainly.GOLD, reply, _NOTHING) for reply in plainly.GOOD),
        *((plainly.GOLD, reply, _INVENTED) for reply, _ in plainly.BAD),
        *((whose_gold.SHOP, reply, _NOTHING) for reply in whose_gold.GOOD),
        *((whose_gold.SHOP, reply, _INVENTED) for reply in whose_gold.BAD),
        *(
            (whose_gold.OLD_GOLD, reply, _NOTHING if allowed else _INVENTED)
            for reply, allowed in whose_gold.JUST_THIS
        ),
        *((plainly.PHONES, reply, _NOTHING) for reply in plainly.MAY_BE_CALLED),
        *((Facts(), safe_sentences.asking_a_colleague(language), _TALK) for language in Language),
        *((Facts(), safe_sentences.cannot_answer_now(language), _TALK) for language in Language),
    )
    yield from (Example(reply, facts, labels, _CERTAIN) for facts, reply, labels in told)


@cache
def _facts(part: str, world: str, asked: str) -> Facts:
    return facts_of({**shop(part, world), "customer_message": asked})


def _claims_of(example: Example) -> Iterator[Claim]:
    reply = read_reply(example.reply, without_orders_in(example.facts))
    found = [seen for _, seen in traits(reply)]
    if INVENTED in example.labels and len(found) > 1 and example.pull < _CERTAIN:
        return  # nobody says which of them is wrong
    beyond = INVENTED in example.labels and example.pull < _CERTAIN and _is_wrong_beyond_words(reply)
    yield from (Claim(seen, example.labels, example.pull, beyond) for seen in found)


_OF_WORDS = frozenset(
    {
        ReasonCode.CLAIM_NOT_IN_DATA,
        ReasonCode.CONTRADICTS_DATA,
        ReasonCode.OUTSIDE_LIMIT,
        ReasonCode.PROMISE_WORD,
        ReasonCode.STOCK_CLAIM,
    }
)


def _is_wrong_beyond_words(reply: Reply) -> bool:
    """Whether a rule sees a fault that no words tell: a number, a link, a value of another piece."""
    return any(
        reason.code not in _OF_WORDS or reason.detail == "of another piece" for reason in rule_by_rule(reply)
    )
