"""What is known of a message before it is answered."""

import pytest

from revive_app.rules import intents, temper
from revive_app.rules.intents import Intent
from revive_app.rules.safety import OptOut, judge
from revive_app.rules.sentiment import feel
from revive_app.vocabulary import ConsentScope
from tests.quality.optout_tables import OBJECTIONS


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Loved the earrings, my wife is so happy 😍", "positive"),
        ("bahut accha design hai", "positive"),
        ("जबरदस्त", "positive"),
        ("koi shikayat nahi, sab badhiya", "positive"),
        ("ok", "neutral"),
        ("accha", "neutral"),
        ("how much is this ring please", "neutral"),
        ("kuch kam karo bhai", "neutral"),
        ("sorry for late reply, I was travelling", "neutral"),
        ("The clasp broke within a week", "negative"),
        ("bahut mehnga hai yaar", "negative"),
        ("accha nahi laga", "negative"),
        ("polish utar gayi ek mahine me", "negative"),
        ("ghatiya quality", "negative"),
        ("wow amazing service, 20 days for one screw 😡", "negative"),
    ],
)
def test_feels_english_hindi_and_hinglish(text: str, label: str) -> None:
    assert feel(text).label == label


@pytest.mark.parametrize(
    "text", ["FRAUD SHOP", "I will go to consumer court", "sharam nahi aati?", "धोखेबाज़ हो आप लोग"]
)
def test_anger_is_told_from_disappointment(text: str) -> None:
    assert judge(text).angry


@pytest.mark.parametrize(
    "text", ["The stone fell off", "bahut mehnga hai", "rate kya hai?!!", "WOW LOVELY SET!!"]
)
def test_disappointment_and_shouted_praise_are_no_anger(text: str) -> None:
    assert not judge(text).angry


ABUSE = """
This is terrible, worst shop ever, I hate you
worst jeweller in the city
You people are thieves
FRAUD SHOP
Go to hell
you are all cheaters!!
shut up and get lost
Bloody idiots
f off fucking bot
pathetic shop, shame on you
You are useless
What a disgusting company
I hate your shop
Total bakwas
bakwas dukan hai
tum log chor ho
sab ke sab fraud hain
dafa ho jao yahan se
bhaad me jao
sharam karo tum log
kamine log
ghatiya dukaan, kabhi nahi aaunga
loot macha rakhi hai tum logon ne
jhoothe ho tum sab
ullu ke patthe
chup raho saale
dimag kharab mat karo
घटिया दुकान है
तुम सब चोर हो
भाड़ में जाओ
शर्म नहीं आती?
बकवास बंद करो
धोखेबाज़ लोग
मुझे तुमसे नफ़रत है
सबसे घटिया ज्वेलर
idiots
I will never ever come to your shop again
worst experience ever
Don't fool people, you are liars
nikal yahan se
""".strip().splitlines()


@pytest.mark.parametrize("text", ABUSE)
def test_abuse_without_a_fault_ends_contact(text: str) -> None:
    verdict = judge(text)

    assert (verdict.complaint, verdict.angry) == (False, True)
    assert verdict.compound < -0.5
    assert temper.ends_contact(verdict)


COMPLAINTS = """
my ring broke after two days, this is terrible service
The clasp came off in a week, pathetic quality
Your staff was very rude to my mother, worst behaviour
I got the wrong pendant, this is ridiculous
You sold me fake gold, cheaters!
My order has not been delivered for 20 days, shame on you
Nobody picks up the phone, useless people
I want my refund right now
I will go to consumer court
polish utar gayi do hafte me, bakwas quality
kunda toot gaya, ghatiya kaam hai
mera order abhi tak nahi aaya, kya mazak hai
galat saman bhej diya, sharam karo
staff ne badtameezi ki
weight kam nikla, dhokha hai ye
paise wapas karo, fraud ho tum
nakli sona bech diya mujhe
20 din se chakkar kaat raha hu, koi jawab nahi deta
do mahine ho gaye, mera haar abhi tak nahi mila
haar ka moti gir gaya
bill me galat charge lagaya hai
नग निकल गया, बेकार क्वालिटी
मेरा ऑर्डर अभी तक नहीं आया
गलत सामान भेज दिया, शर्म आनी चाहिए
अंगूठी टूट गई, बहुत खराब काम
पैसे वापस करो
स्टाफ ने बदतमीज़ी की
पॉलिश उतर गई, घटिया माल
The chain I bought turned black, horrible
you charged me extra in the bill without telling
The necklace arrived damaged, I am very angry
My bangle is bent and nobody replies, terrible
deliver my order, stop giving excuses
""".strip().splitlines()


