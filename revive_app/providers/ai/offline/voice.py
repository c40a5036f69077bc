"""The persona's voice for the offline model: what the four sliders do to a sentence, without adding a fact to it.

A slider in the middle changes nothing. The ends do what the prompt asks a real model for, as far as that can be done
to sentences somebody else wrote.
"""

from dataclasses import astuple, dataclass
from itertools import cycle

from revive_app.rules.language import Language
from revive_app.rules.language.text import sentences
from revive_app.rules.prompt_engine import Level, levels_of

# Words a short answer may have; its first sentence stays whatever its length.
SHORT_WORDS = 20
_EMOJI = ("✨", "💎", "💖", "😊", "🌸")


@dataclass(frozen=True, slots=True)
class _Phrases:
    """`…_hello` stand in the place of a greeting's own first word."""

    formal: str
    formal_hello: str
    casual: str
    casual_hello: str
    close: str
    # of pieces, and of anything
    look: str
    here: str


_PHRASES = {
    Language.ENGLISH: _Phrases(
        formal="Certainly, Sir or Ma'am.",
        formal_hello="Good day, Sir or Ma'am.",
        casual="Oh, lovely!",
        casual_hello="Hey there!",
        close="Shall we make it yours?",
        look="Take your time and look at it closely.",
        here="Whatever you would like to know, I am right here for you.",
    ),
    Language.HINGLISH: _Phrases(
        formal="Ji, aapki seva mein.",
        formal_hello="Namaskar ji, aapki seva mein.",
        casual="Arre wah!",
        casual_hello="Arre, hello ji!",
        close="Toh isse aapka bana dein?",
        look="Aaram se, dhyaan se dekhiye.",
        here="Jo bhi jaanna ho poochhiye, main yahin aapke liye hoon.",
    ),
    Language.HINDI: _Phrases(
        formal="जी, आपकी सेवा में।",
        formal_hello="नमस्कार जी, आपकी सेवा में।",
        casual="अरे वाह!",
        casual_hello="अरे, नमस्ते जी!",
        close="तो इसे आपका बना दें?",
        look="आराम से, ध्यान से देखिए।",
        here="जो भी जानना हो पूछिए, मैं यहीं आपके लिए हूँ।",
    ),
}


def asides() -> list[str]:
    """What a voice may add to an answer, in every language."""
    return [added for told in _PHRASES.values() for added in astuple(told)]


def dress(
    text: str, system_prompt: str, language: Language, *, greets: bool, sells: bool, must_end: bool
) -> str:
    """The answer in the persona's voice. `greets`: its first sentence is a hello; `sells`: it speaks of pieces;
    `must_end`: its last sentence has to stay.
    """
    voice = levels_of(system_prompt)
    said = sentences(text) if "\n" not in text else [text]
    phrases = _PHRASES.get(language, _PHRASES[Language.ENGLISH])
    if voice.response_length is Level.LOW:
        said = _shortened(said, must_end=must_end)
    if voice.tone is Level.LOW:
        said[: int(greets)] = [phrases.formal_hello if greets else phrases.formal]
    elif voice.tone is Level.HIGH:
        said[: int(greets)] = [phrases.casual_hello if greets else phrases.casual]
    if voice.response_length is Level.HIGH:
        said += [phrases.look, phrases.here] if sells else [phrases.here]
    if voice.tenacity is Level.HIGH and sells:
        said.append(phrases.close)
    if voice.emoji_usage is Level.HIGH:
        marks = cycle(_EMOJI)
        said = [f"{sentence} {next(marks)}{next(marks)}" for sentence in said]
    return " ".join(said)


def _shortened(said: list[str], *, must_end: bool) -> list[str]:
    end = said[-1:] if must_end and len(said) > 1 else []
    kept: list[str] = []
    words = sum(len(sentence.split()) for sentence in end)
    for sentence in said[: len(said) - len(end)]:
        words += len(sentence.split())
        if kept and words > SHORT_WORDS:
            break
        kept.append(sentence)
    return kept + end
