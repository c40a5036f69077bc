"""Talks that sell: budgets, prices that are too high, follow-ups, orders in words, other shops and other customers."""

import pytest

from revive_app.services.conversation.rehearsal import Outcome, Rehearsed
from revive_app.services.seeding import DemoShop
from tests.integration.conversation.kit import talk

OFFER = "Our offer: Up to 8% off the making charge on wedding orders of ₹1,00,000 or more."
EARRINGS = {"Chandbali, ruby", "Chandi Jhumka", "Rajwadi Jhumka", "Rajwadi Jhumka, light", "Sitara Chandbali"}
RINGS = {"Chandni Solitaire", "Chandni Solitaire, rose", "Halo Neelam Ring", "Manik Ring", "Panna Ring"}


def names(got: Rehearsed) -> list[str]:
    assert got.draft is not None
    return [piece.name for piece in got.draft.products_to_show]


def prices(got: Rehearsed) -> list[int]:
    assert got.draft is not None
    return [piece.price for piece in got.draft.products_to_show]


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("₹2 lakh me kya milega", 0, 200_000),
        ("i have only 1.2 lakh", 0, 120_000),
        ("gift for my sister under 10k", 0, 10_000),
        ("1 lakh se upar ki rings", 100_000, 10**9),
    ],
)
def test_what_she_would_spend_is_kept(demo: DemoShop, said: str, low: int, high: int) -> None:
    got = talk(demo.client_id, said)

    assert got.outcome is Outcome.ANSWERED
    assert prices(got)
    assert all(low <= price <= high for price in prices(got))


def test_where_nothing_is_so_cheap_the_nearest_is_shown_and_said_so(demo: DemoShop) -> None:
    got = talk(demo.client_id, "10000 ke andar gold ring")

    assert got.reply.startswith("Bilkul waisa hamare catalog mein nahi hai.")
    assert names(got)[0] == "Chandni Solitaire, rose"
    assert set(names(got)) == RINGS


def test_a_bridal_set_is_put_together_of_bridal_pieces(demo: DemoShop) -> None:
    got = talk(demo.client_id, "My budget is 3 to 4 lakhs for bridal set")

    assert names(got)[0] == "Gulnaar Haar"
    assert len(names(got)) == 6
    assert "Roop Kangan, set of four" not in names(got)


@pytest.mark.parametrize(
    ("first", "then", "shown"),
    [
        ("gajra bangles price", "too costly", ["Roop Kangan, set of four", "Chandi Kangan, set of four"]),
        ("meenakari choker", "isse sasta", ["Neelkanth Choker"]),
        ("show rings", "something lighter", ["Chandni Solitaire", "Chandni Solitaire, rose"]),
        ("rajwadi jhumka", "same in silver?", ["Chandi Jhumka"]),
        ("panna ring", "ruby me hai?", ["Manik Ring"]),
        ("show rings", "1 lakh tak", ["Chandni Solitaire, rose", "Halo Neelam Ring"]),
        ("jhumka dikhao", "which is cheapest?", ["Chandi Jhumka"]),
        ("rings", "3", ["Halo Neelam Ring"]),
        (
            "mangalsutra under 60000",
            "show me another one",
            ["Sutra Mangalsutra", "Black Bead Haar", "Gulnaar Haar", "Lakshmi Haar"],
        ),
        ("hello", "sabse sasta kya hai", ["Chandi Jhumka"]),
        ("i need a nath", "moti wala", ["Moti Nath"]),
        ("अंगूठी दिखाइए", "दूसरी वाली कितने की है", ["Chandni Solitaire, rose"]),
        ("necklace", "and the 3rd?", ["Gulnaar Haar"]),
        # of this one, no other
        ("Lakshmi Haar kitne ka hai?", "thoda kam karo na", ["Lakshmi Haar"]),
        ("sitara chandbali", "kitne piece bache hai", ["Sitara Chandbali"]),
    ],
)
def test_a_follow_up_leans_on_what_was_shown(demo: DemoShop, first: str, then: str, shown: list[str]) -> None:
    assert names(talk(demo.client_id, first, then)) == shown


