"""Meta's signature: on the raw bytes, in one exact form, or not at all."""

import pytest

from revive_app.providers.whatsapp.signature import sign, verify

SECRET = "revive-test-secret"
EMPTY = b'{"object":"whatsapp_business_account","entry":[]}'
EMPTY_SIGNED = "sha256=96185d4a7f1f7377a33e238ed11d365afda1ad34b098a9addda98f1132d42fab"
ESCAPED = (
    b'{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":'
    rb'{"text":"caf\u00e9 \ud83d\ude00 a\/b"}}]}]}'
)
ESCAPED_SIGNED = "sha256=901046153a841ff5d5ea5864fe2409556e1527dd18ce844fbefc9fba5eb97c73"
PARSED_AND_DUMPED = "sha256=dc84252bbc48c01689a13f8e56f9dab35c113395db03d319cc33d4b11eadacdf"


@pytest.mark.parametrize(("body", "signature"), [(EMPTY, EMPTY_SIGNED), (ESCAPED, ESCAPED_SIGNED)])
def test_a_signature_is_metas(body: bytes, signature: str) -> None:
    assert sign(SECRET, body) == signature
    assert verify(SECRET, body, signature) is True


def test_parsing_and_dumping_again_changes_the_signature() -> None:
    assert verify(SECRET, ESCAPED, PARSED_AND_DUMPED) is False


@pytest.mark.parametrize(
    ("case", "body", "header"),
    [
        ("no header", EMPTY, None),
        ("empty header", EMPTY, ""),
        ("sha1 prefix", EMPTY, EMPTY_SIGNED.replace("sha256", "sha1")),
        ("no prefix", EMPTY, EMPTY_SIGNED.removeprefix("sha256=")),
        ("upper-case hex", EMPTY, "sha256=" + EMPTY_SIGNED.removeprefix("sha256=").upper()),
        ("upper-case prefix", EMPTY, EMPTY_SIGNED.replace("sha256", "SHA256")),
        ("space behind", EMPTY, EMPTY_SIGNED + " "),
        ("line break behind", EMPTY, EMPTY_SIGNED + "\n"),
        ("one digit short", EMPTY, EMPTY_SIGNED[:-1]),
        ("not ASCII", EMPTY, "sha256=" + "é" * 64),
        ("body changed by one byte", EMPTY.replace(b"[]", b"[ ]"), EMPTY_SIGNED),
        ("empty body", b"", EMPTY_SIGNED),
    ],
)
def test_anything_else_is_refused(case: str, body: bytes, header: str | None) -> None:
    assert verify(SECRET, body, header) is False


def test_another_secret_does_not_verify() -> None:
    assert verify("another-secret", EMPTY, EMPTY_SIGNED) is False


def test_a_missing_secret_verifies_nothing() -> None:
    assert verify("", EMPTY, sign("", EMPTY)) is False
