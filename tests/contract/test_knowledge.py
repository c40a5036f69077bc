"""A shop gives its agent something to read, over HTTP and from the command line, and the running worker reads it."""

import json
from pathlib import Path
from typing import Any

import httpx

from tests import documents
from tests.server import App, wait_until

BASE = "/api/v1/knowledge"


def sources(app: App) -> dict[str, dict[str, Any]]:
    items = app.get(f"{BASE}/{app.credentials['campaign_id']}", params={"limit": 200}).json()["items"]
    return {item["name"]: item for item in items}


def found(app: App, question: str) -> list[str]:
    answer = app.get(f"{BASE}/{app.credentials['campaign_id']}", params={"q": question})
    return [result["source"] for result in answer.json()["results"]]


def post(app: App, path: str, **more: Any) -> httpx.Response:
    headers = {"Authorization": f"Bearer {app.credentials['api_key']}"}
    return httpx.post(f"{app.url}{BASE}/{path}", headers=headers, timeout=15, **more)


def test_an_uploaded_file_is_read_found_and_forgotten(app: App) -> None:
    pdf = documents.pdf(["# Ear piercing", "Ear piercing costs 600 rupees and is done every Sunday."])
    answer = post(
        app,
        "upload",
        files={"file": ("piercing.pdf", pdf)},
        data={"campaign_id": app.credentials["campaign_id"]},
    )
    assert answer.status_code == 202
    wait_until(lambda: sources(app)["piercing.pdf"]["status"] == "ready", 20, "reading")
    assert found(app, "what does ear piercing cost?")[0] == "piercing.pdf"

    gone = post(app, "delete-source", json=answer.json())

    assert gone.status_code == 200
    assert "piercing.pdf" not in found(app, "what does ear piercing cost?")
    assert "piercing.pdf" not in sources(app)


def test_the_command_line_gives_it_a_file(app: App, tmp_path: Path) -> None:
    file = tmp_path / "engraving.md"
    file.write_text("# Engraving\nEngraving a name inside a ring is free and takes two days.")

    said = app.command("knowledge", "add", str(file), "--campaign", app.credentials["campaign_id"], "--json")

    wait_until(lambda: sources(app)["engraving.md"]["status"] == "ready", 20, "reading")
    assert sources(app)["engraving.md"]["id"] == json.loads(said.stdout)["source_id"]
    assert found(app, "is engraving free?")[0] == "engraving.md"


def test_the_command_line_refuses_in_a_sentence(app: App, tmp_path: Path) -> None:
    campaign = app.credentials["campaign_id"]
    photo = tmp_path / "photo.pdf"
    photo.write_bytes(documents.JPEG)
    for arguments, words in (
        (
            (str(tmp_path / "nothing.md"), "--campaign", campaign),
            f"Cannot read {tmp_path}/nothing.md: No such file or directory.",
        ),
        ((str(photo), "--campaign", campaign), "This is a JPEG picture, not a document."),
        (("http://127.0.0.1/", "--campaign", campaign), "This address is not on the public internet."),
        ((str(photo), "--campaign", "00000000-0000-0000-0000-000000000000"), "No such campaign."),
    ):
        result = app.command("knowledge", "add", *arguments, check=False)
        assert (result.returncode, result.stderr) == (1, f"Error: {words}\n")


def test_a_page_nobody_can_reach_says_so(app: App) -> None:
    answer = post(
        app,
        "scrape",
        json={"url": "https://lotus.example.com/", "campaign_id": app.credentials["campaign_id"]},
    )
    assert answer.status_code == 202

    wait_until(
        lambda: sources(app)["lotus.example.com/"]["status_words"] != "Waiting to be read.", 30, "a look"
    )

    assert sources(app)["lotus.example.com/"]["status"] in ("queued", "fetching", "failed")
    assert post(app, "delete-source", json=answer.json()).status_code == 200
