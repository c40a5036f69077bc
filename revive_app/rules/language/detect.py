"""Which language a message is in, as far as the answer's language depends on it."""

import re
from collections.abc import Sequence
from enum import StrEnum

from revive_app.rules.language.text import fold_all, words


class Language(StrEnum):
    """The languages answers are framed in, and those we recognise by their script."""

    ENGLISH = "en"
    HINDI = "hi"
    HINGLISH = "hi-Latn"
    GUJARATI = "gu"
    PUNJABI = "pa"
    BENGALI = "bn"
    TAMIL = "ta"
    TELUGU = "te"
    KANNADA = "kn"
    MALAYALAM = "ml"


_SCRIPTS = (
    (0x0900, Language.HINDI),
    (0x0980, Language.BENGALI),
    (0x0A00, Language.PUNJABI),
    (0x0A80, Language.GUJARATI),
    (0x0B80, Language.TAMIL),
    (0x0C00, Language.TELUGU),
    (0x0C80, Language.KANNADA),
    (0x0D00, Language.MALAYALAM),
)

# Hindi words no English sentence has; one is enough in a short message.
_HINGLISH = fold_all("""
    hai hain hu hoon tha thi ka ki ke ko kya kyu kyun kyon kab kahan kaha kaun kaise kitna kitne kitni mein mera meri mere
    mujhe mujhko hum hume humein hamara aap aapka aapke aapki aapko apna apni tum tumhara ye yeh wo woh vo isko usko iska
    uska nahi nahin nhi nai mat haan haa bhai bhaiya didi ji namaste namaskar chahiye chahie chaiye karo karna karni karke
    kar kijiye dijiye dikhao dikhaiye dikhana dikha batao bataiye batana bhejo bhej bhejdo bhejiye bhejna lena lenge dena doge milega
    milegi mil raha rahi rahe gaya gayi gaye hoga hogi hua hui aur lekin magar par pe se tak abhi kal aaj parso bahut accha
    acha achha theek thik sahi dukan dukaan daam kimat keemat sona sone chandi gehne gahne anguthi haar paisa paise rupaye
    hota hoti hote karta karti karte deta deti dete leta leti lete sakta sakti sakte chalta chalti chalte lagta lagti
    matlab kaunsa kaunsi konsa konsi hazaar purana purani naya naye nayi koi kuch sab bas phir fir dhanyavad shukriya wala wale wali ghar shaadi
    aapne maine humne usne unhone galat baar pichli pichla pichle lagaya lagayi bolo boliye bolna karwana karwani
    """)
# what anybody writes of jewellery in English tells no language, nor do words that both have
_SHARED = fold_all("haar chandi sona sone anguthi gehne shaadi ghar paisa") | frozenset(
    {"par", "se", "bas", "sab", "mat", "kal", "hum", "ki", "tum", "ho", "pe", "kar"}
)
# "lungi", "doge", "karenge", "bataiyega", "jayega"
_VERB = re.compile(
    r"^(?!chal+enge|revenge|avenge|scavenge|omega$|mega$|vega$|bodega$)\w+(?:ungi|unga|oge|enge|engi|eg[ai]|iyega|iye)$"
)
# Fewer words may be of any language.
_ENOUGH_WORDS = 3


def detect(text: str) -> Language:
    """The language of a message: by its script, else Hinglish or English by its words. Nothing to go by: English."""
    by_script = _script(text)
    if by_script is not None:
        return by_script
    said = [word.folded for word in words(text[:400])]
    known = [word for word in said if word in _HINGLISH or _VERB.search(word)]
    telling = [word for word in known if word not in _SHARED]
    if telling and len(known) * 6 >= len(said):
        return Language.HINGLISH
    return Language.ENGLISH


def asked_for(text: str) -> Language | None:
    """The language she asks to be answered in, where that is all she says; Hindi in the letters she writes."""
    said = {word.folded for word in words(text[:400])}
    named = [language for language, names in _NAMED.items() if said & names]
    if len(named) != 1 or said - _ASKING - _NOT - _NAMED[named[0]]:
        return None
    if said & _NOT:  # "I don't know English": the other one, then
        named = [language for language in _NAMED if language is not named[0]]
    return Language.HINGLISH if named[0] is Language.HINDI and _script(text) is None else named[0]


_NAMED = {
    Language.HINDI: fold_all("hindi हिंदी हिन्दी hindhi"),
    Language.ENGLISH: fold_all("english angrezi inglish इंग्लिश अंग्रेज़ी"),
}
_ASKING = fold_all("""
    me mein mai main in please pls plz bolo boliye bolna bol baat kar karo karein kariye kare kijiye likho likhiye likhna speak talk reply
    write answer only sirf can you could do i know understand ok okay ji kya sakte sakti sakta ho hai hain aata aati aate aapko mujhe
    mujhko samajh jante jaante aap hum hume आती आता मुझे समझ and to with us u aap batao bataiye samjhao language
    bhasha में बोलो बोलिए बात करो कीजिए लिखिए बताइए
    """)


_NOT = fold_all("dont not cant nahi nahin nhi नहीं")


def spoken(said: str, before: Sequence[str]) -> Language | None:
    """The language she writes: of these words where they tell, else the one most of those `before` are in.

    "4 pm" says nothing of it; None where nothing does.
    """
    own = detect(said)
    if own is not Language.ENGLISH or len(words(said)) >= _ENOUGH_WORDS:
        return own
    # "kal" and "ring" tell as little of it
    typed = [
        told
        for text in before
        if (told := detect(text)) is not Language.ENGLISH or len(words(text)) >= _ENOUGH_WORDS
    ]
    return max(typed, key=typed.count) if typed else None


def is_foreign(text: str) -> bool:
    """Whether most letters are of a script no answer can be framed in: Arabic, Cyrillic, Chinese."""
    letters = [char for char in text[:400] if char.isalpha()]
    strange = [char for char in letters if ord(char) > 0x024F and not 0x0900 <= ord(char) <= 0x0DFF]
    return len(strange) * 2 > len(letters)


def _script(text: str) -> Language | None:
    """The Indian script most letters are in, when it is a good part of the message."""
    blocks = [ord(char) & ~0x7F for char in text[:400] if 0x0900 <= ord(char) <= 0x0D7F]
    if not blocks:
        return None
    latin = sum(char.isascii() and char.isalpha() for char in text[:400])
    block = max(set(blocks), key=blocks.count)
    if len(blocks) * 3 < latin:
        return None
    return next((language for start, language in _SCRIPTS if start == block), None)
