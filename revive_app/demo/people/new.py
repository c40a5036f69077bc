"""On the list, and not written to yet."""

from datetime import date

from revive_app.demo.people.person import EXHIBITION, Person
from revive_app.vocabulary import LeadStatus

PEOPLE = (
    Person(
        "Tanvi", "Joshi", "+919829017304", "Jaipur", "Kundan earrings", 45_000, LeadStatus.NEW,
        facts={"Last purchase": "Kundan earrings, March 2024", "Note": "Comes with her mother"},
        known_days=5,
    ),
    Person(
        "Gurleen Kaur", "Sandhu", "+919829062851", "Ludhiana", "Bridal set", 120_000, LeadStatus.NEW,
        facts={"Wedding": "February", "Note": "From the exhibition list"},
        language="en", known_days=5, agreed=EXHIBITION,
    ),
    Person(
        "Rajesh", "Gupta", "+919000041862", "Jaipur", "Bangles", 80_000, LeadStatus.NEW,
        facts={"Last purchase": "Bangles, December last year", "Note": "Anniversary gift, every year"},
        known_days=5, anniversary=date(2011, 12, 3),
    ),
    Person(
        "Pooja", "Chordia", "+919829073316", "Jodhpur", "Nath", 38_500, LeadStatus.NEW,
        facts={"Note": "Nath enquiry on Instagram, September"}, known_days=4, agreed=None,
    ),
    Person(
        "Imran", "Shaikh", "+919000058127", "Mumbai", "Solitaire ring", 112_500, LeadStatus.NEW,
        facts={"Budget": "about ₹1,20,000", "Note": "Engagement in spring"}, language="en", known_days=4,
        agreed=EXHIBITION,
    ),
    Person(
        "Shalini", "Bhargava", "+919829021945", "Kota", "Mangalsutra", 86_400, LeadStatus.NEW,
        facts={"Last purchase": "Moti Nath, May 2023"}, known_days=5, birthday=date(1994, 1, 19),
    ),
    Person(
        "Bhuvaneshwari", "Raman", "+919000067230", "Chennai", "Temple haar", 274_000, LeadStatus.NEW,
        facts={"Last purchase": "Lakshmi pendant, 2022", "Note": "Video call in English, please"},
        language="en", known_days=5,
    ),
    Person(
        "Devendra Singh", "Shekhawat", "+919829055408", "Bikaner", "Bridal choker", 485_000, LeadStatus.NEW,
        facts={"Wedding": "Daughter Aishwarya, January", "Last purchase": "Polki set, 2019"},
        known_days=3,
    ),
    Person(
        "Komal", "Jhunjhunwala", "+919000013579", "Kolkata", "Chandbali", 158_200, LeadStatus.NEW,
        facts={"Last purchase": "Ruby studs, Diwali 2024"}, known_days=5,
    ),
    Person(
        "Ritu", "Saraf", "+919829088264", "Udaipur", "Maang tikka", 71_400, LeadStatus.NEW,
        facts={"Wedding": "Sister's, in December", "Note": "Wants it to match Rajwadi jhumkas"},
        known_days=4,
    ),
    Person(
        "Arpit", "Lodha", "+919829094471", "Bhilwara", "Ring for a roka", 78_900, LeadStatus.NEW,
        facts={"Budget": "₹80,000", "Note": "Roka in January, ring size unknown"}, known_days=3,
    ),
    Person(
        "Jasmine", "D'Souza", "+919000026634", "Margao", "Silver bangles", 18_400, LeadStatus.NEW,
        facts={"Last purchase": "Silver anklets, 2025"}, language="en", known_days=5,
    ),
    Person(
        "Nazneen", "Mirza", "+919000072918", "Lucknow", "Chandbali", 181_000, LeadStatus.NEW,
        facts={"Last purchase": "Jhumka, Eid 2024", "Note": "Likes sapphires"}, known_days=5,
    ),
    Person(
        "Omprakash", "Vyas", "+919829030027", "Ajmer", "Haar", 398_000, LeadStatus.NEW,
        facts={"Wedding": "Daughter's, in spring", "Note": "Number from an old bill of 2018"},
        language="hi", known_days=3, agreed=None,
    ),
)  # fmt: skip
