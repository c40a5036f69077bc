"""What is said when a person leaves, with how to come back, and when she is back."""

import re

from revive_app.vocabulary import ConsentScope

_DEVANAGARI = re.compile(r"[\u0900-\u097f]")


def welcome_back(said: str, *, shop: str) -> str:
    """Whoever came back is told so, in Hindi when she wrote in Devanagari, else in English."""
    if _DEVANAGARI.search(said):
        return f"आपका फिर से स्वागत है। {shop} के संदेश अब आपको मिलेंगे। बताइए, आपको क्या दिखाएँ?"
    return f"Welcome back! You will hear from {shop} again. What would you like to see?"


def goodbye(said: str, *, shop: str, scope: ConsentScope) -> str:
    """The confirmation, in Hindi when the person wrote in Devanagari, else in English."""
    if _DEVANAGARI.search(said):
        what = "संदेश" if scope is ConsentScope.ALL else "ऑफ़र"
        return f"ठीक है, {shop} की ओर से अब आपको कोई {what} नहीं भेजे जाएँगे। दोबारा पाने के लिए START लिखें।"
    what = "messages" if scope is ConsentScope.ALL else "offers"
    return f"Done. You will get no more {what} from {shop}. To hear from us again, reply START."
