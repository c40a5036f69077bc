"""What is said when an order came in, true whatever happens next; and when the shop has moved it on."""

import datetime as dt

from revive_app.rules.language import Language
from revive_app.rules.money import rupees
from revive_app.vocabulary import OrderStatus

_RECEIVED = {
    Language.HINDI: "धन्यवाद! आपका ऑर्डर मिल गया: {pieces} पीस, कुल {total}। हमारे साथी यहीं पक्का करेंगे।",
    Language.HINGLISH: "Dhanyavaad! Aapka order mil gaya: {pieces} piece, total {total}. Hamare saathi yahin confirm karenge.",
    Language.ENGLISH: "Thank you! We have your order: {pieces}, {total} in all. A colleague will confirm it here.",
}
_UNPRICED = {
    Language.HINDI: "धन्यवाद! आपका ऑर्डर मिल गया। हमारे साथी दाम देखकर यहीं पक्का करेंगे।",
    Language.HINGLISH: "Dhanyavaad! Aapka order mil gaya. Hamare saathi daam dekh kar yahin confirm karenge.",
    Language.ENGLISH: "Thank you! We have your order. A colleague will check the prices and confirm it here.",
}


def order_received(language: Language, *, pieces: int, total: int | None) -> str:
    """The acknowledgement. `total` in rupees as the catalog has it; None when a piece of it is not in the catalog."""
    if total is None:
        return _UNPRICED.get(language, _UNPRICED[Language.ENGLISH])
    sentence = _RECEIVED.get(language, _RECEIVED[Language.ENGLISH])
    count = (
        str(pieces)
        if language in {Language.HINDI, Language.HINGLISH}
        else f"{pieces} piece{'s' if pieces != 1 else ''}"
    )
    return sentence.format(pieces=count, total=rupees(total))


_NEWS = {
    OrderStatus.CONFIRMED: {
        Language.HINDI: "आपका {day} का ऑर्डर पक्का हो गया है।",
        Language.HINGLISH: "Aapka {day} ka order pakka ho gaya hai.",
        Language.ENGLISH: "Your order of {day} is confirmed.",
    },
    OrderStatus.FULFILLED: {
        Language.HINDI: "आपका {day} का ऑर्डर पूरा हो गया है। धन्यवाद!",
        Language.HINGLISH: "Aapka {day} ka order poora ho gaya hai. Dhanyavaad!",
        Language.ENGLISH: "Your order of {day} is complete. Thank you!",
    },
    OrderStatus.CANCELLED: {
        Language.HINDI: "आपका {day} का ऑर्डर रद्द कर दिया गया है। कोई सवाल हो तो यहीं लिखिए।",
        Language.HINGLISH: "Aapka {day} ka order cancel kar diya gaya hai. Koi sawaal ho to yahin likhiye.",
        Language.ENGLISH: "Your order of {day} is cancelled. If you have a question, write here.",
    },
}


def order_news(language: Language, status: OrderStatus, *, ordered_on: dt.date) -> str:
    """The line a customer gets when a person of the shop has moved her order on."""
    sentences = _NEWS[status]
    sentence = sentences.get(language, sentences[Language.ENGLISH])
    return sentence.format(day=f"{ordered_on.day}.{ordered_on.month}.{ordered_on.year}")
