"""However long names are and in whichever script: no page is wider than its window, nothing is cut without saying so."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import Page, TimeoutError, expect

from tests.e2e.longest import longest_names
from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor

WINDOWS = {"desk": (1440, 900), "laptop": (1180, 800), "phone": (390, 844)}
WELL = {"wide": 0, "faults": []}
SETTINGS = ("shop", "hours", "talk", "numbers", "team", "keys", "me")

# What sticks out of the window or is cut off by what it stands in; and what ends in an ellipsis and cannot be read at all.
_LOOK = """() => {
  const width = document.documentElement.clientWidth, faults = [];
  const name = (node) => `${node.tagName.toLowerCase()}.${[...node.classList].join(".")} “${node.textContent.slice(0, 24)}”`;
  const seen = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && !node.closest("[popover]:not(:popover-open), dialog:not([open]), .unseen, .skip, [inert]");
  const scrolls = (style) => style.overflowX === "auto" || style.overflowX === "scroll";
  const shortens = (style) => style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || node.closest("script, style, option, svg") || !seen(node)) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const box = range.getBoundingClientRect();
    if (box.width < 2) continue;
    let told = false;
    for (let up = node; up !== document.body; up = up.parentElement) {
      const style = getComputedStyle(up), edge = up.getBoundingClientRect();
      // Not seen, but still read to who cannot see.
      if (edge.width <= 1 && style.overflowX === "hidden") { told = true; break; }
      if (scrolls(style) || shortens(style)) { told = true; break; }
      if (style.overflowX !== "visible" && (box.right > edge.right + 1 || box.left < edge.left - 1)) {
        faults.push(`cut off by ${up.className}: ${name(node)}`);
        told = true;
        break;
      }
    }
    if (!told && (box.right > width + 1 || box.left < -1)) faults.push(`beside the window: ${name(node)}`);
  }
  const MEANT = ".board, .stats, .stage-tabs, .tabs, .filter-bar, .settings-parts, .picker-list, .carousel, .board-chosen";
  const right = (text) => { const range = document.createRange(); range.selectNodeContents(text); return range.getBoundingClientRect().right; };
  const widest = (node) => {
    const inside = document.createTreeWalker(node, NodeFilter.SHOW_TEXT), edge = node.getBoundingClientRect().left + node.clientWidth + 1;
    while (inside.nextNode()) if (right(inside.currentNode) > edge) return inside.currentNode.parentElement;
    return [...node.querySelectorAll("*")].findLast((inner) => inner.getBoundingClientRect().right > edge) ?? node;
  };
  for (const node of document.querySelectorAll("*")) {
    if (node.scrollWidth > node.clientWidth + 1 && scrolls(getComputedStyle(node)) && !node.matches(MEANT) && seen(node))
      faults.push(`scrolls sideways: ${name(node)} for ${name(widest(node))}`);
    const style = getComputedStyle(node);
    if (style.textOverflow !== "ellipsis" || node.scrollWidth <= node.clientWidth || node.matches("select, input") || !seen(node)) continue;
    node.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
    if (!node.closest("[title], [data-tip]")) faults.push(`shortened and not told: ${name(node)}`);
  }
  return { wide: document.documentElement.scrollWidth - width, faults: [...new Set(faults)] };
}"""


@pytest.fixture(scope="module")
def addresses(shop: DemoShop) -> Iterator[dict[str, str]]:
    """Every page of a shop whose names are as long as they may be."""
    with longest_names(shop):
        yield _addresses(shop)


def _addresses(shop: DemoShop) -> dict[str, str]:
    """Each with what is on it once it is all there."""
    lead = shop.rows("SELECT id, contact_id FROM leads ORDER BY updated_at DESC, id LIMIT 1")[0]
    talk = shop.rows(
        "SELECT thread.id, contact.phone FROM conversations thread JOIN contacts contact"
        " ON contact.id = thread.contact_id ORDER BY thread.last_inbound_at DESC NULLS LAST, thread.id LIMIT 1"
    )[0]
    campaign = shop.value("SELECT id FROM campaigns WHERE status = 'active' ORDER BY created_at, id LIMIT 1")
    blast = shop.rows("SELECT id, campaign_id FROM blasts ORDER BY created_at, id LIMIT 1")[0]
    piece = shop.value("SELECT id FROM products ORDER BY sku LIMIT 1")
    person, thread = lead["contact_id"], talk["id"]
    return {
        "/": "[data-testid=lead-card]",
        f"/?lead={lead['id']}": "dialog[open] .known-part",
        f"/?campaign={campaign}": "[data-testid=lead-card]",
        "/imports": ".import-drop",
        "/contacts": "[data-testid=person-row]",
        f"/contacts?person={person}": "dialog[open] .person-part",
        "/templates": "[data-testid=template-row]",
        "/templates?template=new": "dialog[open] .template-phone",
        "/analytics": ".analytics-cards",
        "/campaigns": "[data-testid=campaign]",
        f"/campaigns/{campaign}": "[data-testid=sample-bubble]",
        f"/campaigns/{campaign}?step=2": ".question-box",
        f"/campaigns/{campaign}?step=3": "[data-testid=point]",
        f"/campaigns/{campaign}?part=blasts": ".campaign-part",
        f"/campaigns/{campaign}?part=blasts&blast=new": "[data-testid=plan-bubble]",
        f"/campaigns/{blast['campaign_id']}?part=blasts&blast={blast['id']}": "[data-testid=recipient]",
        f"/campaigns/{campaign}?part=sequence": "[data-testid=step]",
        "/products": "[data-testid=product-card]",
        f"/products?piece={piece}": "dialog[open] [data-testid=product-delete]",
        "/inbox": "[data-testid=inbox-item]",
        f"/inbox?thread={thread}": "[data-testid=thread-bubble]",
        f"/inbox?thread={thread}&person=1": ".known-part",
        f"/simulator?phone={talk['phone'].lstrip('+')}": "[data-testid=phone-bubble]",
        f"/simulator?try={campaign}": "[data-testid=phone-input]",
        "/diary": "[data-testid=visit]",
        "/diary?when=earlier": "[data-testid=visit]",
        "/diary?part=orders": "[data-testid=order-row]",
        "/health": ".measure",
        **{f"/settings?part={part}": ".settings-part .panel" for part in SETTINGS},
    }


@pytest.mark.timeout(600)
@pytest.mark.parametrize("window", WINDOWS)
def test_no_name_is_too_long_for_any_page(
    visitor: NewVisitor, addresses: dict[str, str], window: str
) -> None:
    width, height = WINDOWS[window]
    asha = visitor("/settings", phone=window == "phone")
    asha.page.set_viewport_size({"width": width, "height": height})

    found = {
        address: _look(asha.page, asha.shop.pages + address, seen) for address, seen in addresses.items()
    }

    assert [f"{address} {told}" for address, told in found.items() if told != WELL] == []


def _look(page: Page, address: str, seen: str) -> dict[str, Any]:
    """What is wrong with a page once it has come to rest."""
    page.goto(address)
    expect(page.locator(seen).first).to_be_attached()
    expect(page.locator("main .skeleton, main .bone").locator("visible=true")).to_have_count(0)
    with suppress(TimeoutError):
        page.wait_for_function(f'JSON.stringify(({_LOOK})()) === \'{{"wide":0,"faults":[]}}\'', timeout=3000)
    told: dict[str, Any] = page.evaluate(_LOOK)
    return told
