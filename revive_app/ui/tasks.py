"""What a colleague is asked to do, and the note for her, in her language: services write them in English."""

from revive_app.ui.language import say, word

# The lines of a note: `rules.handoff_note`.
_NOTE = frozenset(
    {word("Wants"), word("Pieces"), word("Budget"), word("Mood"), word("Last words"), word("The agent says")}
)


def title(english: str) -> str:
    """A task's title. Of one that begins with a name and a colon the rest is said."""
    said = say(english)
    who, colon, why = english.partition(": ")
    if said != english or not colon:
        return said
    plain = why[:1].upper() + why[1:]
    told = say(plain)
    return english if told == plain else f"{say(who)}: {told}"


def detail(english: str) -> str:
    """The first line of what is known about it."""
    line = english.partition("\n")[0]
    name, colon, rest = line.partition(": ")
    return f"{say(name)}: {wishes(rest)}" if colon and name in _NOTE else line


def wishes(english: str) -> str:
    """What she wants, one wish after the other."""
    return "; ".join(say(wish) for wish in english.split("; "))
