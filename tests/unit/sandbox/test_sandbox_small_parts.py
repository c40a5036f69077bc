"""Message ids, retry pauses, media types, magic numbers, error bodies."""

import base64
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.sandbox import errors
from revive_app.sandbox.errors import GraphError
from revive_app.sandbox.ids import new_object_id
from revive_app.sandbox.magic import FATES, NORMAL, PREFIX, Breakdown, fate_of, refusal
from revive_app.sandbox.media import check_upload, complaint
from revive_app.sandbox.queue import pause
from revive_app.sandbox.wamid import Direction, new_wamid


def test_a_wamid_holds_the_peer_and_the_direction_as_metas_do() -> None:
    out = base64.b64decode(new_wamid("16467043595", Direction.TO_CUSTOMER).removeprefix("wamid."))
    back = base64.b64decode(new_wamid("16467043595", Direction.FROM_CUSTOMER).removeprefix("wamid."))
    hidden = base64.b64decode(new_wamid("CN.1765719894460979", Direction.TO_CUSTOMER).removeprefix("wamid."))

    assert out[:20] == b"\x1c\x18\x0b16467043595\x15\x02\x00\x11\x18\x12"
    assert back[:22] == b"\x1c\x18\x0b16467043595\x15\x02\x00\x12\x18\x143A"
    assert hidden[:28] == b"\x1c\x18\x13CN.1765719894460979\x15\x14\x00\x11\x18\x12"
    assert {len(out), len(back)} == {39, 41}
    assert out.endswith(b"\x00")


def test_wamids_and_ids_are_fresh_every_time() -> None:
    assert len({new_wamid("1", Direction.TO_CUSTOMER) for _ in range(1000)}) == 1000
    assert all(len(new_object_id()) == 16 for _ in range(10))


@given(st.integers(min_value=1, max_value=20_000), st.integers(min_value=0, max_value=7 * 86_400))
def test_the_pause_before_a_retry_grows_and_stays_within_hours(attempts: int, age: int) -> None:
    wait = pause(attempts, timedelta(seconds=age))

    assert timedelta(seconds=0.5) <= wait <= timedelta(hours=9)
    assert wait <= pause(attempts + 1, timedelta(seconds=age))
    assert wait <= pause(attempts, timedelta(seconds=age + 60))


@pytest.mark.parametrize(("attempts", "seconds"), [(1, 0.5), (2, 1), (3, 2), (6, 16), (7, 30), (1000, 30)])
def test_a_young_webhook_is_tried_again_soon(attempts: int, seconds: float) -> None:
    assert pause(attempts, timedelta(seconds=10)) == timedelta(seconds=seconds)


def test_a_day_old_webhook_waits_more_than_an_hour() -> None:
    assert pause(100, timedelta(days=1)) == timedelta(seconds=0.05 * 86_400)


@pytest.mark.parametrize(
    ("mime_type", "size", "code"),
    [
        ("image/jpeg", 5 * 1024 * 1024, None),
        ("image/jpeg", 5 * 1024 * 1024 + 1, 131053),
        ("audio/ogg; codecs=opus", 16 * 1024 * 1024, None),
        ("video/mp4", 16 * 1024 * 1024 + 1, 131053),
        ("application/pdf", 100 * 1024 * 1024, None),
        ("application/pdf", 100 * 1024 * 1024 + 1, 131053),
        ("image/webp", 500 * 1024, None),
        ("image/jpeg", 0, 131053),
        ("image/gif", 10, 100),
        ("application/octet-stream", 10, 100),
        ("", 10, 100),
    ],
)
def test_uploads_keep_metas_types_and_sizes(mime_type: str, size: int, code: int | None) -> None:
    if code is None:
        check_upload(mime_type, size)
        return
    with pytest.raises(GraphError) as refused:
        check_upload(mime_type, size)
    assert refused.value.code == code


def test_media_of_another_kind_is_complained_about_as_meta_does() -> None:
    assert complaint("image", "image/png") is None
    assert complaint("document", "image/png") is None
    assert complaint("video", "text/html") == (
        "Unsupported Video mime type text/html. Please use one of video/mp4, video/3gpp."
    )


def test_only_the_magic_range_is_magic() -> None:
    assert len(FATES) == 26
    assert all(fate_of(PREFIX + ending) is fate for ending, fate in FATES.items())
    for ordinary in ("919812345678", PREFIX + "99", PREFIX + "260", "26", "IN.9199999000" + "26"):
        assert fate_of(ordinary) is NORMAL


@pytest.mark.parametrize(
    ("breakdown", "code", "status"),
    [
        (Breakdown.PAIR_LIMIT, 131056, 400),
        (Breakdown.THROUGHPUT, 130429, 400),
        (Breakdown.BAD_TOKEN, 190, 401),
        (Breakdown.UNAVAILABLE, 131016, 500),
    ],
)
def test_breakdowns_in_metas_words(breakdown: Breakdown, code: int, status: int) -> None:
    error = refusal(breakdown)

    assert error is not None
    assert (error.code, error.status) == (code, status)


def test_breakdowns_without_words() -> None:
    assert refusal(Breakdown.HTML_500) is None
    assert refusal(Breakdown.CUT_OFF) is None


def test_an_error_body_is_metas() -> None:
    body = errors.throughput_reached().body()["error"]

    trace = body.pop("fbtrace_id")
    assert len(trace) == 23
    assert body == {
        "message": "(#130429) Rate limit hit",
        "type": "OAuthException",
        "code": 130429,
        "error_data": {
            "messaging_product": "whatsapp",
            "details": "Cloud API message throughput has been reached.",
        },
        "error_subcode": 2494055,
    }


def test_an_unknown_object_is_100_33_without_data() -> None:
    body = errors.unknown_object("454545", "GET").body()["error"]

    assert (body["code"], body["error_subcode"], body["type"]) == (100, 33, "GraphMethodException")
    assert body["message"].startswith("Unsupported get request. Object with ID '454545' does not exist")
    assert "error_data" not in body
