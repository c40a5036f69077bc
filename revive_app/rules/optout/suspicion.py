"""What a message hints at with words in any order: a flood, a threat, a stranger, a plea for peace, a way out.

The phrases of the grammar know how people usually put it; here only the notions must meet in one message, and
nothing of the shop's business may be named beside them. It raises suspicion, never certainty.
"""

from collections.abc import Sequence
from itertools import pairwise

from revive_app.rules.language.text import fold_all
from revive_app.rules.optout.words import GROUPS

_MESSAGES = fold_all(f"{GROUPS['MESSAGE']} {GROUPS['PROMOTION']} {GROUPS['SENDING']}") - fold_all(
    "wa sale sales"
)
_WROTE = fold_all(
    "messaged texted msged pinged contacted spammed messaging texting msging pinging contacting spamming bhejte bhejta"
    " bhejti bhejoge bhejenge"
)
_AGAIN = fold_all(
    f"{GROUPS['MANY']} again phir fir firse another yesterday already since lagatar nonstop hourly wapas two three four"
    " five six seven ten teen char chaar paanch panch 2 3 4 5 6 7 8 9 10 2nd 3rd 4th 5th second third fourth fifth"
)
_PROTEST = fold_all(
    "seriously hadd had ugh uff uf oof argh god omg wtf hell ridiculous crazy nonsense annoying irritating irritated"
    " irritate bore bored pak pareshan tang thak fed sick tired enough bas limit yaar excessive overload"
    " headache sirdard dimag crap unbearable nuisance stop kyu kyun kyon why"
)
_THREAT = fold_all(
    f"{GROUPS['BLOCK']} complain complaint complaining police cyber cybercrime trai legal court fir lawyer consumer"
    " shikayat sikayat blacklist"
)
_BLOCKING = fold_all(GROUPS["BLOCK"])
_BOTHERING = fold_all(GROUPS["BOTHER"])
_GOING_ON = fold_all(
    "keep keeps always every roz rahe rahi karte people company r are you log logon why kyu kyun kyon"
)
_SORRY = fold_all("sorry am im i hu hoon")
_ONCE_MORE = fold_all(
    "goes continues more one aur again next keep continue warning warn phir fir dobara dubara agli"
)
_WILL = fold_all(
    "will ill gonna going shall warning warn else otherwise next dunga dungi doonga doongi denge karunga karungi"
    " karenge kardunga kardungi krdunga krdungi krunga krungi karwaunga karvaunga lagaunga lagaungi about ready"
)
_MINE = fold_all(GROUPS["MINE"])
_NUMBER = fold_all("number numbers no num nambar nmbr nomber contact details data phone mobile")
_SOURCE = fold_all(
    "who whom where how why kisne kaun kahan kaha kahase kaise kese kidhar kisse kyu kyun kyon source leak leaked sold bought"
)
_OF_SOURCE = fold_all(
    "give gave given gives got get getting have having obtain obtained find found took take taken share shared mila mili"
    " milla diya dia liya lia aaya aya pahuncha nikala uthaya source sold leak leaked hai paas pas"
)
_NOT = fold_all(
    "nobody noone not no never dont dnt donot didnt doesnt cant nahi nahin nhi nai na nathi nako mat"
)
_KNOWING = fold_all(
    "know knew recognise recognize remember janta janti jante jaanta jaanti jaante pehchanta pehchanti pehchante"
    " pahchanta pahchanti pehchana olakhat olkhat"
)
_YOU = fold_all("you u aap aapko apko tum tumhe tumhein tumko aapse inko ise isko kisko koi")
_PEACE = fold_all(
    "spare mercy raham reham peace shanti sukoon chain bakhsh baksh bakhsho baksho pind jeene jine chutkara"
)
_LET = fold_all(
    "me us mujhe hume humein let have leave do kijiye karo de dijiye please chhodo chodo chhod chod se rehne rahne"
)
_OUT = fold_all(
    "stop stopping disable off unsubscribe leave exit optout opt deactivate mute band bandh remove removed rid escape"
    " chhutkara chutkara halt switch nikalna hatana hatvana"
)
_ASKED = fold_all("how way kaise kese possible option button procedure process tarika tareeka")
_THESE = fold_all("this these them those ye yeh yah isse inse list lists group")
_ASKING_FOR = fold_all(
    "sign ask asked request requested subscribe subscribed subscription signup signed register registered enrolled joined"
    " join maanga manga mangwaya bola agree agreed interested opted"
)
_USE = fold_all("use useful relevant relevance faida fayda fayada kaam kam matlab point interest purpose")
# whoever speaks of these means the business, whatever else is said
_BUSINESS = fold_all(
    f"{GROUPS['BARRIER']} {GROUPS['SERVICE']} delivered received quality staff salesman service polish exchange buy"
    " reply replied answer answered response respond jawab booked reserve paid wrong galat galti thank"
    " love lovely nice beautiful sundar accha acha helpful show dikhao dekhna available ready karigar shaadi wedding"
) - fold_all(
    "phone light lights line job number office work call wale wali vale vali wala vala bus one ones shop store dukan dukaan discount scheme rate price gold"
)
# nobody hints in more words than this without saying it plainly somewhere
_LONGEST = 16


def speaks_of_business(clauses: Sequence[Sequence[str]]) -> bool:
    """Whether anything of the shop's is named, or so much is said that a hint would be plain somewhere."""
    return sum(map(len, clauses)) > _LONGEST or any(
        word in _BUSINESS for clause in clauses for word in clause
    )


def hinted(clauses: Sequence[Sequence[str]], written: str) -> bool:
    """Whether the folded words of a message hint at a wish for no more of it. `written`: as the customer wrote it."""
    said = frozenset(word for clause in clauses for word in clause)
    if not said or speaks_of_business(clauses):
        return False
    return (
        _floods(clauses, said, written)
        or bool(said & _MINE and said & _NUMBER and said & _SOURCE and said & _OF_SOURCE)
        or bool(said & _THREAT and said & _WILL and (said & _MESSAGES or said & _ONCE_MORE))
        or any(_turns(frozenset(clause), len(clause)) for clause in clauses)
    )


def _turns(said: frozenset[str], length: int) -> bool:
    """Whether a clause alone hints at it."""
    return (
        bool(said & _BLOCKING and (said & _WILL or said & _MESSAGES and said & _ONCE_MORE) and length > 1)
        or bool(said & _BOTHERING and said & _GOING_ON and not said & _SORRY)
        or bool(said & _NOT and said & _KNOWING and said & _YOU and length <= 8)
        or bool(said & _PEACE and said & _LET and length <= 7)
        or bool(said & _ASKED and said & _OUT and (said & _THESE or said & _MESSAGES) and not said & _NOT)
        or bool(said & _NOT and said & _ASKING_FOR and (said & _THESE or said & _MESSAGES))
        or bool(said & _NOT and said & _USE and said & _MESSAGES)
    )


def _floods(clauses: Sequence[Sequence[str]], said: frozenset[str], written: str) -> bool:
    """Messages, again or many of them, and a sigh."""
    if any(word == after for clause in clauses for word, after in pairwise(clause) if word in _MESSAGES):
        return True
    if not said & _AGAIN or not (said & _MESSAGES or said & _WROTE):
        return False
    return (
        bool(said & _PROTEST)
        or "??" in written
        or "!!" in written
        or any(face in written for face in "😡😤🤬😩😫🙄😒😠🤦")
    )
