"""Pieces given away, rates by grade, the outside of a place, what a stone has not: each holds as the facts say."""

import pytest

from revive_app.rules import guard
from revive_app.rules.guard.check import rule_by_rule
from revive_app.rules.guard.reading import read_reply
from revive_app.rules.knowledge.facts import DiscountRule, Facts, KnownProduct

STUDIO = Facts(
    passages=(
        "Board rate today (valid today only, updated every morning at 10 am): silver 999 ₹186 per gram, silver 925 ₹172 per gram.",
        "Custom work is charged at silver ₹172 per gram plus labour ₹95 per gram.",
        "Cash on delivery is available only within Odisha, for orders up to ₹5,000.",
        "Name engraving on bars: up to 12 letters free, each further letter ₹40.",
        "A velvet box is free with the choker.",
        "Testing of a customer's own stone: ₹650 per stone, report in 3 working days.",
        "The shop is open every day 11:30 am to 9:30 pm; on Fridays it is closed from 1 pm to 3 pm.",
        "With the bridal set a pair of studs is free.",
    ),
    products=(
        KnownProduct("EM-1", "Emerald Ring", 142_000, "18K", 4_600, 1, about="1.80 ct Zambian emerald, minor oil"),
        KnownProduct("RV-2", "Riviera Necklace", 315_000, "14K", 16_500, 1, about="9.00 ct total, lab-grown diamonds, IGI certified"),
        KnownProduct("RP-3", "Rose Pendant", 27_300, "18K", 3_600, 7),
        KnownProduct("CB-4", "Couple Bands (pair)", 118_600, "PT950", 11_200, 2),
        KnownProduct("KW-5", "Konark Wheel", 18_900, "925", 96_000, 3),
        KnownProduct("FC-6", "Silver Filigree Chariot", 38_600, "925", 210_000, 1),
        KnownProduct("BS-7", "Bridal Set", 925_000, "22K", 84_000, 1),
        KnownProduct("DS-8", "Daisy Studs (pair)", 21_000, "18K", 3_000, 9),
    ),
    discount=DiscountRule(enabled=True, max_percent=12),
)  # fmt: skip
RENTAL = Facts(
    passages=(
        "Listed prices are the rent for 3 days; every further day costs 25% of the rent.",
        "A refundable deposit of twice the rent is taken; it is returned within 3 working days.",
    ),
    products=(KnownProduct("RT-1", "Jadau Bridal Set", 14_500, "gold-plated 925", 310_000, 1),),
)
# (the matter, what holds, the same where it does not)
PAIRS = [
    ("grades by turns", "999 ka rate 186 aur 925 ka 172 hai aaj.", "925 ka rate 186 aur 999 ka 172 hai aaj."),
    ("grades by turns", "₹186 for 999 and ₹172 for 925 today.", "₹172 for 999 and ₹186 for 925 today."),
    ("a piece given", "Studs are free with the Bridal Set.", "The Rose Pendant comes complimentary with the Couple Bands."),
    ("a piece given", "Bridal Set ke saath studs free hain.", "Couple Bands ke saath pendant free hai."),
    ("a piece given", "A velvet box is free with the choker.", "With the Couple Bands we'll add a pendant at no cost."),
    ("outside", "Odisha ke bahar cash on delivery nahi hai.", "Odisha ke bahar bhi cash on delivery chalega."),
    ("outside", "No cash on delivery outside Odisha.", "Cash on delivery works outside Odisha too."),
    ("all day", "On Fridays we are closed from 1 to 3.", "On Fridays we are open all day."),
    ("has not", "The Emerald Ring has minor oil.", "The Emerald Ring has no oil at all."),
    ("said beside a lack", "The emerald in EM-1 is Zambian.", "The emerald in EM-1 is a Colombian stone with no flaws."),
    ("carats", "The Riviera Necklace has 9.00 ct of lab-grown diamonds.", "The Riviera Necklace has 7.00 ct of lab-grown diamonds."),
    ("taken off by an amount", "I can bring the Konark Wheel down by ₹2,000, to ₹16,900.", "I can bring the Konark Wheel down by ₹4,000, to ₹14,900."),
    ("letters beyond", "A 15-letter name comes to ₹120: 12 letters are free, the other 3 are ₹40 each.", "A 15-letter name comes to ₹180: 12 letters are free, the other 3 are ₹60 each."),
    ("counted of hers", "Three of your own stones tested would be ₹1,950.", "Three of your own stones tested would be ₹1,650."),
    ("labour added", "A 30 g custom piece would be ₹8,010 with labour.", "A 30 g custom piece would be ₹7,010 with labour."),
    ("chariot", "Chandi ka rath 38,600 ka hai.", "Chandi ka rath 36,800 ka hai."),
]  # fmt: skip


def found(reply: str, facts: Facts) -> set[str]:
    """What the rules alone find in a reply."""
    return {reason.code.value for reason in rule_by_rule(read_reply(reply, facts))}


@pytest.mark.parametrize(("matter", "holds", "turned"), PAIRS)
def test_what_holds_may_leave_and_what_is_turned_may_not(matter: str, holds: str, turned: str) -> None:
    assert not found(holds, STUDIO), matter
    assert found(turned, STUDIO), matter
    assert not guard.check(turned, STUDIO).allowed


@pytest.mark.parametrize(
    ("holds", "turned"),
    [
        ("RT-1: Rs 14500 for 3 days.", "RT-1: Rs 14500 for 5 days."),
        ("Jadau Bridal Set ka deposit ₹29,000 hoga.", "Jadau Bridal Set ka deposit ₹14,000 hoga."),
    ],
)
def test_a_price_of_three_days_and_a_deposit_of_twice_the_rent(holds: str, turned: str) -> None:
    assert not found(holds, RENTAL)
    assert found(turned, RENTAL)


def test_the_rates_board_changing_is_neither_an_exchange_nor_the_shops_hour() -> None:
    assert not found("कल का भाव अभी नहीं बता सकते, बोर्ड रोज़ सुबह 10 बजे बदलता है।", STUDIO)
    assert found("Purana sona hum badalte hain.", STUDIO)


def test_a_na_that_asks_for_a_yes_denies_nothing() -> None:
    assert "discount_over_cap" in found("Total me 15% chhod denge, mandir ka kaam hai na.", STUDIO)
