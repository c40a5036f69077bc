"""More than a hundred ways to ask for what is not public: each is refused, and the canary sees no connection."""

import io
from collections.abc import Iterator
from ipaddress import ip_address

import pytest

from revive_app.providers.web import target
from revive_app.providers.web.addresses import is_public
from revive_app.providers.web.fetch import fetch
from revive_app.providers.web.refused import Reason, Refused
from revive_app.providers.web.target import parse
from tests.fakes.website import PUBLIC, Internet, Website, answer, one_site, redirect, website


def listed(text: str) -> list[str]:
    """The words of a text."""
    return text.split()


# Loopback, written in every way a resolver, a browser or libc has ever understood.
LOOPBACK = listed("""
127.0.0.1 127.0.0.1. 127.1 127.0.1 127.127.127.127 127.0.0.0 127.255.255.255 0 0.0.0.0 0.0.0.1
2130706433 02130706433 0x7f000001 0x7F000001 0x7f.0x0.0x0.0x1 0x7f.1 0x7f.0.0.1 017700000001 0177.0.0.1 0177.0.0.01
00000177.0.0.1 0177.1 127.0x1 127.0.0x0.1 127.00.00.01 127.000.000.001 4294967295 9223372036854775807 1.2.3.4.5
[::1] [::] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::ffff:127.0.0.1] [::ffff:7f00:1]
[0:0:0:0:0:ffff:127.0.0.1] [::127.0.0.1] [::7f00:1] [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b:1::7f00:1]
[2002:7f00:1::] [2002:7f00:0001::1] [2001:0:7f00:1::] [::1%25lo] [::1%lo] [fe80::1%25eth0]
①②⑦.⓪.⓪.① １２７.０.０.１ 127。0。0。1 127．0．0．1 127｡0｡0｡1 ⑫⑦.0.0.1 ０ｘ７ｆ.1 2130706433. 0x7f000001.
localhost LOCALHOST localhost. LocalHost.LocalDomain localhost.localdomain ｌｏｃａｌｈｏｓｔ ⓛⓞⓒⓐⓛⓗⓞⓢⓣ ip6-localhost
foo.localhost a.b.localhost. loc%61lhost %6c%6f%63%61%6c%68%6f%73%74 127%2e0%2e0%2e1 127.0.0.1%00.example.com
""")

PRIVATE = listed("""
10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.254 192.168.0.1 192.168.1.254 100.64.0.1 100.127.255.255 169.254.0.1
169.254.169.254 0xa9fea9fe 2852039166 0251.0376.0251.0376 [::ffff:169.254.169.254] [::ffff:a9fe:a9fe] [fd00:ec2::254]
100.100.100.200 168.63.129.16 192.0.0.192 198.18.0.1 198.19.255.255 192.0.2.1 198.51.100.1 203.0.113.1 224.0.0.1
239.255.255.250 240.0.0.1 255.255.255.255 192.88.99.1 [fc00::1] [fd12:3456:789a::1] [fe80::1] [febf::1] [fec0::1]
[ff02::1] [2001:db8::1] [3fff::1] [100::1] [2001::1] [2002:0a00:0001::1] [2002:c0a8:0101::] [::10.0.0.1]
[::ffff:10.0.0.1] [64:ff9b::10.0.0.1] [5f00::1] [2001:10::1]
intranet router printer.local nas.lan db.internal metadata.google.internal home.arpa service.consul.internal wpad.home
hidden.onion shop.test shop.invalid shop.example kubernetes.default.svc.cluster.local
""")

SCHEMES = listed("""
file:///etc/passwd file://localhost/etc/passwd file:/etc/passwd FILE:///etc/passwd ftp://example.com/ gopher://example.com:80/
dict://example.com:11211/ ldap://example.com/ tftp://example.com/x data:text/html,hello javascript:alert(1) jar:http://example.com!/
netdoc:///etc/passwd ws://example.com/ ssh://example.com/ view-source:http://example.com about:blank blob:http://example.com/x
unix:///var/run/docker.sock php://filter smb://example.com/share mailto:a@example.com http+unix://example.com/ feed:https://example.com
""")

