"""Messages of a word or two that name nothing: a yes, an "interested", a "photo", a thumb.

Every word of such a message is in the lists below, so nothing else can be meant; what it is about stands before it.
"""

from collections.abc import Sequence
from enum import StrEnum

from revive_app.rules.her_pictures import offers_a_picture
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.places import names_abroad
from revive_app.rules.language.text import clean, fold_all, sentences, words

_LONGEST = 10


class Short(StrEnum):
    """What a message that names nothing wants."""

    YES = "yes"
    NO = "no"
    # "ok", a thumb: a yes where something was asked
    FINE = "fine"
    # "hmm", a heart, folded hands: no yes to anything
    PLEASED = "pleased"
    THANKS = "thanks"
    # pieces, pictures, the catalog, what is new
    SHOW = "show"
    # others than those shown
    MORE = "more"
    # "interested", "details"
    DETAILS = "details"
    PRICE = "price"
    OFFER = "offer"
    # "kaun?", "what?", "?"
    WHO = "who"


class Asked(StrEnum):
    """What the shop's own last words asked her."""

    VISIT = "visit"
    # to put a piece aside
    HOLD = "hold"
    HER_PHOTO = "her_photo"
    STOP = "stop"
    OTHER = "other"


# Answered by pieces of the catalog, whatever was asked.
_LOOKS_AROUND = frozenset({Short.SHOW, Short.MORE, Short.DETAILS, Short.PRICE})
# Only who would hear more says so.
WELCOME = frozenset({Short.YES, *_LOOKS_AROUND, Short.OFFER})
# A question of its own, which papers may answer.
_ASKS_PAPERS = frozenset({Short.OFFER, Short.PRICE})

