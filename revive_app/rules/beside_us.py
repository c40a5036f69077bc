"""What no shop speaks of: other shops and their prices, and what other customers bought."""

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, words

_NO_BARRIER = {"BARRIER": ""}
_SHOPS = "shop|shops|store|stores|jeweller|jewellers|jeweler|jewelers|showroom|showrooms|brand|brands|dukan|dukaan|dukano|sunar|jauhari"
_OTHER = "other|others|another|dusri|dusre|doosri|doosre|next|nearby|baaki|baki|different|local|near"
_BEYOND = "market|bazaar|bazar|bahar|elsewhere|online|amazon|flipkart"
_BETTER = "cheaper|cheap|sasta|saste|sasti|less|kam|lower|better|giving|gives|offering|offers|discount|percent|price|prices|rate|charge|charges|making|de|deta|dete|sell|sells|selling|compare|match|accha|achha"
_ELSEWHERE = compile_phrases(
    f"""
    tanishq|tanishk|kalyan|malabar|joyalukkas|joyalukas|caratlane|bluestone|senco|pcj|lalitha|lalithaa|khazana|tribhovandas|tbz|melorra|candere|kisna
    pc|png|waman|gadgil|bhima|grt|orra|reliance|giva jeweller|jewellers|jewels|gold|diamonds|{_BETTER}
    {_OTHER} ~1 {_SHOPS} ~5 {_BETTER}
    {_BETTER} ~4 {_OTHER} ~1 {_SHOPS}
    {_BEYOND} ~4 cheaper|sasta|saste|sasti|less|kam|lower|better
    cheaper|sasta|saste|sasti|less|kam|lower|better ~4 {_BEYOND}
    """,
    _NO_BARRIER,
)
# "I have a bracelet from Tanishq with a broken hook": asked of us
_HERS = compile_phrases(
    "i|we|hum|maine|humne ~2 have|bought|got|own|purchased|liya|kharida\nmera|meri|mere|hamara|old|purana|purani|broken|repair|exchange",
    _NO_BARRIER,
)
_BUYER = "someone|somebody|anyone|anybody|customer|customers|buyer|buyers|client|clients|people|person|lady|ladies|others|grahak|grahakon|kisi|logo|logon|log|girl|woman|family"
_BOUGHT = "bought|buys|purchased|ordered|took|wears|wore|kharida|kharidi|kharide|liya"
_REACHED = "number|numbers|contact|contacts|phone|mobile|address|name|names|naam|nambar"
_PRIVATE = compile_phrases(
    f"""
    who|kaun|kon|kis|kisne|kinhone ~1 else|aur|all|sab|kaun ~1 {_BOUGHT}
    kisne|kinhone|kis ?ne ~3 kharida|kharidi|kharide|liya|li|liye
    who {_BOUGHT}
    {_REACHED} ~3 {_BUYER} ~2 {_BOUGHT}
    {_REACHED} ~2 your|other|another|aapke|dusre|baaki|old|previous ~1 customer|customers|client|clients|buyer|buyers|grahak
    {_BUYER}|jisne|jinhone ~4 {_BOUGHT} ~4 {_REACHED}
    other|another|previous|dusre|baaki ~1 customer|customers|client|clients|buyer|buyers|grahak ~3 {_REACHED}
    """,
    _NO_BARRIER,
)


def speaks_of_other_shops(text: str) -> bool:
    """Whether another shop, or what it asks for its pieces, is spoken of."""
    said = _folded(text)
    return _ELSEWHERE.search(said) is not None and _HERS.search(said) is None


def asks_of_other_customers(text: str) -> bool:
    """Whether she asks who else bought something, or how to reach them."""
    return _PRIVATE.search(_folded(text)) is not None


def _folded(text: str) -> str:
    return "".join(f" {word.folded}" for word in words(clean(text)))
