"""Cutting texts into passages."""

from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.knowledge.chunking import CHUNK_SIZE, OVERLAP, chunk


def test_a_short_text_is_one_passage() -> None:
    assert chunk("  Returns\n\n\n  within 7 days.  ") == ["Returns\n\nwithin 7 days."]


def test_nothing_makes_no_passage() -> None:
    assert chunk(" \n\t ") == []


def test_a_heading_begins_a_passage_when_one_is_near() -> None:
    text = "# Returns\n" + "Seven days. " * 60 + "\n# Delivery\n" + "Six days. " * 60

    first, *_ = chunk(text)

    assert first.endswith("Seven days.")


def test_sentences_stay_whole() -> None:
    text = " ".join(f"This is sentence number {number}." for number in range(100))

    assert all(piece.endswith(".") for piece in chunk(text))


def test_neighbours_overlap() -> None:
    text = " ".join(f"word{number}" for number in range(1000))

    chunks = chunk(text)

    for first, second in zip(chunks, chunks[1:], strict=False):
        shared = next(size for size in range(OVERLAP, -1, -1) if second.startswith(first[-size:]))
        assert 50 <= shared <= OVERLAP


def test_one_endless_word_is_cut_all_the_same() -> None:
    chunks = chunk("x" * 2500)

    assert [len(piece) <= CHUNK_SIZE for piece in chunks] == [True] * len(chunks)
    assert sum(len(piece) for piece in chunks) >= 2500


@given(st.text(alphabet=st.sampled_from(list("abc .\n#।")), max_size=5000))
def test_no_word_is_lost_and_no_passage_too_long(text: str) -> None:
    chunks = chunk(text)

    assert all(0 < len(piece) <= CHUNK_SIZE for piece in chunks)
    joined = "".join("".join(chunks).split())
    for word in text.split():
        assert word[:CHUNK_SIZE] in joined or len(word) > CHUNK_SIZE // 2


def test_a_passage_begins_with_a_whole_sentence() -> None:
    text = " ".join(f"This is the rather long sentence number {number} of a paper." for number in range(100))

    assert all(piece.startswith("This is") for piece in chunk(text))


def test_what_stands_under_a_heading_does_not_reach_into_the_next_section() -> None:
    text = "# Returns\n" + "Seven days. " * 60 + "\n# Delivery\n" + "Six days. " * 60

    assert chunk(text)[1].startswith("# Delivery")
