"""WhatsApp's marks, drawn as pieces of plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.ui.components.chat_text import TextPiece, text_pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("plain", [TextPiece("plain")]),
        ("", []),
        ("*bold*", [TextPiece("bold", "bold")]),
        ("a _b c_ d", [TextPiece("a "), TextPiece("b c", "italic"), TextPiece(" d")]),
        ("~old price~ ₹5", [TextPiece("old price", "struck"), TextPiece(" ₹5")]),
        ("```x*y*```", [TextPiece("x*y*", "fixed")]),
        ("2*3*4 and a_b_c", [TextPiece("2*3*4 and a_b_c")]),
        ("* not * bold *", [TextPiece("* not * bold *")]),
        (
            "see https://ratnavali.example/a?b=1, ok",
            [
                TextPiece("see "),
                TextPiece("https://ratnavali.example/a?b=1", href="https://ratnavali.example/a?b=1"),
                TextPiece(", ok"),
            ],
        ),
        ("javascript:alert(1)", [TextPiece("javascript:alert(1)")]),
        ("<b>x</b>", [TextPiece("<b>x</b>")]),
    ],
)
def test_pieces(text: str, pieces: list[TextPiece]) -> None:
    assert text_pieces(text) == pieces


@given(st.text(alphabet="ab *_~`\nhttps:/.", max_size=200))
def test_no_word_is_lost_and_only_web_addresses_lead_anywhere(text: str) -> None:
    pieces = text_pieces(text)

    shown = "".join(piece.text for piece in pieces)
    letters = [char for char in text if char not in "*_~`"]
    assert [char for char in shown if char not in "*_~`"] == letters
    assert all(piece.href == "" or piece.href.startswith(("http://", "https://")) for piece in pieces)
