"""Leaving and coming back, in the words people use."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.optout import OptOut, judge
from revive_app.vocabulary import ConsentScope

CERTAIN = """
STOP
stop!!!
S.T.O.P
Stop 🛑
stop please
STOP STOP STOP
UNSUBSCRIBE
BLOCK
SPAM
REPORT
opt-out
stop texting me, I never bought anything
pls stop calling and messaging
please don't message me again
kindly remove my mobile number from your list
Please take us out of your mailing list
I do not want any more WhatsApps from your side
I withdraw my consent
delete my details from your database
no thanks, please remove
band karo
bannnd karooo ye message 😤
msg mat bhejo
mujhe aapke message nahi chahiye
mera number list se hata do
maine mana kiya tha msg mat karo
apne system se mera naam hata do
बंद करो
कृपया संदेश भेजना बंद करें
मेरा नंबर अपनी सूची से हटा दें
મેસેજ મોકલવાનું બંધ કરો
maro number kadhi nakho
मेसेज पाठवू नका
மெசேஜ் அனுப்ப வேண்டாம்
message pannadhinga
మెసేజ్‌లు పంపడం ఆపండి
মেসেজ পাঠানো বন্ধ করুন
haar accha tha, par ab aur message mat karna, exam hai
ensure that I am not messaged again
cancel whatsapp alerts
de-register my number
mera number mat rakho
मुझे हटा दो
മെസേജ് വേണ്ട
papa ab nahi rahe, unke number pe message mat bhejiye
""".strip().splitlines()

LIKELY = """
END
cancel
stpo
Not interested
not interested in any jewellery thanks
leave me alone
please don't
Sorry wrong number
I am not your customer
will block this number
who gave you my number?
mera number kaha se mila
why am I getting these
ये मैसेज कैसे बंद करूँ
kyu bhejte ho ye sab
pareshan mat karo
mat bhejo
kuch nahi chahiye bhai
🛑🛑
too many offers every day yaar
thevai illa
""".strip().splitlines()

NONE = """
non-stop delivery?
does your store stop at 9pm?
I can't stop loving this necklace
don't stop the offer, I will buy tomorrow
I don't want to stop getting your messages
cancel my order 4521
please stop the engraving work
order stop kar do
bhai ring ka kaam band karo
dukan kab band hoti hai
kya offer band ho gaya
aapne photo bhejna band kyu kar diya
not interested in diamonds, only gold please
mat bhejo red wala, blue bhejo
mujhe ye ring nahi chahiye
remove one item from my cart
unsubscribe from the savings scheme
please block the 10g coin at today's rate
block my slot for saturday
report kaha milegi hallmark ki
abhi nahi, kal msg karna
diwali tak msg mat karo, uske baad karna
don't message before 10 am please
call mat karna, yahi msg karo
pls don't message my wife's number, it is a surprise
mujhe message nahi mila aapka
stop stop, this one is beautiful, price?
don't want to miss the offer
offer nahi chahiye bas sahi rate do
pareshan mat ho, aaram se bana do
STOPWATCH price?
aap msg kyu nahi karte
kyu band kar diye offer bhejna
offer me ye nahi hai?
offer chahiye nahi, rate sahi do
I don't want a message engraved, only the name
pls cancel previous msg, I meant size 16
leave it for now
that's enough, pack these two
gpay number galat hai
no one called me back
I am tired of searching, you have kundan?
will report to you after checking weight
what does STOP mean in your message
put my name on waiting list
group me jo photo dali thi
network nahi tha, msg nahi gaya
Stop, don't cut the chain yet!
my phone died, resend the quote
weekend offer hai kya
end of season sale kab hai
no
ok thanks
hi
""".strip().splitlines()

AGAIN = """
START
Unstop
resume messages
subscribe me again
msg bhejna shuru kar do phir se
haan mujhe offers bhejna
फिर से मैसेज भेजना शुरू करें
galti se stop ho gaya, wapas chalu karo
please put me back on the list
""".strip().splitlines()


@pytest.mark.parametrize("text", CERTAIN)
def test_a_clear_wish_to_leave_is_certain(text: str) -> None:
    assert judge(text).opt_out is OptOut.CERTAIN


@pytest.mark.parametrize("text", LIKELY)
def test_a_doubtful_one_is_likely(text: str) -> None:
    assert judge(text).opt_out is OptOut.LIKELY


@pytest.mark.parametrize("text", NONE)
def test_other_things_may_be_stopped_and_refused(text: str) -> None:
    verdict = judge(text)

    assert (verdict.opt_out, verdict.scope, verdict.opt_in) == (OptOut.NONE, None, False)


@pytest.mark.parametrize("text", AGAIN)
def test_people_may_come_back(text: str) -> None:
    verdict = judge(text)

    assert verdict.opt_in
    assert verdict.opt_out is OptOut.NONE


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("STOP", ConsentScope.ALL),
        ("message mat bhejo", ConsentScope.ALL),
        ("STOP PROMOTIONS", ConsentScope.MARKETING),
        ("offer wale message mat bhejo", ConsentScope.MARKETING),
        ("stop the promotional offers, only send me bill updates", ConsentScope.MARKETING),
        ("sirf order ka update bhejo, baaki msg band karo", ConsentScope.MARKETING),
        ("too many offers every day", ConsentScope.MARKETING),
    ],
)
def test_the_scope_is_what_was_named(text: str, scope: ConsentScope) -> None:
    assert judge(text).scope is scope


def test_the_deciding_clause_is_quoted_as_written() -> None:
    assert (
        judge("Hi, nice rings. But please don't send me messages. Regards").words
        == "please don't send me messages"
    )


def test_a_whole_book_costs_no_more_than_its_beginning() -> None:
    judge("warm up")
    started = time.perf_counter()

    judge("please send photo of ring and chain " * 3000)

    assert time.perf_counter() - started < 0.25


@given(st.text(max_size=2100))
def test_any_text_can_be_judged(text: str) -> None:
    verdict = judge(text)

    assert (verdict.scope is None) == (verdict.opt_out is OptOut.NONE)
