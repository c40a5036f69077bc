"""Close to a yes: prices, dates, old gold on the table."""

from datetime import time

from revive_app.demo.knowledge import DELIVERY, EXCHANGE, HALLMARK, PRICES, VISITING
from revive_app.demo.moments import ago, day
from revive_app.demo.people.person import EXHIBITION, SATURDAY, PastVisit, Person, Visit, VisitToday
from revive_app.demo.threads import (
    CalledHuman,
    Colleague,
    Fate,
    Offer,
    OrderedInWords,
    Replied,
    Run,
    Said,
    TookOver,
    VisitConfirmed,
    Wrote,
)
from revive_app.vocabulary import Hand, LeadStatus, OrderStatus

PEOPLE = (
    Person(
        "Ananya", "Iyer", "+919829044731", "Udaipur", "Meenakari Choker", 485_000, LeadStatus.NEGOTIATING,
        facts={
            "Wedding": "14 February, Udaipur",
            "Budget": "about ₹5,00,000",
            "Last purchase": "Chandbali, ruby, Diwali 2024, ₹1,52,000",
            "Before that": "Gajra bangles, Akshaya Tritiya 2023, ₹2,06,000",
        },
        agreed=EXHIBITION, known_days=102,
        stage_by=Hand.HUMAN,
        visit=Visit(SATURDAY, time(16, 0), "Bridal trial, Meenakari Choker", confirmed=False),
        thread=(
            Offer(Run.SHAADI_SECOND),
            Said(ago(23, 16), "Dikhaiye", tapped=True),
            Said(ago(23, 13), "Hi! Meenakari choker ki photo dekhi thi Instagram pe, bahut sundar hai. Price?"),
            Replied(
                "Namaste Ananya ji 🙏 Meenakari Choker 22K mein hai, 32.8 g, aur aaj ka daam ₹4,85,000 hai. Saath"
                " mein BIS hallmark aur buyback card.",
                shows="CK-0090",
                reads=HALLMARK,
            ),
            Said(ago(23, 8), "Making charges pe kuch best price ho jayega?"),
            CalledHuman("a wedding order above ₹3,00,000"),
            TookOver(ago(0, 9)),
            Wrote(
                ago(0, 8),
                "Ananya ji, main Kavita. Bridal order hai toh making mein zaroor dekhenge. Ek minute dijiye.",
                fate=Fate.DELIVERED,
            ),
        ),
    ),
    Person(
        "Rukmini", "Joglekar", "+919000048852", "Pune", "Kangan, old gold", 362_000, LeadStatus.NEGOTIATING,
        facts={"Last purchase": "Bangles, 1998, her mother's bill"}, unread=1,
        thread=(
            Offer(Run.SHAADI_FIRST),
            Offer(Run.SHAADI_SECOND),
            Said(ago(22, 21), "Namaskar. Purane gold ki exchange karte ho kya?"),
            Replied(
                "Namaskar Rukmini ji 🙏 Aapke saamne XRF machine par test hota hai. Hum se liya sona, bill ke saath:"
                " 100% of the day's rate. Baahar ka: 98% of the day's rate.",
                reads=EXCHANGE,
            ),
            Said(ago(22, 8), "Old bangles 38 g hain. Exchange karke kitna banega?"),
            CalledHuman("an old-gold value cannot be told from here"),
        ),
    ),
    Person(
        "Harpreet Kaur", "Gill", "+919829078816", "Sri Ganganagar", "Bridal set", 228_000, LeadStatus.NEGOTIATING,
        facts={"Wedding": "Own, in January"}, unread=1,
        visit=Visit(SATURDAY, time(16, 0), "Bridal set, with family of four", confirmed=True),
        thread=(
            Said(ago(15, 53), "Sat Sri Akal ji, bridal set dekhna hai family ke saath"),
            Replied(
                "Sat Sri Akal Harpreet ji! Bridal room 90 minutes ke liye sirf aapka, Monday to Saturday between"
                " 11:00 and 19:00. Kab aana chahenge?",
                reads=VISITING,
            ),
            Said(ago(15, 45), "Badhiya! Saturday 4 baje aa sakte hain dekhne?"),
            VisitConfirmed(ago(15, 44)),
        ),
    ),
    Person(
        "Vikram", "Rathore", "+919829025593", "Jaipur", "Chandbali", 158_200, LeadStatus.NEGOTIATING,
        facts={"Note": "For his wife's birthday", "Last purchase": "Haar, 2020"}, stage_by=Hand.HUMAN,
        thread=(
            Said(
                ago(5, 20),
                "Namaste, shop mein jo ruby wali chandbali dekhi thi woh le lunga. EMI ke liye kisi se baat karni hai",
            ),
            OrderedInWords("CB-0064", OrderStatus.RECEIVED, saw=152_000),
            CalledHuman("he asked for a person", Colleague.ROHAN),
            TookOver(ago(5, 2), Colleague.ROHAN),
            Wrote(
                ago(5, 1), "Sir, EMI option 6 months available hai, koi extra kharcha nahi. Card kaunsa hai?",
                Colleague.ROHAN,
            ),
        ),
    ),
    Person(
        "Bhavna", "Parekh", "+919000061174", "Rajkot", "Haar", 274_000, LeadStatus.NEGOTIATING,
        facts={"Wedding": "Son's, in January"}, unread=2,
        thread=(
            Offer(Run.SHAADI_SECOND),
            Said(ago(22, 33), "Lakshmi haar 19 gram wala, last kya lagega?"),
            Replied("Lakshmi Haar, 22K, 19.6 g: ₹2,74,000.", shows="HR-0051"),
            Said(ago(22, 19), "Thoda toh kam karo, bete ki shaadi hai"),
            Replied(
                "Badhai ho Bhavna ji! 🎉 Shaadi ke order par making charge mein 8% tak kam ho sakta hai. Book"
                " kar doon?",
                reads=PRICES,
                fate=Fate.DELIVERED,
            ),
        ),
    ),
    Person(
        "Nandini", "Reddy", "+919000077709", "Vijayawada", "Gulnaar Haar", 398_000, LeadStatus.NEGOTIATING,
        facts={"Wedding": "Own, in March", "Budget": "₹4,00,000"}, language="en", unread=1,
        thread=(
            Offer(Run.SHAADI_SECOND),
            Said(ago(19, 40), "I loved the Gulnaar haar. How long will this price stay?"),
            Replied(
                "A price on WhatsApp holds until the shop closes on that day. With 20% in advance the gold rate of"
                " that day is yours for 15 days, and if gold becomes cheaper you pay the lower rate.",
                reads=PRICES,
            ),
            Said(ago(19, 22), "That is fair. Let me arrange the advance, thank you 🙏"),
            Replied("Wonderful, Nandini. Write to me here when you are ready."),
        ),
    ),
    Person(
        "Gaurav", "Maheshwari", "+919829087745", "Jaipur", "Solitaire ring", 112_500, LeadStatus.NEGOTIATING,
        facts={"Note": "Anniversary surprise"},
        other_visit=VisitToday(time(17, 0), "Ring size, and the words for the engraving"),
        thread=(
            Said(day(4, "21:10"), "Namaste, solitaire ka final kya hai? Engraving bhi chahiye"),
            Replied(
                "Chandni Solitaire: ₹1,12,500. Engraving 12 letters tak free hai, English ya Devanagari mein.",
                reads=DELIVERY,
            ),
            Said(day(4, "21:16"), "Theek hai, naam sochta hu 😄"),
            Replied("Sochiye sochiye, achha sa naam 😊"),
        ),
    ),
    Person(
        "Zainab", "Contractor", "+919000055890", "Mumbai", "Neelkanth Choker", 412_000, LeadStatus.NEGOTIATING,
        facts={"Wedding": "Reception in April", "Note": "Wants 36 cm"}, language="en", stage_by=Hand.HUMAN,
        thread=(
            Said(day(3, "12:05"), "Salaam! Could the Neelkanth choker be made in 36 cm? For a reception in April"),
            CalledHuman("a custom length above ₹3,00,000"),
            TookOver(day(3, "12:20")),
            Wrote(
                day(3, "12:21"),
                "Salaam Zainab ji, Kavita here. 36 cm is easy, the drawing comes in three days. With 30% advance"
                " it is ready in 30 days.",
            ),
            Said(day(3, "12:40"), "Perfect, waiting for the drawing"),
        ),
    ),
    Person(
        "Poonam", "Choudhary", "+919829019982", "Sikar", "Panna ring", 136_000, LeadStatus.NEGOTIATING,
        facts={"Last purchase": "Rakhdi, 2021"}, language="hi",
        other_visit=PastVisit(1, time(12, 0), "Panna rings, with her husband", came=False),
        thread=(
            Said(day(2, "18:30"), "नमस्ते, पन्ना रिंग का दाम क्या है? कुछ कम होगा?"),
            Replied(
                "नमस्ते पूनम जी 🙏 Panna Ring: 18K, 4.6 g, diamond halo। ₹1,36,000", shows="ER-0411"
            ),
            Said(day(2, "18:41"), "पति से बात करके बताती हूँ"),
            Replied("जी ज़रूर, हम यहीं हैं 🙂"),
        ),
    ),
)  # fmt: skip
