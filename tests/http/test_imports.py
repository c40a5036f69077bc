"""Customer lists over HTTP: the contract's answer, every refusal, and nothing done on any of them."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.api import limits
from revive_app.db import system_session
from revive_app.services import accounts, api_keys
from tests import documents
from tests.builders import Shop, make_shop, scalar
from tests.http.problems import assert_problem

DATA = Path(__file__).parents[1] / "data" / "leads"
REGISTER = DATA / "given" / "01_counter_register.csv"
LIST = b"Name,Mobile,City\nAnita Jain,9825011201,Surat\nBina,982501120,Pune\n"


def upload(
    api: TestClient,
    key: dict[str, str],
    campaign_id: Any,
    data: bytes = LIST,
    *,
    name: str = "list.csv",
    **form: str,
) -> Any:
    path = f"/api/v1/campaigns/{campaign_id}/upload"
    return api.post(path, headers=key, files={"file": (name, data)}, data=form)


def nothing_happened() -> bool:
    return (
        scalar(
            "SELECT (SELECT count(*) FROM contacts) + (SELECT count(*) FROM leads)"
            " + (SELECT count(*) FROM import_batches)"
        )
        == 0
    )


def test_the_answer_is_the_contracts(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    response = upload(api, key, shop.campaign_id, REGISTER.read_bytes(), name="register.csv")

    assert response.status_code == 200
    answer = response.json()
    batch_id = answer.pop("batch_id")
    assert answer.pop("errors_url") == f"/api/v1/imports/{batch_id}/errors.csv"
    assert answer == {
        "rows": 16,
        "created": 8,
        "updated": 0,
        "duplicates": 1,
        "rejected": 7,
        "errors": [
            {"row": 8, "column": "Mobile No.", "value": "982501120", "reason": "too_short"},
            {"row": 9, "column": "Mobile No.", "value": "022-23456789", "reason": "landline"},
            {"row": 10, "column": "Mobile No.", "value": "+919825011201", "reason": "duplicate"},
            {"row": 11, "column": "Mobile No.", "value": "", "reason": "missing_phone"},
            {"row": 12, "column": "Mobile No.", "value": "1234567890", "reason": "landline"},
            {"row": 13, "column": "Mobile No.", "value": "98250112066", "reason": "too_long"},
            {"row": 15, "column": "Mobile No.", "value": "98250O1121", "reason": "not_a_number"},
            {"row": 17, "column": "Mobile No.", "value": "079-26400000", "reason": "landline"},
        ],
    }
    leads = api.get("/api/v1/dashboard/leads", headers=key).json()["items"]
    assert {lead["phone"] for lead in leads} == {f"+91982501120{digit}" for digit in range(1, 9)}
    assert {lead["status"] for lead in leads} == {"new"}

    again = upload(api, key, shop.campaign_id, REGISTER.read_bytes(), name="register.csv").json()
    assert {name: again[name] for name in ("rows", "created", "updated", "duplicates", "rejected")} == {
        "rows": 16, "created": 0, "updated": 0, "duplicates": 9, "rejected": 7,
    }  # fmt: skip


def test_a_trial_has_the_same_numbers_and_no_batch(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    tried = upload(api, key, shop.campaign_id, REGISTER.read_bytes(), dry_run="true").json()

    assert tried["batch_id"] is None
    assert (tried["created"], tried["rejected"]) == (8, 7)
    assert scalar("SELECT count(*) FROM contacts") == 0
    assert api.get("/api/v1/imports", headers=key).json()["items"] == []
    assert api.get(tried["errors_url"], headers=key).status_code == 200


def test_a_mapping_and_a_source_are_obeyed(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    data = b"Kaun;Kahan;Kitna;Number\nAnita;Surat;1,25,000;9825011201\n"
    mapping = json.dumps(
        {"Kaun": "first_name", "Kitna": "potential_value", "Kahan": "city", "Number": "phone"}
    )

    answer = upload(api, key, shop.campaign_id, data, mapping=mapping, consent_source="shop register").json()

    assert answer["created"] == 1
    (lead,) = api.get("/api/v1/dashboard/leads", headers=key).json()["items"]
    assert (lead["first_name"], lead["potential_value"], lead["phone"]) == ("Anita", 125_000, "+919825011201")
    ledger = api.get(f"/api/v1/contacts/{lead['contact_id']}/consent", headers=key).json()
    assert ledger["marketing_consent"] == "granted"
    assert [(line["source"], line["words"]) for line in ledger["items"]] == [("import", "shop register")]


def test_at_most_a_hundred_bad_rows_are_told_and_all_can_be_had(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    rows = "".join(f"=cmd|' /C calc'!A{number},98{number},@city\n" for number in range(2_100))
    answer = upload(api, key, shop.campaign_id, f"Name,Mobile,City\n{rows}".encode()).json()

    assert (answer["rejected"], len(answer["errors"])) == (2_100, 100)
    assert [error["row"] for error in answer["errors"]] == list(range(2, 102))
    response = api.get(answer["errors_url"], headers=key)
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in response.headers["content-disposition"]
    head, *lines = csv.reader(io.StringIO(response.content.decode("utf-8-sig")))
    assert head == ["row", "column", "value", "reason", "what is wrong", "Name", "Mobile", "City"]
    assert len(lines) == 2_100
    assert lines[0] == [
        "2", "Mobile", "980", "too_short", "The number has too few digits.", "'=cmd|' /C calc'!A0", "980", "'@city",
    ]  # fmt: skip
    assert [line[0] for line in lines] == [str(row) for row in range(2, 2_102)]


def test_a_list_is_looked_at_without_a_trace(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    path = f"/api/v1/campaigns/{shop.campaign_id}/upload/preview"
    response = api.post(
        path, headers=key, files={"file": ("list.csv", LIST)}, data={"mapping": '{"City": "ignore"}'}
    )

    assert response.json() == {
        "kind": "csv",
        "encoding": "utf-8",
        "separator": ",",
        "sheet": "",
        "header_row": 1,
        "columns": [
            {"name": "Name", "field": "name", "known_by": "heading", "samples": ["Anita Jain", "Bina"]},
            {
                "name": "Mobile",
                "field": "phone",
                "known_by": "heading",
                "samples": ["9825011201", "982501120"],
            },
            {"name": "City", "field": "ignore", "known_by": "mapping", "samples": ["Surat", "Pune"]},
        ],
        "rows": 2,
        "people": 1,
        "duplicates": 0,
        "rejected": {"too_short": 1},
        "samples": [
            {"row": 2, "name": "Anita Jain", "phone": "+919825011201", "reason": ""},
            {"row": 3, "name": "", "phone": "982501120", "reason": "too_short"},
        ],
    }
    assert nothing_happened()


def test_imports_are_listed_and_undone(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    ids = [
        upload(api, key, shop.campaign_id, b"Mobile\n982501120%d\n" % digit).json()["batch_id"]
        for digit in range(3)
    ]

    first = api.get("/api/v1/imports", headers=key, params={"limit": 2}).json()
    rest = api.get("/api/v1/imports", headers=key, params={"limit": 2, "cursor": first["next_cursor"]}).json()
    assert [item["id"] for item in first["items"] + rest["items"]] == ids[::-1]
    assert rest["next_cursor"] is None
    batch = first["items"][0]
    assert (batch["status"], batch["file_name"], batch["campaign_name"], batch["created"]) == (
        "done", "list.csv", "Shaadi", 1,
    )  # fmt: skip

    undone = api.post(f"/api/v1/imports/{ids[2]}/undo", headers=key)
    assert undone.json() == {"removed": 1, "restored": 0, "kept": 0}
    assert api.get(f"/api/v1/imports/{ids[2]}", headers=key).json()["status"] == "undone"
    assert_problem(api.post(f"/api/v1/imports/{ids[2]}/undo", headers=key), 409)
    assert scalar("SELECT count(*) FROM contacts") == 2


# --- refusals --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The file is empty."),
        (documents.JPEG, "This is a JPEG picture."),
        (b"Name,Mobile\n", "The file holds headings but nobody below them."),
        (b"Name,City\nAnita,Surat\n", "No column with phone numbers was found."),
        (bytes(1000), "The file is empty."),
        (b"Name,Mobile\n" + b"x" * 10_000_000 + b",9825011201\n", "Row 2: A cell holds more than"),
        (
            b"Mobile," + b",".join(b"c%d" % n for n in range(2_000_000)) + b"\n9825011201",
            "more than 300 columns",
        ),
        (b"PK\x03\x04 half an archive", "The file is damaged"),
    ],
    ids=[
        "empty",
        "jpeg",
        "header",
        "no phones",
        "noughts",
        "10 MB cell",
        "2 million columns",
        "half an archive",
    ],
)
def test_what_is_no_list_is_422_in_words(
    api: TestClient, shop: Shop, key: dict[str, str], data: bytes, words: str
) -> None:
    body = assert_problem(upload(api, key, shop.campaign_id, data), 422)

    assert words in body["detail"]
    assert [error["field"] for error in body["errors"]] == ["file"]
    assert nothing_happened()


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"mapping": "{"}, "mapping"),
        ({"mapping": "[]"}, "mapping"),
        ({"mapping": '{"Mobile": 7}'}, "mapping"),
        ({"mapping": '{"Mobile": "nickname"}'}, "mapping.Mobile"),
        ({"mapping": '{"Telefon": "phone"}'}, "mapping.Telefon"),
        ({"dry_run": "perhaps"}, "dry_run"),
        ({"consent_source": "x" * 201}, "consent_source"),
    ],
)
def test_a_form_that_cannot_be_used_is_422(
    api: TestClient, shop: Shop, key: dict[str, str], form: dict[str, str], field: str
) -> None:
    body = assert_problem(upload(api, key, shop.campaign_id, **form), 422)

    assert [error["field"] for error in body["errors"]] == [field]
    assert nothing_happened()


@pytest.mark.parametrize("path", ["upload", "upload/preview"])
def test_a_form_without_a_file_is_422_and_a_broken_one_400(
    api: TestClient, shop: Shop, key: dict[str, str], path: str
) -> None:
    url = f"/api/v1/campaigns/{shop.campaign_id}/{path}"
    headers = {**key, "Content-Type": "multipart/form-data"}

    assert_problem(api.post(url, headers=key), 422)
    assert_problem(api.post(url, headers=key, data={"file": "text, not a file"}), 422)
    assert_problem(api.post(url, headers=headers, content=b"no boundary"), 400)
    assert nothing_happened()


@pytest.mark.parametrize("declared", [True, False])
def test_too_many_bytes_are_413(api: TestClient, shop: Shop, key: dict[str, str], declared: bool) -> None:
    start = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
    body = start + b"9" * limits.LARGEST_UPLOAD + b"\r\n--x--\r\n"

    def in_pieces() -> Iterator[bytes]:
        stream = io.BytesIO(body)
        while piece := stream.read(65536):
            yield piece

    headers = {**key, "Content-Type": "multipart/form-data; boundary=x"}
    url = f"/api/v1/campaigns/{shop.campaign_id}/upload"
    assert_problem(api.post(url, headers=headers, content=body if declared else in_pieces()), 413)
    assert nothing_happened()


def test_a_file_a_little_too_large_is_413(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    largest = limits.LARGEST_LIST

    assert_problem(upload(api, key, shop.campaign_id, b"x" * (largest + 1)), 413)
    assert nothing_happened()


def test_another_shops_campaigns_and_imports_are_404_as_unknown_ones_are(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    stranger = make_shop()
    with system_session() as session:
        secret = api_keys.add_key(session, stranger.client_id, name="theirs")
    theirs = upload(api, {"Authorization": f"Bearer {secret}"}, stranger.campaign_id).json()["batch_id"]

    def answers(campaign_id: Any, batch_id: Any) -> list[dict[str, Any]]:
        preview = f"/api/v1/campaigns/{campaign_id}/upload/preview"
        return [
            assert_problem(response, 404)
            for response in (
                upload(api, key, campaign_id),
                api.post(preview, headers=key, files={"file": ("list.csv", LIST)}),
                api.get(f"/api/v1/imports/{batch_id}", headers=key),
                api.get(f"/api/v1/imports/{batch_id}/errors.csv", headers=key),
                api.post(f"/api/v1/imports/{batch_id}/undo", headers=key),
            )
        ]

    assert answers(stranger.campaign_id, theirs) == answers(uuid4(), uuid4())
    assert scalar("SELECT count(*) FROM contacts") == 1
    assert scalar("SELECT status FROM import_batches") == "done"
    assert api.get("/api/v1/imports", headers=key).json()["items"] == []


def test_an_archived_campaign_is_409(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    api.patch(f"/api/v1/campaigns/{shop.campaign_id}", headers=key, json={"status": "archived"})

    assert_problem(upload(api, key, shop.campaign_id), 409)
    assert nothing_happened()


def test_a_cookie_uploads_and_undoes_only_from_our_own_pages(api: TestClient, shop: Shop) -> None:
    with system_session() as session:
        accounts.create_user(
            session, email="asha@example.com", password="correct horse battery", shop="Asha's"
        )
    api.post("/api/v1/auth/login", json={"email": "asha@example.com", "password": "correct horse battery"})

    for headers in ({}, {"Origin": "https://evil.example"}):
        assert_problem(upload(api, headers, shop.campaign_id), 403)
        assert_problem(api.post(f"/api/v1/imports/{uuid4()}/undo", headers=headers), 403)
    assert nothing_happened()


def test_a_list_is_kept_to_be_looked_at(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    path = f"/api/v1/campaigns/{shop.campaign_id}/upload/draft"

    assert api.post(path, files={"file": ("a.csv", LIST)}).status_code == 401
    assert_problem(api.post(path, headers=key), 422)
    elsewhere = f"/api/v1/campaigns/{uuid4()}/upload/draft"
    assert_problem(api.post(elsewhere, headers=key, files={"file": ("a.csv", LIST)}), 404)
    assert nothing_happened()

    kept = api.post(path, headers=key, files={"file": ("../old/list.csv", LIST)})

    assert kept.status_code == 201
    assert kept.json() == {
        "id": str(scalar("SELECT id FROM import_batches WHERE status = 'draft'")),
        "campaign_id": str(shop.campaign_id),
        "file_name": "list.csv",
        "size_bytes": len(LIST),
    }
    assert scalar("SELECT count(*) FROM leads") == 0
    assert api.get("/api/v1/imports", headers=key).json()["items"] == []
