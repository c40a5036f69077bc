"""What a word of the trade means: asked for in many languages, told by a paper or by nobody."""

import pytest

from revive_app.rules.knowledge.meanings import asks_what_it_means, told_of


@pytest.mark.parametrize(
    ("said", "terms"),
    [
        ("what does 916 mean", {"916"}),
        ("what is 916 gold", {"916"}),
        ("22k 916 matlab kya hota hai", {"916"}),
        ("what is 22 carat gold", {"916"}),
        ("hallmark kya hota hai", {"hallmark"}),
        ("HUID kya hota hai?", {"huid"}),
        ("18k means?", {"750"}),
        ("916 क्या होता है", {"916"}),
        ("हॉलमार्क का मतलब क्या है", {"hallmark"}),
        ("916 etle shu", {"916"}),
        ("916 na enna", {"916"}),
        ("916 ante enti", {"916"}),
        ("916 mhanje kay", {"916"}),
        ("kdm gold kya hai", {"kdm"}),
        ("what is polki", {"polki"}),
    ],
)
def test_the_term_asked_about_is_found(said: str, terms: set[str]) -> None:
    assert asks_what_it_means(said) == terms


@pytest.mark.parametrize(
    "said",
    [
        "22k ka rate kya hai aaj",
        "what is 22k ring price",
        "916 ring dikhao",
        "is it 916?",
        "HUID number kya hai mere ring ka",
        "kundan set hai kya",
        "kya hai?",
        "what is your address",
        "22k me kya milega",
        "10k",
    ],
)
def test_other_questions_ask_for_no_meaning(said: str) -> None:
    assert asks_what_it_means(said) == frozenset()


PAPER = "# Hallmark\nEvery piece carries the HUID. 22K is marked 916, 18K is marked 750. Polki is uncut diamond. Keep kundan dry. A 22K chain costs ₹50,000."


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ({"916"}, ("22K is marked 916, 18K is marked 750.",)),
        ({"750"}, ("22K is marked 916, 18K is marked 750.",)),
        ({"huid"}, ("Every piece carries the HUID.",)),
        ({"polki"}, ("Polki is uncut diamond.",)),
    ],
)
def test_a_paper_tells_it(terms: set[str], said: tuple[str, ...]) -> None:
    assert told_of(terms, ["We open at ten.", PAPER]) == (1, said)


@pytest.mark.parametrize("terms", [{"999"}, {"kdm"}, {"kundan"}])
def test_what_no_sentence_says_is_not_told(terms: set[str]) -> None:
    assert told_of(terms, [PAPER]) is None
