"""All topics of small talk, in the order they are tried: what is asked of a machine is no \"who\"."""

from revive_app.rules.small_talk import everyday, identity
from revive_app.rules.small_talk.topic import Topic

TOPICS: tuple[Topic, ...] = (
    everyday.LOSS,
    identity.MACHINE,
    identity.AUTO,
    identity.PERSON,
    identity.HUMAN,
    identity.NUMBER,
    identity.NAME,
    identity.WHO,
    identity.KE,
    identity.WHICH_SHOP,
    identity.WHERE_FROM,
    identity.NO_MEMORY,
    identity.KNOW_YOU,
    identity.NOT_SAVED,
    everyday.MISTAKEN,
    everyday.NOT_YOU,
    everyday.OOPS,
    everyday.WAIT,
    everyday.EASE,
    everyday.LOOKING,
    everyday.JOY,
    everyday.WISHES,
    everyday.SAME,
    everyday.PERSONAL,
    everyday.GOOD_DAY,
    everyday.HOW,
    everyday.ALL_WELL,
    everyday.PUZZLED,
    everyday.THERE,
    everyday.PARTING,
)
