"""Statuses, typed: old forms and new, with and without a price, a person or a reason."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.providers.whatsapp.events import items
from revive_app.providers.whatsapp.statuses import StatusError, StatusUpdate, read_status
from tests.fakes.meta_samples import webhook


def sample(name: str) -> StatusUpdate:
    (item,) = items(webhook(name))
    return read_status(item.payload)


def status(**parts: Any) -> StatusUpdate:
    return read_status({"status": {"id": "wamid.A", **parts}, "contact": None})


def test_a_status_of_2026() -> None:
    read = sample("status_read_pmp_free_customer_service_utility_template_id_bsuid__directsend_capture")

    assert read == StatusUpdate(
        wamid="wamid.HBgNODYxODUxNjUwNTUxNhUCABEYEjAzMzhGNTFGN0VDRTNBRDU4MAA=",
        status="read",
        rank=3,
        happened_at=datetime(2026, 8, 17, 12, 43, 59, tzinfo=UTC),
        opaque=None,
        phone="+8618516505516",
        user_id="CN.1765719894460979",
        is_group=False,
        error=None,
        pricing_category="utility",
        pricing_type="free_customer_service",
        billable=False,
    )
    assert read.pricing == {
        "pricing_category": "utility",
        "pricing_type": "free_customer_service",
        "billable": False,
    }


@pytest.mark.parametrize(
    ("word", "rank"),
    [
        ("accepted", 0),
        ("held_for_quality_assessment", 0),
        ("sent", 1),
        ("delivered", 2),
        ("read", 3),
        ("played", 4),
        ("SENT", 1),
        ("failed", None),
        ("deleted", None),
        ("in_orbit", None),
        ("", None),
    ],
)
def test_known_words_have_a_rank(word: str, rank: int | None) -> None:
    read = status(status=word)

    assert (read.rank, read.failed) == (rank, word == "failed")


def test_our_own_id_comes_back() -> None:
    own_id = "0192d2a1-7b7e-7cc0-8f6e-3f1c2d9a0b11"

    assert status(biz_opaque_callback_data=own_id).opaque == UUID(own_id)


@pytest.mark.parametrize("opaque", [None, "", "some data", 5, {}, "0192d2a1"])
def test_somebody_elses_callback_data_is_not_ours(opaque: object) -> None:
    assert status(biz_opaque_callback_data=opaque).opaque is None


@pytest.mark.parametrize(
    ("name", "phone", "user_id"),
    [
        ("status_sent__meta_docs", "+16505551234", None),
        # the draft of December 2025: an empty recipient, the user id beside it
        (
            "status_delivered_pmp_regular_marketing_bsuid__meta_docs_2",
            None,
            "user.9373795779eb6441c8adb2eaee5b848e7dd174ddd302d7db62142f4722d574b6",
        ),
        # the user id only in the contact
        ("status_played_cbp_service_bsuid__pywa", "+972987654321", "US.13491208655302741918"),
        ("status_read__netflie", None, None),
        ("status_read_group_bsuid__pywa", None, None),
    ],
)
def test_the_recipient_is_a_phone_a_user_id_or_unknown(
    name: str, phone: str | None, user_id: str | None
) -> None:
    read = sample(name)

    assert (read.phone, read.user_id) == (phone, user_id)


def test_a_group_is_nobody() -> None:
    assert sample("status_sent_group__meta_docs").is_group is True


@pytest.mark.parametrize(
    ("name", "error"),
    [
        (
            "status_failed_131047__java_api",
            StatusError(
                131047,
                "Re-engagement message",
                "Message failed to send because more than 24 hours have passed since the customer last replied"
                " to this number.",
            ),
        ),
        (
            "status_fragment_failed_1026_receiver_incapable__meta_docs",
            StatusError(1026, "Receiver Incapable", ""),
        ),
        (
            "status_error_item_131053_weblink_http429__pywa",
            StatusError(
                131053,
                "Media upload error",
                "Downloading media from weblink failed with http code 429, status message Too Many Requests",
            ),
        ),
    ],
)
def test_a_failure_says_why(name: str, error: StatusError) -> None:
    read = sample(name)

    assert (read.failed, read.error) == (True, error)


@pytest.mark.parametrize(
    ("errors", "error"),
    [
        ([{"code": "131049", "title": "T"}], StatusError(131049, "T", "")),
        ([{"code": 131049, "message": "M", "error_data": "plain"}], StatusError(131049, "M", "plain")),
        ([{"code": 131049, "title": "T", "details": "beside"}], StatusError(131049, "T", "beside")),
        (["odd", {"code": 1}], StatusError(1, "", "")),
        ([], None),
        (None, None),
        ({"code": 1}, None),
        ([{}], None),
    ],
)
def test_the_old_forms_of_an_error_are_read_too(errors: object, error: StatusError | None) -> None:
    assert status(status="failed", errors=errors).error == error


def test_a_status_without_a_price_has_none() -> None:
    read = sample("status_sent__meta_docs")

    assert (read.pricing, read.pricing_category, read.billable) == ({}, None, None)


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "id",
                "status",
                "timestamp",
                "recipient_id",
                "recipient_user_id",
                "errors",
                "pricing",
                "recipient_type",
            ]
        ),
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text()
        | st.lists(st.text())
        | st.just({}),
    )
)
def test_no_status_breaks_the_reader(odd: dict[str, Any]) -> None:
    read = read_status({"status": odd, "contact": odd})

    assert read.rank in (None, 0, 1, 2, 3, 4)


@pytest.mark.parametrize("payload", [{}, {"status": None}, {"status": "sent"}, {"status": [], "contact": 5}])
def test_a_payload_without_a_status_reads_as_nothing(payload: dict[str, Any]) -> None:
    read = read_status(payload)

    assert (read.wamid, read.status, read.rank, read.error) == (None, "", None, None)
