"""Ordinary questions asked in other words than the papers have, and in other languages."""

import pytest

from revive_app.services.conversation.rehearsal import Outcome, Rehearsed
from revive_app.services.seeding import DemoShop
from tests.integration.conversation.kit import talk

OURS = ("", "Hamari jaankari yeh hai: ", "हमारी जानकारी यह है: ")
MARKED = "22K is marked 916, 18K is marked 750, our silver is 925."
PAYING = "We take UPI, bank transfer, debit and credit cards."
MADE = "A simple piece is ready in 15 days, Gajra bangles in 20 days, a bridal set in 30 to 35 days."
CLOSED = "We close only on Dhulandi (the second day of Holi) and on the day after Diwali."
WHERE = "Our address is Ratnavali Haveli"
OPEN = "The shop is open Monday to Saturday from 11:00 to 20:00."
DELIVERY = "We deliver everywhere in India, fully insured until you sign."
OLD_GOLD = "We exchange old gold for new jewellery."
NOT_ABROAD = "We do not send abroad."


def shown(got: Rehearsed) -> list[str]:
    return [piece.name for piece in got.draft.products_to_show] if got.draft is not None else []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("what does 916 mean|22k 916 matlab kya hota hai|916 क्या होता है", MARKED),
        ("can I pay online|online payment ho jayega?|ऑनलाइन पेमेंट हो जाएगा?", PAYING),
        (
            "how long to make a diamond ring|diamond ring kitne din me banegi|हीरे की अंगूठी कितने दिन में बनेगी?",
            MADE,
        ),
        ("open on Christmas?|Eid ke din dukaan khuli hai?|होली पर दुकान खुली है?", CLOSED),
        ("can you send it to dubai|dubai me bhej sakte ho|अमेरिका भेज सकते हो?", NOT_ABROAD),
    ],
)
def test_the_papers_answer_in_three_languages(demo: DemoShop, said: str, told: str) -> None:
    for words, before in zip(said.split("|"), OURS, strict=True):
        got = talk(demo.client_id, words)

        assert got.outcome is Outcome.ANSWERED, words
        assert told in got.reply, (words, got.reply)
        assert "certificate" not in got.reply
        assert before in got.reply or "Ji nahi." in got.reply or "जी नहीं।" in got.reply
        assert shown(got) == []


@pytest.mark.parametrize(
    "said", ["pakka bill milega?", "gst bill milega?", "kundan kya hota hai", "what is KDM"]
)
def test_what_no_paper_says_is_a_colleagues(demo: DemoShop, said: str) -> None:
    got = talk(demo.client_id, said)

    assert got.outcome is Outcome.HANDED_OVER
    assert shown(got) == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("கடை எங்கே இருக்கிறது?|kadai enga irukku|షాప్ ఎక్కడ ఉంది?|दुकान कुठे आहे?|dukan kyan che", WHERE),
        ("கடை நேரம் என்ன?|shop eppudu open chestaru|દુકાન કેટલા વાગે ખુલે છે?|dukan kiti vajta ughadte", OPEN),
        ("டெலிவரி உண்டா?|delivery chestara|ડિલિવરી થશે?|डिलिव्हरी मिळेल का?", DELIVERY),
        ("பழைய தங்கம் மாற்றலாமா?|patha bangaram exchange chestara|junu sonu badli aapso", OLD_GOLD),
    ],
)
def test_other_languages_are_answered_from_the_papers(demo: DemoShop, said: str, told: str) -> None:
    for words in said.split("|"):
        got = talk(demo.client_id, words)

        assert got.outcome is Outcome.ANSWERED, words
        assert told in got.reply, (words, got.reply)


@pytest.mark.parametrize(
    "said", ["மோதிரம் காட்டுங்க", "intha ring evlo", "angthi chi kimmat kiti", "વીંટીનો ભાવ કેટલો છે?"]
)
def test_pieces_are_shown_in_other_languages(demo: DemoShop, said: str) -> None:
    assert "Panna Ring" in shown(talk(demo.client_id, said))


def test_what_time_the_shop_opens_books_nothing(demo: DemoShop) -> None:
    got = talk(demo.client_id, "what time do you open")

    assert got.outcome is Outcome.ANSWERED
    assert OPEN in got.reply


