"""What pieces of text speak of, as notions: word by word, and where two words together mean one thing."""

import re
from collections.abc import Sequence

from revive_app.rules.knowledge.pairs import PAIRS
from revive_app.rules.knowledge.pairs import WEEKDAYS as WEEKDAYS
from revive_app.rules.language.glossary import STOPWORDS, notion
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.places import place_of
from revive_app.rules.language.scan import Piece, PieceKind
from revive_app.rules.language.text import fold_all

_UNIT_WORDS = fold_all(
    "gram grams gm day days din month months mahine year saal week percent rupees rupaye am pm baje piece pieces working k kt"
)


def meanings(pieces: list[Piece]) -> frozenset[str]:
    """The notions among the pieces, without numbers, units and words that carry none."""
    found = frozenset(
        "bead" if black_beads(pieces, index) else notion(piece.folded)
        for index, piece in enumerate(pieces)
        if piece.kind is PieceKind.WORD
        and piece.folded not in STOPWORDS
        and piece.folded not in _UNIT_WORDS
        and len(piece.folded) > 1
        and not is_other_word(piece)
        and not _is_hers(piece)
        and not _lasts(pieces, index)
        and not _throughout(pieces, index)
        and not is_outside(pieces, index)
        and not _is_a_shape(pieces, index)
        and not (is_left_out(pieces, index) and place_of(piece.text, piece.folded))
    )
    # "made-to-order" is "made to order"
    line = "".join(
        f" {piece.folded or piece.text}" for piece in pieces if not (piece.glued and piece.is_sign("-"))
    )
    if any(_sent_to_a_place(pieces, index) for index in range(len(pieces) - 2)):
        found |= {"deliver"}
    if any(piece.text.lower() in _HIRING for piece in pieces):
        found |= {"rent"}
    found |= {named for pattern, named in PAIRS if pattern.search(line)}
    if "resize" in found and not any(piece.folded in _EXCHANGED for piece in pieces):
        found -= {"exchange"}  # "size badal jata hai"
    if "exchange" in found and _RATES & {p.folded for p in pieces} and not found & _BARTERED:
        found -= {"exchange"}  # "rate roz badalta hai"
    if "maturity" in found and not found & _PLANS and any(piece.folded in _WHOLE for piece in pieces):
        found -= {"maturity"}  # "poori value"
    if "repair" in found and found & _PAID_IN and _only_joined(pieces):
        found = found - {"repair"} | {"bonus"}  # "nau kist ke baad ek hum jodte hain"
    if "advance" in found and found & _SAVED_IN and _only_saved(pieces):
        found -= {"advance"}  # "10 kist me ₹30,000 jama honge"
    if found >= _COMES_BACK and {piece.folded for piece in pieces} >= _DEPOSIT_BACK:
        found = found - {"return"} | {"refund"}  # "deposit wapas mil jata hai"
    if "deliver" in found and found & SENT_BY_CHAT and _only_sent(pieces):
        found -= {"deliver"}  # "photo bhej dijiye"
    if "abroad" in found and _FROM_OUTSIDE.search(line):
        found = found - {"abroad"} | {"other"}
    if costs_nothing(line):
        found |= {"free"}
    if _BUYBACK.search(line):
        found |= {"buyback"}
        if "money" not in found and "return" in found and _TAKING.search(line):
            found -= {"return"}  # "moti wapas lene par"
    if "return" in found and _GIVEN_BACK.search(line):
        found = found - {"return"} | {"buyback"}
    if any(piece.folded == "katauti" for piece in pieces):
        found |= {"deduct"}
    if any(piece.folded in _BANKS for piece in pieces):
        found |= {"bank"}
    if "address" not in found and _PIN.search(line):
        found |= {"address"}
    if (
        "care" in found
        and found & (_SHELVED | _KEPT)
        and not any(piece.folded in _CARING for piece in pieces)
    ):
        found -= {"care"}  # "we keep all sizes in the shop", "please keep the bill"
    if _OLD_SHOP.search(line):
        found |= {"start"}
    if "cod" in found:
        return found | _CASH_ON_DELIVERY
    return found | {"cod"} if found >= _CASH_ON_DELIVERY else found


def _sent_to_a_place(pieces: Sequence[Piece], index: int) -> bool:
    """ "Sent to Delhi"."""
    to = pieces[index + 1].folded == "to" and pieces[index].folded in _SENT
    return to and place_of(pieces[index + 2].text, pieces[index + 2].folded) is not None


