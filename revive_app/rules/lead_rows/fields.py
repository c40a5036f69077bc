"""What a column can be, and the words shops put above it."""

import re
from enum import StrEnum

import regex  # type: ignore[import-untyped]

from revive_app.rules.lead_rows.cells import tidy, western


class Field(StrEnum):
    """What a column holds. `context` is everything the shop keeps beside: it goes with the lead as it is."""

    PHONE = "phone"
    # the whole name in one cell
    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    EMAIL = "email"
    CITY = "city"
    INTEREST = "interest"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    POTENTIAL_VALUE = "potential_value"
    # yes or no to offers
    CONSENT = "consent"
    # yes means: no messages
    OPT_OUT = "opt_out"
    LANGUAGE = "language"
    # of the phone beside it
    COUNTRY = "country_code"
    CONTEXT = "context"
    # left out
    IGNORE = "ignore"


# A file may have several of these; for the others the best column wins and the rest are context.
REPEATABLE = frozenset({Field.PHONE, Field.CONTEXT, Field.IGNORE})

_WORDS: dict[Field, tuple[str, ...]] = {
    Field.PHONE: (
        "whatsapp", "whats app", "whatsapp no", "whatsapp number", "whatsapp mobile", "wa no", "wa number", "wa",
        "mobile", "mobile no", "mobile number", "mobile num", "mob", "mob no", "mobile phone", "mo", "mo no", "mno",
        "m no", "mbl", "cell", "cell no", "cell phone", "cellphone", "cell number", "phone", "phone no", "phone number",
        "phone num", "phone 1", "ph", "ph no", "ph number", "telephone", "telephone no", "tel", "tel no",
        "contact no", "contact number", "contact num", "contact", "contact details", "contact info", "cont no", "contact phone",
        "customer mobile", "customer mobile no", "customer phone", "customer phone no", "customer contact", "customer number",
        "cust mobile", "cust mobile no", "cust phone", "cust no", "party mobile", "party phone", "client mobile",
        "registered mobile", "registered mobile no", "primary phone", "primary mobile", "number", "no of mobile",
        "phone e164", "msisdn", "handset", "मोबाइल", "मोबाईल", "मोबाइल नंबर", "मोबाईल नंबर", "मोबाइल नं", "मो", "मो नं", "मोबाइल न",
        "फोन", "फ़ोन", "फोन नंबर", "फ़ोन नंबर", "फोन नं", "दूरभाष", "संपर्क", "संपर्क नंबर", "व्हाट्सएप", "व्हाट्सऐप", "व्हाट्सअप", "वॉट्सऐप",
        "व्हाट्सएप नंबर", "व्हाट्सऐप नंबर", "भ्रमणध्वनी", "नंबर", "મોબાઇલ", "મોબાઈલ", "મોબાઇલ નંબર", "મોબાઈલ નંબર", "ફોન", "ફોન નંબર",
        "સંપર્ક", "વોટ્સએપ", "கைபேசி", "தொலைபேசி", "மொபைல்", "அலைபேசி", "మొబైల్", "ఫోన్", "ఫోన్ నంబర్", "মোবাইল", "ফোন", "ফোন নম্বর",
        "ಮೊಬೈಲ್", "ದೂರವಾಣಿ", "മൊബൈൽ", "ഫോൺ", "ਮੋਬਾਈਲ", "ਫੋਨ",
    ),
    Field.NAME: (
        "name", "full name", "fullname", "cust name", "customer name", "customer", "customers", "client", "client name",
        "party", "party name", "account name", "ledger name", "member name", "member", "buyer", "buyer name",
        "person", "contact name", "contact person", "guest name", "guest", "display name", "name of customer",
        "name of the customer", "customer s name", "naam", "grahak", "grahak ka naam", "grahak naam", "nam",
        "lead name", "lead", "shopper", "patron", "नाम", "पूरा नाम", "ग्राहक", "ग्राहक का नाम", "ग्राहक नाम", "ग्राहकाचे नाव", "नाव",
        "નામ", "ગ્રાહક", "ગ્રાહકનું નામ", "பெயர்", "வாடிக்கையாளர்", "పేరు", "নাম", "ಹೆಸರು", "പേര്", "ਨਾਮ",
    ),
    Field.FIRST_NAME: (
        "first name", "firstname", "fname", "f name", "given name", "first", "forename", "पहला नाम", "प्रथम नाम", "પ્રથમ નામ",
    ),
    Field.LAST_NAME: (
        "last name", "lastname", "lname", "l name", "surname", "family name", "last", "sur name", "उपनाम", "सरनेम", "आडनाव", "अंतिम नाम",
        "અટક",
    ),
    Field.EMAIL: ("email", "e mail", "email id", "e mail id", "mail", "mail id", "email address", "e mail address", "ईमेल", "ई मेल", "ઈમેલ"),
    Field.CITY: (
        "city", "town", "city name", "city town", "village", "place", "location", "district", "shehar", "शहर", "नगर", "गांव", "गाँव", "गाव",
        "શહેર", "ગામ", "ஊர்", "நகரம்", "నగరం", "ఊరు", "শহর", "ನಗರ", "നഗരം", "ਸ਼ਹਿਰ",
    ),
    Field.INTEREST: (
        "interest", "interested in", "interests", "product interest", "looking for", "requirement", "enquiry for",
        "interested product", "category of interest", "likes", "preference", "preferences", "रुचि", "पसंद", "आवड", "રસ",
    ),
    Field.BIRTHDAY: (
        "birthday", "birth day", "birth date", "birthdate", "date of birth", "dob", "d o b", "bday", "b day", "bdate",
        "b date", "janam din", "janmadin", "janam tithi", "जन्मदिन", "जन्म दिन", "जन्म तिथि", "जन्मतिथि", "जन्म तारीख", "जन्मतारीख", "वाढदिवस",
        "જન્મદિવસ", "જન્મ તારીખ", "பிறந்த நாள்", "பிறந்தநாள்", "పుట్టిన తేదీ", "জন্মদিন", "জন্ম তারিখ",
    ),
    Field.ANNIVERSARY: (
        "anniversary", "anniversary date", "wedding anniversary", "marriage anniversary", "anniv", "anni", "doa", "d o a",
        "date of anniversary", "wedding date", "marriage date", "dom", "date of marriage", "shaadi ki saalgirah", "सालगिरह",
        "शादी की सालगिरह", "विवाह तिथि", "विवाह वर्षगांठ", "लग्नाचा वाढदिवस", "લગ્ન તારીખ", "લગ્નતિથિ",
    ),
    Field.POTENTIAL_VALUE: (
        "potential value", "potential", "budget", "lead value", "deal value", "expected value", "estimated value", "est value",
        "value", "expected amount", "बजट", "બજેટ",
    ),
    Field.CONSENT: (
        "consent", "opt in", "optin", "opted in", "marketing consent", "whatsapp consent", "whatsapp opt in",
        "wants offers", "want offers", "send offers", "offers", "offer", "promotions", "promotion", "promo", "marketing",
        "newsletter", "marketing messages", "ok to message", "message ok", "msg ok", "allow messages", "allow whatsapp",
        "whatsapp ok", "sms ok", "permission", "subscribed", "subscriber", "promotional consent", "agree", "agreed",
        "सहमति", "संमती", "અનુમતિ", "સંમતિ",
    ),
    Field.OPT_OUT: (
        "opt out", "optout", "opted out", "dnd", "do not disturb", "do not contact", "do not message", "unsubscribed",
        "unsubscribe", "stop", "blocked", "no messages", "dnc",
    ),
    Field.LANGUAGE: ("language", "lang", "preferred language", "bhasha", "भाषा", "ભાષા", "மொழி", "భాష", "ভাষা"),
    Field.COUNTRY: ("country code", "country", "isd", "isd code", "cc", "dial code", "dialing code", "calling code", "देश", "देश कोड"),
}  # fmt: skip