@pytest.mark.parametrize(
    ("talked", "told"),
    [
        (("Panna ring aur Manik ring ka total kitna hoga",), "Panna Ring, Manik Ring milakar: ₹2,54,400."),
        (("how much for Panna ring and Manik ring together",), "Panna Ring, Manik Ring together: ₹2,54,400."),
        (("पन्ना रिंग और माणिक रिंग दोनों मिलाकर कितने का?",), "Panna Ring, Manik Ring मिलाकर: ₹2,54,400।"),
        (("Panna ring ka price aur Manik ring ka price", "total kitna hoga?"), "milakar: ₹2,54,400."),
        (("jhumka dikhao", "2 aur 4 ka total?"), "milakar: ₹1,36,850."),
    ],
)
def test_the_sum_of_several_pieces_is_told(demo: DemoShop, talked: tuple[str, ...], told: str) -> None:
    got = talk(demo.client_id, *talked)

    assert got.outcome is Outcome.ANSWERED
    assert told in got.reply
    assert len(shown(got)) == 2


def test_of_many_pieces_it_is_asked_which_are_to_be_added_up(demo: DemoShop) -> None:
    assert talk(demo.client_id, "jhumka dikhao", "total kitna hoga?").reply.startswith("Inme se kaunsa:")


@pytest.mark.parametrize("said", ["matching pieces?", "isse match karta kuch?", "iske saath kya jachega"])
def test_what_goes_with_a_piece_is_of_another_kind(demo: DemoShop, said: str) -> None:
    got = talk(demo.client_id, "Rajwadi Jhumka ka price", said)

    assert got.outcome is Outcome.ANSWERED
    assert len(shown(got)) == 6
    assert not [name for name in shown(got) if "Jhumka" in name or "Chandbali" in name]


@pytest.mark.parametrize("said", ["Aapke paas kundan set hai?", "do you have a kundan set", "कुंदन का सेट है?"])
def test_a_set_nobody_has_is_denied_and_the_nearest_shown(demo: DemoShop, said: str) -> None:
    got = talk(demo.client_id, said)

    assert got.reply.startswith(("I have nothing in our catalog", "Bilkul waisa hamare", "बिल्कुल वैसा हमारे"))
    assert shown(got) == ["Maang Tikka", "Phool Maang Tikka", "Sitara Chandbali"]


@pytest.mark.parametrize("said", ["kaam mein hu", "I am at work", "मीटिंग में हूँ"])
def test_who_is_at_work_hears_from_us_a_little_later(demo: DemoShop, said: str) -> None:
    got = talk(demo.client_id, said)

    assert got.outcome is Outcome.SNOOZED
    assert "a little later" in got.reply or "thodi der baad" in got.reply or "थोड़ी देर बाद" in got.reply


def test_an_orders_change_is_no_stop_and_a_stop_is_one(demo: DemoShop) -> None:
    assert talk(demo.client_id, "2 jhumka chahiye", "no stop, make it 3").outcome is Outcome.ANSWERED
    assert talk(demo.client_id, "2 jhumka chahiye", "no, stop").outcome is Outcome.OPTED_OUT


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("8 am", "Gladly. Would you like to come to our shop then, or shall I write to you then?"),
        ("सुबह 8 बजे", "ज़रूर। उस समय आप दुकान आना चाहेंगे, या मैं आपको तब लिखूँ?"),
    ],
)
def test_of_an_hour_alone_it_is_asked_what_for(demo: DemoShop, said: str, asked: str) -> None:
    assert talk(demo.client_id, said).reply == asked
    assert talk(demo.client_id, said, "likh dena").outcome is Outcome.SNOOZED
    coming = talk(demo.client_id, said, "shop aana hai")

    assert coming.outcome is Outcome.VISIT
    assert coming.reply.count("\n") == 1  # the times of that day


def test_a_day_alone_is_one_to_write_on(demo: DemoShop) -> None:
    assert talk(demo.client_id, "next Sunday").outcome is Outcome.SNOOZED


