"""A mail server on this machine: takes letters over SMTP as RFC 5321 has it, and refuses whom it is told to."""

import contextlib
import socketserver
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default


@dataclass
class Mailbox:
    """What arrived, and how the server behaves: `refusals` maps an address to a reply code."""

    url: str = ""
    letters: list[EmailMessage] = field(default_factory=list)
    refusals: dict[str, int] = field(default_factory=dict)
    commands: list[str] = field(default_factory=list)
    password_is_wrong: bool = False


class _Handler(socketserver.StreamRequestHandler):
    server: "_Server"

    def handle(self) -> None:
        box = self.server.box
        self._say(220, "here")
        while line := self.rfile.readline().decode().strip():
            command = line.split(":")[0].split()[0].upper()
            box.commands.append(command)
            if command == "EHLO":
                self.wfile.write(b"250-here\r\n250-AUTH PLAIN\r\n250 8BITMIME\r\n")
            elif command == "AUTH":
                self._say(535 if box.password_is_wrong else 235, "so be it")
            elif command == "RCPT":
                address = line.partition("<")[2].partition(">")[0]
                self._say(box.refusals.get(address, 250), "as you say")
            elif command == "DATA":
                self._say(354, "go on")
                content = b""
                while (piece := self.rfile.readline()) != b".\r\n":
                    content += piece.removeprefix(b".") if piece.startswith(b"..") else piece
                box.letters.append(message_from_bytes(content, policy=default))  # type: ignore[arg-type]
                self._say(250, "taken")
            elif command == "QUIT":
                self._say(221, "bye")
                return
            else:
                self._say(250, "yes")

    def _say(self, code: int, words: str) -> None:
        self.wfile.write(f"{code} {words}\r\n".encode())


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, box: Mailbox) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.box = box


@contextlib.contextmanager
def mail_server() -> Iterator[Mailbox]:
    """A running one."""
    box = Mailbox()
    with _Server(box) as server:
        box.url = f"smtp://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield box
        finally:
            server.shutdown()
            thread.join()
