"""What an angry or complaining message asks for: a human, or to be left alone. Displeasure alone asks for neither."""

from revive_app.rules.safety import SafetyVerdict

# A complaint in stronger words than this is not for the agent.
UPSET = -0.5


def needs_human(verdict: SafetyVerdict) -> bool:
    """A fault with a piece, an order or the service, told with some heat."""
    return verdict.complaint and (verdict.angry or verdict.compound < UPSET)


def ends_contact(verdict: SafetyVerdict) -> bool:
    """Anger without anything a human could mend. "A bit expensive" is part of selling, not anger."""
    return verdict.angry and not verdict.complaint