_FILLERS = fold_all(
    "please pls plz plzz kindly kripya ji sir madam mam maam mem bhai bhaiya didi dear na to toh bhi aap aapka aapke aapki ap apke"
    " hai hain h he hu hoon hun ho me mujhe mujhko hume humein hamein us mein main mai i im am it its this these that those ye yeh"
    " wo woh is iska iske isme ismein the a an of for in on with some kuch koi any sab sabhi zara jara thoda thodi ek can could"
    " you u ur your would will like want love to chahiye chahie chahta chahti chahunga chahungi give do de dijiye dena dedo"
    " kar karo karna kijiye kariye kare have has got hi hello hey namaste namaskar my ka ke ki ko se par pe aapko kya what whats"
    " which kaunsa kaunse kaunsi konsa tara jewellery jewelry gehne gahne gehna zevar jewels ornaments we are and so then also ek baar once"
    " again phir se all aaj mere meri mera very really one ones abhi rahe raha rahi sakte sakti much dijie deejiye कृपया मुझे आप आपका आपके आपकी"
    " है हैं क्या कुछ कोई के का की को में से ज़रा एक बार दीजिए दो दें करें कीजिए चाहिए हूँ हूं मैं इसमें यह ये भी ना तो सब और"
)
_SAID: dict[Short, frozenset[str]] = {
    Short.NO: fold_all("no nope nah nahi nahin nhi nai na-ji nako mat dont don't not never नहीं नही ना मत"),
    Short.WHO: fold_all("who whos kaun kon koun कौन"),
    Short.PRICE: fold_all(
        "price prices pricing prise daam dam kimat keemat qeemat kitne kitna kitni cost costs दाम कीमत क़ीमत कितने"
        " कितना कितनी मूल्य"
    ),
    Short.OFFER: fold_all(
        "offer offers ofer discount discounts sale deal deals scheme schemes chhoot chhut ऑफर ऑफ़र डिस्काउंट छूट चल chal going"
    ),
    Short.MORE: fold_all(
        "other others another different else similar dusra dusre dusri doosre doosra doosri alag दूसरे दूसरा"
    ),
    Short.SHOW: fold_all(
        "show showing dikhao dikhaiye dikhaye dikhaiyega dikhayiye dikhado dikhana dikhade dikha dikhai dekhna dekhni dekhne dekhu"
        " dekhun dekhenge dekhungi dekhunga dekhoon dekhe dekho see look view browse photo photos foto fotos pic pics picture"
        " pictures image images img tasveer video videos catalog catalogue catalogs catalogues catlog catalouge collection"
        " collections design designs dizain range new naya nayi naye latest arrival arrivals aaya aayi aaye aya ayi aye send"
        " sent bhej bhejo bhejiye bhejna bhejdo bhejen bheje bhejiyega share sharing link options option variety samples list piece"
        " pieces item items model models stock दिखाइए दिखाओ दिखाएं दिखाएँ दिखाये दिखा दिखाना देखना देखनी देखूँ selling seller sellers bestseller bestsellers bestselling popular trending trend famous gift gifts फोटो फ़ोटो तस्वीर"
        " वीडियो कैटलॉग कैटलोग कलेक्शन डिज़ाइन डिजाइन नया नए नये नयी नई लेटेस्ट आया आई आए भेजिए भेजो भेजें भेज भेजना लिंक"
    ),
    Short.DETAILS: fold_all(
        "detail details info information infos boliye bolo boliyega jaankari jankari janakari batao bataiye bataye bataiyega batana bata tell more know"
        " explain about aur baare bare interested intrested interestd intrested interest intersted intrest जानकारी डिटेल डिटेल्स बताइए"
        " बताओ बताएं बताएँ बताइये बता बारे और इंटरेस्ट इंटरेस्टेड रुचि"
    ),
    Short.YES: fold_all(
        "rakhiye rakho rakhna rakh rakhna yes yess yea yeah yep yup ya yah y haan haa han haanji hanji ha sure bilkul zaroor jaroor jarur zarur definitely"
        " course absolutely हाँ हां बिल्कुल ज़रूर जरूर हांजी"
    ),
    Short.THANKS: fold_all(
        "thanks thank thanku thankyou thx thnx tnx ty dhanyavaad dhanyawad dhanyavad shukriya शुक्रिया धन्यवाद थैंक्यू थैंक्स"
    ),
    Short.FINE: fold_all("ok okay okey okk k kk theek thik thk alright fine right sahi done ठीक ओके सही"),
    Short.PLEASED: fold_all(
        "hmm hmmm hm achha accha acha noted great good cool nice maybe shayad perhaps अच्छा शायद हम्म"
    ),
}
# What decides where several are said: "ok dikhao" asks to be shown, "yes, price?" for the price.
_BY_WEIGHT = (
    Short.PRICE,
    Short.OFFER,
    Short.MORE,
    Short.SHOW,
    Short.DETAILS,
    Short.YES,
    Short.THANKS,
    Short.FINE,
    Short.PLEASED,
)
# "aur dikhao", "show me more": both are details alone
_BESIDE_SHOW = fold_all("more aur और")
_ASKS_WHAT = fold_all("kya what which क्या")
_HOW_MUCH = fold_all("how much")
# "best selling?", "which is most popular": what they sell best no catalog says, but there is something to show
_BEST = fold_all(
    "selling seller sellers bestseller bestsellers bestselling popular trending trend fashion famous"
)
_BEST_OF = fold_all("best most sabse zyada jyada top")
# said alone it is a yes
_JI = fold_all("ji")
_SEEING = fold_all(
    "show dikhao dikhaiye dikhaye dikhado dikhana dikha dekhna dekhni dekhne see photo photos pic pics दिखाइए दिखाओ दिखाएं"
    " दिखाएँ देखना देखनी फोटो फ़ोटो"
)
_THUMBS = frozenset("👍👌✅💯")
_FACES = frozenset("❤🙏😊😍🥰😘🙂😀😃😄😁🤩💐🌹🌸👏🎉💖💕💛💚💙💜🧡🤍✨🪔💍🤗😇☺♥🤝👋")
_MODIFIERS = frozenset("\ufe0f\u200d🏻🏼🏽🏾🏿")


def read_short(text: str) -> Short | None:
    """What a message that names nothing wants; None for every other."""
    cleaned = clean(text).strip()
    said = [word.folded for word in words(cleaned)]
    if not said:
        return _wordless(cleaned)
    if len(said) > _LONGEST or offers_a_picture(cleaned) or names_abroad(cleaned):
        return None
    meant, known = set[Short](), _FILLERS
    how_much = set(said) >= _HOW_MUCH
    if how_much:
        known = known | _HOW_MUCH
    if not _BEST.isdisjoint(said):
        known = known | _BEST_OF
    for word in said:
        kinds = {kind for kind, spelled in _SAID.items() if word in spelled}
        if not kinds and word not in known:
            return None
        meant |= kinds
    if how_much and Short.OFFER not in meant:
        meant.add(Short.PRICE)  # "how much discount" is no price
    return _weightiest(meant, said)


