"""Words that are counted, in whatever order they stand: keywords, refusals, goods."""

from itertools import permutations

from revive_app.rules.language.text import fold_all, word_set
from revive_app.rules.optout import phrases
from revive_app.rules.optout.words import GROUPS

FILLERS = fold_all(GROUPS["FILLER"])
KEYWORDS = fold_all(phrases.KEYWORDS)
# "spto", "stip", "st0p": the letters are there or beside those meant, and it is no other word
_BESIDE = {"s": "adwxz", "t": "ry5", "o": "ip0l", "p": "ol0"}
_STOP_DAMAGED = (
    frozenset(map("".join, permutations("stop")))
    | {
        "stop"[:place] + key + "stop"[place + 1 :]
        for place, right in enumerate("stop")
        for key in _BESIDE[right]
    }
) - word_set("stop post spot pots tops opts atop slop stol")
WEAK_KEYWORDS = fold_all(phrases.WEAK_KEYWORDS) | _STOP_DAMAGED
# "no thanks, please remove"
REMOVERS = fold_all("remove delete quit exit cancel stp stpo roko rokiye hatao hata")
NEGATING = fold_all("dont mat nako")
AGAINST = fold_all(
    "not no never dont dnt donot cant nahi nhi nahin na nai mat mt nathi nako naka vaddu vendam beda illa stop stp cease"
    " hate dislike detest against unwanted unwilling refuse band bandh bnd rok roko chhodo chodo"
)
SENDS = fold_all(
    f"{GROUPS['SENDING']} bhejo bhejna bheje bhejiye bhejte bhej moklo pathavu pathva anuppu pampu promote promoting"
)
AWAY = fold_all(f"{GROUPS['HATA']} remove delete block exclude drop unlist away kaat kat")
ME = fold_all("me my mine us our mujhe mera mere meri maro maza majha en na amar mane mala")
INQUIRING = fold_all(
    "why when what where how which who kyu kyun kyon kyo kab kya kaun kaise kaha kahan kitne kitna if agar jab did does"
    " is are will would can could answer reply response jawab update elsewhere apply applied lag laga lagta chal chala chalta valid invalid expired working works paas"
    " hua hui tha thi the dekha padha"
) - fold_all("can could will would")
REFUSING = fold_all("no not dont dnt donot nahi nahin nhi nai na nathi nako vaddu vendam beda never")
WANTING = fold_all(
    "want wants wanna need needs needed interested interest intrested intrest wish lena leni lene lenaa chahiye chahie"
    " chaiye chahye chai kharidna kharidni buy buying purchase deal talk joitu joiye pahije require required zarurat"
    " zaroorat jarurat"
)
SAYING_NOTHING = fold_all(
    f"""{GROUPS["FILLER"]} {GROUPS["ANYTHING"]} mujhe muje mujhko humko hume humein hum ham main mai mein i we im am are
    you u your ur people guys log logon logo aap aapse aapka se ko ka ki ke ab no not dont dnt donot do nahi nahin nhi nai na nathi nako
    never longer anymore more in with of at is hai he h hu hoon hain ho ji bye sorry thanks it any all aur bhi hi to from here there just
    cheez chij bilkul koi kahin abhi filhaal
    {" ".join(WANTING)}"""
) - fold_all("abhi filhaal")
QUALITIES = fold_all(
    "mehnga mehenga mahanga mehngi sasta sasti bhari bhaari halka halki heavy lightweight simple plain costly expensive cheap"
    " cheaper fancy modern mota patla bada chhota chota small big studded antique 9k 14k 18k 20k 22k 24k 14kt 18kt 22kt 24kt 916 beads bead platinum carat karat kt"
    " महंगा सस्ता भारी हल्का बड़ा छोटा"
)
# after a wedding nothing more is needed
OCCASIONS = fold_all("shaadi shadi vivah wedding marriage lagna lagan kalyanam pelli")
GOODS = (
    fold_all(GROUPS["BARRIER"]) - fold_all("shop store dukan dukaan dokan number job office")
) | QUALITIES  # Bengali says "dijainta" for "the design"
SERVICES = word_set(
    "certificate bill exchange emi box appointment insurance scheme polish gift engrave refund return pierce cash card loan"
    " warranty videocall loan"
)
PARCELS = fold_all("delivery dilivari courier kuriyar parcel shipping")
