"""The guard among people: talk that claims nothing is sent, and what only sounds like talk is not."""

from revive_app.rules import guard
from tests.quality.claims import some_shop
from tests.quality.sets import talk

# Of the kept away: measured 0.19 and 12 of 120, where rules alone refused 0.60 and let 8 through.
MOST_REFUSED, MOST_INVENTED = 0.25, 14


def test_talk_nobody_learned_from_is_mostly_sent_and_its_turned_twins_are_not() -> None:
    said = [
        (claims, guard.check(reply, some_shop(place)).allowed)
        for place, (reply, claims) in enumerate(talk(kept_away=True))
    ]

    plain = [allowed for claims, allowed in said if not claims]
    invented = [allowed for claims, allowed in said if claims]
    assert len(plain) == 320
    assert len(invented) == 120
    assert plain.count(False) <= MOST_REFUSED * len(plain)
    assert invented.count(True) <= MOST_INVENTED
