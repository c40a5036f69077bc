"""What each role may do in a shop. Whoever is in it may look at everything but other people's keys."""

from enum import StrEnum

from revive_app.vocabulary import Role


class Right(StrEnum):
    """What somebody wants to do.

    talk      answer customers, move leads, write down consent, try the agent out
    shape     campaigns, catalog, knowledge, templates, sendings, imports; the shop's facts, hours and limits
    people    colleagues, invitations, API keys, WhatsApp numbers
    money     what language models may cost, what messages are reckoned at
    """

    TALK = "talk"
    SHAPE = "shape"
    PEOPLE = "people"
    MONEY = "money"


_MAY: dict[Role, frozenset[Right]] = {
    Role.AGENT: frozenset({Right.TALK}),
    Role.MANAGER: frozenset({Right.TALK, Right.SHAPE}),
    Role.OWNER: frozenset(Right),
}


def may(role: Role, right: Right) -> bool:
    """Whether that role includes that right."""
    return right in _MAY[role]


def refusal(right: Right) -> str:
    """Who may, in a sentence for somebody who may not."""
    if right in _MAY[Role.MANAGER]:
        return "Only a manager or the owner may do this."
    return "Only the owner may do this."
