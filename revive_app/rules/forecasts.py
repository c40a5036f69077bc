"""Questions after what metal will cost: "rate kab kam hoga", "will gold go up", "is it a good time to buy?"."""

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, words

_RATE = "rate rates price prices bhav bhaav daam gold sona sone silver chandi market"
_FORECAST = compile_phrases(
    """
    @RATE ~1 sasta|kam|mehnga ~1 kab
    @RATE ~3 kab|kabhi ~2 kam|gire*|girega|ghat*|sasta|neeche|niche|badh*|upar
    @RATE ~4 badhega|badhegi|badhenge|girega|giregi|ghatega|ghatne|girne|chadhega|utrega
    kab ~4 @RATE ~2 kam|gire*|girega|sasta|neeche|niche|badh*
    will|would|can|going ~4 @RATE ~4 up|down|rise|fall|drop|increase|decrease|crash|cheaper|costlier|higher|lower
    @RATE ~2 will|going|gonna ~3 up|down|rise|fall|drop|increase|decrease|crash|cheaper|higher|lower|be
    when ~4 @RATE ~4 fall|drop|down|come|reduce|decrease|cheaper|less|low
    good|right|best|sahi|accha|achha ~1 time|samay|waqt|moment ~3 buy|invest|purchase|kharid*|lene|lena|sell|bech*
    buy|invest|kharid*|lena|lene ~2 ka ~1 sahi|accha|achha|best|good ~1 time|samay|waqt
    should|shall ~2 i|we ~2 wait|buy|invest ~3 now|later|for|or|until|till
    abhi ~2 lu|loon|le|lena|kharid* ~4 ya ~2 wait|ruk*|baad|intezaar
    @RATE ~2 kam|gire*|girega|ghat*|neeche|niche ~3 tab|to|toh|phir|jab
    jab|when|once|if|agar ~2 @RATE ~3 kam|gire*|neeche|niche|falls|drops|down|fall|drop
    ruk|rukna|wait|intezaar ~3 chahiye|karu|karun|jau|jaun|kare ~3 @RATE
    """,
    {"BARRIER": "", "RATE": _RATE},
)
# "when will the price list come": no metal moves
_NOT_OF_METAL = compile_phrases(
    "list|tag|quote|estimate ~2 kab|when|will\nbook*|buk|lock|advance|hold|booking|jaanch|janch|likha|likhe|nikla|nikle|test*|purity|karat",
    {"BARRIER": ""},
)


def asks_for_a_forecast(text: str) -> bool:
    """Whether she asks where rates will go, or whether now is the time to buy: nobody knows, and nobody may say."""
    said = "".join(f" {word.folded}" for word in words(clean(text)))
    return _FORECAST.search(said) is not None and _NOT_OF_METAL.search(said) is None