def test_after_we_asked_when_she_comes_a_time_alone_is_a_visits(demo: DemoShop) -> None:
    got = talk(demo.client_id, "visit karna hai", "subah 11 baje")
    assert got.outcome is Outcome.VISIT  # booked, or the next free ones where today's is too near
    assert "11:00 am" in got.reply
    assert talk(demo.client_id, "visit karna hai", "next sunday").outcome is Outcome.VISIT


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("holiday kab hai", CLOSED),
        ("Diwali offer kab tak", "The wedding offer is valid until"),
        ("closing time?", "The shop is open Monday to Saturday from 11:00 to 20:00."),
        ("engraving ho sakti hai kya", "Engraving of up to 12 letters is free"),
        ("naam likhwana hai pendant pe", "Engraving of up to 12 letters is free"),
        ("mera design bana doge?", "We make custom designs to order"),
        ("ring tight ho gayi hai", "Rings are resized once without charge"),
        ("is this real gold?", "Every gold piece above 2 grams carries the BIS hallmark"),
    ],
)
def test_each_is_answered_from_its_own_paper(demo: DemoShop, said: str, told: str) -> None:
    assert told in talk(demo.client_id, said).reply


@pytest.mark.parametrize(
    "said", ["can I pay half now half later", "cod available?", "pearl asli hai kya", "jadau set"]
)
def test_what_nobody_told_is_a_colleagues_and_no_other_papers(demo: DemoShop, said: str) -> None:
    got = talk(demo.client_id, said)

    assert got.outcome is Outcome.HANDED_OVER
    assert shown(got) == []


def test_of_a_piece_never_shown_it_is_asked_which(demo: DemoShop) -> None:
    assert "Aap kaunse piece" in talk(demo.client_id, "isme aur colour hai?").reply


def test_a_stone_nobody_has_is_not_said_to_fit(demo: DemoShop) -> None:
    assert talk(demo.client_id, "rudraksha mala gold me").reply.startswith("I have nothing in our catalog")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("white gold milta hai", "Hamari jaankari yeh hai: Rhodium on white gold"),  # no "Ji haan"
        ("shop ka photo bhejo", "Yeh jaankari mere paas nahi hai."),
        ("bill bhej do", "Yeh jaankari mere paas nahi hai."),
        (
            "panna asli hai kya",
            "Hamari jaankari yeh hai: Coloured stones above half a carat",
        ),  # the papers speak of diamonds only
        ("dhoop me kala pad jayega kya", "Hamari jaankari yeh hai: Cleaning and polishing"),
    ],
)
def test_no_yes_no_picture_and_no_other_stone_is_made_up(demo: DemoShop, said: str, told: str) -> None:
    assert talk(demo.client_id, said).reply.startswith(told)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I will take the Neelkanth Choker and pay online", "Gladly. Neelkanth Choker"),
        ("pack the solitaire, I will pay by upi", "Which of these do you mean: Chandni Solitaire,"),
        ("Neelkanth Choker saturday tak rakh dijiye", "Zaroor. Neelkanth Choker"),
        ("hold it for me till saturday", "Gladly. Which piece would you like to order?"),
        ("can I pay online", "We take UPI"),
    ],
)
def test_an_order_comes_before_what_is_said_beside_it(demo: DemoShop, said: str, told: str) -> None:
    assert talk(demo.client_id, said).reply.startswith(told)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("kya main photo bhej sakti hu design ki?", "Hamari jaankari yeh hai: We make custom designs"),
        ("can I send you a picture of the design", "We make custom designs"),
        ("apni photo bhejun?", "Zaroor! Apni ek saaf photo bhejiye"),
        ("photo bhejo", "Hamare catalog se yeh dekhiye."),
    ],
)
def test_a_picture_she_offers_is_none_she_asks_for(demo: DemoShop, said: str, told: str) -> None:
    assert talk(demo.client_id, said).reply.startswith(told)