_SHELVED = frozenset({"store", "size", "stock"})
_KEPT = frozenset({"bill", "certificate", "documents", "tag", "card", "box", "pan", "aadhaar", "photo"})
_CARING = fold_all("care dekhbhal dekhrekh look looks after taking")
_SENT = fold_all("send sent sending")
_PLANS = frozenset({"scheme", "emi", "saving", "month"})
_SAVED_IN = frozenset({"scheme", "emi", "saving", "bonus", "maturity"})
# gold that somebody else sold
_FROM_OUTSIDE = compile_phrases(
    """
    gold|silver|sona|sone|chandi|jewellery|ornaments|pieces|piece|diamond|diamonds|coin|coins|it|bought|purchased|taken ~3 from outside
    gold|silver|jewellery|ornaments|pieces|diamonds|coins|bought|purchased outside
    outside gold|silver|jewellery|ornaments|pieces|diamonds|coins
    """,
    {"BARRIER": ""},
)
SENT_BY_CHAT = frozenset({"photo", "video", "catalogue", "message", "collection", "data", "map", "address"})


def _only_sent(pieces: Sequence[Piece]) -> bool:
    return all(p.folded.startswith("bhej") for p in pieces if notion(p.folded) == "deliver")


_PAID_IN = frozenset({"emi", "scheme"})


def _only_joined(pieces: Sequence[Piece]) -> bool:
    return all(p.folded.startswith("jod") for p in pieces if notion(p.folded) == "repair")


_COMES_BACK = frozenset({"advance", "return"})
_DEPOSIT_BACK = fold_all("deposit wapas")
_JAMA = fold_all("jama")


def _only_saved(pieces: Sequence[Piece]) -> bool:
    """Whether "jama", which is saved up as well as deposited, is all that is said of paying before."""
    return all(piece.folded in _JAMA for piece in pieces if notion(piece.folded) == "advance")


_WHOLE = fold_all("pura poora puri poori पूरी पूरा")
# "it won't cost you anything", "iska paisa nahi lagta": free, though it says "not"
COSTS_NOTHING = compile_phrases(
    """
    wont|doesnt|dont|not|never|didnt ~1 cost|pay ~2 anything|penny|paisa|extra|rupee
    wont|doesnt|dont|not|never ~1 charge ~2 anything|for|extra|you|it|$
    costs|cost|costing ~1 nothing
    nothing ~2 to pay
    nothing extra
    at no ~1 cost
    no|zero|without|bina charge|charges|fee|fees
    no|zero|without|bina|koi extra|additional|any|separate charge|charges|cost|costs|fee|fees
    no|zero|without|bina ~1 delivery|shipping|courier|postage charge|charges|fee|fees|cost|costs
    paisa|paise|kuch|kuchh|charge|shulk|rupaya|rupaye|alag|extra ~2 nahi|nahin ~1 lagta|lagega|lagegi|lagte|lagenge|lagti|lete|leta|lenge|dena|deni|padega|padta
    """,
    {"BARRIER": ""},
)
_DENYING = re.compile(r" (?:no|jero|vithout|vont|doesnt|dont|not|never|didnt|nothing|nahi|nahin)\b")


def costs_nothing(line: str) -> re.Match[str] | None:
    """Where folded words say that a thing is free by denying its cost."""
    return COSTS_NOTHING.search(line) if _DENYING.search(line) else None


# Words that fold to a notion they do not mean: "हर" and "har" are "every", "to hire" is no "हीरे", "jodkar" adds up.
_OTHER_WORDS = frozenset(
    {
        "i'd",
        "i’d",
        "har",
        "हर",
        "full",
        "baddal",
        "check",
        "checks",
        "checked",
        "checking",
        "hire",
        "hiring",
        "pain",
        "kaam",
        "काम",
        "jodkar",
        "जोड़कर",
    }
)
_EXCHANGED = fold_all("exchange exchanged upgrade swap eksachenj")
_RATES = fold_all("board bord rate rates bhav bhaav भाव रेट")
_BARTERED = frozenset(
    {"gold", "silver", "diamond", "jewellery", "old", "ours", "other", "value", "deduct", "piece", "coin"}
)
_HIRING = frozenset({"hire", "hiring"})
# "kaale moti" are the beads of a mangalsutra
_BLACK = fold_all("kala kaala kale kaale kali black")
# a postal code is where a place is
_PIN = re.compile(r" [1-9]\d{5}(?!\d)")
# how old the shop is
_OLD_SHOP = compile_phrases(
    """
    dukan|dukaan|shop|store|showroom ~2 kitni|kitne|kab ~1 purani|purana|saal
    how old ~2 shop|store|business|company|you
    since when
    in business
    """,
    {"BARRIER": ""},
)
_BANKS = fold_all("icici hdfc sbi axis kotak bajaj idfc citi hsbc amex rbl yes-bank")
# "we buy back", "sell it back"
_BUYBACK = compile_phrases(
    """
    buy|buys|buying|bought|sell|selling|sells ~5 back
    take|takes|taken|taking ~6 back
    wapas|vapas ~2 lete|lenge|lelenge|lo|loge|leti|lene|kharid*
    """,
    {"BARRIER": ""},
)
_TAKING = compile_phrases("wapas|vapas ~1 lete|lenge|lelenge|lene|kharid*", {"BARRIER": ""})
# "wapas dene par us din ke rate se 1 % kam": what is given back for money is sold
_GIVEN_BACK = compile_phrases(
    "wapas|vapas ~1 dene|dete|bechne|karne|doge ~8 rate|bhav|value|kimat ~1 se|ka|par ~2 %|kam|percent",
    {"BARRIER": ""},
)
_CASH_ON_DELIVERY = frozenset({"cash", "deliver"})


