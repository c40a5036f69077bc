"""robots.txt as RFC 9309 has it: the group that names us, else the one for all; the longest rule that fits wins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote

# How much of the file is read, and how many of its rules: more is nobody's honest wish.
MOST_BYTES = 512 * 1024
_MOST_RULES = 5_000
_LONGEST_RULE = 2_000
_LINE = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A path pattern with `*` for anything and `$` for the end, and whether it invites or asks to stay away."""

    pattern: str
    allows: bool


def may_fetch(robots: str, agent: str, path: str) -> bool:
    """Whether a robots.txt lets `agent` (its product token) read `path` (with its query)."""
    wanted = _plain(path)
    best: Rule | None = None
    for rule in _rules_for(robots, agent.lower()):
        # The one with more to say wins; between equals the friendlier one.
        if best is not None and (len(rule.pattern), rule.allows) <= (len(best.pattern), best.allows):
            continue
        if _fits(rule.pattern, wanted):
            best = rule
    return best is None or best.allows


def _rules_for(robots: str, agent: str) -> Sequence[Rule]:
    """The rules of all groups that name the agent; when none does, of those for everybody."""
    ours: list[Rule] = []
    everybodys: list[Rule] = []
    named = False
    for agents, rules in _groups(robots):
        if agent in agents:
            named = True
            ours += rules
        elif "*" in agents:
            everybodys += rules
    return (ours if named else everybodys)[:_MOST_RULES]


def _groups(robots: str) -> Iterator[tuple[set[str], list[Rule]]]:
    agents: set[str] = set()
    rules: list[Rule] = []
    in_rules = False
    for line in robots.splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        key, value = match[1].lower(), match[2].strip()
        if key == "user-agent":
            if in_rules:
                yield agents, rules
                agents, rules, in_rules = set(), [], False
            # "Googlebot/2.1" means Googlebot
            agents.add(value.partition("/")[0].strip().lower())
        elif key in ("allow", "disallow"):
            in_rules = True
            if value and len(value) <= _LONGEST_RULE:
                rules.append(Rule(_plain(value), key == "allow"))
    yield agents, rules


def _plain(path: str) -> str:
    """One spelling for a path: percent-encoding only where it changes the meaning."""
    return quote(unquote(path, errors="replace"), safe="/%*$?&=;:@!'()+,~-._")


def _fits(pattern: str, path: str) -> bool:
    """Whether a pattern fits from the path's beginning. Takes time linear in both: it is no regular expression."""
    anchored = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    if not others:
        return not anchored or path == first
    place = len(first)
    for part in others[:-1]:
        found = path.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    last = others[-1]
    if anchored:
        return path.endswith(last) and len(path) - len(last) >= place
    return path.find(last, place) >= 0
