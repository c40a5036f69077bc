"""What labelled messages teach beside the rules: a weight for every word, notion and letter group of a message, summed.

`make learn` finds the weights (linear support vector machines over all of tests/data/quality) and writes `<task>.bin`; here
they are only added up. What follows from a margin is decided by the task's own rules.
"""

from revive_app.rules.learned.features import BUCKETS, Features
from revive_app.rules.learned.heads import Task, margins, weighed

__all__ = ["BUCKETS", "Features", "Task", "margins", "weighed"]