def _is_hers(piece: Piece) -> bool:
    """ "Your baby's name": no piece for babies."""
    return piece.text.lower().endswith(("'s", "’s")) and notion(piece.folded) in _PERSONS


_PERSONS = frozenset({"baby", "men", "women"})


def _lasts(pieces: Sequence[Piece], index: int) -> bool:
    """ "The offer runs until March": nobody runs a shop here."""
    following = pieces[index + 1].folded if index + 1 < len(pieces) else ""
    return pieces[index].folded in ("run", "runs") and following in _UNTIL


def _throughout(pieces: Sequence[Piece], index: int) -> bool:
    """ "Zindagi bhar", "saal bhar": no weight."""
    return index > 0 and pieces[index].folded == "bhar" and pieces[index - 1].folded in _STRETCHES


def _is_a_shape(pieces: Sequence[Piece], index: int) -> bool:
    """ "Pear cut": how a stone is cut, and nothing is cut from what is paid."""
    return index > 0 and pieces[index].folded in _CUT and pieces[index - 1].folded in _SHAPES


_CUT = fold_all("cut cuts कट")
_SHAPES = fold_all(
    "pear emerald oval princess cushion marquise round rose brilliant asscher radiant heart trillion baguette old mine step"
    " table single full fancy antique square asher marquis प्रिंसेस ओवल पियर पेयर एमराल्ड कुशन राउंड मार्कीज़ मार्कीज हार्ट रेडिएंट रोज़ पन्ना"
)
_STRETCHES = fold_all("zindagi jindagi umr umar jeevan saal din raat mahina mahine hafta hafte desh duniya")
_UNTIL = fold_all("until till from to through for")


def is_outside(pieces: Sequence[Piece], index: int) -> bool:
    """ "Outside Nagpur", "outside the north-east": not abroad."""
    if pieces[index].folded not in _OUT:
        return False
    behind = next((piece for piece in pieces[index + 1 : index + 3] if piece.folded not in _THE), None)
    return behind is not None and is_region(behind)


def is_region(piece: Piece) -> bool:
    """Whether a word names a place, or a part of the country by its direction."""
    return place_of(piece.text, piece.folded) is not None or piece.folded in _DIRECTIONS


def is_left_out(pieces: Sequence[Piece], index: int) -> bool:
    """ "Outside Nagpur", "Nagpur ke bahar": a place named for what is not in it."""
    before = index > 0 and is_outside(pieces, index - 1)
    behind = [piece.folded for piece in pieces[index + 1 : index + 3]]
    return before or (len(behind) == 2 and behind[0] in _OF and behind[1] in _BEYOND)


_OF = fold_all("ke se")
_BEYOND = fold_all("bahar alava siva")
_OUT = fold_all("outside")
_THE = fold_all("the our this")
_DIRECTIONS = fold_all(
    "north south east west northeast northern southern eastern western northeastern city district state"
)


def is_other_word(piece: Piece) -> bool:
    """Whether a word only folds to a trade word: "har" is "every" and no "haar"."""
    return piece.text.lower() in _OTHER_WORDS


def black_beads(pieces: Sequence[Piece], index: int) -> bool:
    """Whether "moti" here are the black beads of a mangalsutra, no pearls."""
    return index > 0 and pieces[index].folded == "moti" and pieces[index - 1].folded in _BLACK
