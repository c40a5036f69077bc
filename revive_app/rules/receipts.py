"""What is said when an order came in: true whatever happens next."""

from revive_app.rules.language import Language
from revive_app.rules.money import rupees

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
