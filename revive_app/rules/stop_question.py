"""What is asked of somebody who probably wants no more messages: offers have stopped by then, the rest is hers to say."""

from revive_app.rules.language import Language

# Ids that `rules.safety` reads.
EVERYTHING, OFFERS, NOTHING = "opt_out", "opt_out_marketing", "opt_in"

_QUESTION = {
    Language.HINDI: "ठीक है, अब आपको कोई ऑफ़र नहीं भेजेंगे। क्या {shop} की ओर से बाकी संदेश भी बंद कर दें?",
    Language.HINGLISH: "Theek hai, ab aapko koi offer nahi bhejenge. Kya {shop} ke baaki message bhi band kar dein?",
    Language.ENGLISH: "All right, you will get no more offers. Shall {shop} stop writing to you altogether?",
}
_TITLES = {
    Language.HINDI: ("सब बंद करें", "सिर्फ़ ऑफ़र बंद", "ऑफ़र भेजिए"),
    Language.HINGLISH: ("Sab band karein", "Sirf offer band", "Offer bhejte rahein"),
    Language.ENGLISH: ("Stop everything", "Just no offers", "Offers are fine"),
}


def question(language: Language, *, shop: str) -> str:
    """The question."""
    return _QUESTION.get(language, _QUESTION[Language.ENGLISH]).format(shop=shop)


def choices(language: Language) -> tuple[tuple[str, str], ...]:
    """Its buttons: id and title each."""
    titles = _TITLES.get(language, _TITLES[Language.ENGLISH])
    return tuple(zip((EVERYTHING, OFFERS, NOTHING), titles, strict=True))
