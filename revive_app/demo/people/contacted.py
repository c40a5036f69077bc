"""Written to, and the answer is still to come, was no, or was a complaint."""

from datetime import time

from revive_app.demo.moments import ago, day
from revive_app.demo.people.person import EXHIBITION, WEDNESDAY, Person, Snooze, Visit
from revive_app.demo.threads import (
    Colleague,
    Fate,
    Offer,
    Replied,
    Run,
    Said,
    VisitConfirmed,
)
from revive_app.vocabulary import Hand, LeadStatus

PEOPLE = (
    Person(
        "Meera", "Nambiar", "+919000031208", "Kochi", "Jhumka", 65_000, LeadStatus.CONTACTED,
        facts={"Last purchase": "Jhumkas, Diwali 2024"}, diwali=True,
        thread=(Offer(Run.DIWALI),),
    ),
    Person(
        "Lakshmi", "Iyengar", "+919000044190", "Bengaluru", "Temple haar", 210_000, LeadStatus.CONTACTED,
        facts={"Last purchase": "Temple earrings, 2023", "Note": "Prefers English"}, language="en",
        thread=(Offer(Run.SHAADI_SECOND, Fate.DELIVERED),),
    ),
    Person(
        "Kavya", "Shetty", "+919000059733", "Pune", "Mangalsutra", 54_000, LeadStatus.CONTACTED,
        facts={"Last purchase": "Engagement ring, 2025"}, stage_by=Hand.HUMAN,
        snooze=Snooze(14, "Do hafte baad dekhte hain"),
        thread=(
            Offer(Run.SHAADI_FIRST),
            Said(day(8, "19:12"), "Abhi nahi, shifting chal rahi hai. Do hafte baad dekhte hain"),
            Replied(
                "Bilkul Kavya ji, aaram se shifting kijiye 🙂 Do hafte baad main khud yaad dilaungi."
            ),
        ),
    ),
    Person(
        "Harish", "Mehta", "+919000060845", "Ahmedabad", "Kangan exchange", 90_000, LeadStatus.CONTACTED,
        facts={"Last purchase": "Kangan, 2016"}, diwali=True,
        thread=(Offer(Run.DIWALI),),
    ),
    Person(
        "Suresh", "Khandelwal", "+919829011573", "Jaipur", "Panna ring", 136_000, LeadStatus.CONTACTED,
        facts={"Note": "Came in on Friday, wants to come back with his wife"}, known_days=2,
        visit=Visit(WEDNESDAY, time(17, 0), "Panna rings, with his wife", confirmed=True),
        thread=(VisitConfirmed(ago(0, 27), Colleague.ROHAN, Fate.NOT_ON_WHATSAPP),),
    ),
    Person(
        "Ankita", "Rathi", "+919829046690", "Jaipur", "Earrings", 32_000, LeadStatus.CONTACTED,
        facts={"Last purchase": "Studs, 2024"},
        thread=(
            Offer(Run.SHAADI_SECOND),
            Said(ago(20, 15), "Stop promotions", tapped=True),
        ),
    ),
    Person(
        "Mohit", "Saini", "+919000075526", "Gurugram", "Solitaire ring", 112_500, LeadStatus.CONTACTED,
        facts={"Note": "Number from the exhibition list"}, language="en", agreed=EXHIBITION,
        thread=(Offer(Run.SHAADI_SECOND, Fate.NOT_ON_WHATSAPP),),
    ),
    Person(
        "Shreya", "Ghosh", "+919000081447", "Kolkata", "Polki choker", 350_000, LeadStatus.CONTACTED,
        facts={"Wedding": "Cousin's, in January", "Last purchase": "Kundan set, 2022"}, language="en",
        thread=(Offer(Run.SHAADI_FIRST, Fate.DELIVERED), Offer(Run.SHAADI_SECOND)),
    ),
    Person(
        "Abhishek", "Trivedi", "+919829068812", "Indore", "Ring", 98_600, LeadStatus.CONTACTED,
        facts={"Last purchase": "Wedding bands, 2021"},
        thread=(Offer(Run.SHAADI_SECOND, Fate.SENT),),
    ),
    Person(
        "Fatima", "Ansari", "+919000092361", "Bhopal", "Nath", 38_500, LeadStatus.CONTACTED,
        facts={"Wedding": "Nikah in March"},
        thread=(Offer(Run.SHAADI_SECOND),),
    ),
    Person(
        "Rekha", "Bothra", "+919829079954", "Jaipur", "Bangles", 332_000, LeadStatus.CONTACTED,
        facts={"Last purchase": "Gajra bangles, 2020", "Note": "Kitty group of twelve"},
        thread=(Offer(Run.SHAADI_FIRST), Offer(Run.SHAADI_SECOND)),
    ),
    Person(
        "Pallavi", "Deshmukh", "+919000018093", "Pune", "Mangalsutra", 104_500, LeadStatus.CONTACTED,
        facts={"Last purchase": "Nath, 2021"}, diwali=True,
        thread=(Offer(Run.DIWALI),),
    ),
    Person(
        "Karan", "Oberoi", "+919000023185", "Delhi", "Solitaire ring", 112_500, LeadStatus.CONTACTED,
        facts={"Note": "Asked for a GIA stone last year"}, language="en", agreed=EXHIBITION,
        thread=(Offer(Run.SHAADI_SECOND, Fate.DELIVERED),),
    ),
    Person(
        "Sangeeta", "Lunawat", "+919829084420", "Jodhpur", "Kada", 60_000, LeadStatus.CONTACTED,
        facts={"Last purchase": "Kada, four weeks ago"}, unread=1,
        thread=(
            Offer(Run.SHAADI_SECOND),
            Said(
                ago(2, 10),
                "Pehle yeh bataiye, jo kada pichhle mahine liya tha uska hook toot gaya. Bahut kharab quality hai!",
            ),
        ),
    ),
    Person(
        "Vidya", "Subramaniam", "+919000037759", "Chennai", "Temple haar", 274_000, LeadStatus.CONTACTED,
        facts={"Last purchase": "Jimikki, 2023"}, language="en",
        thread=(Offer(Run.SHAADI_SECOND),),
    ),
    Person(
        "Balwinder", "Kaur", "+919000086604", "Amritsar", "Kangan", 150_000, LeadStatus.CONTACTED,
        facts={"Last purchase": "Pipal Patti earrings, 2022"}, diwali=True,
        thread=(Offer(Run.DIWALI, Fate.DELIVERED),),
    ),
)  # fmt: skip
