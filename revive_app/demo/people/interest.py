"""They answered: curious, asking, some about to fall silent."""

from datetime import date, time

from revive_app.demo.knowledge import DELIVERY, HALLMARK, VISITING
from revive_app.demo.moments import ago, day
from revive_app.demo.people.person import SATURDAY, Person, Visit
from revive_app.demo.threads import Acknowledged, CalledHuman, Fate, Offer, Replied, Run, Said, SentPhoto
from revive_app.rules.language import Language
from revive_app.rules.try_on import ask_for_photo, thanks_for_photo
from revive_app.vocabulary import LeadStatus

PEOPLE = (
    Person(
        "Priya", "Malhotra", "+919829041172", "Jaipur", "Rajwadi jhumka", 194_000, LeadStatus.INTEREST,
        facts={"Last purchase": "Chandbali, Diwali 2024", "Wedding": "Brother's, in December"},
        birthday=date(1992, 8, 14), unread=2,
        thread=(
            Offer(Run.SHAADI_SECOND),
            Said(ago(23, 58), "Haan ji, jhumke dikhaiye 😍"),
            Replied(
                "Rajwadi Jhumka, 22K, 14.2 g: ₹1,94,000. Ruby, emerald aur moti, nakkashi hamare Johari Bazaar ke"
                " karigar ki.",
                shows="RJ-1042",
            ),
            Said(ago(23, 37), "Ye toh bohot pyaara hai"),
            Said(ago(23, 36), "18K mein bhi milega kya?"),
            CalledHuman("jhumkas in 18K are not in the catalog"),
        ),
    ),
    Person(
        "Farah", "Qureshi", "+919000052318", "Mumbai", "Mangalsutra", 86_400, LeadStatus.INTEREST,
        facts={"Last purchase": "Nikah set, 2021"}, unread=2,
        thread=(
            Offer(Run.SHAADI_SECOND),
            Said(ago(22, 52), "Mangalsutra ki photo bhejo please, black beads waala"),
            Replied(
                "Sutra Mangalsutra, 18K, 8.4 g: ₹86,400. Do ladi kaale moti, ruby ki vati aur diamond drop.",
                shows="MS-0133",
            ),
            Said(ago(22, 50), "Waah! Isse lamba bhi hai kya, kurte pe pehenna hai"),
            Replied(
                "Ji Farah ji, Black Bead Haar lamba hai, 60 cm, 18K, 10.2 g. Kurte pe bahut khilta hai. ₹1,04,500",
                shows="MS-0140",
                fate=Fate.DELIVERED,
            ),
        ),
    ),
    Person(
        "Ishita", "Banerjee", "+919000064471", "Kolkata", "Solitaire ring", 112_500, LeadStatus.INTEREST,
        facts={"Budget": "about ₹1,20,000", "Last purchase": "Diamond studs, 2023"}, language="en", unread=1,
        thread=(
            Offer(Run.SHAADI_SECOND),
            Said(ago(18, 34), "Hello, do you have a solitaire around half a carat?"),
            Replied(
                "Hello Ishita, yes: the Chandni Solitaire, 0.50 ct in 18K, ₹1,12,500.", shows="SR-0307"
            ),
            Said(ago(18, 20), "Lovely! Is the solitaire certified? IGI or GIA?"),
            Replied(
                "It comes with an IGI certificate, and its number is lasered on the stone. GIA certified stones"
                " are brought on request in about three weeks.",
                reads=HALLMARK,
            ),
        ),
    ),
    Person(
        "Nidhi", "Agarwal", "+919829036647", "Jaipur", "Mangalsutra", 58_200, LeadStatus.INTEREST,
        facts={"Last purchase": "Silver payal, 2025"}, unread=1,
        thread=(
            Offer(Run.SHAADI_SECOND),
            Said(ago(10, 5), "Chhota mangalsutra hai kya roz pehenne ke liye?"),
            Replied(
                "Ji Nidhi ji, Gulabi Mangalsutra: 18K rose gold, 5.2 g, 40 cm. ₹58,200", shows="MS-0152"
            ),
            Said(ago(9, 51), "Sundar hai, par rate zyada lag raha hai"),
            Replied(
                "Samajh sakti hoon Nidhi ji. Credit card par EMI ho jaati hai: 3 aur 6 mahine par koi extra"
                " kharcha nahi. Dekhna chahengi?",
                reads=DELIVERY,
                fate=Fate.DELIVERED,
            ),
        ),
    ),
    Person(
        "सुनीता", "शर्मा", "+919829050919", "Jaipur", "नथ", 38_500, LeadStatus.INTEREST,
        facts={"Wedding": "बेटी की, फरवरी में"}, language="hi", unread=1,
        thread=(
            Said(ago(0, 2), "नमस्ते, दुकान रविवार को खुली है क्या? नथ देखनी है"),
            Replied(
                "जी हाँ सुनीता जी 🙏 रविवार को दुकान 12:00 से 18:00 तक खुली है। Moti Nath 22K में है, ₹38,500। ज़रूर"
                " आइए!",
                reads=VISITING,
                fate=Fate.DELIVERED,
            ),
        ),
    ),
    Person(
        "Neha", "Kapoor", "+919000070382", "Delhi", "Mangalsutra", 86_400, LeadStatus.INTEREST,
        facts={"Last purchase": "Wedding bands, 2022"}, unread=2,
        thread=(
            Offer(Run.SHAADI_SECOND),
            Said(ago(0, 31), "Dikhaiye", tapped=True),
            Replied("Zaroor Neha ji! Aap kya dekhna chahengi: haar, jhumke ya mangalsutra?"),
            Said(ago(0, 6), "Mangalsutra dikhao, 1 lakh tak"),
            Replied(
                "Sutra Mangalsutra, 18K, 8.4 g, ruby ki vati aur diamond drop. ₹86,400",
                shows="MS-0133",
                fate=Fate.DELIVERED,
            ),
        ),
    ),
    Person(
        "Tejaswini", "Rao", "+919000083056", "Hyderabad", "Bridal choker", 485_000, LeadStatus.INTEREST,
        facts={"Wedding": "Own, in February", "Budget": "up to ₹5,00,000"}, language="en", unread=1,
        thread=(
            Offer(Run.SHAADI_SECOND),
            Said(ago(22, 34), "Can you send bridal chokers under 5 lakh? My lehenga is wine red"),
            Replied(
                "How lovely, Tejaswini. The Meenakari Choker: 22K, 32.8 g, emeralds and uncut polki, ₹4,85,000.",
                shows="CK-0090",
            ),
            Replied(
                "Would you like to see it worn? Video calls are held Monday to Saturday from 12:00 to 18:00.",
                reads=VISITING,
            ),
        ),
    ),
    Person(
        "Aarohi", "Kulkarni", "+919000047125", "Nashik", "Jhumka", 131_000, LeadStatus.INTEREST,
        facts={"Last purchase": "Thushi, 2024"},
        thread=(
            Offer(Run.SHAADI_FIRST),
            Said(day(8, "13:22"), "Nashik mein delivery hoti hai kya? Kitne din lagenge"),
            Replied(
                "Ji Aarohi ji, poore India mein insured delivery. Jaipur one day, Delhi aur Mumbai three days, baaki"
                " jagah five to seven days. ₹25,000 se upar delivery free hai.",
                reads=DELIVERY,
            ),
            Said(day(8, "13:31"), "Achha theek hai, ghar pe dikha ke batati hoon"),
            Replied("Zaroor Aarohi ji, ghar walon se baat karke bataiye 🙂"),
            Said(day(2, "18:02"), "Rajwadi jhumka mujhpe kaisa lagega, pehen ke dekhna hai"),
            Acknowledged(ask_for_photo(Language.HINGLISH)),
            SentPhoto(day(2, "18:09"), "RJ-1043"),
            Acknowledged(thanks_for_photo(Language.HINGLISH)),
        ),
    ),
    Person(
        "Siddharth", "Jain", "+919829091138", "Jaipur", "Ring for a roka", 78_900, LeadStatus.INTEREST,
        facts={"Note": "Roka next month, it is a surprise"}, language="en", unread=1,
        thread=(
            Said(ago(14, 42), "Hi, rose gold ring for a roka, something under 80k?"),
            Replied(
                "Congratulations, Siddharth! The Chandni Solitaire, rose: 18K, 0.30 ct, ₹78,900.",
                shows="SR-0312",
            ),
            Said(ago(14, 30), "She has no idea! How do I find out her ring size?"),
            Replied(
                "No worry: rings are resized once without charge within 60 days. Bring one of her rings if you"
                " can borrow it secretly 🤫",
                reads=DELIVERY,
            ),
        ),
    ),
    Person(
        "Mehak", "Arora", "+919000029964", "Delhi", "Chandbali", 158_200, LeadStatus.INTEREST,
        facts={"Last purchase": "Kundan set, 2023"}, language="en", unread=1,
        visit=Visit(SATURDAY, time(13, 0), "Video call, chandbalis", confirmed=False),
        thread=(
            Offer(Run.SHAADI_SECOND),
            Said(ago(1, 24), "Dikhaiye", tapped=True),
            Replied(
                "Namaste Mehak! The ruby Chandbali comes with a sahara chain for the hair: 22K, 11.6 g, ₹1,58,200.",
                shows="CB-0064",
            ),
            Said(ago(1, 12), "Can I see it on a video call on Saturday, around 1 pm?"),
            Replied(
                "With pleasure. Video calls are held Monday to Saturday from 12:00 to 18:00. I have noted your"
                " wish, Kavita ji will confirm it.",
                reads=VISITING,
                fate=Fate.DELIVERED,
            ),
        ),
    ),
    Person(
        "Dolly", "Bhandari", "+919000035512", "Surat", "Silver jhumka", 29_250, LeadStatus.INTEREST,
        facts={"Note": "Return gifts for a sangeet"},
        thread=(
            Said(day(5, "16:40"), "Hello ji, sangeet ke liye 5 same earrings chahiye, gift karne ke liye. Silver chalega"),
            Replied(
                "Bahut pyaara khayal hai! Chandi Jhumka, 925 silver, 18.5 g. ₹5,850 ek jodi ka.", shows="JH-0925"
            ),
            Said(day(5, "16:52"), "Nice, husband se puch ke batati hu"),
            Replied("Zaroor Dolly ji, aaram se 🙂"),
        ),
    ),
    Person(
        "Yashoda", "Rathore", "+919829063307", "Pali", "Rajwadi jhumka", 131_000, LeadStatus.INTEREST,
        facts={"Last purchase": "Borla, 2018", "Note": "Always comes with her nanad"}, unread=1,
        wish="The light jhumkas, with her nanad",
        thread=(
            Offer(Run.SHAADI_SECOND),
            Said(ago(3, 18), "Khamma ghani sa! Halka jhumka dikhao, nanad ke liye bhi"),
            Replied(
                "Khamma ghani Yashoda ji 🙏 Rajwadi Jhumka, light: 22K, 9.6 g, ruby aur moti. ₹1,31,000",
                shows="RJ-1043",
            ),
            Said(ago(3, 2), "Waah, bahut sundar hai! Dekhne aana hai"),
            Replied("Dhanyavaad sa! Dono ek saath dekhne aaiye, bridal room book kar doon?", reads=VISITING),
        ),
    ),
    Person(
        "Alok", "Srivastava", "+919000094480", "Kanpur", "Panna ring", 136_000, LeadStatus.INTEREST,
        facts={"Note": "Astrologer advised a panna"}, language="hi", anniversary=date(2006, 1, 12),
        thread=(
            Said(day(6, "20:05"), "नमस्कार, पन्ना की अंगूठी चाहिए, असली है इसका क्या प्रमाण?"),
            Replied(
                "नमस्ते आलोक जी। हर पन्ने के साथ जयपुर की लैब का stone card आता है, जिस पर origin और treatment लिखा"
                " होता है। Panna Ring, 18K, 4.6 g: ₹1,36,000",
                shows="ER-0411",
                reads=HALLMARK,
            ),
            Said(day(6, "20:15"), "ठीक है, पंडित जी से पूछकर बताता हूँ"),
            Replied("जी ज़रूर आलोक जी, हम प्रतीक्षा करेंगे 🙏"),
        ),
    ),
)  # fmt: skip
