"""JSON of any depth and with any character in it goes in, and JSON PostgreSQL can store comes out."""

import json
import math
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.providers.whatsapp import wire

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def nested(depth: int, core: bytes = b"1") -> bytes:
    return b"[" * depth + core + b"]" * depth


def depth_of(value: Any) -> int:
    depth = 0
    while isinstance(value, list):
        depth += 1
        value = value[0] if value else None
    return depth


@given(json_values)
def test_shallow_json_is_read_as_it_is(value: Any) -> None:
    assert wire.parse(json.dumps(value).encode()) == value


@pytest.mark.parametrize("depth", [1, 99, 100])
def test_a_hundred_levels_are_kept(depth: int) -> None:
    assert wire.parse(nested(depth)) == json.loads(nested(depth))


@pytest.mark.parametrize("depth", [101, 500, 1_000, 5_000, 100_000, 1_400_000])
def test_what_lies_deeper_becomes_null_and_the_rest_stays(depth: int) -> None:
    value = wire.parse(b'{"a":' + nested(depth) + b',"b":"kept"}')

    assert value["b"] == "kept"
    # The object is the first of the hundred levels.
    assert depth_of(value["a"]) == 99


def test_siblings_of_something_deep_stay() -> None:
    value = wire.parse(b"[1," + nested(2_000) + b',{"x":"\\"]}"},2]')

    assert (value[0], value[2], value[3]) == (1, {"x": '"]}'}, 2)


@pytest.mark.parametrize(
    ("case", "body"),
    [
        ("never closed", b"[" * 100_000),
        ("closed too often", nested(2_000) + b"]"),
        ("closed by the wrong bracket", b"[" * 2_000 + b"1" + b"}" * 2_000),
        ("garbage where it is dropped", nested(2_000, b"nonsense")),
        ("a string that never ends", b"[" * 2_000 + b'"' + b'\\"' * 500_000),
        ("something behind it", nested(2_000) + b"1"),
        ("empty", b""),
        ("NaN", b"[NaN]"),
        ("minus infinity", b'{"a":-Infinity}'),
        ("NaN below what is kept", nested(2_000, b"NaN")),
        ("not UTF-8", b'["\xff"]'),
        ("UTF-16", '["a"]'.encode("utf-16")),
        ("a surrogate in UTF-8", b'["\xed\xa0\x80"]'),
        ("a raw NUL in a string", b'["\x00"]'),
        ("a trailing comma", b"[1,]"),
    ],
)
def test_what_is_not_json_is_refused(case: str, body: bytes) -> None:
    with pytest.raises(wire.NotJson):
        wire.parse(body)


@pytest.mark.parametrize(
    "body",
    [
        b"[" + b'"' + b'\\"' * 700_000 + b'",' + nested(3_000) + b"]",
        b"[" + b"{}," * 900_000 + nested(3_000) + b"]",
        b'{"a":' * 500_000 + b"1" + b"}" * 500_000,
    ],
    ids=["quotes", "flat", "deep objects"],
)
def test_three_megabytes_of_the_worst_take_no_longer_than_their_size(body: bytes) -> None:
    began = time.perf_counter()

    wire.parse(body)

    # A quadratic scan of these takes minutes.
    assert time.perf_counter() - began < 10


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1" * 64, int("1" * 64)),
        ("1" * 5_000, "1" * 5_000),
        ("-" + "9" * 100, "-" + "9" * 100),
        ("1e999", "1e999"),
        ("1.5", 1.5),
    ],
)
def test_numbers_nothing_can_hold_stay_text(written: str, read: object) -> None:
    assert wire.parse(f"[{written}]".encode()) == [read]


@given(json_values)
def test_what_is_dumped_is_the_same_again(value: Any) -> None:
    assert json.loads(wire.dump(value)) == value


def test_nul_and_lone_surrogates_are_dumped_as_escapes() -> None:
    assert wire.dump({"a": "x\0y\ud83d"}) == '{"a":"x\\u0000y\\ud83d"}'


@given(
    st.recursive(
        st.floats() | st.integers() | st.text(st.characters(categories=["L", "Cs", "Cc"])),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=10,
    )
)
def test_dumped_json_is_ascii_and_finite_whatever_went_in(value: Any) -> None:
    def refuse(constant: str) -> None:
        raise AssertionError(constant)

    written = wire.dump(value)

    assert written.isascii()
    json.loads(written, parse_constant=refuse)


@pytest.mark.parametrize(
    "impossible", [math.nan, math.inf, -math.inf, 10**5_000], ids=["nan", "inf", "-inf", "too long"]
)
def test_numbers_json_does_not_know_are_dumped_as_null(impossible: float) -> None:
    assert wire.dump({"a": [impossible], "b": 1}) == '{"a":[null],"b":1}'


def test_something_too_deep_is_dumped_without_its_depth() -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]

    assert depth_of(json.loads(wire.dump(deep))) == 100
    while deep:
        deep = deep.pop()
