"""Words that buy, and words of other shops and other people."""

import pytest

from revive_app.rules.beside_us import asks_of_other_customers, speaks_of_other_shops
from revive_app.rules.buying import buys


@pytest.mark.parametrize(
    "said",
    [
        "I want to order the Chandni Solitaire",
        "yes confirm",
        "I'll take it",
        "i will take the second one",
        "mujhe Moti Nath chahiye, order kar do",
        "haan pakka",
        "book kar do yeh wala",
        "pehla wala le lungi",
        "le lungi",
        "ok hold it for me",
        "मुझे पन्ना रिंग लेनी है",
        "I want 3 chandi jhumka",
        "pack the lakshmi haar for me, how do i pay",
        "Can you reserve Meenakari Choker",
        "haan yahi final, kaise order karu",
        "ok go ahead",
        "i'll take 2 pairs",
        "ठीक है यही लेना है",
    ],
)
def test_she_buys(said: str) -> None:
    assert buys(said)


@pytest.mark.parametrize(
    "said",
    [
        "how do I place an order?",
        "can i order online?",
        "where is my order",
        "i want to cancel my order",
        "book appointment for saturday",
        "book kar do kal 5 baje",
        "do you buy old gold",
        "bas yahi final hai? thoda kam karo na",
        "bhabhi ke liye gift chahiye 10 hazar tak",
        "10 hazaar ke order pe delivery ka kitna",
        "I'll take a look",
        "if i buy lakshmi haar now and sell later how much",
        "i will buy today if 20 percent off",
        "not buying now",
        "can you reserve today's price for me",
        "Delivery charge for a 25,000 order?",
        "How long can I keep an online purchase before returning it?",
    ],
)
def test_she_does_not(said: str) -> None:
    assert not buys(said)


@pytest.mark.parametrize(
    ("said", "of_them"),
    [
        ("My friend said Tanishq is cheaper", True),
        ("kalyan me making charge kam hai", True),
        ("market me isse sasta mil raha hai", True),
        ("other shop is giving less making", True),
        ("do you have other shop in delhi", False),
        ("aapki dusri dukan kahan hai", False),
        ("show me something cheaper", False),
        ("I have a bracelet from Tanishq with a broken hook, will you fix it?", False),
    ],
)
def test_other_shops(said: str, of_them: bool) -> None:
    assert speaks_of_other_shops(said) is of_them


@pytest.mark.parametrize(
    ("said", "private"),
    [
        ("who else bought this? give me their number", True),
        ("Can you give number of someone who bought gulnaar haar so i can ask review", True),
        ("kis kis ne kharida", True),
        ("customer care number", False),
        ("give me your number", False),
        ("number of someone who can help me", False),
        ("I bought a ring", False),
    ],
)
def test_other_customers(said: str, private: bool) -> None:
    assert asks_of_other_customers(said) is private
