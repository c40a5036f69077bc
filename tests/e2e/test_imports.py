"""A customer book comes in: dropped, a column put right, tried, imported while the page is left, looked at, taken back."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor

ROWS = (
    "Cust Name,WhatsApp,Town,Remarks,Likes\n"
    "Amrita Kaul,98250{0}01,Surat,walked in,jhumka\n"
    "Bhavna Desai,98250{0}02,Pune,,bangles\n"
    "Chitra Rao,98250 12,Pune,,\n"
    "Amrita K,098250{0}01,,,\n"
    "Divya Nair,022-23456789,,,\n"
)


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_book_comes_in_and_is_taken_back(
    visitor: NewVisitor, shop: DemoShop, tmp_path: Path, phone: bool
) -> None:
    series = "722" if phone else "711"
    book = tmp_path / f"book-{series}.csv"
    book.write_text(ROWS.format(series), encoding="utf-8")
    owner = visitor("/imports", phone=phone)
    page = owner.page

    page.get_by_test_id("import-file").set_input_files(book)
    column = page.get_by_test_id("import-column")
    expect(column).to_have_count(5)
    expect(page.get_by_test_id("import-new")).to_have_text("2")
    expect(page.get_by_test_id("import-refused")).to_have_text("2")
    lost, partly = page.locator(".import-bad").all()
    expect(lost.get_by_role("heading")).to_have_text("What could not be taken")
    expect(lost.get_by_test_id("bad-row")).to_have_count(2)
    expect(partly.get_by_role("heading")).to_have_text("Taken, but not all of it")
    expect(partly.get_by_test_id("bad-row")).to_have_count(1)
    expect(page.get_by_text("The same number stands in row 2.")).to_be_visible()
    assert shop.value("SELECT count(*) FROM contacts WHERE phone LIKE %(p)s", p=f"+9198250{series}%") == 0

    likes = column.filter(has_text="Likes").get_by_test_id("column-field")
    likes.select_option("context")
    expect(column.filter(has_text="Likes")).to_contain_text("you chose")
    page.get_by_test_id("import-source").fill("Shop register, asked at billing")
    page.get_by_test_id("import-source").blur()
    expect(page.get_by_test_id("import-opted-in")).to_have_text("2")

    # What was said of the columns outlives a reload.
    page.reload()
    expect(column.filter(has_text="Likes")).to_have_attribute("data-field", "context")
    with page.expect_download() as bad:
        page.get_by_test_id("import-bad-download").click()
    lines = Path(bad.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 4
    assert lines[1].startswith("4,WhatsApp,98250 12,too_short,")

    page.get_by_test_id("import-start").dblclick()
    expect(page.get_by_role("link", name="See these people")).to_be_visible()
    assert shop.rows(
        "SELECT contact.first_name, contact.marketing_consent, lead.context_data->>'Likes' AS likes FROM contacts contact"
        " JOIN leads lead ON lead.contact_id = contact.id WHERE contact.phone LIKE %(p)s ORDER BY contact.phone",
        p=f"+9198250{series}%",
    ) == [
        {"first_name": "Amrita", "marketing_consent": "granted", "likes": "jhumka"},
        {"first_name": "Bhavna", "marketing_consent": "granted", "likes": "bangles"},
    ]

    owner.go("/imports")
    row = page.get_by_test_id("import-row").filter(has_text=book.name).first
    expect(row).to_contain_text("Imported")
    row.get_by_role("button", name="Take back").click()
    page.get_by_role("dialog", name="Take this import back?").locator("visible=true").get_by_role(
        "button", name="Take back"
    ).click()
    expect(page.get_by_text(re.compile("2 people taken out"))).to_be_visible()
    expect(row).to_contain_text("Taken back")
    assert shop.value("SELECT count(*) FROM contacts WHERE phone LIKE %(p)s", p=f"+9198250{series}%") == 0


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_an_import_goes_on_while_its_page_is_loaded_anew(
    visitor: NewVisitor, shop: DemoShop, tmp_path: Path, phone: bool
) -> None:
    series = "744" if phone else "733"
    owner = visitor("/imports", phone=phone)
    page = owner.page
    first, again = tmp_path / f"first-{series}.csv", tmp_path / f"again-{series}.csv"
    first.write_text(f"Name,Mobile\nEsha Rao,98250{series}01\n", encoding="utf-8")
    again.write_text(
        f"Name,Mobile,Town\nEsha Rao,98250{series}01,Surat\nFarida Khan,98250{series}02,Pune\n",
        encoding="utf-8",
    )
    page.get_by_test_id("import-file").set_input_files(first)
    page.get_by_test_id("import-start").click()
    expect(page.get_by_role("link", name="See these people")).to_be_visible()

    owner.go("/imports")
    page.get_by_test_id("import-file").set_input_files(again)
    expect(page.get_by_test_id("import-new")).to_have_text("1")
    # Somebody changes one of these people at this very moment: the import waits for her.
    with shop.holding("SELECT id FROM contacts WHERE phone = %(p)s FOR UPDATE", p=f"+9198250{series}01"):
        page.get_by_test_id("import-start").click()
        expect(page.locator(".import-percent")).to_be_visible()
        page.reload()
        expect(page.locator(".import-percent")).to_be_visible()
        expect(page.locator(".import-running")).to_contain_text("of 2 rows")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    expect(page.get_by_role("link", name="See these people")).to_be_visible()
    assert shop.rows(
        "SELECT first_name, city FROM contacts WHERE phone LIKE %(p)s ORDER BY phone", p=f"+9198250{series}%"
    ) == [{"first_name": "Esha", "city": "Surat"}, {"first_name": "Farida", "city": "Pune"}]


def test_a_column_of_yes_and_no_is_asked_about(visitor: NewVisitor, shop: DemoShop, tmp_path: Path) -> None:
    book = tmp_path / "raazi.csv"
    book.write_text("Name,Mobile,Raazi\nGauri,9825073501,haan\nHema,9825073502,nahi\n", encoding="utf-8")
    page = visitor("/imports").page

    page.get_by_test_id("import-file").set_input_files(book)
    asked = page.get_by_test_id("import-undecided")
    expect(asked).to_contain_text("“Raazi” holds only yes and no.")
    page.get_by_test_id("import-source").fill("Shop register, asked at billing")
    page.get_by_test_id("import-source").blur()
    expect(page.get_by_test_id("import-opted-in")).to_have_text("1")

    column = page.get_by_test_id("import-column").filter(has_text="Raazi").get_by_test_id("column-field")
    column.select_option("consent")
    expect(asked).to_have_count(0)
    expect(page.get_by_test_id("import-opted-out")).to_have_text("1")
    assert shop.value("SELECT count(*) FROM contacts WHERE phone LIKE %(p)s", p="+9198250735%") == 0


def test_a_picture_is_no_list(visitor: NewVisitor, tmp_path: Path) -> None:
    picture = tmp_path / "list.csv"
    picture.write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20)
    owner = visitor("/imports")

    owner.page.get_by_test_id("import-file").set_input_files(picture)

    expect(owner.page.locator(".import-trouble")).to_be_visible()
    expect(owner.page.get_by_test_id("import-start")).to_be_disabled()
