"""What is cut from gold that customers bring, what is asked beforehand, and who is told to answer, in three languages."""

import pytest

from revive_app.rules import guard
from revive_app.rules.knowledge.facts import DiscountBase, DiscountRule, Facts, KnownProduct

SHOP = Facts(
    passages=(
        "Shop hours: 11 am to 9 pm. Closed on Mondays.",
        "Today's board rate (valid today only): 22K ₹11,380 per gram, 24K ₹12,415 per gram.",
        "Old gold bought elsewhere is taken after a purity test with a 3% deduction; our own gold without deduction.",
        "Made-to-order pieces need a 30% advance.",
    ),
    products=(
        KnownProduct("MS-14", "Vati Mangalsutra", 112_400, "22K", 8_400, 4),
        KnownProduct("TH-27", "Kolhapuri Thushi", 326_500, "22K", 24_500, 1),
        KnownProduct("NT-63", "Pearl Nath", 18_250, "18K", 1_200, 0, "made to order, 10 days"),
    ),
    discount=DiscountRule(enabled=True, max_percent=10, base=DiscountBase.MAKING_CHARGES),
)

GOOD = """
Hamare yahan se liye sone par koi katauti nahi hoti.
On gold you bought from us there is no deduction.
हमारे अपने सोने पर कोई कटौती नहीं होती।
Nothing is deducted on our own gold.
3% is deducted on gold bought elsewhere, after a purity test.
Bahar ka purana sona test ke baad lete hain, 3% katauti hoti hai.
Bahar ke sone me purity test ke baad 3% kaat-te hain.
बाहर का सोना जाँच के बाद 3% कटौती पर लेते हैं।
Gold from another shop is accepted with a 3% deduction once we test its purity.
Humare apne gehne par zero katauti, bahar ke sone par 3%.
Dusre jeweller ka sona bhi lete hain, test ke baad 3% kam milega.
For gold from outside we take off 3% after testing.
Old gold from outside: 97% of the value after the test.
Nath order par banti hai, 30% advance lagega.
ऑर्डर पर बनने वाले गहनों के लिए 30% एडवांस देना होता है।
10 gram 22K ka aaj ka bhav 1,13,800 hai, making aur GST alag.
8 grams of 22K at today's rate is ₹91,040, without making and GST.
4 gram 24K aaj ke rate se ₹49,660 ka hoga, making ke bina.
Ye rate sirf aaj ke liye hai.
The rate is only for today, it may be different tomorrow.
We are closed on Mondays. Tuesday would be fine, from 11 am.
On the making I can go up to 10%, not more.
I have no price for a ruby version. Our designer can confirm it for you.
For a lighter thushi our karigar can tell you.
Making kitni kam hogi, manager hi tay karenge.
Engraving outside the shop I'd have to check with our manager.
इसका भाव कारीगर देखकर ही बता पाएँगे।
Two vati mangalsutras would be ₹2,24,800.
One pair of naths would be ₹18,250.
The Thushi weighs 24.5 g and the nath 1.2 g.
""".strip().splitlines()

BAD = """
Purane sone par kuch nahi katega, chahe kahin se liya ho.
Dusri dukaan ke sone par koi katauti nahi hai.
Gold from other jewellers is taken without any deduction.
बाहर के सोने पर कुछ नहीं कटता।
We take old gold from any shop at full value, nothing is deducted.
Zero katauti on gold from other shops.
No deposit is needed for made-to-order pieces.
Order par banwane ke liye advance nahi dena padta.
ऑर्डर पर बनने वाले गहने के लिए कोई एडवांस नहीं लगता।
Bina advance ke bhi order bana dete hain.
Bahar ke sone par sirf 2% kam karte hain.
Purane sone ke badle making par 25% katauti denge.
8 grams of 22K come to ₹91,040, no making and no GST for you.
The nath is yours without making charges.
The rate will be the same tomorrow.
The Thushi weighs 1.2 g and the nath 24.5 g.
Our karigar will bring it to your home.
The manager will give you 15% off.
Monday would be fine too.
On the making I can go up to 15%.
""".strip().splitlines()


