"""A web address taken apart once, by us: what is checked is what is dialled.

Two readers of one URL are how checks are passed by. So nothing here is guessed or repaired: an address that any
program might read in another way is refused.
"""

import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin

import idna

from revive_app.providers.web.addresses import is_public, literal
from revive_app.providers.web.refused import Reason, Refused

LONGEST_URL = 2_000
DEFAULT_PORTS = {"http": 80, "https": 443}

# RFC 3986, appendix B, with the authority taken apart.
_URL = re.compile(
    r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?P<authority>[^/?#]*)(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?:#.*)?"
)
_AUTHORITY = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^:\[\]]+)(?::(?P<port>[0-9]{0,5}))?")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d)")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
# WHATWG: a host whose last label is a number is an IPv4 address, however oddly written.
_NUMBER = re.compile(r"(?:\d+|0x[0-9a-f]*)")
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\x9f\\\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
# Names that never lead to the open internet (RFC 6761, 6762, 8375 and habit).
_PRIVATE_ENDINGS = frozenset(
    (
        "localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "private", "test",
        "invalid", "example", "onion", "arpa",
    )
)  # fmt: skip
_PATH_SAFE = "/%:@!$&'()*+,;=~-._"


@dataclass(frozen=True, slots=True)
class Target:
    """Where to knock and what to ask for. `host` is ASCII, lower case, without brackets; `path` begins with `/`."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """Scheme, host and port; the port only when it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = DEFAULT_PORTS[self.scheme] == self.port
        return f"{self.scheme}://{host}" if usual else f"{self.scheme}://{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address, as it is asked for."""
        return self.origin + self.path

    @property
    def file_name(self) -> str:
        """The last part of the path."""
        return self.path.partition("?")[0].rpartition("/")[2]

    @property
    def name(self) -> str:
        """The address as people say it: without scheme and `www.`."""
        return self.url.partition("://")[2].removeprefix("www.")


def parse(url: str, *, ports: frozenset[int] = frozenset(DEFAULT_PORTS.values())) -> Target:
    """The target of an address somebody typed. Raises Refused for whatever is not plainly a public web address."""
    url = url.strip()
    if not url or len(url) > LONGEST_URL or _FORBIDDEN.search(url):
        raise Refused(Reason.BAD_ADDRESS)
    said = _SCHEME.match(url)
    if said is None:
        url = f"https://{url}"
    elif said[1].lower() not in DEFAULT_PORTS:
        raise Refused(Reason.BAD_SCHEME)
    match = _URL.fullmatch(url)
    if match is None:
        raise Refused(Reason.BAD_ADDRESS)
    scheme = match["scheme"].lower()
    host, port = _authority(match["authority"], DEFAULT_PORTS[scheme], ports)
    path = quote(match["path"] or "/", safe=_PATH_SAFE) + quote(match["query"] or "", safe=_PATH_SAFE + "?")
    return Target(scheme, host, port, path)


def follow(target: Target, location: str, *, ports: frozenset[int]) -> Target:
    """Where a redirect leads, checked like an address somebody typed. Raises Refused."""
    if _FORBIDDEN.search(location):
        raise Refused(Reason.BAD_ADDRESS)
    if location.startswith("//"):
        location = f"{target.scheme}:{location}"
    # `urljoin` would repair an address without a host.
    return parse(location if _SCHEME.match(location) else urljoin(target.url, location), ports=ports)


def _authority(authority: str, default_port: int, ports: frozenset[int]) -> tuple[str, int]:
    if "@" in authority:
        raise Refused(Reason.CREDENTIALS)
    match = _AUTHORITY.fullmatch(authority)
    if match is None:
        raise Refused(Reason.BAD_ADDRESS)
    port = int(match["port"] or default_port)
    if port not in ports:
        raise Refused(Reason.BAD_PORT)
    return _host(match["host"]), port


def _host(written: str) -> str:
    if written.startswith("["):
        address = literal(written[1:-1])
        if address is None:
            raise Refused(Reason.BAD_ADDRESS)
        if not is_public(address):
            raise Refused(Reason.NOT_PUBLIC)
        return str(address)
    host = _ascii(written)
    labels = host.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return _dotted_quad(host)
    if len(labels) < 2 or labels[-1] in _PRIVATE_ENDINGS:
        raise Refused(Reason.NOT_PUBLIC)
    return host


def _ascii(written: str) -> str:
    """The name as DNS knows it: lower case, international letters encoded, one dot at the end dropped."""
    if "%" in written:
        raise Refused(Reason.BAD_ADDRESS)
    try:
        # Also for ASCII: full-width digits and dots become plain ones here, before anything is judged.
        mapped = idna.uts46_remap(written, std3_rules=False, transitional=False).lower()
        host = mapped if mapped.isascii() else idna.encode(mapped).decode("ascii")
    except (idna.IDNAError, UnicodeError) as error:
        raise Refused(Reason.BAD_ADDRESS) from error
    host = host.removesuffix(".")
    if len(host) > 253 or not all(_LABEL.fullmatch(label) for label in host.split(".")):
        raise Refused(Reason.BAD_ADDRESS)
    return host


def _dotted_quad(host: str) -> str:
    """Four decimal numbers without leading zeros and nothing else: no octal, no hex, no short forms."""
    address = literal(host)
    if address is None or not is_public(address):
        raise Refused(Reason.NOT_PUBLIC)
    return str(address)
