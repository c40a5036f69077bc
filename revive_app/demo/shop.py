"""Ratnavali Jewels: the shop, its people, its number when nobody set one."""

from dataclasses import dataclass

from revive_app.demo.threads import Colleague
from revive_app.vocabulary import Role

NAME = "Ratnavali Jewels"
LOCALITY = "Johari Bazaar"
ADDRESS = "The green door with the brass bell, Johari Bazaar, Jaipur"
# As the paper on visits tells them.
OPENING_HOURS = {
    **{day: [["11:00", "20:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat")},
    "sun": [["12:00", "18:00"]],
}
VISIT_MINUTES = 60
VISITS_AT_ONCE = 2
# Reserved for examples (RFC 2606): nobody lives there.
DOMAIN = "ratnavalijewels.example"
WEBSITE = f"https://{DOMAIN}"

# A number and ids as Meta writes them; only the built-in sandbox knows them.
SANDBOX_PHONE = "+91 90000 21947"
SANDBOX_PHONE_NUMBER_ID = "100200300400500"
SANDBOX_WABA_ID = "100200300400501"


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who works in the shop."""

    name: str
    email: str
    role: Role

    @property
    def first_name(self) -> str:
        """As customers call her."""
        return self.name.split()[0]


STAFF = {
    Colleague.KAVITA: Staff("Kavita Soni", f"kavita@{DOMAIN}", Role.OWNER),
    Colleague.ROHAN: Staff("Rohan Soni", f"rohan@{DOMAIN}", Role.MANAGER),
}
OWNER = STAFF[Colleague.KAVITA]