@pytest.mark.parametrize("reply", GOOD)
def test_it_passes(reply: str) -> None:
    assert guard.check(reply, SHOP).reasons == ()


@pytest.mark.parametrize("reply", BAD)
def test_it_is_refused(reply: str) -> None:
    assert not guard.check(reply, SHOP).allowed


OLD_GOLD = Facts(
    passages=(
        "Old gold: hallmarked pieces are exchanged without deduction; on pieces without hallmark 4% is deducted after a"
        " purity test.",
        "Dhan Varsha scheme: 10 monthly instalments of at least ₹2,000; after the last one we add a bonus of 60% of one"
        " instalment. It can be redeemed in jewellery only, not in cash.",
        "Jewellery bought from us gets one free polish a year.",
        "Shipping is free and insured all over India; delivery takes 3-5 working days.",
        "We buy back our own coins and bars at the day's rate less 1%, with the original bill.",
        "Prices of coins and bars are fixed, there is no discount.",
    ),
    products=(KnownProduct("MC-08", "Gold Coin 8 g", 103_600, "24K 999", 8_000, 12),),
)


JUST_THIS = [
    ("Bina hallmark wala purana sona purity test ke baad lete hain, 4% katega.", True),
    ("Hallmark wale sone par kuch nahi katta.", True),
    ("Hallmarked old gold is exchanged without deduction.", True),
    ("Old gold without hallmark is also taken at full value, nothing is cut.", False),
    ("Bina hallmark ke sone par bhi koi katauti nahi.", False),
    ("बिना हॉलमार्क के सोने पर भी कुछ नहीं कटता।", False),
    ("Scheme poori hone par jewellery le sakte hain, cash nahi.", True),
    ("The scheme is redeemed in jewellery, not in cash.", True),
    ("Scheme poori hone par chahein to cash le sakte hain.", False),
    ("At the end of the scheme you may also take cash.", False),
    ("स्कीम पूरी होने पर नकद भी ले सकते हैं।", False),
    ("₹3,000 mahine se 10 kist me ₹30,000 jama honge aur bonus ₹1,800 milega.", True),
    ("Mahine ke ₹4,000 se 10 kist me ₹40,000 hote hain, bonus ₹2,400.", True),
    ("Saving ₹5,000 a month makes ₹50,000, plus a bonus of ₹3,000.", True),
    ("Mahine ke ₹4,000 se 10 kist me ₹40,000 hote hain, bonus ₹4,000.", False),
    # who pays the last ones
    ("Das kist aap bhariye, gyarahvi kist hum bharenge.", False),
    ("You pay ten instalments, the eleventh and twelfth instalments are on us.", False),
    ("After the last instalment we add a bonus of 60% of one instalment.", True),
    # forecasts that are sure of themselves
    ("Gold is sure to fall after Pongal.", False),
    ("Gold is bound to rise next month.", False),
    ("I cannot say whether gold is likely to rise.", True),
    ("Jewellery bought from us gets one free polish every year.", True),
    ("Har saal ek baar polish free hai, hamare yahan ke gehne par.", True),
    ("Jewellery bought from us gets a free polish every month.", False),
    ("Shipping is free anywhere in India and takes 3-5 working days.", True),
    ("Poore desh me shipping free hai, 3 se 5 kaamkaaji din lagte hain.", True),
    ("पूरे भारत में डिलीवरी मुफ़्त है।", True),
    ("Shipping is free anywhere in the world.", False),
    ("We buy back our coins and bars at the day's rate less 1%, please bring the original bill.", True),
    ("Coins and bars are bought back at the day's rate minus 1%.", True),
    ("We buy back our coins at the day's rate less 3%.", False),
    ("Sorry ji, coin aur bar ka daam fix hai, isme discount nahi hota.", True),
    ("I'm sorry, prices of coins are fixed, there is no discount.", True),
    ("Coin ka daam aapke liye 10 din fix kar denge.", False),
]


@pytest.mark.parametrize(("reply", "allowed"), JUST_THIS)
def test_what_the_facts_say_of_just_this(reply: str, allowed: bool) -> None:
    assert guard.check(reply, OLD_GOLD).allowed is allowed, guard.check(reply, OLD_GOLD).reasons
