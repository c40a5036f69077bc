"""How little is left, what is ready and when, what several cost: each holds as the catalog counts, and not otherwise."""

import pytest

from revive_app.rules import guard
from revive_app.rules.guard.check import rule_by_rule
from revive_app.rules.guard.reading import read_reply
from revive_app.rules.knowledge.facts import DiscountRule, Facts, KnownProduct

PEARLS = Facts(
    passages=(
        "All our pearls are real cultured pearls.",
        "Today's board rate: 22K ₹11,620 per gram, ₹92,960 per pavan (8 g).",
        "The dance set can be hired: ₹1,800 for 3 days, plus a deposit of ₹10,000.",
        "Broken wire is soldered again at ₹250 per break, in 5 days.",
    ),
    products=(
        KnownProduct("PB-1", "Rice Pearl Bracelet", 2_350, "925", 9_000, 15),
        KnownProduct("PC-2", "Pearl Chandbali", 72_400, "22K", 11_600, 3),
        KnownProduct("PT-3", "Tanmani Haar", 98_000, "22K", 20_000, 1),
        KnownProduct("PE-4", "Jasmine Earrings (pair)", 1_975, "925", 5_200, 24),
        KnownProduct("RB-5", "Eternity Band", 92_000, "18K", 2_800, 0, "made to order, 12 days"),
        KnownProduct("RC-6", "Red Coral Ring", 21_400, "18K", 4_600, 0, "made to order, 10 days"),
    ),
    discount=DiscountRule(enabled=True, max_percent=7),
)
# (the matter, what holds, the same of a piece or an amount it does not hold of)
PAIRS = [
    ("last", "Tanmani Haar ka aakhri piece hai.", "Rice Pearl Bracelet ka aakhri piece hai."),
    ("last", "This is the last piece of the Tanmani Haar.", "This is the last piece of the Pearl Chandbali."),
    ("last", "Only one Tanmani Haar is left.", "Only one Rice Pearl Bracelet remains."),
    ("last", "Tanmani Haar ek hi bacha hai.", "Rice Pearl Bracelet ek hi bacha hai."),
    ("few", "Only a few Pearl Chandbali are left.", "Only a few Rice Pearl Bracelets left."),
    ("few", "Pearl Chandbali thode hi bache hain.", "Rice Pearl Bracelet thode hi bache hain."),
    ("few", "Stock is limited for the Pearl Chandbali.", "Stock is limited for the Rice Pearl Bracelet."),
    ("few", "Only a few Pearl Chandbali remain.", "The Rice Pearl Bracelet is almost gone."),
    ("count", "Pearl Chandbali bas teen bache hain.", "Rice Pearl Bracelet bas do bache hain."),
    ("ready", "Pearl Chandbali taiyar hai.", "Eternity Band taiyar hai."),
    ("ready", "Pearl Chandbali ready hain.", "Moonga ring ke teen size ready hain."),
    ("ready when", "The Eternity Band is made to order.", "Your Eternity Band will be ready tomorrow."),
    ("pairs", "20 pairs of Jasmine Earrings are ₹39,500.", "20 pairs of Jasmine Earrings are ₹29,500."),
    ("sovereigns", "22K is ₹92,960 a pavan today.", "22K is ₹92,960 a gram today."),
    ("sovereigns", "22K is ₹11,620 a gram today.", "22K is ₹11,620 a pavan today."),
    ("laid out", "You pay ₹11,800: ₹1,800 plus ₹10,000 deposit.", "You pay ₹12,800: ₹1,800 plus ₹10,000 deposit."),
    ("spots", "Toota taar ₹250 per jagah jod dete hain.", "Toota taar ₹350 per jagah jod dete hain."),
    ("colours", "No black pearls on my list.", "No pearls on my list."),
]  # fmt: skip


def found(reply: str) -> set[str]:
    """What the rules alone find in a reply."""
    return {reason.code.value for reason in rule_by_rule(read_reply(reply, PEARLS))}


@pytest.mark.parametrize(("matter", "holds", "turned"), PAIRS)
def test_what_holds_may_leave_and_what_is_turned_may_not(matter: str, holds: str, turned: str) -> None:
    assert not found(holds), matter
    assert found(turned), matter
    assert not guard.check(turned, PEARLS).allowed


def test_a_piece_called_a_band_says_nothing_of_the_hours() -> None:
    hours = Facts(passages=("Open 10 am to 8 pm, closed on Mondays.",), products=PEARLS.products)

    assert guard.check("Somvar ko dukaan band rehti hai.", hours).allowed
    assert not guard.check("Ravivar ko dukaan band rehti hai.", hours).allowed
    assert guard.check("The Eternity Band is ₹92,000.", hours).allowed
