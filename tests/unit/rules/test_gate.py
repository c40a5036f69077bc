"""The gate's verdicts: each objection alone, their order, and what each one lets through."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from revive_app.rules import gate
from revive_app.rules.gate import Facts, Hold, Reason, Send, Skip
from revive_app.vocabulary import (
    BlastStatus,
    CampaignStatus,
    Handler,
    MarketingConsent,
    MessageCategory,
    MessagingTier,
    Sender,
)

KOLKATA = ZoneInfo("Asia/Kolkata")
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=KOLKATA).astimezone(UTC)
NIGHT = datetime(2026, 11, 22, 23, 0, tzinfo=KOLKATA).astimezone(UTC)

NUMBER = gate.NumberFacts(
    paused=False, throttled_until=None, sending_confirmed=True, tier=MessagingTier.UNLIMITED, budget_used=0
)
SHOP = gate.ShopFacts(zone=KOLKATA, quiet_from=time(21), quiet_until=time(9), frequency_cap=2)
REPLY = gate.MessageFacts(
    sender=Sender.AGENT,
    category=MessageCategory.SERVICE,
    is_template=False,
    confirms_opt_out=False,
    announces_handoff=False,
    asked_for=False,
    expires_at=None,
    reachable=True,
    dnd=False,
    marketing_consent=MarketingConsent.UNKNOWN,
    contact_zone=KOLKATA,
    recent_marketing=0,
    counted_in_budget=False,
    handler=Handler.AGENT,
    ai_paused_until=None,
    window_expires_at=NOON + timedelta(hours=20),
    pair_tat=None,
    campaign_status=CampaignStatus.ACTIVE,
    blast_status=None,
)
OFFER = replace(
    REPLY,
    sender=Sender.BLAST,
    category=MessageCategory.MARKETING,
    is_template=True,
    marketing_consent=MarketingConsent.GRANTED,
    window_expires_at=None,
    blast_status=BlastStatus.RUNNING,
)


def verdict(message: gate.MessageFacts, *, number=NUMBER, shop=SHOP, now=NOON) -> gate.Verdict:
    return gate.decide(Facts(number, shop, message), now)


@pytest.mark.parametrize("message", [REPLY, OFFER, replace(REPLY, sender=Sender.HUMAN)])
def test_an_ordinary_message_may_leave(message: gate.MessageFacts) -> None:
    assert verdict(message) == Send()


@pytest.mark.parametrize(
    ("_case", "change", "expected"),
    [
        ("paused", {"paused": True}, Hold(NOON + gate.RECHECK, Reason.NUMBER_PAUSED)),
        ("restored", {"sending_confirmed": False}, Hold(NOON + gate.RECHECK, Reason.RESTORED)),
        (
            "throttled",
            {"throttled_until": NOON + timedelta(seconds=7)},
            Hold(NOON + timedelta(seconds=7), Reason.THROTTLED),
        ),
        ("throttled before", {"throttled_until": NOON}, Send()),
    ],
)
def test_the_number_holds_everything(_case: str, change: dict, expected: gate.Verdict) -> None:
    number = replace(NUMBER, **change)

    for message in (REPLY, OFFER, replace(REPLY, sender=Sender.HUMAN)):
        assert verdict(message, number=number) == expected


@pytest.mark.parametrize(
    ("_case", "message", "expected"),
    [
        (
            "a cancelled blast never leaves",
            replace(OFFER, blast_status=BlastStatus.CANCELLED),
            Skip(Reason.BLAST_CANCELLED),
        ),
        (
            "a paused blast waits",
            replace(OFFER, blast_status=BlastStatus.PAUSED),
            Hold(NOON + gate.RECHECK, Reason.BLAST_PAUSED),
        ),
        (
            "an offer of a paused campaign waits",
            replace(OFFER, campaign_status=CampaignStatus.PAUSED),
            Hold(NOON + gate.RECHECK, Reason.CAMPAIGN_PAUSED),
        ),
        (
            "an answer of a paused campaign is stale",
            replace(REPLY, campaign_status=CampaignStatus.PAUSED),
            Skip(Reason.CAMPAIGN_PAUSED),
        ),
        (
            "an archived campaign is silent",
            replace(OFFER, campaign_status=CampaignStatus.ARCHIVED),
            Skip(Reason.CAMPAIGN_ARCHIVED),
        ),
        (
            "a human writes whatever the campaign does",
            replace(REPLY, sender=Sender.HUMAN, campaign_status=CampaignStatus.PAUSED),
            Send(),
        ),
        ("an expired offer never leaves", replace(OFFER, expires_at=NOON), Skip(Reason.EXPIRED)),
        ("an offer still valid leaves", replace(OFFER, expires_at=NOON + timedelta(seconds=1)), Send()),
        ("nobody to write to", replace(REPLY, reachable=False), Skip(Reason.UNREACHABLE)),
        ("do not disturb stops the agent", replace(REPLY, dnd=True), Skip(Reason.DND)),
        ("and a human too", replace(REPLY, dnd=True, sender=Sender.HUMAN), Skip(Reason.DND)),
        (
            "but not the one confirmation",
            replace(REPLY, dnd=True, sender=Sender.SYSTEM, confirms_opt_out=True),
            Send(),
        ),
        (
            "withdrawn marketing stops offers",
            replace(OFFER, marketing_consent=MarketingConsent.WITHDRAWN),
            Skip(Reason.MARKETING_WITHDRAWN),
        ),
        (
            "but not answers",
            replace(REPLY, marketing_consent=MarketingConsent.WITHDRAWN),
            Send(),
        ),
        (
            "nobody gets offers she was never asked about",
            replace(OFFER, marketing_consent=MarketingConsent.UNKNOWN),
            Skip(Reason.NO_CONSENT),
        ),
        (
            "the agent is silent when a human took over",
            replace(REPLY, handler=Handler.HUMAN),
            Skip(Reason.HUMAN_TOOK_OVER),
        ),
        (
            "but for the words that announce the human",
            replace(REPLY, handler=Handler.HUMAN, announces_handoff=True),
            Send(),
        ),
        (
            "so is the follow-up",
            replace(REPLY, sender=Sender.FOLLOWUP, handler=Handler.HUMAN),
            Skip(Reason.HUMAN_TOOK_OVER),
        ),
        (
            "the human is not",
            replace(REPLY, sender=Sender.HUMAN, handler=Handler.HUMAN),
            Send(),
        ),
        (
            "the agent is silent while a human types",
            replace(REPLY, ai_paused_until=NOON + timedelta(seconds=1)),
            Skip(Reason.HUMAN_TYPING),
        ),
        (
            "free text outside the window is refused",
            replace(REPLY, window_expires_at=NOON),
            Skip(Reason.WINDOW_CLOSED),
        ),
        ("nor without any window", replace(REPLY, window_expires_at=None), Skip(Reason.WINDOW_CLOSED)),
        (
            "a person over the cap gets no offer",
            replace(OFFER, recent_marketing=2),
            Skip(Reason.FREQUENCY_CAP),
        ),
        ("under the cap she does", replace(OFFER, recent_marketing=1), Send()),
        ("answers have no cap", replace(REPLY, recent_marketing=99), Send()),
    ],
)
def test_each_objection(_case: str, message: gate.MessageFacts, expected: gate.Verdict) -> None:
    assert verdict(message) == expected


def test_offers_wait_for_the_end_of_quiet_hours() -> None:
    message = replace(OFFER)

    assert verdict(message, now=NIGHT) == Hold(
        datetime(2026, 11, 23, 9, 0, tzinfo=KOLKATA).astimezone(UTC), Reason.QUIET_HOURS
    )


def test_answers_do_not_wait_for_quiet_hours() -> None:
    message = replace(REPLY, window_expires_at=NIGHT + timedelta(hours=1))

    assert verdict(message, now=NIGHT) == Send()


def test_quiet_hours_are_those_of_the_persons_own_zone() -> None:
    in_london = replace(OFFER, contact_zone=ZoneInfo("Europe/London"))

    # Noon in Kolkata is half past six in London.
    assert verdict(in_london, now=NOON) == Hold(
        datetime(2026, 11, 22, 9, 0, tzinfo=ZoneInfo("Europe/London")).astimezone(UTC), Reason.QUIET_HOURS
    )


def test_the_pair_rate_holds_the_46th_message() -> None:
    message = replace(REPLY, pair_tat=NOON + timedelta(seconds=6 * 45))

    assert verdict(message) == Hold(NOON + timedelta(seconds=6), Reason.PAIR_RATE)


@pytest.mark.parametrize(
    ("_case", "message", "used", "expected"),
    [
        ("under the limit", OFFER, 249, Send()),
        ("at the limit", OFFER, 250, Hold(NOON + gate.RECHECK, Reason.PORTFOLIO_LIMIT)),
        ("a person counted already", replace(OFFER, counted_in_budget=True), 250, Send()),
        ("inside the window nothing is counted", REPLY, 250, Send()),
    ],
)
def test_the_portfolio_limit(
    _case: str, message: gate.MessageFacts, used: int, expected: gate.Verdict
) -> None:
    number = replace(NUMBER, tier=MessagingTier.TIER_250, budget_used=used)

    assert verdict(message, number=number) == expected


def test_the_order_of_objections_is_the_designs() -> None:
    """Everything is wrong at once; each objection that is lifted uncovers the next one."""
    message = replace(
        OFFER,
        sender=Sender.FOLLOWUP,
        is_template=False,
        campaign_status=CampaignStatus.PAUSED,
        expires_at=NIGHT,
        dnd=True,
        handler=Handler.HUMAN,
        recent_marketing=9,
        pair_tat=NIGHT + timedelta(hours=1),
    )
    number = replace(NUMBER, paused=True, tier=MessagingTier.TIER_250, budget_used=250)
    seen = [verdict(message, number=number, now=NIGHT)]
    number = replace(number, paused=False)
    for change in (
        {},
        {"campaign_status": CampaignStatus.ACTIVE},
        {"expires_at": None},
        {"dnd": False},
        {"handler": Handler.AGENT},
        {"is_template": True},
        {"contact_zone": ZoneInfo("America/New_York")},
        {"recent_marketing": 0},
        {"pair_tat": None},
        {"counted_in_budget": True},
    ):
        message = replace(message, **change)
        seen.append(verdict(message, number=number, now=NIGHT))

    assert [getattr(found, "reason", "send") for found in seen] == [
        Reason.NUMBER_PAUSED,
        Reason.CAMPAIGN_PAUSED,
        Reason.EXPIRED,
        Reason.DND,
        Reason.HUMAN_TOOK_OVER,
        Reason.WINDOW_CLOSED,
        Reason.QUIET_HOURS,
        Reason.FREQUENCY_CAP,
        Reason.PAIR_RATE,
        Reason.PORTFOLIO_LIMIT,
        "send",
    ]
