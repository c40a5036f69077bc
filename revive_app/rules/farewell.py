"""What is said when a person leaves, with how to come back, and when she is back: in the language she wrote."""

from revive_app.rules.language import Language, detect
from revive_app.vocabulary import ConsentScope

_BACK = {
    Language.HINDI: "आपका फिर से स्वागत है। {shop} के संदेश अब आपको मिलेंगे। बताइए, आपको क्या दिखाएँ?",
    Language.HINGLISH: "Phir se swagat hai. Ab aapko {shop} ke messages milenge. Bataiye, kya dekhna chahenge?",
    Language.ENGLISH: "Welcome back! You will hear from {shop} again. What would you like to see?",
}
_GONE = {
    Language.HINDI: "ठीक है, {shop} की ओर से अब आपको कोई {what} नहीं भेजे जाएँगे। दोबारा पाने के लिए START लिखें।",
    Language.HINGLISH: "Theek hai. Ab {shop} se aapko koi {what} nahi aayenge. Phir se paane ke liye START likhiye.",
    Language.ENGLISH: "Done. You will get no more {what} from {shop}. To hear from us again, reply START.",
}
_WHAT = {
    Language.HINDI: ("संदेश", "ऑफ़र"),
    Language.HINGLISH: ("messages", "offers"),
    Language.ENGLISH: ("messages", "offers"),
}


def welcome_back(said: str, *, shop: str) -> str:
    """Whoever came back is told so."""
    return _BACK[_ours(said)].format(shop=shop)


def goodbye(said: str, *, shop: str, scope: ConsentScope) -> str:
    """The one confirmation."""
    language = _ours(said)
    everything, offers = _WHAT[language]
    return _GONE[language].format(shop=shop, what=everything if scope is ConsentScope.ALL else offers)


def _ours(said: str) -> Language:
    """One of the three we say this in; English for every other."""
    language = detect(said)
    return language if language in _GONE else Language.ENGLISH
