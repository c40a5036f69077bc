"""She offers a picture: "can I send you a photo of the design", "photo bheju?". She asks for none."""

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, words

_NONE = {"BARRIER": ""}
_PICTURE = "photo|photos|pic|pics|picture|pictures|foto|tasveer|image|screenshot|video"
_OFFERS = compile_phrases(
    f"""
    can|may|shall|could|should i|we ~1 send|share|show|mail|whatsapp ~4 {_PICTURE}
    i|main|mai|mein|hum|we ~4 {_PICTURE} ~2 bhej|send|share|dikha ~1 sakti|sakta|sakte|du|doon|dun|deti|deta|rahi|raha
    {_PICTURE} ~1 bheju|bhejun|bhejoon|bhejungi|bhejunga|bhejti|bhejta
    {_PICTURE} ~1 bhej|send|share ~1 sakti|sakta|sakte|du|doon|dun|deti|deta|rahi|raha
    """,
    _NONE,
)
_HERSELF = compile_phrases(
    f"apni|apna|meri|my|mera|selfie|own ~1 {_PICTURE}|selfie\nselfie\nmyself|pehen*|pahan*|try", _NONE
)


def offers_a_picture(text: str) -> bool:
    """Whether she would send one."""
    return _OFFERS.search(_line(text)) is not None


def is_of_herself(text: str) -> bool:
    """Whether the picture is one of her, not of a design."""
    return _HERSELF.search(_line(text)) is not None


def _line(text: str) -> str:
    return "".join(f" {word.folded}" for word in words(clean(text)))