def test_what_goes_with_a_named_piece_is_of_its_metal(demo: DemoShop) -> None:
    found = talk(demo.client_id, "do you have matching earrings for lakshmi haar")

    assert found.outcome is Outcome.ANSWERED
    assert found.draft is not None
    assert {piece.metal for piece in found.draft.products_to_show} == {"Gold"}
    assert "Lakshmi Haar" not in {piece.name for piece in found.draft.products_to_show}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("loan milta hai gold pe?", "Yeh jaankari mere paas nahi hai."),
        ("digital gold hai kya", "Yeh jaankari mere paas nahi hai."),
        ("pani me pehen sakte hai?", "Hamari jaankari yeh hai: No water,"),
        ("hallmark charge kitna hai", "Yeh jaankari mere paas nahi hai."),
        ("mahine me ek baar hi bhejo", "Zaroor. Main apne saathi ko bata rahi hoon"),
        ("hindi me bolo", "Namaste! Main "),
        ("english please", "Hello! I am "),
        ("हिंदी में बोलिए", "नमस्ते! मैं "),
        ("kya aap exhibition me aa rahe ho", "Yeh jaankari mere paas nahi hai."),
    ],
)
def test_no_piece_no_visit_and_no_paper_beside_the_point(demo: DemoShop, said: str, told: str) -> None:
    assert talk(demo.client_id, said).reply.startswith(told)


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("20 gram ka haar chahiye", ["Lakshmi Haar"]),
        ("haar under 15 grams", ["Black Bead Haar", "Gulabi Mangalsutra", "Sutra Mangalsutra"]),
    ],
)
def test_pieces_of_the_weight_wished_for_fit(demo: DemoShop, said: str, names: list[str]) -> None:
    assert shown(talk(demo.client_id, said)) == names


def test_where_nothing_weighs_so_the_nearest_comes_first_and_fits_not(demo: DemoShop) -> None:
    got = talk(demo.client_id, "show me a haar of 200 grams")

    assert got.reply.startswith("I have nothing in our catalog that fits all of it.")
    assert shown(got)[0] == "Gulnaar Haar"  # 28.4 g, the heaviest


@pytest.mark.parametrize(
    "said",
    [
        "rate kab kam hoga",
        "is it a good time to buy gold",
        "when will gold price fall",
        "should I wait or buy now",
        "abhi lu ya thoda ruk jau",
        "rate kam hoga tab lungi",
    ],
)
def test_nobody_guesses_where_rates_go(demo: DemoShop, said: str) -> None:
    got = talk(demo.client_id, said)

    assert got.outcome is Outcome.ANSWERED
    assert "will not guess" in got.reply or "andaza nahi" in got.reply
    assert shown(got) == []


@pytest.mark.parametrize("said", ["gold coin par making kitna hai", "what are your making charges"])
def test_making_is_answered_with_what_it_costs_and_no_offer(demo: DemoShop, said: str) -> None:
    got = talk(demo.client_id, said)

    assert "9% on rings" in got.reply
    assert "offer" not in got.reply


def test_another_purity_of_a_named_piece_is_a_colleagues(demo: DemoShop) -> None:
    got = talk(demo.client_id, "can I get lakshmi haar in 18k")

    assert got.outcome is Outcome.HANDED_OVER
    assert "Lakshmi Haar (22K" in got.reply


def test_an_order_paid_by_transfer_is_an_order(demo: DemoShop) -> None:
    got = talk(demo.client_id, "lakshmi haar le lungi, bank transfer kar deti hu")

    assert got.outcome is Outcome.HANDED_OVER
    assert "order pakka karenge" in got.reply


@pytest.mark.parametrize("said", ["kya aap hindi me baat kar sakte ho", "I don't understand english"])
def test_who_asks_for_hindi_is_greeted_in_it(demo: DemoShop, said: str) -> None:
    assert talk(demo.client_id, said).reply.startswith("Namaste! Main Tara")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("kitne design hai total aapke paas", "Kis tarah ka piece"),
        ("kitne piece bache hai", "kaunse piece ki baat"),
        ("last kitna loge", "Our offer"),
    ],
)
def test_counts_and_last_prices(demo: DemoShop, said: str, told: str) -> None:
    assert told in talk(demo.client_id, said).reply


def test_second_one_is_a_piece_and_one_second_a_moment(demo: DemoShop) -> None:
    pointed = talk(demo.client_id, "show me chokers", "second one")
    priced = talk(demo.client_id, "show me chokers", "second one", "price?")

    assert shown(pointed) == shown(priced) == ["Neelkanth Choker"]
    assert talk(demo.client_id, "one second").reply == "Of course, take your time."


def test_cheaper_than_all_that_were_shown_is_the_cheapest_of_them(demo: DemoShop) -> None:
    got = talk(demo.client_id, "do you have bangles", "something cheaper")

    assert shown(got) == ["Chandi Kangan, set of four"]


