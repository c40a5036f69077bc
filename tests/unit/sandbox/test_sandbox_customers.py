"""Whom a `to` reaches: the traps of numbers without a plus, and user ids."""

import pytest

from revive_app.sandbox.customers import customer_key, customer_of_phone, is_user_id, user_id_of
from revive_app.sandbox.errors import GraphError

INDIAN = "+91 98200 11111"


@pytest.mark.parametrize(
    ("written", "digits", "reachable"),
    [
        ("+919812345678", "919812345678", True),
        ("+91 98123-45678", "919812345678", True),
        ("+1 (650) 555-1234", "16505551234", True),
        ("919812345678", "919812345678", True),
        # Ten digits of an Indian mobile: the business's own country is put in front.
        ("9812345678", "919812345678", True),
        ("16505551234", "16505551234", True),
        ("250788123123", "250788123123", True),
        # Twelve digits that are a number nowhere.
        ("121212121212", "121212121212", False),
    ],
)
def test_a_phone_is_read_as_meta_reads_it(written: str, digits: str, reachable: bool) -> None:
    customer = customer_of_phone(written, INDIAN)

    assert (customer.key, customer.reachable) == (digits, reachable)


def test_without_a_plus_the_senders_country_decides() -> None:
    assert customer_of_phone("6505551234", "+1 415 555 0100").key == "16505551234"
    assert customer_of_phone("9812345678", "+1 415 555 0100").key != "919812345678"


@pytest.mark.parametrize(
    "written", ["", "+", "00919812345678", "12345 x", "asha", "1122334455,1122334456", "+1234"]
)
def test_what_is_no_phone_is_refused(written: str) -> None:
    with pytest.raises(GraphError) as refused:
        customer_of_phone(written, INDIAN)

    assert refused.value.code == 100


@pytest.mark.parametrize(
    ("value", "is_one"),
    [
        ("IN.13491208655302741918", True),
        ("US.ENT.11815799212886844830", True),
        ("US.1234", True),
        ("in.1234", False),
        ("IND.1234", False),
        ("919812345678", False),
        ("IN.", False),
        ("IN.12 34", False),
    ],
)
def test_user_ids_are_two_letters_a_dot_and_a_name(value: str, is_one: bool) -> None:
    assert is_user_id(value) is is_one


def test_an_account_always_sees_the_same_user_id_and_another_account_another() -> None:
    own = user_id_of("919812345678", "1")

    assert own == user_id_of("919812345678", "1")
    assert own != user_id_of("919812345678", "2")
    assert own.startswith("IN.")
    assert is_user_id(own)
    assert user_id_of("16505551234", "1").startswith("US.")
    assert user_id_of("IN.77", "1") == "IN.77"


def test_a_key_is_digits_or_the_user_id() -> None:
    assert customer_key("+91 98123 45678") == "919812345678"
    assert customer_key("IN.77") == "IN.77"
