"""Whether somebody speaks of how much is asked: what is said of a price in heat is bargaining."""

from revive_app.rules.language.text import clean, fold_all, words

_PRICES = fold_all(
    "price prices rate rates cost costly costs expensive overpriced discount making charge charges amount bill mehnga mehngi mehenga mahanga mahnga"
    " daam dam keemat kimat bhav sasta saste itna itne itni lakh lac thousand hazaar hazar rupees rs rupaye zyada jyada महंगा महँगा महंगी दाम कीमत क़ीमत"
    " भाव इतना इतने इतनी"
)


def is_of_price(text: str) -> bool:
    """Whether a message names a price, or how dear something is."""
    return "₹" in text or any(word.folded in _PRICES for word in words(clean(text)))
