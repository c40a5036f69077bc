"""What a topic of small talk is made of: words of which one must be said, and all that may stand beside them."""

from dataclasses import dataclass
from enum import StrEnum

from revive_app.rules.language.text import fold_all


class Small(StrEnum):
    """What is spoken of, what matters most first."""

    LOSS = "loss"
    MACHINE = "machine"
    WHO = "who"
    PERSON = "person"
    NUMBER = "number"
    NAME = "name"
    MISTAKEN = "mistaken"
    WAIT = "wait"
    EASE = "ease"
    LOOKING = "looking"
    JOY = "joy"
    WISHES = "wishes"
    PERSONAL = "personal"
    GOOD_DAY = "good_day"
    HOW = "how"
    PUZZLED = "puzzled"
    THERE = "there"
    PARTING = "parting"
    # heard by other means than the words of a topic
    PRAISE = "praise"


@dataclass(frozen=True, slots=True)
class Topic:
    """`kernels`: of each a word must be said. `known`: all that may be said."""

    small: Small
    kernels: tuple[frozenset[str], ...]
    known: frozenset[str]


def topic_of(small: Small, *kernels: str, beside: str = "") -> Topic:
    """A topic of lists of words as they are spelled."""
    folded = tuple(map(fold_all, kernels))
    return Topic(small, folded, frozenset().union(*folded, fold_all(beside), COURTESIES))


# said around anything, and of nothing; none of them could be what is asked
COURTESIES = fold_all(
    "hi hii hello helo hey namaste namaskar namaskaram vanakkam pranam ji sir madam mam maam mem bhai bhaiya didi dear bro yaar"
    " please pls plz plzz kripya sorry excuse btw hmm lol haha tara so and aur then na to toh arre are oh ok okay accha acha achha"
    " also really actually seriously exactly just kindly"
    " नमस्ते नमस्कार जी सर मैडम भाई दीदी कृपया सॉरी अच्छा और तो अरे"
)
# a clause of these beside small talk says nothing of its own
ALONGSIDE = COURTESIES | fold_all(
    "yes haan han ya no nahi thanks thank you good morning evening afternoon night wait tell me batao bataiye bolo boliye one thing question"
    " question curious wondering may i can know ask asking fwd fwded forwarded as received first pehle mujhe ek baat sach hai truth honest honestly sure"
    " हाँ हां नहीं बताइए बताओ धन्यवाद"
)
ASKING = (
    "is am r be may can could i we me us know ask want wanted tell kya kiya bata batao bataiye bataye sakte do dijiye zara jara pehle first plz"
    " क्या बताइए बताओ बता दीजिए"
)
YOU = (
    "you u ur your yours ya youre aap ap aapka apka aapki apki aapke apke tum tu tumhara tumhari tera tame tamaru tame tumhi tumcha tumche tumchi"
    " neenga ninga nee unga ungal meeru miru mee nuvvu apni apnar tumi aapni avar aapne आप आपका आपकी तुम तू"
)
BEING = "ho hai hain h he hu hoon hun hua cho che chhe chhu aahe ahe aahat ahat irukinga unnaru है हैं हो हूँ"
_PEOPLE = "mother father mom mum mummy mumma dad daddy papa pita ji pitaji mataji maa aai baba wife husband pati patni biwi son daughter beta beti brother"
KIN = (
    f"{_PEOPLE} sister bhai behan bhabhi dada dadi nana nani uncle aunty chacha chachi mama mami saas sasur inlaw law grandmother grandfather"
    " grandma grandpa family ghar parivar माँ पापा पिता पिताजी पति पत्नी दादी दादा घर"
)
MY = "my our mere meri mera hamare hamari hamara humare in the a an mein me main ka ki ke ko se he she मेरे मेरी मेरा हमारे में का की के"
WHEN = (
    "last this past ago week month year yesterday today recently just now pichle pichhle mahine hafte saal sal kal aaj abhi few days back din"
    " pehle pahle 1 2 3 4 5 6 two three couple of पिछले महीने हफ्ते साल कल आज अभी पहले"
)
