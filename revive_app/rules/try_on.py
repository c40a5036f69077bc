"""What is said when a piece is to be tried on from a photo. A person makes the picture; nothing is promised but that."""

from revive_app.rules.language import Language

_ASK = {
    Language.HINDI: "ज़रूर! अपनी एक साफ़ फ़ोटो भेजिए (सामने से, अच्छी रोशनी में)। हमारे साथी उस पर गहना दिखाएँगे।",
    Language.HINGLISH: "Zaroor! Apni ek saaf photo bhejiye (saamne se, achhi roshni mein). Hamare saathi us par piece dikhayenge.",
    Language.ENGLISH: (
        "Gladly! Please send a clear photo of yourself, from the front and in good light. A colleague will show you the"
        " piece on it."
    ),
}
_THANKS = {
    Language.HINDI: "फ़ोटो मिल गई, धन्यवाद! हमारे साथी यहीं जवाब देंगे।",
    Language.HINGLISH: "Photo mil gayi, dhanyavaad! Hamare saathi yahin jawab denge.",
    Language.ENGLISH: "Thank you, we have your photo! A colleague will reply to you here.",
}


def ask_for_photo(language: Language) -> str:
    """Before the photo."""
    return _ASK.get(language, _ASK[Language.ENGLISH])


def thanks_for_photo(language: Language) -> str:
    """After it."""
    return _THANKS.get(language, _THANKS[Language.ENGLISH])