# One name for what most programs read and another for what some do.
CONFUSING = [
    "http://user@example.com/",
    "http://user:password@example.com/",
    "http://example.com@127.0.0.1/",
    "http://127.0.0.1@example.com/",
    "http://example.com:80@127.0.0.1/",
    "http://@example.com/",
    "http://:@example.com/",
    "http://example.com%40127.0.0.1/",
    "http://example.com\\@127.0.0.1/",
    "http://127.0.0.1\\@example.com/",
    "http:\\\\127.0.0.1/",
    "http:/\\127.0.0.1/",
    "http://example.com\\.127.0.0.1/",
    "http:127.0.0.1/",
    "http:/127.0.0.1/",
    "http:///127.0.0.1/",
    "http:////127.0.0.1/",
    "//127.0.0.1/",
    "///127.0.0.1/",
    "http://[::1",
    "http://::1/",
    "http://[127.0.0.1]/",
    "http://[::ffff:127.0.0.1]extra/",
    "http://[::1]@example.com/",
    "http://example.com:22/",
    "http://example.com:6379/",
    "http://example.com:5432/",
    "http://example.com:0/",
    "http://example.com:65536/",
    "http://example.com:99999/",
    "http://example.com:80:80/",
    "http://example.com:-80/",
    "http://example.com:８０/x:y",
    "http://example.com :80/",
    "http://exa mple.com/",
    "http://example.com\t/",
    "http://example.com\r\nHost: 127.0.0.1/",
    "http://example.com/\r\nX-Injected: 1",
    "http://exa\u00admple.\u200bcom/",
    "http://\u202eexample.com/",
    "http://example\x00.com/",
    "http://.example.com/",
    "http://example..com/",
    "http://-example.com/",
    "http://example.com../",
    "http://" + "a" * 64 + ".com/",
    "http://" + "a." * 130 + "com/",
    "http://example.com/" + "a" * 2000,
    "http://",
    "http://?",
    "http://#example.com",
    "http://./",
    "http://../",
    "",
    "   ",
    "http",
    "not a web address",
    "1",
    "http://1",
    "http://0x/",
    "http://0x7f.0.0.1x.0x7f/",
    "http://xn--/",
]

VECTORS = [
    *(f"http://{host}/" for host in LOOPBACK + PRIVATE),
    *(f"https://{host}:443/latest/meta-data/" for host in LOOPBACK + PRIVATE),
    *SCHEMES,
    *CONFUSING,
]


@pytest.fixture(scope="module")
def canary() -> Iterator[Website]:
    """A server on loopback that nobody must ever reach."""
    with website(root=answer(b"You found the database")) as site:
        yield site


def test_there_are_enough_of_them() -> None:
    assert len(set(VECTORS)) > 300


@pytest.mark.parametrize("url", VECTORS)
def test_nobody_is_called(canary: Website, url: str) -> None:
    internet = Internet({"example.com": [str(PUBLIC)]})
    # Were a check missing, the canary's port would be the one to knock at.
    behind = url.replace("]/", f"]:{canary.port}/") if "]/" in url else url.replace("1/", f"1:{canary.port}/")
    ports = target.DEFAULT_PORTS.values()

    for written, policy in (
        (url, internet.policy()),
        (behind, internet.policy(ports=frozenset((*ports, canary.port)))),
    ):
        with pytest.raises(Refused) as refusal:
            fetch(written, into=io.BytesIO(), policy=policy)
        assert refusal.value.message.endswith(".")

    assert internet.dialled == []
    assert canary.connections == 0


# Names that look like anybody's and lead inside.
LEADS_INSIDE = {
    "127.0.0.1.nip.io": ["127.0.0.1"],
    "localtest.me": ["127.0.0.1"],
    "v6.example.com": ["::1"],
    "any.example.com": ["0.0.0.0"],
    "mapped.example.com": ["::ffff:127.0.0.1"],
    "nat64.example.com": ["64:ff9b::a9fe:a9fe"],
    "6to4.example.com": ["2002:a00:1::"],
    "metadata.example.com": ["169.254.169.254"],
    "lan.example.com": ["192.168.1.1"],
    "ula.example.com": ["fd00::1"],
    "zone.example.com": ["fe80::1%eth0"],
    "mixed.example.com": [str(PUBLIC), "127.0.0.1"],
    "mixed6.example.com": ["2606:4700::1111", "::1"],
    "hidden-last.example.com": [*(f"93.184.216.{n}" for n in range(1, 9)), "10.0.0.1"],
    "multicast.example.com": ["224.0.0.251"],
}


@pytest.mark.parametrize("host", LEADS_INSIDE)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_name_that_leads_inside_is_refused(canary: Website, host: str, scheme: str) -> None:
    internet = Internet(LEADS_INSIDE)

    with pytest.raises(Refused) as refusal:
        fetch(f"{scheme}://{host}/", into=io.BytesIO(), policy=internet.policy())

    assert refusal.value.reason is Reason.NOT_PUBLIC
    assert internet.dialled == []
    assert canary.connections == 0


