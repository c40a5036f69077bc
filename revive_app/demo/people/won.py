"""They bought."""

from datetime import date, time

from revive_app.demo.knowledge import HALLMARK
from revive_app.demo.moments import ago, day
from revive_app.demo.people.person import PastVisit, Person
from revive_app.demo.threads import (
    CalledHuman,
    Colleague,
    Offer,
    Ordered,
    OrderedInWords,
    Replied,
    Run,
    Said,
    TookOver,
    Won,
    Wrote,
)
from revive_app.vocabulary import Hand, LeadStatus, OrderStatus

PEOPLE = (
    Person(
        "Sneha", "Reddy", "+919000039046", "Hyderabad", "Lakshmi Haar", 274_000, LeadStatus.WON,
        facts={"Wedding": "Sister's, in December", "Last purchase": "Vanki, 2023"}, language="en",
        stage_by=Hand.HUMAN,
        thread=(
            Offer(Run.SHAADI_SECOND),
            Said(ago(4, 40), "Dikhaiye", tapped=True),
            Replied(
                "Namaste Sneha! The Lakshmi Haar: 22K, 19.6 g, emerald pendant framed in rubies. ₹2,74,000.",
                shows="HR-0051",
            ),
            Said(ago(4, 12), "Akka will cry when she sees this 😍 Does it come with hallmark?"),
            Replied(
                "Every gold piece above 2 grams carries the BIS hallmark with a six-digit HUID. 22K is marked 916.",
                reads=HALLMARK,
            ),
            Ordered(ago(0, 52), "HR-0051", "Please pack it as a gift"),
            CalledHuman("an order to be confirmed"),
            TookOver(ago(0, 44)),
            Wrote(
                ago(0, 43),
                "Sneha ji, Kavita here. What a beautiful choice. I have sent you the payment link, we pack it today.",
            ),
            Said(ago(0, 17), "Payment done. Thank you so much, haar is gorgeous"),
            Won(ago(0, 15)),
        ),
    ),
    Person(
        "Aditi", "Bansal", "+919829033268", "Jaipur", "Solitaire ring", 112_500, LeadStatus.WON,
        facts={"Note": "Ring size 12", "Last purchase": "Studs, 2022"}, diwali=True, stage_by=Hand.HUMAN,
        other_visit=PastVisit(16, time(15, 0), "Ring size"),
        thread=(
            Offer(Run.DIWALI),
            Said(day(17, "12:40"), "Solitaire mein kya naya hai?"),
            Replied("Chandni Solitaire, 0.50 ct, 18K: ₹1,12,500", shows="SR-0307"),
            Said(day(17, "18:05"), "Kavita ji se baat karni hai size ke liye"),
            CalledHuman("she asked for Kavita ji"),
            TookOver(day(17, "18:20")),
            Wrote(day(17, "18:21"), "Aditi, kal shop aa jao, size le lenge. Chai bhi 😊"),
            Said(ago(27, 30), "Ring size 12 final. Advance ₹20,000 paid"),
            OrderedInWords("SR-0307", OrderStatus.CONFIRMED),
            Won(ago(27, 12)),
        ),
    ),
    Person(
        "Zoya", "Khan", "+919000066953", "Ajmer", "Chandbali", 158_200, LeadStatus.WON,
        facts={"Last purchase": "Jhumka, Eid 2023"}, diwali=True, stage_by=Hand.HUMAN,
        thread=(
            Offer(Run.DIWALI),
            Said(day(16, "15:30"), "Ruby chandbali abhi bhi hai?"),
            Replied("Ji Zoya ji, Chandbali ruby 22K, 11.6 g. ₹1,58,200", shows="CB-0064"),
            CalledHuman("she wants to pay today"),
            TookOver(day(16, "15:50"), Colleague.ROHAN),
            Wrote(day(16, "15:52"), "Zoya ji, payment link bhej diya hai. Kal tak Ajmer pahunch jayega.", Colleague.ROHAN),
            Won(day(15, "17:00"), Colleague.ROHAN),
            Said(day(2, "19:40"), "Loved the chandbali! Mummy ko bhi chahiye 😍"),
        ),
    ),
    Person(
        "Devika", "Menon", "+919000084537", "Jaipur", "Neelam ring", 98_600, LeadStatus.WON,
        facts={"Note": "Muhurat on a Saturday"}, language="en", diwali=True, stage_by=Hand.HUMAN,
        thread=(
            Offer(Run.DIWALI),
            Said(day(15, "11:15"), "Is the neelam ring natural? I would come on Saturday"),
            Replied(
                "Yes, Devika: coloured stones above half a carat come with a stone card from a Jaipur gem laboratory"
                " that names origin and treatment.",
                reads=HALLMARK,
            ),
            CalledHuman("she comes on Saturday"),
            TookOver(day(15, "11:40")),
            Wrote(day(15, "11:41"), "Devika ji, I keep it ready for Saturday. Kavita"),
            Won(day(12, "13:30")),
            Said(day(12, "18:20"), "Picked up from the store, all good"),
        ),
    ),
    Person(
        "Hemlata", "Purohit", "+919829072154", "Udaipur", "मांग टीका", 71_400, LeadStatus.WON,
        facts={"Wedding": "पोती की"}, language="hi", stage_by=Hand.HUMAN,
        thread=(
            Offer(Run.SHAADI_FIRST),
            Said(day(8, "13:10"), "पोती की शादी है, माँग टीका दिखाइए"),
            Replied(
                "बहुत बधाई हेमलता जी 🎉 फूल माँग टीका 22K में, 5.1 g, ₹71,400।", shows="MT-0022"
            ),
            Said(day(8, "13:35"), "यही भेज दीजिए"),
            OrderedInWords("MT-0022", OrderStatus.FULFILLED),
            CalledHuman("an order in words"),
            TookOver(day(8, "13:50")),
            Wrote(day(8, "13:52"), "प्रणाम हेमलता जी, कविता बोल रही हूँ। आज ही भेजते हैं, बिल साथ में रहेगा।"),
            Won(day(7, "12:00")),
            Said(day(5, "10:50"), "मिल गया, बहुत सुंदर है। धन्यवाद बेटा 🙏"),
        ),
    ),
    Person(
        "Ruchika", "Somani", "+919000012287", "Kolkata", "Rajwadi jhumka", 131_000, LeadStatus.WON,
        facts={"Note": "Friend of Priya Malhotra"}, stage_by=Hand.HUMAN, birthday=date(1990, 3, 5),
        thread=(
            Offer(Run.SHAADI_FIRST),
            Said(day(7, "17:25"), "Halke wale jhumke ka kya rate hai?"),
            Replied("Rajwadi Jhumka, light: 22K, 9.6 g, ₹1,31,000.", shows="RJ-1043"),
            Said(day(7, "17:48"), "Done, pack kar dijiye. Kisi se baat karwa do payment ke liye"),
            OrderedInWords("RJ-1043", OrderStatus.FULFILLED),
            CalledHuman("she asked for a person to pay", Colleague.ROHAN),
            TookOver(day(7, "18:05"), Colleague.ROHAN),
            Wrote(day(7, "18:06"), "Ruchika ji, UPI ya card jo aasan ho. Link bhej raha hoon.", Colleague.ROHAN),
            Won(day(6, "12:30"), Colleague.ROHAN),
            Said(day(3, "20:02"), "Received! Packing dekh ke maza aa gaya ❤️"),
        ),
    ),
)  # fmt: skip
