"""What is said to a message without words: a photo, a voice note nobody could hear, a place, a sticker.

Each sentence is true whoever reads the file later. Which of them a colleague must look at stands beside it.
"""

from collections.abc import Sequence
from enum import StrEnum

from revive_app.rules.language import Language
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import words
from revive_app.rules.short_answers import read_short


class Wordless(StrEnum):
    """Meta's kinds of messages that may come without words."""

    AUDIO = "audio"
    IMAGE = "image"
    VIDEO = "video"
    DOCUMENT = "document"
    LOCATION = "location"
    CONTACTS = "contacts"
    STICKER = "sticker"


# A person can make something of these that the agent cannot.
FOR_A_COLLEAGUE = frozenset({Wordless.IMAGE, Wordless.VIDEO, Wordless.DOCUMENT, Wordless.CONTACTS})
# Of several at once the first of these is answered.
_BY_WEIGHT = tuple(Wordless)

_SENTENCES: dict[Language, dict[Wordless, str]] = {
    Language.ENGLISH: {
        Wordless.AUDIO: "Thank you for the voice note. I cannot listen to it here: please type it in a few words.",
        Wordless.IMAGE: (
            "Thank you for the photo. A colleague will look at it and reply to you here. Until then, tell me what you"
            " would like to know about it."
        ),
        Wordless.VIDEO: "Thank you for the video. A colleague will look at it and reply to you here.",
        Wordless.DOCUMENT: "Thank you for the file. A colleague will look at it and reply to you here.",
        Wordless.LOCATION: "Thank you for the location.{place} When would you like to visit us?",
        Wordless.CONTACTS: "Thank you, a colleague has the contact now. What would you like to see?",
        Wordless.STICKER: "🙂 What would you like to see today?",
    },
    Language.HINGLISH: {
        Wordless.AUDIO: "Voice note ke liye dhanyavaad. Main use yahan sun nahi sakti: please do shabdon mein likh dijiye.",
        Wordless.IMAGE: (
            "Photo ke liye dhanyavaad. Hamare saathi dekh kar yahin jawab denge. Tab tak bataiye, iske baare mein kya"
            " jaanna hai?"
        ),
        Wordless.VIDEO: "Video ke liye dhanyavaad. Hamare saathi dekh kar yahin jawab denge.",
        Wordless.DOCUMENT: "File ke liye dhanyavaad. Hamare saathi dekh kar yahin jawab denge.",
        Wordless.LOCATION: "Location ke liye dhanyavaad.{place} Aap kab aana chahenge?",
        Wordless.CONTACTS: "Dhanyavaad, contact hamare saathi tak pahunch gaya. Aap kya dekhna chahenge?",
        Wordless.STICKER: "🙂 Aaj kya dekhna chahenge?",
    },
    Language.HINDI: {
        Wordless.AUDIO: "वॉइस नोट के लिए धन्यवाद। मैं उसे यहाँ सुन नहीं सकती: कृपया दो शब्दों में लिख दीजिए।",
        Wordless.IMAGE: (
            "फ़ोटो के लिए धन्यवाद। हमारे साथी देखकर यहीं जवाब देंगे। तब तक बताइए, इसके बारे में क्या जानना है?"
        ),
        Wordless.VIDEO: "वीडियो के लिए धन्यवाद। हमारे साथी देखकर यहीं जवाब देंगे।",
        Wordless.DOCUMENT: "फ़ाइल के लिए धन्यवाद। हमारे साथी देखकर यहीं जवाब देंगे।",
        Wordless.LOCATION: "लोकेशन के लिए धन्यवाद।{place} आप कब आना चाहेंगे?",
        Wordless.CONTACTS: "धन्यवाद, संपर्क हमारे साथी तक पहुँच गया। आप क्या देखना चाहेंगे?",
        Wordless.STICKER: "🙂 आज क्या देखना चाहेंगे?",
    },
}
_PLACE = {
    Language.ENGLISH: " You find us here: {place}.",
    Language.HINGLISH: " Hum yahan hain: {place}.",
    Language.HINDI: " हम यहाँ हैं: {place}।",
}


_ABOUT_IT = {
    Language.ENGLISH: "Thank you for the photo. A colleague will look at it and reply to you here.",
    Language.HINGLISH: "Photo ke liye dhanyavaad. Hamare saathi dekh kar yahin jawab denge.",
    Language.HINDI: "फ़ोटो के लिए धन्यवाद। हमारे साथी देखकर यहीं जवाब देंगे।",
}
_POINTS_AT_IT = compile_phrases(
    """
    this|these|it|that|same|similar|aisa|aisi|aise|iska|iski|iske|isko|ye|yeh|isme|yahi|vaisa|waisa|waisi
    """,
    {"BARRIER": ""},
)


def points_at_photo(caption: str) -> bool:
    """Whether what is written below a photo means the photo: "how much?", "mujhe aisa hi chahiye"."""
    folded = "".join(f" {word.folded}" for word in words(caption))
    return _POINTS_AT_IT.search(folded) is not None or read_short(caption) is not None


def about_a_photo(language: Language) -> str:
    """To what she asks of a photo nobody but a colleague can see."""
    return _ABOUT_IT.get(language, _ABOUT_IT[Language.ENGLISH])


def weightiest(kinds: Sequence[str]) -> Wordless | None:
    """The one of these kinds that is answered; None when none of them is answered at all."""
    known = {Wordless(kind) for kind in kinds if kind in set(Wordless)}
    return next((kind for kind in _BY_WEIGHT if kind in known), None)


def sentence(kind: Wordless, language: Language, *, place: str = "") -> str:
    """The answer. `place`: where the shop is, for somebody who sent where she is."""
    spoken = language if language in _SENTENCES else Language.ENGLISH
    where = _PLACE[spoken].format(place=place) if place else ""
    return (
        _SENTENCES[spoken][kind].format(place=where)
        if kind is Wordless.LOCATION
        else _SENTENCES[spoken][kind]
    )
