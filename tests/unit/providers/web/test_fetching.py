"""A page is brought as it is, from websites with good manners and with bad ones, in bounded time and space."""

import gzip
import io
import socket
import ssl
import time
import zlib
from pathlib import Path

import psutil
import pytest

from revive_app.errors import ProviderError, Retryable
from revive_app.providers.web.dialing import FetchPolicy
from revive_app.providers.web.fetch import USER_AGENT, Fetched, fetch
from revive_app.providers.web.refused import Reason, Refused
from tests.fakes.website import (
    PUBLIC,
    Asked,
    Behaviour,
    Website,
    answer,
    certificate,
    one_site,
    redirect,
    running,
    website,
)

SHOP = "http://shop.example.com/"
PAGE = b"<h1>Returns</h1><p>Within 7 days.</p>"


def brought(site: Website, url: str = SHOP, **policy: object) -> tuple[bytes, Fetched]:
    """What comes from a site on its public address."""
    _, rules = one_site(site, "shop.example.com", "www.example.com", **policy)
    into = io.BytesIO()
    fetched = fetch(url, into=into, policy=rules)
    return into.getvalue(), fetched


def refused(site: Website, url: str = SHOP, **policy: object) -> ProviderError:
    """Why nothing comes."""
    _, rules = one_site(site, "shop.example.com", "www.example.com", **policy)
    with pytest.raises((Refused, Retryable)) as refusal:
        fetch(url, into=io.BytesIO(), policy=rules)
    return refusal.value


def reason(error: ProviderError) -> Reason | None:
    return error.reason if isinstance(error, Refused) else None


# --- good manners ------------------------------------------------------------------------------------------


def test_a_page_is_brought_as_it_is() -> None:
    with website() as site:
        site.pages["/returns?lang=en"] = answer(PAGE)
        body, fetched = brought(site, "http://shop.example.com/returns?lang=en#top")

    assert body == PAGE
    assert (fetched.media_type, fetched.charset) == ("text/html", "utf-8")
    assert fetched.target.url == "http://shop.example.com/returns?lang=en"
    assert [asked.path for asked in site.asked] == ["/robots.txt", "/returns?lang=en"]
    assert all(asked.headers["host"] == "shop.example.com" for asked in site.asked)
    assert all(asked.headers["user-agent"] == USER_AGENT.lower() for asked in site.asked)
    assert not any("cookie" in asked.headers or "authorization" in asked.headers for asked in site.asked)


@pytest.mark.parametrize(
    ("packed", "encoding"),
    [
        (gzip.compress(PAGE, mtime=0), "gzip"),
        (gzip.compress(PAGE, mtime=0), "x-gzip"),
        (gzip.compress(PAGE[:10], mtime=0) + gzip.compress(PAGE[10:], mtime=0), "gzip"),
        (gzip.compress(PAGE, mtime=0) + b"trailing rubbish", "GZip"),
        (zlib.compress(PAGE), "deflate"),
        (zlib.compress(PAGE)[2:-4], "deflate"),
        (PAGE, "identity"),
    ],
)
def test_packed_pages_are_unpacked(packed: bytes, encoding: str) -> None:
    with website(root=answer(packed, Content_Encoding=encoding)) as site:
        assert brought(site)[0] == PAGE


def test_redirects_are_followed_and_the_end_is_told() -> None:
    with website(
        root=redirect("/a"), a=redirect("http://www.example.com/b?c=d"), **{"b?c=d": answer(PAGE)}
    ) as site:
        body, fetched = brought(site)

    assert body == PAGE
    assert fetched.target.url == "http://www.example.com/b?c=d"
    assert site.paths == ["/", "/a", "/b?c=d"]


def test_five_redirects_are_followed_and_a_sixth_is_not() -> None:
    with website(**{str(n): redirect(f"/{n + 1}") for n in range(1, 9)}, root=redirect("/1")) as site:
        assert reason(refused(site)) is Reason.TOO_MANY_REDIRECTS
        assert site.paths == ["/", "/1", "/2", "/3", "/4", "/5"]

        site.asked.clear()
        site.pages["/5"] = answer(PAGE)
        assert brought(site)[0] == PAGE


@pytest.mark.parametrize(
    ("content_type", "media_type", "charset"),
    [
        ("text/html", "text/html", ""),
        ('TEXT/HTML; charset="ISO-8859-1"', "text/html", "iso-8859-1"),
        ("application/xhtml+xml", "application/xhtml+xml", ""),
        ("text/plain; charset=utf-8", "text/plain", "utf-8"),
        ("application/pdf", "application/pdf", ""),
        ("", "application/octet-stream", ""),
    ],
)
def test_the_kind_is_told(content_type: str, media_type: str, charset: str) -> None:
    with website(root=answer(PAGE, content_type=content_type)) as site:
        fetched = brought(site)[1]

    assert (fetched.media_type, fetched.charset) == (media_type, charset)


