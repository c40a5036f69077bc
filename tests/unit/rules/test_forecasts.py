"""Whether she asks where rates will go."""

import pytest

from revive_app.rules.forecasts import asks_for_a_forecast


@pytest.mark.parametrize(
    "said",
    [
        "rate kab kam hoga",
        "sona sasta kab hoga",
        "gold rate badhega kya",
        "will the price of gold go up next month",
        "when will silver rates fall",
        "is it a good time to buy?",
        "abhi lena sahi hai ya thoda ruk jau",
        "should I wait or buy now",
        "when gold falls I will buy",
    ],
)
def test_where_rates_go(said: str) -> None:
    assert asks_for_a_forecast(said)


@pytest.mark.parametrize(
    "said",
    [
        "aaj ka rate kya hai",
        "what is the price of this haar",
        "price kam karo",
        "when will my order come",
        "is Saturday a good time to come?",
        "please wait",
        "wait, which one is lighter",
        "gold ki price list kab bhejoge",
        "kab aau?",
        "mehnga hai, kam karoge?",
    ],
)
def test_other_questions(said: str) -> None:
    assert not asks_for_a_forecast(said)
