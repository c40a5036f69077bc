"""Letters: over SMTP to a server that takes them or does not, or into a folder."""

from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from revive_app.errors import Retryable, Terminal, Unavailable
from revive_app.providers.mail import Mail, open_mailer
from revive_app.settings import Settings
from tests.fakes.smtp_server import Mailbox, mail_server

LETTER = Mail("asha@example.com", "A new password\nBcc: everybody@example.com", "नमस्ते Asha,\n.\nhttps://x\n")


def mailer(home: Path, url: str | None = None) -> Any:
    return open_mailer(Settings(_env_file=None, revive_home=home, smtp_url=url))  # type: ignore[call-arg, arg-type]


@pytest.fixture
def box() -> Iterator[Mailbox]:
    with mail_server() as running:
        yield running


def test_a_letter_arrives_whole_and_its_subject_begins_no_other_header(box: Mailbox, tmp_path: Path) -> None:
    mailer(tmp_path, f"{box.url}?from=Revive <hello@revive.example>").send(LETTER)

    (letter,) = box.letters
    assert (letter["To"], letter["From"]) == ("asha@example.com", "Revive <hello@revive.example>")
    assert letter["Subject"] == "A new password Bcc: everybody@example.com"
    assert letter["Bcc"] is None
    assert letter.get_content().splitlines() == LETTER.text.splitlines()
    assert letter["Message-ID"].endswith("@revive.example>")
    assert "AUTH" not in box.commands


def test_who_has_a_password_says_it_to_this_machine(box: Mailbox, tmp_path: Path) -> None:
    url = box.url.replace("smtp://", "smtp://shop%40example.com:secret@")

    mailer(tmp_path, url).send(LETTER)

    assert "AUTH" in box.commands
    assert box.letters[0]["From"] == "shop@example.com"


@pytest.mark.parametrize(("code", "error"), [(550, Terminal), (452, Retryable)])
def test_a_refusal_is_for_good_or_for_now(
    box: Mailbox, tmp_path: Path, code: int, error: type[Exception]
) -> None:
    box.refusals["asha@example.com"] = code

    with pytest.raises(error):
        mailer(tmp_path, box.url).send(LETTER)

    assert box.letters == []


def test_a_wrong_password_can_be_mended(box: Mailbox, tmp_path: Path) -> None:
    box.password_is_wrong = True

    with pytest.raises(Retryable, match="password"):
        mailer(tmp_path, box.url.replace("smtp://", "smtp://a:b@")).send(LETTER)


def test_a_server_that_is_away_is_asked_again(tmp_path: Path) -> None:
    with pytest.raises(Retryable, match="does not answer"):
        mailer(tmp_path, "smtp://127.0.0.1:9").send(LETTER)


@pytest.mark.parametrize("url", ["http://host", "smtp://", "nonsense", "smtp://host?from=nobody"])
def test_an_address_that_is_none_is_named(tmp_path: Path, url: str) -> None:
    with pytest.raises((Unavailable, ValidationError), match="(?i)SMTP_URL"):
        mailer(tmp_path, url)


def test_an_address_nobody_can_have_is_refused_for_good(box: Mailbox, tmp_path: Path) -> None:
    with pytest.raises(Terminal):
        mailer(tmp_path, box.url).send(Mail("a@b\r\nBcc: c@d", "x", "y"))

    assert box.letters == []


def test_without_a_server_letters_lie_in_a_folder_for_its_owner_alone(tmp_path: Path) -> None:
    mailer(tmp_path).send(LETTER)

    (file,) = (tmp_path / "outbox").iterdir()
    assert file.suffix == ".eml"
    assert file.stat().st_mode & 0o777 == 0o600
    letter = message_from_bytes(file.read_bytes(), policy=default)
    assert (letter["To"], letter.get_content()) == ("asha@example.com", LETTER.text)  # type: ignore[attr-defined]
