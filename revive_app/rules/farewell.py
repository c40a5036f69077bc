"""The one message after an opt-out: it confirms, names the shop, and says how to come back."""

import re

from revive_app.vocabulary import ConsentScope

_DEVANAGARI = re.compile(r"[\u0900-\u097f]")


def goodbye(said: str, *, shop: str, scope: ConsentScope) -> str:
    """The confirmation, in Hindi when the person wrote in Devanagari, else in English."""
    if _DEVANAGARI.search(said):
        what = "संदेश" if scope is ConsentScope.ALL else "ऑफ़र"
        return f"ठीक है, {shop} की ओर से अब आपको कोई {what} नहीं भेजे जाएँगे। दोबारा पाने के लिए START लिखें।"
    what = "messages" if scope is ConsentScope.ALL else "offers"
    return f"Done. You will get no more {what} from {shop}. To hear from us again, reply START."
