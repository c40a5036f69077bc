"""Mails: over SMTP, or as files in `REVIVE_HOME/outbox` where nobody has set up a server.

`smtp://user:password@host:587?from=Revive <hello@example.com>`; `smtps://` speaks TLS from the first byte. A password
travels over TLS only, unless the server is this machine.
"""

import logging
import secrets
import smtplib
import ssl
import time
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate, make_msgid, parseaddr
from pathlib import Path
from typing import Protocol
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from revive_app.errors import Retryable, Terminal, Unavailable
from revive_app.settings import Settings

log = logging.getLogger(__name__)

AWAY = "The mail server does not answer."
SECONDS = 20
_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
_PORTS = {"smtp": 587, "smtps": 465}


@dataclass(frozen=True, slots=True)
class Mail:
    """A letter in plain words."""

    to: str
    subject: str
    text: str


class Mailer(Protocol):
    """Somebody who takes letters along."""

    def send(self, mail: Mail) -> None:
        """Hand it over. Raises Retryable, or Terminal for an address nobody will ever take."""


class FolderMailer:
    """Puts each letter into a folder, whole, as a mail program would open it."""

    def __init__(self, folder: Path, sender: str = "Revive <revive@localhost>") -> None:
        self._folder = folder
        self._sender = sender

    def send(self, mail: Mail) -> None:
        """Write it down."""
        file = self._folder / f"{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(4)}.eml"
        draft = file.with_suffix(".part")
        try:
            draft.write_bytes(_message(mail, self._sender).as_bytes())
            draft.chmod(0o600)
            draft.rename(file)
        except OSError as error:
            raise Retryable("The mail could not be written down.", details=str(error.strerror)) from error
        log.info("a mail was written to %s", file)


class SmtpMailer:
    """Hands letters to a mail server, one connection each: they are few."""

    def __init__(self, url: SplitResult) -> None:
        self._url = url
        self._host = url.hostname or ""
        self._user = unquote(url.username or "")
        given = parse_qs(url.query).get("from", [""])[-1]
        self._sender = given or (self._user if "@" in self._user else f"Revive <revive@{self._host}>")
        if "@" not in parseaddr(self._sender)[1]:
            raise Unavailable("SMTP_URL's from= must hold an e-mail address.")

    def send(self, mail: Mail) -> None:
        """Hand it over."""
        try:
            message = _message(mail, self._sender)
        except ValueError as error:
            raise Terminal("This mail cannot be addressed.", details=str(error)) from error
        try:
            with self._connect() as server:
                server.send_message(message)
        except smtplib.SMTPRecipientsRefused as error:
            code, _ = next(iter(error.recipients.values()))
            raise _refusal(code) from error
        except smtplib.SMTPAuthenticationError as error:
            # Whoever runs the server can mend it; the letter waits.
            raise Retryable("The mail server does not take our password.", code=error.smtp_code) from error
        except smtplib.SMTPResponseException as error:
            raise _refusal(error.smtp_code) from error
        except (smtplib.SMTPException, OSError) as error:
            raise Retryable(AWAY, details=type(error).__name__) from error

    def _connect(self) -> smtplib.SMTP:
        port = self._url.port or _PORTS[self._url.scheme]
        context = ssl.create_default_context()
        if self._url.scheme == "smtps":
            server: smtplib.SMTP = smtplib.SMTP_SSL(self._host, port, timeout=SECONDS, context=context)
        else:
            server = smtplib.SMTP(self._host, port, timeout=SECONDS)
        try:
            self._greet(server, context)
        except BaseException:
            server.close()
            raise
        return server

    def _greet(self, server: smtplib.SMTP, context: ssl.SSLContext) -> None:
        server.ehlo()
        secret = self._url.scheme == "smtps"
        if not secret and server.has_extn("starttls"):
            server.starttls(context=context)
            server.ehlo()
            secret = True
        if not self._user:
            return
        if not secret and self._host not in _THIS_MACHINE:
            raise Retryable("The mail server offers no TLS, and a password must not travel openly.")
        server.login(self._user, unquote(self._url.password or ""))


def open_mailer(settings: Settings) -> Mailer:
    """Who takes letters along, by the settings. Opens no connection yet. Raises Unavailable for an address that is none."""
    if settings.smtp_url is None:
        return FolderMailer(settings.home.folder("outbox"))
    url = urlsplit(settings.smtp_url.get_secret_value())
    if url.scheme not in _PORTS or not url.hostname:
        raise Unavailable("SMTP_URL must be smtp://host or smtps://host.")
    return SmtpMailer(url)


def _refusal(code: int) -> Retryable | Terminal:
    """RFC 5321: 4xx may be tried again, 5xx may not."""
    if 400 <= code < 500:
        return Retryable("The mail server asks for patience.", code=code)
    return Terminal("The mail server does not take this mail.", code=code)


def _message(mail: Mail, sender: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = mail.to
    # A line break in a header would begin another one.
    message["Subject"] = " ".join(mail.subject.split())
    message["Date"] = formatdate()
    message["Message-ID"] = make_msgid(domain=parseaddr(sender)[1].rpartition("@")[2] or None)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text)
    return message