_KNOWN = {word: field for field, words in _WORDS.items() for word in words}

# Parts of a heading that say of a phone only which one it is: it is asked when the main one is of no use.
_SECOND = frozenset(
    ("alt", "alternate", "alternative", "other", "second", "secondary", "2nd", "another", "additional", "backup", "spouse",
     "wife", "husband", "father", "mother", "res", "residence", "residential", "resi", "home", "office", "off", "work", "landline",
     "2", "3", "ii", "emergency", "family", "reference", "std", "दूसरा", "वैकल्पिक", "अन्य", "घर", "બીજો")
)  # fmt: skip
_PHONE_PARTS = frozenset(
    ("whatsapp", "mobile", "mob", "phone", "ph", "cell", "tel", "telephone", "contact", "number", "no", "landline", "मोबाइल",
     "फोन", "फ़ोन", "नंबर", "મોબાઇલ", "મોબાઈલ", "ફોન", "નંબર")
)  # fmt: skip
# Best first: what a book calls the number people chat on.
_RANK = ("whatsapp", "wa", "mobile", "mob", "मोबाइल", "व्हाट्सएप", "cell")

_OF_OFFERS = frozenset(
    ("offer", "offers", "promotion", "promotions", "promotional", "promo", "promos", "consent", "consented", "subscribed",
     "subscribe", "subscriber", "subscription", "marketing", "newsletter", "optin", "optedin", "schemes", "discounts",
     "ऑफर", "ऑफ़र", "सहमति", "સંમતિ", "संमती")
)  # fmt: skip
_OF_CONTACT = frozenset(
    ("contact", "message", "messages", "msg", "msgs", "call", "calls", "whatsapp", "sms", "disturb", "मैसेज")
)
_AGAINST = frozenset(
    ("no", "not", "never", "dont", "don", "stop", "without", "unsubscribe", "unsubscribed", "out", "refused", "declined", "nahi",
     "nahin", "mat", "नहीं", "ना", "मत")
)  # fmt: skip

