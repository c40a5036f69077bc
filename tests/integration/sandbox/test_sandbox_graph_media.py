"""Media as Graph has them: upload, link for five minutes, bytes with the token, end."""

import asyncio
import hashlib
from datetime import UTC, datetime, timedelta

import pytest

from revive_app import db
from revive_app.sandbox.phones import phone_send
from tests.integration.sandbox.kit import (
    GRAPH,
    PHONE_ID,
    Graph,
    Receiver,
    tell_number,
    tell_template,
    text_to,
)

pytestmark = pytest.mark.anyio

JPEG = b"\xff\xd8\xff\xe0" + b"picture" * 100
WRONG = {"Authorization": "Bearer wrong"}


async def upload(graph: Graph, content: bytes = JPEG, mime_type: str = "image/jpeg") -> str:
    answered = await graph.client.post(
        f"{GRAPH}/{PHONE_ID}/media",
        data={"messaging_product": "whatsapp", "type": mime_type},
        files={"file": ("ring.jpg", content, mime_type)},
    )
    assert answered.status_code == 200, answered.text
    assert set(answered.json()) == {"id"}
    return str(answered.json()["id"])


async def test_what_was_uploaded_comes_back_by_its_link(graph: Graph) -> None:
    media_id = await upload(graph)

    described = await graph.client.get(f"{GRAPH}/{media_id}", params={"phone_number_id": PHONE_ID})
    body = described.json()
    downloaded = await graph.client.get(body["url"])

    assert body == {
        "messaging_product": "whatsapp",
        "url": body["url"],
        "mime_type": "image/jpeg",
        "sha256": hashlib.sha256(JPEG).hexdigest(),
        "file_size": len(JPEG),
        "id": media_id,
    }
    assert body["url"].startswith("http://sandbox/sandbox/graph/whatsapp_business/attachments/?mid=")
    assert (downloaded.content, downloaded.headers["content-type"]) == (JPEG, "image/jpeg")


async def test_a_link_needs_the_token(graph: Graph) -> None:
    url = (await graph.client.get(f"{GRAPH}/{await upload(graph)}")).json()["url"]

    for headers in (WRONG, {"Authorization": ""}):
        assert (await graph.client.get(url, headers=headers)).status_code == 404


async def test_a_link_is_good_for_five_minutes(graph: Graph) -> None:
    url = (await graph.client.get(f"{GRAPH}/{await upload(graph)}")).json()["url"]
    until = int(url.split("ext=")[1].split("&")[0])

    assert 295 <= until - datetime.now(UTC).timestamp() <= 300
    stretched = url.replace(f"ext={until}", f"ext={until + 3600}")
    assert (await graph.client.get(stretched)).status_code == 404
    assert (await graph.client.get(url.replace(f"ext={until}", "ext=1"))).status_code == 404


async def test_an_upload_can_be_sent_and_shown(graph: Graph, receiver: Receiver) -> None:
    await asyncio.to_thread(phone_send, PHONE_ID, "+919812345678", "Hello")
    body = {**text_to("+919812345678"), "type": "image", "image": {"id": await upload(graph)}}

    statuses = await receiver.statuses_of(await graph.wamid(body), "read")

    assert [one["status"] for one in statuses] == ["sent", "delivered", "read"]


async def test_media_of_the_wrong_kind_fails_later(graph: Graph, receiver: Receiver) -> None:
    await asyncio.to_thread(phone_send, PHONE_ID, "+919812345678", "Hello")
    media_id = await upload(graph, b"%PDF-1.7", "application/pdf")
    body = {**text_to("+919812345678"), "type": "image", "image": {"id": media_id}}

    (status,) = await receiver.statuses_of(await graph.wamid(body), "failed")

    assert status["errors"][0]["code"] == 131053
    assert status["errors"][0]["error_data"]["details"] == (
        "Unsupported Image mime type application/pdf. Please use one of image/jpeg, image/png."
    )


async def test_a_link_nobody_can_fetch_fails_later(graph: Graph, receiver: Receiver) -> None:
    tell_template()
    await asyncio.to_thread(phone_send, PHONE_ID, "+919812345678", "Hello")
    body = {**text_to("+919812345678"), "type": "image", "image": {"link": "https://shop.invalid/ring.jpg"}}

    (status,) = await receiver.statuses_of(await graph.wamid(body), "failed")

    assert status["errors"][0]["code"] == 131053


async def test_an_upload_ends_when_deleted(graph: Graph) -> None:
    media_id = await upload(graph)

    gone = await graph.client.delete(f"{GRAPH}/{media_id}")
    again = await graph.client.get(f"{GRAPH}/{media_id}")

    assert gone.json() == {"success": True}
    assert again.json()["error"]["error_subcode"] == 33


