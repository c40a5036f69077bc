"""What a shop's terms say and the same sentence turned: rates by grade, packs, brackets, budgets, plans, places."""

import pytest

from revive_app.rules import guard
from revive_app.rules.knowledge.facts import DiscountBase, DiscountRule, Facts, KnownProduct

COUNTER = Facts(
    passages=(
        "Today's board rate (for today only): fine silver ₹181 per gram, 925 silver ₹168 per gram.",
        "Courier within India is ₹140 and free on orders above ₹6,000.",
        "Trade discount on the order total: 4% above ₹40,000, 8% above ₹90,000.",
        "Minimum order ₹8,000.",
        "The first polish within 60 days is free; later ones cost ₹450.",
        "Tulsi plan: 12 monthly instalments; on completion the shop adds half of one instalment.",
        "A valuation with a certificate costs ₹700.",
    ),
    products=(
        KnownProduct("AN-3", "Meenakari Anklets (box of 12 pieces)", 5_400, "925", 96_000, 40),
        KnownProduct("TR-8", "Toe Rings (dozen)", 2_880, "925", 60_000, 25),
        KnownProduct("BW-1", "Engraved Silver Bowl", 7_150, "925", 42_000, 3),
        KnownProduct("CH-6", "Snake Chain", 1_250, "925", 7_000, 9),
    ),
    discount=DiscountRule(enabled=True, max_percent=8, base=DiscountBase.TOTAL),
)
STUDIO = Facts(passages=("Visits are on Saturdays, by appointment only.",))
SALON = Facts(
    passages=(
        "Courier within the north-eastern states costs ₹180; elsewhere in India it costs ₹320.",
        "No-cost EMI for 6 months on SBI cards for purchases above ₹30,000.",
    ),
    products=(
        KnownProduct("SR-1", "Marigold Solitaire Ring", 64_000, "14K", 3_100, 2),
        KnownProduct("BD-4", "Marigold Band", 98_000, "18K", 5_200, 1),
    ),
    discount=DiscountRule(enabled=True, max_percent=12, base=DiscountBase.MAKING_CHARGES),
)
# (the matter, the shop, what she said, what holds, the same turned)
PAIRS = [
    (
        "grades",
        COUNTER,
        "",
        "Fine silver is ₹181 a gram today, 925 silver ₹168.",
        "Fine silver is ₹168 a gram today, 925 silver ₹181.",
    ),
    ("grades", COUNTER, "", "925 chandi aaj 168 rupaye gram hai.", "925 chandi aaj 181 rupaye gram hai."),
    ("postage borne", COUNTER, "", "Courier for the bowl is on us.", "Courier for the snake chain is on us."),
    (
        "postage borne",
        COUNTER,
        "",
        "Engraved silver bowl par courier nahi lagta.",
        "Snake chain par courier nahi lagega.",
    ),
    (
        "count and fee",
        COUNTER,
        "",
        "Do snake chain 2,500 ki, courier 140 milakar 2,640.",
        "Do snake chain 2,500 ki, courier 140 milakar 2,460.",
    ),
    (
        "packs",
        COUNTER,
        "",
        "The anklet box has 12 pieces, and 40 boxes are in stock.",
        "The anklet box has 40 pieces, and 12 boxes are in stock.",
    ),
    (
        "packs",
        COUNTER,
        "",
        "Anklet box me 12 piece hain, 40 box stock me hain.",
        "Anklet box me 12 piece hain, 14 box stock me hain.",
    ),
    (
        "dozen",
        COUNTER,
        "",
        "At ₹2,880 a dozen, each toe ring works out to ₹240.",
        "At ₹2,880 a dozen, each toe ring works out to ₹288.",
    ),
    ("dozen", COUNTER, "", "Toe rings 2,880 darjan hain, yaani ek ₹240 ki.", "One toe ring is ₹2,880."),
    (
        "brackets",
        COUNTER,
        "50 hazaar ka maal lena hai",
        "50 hazaar ke order par 4% chhoot milegi.",
        "50 hazaar ke order par 8% chhoot milegi.",
    ),
    (
        "brackets",
        COUNTER,
        "we need goods worth 30 thousand",
        "On goods worth 30 thousand the courier is free.",
        "On goods worth 30 thousand the trade discount is 4%.",
    ),
    (
        "brackets",
        COUNTER,
        "5 हज़ार का ऑर्डर है",
        "5 हज़ार के ऑर्डर पर कूरियर ₹140 लगेगा।",
        "5 हज़ार के ऑर्डर पर कूरियर मुफ़्त है।",
    ),
    (
        "for ever",
        COUNTER,
        "",
        "The first polish is free within 60 days.",
        "Polish is free for as long as you own the piece.",
    ),
    (
        "for ever",
        COUNTER,
        "",
        "Baad ki polish ₹450 ki hai.",
        "Jab tak piece aapke paas hai, polish free hai.",
    ),
    (
        "no charge",
        COUNTER,
        "",
        "Courier anywhere in India is ₹140, and on orders above ₹6,000 there is no charge.",
        "Courier anywhere in India is ₹140, and on orders above ₹4,000 there is no charge.",
    ),
    (
        "put by",
        SALON,
        "I have kept 70k aside",
        "Within the 70k you have kept aside, the Marigold Solitaire Ring is ₹64,000.",
        "The Marigold Band is within the 70k you have kept aside.",
    ),
    (
        "put by",
        SALON,
        "80 hazaar rakhe hain",
        "Aapne jo 80 hazaar rakhe hain, usme Marigold Solitaire Ring aa jayegi.",
        "Aapne jo 80 hazaar rakhe hain, usme Marigold Band aa jayega.",
    ),
    (
        "cuts",
        SALON,
        "",
        "Oval cut ka price mere paas nahi hai, team se confirm karwa du?",
        "Exchange par kuch nahi katega.",
    ),
    ("in writing", COUNTER, "", "Likhit valuation ₹700 ki hai.", "Likhit valuation ₹500 ki hai."),
    (
        "plans",
        COUNTER,
        "",
        "Barah kist ₹2,000 ki ₹24,000 aur bonus ₹1,000, kul ₹25,000.",
        "Barah kist ₹2,000 ki ₹24,000 aur bonus ₹2,000, kul ₹26,000.",
    ),
    (
        "plans",
        COUNTER,
        "",
        "With ₹3,000 a month the shop adds ₹1,500.",
        "With ₹3,000 a month the shop adds ₹3,000.",
    ),
    (
        "plans",
        COUNTER,
        "",
        "Barah kist bhariye, aadhi kist hum jodenge.",
        "Barah kist bhariye, do kist hum jodenge.",
    ),
    (
        "writing",
        STUDIO,
        "",
        "Write to me here whenever you would like to see something.",
        "Drop in whenever you would like to see something.",
    ),
    (
        "elsewhere",
        SALON,
        "",
        "Courier to Delhi is ₹320.",
        "Courier to Delhi is ₹180.",
    ),
    ("elsewhere", SALON, "", "Shillong ke liye courier ₹180 hai.", "Shillong ke liye courier ₹320 hai."),
    (
        "making lower",
        SALON,
        "",
        "On the making charges I can go up to 12% lower.",
        "On the making charges I can go up to 15% lower.",
    ),
    (
        "making lower",
        SALON,
        "",
        "The making could be as much as 12% less.",
        "The ring could be as much as 12% less.",
    ),
]


def _facts(shop: Facts, said: str) -> Facts:
    return Facts(shop.passages, shop.products, discount=shop.discount, customer_words=said)


@pytest.mark.parametrize(
    ("shop", "said", "reply"),
    [(shop, said, true) for _, shop, said, true, _ in PAIRS],
    ids=[p[3] for p in PAIRS],
)
def test_what_the_terms_say_may_be_said(shop: Facts, said: str, reply: str) -> None:
    assert guard.check(reply, _facts(shop, said)).reasons == ()


@pytest.mark.parametrize(
    ("shop", "said", "reply"),
    [(shop, said, turned) for _, shop, said, _, turned in PAIRS],
    ids=[p[4] for p in PAIRS],
)
def test_the_same_turned_is_refused(shop: Facts, said: str, reply: str) -> None:
    assert not guard.check(reply, _facts(shop, said)).allowed