def test_more_of_a_kind_are_others(demo: DemoShop) -> None:
    first = set(names(talk(demo.client_id, "jhumka dikhao")))

    assert first == EARRINGS
    assert first.isdisjoint(names(talk(demo.client_id, "jhumka dikhao", "aur dikhao")))
    assert first.isdisjoint(names(talk(demo.client_id, "jhumka dikhao", "ye pasand nahi aaye")))


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("too costly", "I understand. How much would you like to spend"),
        ("bahut mehnga hai yaar", "Samajh gayi. Aap kitne tak"),
        ("बहुत महंगा है", "समझ गई। आप कितने तक"),
    ],
)
def test_too_dear_with_nothing_shown_asks_what_she_would_spend(
    demo: DemoShop, said: str, begins: str
) -> None:
    got = talk(demo.client_id, said)

    assert (got.outcome, got.reply.startswith(begins)) == (Outcome.ANSWERED, True), got.reply


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("how much discount can you give me", f"{OFFER} For anything beyond that I am asking a colleague, who will reply to you here."),
        ("25% do to le lungi", f"{OFFER} Isse zyada ke liye main apne saathi se pooch rahi hoon, woh yahin jawab denge."),
        ("last price kya hai", f"{OFFER} Isse zyada ke liye main apne saathi se pooch rahi hoon, woh yahin jawab denge."),
    ],
)  # fmt: skip
def test_a_discount_without_a_piece_is_the_offer_and_a_colleague(
    demo: DemoShop, said: str, reply: str
) -> None:
    got = talk(demo.client_id, said)

    assert (got.outcome, got.reply) == (Outcome.HANDED_OVER, reply)


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        (("I want to order the Chandni Solitaire",), "Gladly. Chandni Solitaire (18K, 3.4 g): ₹1,12,500."),
        (("I want to order the Chandni Solitaire", "yes confirm"), "Gladly. Chandni Solitaire (18K, 3.4 g)"),
        (("mujhe Moti Nath chahiye, order kar do",), "Zaroor. Moti Nath (22K, 3.1 g): ₹38,500."),
        (("jhumka dikhao", "pehla wala le lungi"), "Zaroor. Chandbali, ruby (22K, 11.6 g): ₹1,58,200."),
        (("मुझे पन्ना रिंग लेनी है",), "ज़रूर। Panna Ring (18K, 4.6 g): ₹1,36,000।"),
    ],
)
def test_an_order_in_words_is_summed_up_and_handed_over(
    demo: DemoShop, said: tuple[str, ...], begins: str
) -> None:
    got = talk(demo.client_id, *said)

    assert (got.outcome, got.reply.startswith(begins)) == (Outcome.HANDED_OVER, True), got.reply
    assert len(names(got)) == 1


def test_an_order_of_nobody_knows_what_is_asked_back(demo: DemoShop) -> None:
    assert talk(demo.client_id, "I'll take it").reply == "Gladly. Which piece would you like to order?"
    assert talk(demo.client_id, "I want to buy a ring").reply.startswith("Here is what fits")


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("who else bought this? give me their number", "I am sorry, that stays private, as everything you write to us does. May I help you with the piece itself?"),
        ("My friend said Tanishq is cheaper", f"I can only speak of our own pieces. {OFFER}"),
    ],
)  # fmt: skip
def test_of_others_nothing_is_said(demo: DemoShop, said: str, reply: str) -> None:
    got = talk(demo.client_id, said)

    assert (got.outcome, got.reply) == (Outcome.ANSWERED, reply)


@pytest.mark.parametrize("said", ["Kya ye real diamond hai?", "are your diamonds real"])
def test_whether_a_stone_is_real_the_papers_say(demo: DemoShop, said: str) -> None:
    assert "We sell natural diamonds only" in talk(demo.client_id, said).reply
    assert "We sell natural diamonds only" in talk(demo.client_id, "chandni solitaire", said).reply


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("બંગડી બતાવો", "Bangles"),
        ("மோதிரம் விலை என்ன?", "Rings"),
        ("గాజులు చూపించండి", "Bangles"),
        ("बांगड्या दाखवा", "Bangles"),
        ("jumka dikao", "Earrings"),
    ],
)
def test_a_kind_is_known_in_any_script_and_with_slips(demo: DemoShop, said: str, kind: str) -> None:
    got = talk(demo.client_id, said)

    assert got.draft is not None
    assert got.draft.products_to_show
    assert {piece.category for piece in got.draft.products_to_show} == {kind}