# --- TLS -----------------------------------------------------------------------------------------------------


def test_tls_asks_for_the_name_and_checks_it(tmp_path: Path) -> None:
    server, client = certificate(tmp_path, "shop.example.com")
    site = Website({"/": answer(PAGE)}, tls=server)
    server.sni_callback = lambda _socket, name, _context: site.server_names.append(name)
    with running(site):
        body, fetched = brought(site, "https://shop.example.com/", trusted=lambda: client)

        assert body == PAGE
        assert set(site.server_names) == {"shop.example.com"}
        assert site.asked[0].headers["host"] == "shop.example.com"
        assert fetched.target.scheme == "https"

        site.asked.clear()
        wrong = refused(site, "https://www.example.com/", trusted=lambda: client)
        assert reason(wrong) is Reason.UNTRUSTED
        assert site.asked == []


def test_a_certificate_of_nobody_we_trust_is_refused(tmp_path: Path) -> None:
    server, _ = certificate(tmp_path, "shop.example.com")
    with running(Website({"/": answer(PAGE)}, tls=server)) as site:
        assert reason(refused(site, "https://shop.example.com/")) is Reason.UNTRUSTED
        assert site.asked == []


def test_trust_is_checked_in_the_open() -> None:
    context = FetchPolicy().trusted()

    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname is True


# --- refusals ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("404 Not Found", "There is no page at this address (404)."),
        ("410 Gone", "There is no page at this address (410)."),
        ("401 Unauthorized", "The website shows this page only to people who sign in (401)."),
        ("403 Forbidden", "The website shows this page only to people who sign in (403)."),
        ("204 No Content", "The website does not show this page to us (204)."),
        ("418 Teapot", "The website does not show this page to us (418)."),
    ],
)
def test_an_answer_that_stays_is_refused(status: str, words: str) -> None:
    with website(root=answer(status=status)) as site:
        error = refused(site)

    assert (reason(error), error.message) == (Reason.STATUS, words)


@pytest.mark.parametrize("status", ["429 Too Many", "500 Oops", "502 Bad", "503 Away", "504 Slow"])
def test_a_bad_moment_is_tried_again(status: str) -> None:
    with website(root=answer(status=status, Retry_After="120")) as site:
        error = refused(site)

    assert isinstance(error, Retryable)
    assert (error.code, error.retry_after) == (int(status[:3]), 120.0)


@pytest.mark.parametrize(
    "content_type",
    ["image/jpeg", "application/zip", "video/mp4", "application/json", "text/css", "nonsense/x"],
)
def test_other_kinds_of_files_are_refused(content_type: str) -> None:
    with website(root=answer(PAGE, content_type=content_type)) as site:
        assert reason(refused(site)) is Reason.WRONG_KIND


def _gzip_bomb(megabytes: int) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    block = bytes(1024 * 1024)
    return b"".join(packer.compress(block) for _ in range(megabytes)) + packer.flush()


def _endless(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
    piece = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    for _ in range(10_000):
        connection.sendall(piece)


@pytest.mark.parametrize(
    "page",
    [
        answer(b"x", Content_Encoding="identity").replace(
            b"Content-Length: 1", b"Content-Length: 99999999999"
        ),
        answer(b"x" * (11 * 1024 * 1024)),
        answer(_gzip_bomb(500), Content_Encoding="gzip"),
        _endless,
    ],
    ids=["declared", "huge", "gzip bomb", "endless"],
)
def test_too_much_is_refused_and_not_held(page: bytes | Behaviour) -> None:
    with website(root=page) as site:
        before = psutil.Process().memory_info().rss
        into = io.BytesIO()
        _, policy = one_site(site, "shop.example.com", seconds=10.0)
        with pytest.raises(Refused) as refusal:
            fetch(SHOP, into=into, policy=policy)
        grown = psutil.Process().memory_info().rss - before

    assert refusal.value.reason is Reason.TOO_LARGE
    assert len(into.getvalue()) <= 10 * 1024 * 1024
    # what was written into memory for this test, twice while it grows, and little else
    assert grown < 40 * 1024 * 1024


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (PAGE, "br"),
        (PAGE, "zstd"),
        (PAGE, "gzip, gzip"),
        (PAGE, "gzip"),
        (gzip.compress(PAGE, mtime=0)[:20], "gzip"),
    ],
)
def test_what_cannot_be_unpacked_is_refused(body: bytes, encoding: str) -> None:
    with website(root=answer(body, Content_Encoding=encoding)) as site:
        assert reason(refused(site)) is Reason.GARBLED


# --- bad manners -------------------------------------------------------------------------------------------------------


def _drips(what: bytes, then: bytes = b"x") -> Behaviour:
    def behave(connection: socket.socket) -> None:
        connection.sendall(what)
        for _ in range(200):
            connection.sendall(then)
            time.sleep(0.05)

    return behave


