"""Slips of the finger in the words that matter here: "recieve", "discontinu", "rmv nmbr", "unsbscrib"."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from revive_app.rules.language.sound import skeleton
from revive_app.rules.language.text import fold, fold_all
from revive_app.rules.optout import phrases
from revive_app.rules.optout.words import GROUPS

# the southern and western languages glue "in", "from" and the plural to the noun
_INFLECTED = re.compile(
    r"(list|number|nambar|message|mesej|msg|sandesh|offer|ofar|group|grup|database|broadcast|order|design|dijain)"
    r"(?:la|il|lo|nu|nunchi|nundi|madhun|madhe|mathi|manthi|amanthi|amathi|ma|chya|che|cha|ni|na|no|lu|gal|kal|galai|ai|er|ta|ti|gulo|e|ge|ke|ko|ku|ki)"
)

# long enough that one slip still tells which it was
_MEANT = sorted(
    fold_all(
        "message messages number unsubscribe remove delete contact sending receive discontinue interested disturb"
        " advertisement advertisements promotion promotions promotional permission subscribe notification notifications"
        " messaging texting spamming cancel bothering bhejna bhejiye bhejo bandh whatsapp broadcast database consent communication"
    )
)
_LONG = frozenset(_MEANT)
_KNOWN = fold_all(
    " ".join(
        (
            *GROUPS.values(),
            *re.findall(
                r"[^\W\d_@]{2,}", phrases.CERTAIN + phrases.HINTS + phrases.MOODS + phrases.STRANGERS
            ),
        )
    )
) | fold_all("ending removed deleted contacts subscribed promoted contract resend sanding numbered")
# "masej", "misaj"
_A_MESSAGE = re.compile("m[aeiouy]*s[aeiouy]*[jg][aeiouy]*(s?)")
# "how'd", "where's"
_ASKED = re.compile("(hov|vhere|vho|vhy)(?:d|s|re)")
_MESSAGE = fold("message")
_BREATH = re.compile("(?<=[bdgkjct])h")
_VOWELS = re.compile("[aeiou]")


def _slips(word: str) -> Iterator[str]:
    """The word with one letter left out, or two neighbours swapped."""
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]
        yield word[:place] + word[place + 1 : place + 2] + word[place : place + 1] + word[place + 2 :]


_BY_SLIP = {slip: word for word in reversed(_MEANT) if len(word) > 5 for slip in _slips(word)}
_BY_CONSONANTS = {
    consonants: word for word in reversed(_MEANT) if len(consonants := _VOWELS.sub("", word)) > 2
}

# "bejo": the breath is often not written
_BY_BREATH = {
    bare: word
    for word in sorted(fold_all(f"{GROUPS['BHEJ']} {GROUPS['BOTHER']} {GROUPS['STOPPERS']}".replace("*", "")))
    if (bare := _BREATH.sub("", word)) not in _KNOWN and len(bare) > 3
}

# English words in Indian letters, as they sound there: "ग्रुप", "સિસ્ટમ", "నోటిఫికేషన్"
_LENT = {
    skeleton(sound): fold(word)
    for line in [
        "system",
        "group",
        "record",
        "database",
        "broadcast",
        "message",
        "messages",
        "number",
        "mobile",
        "whatsapp",
        "contact",
        "block",
        "remove",
        "delete",
        "cancel",
        "unsubscribe",
        "advertisement",
        "marketing",
        "promotion:pramoshan",
        "notification:notifikeshan",
        "communication:kamyunikeshan",
        "permission:parmishan",
        "consent:kansent",
        "interest:intarest",
        "campaign:kaimpen",
        "details:ditels",
        "account:akaunt",
        "report",
        "spam",
        "disturb",
        "harass",
        "irritate",
        "update:apdet",
        "updates:apdets",
        "subscribe",
        "customer:kastamar",
        "promotional:pramoshanal",
        "newsletter",
    ]
    for word, _, spoken in (line.partition(":"),)
    for sound in (spoken or word,)
    if len(skeleton(sound)) > 2
}


@lru_cache(maxsize=4096)
def lent(folded: str) -> str:
    """The English word a word of an Indian script is, by its sound; any other word stays."""
    return folded if folded in _KNOWN or len(folded) < 4 else _LENT.get(skeleton(folded), folded)


@lru_cache(maxsize=4096)
def mended(word: str) -> str:
    """The word that was meant; "listla", "mesejlu" lose their case ending. What is a word already stays."""
    inflected = _INFLECTED.fullmatch(word)
    if inflected is not None:
        return inflected[1]
    message = _A_MESSAGE.fullmatch(word) if len(word) > 3 else None
    if message is not None:
        return _MESSAGE + message[1]
    asked = _ASKED.fullmatch(word)
    if asked is not None:
        return asked[1]
    if word in _KNOWN:
        return word
    if word.startswith("un") and 7 <= len(word) <= 14 and not word.startswith("unsub"):
        return "unsubscribe" if SequenceMatcher(None, word, "unsubscribe").ratio() >= 0.8 else word
    if len(word) > 4:
        meant = _BY_SLIP.get(word)
        if meant is None and len(word) > 6:
            meant = next((slip for slip in _slips(word) if slip in _LONG), None)
        if meant is not None:
            return meant
    return _BY_CONSONANTS.get(word) or _BY_BREATH.get(word) or word
