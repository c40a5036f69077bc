"""The lexicon of every day: a word in any form and script is its notion, and no word of the trade by mistake."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.knowledge.spoken import spoken_of
from revive_app.rules.language.glossary import is_known_word
from revive_app.rules.language.lexicon import finding
from revive_app.rules.language.lexicon.finding import Sort, look_up, notion_of
from revive_app.rules.language.lexicon.homonyms import HOMONYMS
from revive_app.rules.language.lexicon.inflections import loosened, noun_bases
from revive_app.rules.language.lexicon.kin import kin
from revive_app.rules.language.text import fold

# English, then what a customer may type for it
SAME = """
room kamra kamre kamron कमरा कमरे कमरों
thread dhaga dhaage dhagon धागा धागे
seal सील seel
theft chori चोरी
documents kaagaz kagzaat काग़ज़
quality क्वालिटी kwaliti
certain sure nishchit निश्चित
melt galana galakar pighla गलाने पिघलाकर
perfume itar इत्र attar
polish chamkane chamakvana चमकवाने चमकवाएँ
stair seedhi seedhiyan सीढ़ियाँ
chair kursi kursiyan कुर्सियाँ
spectacles chashma chashme चश्मे
toilet shauchalay शौचालय टॉयलेट
camera कैमरा कैमरे
language bhasha भाषा
wife patni biwi पत्नी बीवी
age umar umr उम्र
cancel radd रद्द कैंसिल
tourist paryatak musafir पर्यटक
tax टैक्स
credit क्रेडिट
police pulis पुलिस
repair maramat sudharna marammat
business vyavsay dhandha कारोबार
"""
PLAIN = "gaya गई जाएँगे kitna kaunsa which because agar लेकिन hamesha आमतौर usually"


@pytest.mark.parametrize("line", SAME.strip().splitlines())
def test_a_word_is_its_notion_in_any_form_and_script(line: str) -> None:
    head, *others = line.split()

    told = {other: _notion(other) for other in others}

    assert told == dict.fromkeys(others, _notion(head))


def _notion(word: str) -> str:
    """As a question reads it: one notion at most in a word."""
    spoken = spoken_of(word).notions
    return next(iter(spoken), notion_of(fold(word)))


@pytest.mark.parametrize("word", PLAIN.split())
def test_how_one_asks_is_known_to_say_nothing(word: str) -> None:
    folded = fold(word)
    meant = look_up(folded)

    assert is_known_word(folded) or (meant is not None and meant.sort is Sort.PLAIN)


def test_every_spelling_of_every_line_is_found() -> None:
    lost = [
        word
        for _, lines in finding._LISTS
        for line in lines.strip().splitlines()
        for word in line.replace("|", " ").split()
        if not is_known_word(fold(word)) and look_up(fold(word)) is None
    ]

    assert lost == []


def test_every_line_names_its_notion_in_english_first() -> None:
    assert [
        line for _, lines in finding._LISTS for line in lines.strip().splitlines() if line[0] == "|"
    ] == []


@pytest.mark.parametrize("word", sorted(HOMONYMS))
def test_a_word_that_only_folds_to_a_word_of_the_trade_does_not_mean_it(word: str) -> None:
    assert spoken_of(word).notions.isdisjoint(
        {"parking", "size", "floral", "after", "swim", "sleep", "new", "article"}
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("quality", "purity"),
        ("police", "theft"),
        ("lift", "stairs"),
        ("dubai", "abroad"),
        ("thread", "restring"),
    ],
)
def test_what_speaks_of_one_matter_is_kin_both_ways(one: str, other: str) -> None:
    first, second = notion_of(fold(one)), notion_of(fold(other))

    assert second in kin(first)
    assert first in kin(second)


def test_nobody_is_his_own_kin() -> None:
    assert [named for named in finding.notions() if named in kin(named)] == []


@given(st.text(max_size=20))
def test_any_text_may_be_looked_up(text: str) -> None:
    folded = fold(text)

    assert look_up(folded) == look_up(folded)
    assert all(base != "" for base in noun_bases(folded))


@given(st.sampled_from(sorted(finding._tables().hindi)))
def test_vowels_left_out_or_put_in_change_nothing(word: str) -> None:
    assert loosened(loosened(word) or word) in (loosened(word), "")