def _hangs_up(connection: socket.socket) -> None:
    connection.sendall(answer(PAGE).replace(b"Content-Length: 37", b"Content-Length: 90"))


@pytest.mark.parametrize(
    "page",
    [
        _drips(b"HTTP/1.1 200 OK\r\nX-Slow: "),
        _drips(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n"),
        _drips(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"
        ),
        _drips(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
    ids=["headers", "body", "chunks", "100 Continue for ever"],
)
def test_who_drips_is_left_at_the_deadline(page: Behaviour) -> None:
    with website(root=page) as site:
        began = time.monotonic()
        error = refused(site, seconds=1.5)
        seconds = time.monotonic() - began

    assert (type(error), error.message) == (Retryable, "The website is too slow.")
    assert 1.4 < seconds < 3


def test_who_says_nothing_is_left_before_the_deadline() -> None:
    with website(root=lambda connection: time.sleep(5)) as site:
        began = time.monotonic()
        error = refused(site, seconds=5.0, silence_seconds=0.5)

        assert (type(error), error.message) == (Retryable, "The website is too slow.")
        assert time.monotonic() - began < 3


@pytest.mark.parametrize(
    "page",
    [
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X-Big: " + b"x" * 300_000 + b"\r\n\r\n",
        answer(status="302 Found"),
    ],
    ids=["no HTTP", "two lengths", "broken chunks", "huge headers", "redirect to nowhere"],
)
def test_nonsense_is_refused(page: bytes) -> None:
    with website(root=page) as site:
        assert reason(refused(site)) is Reason.GARBLED


def test_a_page_cut_off_is_no_page() -> None:
    with website(root=_hangs_up) as site:
        assert reason(refused(site)) is Reason.GARBLED


def test_a_website_that_is_away_is_tried_again() -> None:
    with website() as site:
        pass
    error = refused(site)

    assert (type(error), error.message) == (Retryable, "The website does not answer.")


def test_a_name_nobody_knows_right_now_is_tried_again() -> None:
    with website() as site:
        error = refused(site, "http://elsewhere.example.com/")

    assert (type(error), error.message) == (
        Retryable,
        "The website's name cannot be looked up right now.",
    )


def test_the_next_address_is_tried_when_one_does_not_answer() -> None:
    with website(root=answer(PAGE)) as site:
        internet, policy = one_site(site, "shop.example.com")
        internet.names["shop.example.com"] = ["93.184.216.99", str(PUBLIC)]  # type: ignore[list-item]
        into = io.BytesIO()
        fetch(SHOP, into=into, policy=policy)

    assert into.getvalue() == PAGE
    assert [str(address) for address, _ in internet.dialled[:2]] == ["93.184.216.99", str(PUBLIC)]


# --- robots.txt ----------------------------------------------------------------------------------------------------------


def test_a_website_that_wants_no_programs_is_left_alone() -> None:
    with website(root=answer(PAGE)) as site:
        site.robots = b"User-agent: *\nDisallow: /\n"
        assert reason(refused(site)) is Reason.ROBOTS

    assert site.paths == []


def test_robots_is_asked_again_where_a_redirect_leads() -> None:
    with website(root=redirect("http://www.example.com/private/x")) as site:
        site.robots = b"User-agent: ReviveBot\nDisallow: /private/\n"
        assert reason(refused(site)) is Reason.ROBOTS

    assert site.asked[-1] == Asked("/robots.txt", site.asked[-1].headers)
    assert site.asked[-1].headers["host"] == "www.example.com"
    assert site.paths == ["/"]


def test_robots_of_one_website_is_asked_once() -> None:
    with website(root=redirect("/a"), a=redirect("/b"), b=answer(PAGE)) as site:
        brought(site)

    assert [asked.path for asked in site.asked] == ["/robots.txt", "/", "/a", "/b"]


@pytest.mark.parametrize("status", ["500 Oops", "503 Away", "429 Too Many"])
def test_a_robots_that_cannot_be_read_means_wait(status: str) -> None:
    with website(root=answer(PAGE)) as site:
        site.pages["/robots.txt"] = answer(status=status)
        error = refused(site)

    assert isinstance(error, Retryable)
    assert site.paths == []


@pytest.mark.parametrize("status", ["400 Bad", "401 Who", "403 No", "404 Not Found", "410 Gone"])
def test_no_robots_means_come_in(status: str) -> None:
    with website(root=answer(PAGE)) as site:
        site.pages["/robots.txt"] = answer(b"User-agent: *\nDisallow: /", status=status)

        assert brought(site)[0] == PAGE


def test_a_robots_behind_a_redirect_is_obeyed() -> None:
    with website(root=answer(PAGE)) as site:
        site.pages["/robots.txt"] = redirect("http://www.example.com/rules")
        site.pages["/rules"] = answer(b"User-agent: *\nDisallow: /", content_type="text/plain")

        assert reason(refused(site)) is Reason.ROBOTS