_BRACKETS = re.compile(r"[(\[{].*?[)\]}]")
# "Offers Y/N", "Opt in? Yes/No"
_ASKS = re.compile(r" (?:y n|yes no|yn)$")
_NOT_A_WORD = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


def heading(cell: str) -> str:
    """A heading as it is looked up: "Mobile No." and "MOBILE_NO" are both "mobile no"."""
    return str(_NOT_A_WORD.sub(" ", western(tidy(cell)).casefold())).strip()


def field_of(cell: str) -> Field | None:
    """What a heading says its column is; None when it says nothing we know."""
    words = heading(cell)
    if not words:
        return None
    known = _KNOWN.get(words) or _KNOWN.get(_without_brackets(cell)) or _KNOWN.get(_ASKS.sub("", words))
    if known is not None:
        return known
    return Field.PHONE if is_second_phone(cell) else None


def offers_of(cell: str) -> Field | None:
    """What a heading says of offers in words of its own: "OK for offers", "No promotions please". Only to be believed
    above yes and no."""
    words = set(heading(cell).split())
    if words & _AGAINST and words & (_OF_OFFERS | _OF_CONTACT):
        return Field.OPT_OUT
    return Field.CONSENT if words & _OF_OFFERS else None


def is_second_phone(cell: str) -> bool:
    """Whether a heading names a phone that is not the person's first: "Alt. Mobile", "Phone 2", "Res Phone"."""
    words = set(heading(cell).split())
    return (
        bool(words & _SECOND)
        and bool(words & _PHONE_PARTS)
        and words <= _SECOND | _PHONE_PARTS | {"customer", "cust"}
    )


def rank(cell: str) -> int:
    """Which phone comes first: the lower, the better."""
    if is_second_phone(cell):
        return len(_RANK) + 2
    words = heading(cell).split()
    return next((place for place, word in enumerate(_RANK) if word in words), len(_RANK))


def _without_brackets(cell: str) -> str:
    """ "Opt in (Y/N)" is "Opt in"; "Mobile (WhatsApp)" is "Mobile"."""
    return heading(_BRACKETS.sub(" ", cell))