def test_who_would_know_a_purity_for_sure_orders_nothing(demo: DemoShop) -> None:
    got = talk(demo.client_id, "mangalsutra dikhao", "sabse halka kaunsa", "woh pakka 18k hai?")

    assert "order" not in got.reply
    assert "Gulabi Mangalsutra" in got.reply
    assert "18K" in got.reply


@pytest.mark.parametrize("said", ["kal 5 baje aati hu", "theek hai kal aati hu 5 baje"])
def test_i_come_tomorrow_is_a_visit(demo: DemoShop, said: str) -> None:
    got = talk(demo.client_id, said)

    assert got.outcome is Outcome.VISIT
    assert "5:00 pm" in got.reply


def test_seeing_it_at_the_shop_is_a_visit(demo: DemoShop) -> None:
    assert talk(demo.client_id, "kal dukaan pe dekh sakti hu?").outcome is Outcome.VISIT


def test_not_now_maybe_later_is_put_off_and_no_goodbye(demo: DemoShop) -> None:
    assert talk(demo.client_id, "not interested right now, maybe later").outcome is Outcome.SNOOZED
    assert talk(demo.client_id, "not interested right now").outcome is Outcome.ASKED_WHETHER_TO_STOP


def test_who_leaves_in_hinglish_is_told_so_in_hinglish(demo: DemoShop) -> None:
    got = talk(demo.client_id, "band karo ye sab")

    assert got.outcome is Outcome.OPTED_OUT
    assert got.reply.startswith("Theek hai. Ab ")
    assert "START" in got.reply


def test_a_question_after_licences_is_no_complaint(demo: DemoShop) -> None:
    assert "sorry" not in talk(demo.client_id, "are you authorized BIS").reply


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (("show me chokers", "2nd"), ["Neelkanth Choker"]),
        (("show me chokers", "second"), ["Neelkanth Choker"]),
        (("nath dikhao", "neelam wali pack kar do"), ["Neelam Nath"]),
        (("nath dikhao", "return ho jayega kya", "send photo of both"), ["Moti Nath", "Neelam Nath"]),
        (("haar lena hai 1 lakh tk",), ["Gulabi Mangalsutra", "Sutra Mangalsutra"]),
        (("bhabhi ke liye gift chahiye 10 hazar tak",), ["Chandi Jhumka"]),
        (("hello i need mangalsutra for daily wear",), ["Sutra Mangalsutra", "Gulabi Mangalsutra"]),
        (("show me rings", "which one is cheaper"), ["Chandni Solitaire, rose"]),
    ],
)
def test_the_pieces_she_means(demo: DemoShop, said: tuple[str, ...], names: list[str]) -> None:
    assert shown(talk(demo.client_id, *said)) == names


def test_gold_alone_is_of_the_kind_shown_and_no_old_gold(demo: DemoShop) -> None:
    got = talk(demo.client_id, "kangan dikhao", "gold")

    assert shown(got) == ["Gajra Bangles, pair", "Roop Kangan, set of four"]


def test_two_kinds_are_shown_by_turns(demo: DemoShop) -> None:
    names = shown(talk(demo.client_id, "kangan aur nath dikhao"))

    assert {"Moti Nath", "Neelam Nath"} < set(names)
    assert any("Kangan" in name for name in names)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("kya offer hai", "silver pe bhi?"), "not meant for coins or silver"),
        (("custom pendant banana hai photo se", "kitna time"), "A simple piece is ready in 15 days"),
        (("custom pendant banana hai photo se", "kitna advance"), "30% advance"),
        (("delivery kaise hogi", "Bhopal"), "five to seven days everywhere else"),
        (("delivery kaise hogi", "insurance?"), "fully insured"),
        (("ring is tight need resizing", "bought 4 months back"), "After that resizing costs ₹450"),
        (("chain ka lock toot gaya", "6 mahine pehle liya tha", "paise lagenge?"), "repaired free of charge"),
        (("show me lakshmi haar", "uska pendant kaisa hai"), "emerald pendant framed in rubies"),
        (("can i pay in 6 months",), "EMI runs over your bank's credit card"),
        (("US me bhej sakte ho?",), "We do not send abroad."),
    ],
)
def test_what_leans_on_what_was_said(demo: DemoShop, said: tuple[str, ...], told: str) -> None:
    assert told in talk(demo.client_id, *said).reply


