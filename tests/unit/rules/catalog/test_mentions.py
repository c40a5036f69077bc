"""Which piece is meant where it is called by its code, its shape or its kind."""

import pytest

from revive_app.rules.catalog.mentions import find_mentions
from revive_app.rules.knowledge.facts import KnownProduct

STRING = KnownProduct("PS-22", "Single Line Pearl String", 5850)
HAAR = KnownProduct("PL-14", "Satlada Pearl Haar", 176500)
HUGGIES = KnownProduct("LG-355", "Diamond Huggies (pair)", 27250)
HALO = KnownProduct("LG-318", "Halo Pendant (pair)", 34600)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("PS-22 wali mala ₹5,850 ki hai", [STRING]),
        ("मोती की सिंगल लाइन माला", [STRING]),
        ("PS-22 aur haar", [STRING, HAAR]),
        ("PS-22 haar se sasti hai", [STRING, HAAR]),
        ("हगीज़ की जोड़ी", [HUGGIES]),
        ("Huggies: four pairs", [HUGGIES]),
    ],
)
def test_a_kind_behind_a_name_is_what_the_piece_is_worn_as(text: str, meant: list[KnownProduct]) -> None:
    found = find_mentions(text, (STRING, HAAR, HUGGIES, HALO))

    assert [product for mention in found for product in mention.products] == meant


def test_a_kind_no_piece_is_called_means_those_worn_as_it() -> None:
    assert [m.products for m in find_mentions("the necklace", (STRING, HUGGIES))] == [(STRING,)]
    assert find_mentions("the necklace", (HUGGIES,)) == []
