"""Answers the shop's papers and settings hold, word for word."""

import re
from collections.abc import Sequence
from dataclasses import replace

from revive_app.providers.ai.offline.turn import Answer, Turn
from revive_app.providers.ai.protocol import ActionKind, Passage, Setting
from revive_app.rules import sentiment
from revive_app.rules.buying import buys
from revive_app.rules.catalog.naming import kinds_in
from revive_app.rules.intents import Intent
from revive_app.rules.knowledge.asking import read_question
from revive_app.rules.knowledge.following import (
    about,
    perhaps_about,
    questions_in,
    subjects_of,
    tells_of_hers,
)
from revive_app.rules.knowledge.quoting import Quote, best_quote, together
from revive_app.rules.knowledge.yes_or_no import answer_to
from revive_app.rules.language.glossary import content, is_kind, is_material, is_quality
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.places import names_only_a_place
from revive_app.rules.language.text import sentences, word_set, words
from revive_app.rules.numbers.quantities import Unit, read
from revive_app.rules.visits.coming import wants_to_come

_ASKING = re.compile(
    r"\b(?:how|which|what|when|who|whom|kitn[aei]|kab|kaun|kauns[aei]|kaha+n?|kaise|kis|kise|kisko)\b"
    r"|कितन[ाेी]|कब|कौन|कहाँ|कहां|कैसे|किस",
    re.IGNORECASE,
)
# the pull of a word of the trade
TRADE = 3.0
# asked of a piece, not of what the shop does
_OF_A_PIECE = word_set("money pay value expensive cheap final bargain gift bridal number make ready stock")


def quote(turn: Turn) -> Answer | None:
    """The sentences of the passages that answer her, a yes or no before them; None where none does.

    Two questions in one message are answered one after the other. What only one of them has an answer to is left to a
    colleague for the other.
    """
    if tells_of_hers(turn.text):
        before = about(turn.text, turn.earlier)
        return _one(turn, before, "") if before else None
    asked = questions_in(turn.text)
    if len(asked) == 1:
        return _one(turn, turn.text, about(turn.text, turn.earlier)) or _of_the_same(turn)
    told = [_one(turn, one, "") or from_settings(replace(turn, text=one)) for one in asked]
    known = [answer for answer in told if answer is not None]
    if not known:
        return None
    return (
        known[0]
        if len(known) == 1 and len(told) == 1
        else _together(known, all_of_them=len(known) == len(told))
    )


def _of_the_same(turn: Turn) -> Answer | None:
    """ "Insurance?", "Bhopal", after a delivery was spoken of: asked in that matter; of a place, what was said holds there too."""
    before = about(turn.text, turn.earlier) or perhaps_about(turn.text, turn.earlier)
    if not before:
        return None
    if names_only_a_place(turn.text):
        return _one(turn, before, "")
    return _one(turn, f"{before}\n{turn.text}", "") if perhaps_about(turn.text, turn.earlier) else None


def _one(turn: Turn, question: str, before: str) -> Answer | None:
    """What answers one question. `before`: what it leaves out."""
    best, passages = _found(question, turn.request.passages, before)
    if best is None:
        best, passages = _found(_without_names(turn, question), turn.request.passages, "")
    if best is None or (_asks_only_the_rate(turn) and not _states_rate(best.text)):
        return None
    cited = (passages[best.source].id,)
    decided = answer_to(question, best.sentences) if not before else None
    said = _from_the_first_no(question, best.sentences) if decided is False else best.sentences
    shorter = Answer("quote", {"quote": best.sentence}, cited=cited)
    brief = None if decided is None and best.sentence == best.text else shorter
    return Answer(_FRAMES[decided], {"quote": together(said)}, cited=cited, sentences=said, briefly=brief)


