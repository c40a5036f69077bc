"""In which language a message is answered."""

import pytest

from revive_app.rules.language import Language, detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("How much is the ring?", Language.ENGLISH),
        ("ring kitne ki hai", Language.HINGLISH),
        ("UPI chalega?", Language.HINGLISH),
        ("payment ho jayegi", Language.HINGLISH),
        ("916 matlab", Language.HINGLISH),
        ("the omega clasp", Language.ENGLISH),
        ("a mega set", Language.ENGLISH),
        ("अंगूठी कितने की है", Language.HINDI),
        ("मुझे ring चाहिए", Language.HINDI),
        ("આ હારની કિંમત", Language.GUJARATI),
        ("விலை என்ன", Language.TAMIL),
        ("ok", Language.ENGLISH),
        ("", Language.ENGLISH),
        ("What is the price of the Lotus haar today please tell", Language.ENGLISH),
    ],
)
def test_tells_the_language_by_script_and_words(text: str, language: Language) -> None:
    assert detect(text) is language
