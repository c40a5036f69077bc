"""The other things a customer book says of a person: her name, her yes or no, an amount, a language."""

import re

from revive_app.rules import money
from revive_app.rules.language import Language
from revive_app.rules.lead_rows.cells import says_nothing, western

LONGEST_NAME = 200
LARGEST_VALUE = 10_000_000_000

_TITLE = re.compile(
    r"(?:mrs|mr|ms|miss|dr|smt|shri|sri|shree|kum|prof|adv|ca|sau|श्री|श्रीमती|सौ)\.?", re.IGNORECASE
)
# "Rekha; Suresh Joshi", "Rekha & Suresh": two first names.
_JOINED = re.compile(r".*[;&/+,]|&|and|aur|और|ane|અને", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@<>\"',;:\\]+@[^\s@<>\"',;:\\.]+(?:\.[^\s@<>\"',;:\\.]+)+")
_AMOUNT = re.compile(r"(?:rs\.?|inr|₹)?\s*(\d[\d,]*)(?:\.(\d+))?\s*(?:/-)?", re.IGNORECASE)

_YES = frozenset(
    {
        "y",
        "yes",
        "1",
        "1.0",
        "true",
        "haan",
        "ha",
        "हाँ",
        "हां",
        "हा",
        "હા",
        "opted in",
        "opt in",
        "agreed",
        "granted",
        "subscribed",
    }
)
_NO = frozenset(
    {
        "n",
        "no",
        "0",
        "0.0",
        "false",
        "nahi",
        "nahin",
        "नहीं",
        "नाही",
        "ના",
        "opted out",
        "opt out",
        "stop",
        "dnd",
        "withdrawn",
        "unsubscribed",
    }
)

_LANGUAGES = {
    "english": Language.ENGLISH, "hindi": Language.HINDI, "हिंदी": Language.HINDI, "हिन्दी": Language.HINDI,
    "hinglish": Language.HINGLISH, "gujarati": Language.GUJARATI, "ગુજરાતી": Language.GUJARATI,
    "punjabi": Language.PUNJABI, "ਪੰਜਾਬੀ": Language.PUNJABI, "bengali": Language.BENGALI, "bangla": Language.BENGALI,
    "বাংলা": Language.BENGALI, "tamil": Language.TAMIL, "தமிழ்": Language.TAMIL, "telugu": Language.TELUGU,
    "తెలుగు": Language.TELUGU, "kannada": Language.KANNADA, "ಕನ್ನಡ": Language.KANNADA,
    "malayalam": Language.MALAYALAM, "മലയാളം": Language.MALAYALAM,
    **{language.value.casefold(): language for language in Language},
}  # fmt: skip


def split_name(name: str) -> tuple[str, str]:
    """First and last name; together they are what was written. A title stays with the first name, so do two persons."""
    words = name[:LONGEST_NAME].split(" ")
    first = 1
    while first < len(words) and (
        _TITLE.fullmatch(words[first - 1])
        or _JOINED.fullmatch(words[first - 1])
        or _JOINED.fullmatch(words[first])
    ):
        first += 1
    return " ".join(words[:first]), " ".join(words[first:])


def says_yes(text: str) -> bool | None:
    """Yes, no, or neither: only what cannot be mistaken counts."""
    if not text:
        return None
    answer = western(text).strip(" .!").casefold()
    return True if answer in _YES else False if answer in _NO else None


def read_email(text: str) -> str | None:
    """The address in lower case; None for an empty cell. Raises ValueError."""
    if says_nothing(text):
        return None
    if len(text) > 254 or not _EMAIL.fullmatch(text):
        raise ValueError("no address")
    return text.lower()


def read_value(text: str) -> int | None:
    """Whole rupees ("1,25,000", "₹1.25 lakh"); None for an empty cell. Raises ValueError."""
    if says_nothing(text):
        return None
    plain = _AMOUNT.fullmatch(western(text))
    if plain is not None:
        value = int(plain[1].replace(",", "")) + (1 if (plain[2] or "0")[0] >= "5" else 0)
    else:
        amounts = money.read(text)
        if len(amounts) != 1 or text.startswith("-"):
            raise ValueError("no amount")
        value = amounts[0].value
    if not 0 <= value <= LARGEST_VALUE:
        raise ValueError("out of range")
    return value


def read_language(text: str) -> Language | None:
    """The language a cell names or abbreviates; None for an empty cell. Raises ValueError."""
    if says_nothing(text):
        return None
    name = text.strip().casefold()
    language = _LANGUAGES.get(name)
    if language is None:
        raise ValueError("no language we know")
    return language
