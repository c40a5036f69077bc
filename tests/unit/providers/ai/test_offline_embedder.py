"""Vectors without a network."""

import math
import subprocess
import sys

from revive_app.providers.ai.embeddings import DIMENSIONS, OfflineEmbedder

EMBEDDER = OfflineEmbedder()


def similarity(one: str, other: str) -> float:
    """Cosine similarity of two texts."""
    first, second = EMBEDDER.embed([one, other])
    return sum(a * b for a, b in zip(first, second, strict=True))


def test_vectors_have_1024_numbers_and_length_1() -> None:
    for vector in EMBEDDER.embed(["gold ring", "", "₹₹₹", "सोने की अंगूठी"]):
        assert len(vector) == DIMENSIONS
        assert math.isclose(math.sqrt(sum(number * number for number in vector)), 1.0)


def test_another_process_makes_the_same_vector() -> None:
    code = "from revive_app.providers.ai.embeddings import OfflineEmbedder as E; print(E().embed(['sone ka haar'])[0])"

    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )

    assert said.stdout.strip() == str(EMBEDDER.embed(["sone ka haar"])[0])


def test_a_question_is_nearer_to_its_answer_than_to_another_text() -> None:
    parking = "There is free parking for six cars behind the showroom."
    returns = "Unworn pieces can be returned within 7 days with the bill."

    for question in ("Do you have parking?", "gaadi parking hai kya", "पार्किंग है क्या?"):
        assert similarity(question, parking) > similarity(question, returns)
        assert similarity(question, parking) >= EMBEDDER.threshold


def test_languages_and_spellings_meet() -> None:
    assert similarity("purana sona badalna hai", "exchange of old gold") > 0.5
    assert similarity("सोने का भाव", "sone ka bhav") > 0.9
