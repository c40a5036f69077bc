"""How low a piece's price may go: what a campaign's discount authority comes to in rupees."""

from decimal import ROUND_CEILING, Decimal

from revive_app.rules.knowledge.facts import DiscountBase, DiscountRule


def lowest_price(price: int, rule: DiscountRule, making_charge_bp: int | None) -> int | None:
    """Whole rupees, rounded up: never a rupee more off than the rule gives. None where nothing may come off,
    or where it comes off making charges nobody has written down.

    The making charge is a share of the metal's value: of ₹1,12,000 with 12 %, ₹12,000 are making charges.
    """
    if rule.cap == 0:
        return None
    share = Decimal(str(rule.cap)) / 100
    if rule.base is DiscountBase.MAKING_CHARGES:
        if making_charge_bp is None:
            return None
        making = Decimal(price) * making_charge_bp / (10_000 + making_charge_bp)
        return int((price - making * share).to_integral_value(ROUND_CEILING))
    return int((price * (1 - share)).to_integral_value(ROUND_CEILING))