@pytest.mark.parametrize(
    "said",
    [
        ("do you take old gold", "ok tomorrow i will come at 4"),
        ("purana sona lete ho kya", "thik hai kal aate hain"),
        ("show me rings", "ok come on friday 12 noon"),
    ],
)
def test_who_comes_is_no_question_to_the_papers(demo: DemoShop, said: tuple[str, ...]) -> None:
    assert talk(demo.client_id, *said).outcome is Outcome.VISIT


@pytest.mark.parametrize(
    "said",
    [
        "ladki ki shadi fix ho gayi 14 feb ko",
        "can u hold the rate for me till jan",
        "any other tikka similar",
        "paise kab tak aayenge",
    ],
)
def test_nothing_is_put_off_and_nobody_comes(demo: DemoShop, said: str) -> None:
    assert talk(demo.client_id, said).outcome not in (Outcome.SNOOZED, Outcome.VISIT)


def test_no_messages_for_some_time_is_a_pause(demo: DemoShop) -> None:
    assert talk(demo.client_id, "please no messages for some time").outcome is Outcome.SNOOZED


def test_whether_an_advance_comes_back_no_returns_policy_says(demo: DemoShop) -> None:
    got = talk(demo.client_id, "custom bracelet banwana hai", "advance wapas milega agar pasand na aaye")

    assert got.outcome is Outcome.HANDED_OVER
    assert "whole amount" not in got.reply


def test_a_better_price_for_a_wedding_piece_tells_the_offer(demo: DemoShop) -> None:
    got = talk(demo.client_id, "gulnaar haar dikhao", "kuch kam karo na bhaiya")

    assert "Up to 8% off the making charge" in got.reply
    assert "Up to 8%" not in talk(demo.client_id, "chandi jhumka dikhao", "kuch kam karo na bhaiya").reply


def test_a_time_right_after_a_wish_for_a_call_is_the_calls(demo: DemoShop) -> None:
    got = talk(demo.client_id, "call me back pls", "evening after 6")

    assert got.outcome is Outcome.HANDED_OVER
    assert "time" in got.reply


def test_a_coloured_stone_is_not_told_of_in_words_for_diamonds(demo: DemoShop) -> None:
    got = talk(demo.client_id, "i want emerald ring", "is the stone natural? treated?")

    assert "diamond" not in got.reply.lower()


def test_a_loose_ring_is_resized_and_no_complaint(demo: DemoShop) -> None:
    assert "resized once without charge" in talk(demo.client_id, "meri anguthi dhili ho gayi hai").reply
    assert talk(demo.client_id, "ring loose nikli, kharab quality").outcome is Outcome.HANDED_OVER


def test_an_hour_told_in_two_words_is_booked(demo: DemoShop) -> None:
    got = talk(demo.client_id, "fine i will come on saturday 12 o clock")

    assert got.outcome is Outcome.VISIT
    assert "12:00 pm" in got.reply


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        (("nath dikhao", "dusri wali", "haan yahi final, kaise order karu"), Outcome.HANDED_OVER),
        (("show me rings", "parso 4 baje shop pe milte hai"), Outcome.VISIT),
        (("fine will drop it today evening",), Outcome.VISIT),
        (("my ring has become tight, can u make it bigger",), Outcome.ANSWERED),
        (("come down on price na, we are old customers",), Outcome.HANDED_OVER),
    ],
)
def test_what_she_does_is_heard(demo: DemoShop, said: tuple[str, ...], outcome: Outcome) -> None:
    assert talk(demo.client_id, *said).outcome is outcome


@pytest.mark.parametrize(
    ("said", "never"),
    [
        ("naye kangan dikhao, silver me nahi gold me", "Chandi Kangan, set of four"),
        ("not earrings, necklace with ruby", "Chandi Jhumka"),
    ],
)
def test_what_she_refuses_is_not_shown(demo: DemoShop, said: str, never: str) -> None:
    names = shown(talk(demo.client_id, said))

    assert names
    assert never not in names


def test_a_wedding_that_was_fixed_is_good_news(demo: DemoShop) -> None:
    assert "badhai" in talk(demo.client_id, "ladki ki shadi fix ho gayi 14 feb ko").reply
