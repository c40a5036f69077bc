"""Phrases are compiled when they are first asked, to the same as an expression."""

from revive_app.rules.language import phrases
from revive_app.rules.language.phrases import PhraseIndex, compile_all, compile_phrases, word_pattern

GROUPS = {"MESSAGE": "message msg", "BARRIER": "but"}


def test_a_pattern_is_compiled_by_its_first_question_only() -> None:
    stop = compile_phrases("stop|cease ~2 @MESSAGE\nbas $", GROUPS)
    assert stop._compiled is None

    found = stop.search(" pls stop all these msg")

    assert found is not None
    assert found.group() == " stop all these msg"
    assert stop.compiled is stop.compiled
    assert stop.search(" stop but no msg") is None
    assert [one.group() for one in stop.finditer(" stop msg bas")] == [" stop msg", " bas"]
    assert stop.sub("", " please stop msg") == " please"


def test_whoever_must_answer_at_once_compiles_all_beforehand() -> None:
    word = word_pattern("haar nath", GROUPS)

    compile_all()

    assert word._compiled is not None
    assert all(one._compiled is not None for one in phrases._ALL)
    assert word.search("ek nath dikhao") is not None
    assert word.search("nathji") is None


def test_an_index_finds_what_one_long_pattern_finds_and_tries_only_what_can_match() -> None:
    lines = "stop|cease ~2 @MESSAGE\nbas $\nunsub*\n^ ?please mat bhej*"
    index, whole = PhraseIndex(lines, GROUPS), compile_phrases(lines, GROUPS)

    for text in (
        " pls stop all these msg",
        " stop but no msg",
        " ab bas",
        " bas karo",
        " unsubscribed",
        " please mat bhejna",
        " aap mat bhejna",
        "",
    ):
        assert (index.search(text) is None) == (whole.search(text) is None), text
    untried = PhraseIndex("stop|cease ~2 @MESSAGE", GROUPS)
    assert untried.search(" no msg") is None
    assert [phrase._compiled for phrase in untried._by_word["stop"]] == [None]