@pytest.mark.parametrize("text", COMPLAINTS)
def test_a_fault_however_angrily_told_is_for_a_human(text: str) -> None:
    verdict = judge(text)

    assert verdict.complaint
    assert not temper.ends_contact(verdict)


# bargaining, doubts, wishes in a hurry, and questions about what might go wrong
CALM = """
bahut mehnga hai
too expensive yaar
price is too high, kuch kam karo
itna mehnga kyu hai?
I don't like this design, show me others
not interested in this one
Can you call me right now?
abhi ke abhi photo bhej do
is it fake or real gold?
nakli jewellery bhi hai kya?
chandi kali ho jati hai kya?
stone gir jaye to free repair hai kya?
what if the clasp breaks?
aaj gold ka rate gir gaya kya
sona sasta ho gaya kya
owl pendant hai kya, ullu wala
police colony me deliver karoge?
court road branch kab khulti hai
dekh lungi baad me
koi bhi design nahi pasand aaya
in the worst case I will come on Sunday
mera purana sona wapas loge kya?
I want to sell my old gold
do you give a refund?
paise wapas milte hain kya return par?
halka jhumka hai kya
something smaller than this please
making charge zero hai kya
waiting for your reply
shaadi hai meri beti ki, sets dikhao
my wedding is next month, I want a set now
koi problem nahi
no issues, thank you
chor bazaar ke paas ho kya
fir dikhaiye
sorry for the late reply
kal nahi aa paungi
main kabhi Jaipur nahi aaya
nahi chahiye abhi
thoda sa discount do na, warna main dusri dukan dekhungi
google review dekha aapka, accha hai
review kaha likhu?
did not understand
abhi tak decide nahi kiya
dusri dukaan pe sasta mil raha hai
ye design mere pas already hai
क्या यह नकली है?
बहुत महंगा है
अभी नहीं, बाद में
चाँदी काली पड़ जाती है क्या?
black bead mangalsutra hai?
Your designs are not for me
last time you showed a better one
your bot did not understand me
""".strip().splitlines()


@pytest.mark.parametrize("text", CALM)
def test_what_belongs_to_buying_is_neither(text: str) -> None:
    verdict = judge(text)

    assert (verdict.complaint, verdict.angry) == (False, False)


# the price is too high for her, however strongly she says so


@pytest.mark.parametrize("text", OBJECTIONS)
def test_a_price_objection_calls_no_human_and_ends_nothing(text: str) -> None:
    verdict = judge(text)

    assert (verdict.complaint, verdict.angry, verdict.opt_out) == (False, False, OptOut.NONE)
    assert not temper.needs_human(verdict)
    assert not temper.ends_contact(verdict)


@pytest.mark.parametrize("text", COMPLAINTS)
def test_every_complaint_reaches_a_human(text: str) -> None:
    """At once when it is told with heat; otherwise the agent itself hands it over."""
    assert temper.needs_human(judge(text)) or Intent.COMPLAINT in intents.find(text)


@pytest.mark.parametrize("text", ABUSE)
def test_abuse_calls_no_human(text: str) -> None:
    assert not temper.needs_human(judge(text))


def test_a_fault_is_a_complaint_and_no_opt_out() -> None:
    verdict = judge("kunda toot gaya bhaiya")

    assert verdict.complaint
    assert verdict.opt_out is OptOut.NONE


@pytest.mark.parametrize(
    ("button", "scope"), [("opt_out", ConsentScope.ALL), ("STOP_PROMOTIONS", ConsentScope.MARKETING)]
)
def test_an_opt_out_button_needs_no_words(button: str, scope: ConsentScope) -> None:
    verdict = judge("Yes please", button_id=button)

    assert (verdict.opt_out, verdict.scope) == (OptOut.CERTAIN, scope)


def test_an_opt_in_button_outweighs_its_title() -> None:
    verdict = judge("Stop stopping me", button_id="opt_in")

    assert verdict.opt_in
    assert verdict.opt_out is OptOut.NONE


def test_another_buttons_title_is_read_like_words() -> None:
    assert judge("STOP", button_id="quick-reply-3").opt_out is OptOut.CERTAIN


def test_100_kb_are_judged_by_their_beginning() -> None:
    assert judge("x" * 100_000 + " STOP").opt_out is OptOut.NONE
    assert -1.0 <= judge("bad " * 25_000).compound <= 1.0
