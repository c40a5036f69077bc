"""What somebody tells of her family: a death, answered with sympathy; a wedding that was fixed, with joy."""

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, words

_DIED = compile_phrases(
    """
    @KIN ~5 died|death|dehant|nidhan|deceased|demise|swargwas|mrityu|maut
    @KIN ?has|have|is|ji expired
    @KIN ~3 passed away
    @KIN ~3 guzar|gujar ~1 gaye|gayi|gaya
    @KIN ~3 chal base|basi
    death|dehant|nidhan|demise|maut ~5 @KIN|family|ghar
    lost my ~1 @KIN
    """,
    {
        "BARRIER": "",
        "KIN": (
            "father mother dad mom mum papa mummy maa pitaji mataji husband wife pati patni son daughter beta beti brother sister"
            " bhai behen grandfather grandmother dada dadi nana nani daadi naani saas sasur uncle aunt chacha chachi mama mami"
            " पिताजी पापा माँ मां पति पत्नी दादी दादा नानी नाना सास ससुर भाई बहन बेटा बेटी"
        ),
    },
)
# of what is given in memory, not of mourning
_IN_MEMORY = compile_phrases(
    "barsi|anniversary|memory|yaad|warranty|watch|ghadi|battery|phone", {"BARRIER": ""}
)
# "my mother passed away last year, these are her bangles": told of a piece, not of now
_LONG_AGO = compile_phrases(
    "year|years|saal|sal|old|purana|purane|purani|ke|unke|her|his ~1 ago|pehle|gold|sona|jewellery|gehne|bangles|ring|chain",
    {"BARRIER": ""},
)


def mourns(text: str) -> bool:
    """Whether she tells of a death these days: "dadi guzar gayi kal", "मेरे ससुर जी का देहांत हो गया है"."""
    said = "".join(f" {word.folded}" for word in words(clean(text[:500])))
    return _DIED.search(said) is not None and not (_LONG_AGO.search(said) or _IN_MEMORY.search(said))


_FIXED = compile_phrases(
    """
    @KIN ~3 sagai|shaadi|shadi|roka|rishta|engagement|wedding|marriage|vivah ~2 ho|fix|fixed|tay|pakki|pakka ~1 gayi|gaya|gai|hui|hua|hai|$
    @KIN ~3 got|getting|is ~1 engaged|married
    """,
    {
        "BARRIER": "",
        "KIN": "beti beta ladki ladka bhai behen bahan sister brother son daughter meri mera hamari my",
    },
)
_ASKS_FOR = compile_phrases(
    "dikhao|show|chahiye|price|kitne|kitna|need|want|set|haar|baad|after|order", {"BARRIER": ""}
)


def rejoices(text: str) -> bool:
    """Whether she only tells that a wedding or an engagement was fixed."""
    said = "".join(f" {word.folded}" for word in words(clean(text[:300])))
    return _FIXED.search(said) is not None and _ASKS_FOR.search(said) is None