def wants_others(text: str) -> bool:
    """Whether a message asks to be shown others than those it has seen."""
    said = {word.folded for word in words(clean(text))}
    return read_short(text) is Short.MORE or (
        bool(said & _SAID[Short.MORE]) and (bool(said & _SEEING) or not said - _FILLERS - _SAID[Short.MORE])
    )


def gives_thanks(text: str) -> bool:
    """Whether a message of any length says thank you."""
    return any(word.folded in _SAID[Short.THANKS] for word in words(clean(text)))


def _weightiest(meant: set[Short], said: Sequence[str]) -> Short | None:
    if not meant:
        if set(said) <= _JI:
            return Short.YES
        return Short.WHO if set(said) & _ASKS_WHAT and len(said) == 1 else None
    if Short.NO in meant:
        return Short.NO if meant <= {Short.NO, Short.THANKS, Short.FINE, Short.PLEASED} else None
    if Short.WHO in meant:
        return Short.WHO if meant == {Short.WHO} else None
    if Short.DETAILS in meant and set(said) - _FILLERS | (set(said) & _BESIDE_SHOW) <= _BESIDE_SHOW:
        return Short.MORE
    if Short.SHOW in meant and _BESIDE_SHOW & set(said) and not meant & {Short.PRICE, Short.OFFER}:
        return Short.MORE
    return next(kind for kind in _BY_WEIGHT if kind in meant)


def _wordless(text: str) -> Short | None:
    marks = set(text) - _MODIFIERS - {" ", "\n"}
    if not marks:
        return None
    if marks <= set("?؟"):
        return Short.WHO
    if marks <= _THUMBS:
        return Short.FINE
    return Short.PLEASED if marks <= _THUMBS | _FACES else None


def agrees(said: Short | None, asked: Asked | None) -> bool:
    """Whether it says yes: "ok" does where something was asked."""
    return said is Short.YES or (said is Short.FINE and asked is not None)


def looks_around(said: Short | None, asked: Asked | None) -> bool:
    """Whether pieces of the catalog answer it: it asks to see some, or agrees to what was not asked of anything else."""
    return said in _LOOKS_AROUND or (agrees(said, asked) and asked in (None, Asked.OTHER))


def asks_papers(said: Short | None) -> bool:
    """Whether the shop's papers may hold the answer; what is no question must not meet one of them by accident."""
    return said is None or said in _ASKS_PAPERS


_STOPS = "stop|unsubscribe ~3 writing|messages|altogether|sending\nband ~1 kar|karein|karen|kare"
_ASKS = {
    Asked.STOP: compile_phrases(_STOPS, {"BARRIER": ""}),
    Asked.HER_PHOTO: compile_phrases("your|apni photo|picture|selfie", {"BARRIER": ""}),
    Asked.HOLD: compile_phrases(
        "alag ~1 rakh|rakhu|rakhun|rakhen\nput|keep|set|hold|reserve ~4 aside|you\nreserve|hold",
        {"BARRIER": ""},
    ),
    Asked.VISIT: compile_phrases(
        """
        visit|visiting|appointment|drop ?in|us
        come|coming ~3 us|shop|store|by|in|over
        kab|shop|store|dukan|dukaan|showroom|milne ~2 aa|aana|aayenge|aaenge|aaoge|ayenge|aiye|aaiye|padhar*
        aana|aa ~1 chahenge|chahengi|chahoge|sakte|rahe|rahi|payenge
        which|what|kaunsa|kaun|kis ~2 day|din|time|samay ~4 suit|suits|thik|theek|rahega|visit
        kab aana|aa
        """,
        {"BARRIER": ""},
    ),
}


def read_asked(text: str) -> Asked | None:
    """What the last question of the shop's words asks; None where they ask nothing."""
    asking = [sentence for sentence in sentences(text) if sentence.rstrip().endswith(("?", "؟"))]
    last = asking[-1] if asking else ""
    folded = "".join(f" {word.folded}" for word in words(clean(last or text)))
    found = next((asked for asked, pattern in _ASKS.items() if pattern.search(folded)), None)
    if not last:
        return found if found is Asked.HER_PHOTO else None
    return found or Asked.OTHER