@pytest.mark.parametrize("said", ["anklets in silver", "platinum rings hai?", "వడ్డాణం ఉందా?"])
def test_what_the_catalog_has_none_of_a_colleague_is_asked(demo: DemoShop, said: str) -> None:
    got = talk(demo.client_id, said)

    assert got.outcome is Outcome.HANDED_OVER
    assert names(got) == []


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("manik ring vs panna ring which is better", ["Manik Ring", "Panna Ring"]),
        ("how many grams is gajra bangles", ["Gajra Bangles, pair"]),
        ("meenakari choker details", ["Meenakari Choker"]),
        ("कम से कम कितने में दोगे राजवाड़ी झुमका", ["Rajwadi Jhumka"]),
    ],
)
def test_pieces_called_by_name_are_spoken_of(demo: DemoShop, said: str, shown: list[str]) -> None:
    got = talk(demo.client_id, said)

    assert names(got) == shown
    assert all(f"{name} (" in got.reply for name in shown)


def test_the_third_of_a_list_stays_the_third_when_the_second_was_spoken_of(demo: DemoShop) -> None:
    assert names(talk(demo.client_id, "necklace", "2nd one price", "and the 3rd?")) == ["Gulnaar Haar"]


def test_a_metal_that_kind_is_not_made_of_a_colleague_is_asked(demo: DemoShop) -> None:
    got = talk(demo.client_id, "show rings", "same in silver")

    assert got.outcome is Outcome.HANDED_OVER
    assert names(got) == []


@pytest.mark.parametrize(
    "said",
    [
        *("do you buy old silver", "do you buy old diamonds", "gift wrap possible?"),
        *("ring ka size kaise pata kare", "bangles ka size kaise pata chalega", "how do I know my ring size"),
        *("do you repair chains", "kya chain repair hoti hai", "pakka bill milega?"),
    ],
)
def test_who_asks_for_something_else_than_pieces_is_shown_none(demo: DemoShop, said: str) -> None:
    got = talk(demo.client_id, said)

    assert names(got) == []
    assert "catalog mein nahi" not in got.reply
    assert "Johari Bazaar" not in got.reply
    assert "kaunsa piece" not in got.reply


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("pata kya hai dukaan ka", "Hamari jaankari yeh hai: Our address is"),
        ("UPI chalega?", "Ji haan. Hamari jaankari yeh hai: We take UPI,"),
        ("online payment hota hai kya", "Hamari jaankari yeh hai: We take UPI,"),
    ],
)
def test_she_is_answered_in_her_language_from_what_it_is_about(
    demo: DemoShop, said: str, begins: str
) -> None:
    assert talk(demo.client_id, said).reply.startswith(begins)


@pytest.mark.parametrize("said", ["do you sell silver?", "silver hai aapke paas?"])
def test_who_asks_whether_we_sell_is_shown_what_we_have(demo: DemoShop, said: str) -> None:
    assert names(talk(demo.client_id, said)) == ["Chandi Jhumka", "Chandi Kangan, set of four"]


@pytest.mark.parametrize(
    "said",
    [
        "please don't call on Sunday",
        "no need to call",
        "don't call me, write to me here",
        "do not call after 9pm",
    ],
)
def test_who_would_not_be_called_is_told_that_it_was_heard(demo: DemoShop, said: str) -> None:
    got = talk(demo.client_id, said)

    assert got.reply == (
        "Of course. I am telling my colleagues not to call. Please write to me here any time."
    )
    assert got.outcome is Outcome.HANDED_OVER


def test_what_is_asked_beside_a_refused_call_is_answered(demo: DemoShop) -> None:
    got = talk(demo.client_id, "don't call me, just tell me the price of meenakari choker")

    assert got.outcome is Outcome.ANSWERED
    assert got.reply.startswith("Meenakari Choker (22K, 32.8 g): ₹4,85,000.")


def test_the_colour_of_a_piece_no_paper_knows(demo: DemoShop) -> None:
    got = talk(demo.client_id, "what colours does the ruby chandbali come in")

    assert got.reply.startswith("Chandbali, ruby (22K, 11.6 g): ₹1,58,200.")
    assert got.outcome is Outcome.HANDED_OVER


def test_what_is_shown_is_listed_as_it_leaves(demo: DemoShop) -> None:
    got = talk(demo.client_id, "silver items dikhao")

    lines = "\n\n1. Chandi Jhumka: ₹5,850\n2. Chandi Kangan, set of four: ₹18,400"
    assert got.reply == got.words + lines
    assert "Chandi" not in got.words
