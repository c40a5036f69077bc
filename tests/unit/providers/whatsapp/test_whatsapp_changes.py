"""Preferences, user ids, templates and accounts, typed by what they say rather than by their field."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.providers.whatsapp.changes import (
    AccountChange,
    Preference,
    PreferenceChange,
    Restriction,
    TemplateChange,
    TemplateNews,
    UserIdChange,
    read_account_change,
    read_preference,
    read_template_change,
    read_tier,
    read_user_id_update,
)
from revive_app.providers.whatsapp.events import items
from revive_app.vocabulary import MessagingTier, NumberQuality, TemplateCategory
from tests.fakes.meta_samples import webhook


def account(name: str) -> AccountChange:
    (item,) = items(webhook(name))
    return read_account_change(item.payload, item.field)


def template(name: str) -> TemplateChange:
    (item,) = items(webhook(name))
    return read_template_change(item.payload, item.field)


def news(field: str = "message_template_status_update", **value: Any) -> TemplateChange:
    return read_template_change({"value": {"message_template_name": "diwali", **value}}, field)


class TestPreference:
    def test_resume(self) -> None:
        (item,) = items(webhook("field_user_preferences_resume__meta_docs"))

        assert read_preference(item.payload) == PreferenceChange(
            phone="+16505551234",
            user_id=None,
            value=Preference.RESUME,
            category="marketing_messages",
            detail="User requested to resume marketing messages",
            happened_at=datetime(2024, 11, 15, 21, 22, 1, tzinfo=UTC),
        )

    @pytest.mark.parametrize(
        ("word", "value"),
        [
            ("stop", Preference.STOP),
            ("STOP", Preference.STOP),
            ("signup", Preference.SIGNUP),
            ("pause", Preference.OTHER),
            (None, Preference.OTHER),
            ({}, Preference.OTHER),
        ],
    )
    def test_the_word_decides_and_an_unknown_one_is_other(self, word: object, value: Preference) -> None:
        assert read_preference({"preference": {"wa_id": "1", "value": word}}).value is value

    def test_a_person_without_a_phone_is_known_by_user_id(self) -> None:
        payload = {"preference": {"user_id": "IN.1", "value": "stop"}, "contact": {"user_id": "IN.1"}}

        read = read_preference(payload)

        assert (read.phone, read.user_id, read.value) == (None, "IN.1", Preference.STOP)


def test_a_changed_user_id() -> None:
    (item,) = items(webhook("field_user_id_update__restfb"))

    assert read_user_id_update(item.payload) == UserIdChange(
        previous="US.10101010101010101010",
        current="US.13491208655302741918",
        phone="+16505551234",
        happened_at=datetime(2025, 6, 8, 20, 59, 43, tzinfo=UTC),
    )


class TestTemplate:
    def test_an_approval_with_the_language_as_sends_want_it(self) -> None:
        assert template("field_message_template_status_update_approved__meta_docs") == TemplateChange(
            news=TemplateNews.STATUS,
            name="order_confirmation",
            language="en_US",
            template_id="1689556908129832",
            event="APPROVED",
            status="APPROVED",
            quality=None,
            category=TemplateCategory.UTILITY,
            coming_category=None,
            coming_at=None,
            reason=None,
            happened_at=datetime(2025, 6, 30, 1, 39, 8, tzinfo=UTC),
        )

    def test_quality_is_told_from_status_by_its_keys_not_by_the_field(self) -> None:
        change = news(
            "message_template_status_update", previous_quality_score="GREEN", new_quality_score="YELLOW"
        )

        assert (change.news, change.quality, change.status, change.event) == (
            TemplateNews.QUALITY,
            "YELLOW",
            None,
            None,
        )

    def test_quality_under_its_own_field(self) -> None:
        change = template("field_message_template_quality_update_quality_score_yellow__pywa")

        assert (change.news, change.quality, change.language) == (TemplateNews.QUALITY, "YELLOW", "en_US")

    def test_an_announced_category_is_the_correct_one_and_the_new_one_is_todays(self) -> None:
        change = news(
            "template_category_update",
            new_category="UTILITY",
            correct_category="MARKETING",
            category_update_timestamp=1746169200,
        )

        assert (change.news, change.category, change.coming_category, change.coming_at) == (
            TemplateNews.CATEGORY_ANNOUNCED,
            TemplateCategory.UTILITY,
            TemplateCategory.MARKETING,
            datetime(2025, 5, 2, 7, 0, tzinfo=UTC),
        )

    def test_a_changed_category(self) -> None:
        change = template("field_template_category_update_completed__meta_docs")

        assert (change.news, change.category, change.coming_category) == (
            TemplateNews.CATEGORY,
            TemplateCategory.MARKETING,
            None,
        )

    def test_a_detected_category_changes_nothing_yet(self) -> None:
        change = template("field_template_correct_category_detection__directsend_capture")

        assert (change.news, change.category, change.coming_category, change.coming_at) == (
            TemplateNews.CATEGORY_DETECTED,
            TemplateCategory.UTILITY,
            TemplateCategory.MARKETING,
            None,
        )

    def test_changed_text(self) -> None:
        change = template("field_message_template_components_update__meta_docs")

        assert (change.news, change.status, change.name) == (
            TemplateNews.COMPONENTS,
            None,
            "order_confirmation",
        )

    @pytest.mark.parametrize(
        ("event", "status"),
        [
            ("PAUSED", "PAUSED"),
            ("REINSTATED", "APPROVED"),
            ("UNARCHIVED", "APPROVED"),
            ("LOCKED", "LOCKED"),
            ("paused", "PAUSED"),
        ],
    )
    def test_the_event_says_what_the_template_is_now(self, event: str, status: str) -> None:
        assert news(event=event).status == status

    @pytest.mark.parametrize(
        ("value", "reason"),
        [
            ({"reason": "SCAM"}, "SCAM"),
            ({"reason": "NONE"}, None),
            ({"reason": None}, None),
            (
                {"reason": "INVALID_FORMAT", "rejection_info": {"reason": "Two values side by side."}},
                "Two values side by side.",
            ),
            (
                {"other_info": {"title": "FIRST_PAUSE", "description": "Paused for 3 hours."}},
                "Paused for 3 hours.",
            ),
            ({"other_info": {"title": "FIRST_PAUSE"}}, "FIRST_PAUSE"),
        ],
    )
    def test_the_reason_is_the_one_with_the_most_words(
        self, value: dict[str, Any], reason: str | None
    ) -> None:
        assert news(event="REJECTED", **value).reason == reason

    @pytest.mark.parametrize("category", ["TRANSACTIONAL", "<CATEGORY>", None, 5])
    def test_a_category_we_do_not_know_is_none(self, category: object) -> None:
        assert news(event="APPROVED", message_template_category=category).category is None


class TestAccount:
    def test_a_restriction_stops_what_the_shop_begins(self) -> None:
        change = account("field_account_update_account_restriction__pywa")

        expires = datetime(2022, 1, 4, 21, 8, 18, tzinfo=UTC)
        assert change.restrictions == (
            Restriction("RESTRICTED_BIZ_INITIATED_MESSAGING", expires),
            Restriction("RESTRICTED_ADD_PHONE_NUMBER_ACTION", expires),
        )
        assert (change.event, change.stops_sending, change.replies_stop) == (
            "ACCOUNT_RESTRICTION",
            True,
            False,
        )

    @pytest.mark.parametrize(
        ("value", "stops", "replies_stop"),
        [
            ({"event": "DISABLED_UPDATE", "ban_info": {"waba_ban_state": "DISABLE"}}, True, True),
            ({"event": "DISABLED_UPDATE", "ban_info": {"waba_ban_state": ["DISABLE"]}}, True, True),
            ({"event": "DISABLED_UPDATE", "ban_info": {"waba_ban_state": "REINSTATE"}}, False, False),
            (
                {"event": "DISABLED_UPDATE", "ban_info": {"waba_ban_state": "SCHEDULE_FOR_DISABLE"}},
                False,
                False,
            ),
            ({"event": "ACCOUNT_DELETED"}, True, True),
            ({"event": "ACCOUNT_OFFBOARDED"}, True, True),
            (
                {"restriction_info": [{"restriction_type": "RESTRICTED_CUSTOMER_INITIATED_MESSAGING"}]},
                True,
                True,
            ),
            (
                {"restriction_info": [{"restriction_type": "RESTRICTED_ADD_PHONE_NUMBER_ACTION"}]},
                False,
                False,
            ),
            ({"event": "VERIFIED_ACCOUNT"}, False, False),
            ({"restriction_info": ["odd", {}, None]}, False, False),
        ],
    )
    def test_what_stops_sending(self, value: dict[str, Any], stops: bool, replies_stop: bool) -> None:
        change = read_account_change({"value": value}, "account_update")

        assert (change.stops_sending, change.replies_stop) == (stops, replies_stop)

    def test_metas_list_of_all_ban_states_says_nothing(self) -> None:
        assert account("field_account_update_disabled_update__meta_docs_2").ban_state is None

    def test_a_flagged_number(self) -> None:
        change = account("field_phone_number_quality_update_flagged__restfb")

        assert (change.event, change.quality, change.tier, change.display_phone) == (
            "FLAGGED",
            NumberQuality.RED,
            MessagingTier.TIER_10K,
            "16505551111",
        )

    def test_a_new_limit(self) -> None:
        change = account("field_business_capability_update__meta_docs")

        assert (change.tier, change.daily_limit) == (MessagingTier.TIER_2K, 2000)

    @pytest.mark.parametrize(
        ("limit", "tier"),
        [
            (250, MessagingTier.TIER_250),
            (1_000, MessagingTier.TIER_250),
            ("2000", MessagingTier.TIER_2K),
            (9_999, MessagingTier.TIER_2K),
            (100_000, MessagingTier.TIER_100K),
            (-1, MessagingTier.UNLIMITED),
            (2_147_483_647, MessagingTier.UNLIMITED),
            ("TIER_250", MessagingTier.TIER_250),
            ("TIER_1K", MessagingTier.TIER_250),
            ("tier_2k", MessagingTier.TIER_2K),
            ("TIER_UNLIMITED", MessagingTier.UNLIMITED),
            ("UNLIMITED", MessagingTier.UNLIMITED),
            ("TIER_NOT_SET", None),
            ("", None),
            (None, None),
            (-7, None),
            ([], None),
        ],
    )
    def test_a_limit_is_a_step_of_the_ladder(self, limit: object, tier: MessagingTier | None) -> None:
        assert read_tier(limit) is tier

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("field_account_review_update_approved__java_api", "Approved"),
            ("field_account_update_account_violation__meta_docs_2", "Account violation (Adult)"),
            ("field_phone_number_name_update_approved__meta_docs", "Approved (Lucky Shrub)"),
            ("field_security_pin_reset_request__meta_docs", "Pin reset request"),
            ("field_account_settings_update__piusalfred", "Account settings update"),
        ],
    )
    def test_it_is_told_in_words(self, name: str, words: str) -> None:
        assert account(name).words == words

    def test_an_alert(self) -> None:
        alert = {"alert_severity": "WARNING", "alert_type": "X_DEFERRED", "alert_description": "Wait."}

        change = read_account_change({"value": {"alert_info": alert}, "time": 1743451903}, "account_alerts")

        assert (change.severity, change.event, change.details) == ("WARNING", "X_DEFERRED", "Wait.")
        assert change.happened_at == datetime(2025, 3, 31, 20, 11, 43, tzinfo=UTC)


odd_values: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text()) | st.just({})
)
odd_objects = st.dictionaries(
    st.sampled_from(
        ["event", "ban_info", "restriction_info", "alert_info", "current_limit", "new_category", "reason"]
        + ["correct_category", "message_template_language", "new_quality_score", "user_id", "wa_id", "value"]
    ),
    odd_values
    | st.dictionaries(st.sampled_from(["waba_ban_state", "previous", "current", "reason"]), odd_values),
)


@given(odd_objects | odd_values)
def test_nothing_breaks_the_readers(odd: Any) -> None:
    payload = {"value": odd, "preference": odd, "user_id_update": odd, "contact": odd, "time": odd}

    assert read_account_change(payload, "account_update").field == "account_update"
    assert read_account_change(payload, "account_update").words
    assert read_template_change(payload, "message_template_status_update").news in TemplateNews
    assert read_preference(payload).value in Preference
    read_user_id_update(payload)
