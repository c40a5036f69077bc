"""Nothing leaves that the shop cannot stand by: what a reply claims, held against the facts."""

from revive_app.rules.guard.check import check, explain
from revive_app.rules.guard.discount import highest_said
from revive_app.rules.guard.verdict import Reason, ReasonCode, Verdict

__all__ = ["Reason", "ReasonCode", "Verdict", "check", "explain", "highest_said"]
