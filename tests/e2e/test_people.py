"""People: found, known, a stop written down at the counter, everything handed out, forgotten."""

import json
import re
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor


def new_person(shop: DemoShop, phone: str, name: str) -> str:
    """Somebody who came in by a list a moment ago."""
    answer = httpx.post(
        f"{shop.url}/api/v1/campaigns/{shop.credentials['campaign_id']}/upload",
        headers={"Authorization": f"Bearer {shop.credentials['api_key']}"},
        files={"file": (f"{phone}.csv", f"Name,Mobile,City\n{name},{phone},Surat\n".encode())},
        data={"consent_source": "counter book, page 3"},
    )
    assert answer.json()["created"] == 1, answer.text
    return str(shop.value("SELECT id FROM contacts WHERE phone = %(phone)s", phone=phone))


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_person_is_found_stopped_exported_and_forgotten(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    number, name = ("+919825091702", "Gauri Pandit") if phone else ("+919825091701", "Falguni Mehta")
    contact = new_person(shop, number, name)
    owner = visitor("/contacts", phone=phone)
    page = owner.page
    expect(page.get_by_test_id("person-row").first).to_be_visible()

    page.get_by_test_id("people-search").fill(name.split()[0])
    row = page.get_by_test_id("person-row")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("Agrees to offers")
    label = row.get_by_role("button", name=name)
    assert label.evaluate("label => label.scrollWidth <= label.clientWidth"), "the whole name is read"
    label.click()

    drawer = page.get_by_test_id("person-drawer")
    expect(drawer).to_contain_text("Stood in an imported list")
    expect(drawer).to_contain_text("Surat")
    page.get_by_test_id("consent-write").click()
    page.get_by_test_id("consent-save").click()
    expect(drawer.get_by_text("Choose what they said.")).to_be_visible()
    page.get_by_test_id("consent-said").select_option("stop_all")
    page.get_by_test_id("consent-save").click()
    expect(drawer.get_by_text("Say where this is written down: it is the proof.")).to_be_visible()
    page.get_by_test_id("consent-source").fill("Counter book, page 12")
    page.get_by_test_id("consent-save").click()

    expect(page.get_by_test_id("person-stands")).to_have_text("Wants no messages")
    expect(page.get_by_test_id("proof-line").first).to_contain_text("Counter book, page 12")
    assert shop.value("SELECT dnd_at IS NOT NULL FROM contacts WHERE id = %(id)s", id=contact) is True

    with page.expect_download() as file:
        page.get_by_test_id("person-export").click()
    held = json.loads(Path(file.value.path()).read_text(encoding="utf-8"))
    assert held["contact"]["phone"] == number
    assert [line["action"] for line in held["consent"]] == ["granted", "withdrawn"]

    page.get_by_test_id("person-erase").click()
    page.get_by_test_id("person-erase-sure").click()
    expect(page.get_by_text("Forgotten")).to_be_visible()
    expect(drawer).to_be_hidden()
    expect(row).to_have_count(0)
    assert shop.value("SELECT count(*) FROM contacts WHERE phone = %(phone)s", phone=number) == 0


def test_filters_stand_in_the_address(visitor: NewVisitor) -> None:
    owner = visitor("/contacts")

    owner.page.get_by_test_id("people-dnd").click()
    owner.at("/contacts?stands=dnd")
    expect(owner.page.get_by_test_id("person-row").first).to_contain_text("Wants no messages")
    owner.page.get_by_test_id("people-search").fill("nobody is called so")
    expect(owner.page.get_by_role("heading", name="Nobody like that")).to_be_visible()
    owner.page.get_by_role("button", name="Show everybody").click()

    owner.at("/contacts")
    expect(owner.page.get_by_test_id("person-row").first).to_be_visible()


def test_a_search_box_says_what_is_searched(visitor: NewVisitor) -> None:
    owner = visitor("/contacts")
    box = owner.page.get_by_test_id("people-search")
    box.fill("Farah")
    expect(owner.page).to_have_url(re.compile(r"q=Farah"))
    expect(box).to_have_value("Farah")

    owner.page.locator("nav a[href='/products']:visible").first.click()
    expect(owner.page.get_by_test_id("product-search")).to_be_visible()
    owner.page.locator("nav a[href='/contacts']:visible").first.click()

    expect(box).to_have_value("")
    expect(owner.page).to_have_url(re.compile(r"/contacts/?$"))
