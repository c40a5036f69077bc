"""The operator's commands: what they print, and how they refuse."""

import json

import httpx
import pytest

from tests.server import App


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
        (("send", "test", "--to", "hello", "--text", "x"), "is no phone number"),
        (("send", "test", "--to", "+919811000009"), "Give either --template or --text"),
        (("serve", "--port", "0"), "--port"),
        (("stack", "down"), "Still in use by process"),
        (("dance",), "No such command"),
    ],
)
def test_bad_input_is_refused_in_words(app: App, arguments: tuple[str, ...], words: str) -> None:
    result = app.command(*arguments, check=False)

    assert result.returncode != 0
    assert words in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""
