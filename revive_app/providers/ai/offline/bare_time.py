"""A time and nothing else: a visit's where we had asked when she comes, else she is asked what it is for."""

from revive_app.providers.ai.offline.coming import note_visit, our_last_words
from revive_app.providers.ai.offline.frames import frames
from revive_app.providers.ai.offline.turn import Answer, Turn
from revive_app.providers.ai.protocol import ActionKind
from revive_app.rules.language import Language
from revive_app.rules.short_answers import Asked, read_asked
from revive_app.rules.visits.bare_time import is_bare_time, leaves_open_what_for, would_be_written_to
from revive_app.rules.visits.coming import wants_to_come


def of_a_bare_time(turn: Turn) -> Answer | None:
    """ "Next Sunday": noted for a visit we asked for; else "come then, or shall I write?", and what she answers to that."""
    ours = our_last_words(turn)
    if any(frames(language)["come_or_write"] in ours for language in Language):
        return _answered(turn)
    if wants_to_come(turn.text) or not leaves_open_what_for(turn.text, ours):
        return None
    return note_visit(turn.text) if read_asked(ours) is Asked.VISIT else Answer("come_or_write")


def _answered(turn: Turn) -> Answer | None:
    said = next((words for words in reversed(turn.earlier) if is_bare_time(words)), None)
    writes = would_be_written_to(turn.text)
    if said is None or writes is None:
        return None
    if not writes:
        return note_visit(said)
    return Answer("at_leisure", action=ActionKind.SNOOZE, when=said)
