"""What a blast proved: two templates against each other, writing against not writing, with honest intervals."""

from dataclasses import dataclass

from revive_app.rules.blasts.intervals import Rate
from revive_app.services.blasts.proving import Arm, Results
from revive_app.ui import words
from revive_app.ui.language import say


@dataclass(frozen=True)
class ArmLine:
    """One side of a comparison."""

    name: str
    template: str
    people: str
    replied: str
    won: str
    left: str


def arms(results: Results) -> list[ArmLine]:
    """Both sides of a comparison, and those who got nothing."""
    found = [_arm(arm, say("Template {key}", key=arm.key.upper())) for arm in results.arms]
    if len(found) == 1:
        found = []
    if results.written_to and results.held_out:
        found.append(_arm(results.written_to, say("Written to")))
        found.append(_arm(results.held_out, say("Got nothing, to compare")))
    return found


def verdicts(results: Results) -> list[str]:
    """What is proved, and what is not yet."""
    found = []
    if results.replied is not None:
        low, high = _points(results.replied.low), _points(results.replied.high)
        if not results.replied.is_clear:
            found.append(
                say(
                    "Neither template is better yet: the difference in answers lies between {low} and {high} points.",
                    low=low,
                    high=high,
                )
            )
        else:
            better = "A" if results.replied.share > 0 else "B"
            found.append(
                say(
                    "Template {key} brings more answers: the difference lies between {low} and {high} points.",
                    key=better,
                    low=low,
                    high=high,
                )
            )
    if results.lift is not None:
        low, high = _points(results.lift.low), _points(results.lift.high)
        if results.lift.is_clear and results.lift.share > 0:
            found.append(
                say("Writing brings sales: between {low} and {high} points more buy.", low=low, high=high)
            )
        else:
            found.append(
                say(
                    "Whether writing brings sales is not proved yet: between {low} and {high} points.",
                    low=low,
                    high=high,
                )
            )
    return found


def _arm(arm: Arm, name: str) -> ArmLine:
    return ArmLine(
        name,
        arm.template_name,
        words.count(arm.people),
        _rate(arm.replied),
        _rate(arm.won),
        _rate(arm.opted_out),
    )


def _rate(rate: Rate) -> str:
    if not rate.whole:
        return "–"
    return f"{100 * rate.share:.0f} % ({100 * rate.low:.0f}–{100 * rate.high:.0f})"


def _points(share: float) -> str:
    return f"{100 * share:+.0f}".replace("-", "−")
