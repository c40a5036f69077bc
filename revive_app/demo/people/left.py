"""They asked to be left alone, and are."""

from revive_app.demo.moments import ago, day
from revive_app.demo.people.person import Person
from revive_app.demo.threads import Offer, Run, Said
from revive_app.vocabulary import LeadStatus

PEOPLE = (
    Person(
        "Manoj", "Jain", "+919829038816", "Jaipur", "Gold coins", 50_000, LeadStatus.DND,
        facts={"Last purchase": "Silver coin, Dhanteras 2024"},
        thread=(
            Offer(Run.SHAADI_FIRST),
            Offer(Run.SHAADI_SECOND),
            Said(ago(0, 21), "Yeh messages band karo"),
        ),
    ),
    Person(
        "Deepak", "Chawla", "+919000020918", "Delhi", "Ring", 40_000, LeadStatus.DND,
        facts={"Last purchase": "Ring, 2020"}, language="en", diwali=True,
        thread=(Offer(Run.DIWALI), Said(day(18, "11:48"), "STOP")),
    ),
)  # fmt: skip
