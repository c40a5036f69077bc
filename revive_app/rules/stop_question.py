"""What is asked of somebody who probably wants no more messages: offers have stopped by then, the rest is hers to say."""

from revive_app.rules.language import Language, detect
from revive_app.rules.language.text import fold_all, words

# Ids that `rules.safety` reads.
EVERYTHING, OFFERS, NOTHING = "opt_out", "opt_out_marketing", "opt_in"

_NO_OFFERS = {
    Language.HINDI: "ठीक है, अब आपको कोई ऑफ़र नहीं भेजेंगे।",
    Language.HINGLISH: "Theek hai, ab aapko koi offer nahi bhejenge.",
    Language.ENGLISH: "All right, you will get no more offers.",
}
# to somebody who asked who is writing
_IT_IS_US = {
    Language.HINDI: "यह {shop} का नंबर है। अब आपको कोई ऑफ़र नहीं भेजेंगे।",
    Language.HINGLISH: "Yeh {shop} ka number hai. Ab aapko koi offer nahi bhejenge.",
    Language.ENGLISH: "This is {shop}. You will get no more offers.",
}
_QUESTION = {
    Language.HINDI: "क्या {shop} की ओर से बाकी संदेश भी बंद कर दें?",
    Language.HINGLISH: "Kya {shop} ke baaki message bhi band kar dein?",
    Language.ENGLISH: "Shall {shop} stop writing to you altogether?",
}
_TITLES = {
    Language.HINDI: ("सब बंद करें", "सिर्फ़ ऑफ़र बंद", "ऑफ़र भेजिए"),
    Language.HINGLISH: ("Sab band karein", "Sirf offer band", "Offer bhejte rahein"),
    Language.ENGLISH: ("Stop everything", "Just no offers", "Offers are fine"),
}


_STRANGERS = fold_all("who whos kaun kon koun kisne कौन किसने")


def question(said: str, *, shop: str) -> str:
    """The question, in the language of what was said; who asked who is writing hears it first."""
    language = detect(said)
    spoken = language if language in _QUESTION else Language.ENGLISH
    asks_who = any(word.folded in _STRANGERS for word in words(said))
    first = (_IT_IS_US if asks_who else _NO_OFFERS)[spoken]
    return f"{first} {_QUESTION[spoken]}".format(shop=shop)


def choices(language: Language) -> tuple[tuple[str, str], ...]:
    """Its buttons: id and title each."""
    titles = _TITLES.get(language, _TITLES[Language.ENGLISH])
    return tuple(zip((EVERYTHING, OFFERS, NOTHING), titles, strict=True))
