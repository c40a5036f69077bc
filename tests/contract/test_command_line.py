"""The operator's commands: what they print, and how they refuse."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import httpx
import pytest

from revive_app.settings import PROJECT_ROOT
from tests.server import App

# Stands for the demo shop: other tests make shops beside it.
THE_SHOP = "the demo shop"
SEND = ("send", "test", "--client-id", THE_SHOP, "--to")
NOBODY = "00000000-0000-4000-8000-000000000000"


def test_a_new_shop_signs_in_and_sees_only_itself(app: App) -> None:
    made = json.loads(
        app.command(
            *("user", "create", "--email", "Meera@shop.example", "--password", "a long password"),
            *("--shop", "Meera Jewels", "--json"),
        ).stdout
    )
    assert set(made) == {"user_id", "client_id"}
    with httpx.Client(base_url=app.url, headers={"Origin": app.url}) as browser:
        signed_in = browser.post(
            "/api/v1/auth/login", json={"email": "meera@shop.example", "password": "a long password"}
        )
        assert signed_in.status_code == 200
        assert signed_in.json()["client_id"] == made["client_id"] != app.credentials["client_id"]
        assert browser.get("/api/v1/dashboard/stats").json()["total_leads"] == 0
        assert browser.get("/api/v1/activity/recent").json()["items"] == []


def test_a_key_opens_its_shop(app: App) -> None:
    made = json.loads(
        app.command(
            "api-key", "create", "--client-id", app.credentials["client_id"], "--name", "till", "--json"
        ).stdout
    )

    answer = httpx.get(
        f"{app.url}/api/v1/dashboard/stats", headers={"Authorization": f"Bearer {made['api_key']}"}
    )

    assert set(made) == {"api_key"}
    assert made["api_key"].startswith("rvk_")
    assert answer.json()["total_leads"] >= 60


@pytest.mark.parametrize("mapping", ["[" * 50_000, '{"Mobile": "\\u0000"}'])
def test_a_mapping_nobody_can_keep_is_refused_in_words(app: App, mapping: str) -> None:
    refused = app.command(
        *("import", "leads", "docs/examples/register.csv", "--mapping", mapping),
        *("--campaign", app.credentials["campaign_id"], "--dry-run"),
        check=False,
    )

    assert refused.returncode == 1
    assert "--mapping is no JSON" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_list_is_imported_tried_first_and_the_second_time_changes_nothing(app: App) -> None:
    register = "docs/examples/register.csv"
    arguments = ("import", "leads", register, "--campaign", app.credentials["campaign_id"], "--json")

    tried = json.loads(app.command(*arguments, "--dry-run").stdout)
    done = json.loads(app.command(*arguments, "--consent-source", "asked at billing").stdout)
    again = json.loads(app.command(*arguments, "--consent-source", "asked at billing").stdout)

    numbers = ("rows", "created", "updated", "duplicates", "rejected")
    assert [tried[name] for name in numbers] == [done[name] for name in numbers] == [7, 4, 0, 1, 2]
    assert [again[name] for name in numbers] == [7, 0, 0, 5, 2]
    assert tried["batch_id"] is None
    assert [(error["row"], error["reason"]) for error in done["errors"]] == [
        (5, "landline"), (6, "duplicate"), (7, "too_short"),
    ]  # fmt: skip
    assert (
        app.get("/api/v1/contacts", params={"q": "98250 11202"}).json()["items"][0]["marketing_consent"]
        == "granted"
    )
    assert (
        app.get("/api/v1/contacts", params={"q": "98250 11203"}).json()["items"][0]["marketing_consent"]
        == "withdrawn"
    )
    assert "row 7, Mobile No.: '982501120' too_short" in app.command(*arguments[:-1]).stdout


def test_a_shop_and_a_person_are_handed_out(app: App, tmp_path: Path) -> None:
    shop = ("--client-id", app.credentials["client_id"])
    person = app.get("/api/v1/contacts").json()["items"][0]

    whole = json.loads(app.command("export", str(tmp_path / "shop.zip"), *shop, "--json").stdout)
    hers = json.loads(app.command("export", *shop, "--person", person["phone"], "--json").stdout)

    assert whole["rows"]["contacts"] >= 60
    assert hers["contact"]["id"] == person["id"]
    with zipfile.ZipFile(tmp_path / "shop.zip") as archive:
        assert {"manifest.json", "people.csv", "messages.jsonl"} <= set(archive.namelist())


def test_the_doctor_finds_nothing_wrong(app: App) -> None:
    found = json.loads(app.command("doctor", "--json").stdout)

    assert (found["ok"], found["reasons"]) == (True, [])


def test_the_stack_says_what_runs(app: App) -> None:
    found = json.loads(app.command("stack", "status", "--json").stdout)

    assert found["state"] == "ready"
    assert found["children"] == app.children


def test_an_upgrade_of_what_is_up_to_date_does_nothing(app: App) -> None:
    assert app.command("db", "upgrade").stdout == "The database is up to date.\n"


def test_a_second_demo_shop_is_not_made_where_there_is_one(app: App) -> None:
    assert json.loads(app.command("seed", "demo", "--if-new", "--json").stdout) == {"created": False}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("user", "create", "--email", "x", "--password", "short", "--shop", ""), "Error:"),
        (("user", "create", "--email", "a@b.example"), "Missing option"),
        (("api-key", "create", "--client-id", "no-uuid", "--name", "n"), "'--client-id'"),
        (
            ("api-key", "create", "--client-id", "00000000-0000-4000-8000-000000000000", "--name", "n"),
            "Error:",
        ),
        ((*SEND, "hello", "--text", "x"), "is no phone number"),
        (("send", "test", "--to", "+919811000009"), "Give either --template or --text"),
        ((*SEND, "+919811000009", "--template", "nope"), "There is no template 'nope'."),
        (
            (*SEND, "+919811000009", "--template", "diwali_win_back"),
            "The values do not fit the template diwali_win_back: 1",
        ),
        (
            (
                "send",
                "test",
                "--to",
                "+919811000009",
                "--template",
                "diwali_win_back",
                "--parameters",
                "Meera",
            ),
            "--parameters is no JSON.",
        ),
        ((*SEND, "+919811000009", "--text", "x"), "The 24-hour window is closed"),
        (("send", "test", "--to", "+919811000009", "--text", "x", "--client-id", NOBODY), "No such shop."),
        (("import", "leads", "nowhere.csv"), "Cannot read nowhere.csv: No such file or directory."),
        (("import", "leads", "assets/products/jh-0925.jpg"), "This is a JPEG picture."),
        (("import", "leads", "docs/importing.md", "--mapping", "{"), "--mapping is no JSON"),
        (
            ("import", "leads", "docs/examples/register.csv", "--mapping", '{"Tel": "phone"}'),
            "Tel is no column of",
        ),
        (("import", "leads", "docs/examples/register.csv", "--campaign", NOBODY), "No such campaign."),
        (("export", "--client-id", NOBODY), "No such shop."),
        (("export", "--person", "hello"), "neither a phone number nor an id"),
        (("serve", "--port", "0"), "--port"),
        (("stack", "down"), "Still in use by process"),
        (("dance",), "No such command"),
    ],
)
def test_bad_input_is_refused_in_words(app: App, arguments: tuple[str, ...], words: str) -> None:
    shop = app.credentials["client_id"]
    result = app.command(*(shop if one is THE_SHOP else one for one in arguments), check=False)

    assert result.returncode != 0
    assert words in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("settings", "arguments", "words"),
    [
        ({"REDIS_URL": "nonsense"}, ("doctor",), "REDIS_URL: must be redis://"),
        ({"DATABASE_URL": "nonsense"}, ("db", "upgrade"), "DATABASE_URL: must be postgresql://"),
        ({"DATABASE_URL": "nonsense"}, ("doctor",), "DATABASE_URL: must be postgresql://"),
        ({"DATABASE_URL": "postgresql://host:notaport/x"}, ("doctor",), "DATABASE_URL: cannot be read"),
        ({"SECRET_KEY": ","}, ("doctor",), "SECRET_KEY: holds no key"),
        ({"STORAGE_URL": "ftp://x"}, ("doctor",), "STORAGE_URL: must be file:///folder"),
        ({"SMTP_URL": "nonsense"}, ("doctor",), "SMTP_URL: must be smtp://host"),
        ({"CORS_ORIGINS": "*"}, ("doctor",), "CORS_ORIGINS: must name each origin"),
        ({"DATABASE_URL": "postgresql://127.0.0.1:1/x"}, ("db", "upgrade"), "The database does not answer."),
        ({"DATABASE_URL": "postgresql://127.0.0.1:1/x"}, ("backup", "x"), "The database does not answer."),
        (
            {},
            ("user", "create", "--email", b"\xff@x.example", "--password", "a long password", "--shop", "S"),
            "What you typed is not UTF-8 text.",
        ),
        (
            {},
            ("user", "create", "--email", "a@x.example", "--password", "a long password", "--shop", b"\xff"),
            "What you typed is not UTF-8 text.",
        ),
    ],
)
def test_a_setting_nobody_can_use_is_named(
    tmp_path: Path, settings: dict[str, str], arguments: tuple[str | bytes, ...], words: str
) -> None:
    hidden = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY")
    around = {name: value for name, value in os.environ.items() if name not in hidden}
    result = subprocess.run(
        [sys.executable, "-m", "revive_app", *arguments],
        cwd=PROJECT_ROOT,
        env={**around, "REVIVE_HOME": str(tmp_path / "home"), "SECRET_KEY": "a key", **settings},
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert result.returncode == 1
    assert result.stdout == ""
    assert words in result.stderr
    assert "Traceback" not in result.stderr
