"""Words said in English and in Hindi, and that no word of a screen lacks its Hindi."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import reflex as rx

from revive_app.providers.whatsapp import error_table
from revive_app.rules import reasons
from revive_app.settings import PROJECT_ROOT
from revive_app.ui import tasks
from revive_app.ui.language import hindi, say, speaking, t

UI = PROJECT_ROOT / "revive_app" / "ui"


@pytest.fixture
def in_hindi() -> Iterator[None]:
    token = speaking.language.set("hi")
    yield
    speaking.language.reset(token)


@pytest.fixture
def dictionary(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    words = {
        "Today": "आज",
        "{n} more": "{n} और",
        "{n} offers": "{n} ऑफ़र",
        "{first} to {last}": "{first} से {last}",
        "A customer": "एक ग्राहक",
        "“{text}” is no amount.": "“{text}” कोई रक़म नहीं।",
        "{name} has no phone.": "{name} का फ़ोन नहीं है।",
    }
    monkeypatch.setattr(speaking, "hindi", lambda: words)
    speaking._shapes.cache_clear()
    speaking._by_shape.cache_clear()
    yield
    speaking._shapes.cache_clear()
    speaking._by_shape.cache_clear()


def test_english_is_said_as_written() -> None:
    assert say("Today") == "Today"
    assert say("{n} more", n=3) == "3 more"


def test_hindi_is_said_from_the_dictionary(dictionary: None, in_hindi: None) -> None:
    assert say("Today") == "आज"
    assert say("{n} more", n=3) == "3 और"
    assert say("Tomorrow") == "Tomorrow"


def test_a_finished_sentence_is_known_by_its_shape(dictionary: None, in_hindi: None) -> None:
    assert say("“five” is no amount.") == "“five” कोई रक़म नहीं।"
    assert say("“{n}” is no amount.") == "“{n}” कोई रक़म नहीं।"
    assert say("“five” is no amount. Or is it?") == "“five” is no amount. Or is it?"


def test_words_of_ours_in_a_gap_are_said_too(dictionary: None, in_hindi: None) -> None:
    assert say("A customer has no phone.") == "एक ग्राहक का फ़ोन नहीं है।"


@pytest.mark.parametrize(
    "sentence",
    ["Never agreed to offers.", "2 × Never agreed to offers", "Ananya wants to visit", "Do to teen"],
)
def test_a_shape_of_few_words_fits_no_sentence_by_chance(
    dictionary: None, in_hindi: None, sentence: str
) -> None:
    assert say(sentence) == sentence
    assert say("1,200 offers") == "1,200 ऑफ़र"


def test_words_the_dictionary_lacks_are_said_as_they_are(in_hindi: None) -> None:
    speaking._shapes.cache_clear()

    assert say("Meenakari on a Tuesday") == "Meenakari on a Tuesday"
    assert say("numbers its variables from {{1}} on, without a gap").count("{{1}}") == 1


def test_a_page_s_words_are_said_by_the_browser() -> None:
    class Shown(rx.State):
        more: int = 3

    assert str(t("Today")) == 'say("Today")'
    var = t("{n} of {all} more", n=Shown.more, all=5)
    assert re.fullmatch(r'say\("\{n\} of \{all\} more", \{"n": \S+, "all": 5\}\)', str(var))
    assert var._get_all_var_data().state.endswith("shown")
    assert t(var) is var


@pytest.mark.parametrize("values", [{}, {"m": 1}, {"n": 1, "m": 2}])
def test_every_gap_gets_its_value(values: dict[str, int]) -> None:
    with pytest.raises(KeyError):
        t("{n} more", **values)


def test_the_dictionary_is_in_order_and_its_gaps_are_the_english_ones() -> None:
    assert speaking.HINDI_FILE.read_text(encoding="utf-8") == speaking.written(hindi())
    for english, said in hindi().items():
        assert said.strip(), english
        assert sorted(re.findall(r"\{\w+\}", english)) == sorted(re.findall(r"\{\w+\}", said)), english


def test_every_word_of_the_screens_has_its_hindi() -> None:
    spoken = {literal for path in UI.rglob("*.py") for literal in _spoken(path)}

    assert len(spoken) > 20
    assert sorted(spoken - set(hindi())) == []


def test_the_dictionary_holds_nothing_nobody_says() -> None:
    everything = {
        text
        for path in (PROJECT_ROOT / "revive_app").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for text in _texts(node)
    }
    scripts = "\n".join(
        path.read_text(encoding="utf-8") for path in (PROJECT_ROOT / "assets/js").rglob("*.js")
    )

    assert [e for e in hindi() if e not in everything and f'"{e}"' not in scripts] == []


def test_every_word_of_the_scripts_has_its_hindi() -> None:
    said = {
        words
        for path in (PROJECT_ROOT / "assets/js").rglob("*.js")
        for words in re.findall(r'say\((?:[^"()]* [|?:]+ )*"([^"]+)"', path.read_text(encoding="utf-8"))
    }

    assert {"Closed", "{m} min", "That did not work. Try once more."} <= said
    assert sorted(said - set(hindi())) == []


def _spoken(path: Path) -> Iterator[str]:
    """The literals given to `t`, `say`, `word` and `both`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in {"t", "say", "word", "both"}
        ):
            for argument in node.args[:1]:
                if isinstance(argument, ast.Constant):
                    yield argument.value


def _texts(node: ast.AST) -> Iterator[str]:
    """A string, or an f-string with `{name}` where its values are (for sentences of errors)."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(
            part.value if isinstance(part, ast.Constant) else "{" + _name(part.value) + "}"
            for part in node.values
        )


def _name(node: ast.AST) -> str:
    """What a gap of an f-string may be called in the dictionary: the last name in it."""
    names = [
        n.attr if isinstance(n, ast.Attribute) else n.id
        for n in ast.walk(node)
        if isinstance(n, (ast.Attribute, ast.Name))
    ]
    return names[0] if names else "value"


def test_whatever_meta_s_codes_mean_has_its_hindi() -> None:
    rules = [*error_table.RULES.values(), *(rule for _, _, rule in error_table.RANGES)]

    assert sorted({rule.words for rule in rules} - set(hindi())) == []


@pytest.mark.parametrize(
    "title",
    [
        "Ananya Iyer wants to visit: confirm the time with her",
        "A customer sent a video: have a look",
        "Farah ordered for ₹1,58,200: confirm it",
        "Harish: the agent could not answer",
        "A customer: a complaint",
    ],
)
def test_a_task_is_named_in_hindi(in_hindi: None, title: str) -> None:
    speaking._by_shape.cache_clear()
    said = tasks.title(title)

    assert said != title
    assert not re.search("wants|customer|sent|look|ordered|confirm|agent|complaint", said)


def test_every_reason_a_message_waits_or_never_left_has_its_hindi() -> None:
    assert sorted(set(reasons._WORDS.values()) - set(hindi())) == []
