"""The checklist in words: what is done, what can wait, what is in the way, and where to do something about it."""

from dataclasses import dataclass

from revive_app.services.launching import Point, PointName, PointState
from revive_app.ui import words
from revive_app.ui.language import say, word


@dataclass(frozen=True)
class PointLine:
    """One line. `action` leads to `at`."""

    id: str
    state: str
    title: str
    words: str
    action: str = ""
    at: str = ""


_TITLES = {
    PointName.NUMBER: (word("WhatsApp number"), word("No WhatsApp number")),
    PointName.PERSONA: (word("Persona"), word("Persona")),
    PointName.KNOWLEDGE: (word("Knowledge"), word("Knowledge")),
    PointName.SKILLS: (word("Skills"), word("A skill lacks something")),
    PointName.TEMPLATE: (word("Template approved"), word("No approved template")),
    PointName.PEOPLE: (word("People and consent"), word("Nobody to write to")),
    PointName.TRIED: (word("You have talked to {agent}"), word("Talk to {agent} once")),
}
_OPEN = {
    "number.none": (word("Without one nobody hears her"), word("Connect"), "/settings?part=numbers"),
    "number.paused": (word("It is paused: nothing leaves"), word("Look"), "/health"),
    "knowledge.none": (word("She knows your catalog only"), word("Add"), "?step=2"),
    "knowledge.reading": (word("She is still reading"), word("Look"), "?step=2"),
    "knowledge.failed": (word("One source could not be read"), word("Look"), "?step=2"),
    "skills.catalog": (word("She may show pieces, and there are none"), word("Add"), "/products"),
    "skills.appointment_booking": (
        word("She books visits, and nobody has said when you are open"),
        word("Add"),
        "/settings?part=hours",
    ),
    "template.none": (word("She answers; to write first she needs one"), word("Choose"), "/templates"),
    "template.unknown": (word("Meta does not know this template"), word("Look"), "/templates"),
    "template.not_approved": (word("Meta has not approved it yet"), word("Look"), "/templates"),
    "people.none": (word("She answers whoever writes"), word("Import"), "/contacts"),
    "people.no_consent": (word("Nobody in it has agreed to offers"), word("Look"), "/contacts"),
    "tried.never": (word("Before your customers do"), word("Open simulator"), "/simulator"),
}


def line_of(point: Point, agent: str) -> PointLine:
    """The point as a line."""
    done, undone = _TITLES[point.name]
    is_done = point.state is PointState.DONE
    title = done if is_done else undone
    told = say(title, agent=agent) if "{agent}" in title else say(title)
    if is_done:
        return PointLine(point.name.value, point.state.value, told, _done_words(point, agent))
    said, action, to = _OPEN[f"{point.name}.{point.why}"]
    return PointLine(point.name.value, point.state.value, told, say(said), say(action), to)


def _done_words(point: Point, agent: str) -> str:
    match point.name:
        case PointName.NUMBER:
            return str(point.fact("phone"))
        case PointName.PERSONA:
            return say("{agent}, in your own words", agent=agent) if point.fact("own") else agent
        case PointName.KNOWLEDGE:
            return say(
                "{sources}, {passages}",
                sources=words.plural(int(point.fact("sources")), word("{n} source"), word("{n} sources")),
                passages=words.plural(int(point.fact("passages")), word("{n} passage"), word("{n} passages")),
            )
        case PointName.SKILLS:
            return words.plural(
                len(point.fact("on") or ()), word("{n} skill is on"), word("{n} skills are on")
            )
        case PointName.TEMPLATE:
            return str(point.fact("name"))
        case PointName.PEOPLE:
            return say(
                "{agreed} of {people} have agreed to offers",
                agreed=words.count(int(point.fact("agreed"))),
                people=words.count(int(point.fact("people"))),
            )
        case PointName.TRIED:
            return say("In the simulator")
