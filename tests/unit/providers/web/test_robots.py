"""robots.txt by RFC 9309, its own examples among them."""

import time

import pytest

from revive_app.providers.web.robots import may_fetch

RFC_EXAMPLE = """
User-Agent: *
Disallow: *.gif$
Disallow: /example/
Allow: /publications/

User-Agent: foobot
Disallow:/
Allow:/example/page.html
Allow:/example/allowed.gif

User-Agent: barbot
User-Agent: bazbot
Disallow: /example/page.html

User-Agent: quxbot
"""


@pytest.mark.parametrize(
    ("agent", "path", "allowed"),
    [
        ("other", "/", True),
        ("other", "/a.gif", False),
        ("other", "/a.gif?x", True),
        ("other", "/example/", False),
        ("other", "/publications/x", True),
        ("foobot", "/", False),
        ("FooBot", "/example/page.html", True),
        ("foobot", "/example/allowed.gif", True),
        ("foobot", "/example/", False),
        ("barbot", "/example/page.html", False),
        ("bazbot", "/example/page.html", False),
        ("bazbot", "/a.gif", True),
        ("quxbot", "/example/", True),
    ],
)
def test_the_rfcs_own_example(agent: str, path: str, allowed: bool) -> None:
    assert may_fetch(RFC_EXAMPLE, agent, path) is allowed


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("", "/x", True),
        ("Disallow: /", "/x", True),
        ("User-agent: *", "/x", True),
        ("User-agent: *\nDisallow:", "/x", True),
        ("User-agent: *\nDisallow: /x", "/x", False),
        ("User-agent: *\nDisallow: /x", "/y", True),
        ("User-agent: *\nDisallow: /x", "/X", True),
        ("user-AGENT : * # all\nDISALLOW : /x # please", "/x/y?z", False),
        ("User-agent: *\r\nDisallow: /x\r\n", "/x", False),
        ("User-agent: *\rDisallow: /x", "/x", False),
        ("\ufeffUser-agent: *\nDisallow: /x", "/x", True),
        ("User-agent: *\nAllow: /x\nDisallow: /x", "/x", True),
        ("User-agent: *\nDisallow: /a/b\nAllow: /a", "/a/b", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b", True),
        ("User-agent: *\nDisallow: /*?", "/a?b", False),
        ("User-agent: *\nDisallow: /*?", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf.html", True),
        ("User-agent: *\nDisallow: /a*b*c", "/a-b-c", False),
        ("User-agent: *\nDisallow: /a*b*c", "/a-c-b", True),
        ("User-agent: *\nDisallow: *", "/", False),
        ("User-agent: *\nDisallow: /a$", "/a", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /a*a$", "/a", True),
        ("User-agent: *\nDisallow: /caf%C3%A9", "/caf\u00e9", False),
        ("User-agent: *\nDisallow: /caf\u00e9", "/caf%C3%A9", False),
        ("User-agent: *\nDisallow: /a%62c", "/abc", False),
        ("User-agent: Googlebot\nDisallow: /", "/x", True),
        ("User-agent: Googlebot\nUser-agent: *\nDisallow: /", "/x", False),
        ("User-agent: ReviveBot/1.0\nDisallow: /", "/x", False),
        ("User-agent: revivebot\nAllow: /\n\nUser-agent: *\nDisallow: /", "/x", True),
        ("User-agent: ReviveBot\nDisallow: /a\n\nUser-agent: ReviveBot\nDisallow: /b", "/b", False),
        ("User-agent: *\nCrawl-delay: 9\nDisallow: /a", "/a", False),
        ("User-agent: *\nSitemap: https://x\nUser-agent: other\nDisallow: /", "/x", False),
        ("<html><body>Not found</body></html>", "/x", True),
    ],
)
def test_rules(rules: str, path: str, allowed: bool) -> None:
    assert may_fetch(rules, "ReviveBot", path) is allowed


def test_no_pattern_takes_long() -> None:
    rules = "User-agent: *\n" + "\n".join("Disallow: /" + "*a" * 900 + f"*{n}$" for n in range(200))
    began = time.monotonic()

    assert may_fetch(rules, "ReviveBot", "/" + "a" * 2000) is True
    assert time.monotonic() - began < 2
