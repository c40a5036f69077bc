"""Files customers sent: for signed-in people of the shop, as what they are, in whole or in part."""

import io
from uuid import UUID, uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.db import system_session, tenant_session
from revive_app.models import Media
from revive_app.providers.storage import open_storage
from revive_app.services.media import files as media_files
from revive_app.settings import get_settings
from revive_app.vocabulary import MediaStatus
from tests.builders import Shop, make_shop, make_thread, queue_message, scalar
from tests.http.problems import assert_problem

CONTENT = bytes(range(256)) * 4


def make_media(
    shop: Shop, *, media_type: str = "image/jpeg", filename: str = "", stored: bool = True
) -> UUID:
    key = f"media/{uuid4()}"
    if stored:
        open_storage(get_settings()).put(key, io.BytesIO(CONTENT))
    message = queue_message(shop, make_thread(shop))
    with system_session() as session:
        media = Media(
            client_id=shop.client_id,
            message_id=message,
            meta_id="1",
            filename=filename,
            status=MediaStatus.STORED if stored else MediaStatus.FAILED,
            status_words="" if stored else "The file is larger than we take.",
            media_type=media_type if stored else "",
            size_bytes=len(CONTENT) if stored else 0,
            storage_key=key if stored else None,
        )
        session.add(media)
        session.flush()
        return media.id


def test_a_photo_is_shown_and_never_run(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    response = api.get(f"/api/v1/media/{make_media(shop)}", headers=key)

    assert (response.status_code, response.content) == (200, CONTENT)
    assert response.headers["content-type"] == "image/jpeg"
    assert response.headers["content-disposition"] == 'inline; filename="file"'
    assert response.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in response.headers["content-security-policy"]
    assert response.headers["cache-control"].startswith("private")


@pytest.mark.parametrize(
    ("filename", "shown"),
    [
        ("bill.pdf", "bill.pdf"),
        ('a"; b\r\nX: y.pdf', "a__ b__X_ y.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("बिल.pdf", "____.pdf"),
        ("", "file"),
    ],
)
def test_other_files_are_downloads_under_a_tame_name(
    api: TestClient, key: dict[str, str], shop: Shop, filename: str, shown: str
) -> None:
    media = make_media(shop, media_type="application/pdf", filename=filename)

    response = api.get(f"/api/v1/media/{media}", headers=key)

    name = response.headers["content-disposition"].removeprefix('attachment; filename="').removesuffix('"')
    assert name.isascii()
    assert name == shown or "\u0900" <= filename[:1] <= "\u097f"


@pytest.mark.parametrize(
    ("wanted", "status", "first", "last"),
    [
        ("bytes=0-1", 206, 0, 1),
        ("bytes=1000-", 206, 1000, 1023),
        ("bytes=-24", 206, 1000, 1023),
        ("bytes=1020-9999", 206, 1020, 1023),
        ("bytes=2000-3000", 200, 0, 1023),
        ("bytes=5-4", 200, 0, 1023),
        ("bytes=0-1,4-5", 200, 0, 1023),
        ("lines=0-1", 200, 0, 1023),
        ("bytes=-", 200, 0, 1023),
        ("bytes=-0", 200, 0, 1023),
    ],
)
def test_a_player_may_ask_for_a_part(
    api: TestClient, key: dict[str, str], shop: Shop, wanted: str, status: int, first: int, last: int
) -> None:
    media = make_media(shop, media_type="audio/ogg")

    response = api.get(f"/api/v1/media/{media}", headers={**key, "Range": wanted})

    assert (response.status_code, response.content) == (status, CONTENT[first : last + 1])
    if status == 206:
        assert response.headers["content-range"] == f"bytes {first}-{last}/1024"


def test_a_file_that_could_not_be_had_says_why(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    problem = assert_problem(api.get(f"/api/v1/media/{make_media(shop, stored=False)}", headers=key), 409)

    assert problem["detail"] == "The file is larger than we take."


def test_a_row_whose_bytes_are_gone_is_not_found(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    media = make_media(shop)
    with system_session() as session:
        session.run("UPDATE media SET storage_key = 'media/nowhere'")

    assert_problem(api.get(f"/api/v1/media/{media}", headers=key), 404)


def test_nobody_else_sees_it(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    mine, theirs = make_media(shop), make_media(make_shop())

    assert_problem(api.get(f"/api/v1/media/{mine}"), 401)
    assert assert_problem(api.get(f"/api/v1/media/{theirs}", headers=key), 404) == assert_problem(
        api.get(f"/api/v1/media/{uuid4()}", headers=key), 404
    )


def removals() -> list[str]:
    with system_session() as session:
        return [row["key"] for row in session.rows("SELECT key FROM file_removals")]


def test_whatever_deletes_the_message_the_bytes_are_removed(shop: Shop) -> None:
    media, kept = make_media(shop), make_media(shop)
    with system_session() as session:
        key = session.rows("SELECT storage_key FROM media WHERE id = :id", id=media)[0]["storage_key"]
        session.run("DELETE FROM messages WHERE id = (SELECT message_id FROM media WHERE id = :id)", id=media)

    assert media_files.forget_orphans() == 1

    assert removals() == [key]
    assert scalar("SELECT id FROM media") == kept


def test_a_persons_files_go_at_once(shop: Shop) -> None:
    media, kept = make_media(shop), make_media(shop)
    owner = (
        "SELECT contact_id FROM messages JOIN media ON media.message_id = messages.id WHERE media.id = :id"
    )
    with tenant_session(shop.client_id) as session:
        contact = session.rows(owner, id=media)[0]["contact_id"]
        assert media_files.forget_person(session, contact) == 1

    assert len(removals()) == 1
    assert scalar("SELECT id FROM media") == kept