def _beginning(said: tuple[str, ...]) -> tuple[str, ...]:
    """The first of the sentences, as far as they take no more than their share of a bubble."""
    many = next((n for n in range(len(said), 1, -1) if len(" ".join(said[:n])) <= _MOST_TOGETHER // 2), 1)
    return said[:many]


def _sentences(answer: Answer) -> tuple[str, ...]:
    return answer.sentences or (answer.values["quote"],)


def _from_the_first_no(question: str, said: tuple[str, ...]) -> tuple[str, ...]:
    """What is said from the sentence on that denies it: "No." stands before nothing else."""
    first = next(index for index, one in enumerate(said) if answer_to(question, (one,)) is False)
    return said[first:]


def spared(answer: Answer, refused: str) -> Answer | None:
    """A quote without the sentences the guard has refused; None where nothing or all of it is left."""
    faults = _FAULT.findall(refused)
    kept = tuple(one for one in answer.sentences if not any(fault in one or one in fault for fault in faults))
    if not kept or kept == answer.sentences:
        return None
    return Answer("quote", {"quote": together(kept)}, cited=answer.cited, sentences=kept)


_FAULT = re.compile("“([^”]+)”")


def _found(question: str, known: Sequence[Passage], before: str) -> tuple[Quote | None, Sequence[Passage]]:
    """What is quoted, and the passages it is one of: papers say more than the shop's settings do."""
    papers = [passage for passage in known if passage.source not in _SETTINGS]
    for passages in (papers, known):
        best = best_quote(question, [passage.content for passage in passages], about=before)
        if best is not None:
            return best, passages
    return None, known


_FRAMES = {True: "quote_yes", False: "quote_no", None: "quote"}
# Characters: two answers in one bubble.
_MOST_TOGETHER = 440


def _together(told: list[Answer], *, all_of_them: bool) -> Answer:
    """Several answers as one; each shorter where one bubble would not hold them."""
    whole = tuple(dict.fromkeys(one for answer in told for one in _sentences(answer)))
    if len(" ".join(whole)) > _MOST_TOGETHER:
        whole = tuple(dict.fromkeys(one for answer in told for one in _beginning(_sentences(answer))))
    cited = tuple(dict.fromkeys(id_ for answer in told for id_ in answer.cited))
    values = {"quote": together(whole)}
    if all_of_them:
        return Answer("quote", values, cited=cited, sentences=whole, briefly=told[0].briefly or told[0])
    return Answer("quote_and_rest", values, ActionKind.HANDOFF, cited=cited, briefly=told[0])


def _without_names(turn: Turn, question: str) -> str:
    """ "Is EMI possible on the Panna Ring?" without the name of the piece, of which no paper speaks."""
    names = {
        word
        for piece in turn.request.products
        if set(content(piece.name)) <= set(content(question))
        for word in content(piece.name)
    }
    return (
        " ".join(word.text for word in words(question) if not names & set(content(word.text)))
        if names
        else ""
    )


def leaning_on_a_quote(turn: Turn) -> Answer | None:
    """ "Aur silver pe?" after a paper was quoted: of silver in that matter, and no silver to look at."""
    before = about(turn.text, turn.earlier)
    if not before or not _was_quoted(turn):
        return None
    if (
        wants_to_come(turn.text)
        or buys(turn.text)
        or turn.wants(Intent.CATALOG_REQUEST, Intent.HUMAN_REQUEST)
    ):
        return None  # "ok, I come tomorrow at 4"
    passages: tuple[Passage, ...] = turn.request.passages
    texts = [passage.content for passage in passages]
    # her own words, then only what they were about: "kya offer hai", "offer"
    for matter in (before, " ".join(sorted(subjects_of(before)))):
        if matter and best_quote(turn.text, texts, about=matter, alone=False) is not None:
            return _one(turn, turn.text, matter)
    return None


def _was_quoted(turn: Turn) -> bool:
    """Whether the shop's last words are out of one of the passages."""
    ours = next((said.text for said in reversed(turn.request.history) if said.role == "shop"), "")
    said = [one.partition(": ")[2] or one for one in sentences(ours) if len(one) > _A_SENTENCE]
    return any(one in passage.content for one in said for passage in turn.request.passages)


# characters; shorter ones stand in any paper
_A_SENTENCE = 20


def asked_beside(turn: Turn) -> Answer | None:
    """ "The stone fell out, what will you charge?": what the papers say to it. A colleague gets a task all the same."""
    return quote(turn) if asks(turn) and not sentiment.feel(turn.text).angry else None


def asks(turn: Turn) -> bool:
    """Whether it is a question, by its mark or its words."""
    return "?" in turn.text or has_question_word(turn.text)


def has_question_word(text: str) -> bool:
    """Whether "how", "kitna", "कब" or their like stands in it."""
    return _ASKING.search(text) is not None


def of_a_service(turn: Turn) -> Answer | None:
    """What the papers say of something the shop does, or of how long it takes."""
    if turn.wants(Intent.CATALOG_REQUEST) and kinds_in(turn.text) and not asks(turn):
        return None  # "I need a mangalsutra for daily wear": pieces are wished for
    if asks_of_a_service(turn) or asks_for_a_time(turn):
        return quote(turn)
    return None


def asks_for_a_time(turn: Turn) -> bool:
    """ "Bridal set banne me kitna time": how long or when, which no catalog row says."""
    return bool(read_question(turn.text).expects & {Unit.DAY, Unit.CLOCK}) and not turn.wants(
        Intent.AVAILABILITY
    )


def asks_of_a_service(turn: Turn) -> bool:
    """Whether something the shop does or charges is asked about, not a piece: "ring ki making kitni hai"."""
    named = {term.named for term in read_question(turn.text).terms if term.pull >= TRADE}
    of_pieces = {one for one in named if is_quality(one) or is_kind(one) or is_material(one)}
    return bool(named - of_pieces - _OF_A_PIECE)


def _asks_only_the_rate(turn: Turn) -> bool:
    """Whether the day's rate is asked for, and not what a scheme or an exchange makes of it."""
    others = {term.named for term in read_question(turn.text).terms if term.pull >= TRADE} - _RATE_WORDS
    return turn.wants(Intent.GOLD_RATE) and not turn.wants(Intent.EXCHANGE_OLD_GOLD) and not others


_RATE_WORDS = frozenset({"gold", "silver", "platinum", "price", "goldrate", "carat", "purity"})


def _states_rate(text: str) -> bool:
    """Whether a quote holds an amount for a weight of metal: a making charge is no rate."""
    units = {quantity.unit for quantity in read(text)}
    per_gram = re.search(r"\bgra?ms?\b|\bper g\b", text, re.IGNORECASE) is not None
    return Unit.RUPEES in units and per_gram and "making" not in content(text)


def from_settings(turn: Turn) -> Answer | None:
    """What the shop has set, for questions so short that nothing in them is like a paper: "timing?", "koi offer?"."""
    folded = "".join(f" {word.folded}" for word in words(turn.text))
    asked = next((setting for setting, pattern in _SETTINGS.items() if pattern.search(folded)), None)
    told = next((passage for passage in turn.request.passages if passage.source == asked), None)
    if asked is Setting.ADDRESS and _FINDS_OUT.search(folded):
        return None
    if told is None or not (
        turn.wants(Intent.STORE_INFO, Intent.DISCOUNT_REQUEST) or asked is Setting.WEBSITE
    ):
        return None
    return Answer("quote", {"quote": told.content}, cited=(told.id,))


# "pata kaise chalega" asks for no address
_FINDS_OUT = compile_phrases("pata ~1 chal*|lag*|kar*", {"BARRIER": ""})
_SETTINGS = {
    Setting.WEBSITE: compile_phrases("website|site|websait\nweb site", {"BARRIER": ""}),
    Setting.OFFER: compile_phrases("offer|offers|ofar|ofer", {"BARRIER": ""}),
    Setting.OPENING_HOURS: compile_phrases(
        "timing|timings|taiming|hours|khula|khuli|khule|khulta|khulti|khulte|open|opens|close|closes|closed|band\n"
        "kitne ~1 baje\nsamay|time ~2 kya\nwhat time|timing",
        {"BARRIER": ""},
    ),
    Setting.ADDRESS: compile_phrases(
        "address|pata|location|lokeshan|kahan|kaha|kidhar|where|map", {"BARRIER": ""}
    ),
}