async def test_an_upload_ends_after_thirty_days(graph: Graph) -> None:
    media_id = await upload(graph)
    with db.system_session() as session:
        session.run(
            "UPDATE sandbox_media SET created_at = :at", at=datetime.now(UTC) - timedelta(days=30, seconds=1)
        )

    body = {**text_to("+919812345678"), "type": "image", "image": {"id": media_id}}
    assert (await graph.refused(body))[1] == 131009
    assert (await graph.client.get(f"{GRAPH}/{media_id}")).status_code == 400


async def test_another_numbers_upload_is_unknown(graph: Graph) -> None:
    media_id = await upload(graph)
    tell_number(phone_number_id="777", token="EAAother", waba_id="888")
    other = {"Authorization": "Bearer EAAother"}

    for answered in (
        await graph.client.get(f"{GRAPH}/{media_id}", headers=other),
        await graph.client.delete(f"{GRAPH}/{media_id}", headers=other),
        await graph.client.get(f"{GRAPH}/{media_id}", params={"phone_number_id": "777"}),
    ):
        assert (answered.status_code, answered.json()["error"]["error_subcode"]) == (400, 33)
    assert (await graph.client.get(f"{GRAPH}/{media_id}")).status_code == 200


@pytest.mark.parametrize(
    ("data", "files", "code"),
    [
        ({"type": "image/jpeg"}, {"file": ("a.jpg", JPEG, "image/jpeg")}, 100),
        ({"messaging_product": "whatsapp", "type": "image/jpeg"}, {}, 100),
        ({"messaging_product": "whatsapp"}, {"file": ("a.exe", b"MZ", "application/x-msdownload")}, 100),
        ({"messaging_product": "whatsapp"}, {"file": ("a.jpg", b"", "image/jpeg")}, 131053),
        ({"messaging_product": "whatsapp"}, {"file": ("a.jpg", b"x" * 5242881, "image/jpeg")}, 131053),
    ],
)
async def test_a_bad_upload_is_refused(
    graph: Graph, data: dict[str, str], files: dict[str, tuple[str, bytes, str]], code: int
) -> None:
    answered = await graph.client.post(f"{GRAPH}/{PHONE_ID}/media", data=data, files=files)

    assert (answered.status_code, answered.json()["error"]["code"]) == (400, code)
    with db.system_session() as session:
        assert session.row("SELECT 1 FROM sandbox_media") is None


async def test_an_upload_needs_the_token(graph: Graph) -> None:
    answered = await graph.client.post(
        f"{GRAPH}/{PHONE_ID}/media",
        data={"messaging_product": "whatsapp"},
        files={"file": ("a.jpg", JPEG, "image/jpeg")},
        headers=WRONG,
    )

    assert (answered.status_code, answered.json()["error"]["code"]) == (401, 190)


async def begin_upload(graph: Graph, length: int, mime_type: str = "image/jpeg") -> str:
    app = (await graph.client.get(f"{GRAPH}/app")).json()["id"]
    about = {"file_name": "ring.jpg", "file_length": str(length), "file_type": mime_type}
    begun = await graph.client.post(f"{GRAPH}/{app}/uploads", params=about)
    assert begun.status_code == 200, begun.text
    return str(begun.json()["id"])


async def test_a_sample_goes_up_in_a_session_and_ends_in_a_handle(graph: Graph) -> None:
    session = await begin_upload(graph, len(JPEG))
    token = graph.client.headers["authorization"].partition(" ")[2]
    oauth = {"Authorization": f"OAuth {token}", "file_offset": "0"}

    taken = await graph.client.post(f"{GRAPH}/{session}", content=JPEG, headers=oauth)

    assert session.startswith("upload:")
    assert taken.status_code == 200, taken.text
    assert taken.json()["h"].startswith("4:")


async def test_a_session_takes_what_it_was_begun_for_and_nothing_else(graph: Graph) -> None:
    session = await begin_upload(graph, len(JPEG))
    url, whole = f"{GRAPH}/{session}", {"file_offset": "0"}

    short = await graph.client.post(url, content=JPEG[:-1], headers=whole)
    long = await graph.client.post(url, content=JPEG + b"x", headers=whole)
    late = await graph.client.post(url, content=JPEG)
    forged = await graph.client.post(
        f"{GRAPH}/{session.partition('?')[0]}?sig=0", content=JPEG, headers=whole
    )
    strange = await graph.client.post(url, content=JPEG, headers={**WRONG, **whole})
    elsewhere = await graph.client.post(
        f"{GRAPH}/2/uploads", params={"file_length": "1", "file_type": "image/png"}
    )
    nothing = await graph.client.post(f"{GRAPH}/1/uploads", params={"file_type": "image/png"})
    odd = await graph.client.post(f"{GRAPH}/1/uploads", params={"file_length": "1", "file_type": "image/gif"})
    stranger = await graph.client.get(f"{GRAPH}/app", headers=WRONG)

    answered = [short, long, late, forged, strange, elsewhere, nothing, odd, stranger]
    assert [one.json()["error"]["code"] for one in answered] == [100, 100, 100, 100, 190, 100, 100, 100, 190]
