"""The demo shop is made once, by whoever comes first, and never at the cost of what was there."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from revive_app.db import system_session
from revive_app.errors import Conflict, StackError
from revive_app.models import Client
from revive_app.settings import Settings
from tests.integration.seeding.kit import count, made, seed, settings_in

pytestmark = pytest.mark.usefixtures("clean_database")


def test_a_second_start_changes_nothing(home: Settings) -> None:
    made(home)
    before = home.home.credentials_file.read_bytes()

    assert seed(home, if_new=True) is None

    assert home.home.credentials_file.read_bytes() == before
    assert (count("clients"), count("leads")) == (1, 60)


def test_any_shop_at_all_means_it_is_no_first_start(home: Settings) -> None:
    with system_session() as session:
        session.add(Client(business_name="Suvarna Kala"))

    assert seed(home, if_new=True) is None

    assert (count("clients"), count("leads")) == (1, 0)
    assert not home.home.credentials_file.exists()


def test_asked_for_it_comes_beside_other_shops_but_only_once(home: Settings) -> None:
    with system_session() as session:
        session.add(Client(business_name="Suvarna Kala"))

    made(home)
    before = home.home.credentials_file.read_bytes()
    with pytest.raises(Conflict, match="demo shop"):
        seed(home)

    assert (count("clients"), count("leads")) == (2, 60)
    assert home.home.credentials_file.read_bytes() == before


def test_a_real_shop_of_that_name_is_not_filled_with_invented_people(home: Settings) -> None:
    with system_session() as session:
        session.add(Client(business_name="Ratnavali Jewels"))

    with pytest.raises(Conflict):
        seed(home)

    assert (count("clients"), count("contacts")) == (1, 0)


def test_two_first_starts_at_once_make_one_shop(tmp_path: Path) -> None:
    homes = [settings_in(tmp_path / name) for name in ("one", "two")]

    with ThreadPoolExecutor(2) as pool:
        shops_made = list(pool.map(lambda settings: seed(settings, if_new=True), homes))

    assert [shop is None for shop in shops_made].count(False) == 1
    assert [settings.home.credentials_file.exists() for settings in homes].count(True) == 1
    assert (count("clients"), count("leads"), count("users")) == (1, 60, 2)


def test_two_who_ask_for_it_at_once_get_one_shop_and_one_refusal(tmp_path: Path) -> None:
    def attempt(settings: Settings) -> str:
        try:
            return "refused" if seed(settings) is None else "made"
        except Conflict:
            return "conflict"

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(attempt, [settings_in(tmp_path / name) for name in ("one", "two")]))

    assert sorted(outcomes) == ["conflict", "made"]
    assert (count("clients"), count("leads")) == (1, 60)


def test_a_shop_nobody_could_enter_is_not_made(home: Settings) -> None:
    home.home.credentials_file.mkdir(parents=True)

    with pytest.raises(StackError, match="Cannot write"):
        seed(home)

    assert (count("clients"), count("contacts"), count("users")) == (0, 0, 0)
