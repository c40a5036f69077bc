"""Questions papers answer in other words than customers ask them: the same question as papers would have it.

"Can I pay online?" is answered by "We take UPI, bank transfer …", "ring kitne din me banegi" by what a paper says of pieces
made to order, and not by what it says of diamonds.
"""

import re

from revive_app.rules.catalog.naming import kinds_in
from revive_app.rules.her_pictures import is_of_herself, offers_a_picture
from revive_app.rules.knowledge.asked_of_festivals import asks_of_a_festival
from revive_app.rules.knowledge.asking import read_question
from revive_app.rules.knowledge.expecting import MOMENTS, SPANS
from revive_app.rules.knowledge.plain_questions import ASKED, CUSTOM, Plain
from revive_app.rules.language.phrases import Searched, compile_phrases
from revive_app.rules.language.places import names_abroad
from revive_app.rules.language.text import clean, words

_NONE = {"BARRIER": ""}


_MADE = "ban|bana*|bane*|bani|banne|banta|banti|banwa*|banva*|make|made|making|ready|taiyar|tayar|tayyar"
_MAKING = compile_phrases(
    f"{_MADE} ~3 lag*|milega|milegi|din|time|samay|days|weeks|jayega|jayegi|hoga|hogi|$\n"
    f"din|time|samay|days|long|weeks|hafte|kab ~5 {_MADE}",
    _NONE,
)
# hers, or what is done to a piece there is: a repair, a new size
_NOT_MAKING = compile_phrases(
    "mera|meri|mere|my|maine|hamara|hamari|ordered\nrepair*|resiz*|polish*|engrav*|size",
    _NONE,
)
_READY_IN = re.compile(
    r"(?:ready|made|make|making|takes?|finished|craft\w*|तैयार).*\b(?:days?|weeks?|months?|din|hafte|दिन|हफ़्ते)\b",
    re.IGNORECASE,
)
_ONLINE = compile_phrases(
    "online|onlain|net|netbanking|digital|qr|scan ~3 pay|payment|pement|paise|paisa|transfer|bhugtan|banking\n"
    "pay|payment|pement|paise|paisa|bhugtan ~3 online|onlain|netbanking|digital|qr\nqr ~1 code",
    _NONE,
)
# money that comes back
_BACK = compile_phrases("wapas|vapas|wapis|vapis|wapsi|vapsi|vapasi|return|returns|refund|refunds", _NONE)
_BY_BANK = compile_phrases(
    "bank|account ~1 transfer|transfar\nneft|rtgs|imps\ntransfer ~2 account|bank", _NONE
)
_BY_BANK_TOLD = re.compile(r"\b(?:bank transfer|transfers?|neft|rtgs|imps)\b", re.IGNORECASE)
_ONLINE_TOLD = re.compile(
    r"\b(?:online|upi|gpay|google pay|phonepe|paytm|net ?banking|bank transfer|neft|rtgs|payment link|qr)\b",
    re.IGNORECASE,
)
_BILL = compile_phrases(
    "pakka|pakki|gst|proper|original|tax|kachcha|kaccha|computerised ~1 bill|invoice|rasid|raseed|receipt\n"
    "bill|invoice|rasid|raseed|receipt ~3 milega|milegi|milta|milti|dete|doge|denge|dijiye\n"
    "do|will|can|get|give ~3 bill|invoice|receipt",
    _NONE,
)
# a bill of hers, or one that is brought
_NOT_A_BILL = compile_phrases(
    "lost|kho|gum|bina|without|purana|old|mera|meri|my|duplicate|copy|exchange|return|wapas|total|kitna|kitne|how",
    _NONE,
)
_BILL_TOLD = re.compile(r"\b(?:bills?|invoices?|receipts?|rasee?d)\b|बिल", re.IGNORECASE)
_SENDS = compile_phrases(
    "bhej*|deliver*|delivery|ship|shipping|courier|send|parcel|mangwa*|mangva*|bhijwa*|dispatch", _NONE
)
_ABROAD_TOLD = re.compile(
    r"\b(?:abroad|overseas|foreign|international\w*|outside india|country|countries|worldwide|india)\b",
    re.IGNORECASE,
)
_FAR_OFF = compile_phrases(
    "abroad|videsh|overseas|foreign|international|internationally\noutside|bahar|out ~1 india|of india\nindia ~1 ke|se ~1 bahar",
    _NONE,
)


def asked_plainly(text: str) -> Plain | None:
    """The question as papers would have it; None where hers will do."""
    if offers_a_picture(text) and not is_of_herself(text):
        return CUSTOM  # her own design
    said = [word.folded for word in words(clean(text))]
    line = "".join(f" {word}" for word in said)
    for asks, but_for, plain in ASKED:
        if asks.search(line) and not (but_for is not None and but_for.search(line)):
            return plain
    if _pays(line, _BY_BANK):
        return Plain("do you take UPI and bank transfer payment", _BY_BANK_TOLD)
    if _ONLINE.search(line) and not _BACK.search(line):
        return Plain("do you take UPI payment", _ONLINE_TOLD)
    if _BILL.search(line) and not _NOT_A_BILL.search(line):
        return Plain("do you give a GST bill", _BILL_TOLD, alone=True)
    if _SENDS.search(line) and _is_far_off(text, line):
        return Plain("do you deliver abroad", _ABROAD_TOLD, alone=True)
    expects = read_question(text).expects
    if expects and expects <= SPANS | MOMENTS and _MAKING.search(line) and not _NOT_MAKING.search(line):
        kinds = " ".join(sorted(kinds_in(text)))
        bridal = "bridal " if "bridal" in {term.named for term in read_question(text).terms} else ""
        return Plain(f"made to order {bridal}{kinds} ready in how many days", _READY_IN, alone=True)
    return None


def _pays(line: str, how: Searched) -> bool:
    return how.search(line) is not None and " emi" not in line


def _is_far_off(text: str, line: str) -> bool:
    """Whether another country is named, or "abroad"."""
    return _FAR_OFF.search(line) is not None or names_abroad(text)


def in_words_of_papers(text: str) -> list[str]:
    """What else to search the papers for, in their own words."""
    plain = asked_plainly(text)
    festival = ["which days is the shop closed"] if asks_of_a_festival(text) else []
    return festival if plain is None else [plain.asked, *festival]
