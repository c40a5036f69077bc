"""What is said when a piece is to be tried on from a photo. A person makes the picture; nothing is promised but that."""

import re

from revive_app.rules.language import Language

_ASK = {
    Language.HINDI: "ज़रूर! अपनी एक साफ़ फ़ोटो भेजिए (सामने से, अच्छी रोशनी में)। हमारे साथी उस पर {piece} दिखाएँगे।",
    Language.HINGLISH: "Zaroor! Apni ek saaf photo bhejiye (saamne se, achhi roshni mein). Hamare saathi us par {piece} dikhayenge.",
    Language.ENGLISH: (
        "Gladly! Please send a clear photo of yourself, from the front and in good light. A colleague will show you the"
        " {piece} on it."
    ),
}
_PIECE = {Language.HINDI: "गहना", Language.HINGLISH: "piece", Language.ENGLISH: "piece"}
_WHICH = {
    Language.HINDI: "कौन सा गहना देखना है?",
    Language.HINGLISH: "Kaunsa piece dekhna hai?",
    Language.ENGLISH: "Which piece would you like to see?",
}
_IN_THE_SHOP = {
    Language.HINDI: "दुकान में पहनकर देखना हो तो दिन और समय लिखिए।",
    Language.HINGLISH: "Dukaan mein pehen kar dekhna ho to din aur time likhiye.",
    Language.ENGLISH: "To try it on in our shop, just write a day and a time.",
}
_THANKS = {
    Language.HINDI: "फ़ोटो मिल गई, धन्यवाद! हमारे साथी यहीं जवाब देंगे।",
    Language.HINGLISH: "Photo mil gayi, dhanyavaad! Hamare saathi yahin jawab denge.",
    Language.ENGLISH: "Thank you, we have your photo! A colleague will reply to you here.",
}


_ON_A_PICTURE = re.compile(
    r"\b(?:virtual\w*|online|photo|pic|picture|selfie|ar|app|mirror|camera)\b|फोटो|फ़ोटो|ऑनलाइन", re.IGNORECASE
)


def means_a_picture(text: str) -> bool:
    """Whether she would see the piece on a photo of herself, and not on herself."""
    return _ON_A_PICTURE.search(text) is not None


def ask_for_photo(
    language: Language, piece: str = "", *, which: bool = False, in_the_shop: bool = False
) -> str:
    """Before the photo. `which`: the piece is not known yet; `in_the_shop`: she may come and try it on as well."""
    spoken = language if language in _ASK else Language.ENGLISH
    said = [_ASK[spoken].format(piece=piece or _PIECE[spoken])]
    if in_the_shop:
        said.append(_IN_THE_SHOP[spoken])
    if which:
        said.append(_WHICH[spoken])
    return " ".join(said)


def asks_for_photo(ours: str) -> bool:
    """Whether a message of ours asked for her photo."""
    return any(words.split("{piece}")[0] in ours for words in _ASK.values())


def thanks_for_photo(language: Language) -> str:
    """After it."""
    return _THANKS.get(language, _THANKS[Language.ENGLISH])
