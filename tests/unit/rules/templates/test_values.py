"""Values: fixed words and a person's facts, one line whatever they hold, and missing where nobody knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.templates import values
from revive_app.rules.templates.values import BadValue, Leaf, Literal, Variable, parse, render

FACTS = {"first_name": "Meera", "city": "  Ajmer\n Sharif ", "last_name": "", "context.Ring size": "12"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Hello", "Hello"),
        ("{{first_name}}", "Meera"),
        ("{{ first_name }}", "Meera"),
        ("{{name}}", "Meera"),
        ("{{contact.first_name}}", "Meera"),
        ("  Dear   {{first_name}}\n\nji  ", "Dear Meera ji"),
        ("{{city}}", "Ajmer Sharif"),
        ("{{last_name|friend}}", "friend"),
        ("{{ last_name | dear  friend }}", "dear friend"),
        ("{{first_name|friend}}", "Meera"),
        ("{{context.Ring size}}", "12"),
        ("{{last_name}}", None),
        ("{{email}}", None),
        ("a{{last_name|x}}b", "axb"),
    ],
)
def test_words_for_one_person(words: str, expected: str | None) -> None:
    assert render(parse(words), FACTS) == expected


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("", "must not be empty"),
        (" \n ", "must not be empty"),
        ("{{shoe_size}}", "which nobody knows"),
        ("{{first_name", "belong to nothing"),
        ("}} x", "belong to nothing"),
        ("{{first_name|}}", "empty default"),
        ("{{context.}}", "which nobody knows"),
        ("x" * 2001, "longer than 2000"),
    ],
)
def test_what_nobody_can_fill_in_is_refused_with_the_reason(words: str, reason: str) -> None:
    with pytest.raises(BadValue, match=reason):
        parse(words)


def test_inside_an_address_a_fact_is_encoded_and_the_address_is_not() -> None:
    words = parse("new?city={{city}}&x=1", encoded=True)

    assert (
        render(words, {"city": "Sawai Madhopur/राज"})
        == "new?city=Sawai%20Madhopur%2F%E0%A4%B0%E0%A4%BE%E0%A4%9C&x=1"
    )


def test_a_fact_never_becomes_a_variable() -> None:
    assert render(parse("{{first_name}}"), {"first_name": "{{city}}", "city": "secret"}) == "{{city}}"


@given(st.text(max_size=40), st.text(max_size=40))
def test_what_is_rendered_is_one_line_without_edges(first: str, city: str) -> None:
    said = render(parse("{{first_name|x}} - {{city|y}}"), {"first_name": first, "city": city})

    assert said is not None
    assert said == " ".join(said.split())
    assert "\x00" not in said


def test_shared_facts_are_written_out_and_must_be_there() -> None:
    words = parse("{{shop.name}} for {{first_name}}")

    assert values.with_shared(words, {"shop.name": "Ratnavali"}) == (
        Literal("Ratnavali"),
        Literal(" for "),
        Variable("first_name"),
    )
    with pytest.raises(BadValue, match="not filled in"):
        values.with_shared(words, {})


def test_a_payload_is_rendered_leaf_by_leaf() -> None:
    tree = {"a": [Leaf(parse("{{first_name}}"), "1", 10), 5], "b": {"c": "fixed"}}

    assert values.render_tree(tree, FACTS) == {"a": ["Meera", 5], "b": {"c": "fixed"}}
    assert [one.key for one in values.variables(tree)] == ["first_name"]
    with pytest.raises(values.TooLong):
        values.render_tree(Leaf(parse("{{first_name}}"), "1", 4), FACTS)
    with pytest.raises(values.Missing) as missing:
        values.render_tree(Leaf(parse("{{email}}"), "header", 4), FACTS)
    assert (missing.value.place, missing.value.keys) == ("header", ("email",))