def test_a_name_that_changes_its_mind_is_dialled_where_it_was_checked(canary: Website) -> None:
    """DNS rebinding: whatever the second answer is, the connection goes to an address that was checked itself."""
    with website(root=answer(b"<p>Open till 8")) as site:
        internet = Internet(
            {"rebind.example.com": [str(PUBLIC)], "rebind.example.com#2": ["127.0.0.1"]}, {PUBLIC: site}
        )

        with pytest.raises(Refused) as refusal:
            fetch("http://rebind.example.com/", into=io.BytesIO(), policy=internet.policy())

    # robots.txt came from the public address, the page would have come from inside
    assert refusal.value.reason is Reason.NOT_PUBLIC
    assert internet.looked_up == ["rebind.example.com", "rebind.example.com"]
    assert internet.dialled == [(PUBLIC, 80)]
    assert canary.connections == 0


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1:{port}/",
        "http://localhost:{port}/",
        "//127.0.0.1:{port}/",
        "http://[::1]:{port}/",
        "http://0x7f000001:{port}/",
        "http://inside.example.com/",
        "http://169.254.169.254/latest/meta-data/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:{port}/",
        "http://user:pw@shop.example.com/",
        "http://shop.example.com:6379/",
        "http://shop.example.com\\@127.0.0.1/",
        "\\\\127.0.0.1\\",
        "http:///127.0.0.1:{port}/",
    ],
)
@pytest.mark.parametrize("through", ["the page", "robots.txt", "a second redirect"])
def test_a_redirect_inside_is_refused(canary: Website, location: str, through: str) -> None:
    location = location.format(port=canary.port)
    with website() as site:
        site.pages = {
            "the page": {"/": redirect(location)},
            "robots.txt": {"/": answer(b"<p>Hi"), "/robots.txt": redirect(location)},
            "a second redirect": {
                "/": redirect("/on"),
                "/on": redirect(location, status="307 Temporary Redirect"),
            },
        }[through]
        internet, policy = one_site(site, "shop.example.com")
        internet.names["inside.example.com"] = ["127.0.0.1"]
        into = io.BytesIO()

        with pytest.raises(Refused):
            fetch("http://shop.example.com/", into=into, policy=policy)

    assert {address for address, _ in internet.dialled} == {PUBLIC}
    assert into.getvalue() == b""
    assert canary.connections == 0


def test_proxies_of_the_environment_are_not_asked(canary: Website, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{canary.port}")
    with website(root=answer(b"<p>Open till 8")) as site:
        _, policy = one_site(site, "shop.example.com")
        into = io.BytesIO()
        fetch("http://shop.example.com/", into=into, policy=policy)

    assert into.getvalue() == b"<p>Open till 8"
    assert canary.connections == 0


@pytest.mark.parametrize(
    "address",
    [
        "1.1.1.1",
        "8.8.8.8",
        "93.184.216.34",
        "172.15.0.1",
        "172.32.0.1",
        "100.63.0.1",
        "100.128.0.1",
        "2606:4700::1111",
    ],
)
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    ("written", "url", "name"),
    [
        ("example.com", "https://example.com/", "example.com/"),
        (
            "  https://www.Example.COM/Rings?size=12#top ",
            "https://www.example.com/Rings?size=12",
            "example.com/Rings?size=12",
        ),
        ("http://example.com:80/a", "http://example.com/a", "example.com/a"),
        ("https://example.com:443", "https://example.com/", "example.com/"),
        ("http://example.com:443/", "http://example.com:443/", "example.com:443/"),
        ("https://example.com.", "https://example.com/", "example.com/"),
        ("https://गहने.भारत/दाम", "https://xn--31b8awczc.xn--h2brj9c/%E0%A4%A6%E0%A4%BE%E0%A4%AE", None),
        ("https://bücher.example.com/", "https://xn--bcher-kva.example.com/", None),
        ("https://example.com/a%20b/%2e", "https://example.com/a%20b/%2e", None),
        (
            "https://example.com/a\u00e9?q=\u00e9&x=[1]",
            "https://example.com/a%C3%A9?q=%C3%A9&x=%5B1%5D",
            None,
        ),
        ("http://1.1.1.1/", "http://1.1.1.1/", None),
        ("http://[2606:4700:0::1111]/", "http://[2606:4700::1111]/", None),
        ("https://example.com/@asha", "https://example.com/@asha", None),
        ("https://my_shop.example.com/", "https://my_shop.example.com/", None),
    ],
)
def test_public_web_addresses_are_understood(written: str, url: str, name: str | None) -> None:
    understood = parse(written)

    assert understood.url == url
    assert name is None or understood.name == name
