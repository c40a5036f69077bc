"""Buttons a campaign defines for itself: under a piece, or as quick replies of its templates; and what each does.

`prompt_config["buttons"]`: [{"id", "title", "reply"?, "action"?}]. A template's quick reply comes back as its own
words, so a button is recognised by its title too.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

MOST_BUTTONS = 10
# Meta's: an id of 256 characters, a title of 20. Quick replies of templates may have 25.
LONGEST_ID = 200
LONGEST_TITLE = 25
LONGEST_ON_PIECE = 20
LONGEST_REPLY = 1_000


class ButtonAction(StrEnum):
    """What a press leads to besides its words."""

    BOOK_APPOINTMENT = "book_appointment"
    TRY_ON = "try_on"
    HANDOFF = "handoff"


@dataclass(frozen=True, slots=True)
class CampaignButton:
    """One button. Without words and action of its own its title is taken for what she says."""

    id: str
    title: str
    reply: str = ""
    action: ButtonAction | None = None

    def is_meant(self, pressed: str) -> bool:
        """Whether this one was pressed: by its id, or by its title as templates send it."""
        return pressed.strip() == self.id or _folded(pressed) == _folded(self.title)


def read_buttons(config: Mapping[str, object]) -> tuple[CampaignButton, ...]:
    """The campaign's buttons; what cannot be read of them is left out."""
    raw = config.get("buttons")
    found = [_button(one) for one in raw[:MOST_BUTTONS]] if isinstance(raw, list) else []
    return tuple({one.id: one for one in found if one is not None}.values())


def button_faults(raw: object) -> list[tuple[str, str]]:
    """What is wrong with the setting: field and reason."""
    if not isinstance(raw, list) or len(raw) > MOST_BUTTONS:
        return [("buttons", f"must be a list of at most {MOST_BUTTONS}")]
    faults = [
        (f"buttons.{place}", "needs id and title within Meta's lengths, words as text, a known action")
        for place, one in enumerate(raw)
        if _button(one) is None
    ]
    read = [one for one in map(_button, raw) if one is not None]
    if len({one.id for one in read}) < len(read) or len({_folded(one.title) for one in read}) < len(read):
        faults.append(("buttons", "two of them are the same"))
    return faults


def _button(raw: object) -> CampaignButton | None:
    if not isinstance(raw, Mapping):
        return None
    own_id, title, reply = raw.get("id"), raw.get("title"), raw.get("reply", "")
    if not (isinstance(own_id, str) and isinstance(title, str) and isinstance(reply, str)):
        return None
    own_id, title, reply = own_id.strip(), " ".join(title.split()), reply.strip()
    if not (
        0 < len(own_id) <= LONGEST_ID and 0 < len(title) <= LONGEST_TITLE and len(reply) <= LONGEST_REPLY
    ):
        return None
    action = raw.get("action")
    if action is not None and action not in set(ButtonAction):
        return None
    return CampaignButton(own_id, title, reply, ButtonAction(action) if action else None)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
