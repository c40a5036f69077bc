"""Mails the demo shop wrote, and colleagues who came by one."""

import re
from email import message_from_bytes
from email.policy import default

import httpx

from tests.e2e.shop import DemoShop
from tests.server import wait_until

PASSWORD = "four gold bangles jingle"


def letter(shop: DemoShop, to: str) -> str:
    """What the newest mail to somebody says."""

    def found() -> list[tuple[float, str]]:
        mails = []
        for path in (shop.home / "outbox").glob("*"):
            mail = message_from_bytes(path.read_bytes(), policy=default)
            if to in str(mail["To"]):
                body = mail.get_body()
                mails.append((path.stat().st_mtime, body.get_content() if body else ""))
        return sorted(mails)

    wait_until(lambda: bool(found()), 30, f"a mail to {to}")
    return found()[-1][1]


def forget_letters(shop: DemoShop, to: str) -> None:
    """Only what is mailed from now on counts."""
    for path in (shop.home / "outbox").glob("*"):
        if to in path.read_text(encoding="utf-8", errors="replace"):
            path.unlink()


def link_in(text: str) -> str:
    """The path a mail's link leads to, with its token."""
    found = re.search(r"/login/\w+#\S+", text)
    assert found is not None, text
    return found.group()


def take_place(shop: DemoShop, mail: str, role: str) -> httpx.Cookies:
    """Somebody is invited over the API and takes her place; the cookies of her session."""
    key = {"Authorization": f"Bearer {shop.credentials['api_key']}"}
    invited = httpx.post(f"{shop.url}/api/v1/auth/invite", headers=key, json={"email": mail, "role": role})
    invited.raise_for_status()
    token = link_in(letter(shop, mail)).partition("#")[2]
    place = {"token": token, "name": "Somebody New", "password": PASSWORD}
    taken = httpx.post(f"{shop.url}/api/v1/auth/invite/accept", json=place)
    taken.raise_for_status()
    return taken.cookies
