"""Words that buy: "I'll take it", "le lungi", "order kar do", "keep it for me"."""

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, words

_NO_BARRIER = {"BARRIER": ""}
_IT = "it|this|that|these|those|one|both|yeh|ye|yahi|wahi|wo|woh|isko|usko|ise|inko|dono"
_BUYS = compile_phrases(
    f"""
    i|ill|ll|we|will|shall|wanna ~3 take|buy|purchase|order|book ~4 {_IT}|the|@KIND
    want|like|wish|ready|going|need ~2 to buy|purchase|order|book ~4 {_IT}|the|a|@KIND
    want ~1 {_IT} $
    le|kharid lungi|lunga|lenge|loongi|loonga|leti|leta|lengi
    lena|leni|kharidna|kharidni|lene|buy|khareedna ~1 hai|h|chahti|chahta|chahungi $
    mujhe|muje|hume|humein|mala ~3 yahi|yehi|yeh|ye|wahi ~2 chahiye|lena|leni
    order ~1 kar|karo|kardo|karna|karni|krna|krdo|place|confirm|karwa|karva|book|dena|de
    place|confirm|finalise|finalize|book ~2 order|{_IT}
    book|pack|reserve|final|confirm ~2 kar|kara|karo|kardo|karwa ~1 do|dijiye|de|dena|$
    pack|reserve|book|hold ~1 it|this|that|the|one ~5 for ~1 me|us
    pack|hold|reserve ~4 for me|us
    ^ ~2 pack|parcel the|this|that|it
    ^ ~1 can|could|will|would|please|pls ~2 reserve
    hold|reserve|book|keep ~1 {_IT} ~2 for ~1 me|us
    rakh|alag|side ~2 do|dijiye|dena|lo|lijiye|rakho ~2 mere|hamare|$
    ^ order|buy|book|purchase $
    done|final|pakka ~2 order|book|kar
    want|need|send|chahiye|deliver ~1 @COUNT
    ill|i|we ~1 take|buy|order ~1 @COUNT
    yahi|yehi|wahi|isko|isi ~1 ko ~1 lena|leni|le ~1 hai|h|lungi|lunga
    yahi|yehi|wahi|ye|yeh ~1 lena|leni ~1 hai|h $
    ^ ~1 go ahead ?please|then $
    @COUNT ~4 chahiye|bhej|bhejo|bhejiye|bhejna|bhejdo|order
    """.replace(
        "@COUNT", "1|2|3|4|5|6|8|10|12|20|25|50|two|three|four|five|ten|do|teen|char|paanch|dono"
    ).replace("@KIND", "ring|necklace|haar|jhumka|set|chain|choker|bangle|bangles|pair|piece"),
    _NO_BARRIER,
)
# no order of a piece
_NOT_AN_ORDER = compile_phrases(
    """
    how|kaise|where|kahan|kaha|process ~4 order|buy|book|purchase|kharid*
    can|could|may|possible ~2 i|we ~2 order|buy|book
    my|meri|mera|cancel|track|old|previous|last ~1 order
    visit|appointment|slot|table|time|samay|photo|tomorrow|kal|baje|saturday|sunday|monday|tuesday|wednesday|thursday|friday
    custom|customise|customize|made ~2 order|to
    not|nahi|nahin|nhi|dont|wont|cant|never
    if|agar ~8 discount|percent|off|later|baad|how|kitna|what|kya
    if|agar ~1 i|main|mai|we|hum
    how much
    charge|charges|fee|fees|cost|minimum|free ~4 order
    pakka|pakki|final ~1 bill|receipt|invoice|rasid
    bill|receipt|invoice|rasid ~1 pakka|pakki|final
    hold|reserve|keep|block|lock ~2 price|rate|daam
    hazar|hazaar|hajar|thousand|lakh|lac|lakhs tak|tk|under|andar|me|mein|ke
    """,
    _NO_BARRIER,
)
# until a day she names, which makes it no visit
_KEPT_UNTIL = compile_phrases(
    f"""
    hold|reserve|keep ~1 {_IT}|the ~5 till|until|by
    tak ~3 rakh|hold|reserve|alag ~2 do|dijiye|dena|lo|lijiye|karo|kar|rakhna|$
    """,
    _NO_BARRIER,
)
_PRICE = compile_phrases("price|rate|daam|bhav|offer", _NO_BARRIER)
# "how long may I keep a purchase": a question up to there; "pack it for me, how do I pay" is an order first
_ASKS = compile_phrases(
    "how|when|where|which|what|why|does|did|is|are|kab|kitna|kitne|kitni|kaise|kyu|kyun|kya", _NO_BARRIER
)
_YES_TO_IT = compile_phrases(
    """
    ^ ~2 confirm|confirmed|pakka|final|done|book|order ~2 $
    """,
    _NO_BARRIER,
)


# "yahi final, kaise order karu": decided, and asked how
_DECIDED = compile_phrases(
    "yahi|yehi|wahi|vahi ~1 final|pakka ?hai|h|kar|karo|kardo|ji|kaise|order|$", _NO_BARRIER
)


_FOR_LESS = compile_phrases("kam|less|discount|chhoot|off|price|rate", _NO_BARRIER)


def buys(text: str) -> bool:
    """Whether she says that she takes a piece, or would have it kept for her."""
    said = "".join(f" {word.folded}" for word in words(clean(text)))
    if _KEPT_UNTIL.search(said) and not _PRICE.search(said) and not _ASKS.search(said):
        return True
    if _DECIDED.search(said) and "?" not in text and not _FOR_LESS.search(said):
        return True
    if _NOT_AN_ORDER.search(said):
        return False
    # "woh pakka 18k hai?" would know it for sure
    taken = _BUYS.search(said) or (_YES_TO_IT.search(said) if "?" not in text else None)
    return taken is not None and _ASKS.search(said[: taken.end()]) is None
