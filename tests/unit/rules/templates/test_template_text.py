"""Templates as text."""

from revive_app.rules.templates import body_text, filled, placeholders

COMPONENTS = [
    {"type": "HEADER", "format": "TEXT", "text": "{{1}} sale"},
    {"type": "BODY", "text": "Hello {{1}}, {{ 2 }} waits. Yours, {{1}}"},
]


def test_the_body_wants_each_value_once() -> None:
    assert placeholders(COMPONENTS) == 2
    assert placeholders([{"type": "FOOTER", "text": "{{1}}"}, 7]) == 0


def test_values_stand_by_position_and_are_not_filled_themselves() -> None:
    assert filled(COMPONENTS, ("{{2}}", "a ring")) == "Hello {{2}}, a ring waits. Yours, {{2}}"
    assert filled(COMPONENTS, ("Asha",)) == "Hello Asha, {{ 2 }} waits. Yours, Asha"


def test_a_named_placeholder_stays() -> None:
    assert filled([{"type": "BODY", "text": "Hello {{name}}"}], ("Asha",)) == "Hello {{name}}"
    assert body_text([]) == ""
