"""A website on loopback that believes it stands on the open internet, and whatever bad manners a test wants of it."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from revive_app.errors import Retryable
from revive_app.providers.web.addresses import IPAddress
from revive_app.providers.web.dialing import FetchPolicy

# A public address nobody here can reach: the dialling below leads it to loopback.
PUBLIC = ip_address("93.184.216.34")

Behaviour = Callable[[socket.socket], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came in."""

    path: str
    headers: dict[str, str]


@dataclass(slots=True)
class Website:
    """Pages by path; `robots` unless `/robots.txt` is among them. Remembers who asked, and every connection."""

    pages: dict[str, bytes | Behaviour] = field(default_factory=dict)
    robots: bytes | None = None
    tls: ssl.SSLContext | None = None
    asked: list[Asked] = field(default_factory=list)
    connections: int = 0
    server_names: list[str | None] = field(default_factory=list)
    port: int = 0
    ended: threading.Event = field(default_factory=threading.Event)

    @property
    def paths(self) -> list[str]:
        """What was asked for beside robots.txt, in order."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]


def answer(
    body: bytes = b"",
    *,
    status: str = "200 OK",
    content_type: str = "text/html; charset=utf-8",
    **headers: str,
) -> bytes:
    """An HTTP answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close"]
    if content_type:
        lines.append(f"Content-Type: {content_type}")
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def redirect(location: str, *, status: str = "302 Found") -> bytes:
    """Somewhere else."""
    return answer(status=status, Location=location)


@contextmanager
def website(**pages: bytes | Behaviour) -> Iterator[Website]:
    """A running website; `root=…` is its `/`."""
    site = Website({"/" if name == "root" else f"/{name}": page for name, page in pages.items()})
    with running(site):
        yield site


@contextmanager
def running(site: Website) -> Iterator[Website]:
    """The site, listening."""
    listener = socket.create_server(("127.0.0.1", 0))
    site.port = listener.getsockname()[1]
    thread = threading.Thread(target=_accept, args=(listener, site), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.ended.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def _accept(listener: socket.socket, site: Website) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        site.connections += 1
        threading.Thread(target=_serve, args=(connection, site), daemon=True).start()


def _serve(connection: socket.socket, site: Website) -> None:
    with suppress(OSError), connection:
        connection.settimeout(30)
        if site.tls is not None:
            connection = site.tls.wrap_socket(connection, server_side=True)
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(65536)
            if not piece:
                return
            head += piece
        lines = head.decode("latin-1").split("\r\n")
        path = lines[0].split(" ")[1]
        headers = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
        site.asked.append(Asked(path, headers))
        page = site.pages.get(path)
        if page is None and path == "/robots.txt":
            page = answer(site.robots, content_type="text/plain") if site.robots is not None else None
        if page is None:
            page = answer(b"not here", status="404 Not Found")
        if callable(page):
            page(connection)
        else:
            connection.sendall(page)
        with suppress(OSError):
            connection.shutdown(socket.SHUT_WR)
        connection.close()


class Internet:
    """Names and where they lead. Every look-up and every dialling is remembered; public addresses end at `sites`."""

    def __init__(
        self, names: dict[str, Sequence[str]], sites: dict[IPAddress, Website] | None = None
    ) -> None:
        self.names = {name: list(addresses) for name, addresses in names.items()}
        self.sites = sites or {}
        self.looked_up: list[str] = []
        self.dialled: list[tuple[IPAddress, int]] = []

    def look_up(self, host: str, port: int) -> Sequence[IPAddress]:
        """The addresses of a name; each time the next list when a test gave `name#2`."""
        self.looked_up.append(host)
        again = f"{host}#{self.looked_up.count(host)}"
        if host not in self.names:
            raise Retryable("no such name in this test")
        return [ip_address(address) for address in self.names.get(again, self.names[host])]

    def dial(self, address: IPAddress, port: int, seconds: float) -> socket.socket:
        """A connection to the site behind a public address. Loopback is really dialled: there sits the canary."""
        self.dialled.append((address, port))
        if address in self.sites:
            return socket.create_connection(("127.0.0.1", self.sites[address].port), seconds)
        if address.is_loopback:
            return socket.create_connection((str(address), port), seconds)
        raise OSError("nobody there in this test")

    def policy(self, **more: object) -> FetchPolicy:
        """The policy of the open web with this internet below it, and little patience."""
        values: dict[str, object] = {"seconds": 3.0, "silence_seconds": 1.0, **more}
        return FetchPolicy(look_up=self.look_up, dial=self.dial, **values)  # type: ignore[arg-type]


def one_site(site: Website, *names: str, **policy: object) -> tuple[Internet, FetchPolicy]:
    """An internet with one website under these names."""
    internet = Internet({name: [str(PUBLIC)] for name in names}, {PUBLIC: site})
    return internet, internet.policy(**policy)


def certificate(folder: Path, *names: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's TLS for these names, and a client's that trusts exactly it."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0])])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name) for name in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "site.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    client = ssl.create_default_context()
    client.load_verify_locations(file)
    return server, client
