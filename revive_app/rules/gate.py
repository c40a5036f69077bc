"""The one gate: may this message leave now, must it wait, or will it never?

Asked inside the transaction that claims the message, so nothing can change between the answer and
the claim. Each check is one function; the first that objects decides, and its word is stored.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from revive_app.rules import pacing
from revive_app.rules.quiet_hours import quiet_until
from revive_app.vocabulary import (
    BlastStatus,
    CampaignStatus,
    Handler,
    MarketingConsent,
    MessageCategory,
    MessagingTier,
    Sender,
)

# How soon a message is looked at again that waits for a person's decision.
RECHECK = timedelta(seconds=30)

TIER_LIMITS = {
    MessagingTier.TIER_250: 250,
    MessagingTier.TIER_2K: 2_000,
    MessagingTier.TIER_10K: 10_000,
    MessagingTier.TIER_100K: 100_000,
}


class Reason(StrEnum):
    """Why a message waits or will never leave. Stored with it and shown in words."""

    RESTORED = "restored_from_backup"
    NUMBER_PAUSED = "number_paused"
    THROTTLED = "throttled"
    CAMPAIGN_PAUSED = "campaign_paused"
    CAMPAIGN_ARCHIVED = "campaign_archived"
    BLAST_PAUSED = "blast_paused"
    BLAST_CANCELLED = "blast_cancelled"
    EXPIRED = "expired"
    UNREACHABLE = "no_address"
    DND = "dnd"
    MARKETING_WITHDRAWN = "marketing_withdrawn"
    NO_CONSENT = "no_consent"
    HUMAN_TOOK_OVER = "human_took_over"
    HUMAN_TYPING = "human_typing"
    WINDOW_CLOSED = "window_closed"
    QUIET_HOURS = "quiet_hours"
    FREQUENCY_CAP = "frequency_cap"
    PAIR_RATE = "pair_rate"
    PORTFOLIO_LIMIT = "portfolio_limit"
    RESTRICTED = "restricted_by_meta"


@dataclass(frozen=True, slots=True)
class Send:
    """It may leave now."""


@dataclass(frozen=True, slots=True)
class Hold:
    """It must wait, and is asked again at `until`."""

    until: datetime
    reason: Reason


@dataclass(frozen=True, slots=True)
class Skip:
    """It will never leave."""

    reason: Reason


Verdict = Send | Hold | Skip


@dataclass(frozen=True, slots=True)
class NumberFacts:
    """What the sending number allows."""

    paused: bool
    throttled_until: datetime | None
    sending_confirmed: bool
    tier: MessagingTier
    # people this portfolio began conversations with in the last 24 hours
    budget_used: int
    # Meta lets this number answer, but begin nothing, until then.
    no_initiating_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ShopFacts:
    """The shop's rules."""

    zone: ZoneInfo
    quiet_from: time | None
    quiet_until: time | None
    frequency_cap: int


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """The message, its person and its conversation, as they are inside the claiming transaction."""

    sender: Sender
    category: MessageCategory
    is_template: bool
    # the one message that may follow an opt-out: "you will not hear from us again"
    confirms_opt_out: bool
    # the agent's own last words before a human answers
    announces_handoff: bool
    # a test to one's own phone, the owner's briefing: asking for it is agreeing to it
    asked_for: bool
    expires_at: datetime | None
    reachable: bool
    dnd: bool
    marketing_consent: MarketingConsent
    contact_zone: ZoneInfo
    recent_marketing: int
    counted_in_budget: bool
    handler: Handler
    ai_paused_until: datetime | None
    window_expires_at: datetime | None
    pair_tat: datetime | None
    campaign_status: CampaignStatus | None
    blast_status: BlastStatus | None

    def window_open(self, now: datetime) -> bool:
        """Whether the person wrote within the last 24 hours."""
        return self.window_expires_at is not None and self.window_expires_at > now

    def opens_conversation(self, now: datetime) -> bool:
        """Whether Meta counts this message against the portfolio's 24-hour budget."""
        return self.is_template and not self.window_open(now)


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything one verdict is made of."""

    number: NumberFacts
    shop: ShopFacts
    message: MessageFacts


def decide(facts: Facts, now: datetime) -> Verdict:
    """The verdict on one message at `now`. The number's own rate is not asked here: it bounds the claim."""
    for check in _CHECKS:
        objection = check(facts, now)
        if objection is not None:
            return objection
    return Send()


def number_lets_blasts_go(number: NumberFacts, now: datetime) -> bool:
    """Whether anything of a blast could leave this number at all; if not, none of its messages need be asked about."""
    held = (number.throttled_until, number.no_initiating_until)
    return number.sending_confirmed and not number.paused and not any(until and until > now for until in held)


def _number(facts: Facts, now: datetime) -> Verdict | None:
    number = facts.number
    if not number.sending_confirmed:
        return Hold(now + RECHECK, Reason.RESTORED)
    if number.paused:
        return Hold(now + RECHECK, Reason.NUMBER_PAUSED)
    if number.throttled_until is not None and number.throttled_until > now:
        return Hold(number.throttled_until, Reason.THROTTLED)
    return None


def _campaign(facts: Facts, now: datetime) -> Verdict | None:
    message = facts.message
    if message.blast_status is BlastStatus.CANCELLED:
        return Skip(Reason.BLAST_CANCELLED)
    if message.blast_status in {BlastStatus.PAUSED, BlastStatus.SCHEDULED}:
        return Hold(now + RECHECK, Reason.BLAST_PAUSED)
    if message.sender in {Sender.HUMAN, Sender.SYSTEM}:
        return None
    if message.campaign_status is CampaignStatus.ARCHIVED:
        return Skip(Reason.CAMPAIGN_ARCHIVED)
    if message.campaign_status in {CampaignStatus.PAUSED, CampaignStatus.DRAFT}:
        if message.sender is Sender.AGENT:
            # An answer that waits for a resumed campaign would answer yesterday's question.
            return Skip(Reason.CAMPAIGN_PAUSED)
        return Hold(now + RECHECK, Reason.CAMPAIGN_PAUSED)
    return None


def _expiry(facts: Facts, now: datetime) -> Verdict | None:
    expires_at = facts.message.expires_at
    return Skip(Reason.EXPIRED) if expires_at is not None and expires_at <= now else None


def _consent(facts: Facts, _now: datetime) -> Verdict | None:
    message = facts.message
    if not message.reachable:
        return Skip(Reason.UNREACHABLE)
    if message.dnd and not message.confirms_opt_out:
        return Skip(Reason.DND)
    if message.category is MessageCategory.MARKETING:
        if message.marketing_consent is MarketingConsent.WITHDRAWN:
            return Skip(Reason.MARKETING_WITHDRAWN)
        if message.marketing_consent is MarketingConsent.UNKNOWN and not message.asked_for:
            return Skip(Reason.NO_CONSENT)
    return None


def _human(facts: Facts, now: datetime) -> Verdict | None:
    message = facts.message
    if message.sender not in {Sender.AGENT, Sender.FOLLOWUP}:
        return None
    if message.handler is Handler.HUMAN and not message.announces_handoff:
        return Skip(Reason.HUMAN_TOOK_OVER)
    if message.ai_paused_until is not None and message.ai_paused_until > now:
        return Skip(Reason.HUMAN_TYPING)
    return None


def _window(facts: Facts, now: datetime) -> Verdict | None:
    message = facts.message
    if message.is_template or message.window_open(now):
        return None
    return Skip(Reason.WINDOW_CLOSED)


def _quiet(facts: Facts, now: datetime) -> Verdict | None:
    if facts.message.category is not MessageCategory.MARKETING:
        return None
    end = quiet_until(
        now,
        zone=facts.message.contact_zone,
        quiet_from=facts.shop.quiet_from,
        quiet_to=facts.shop.quiet_until,
    )
    return None if end is None else Hold(end, Reason.QUIET_HOURS)


def _frequency(facts: Facts, _now: datetime) -> Verdict | None:
    if facts.message.category is not MessageCategory.MARKETING or facts.shop.frequency_cap == 0:
        return None
    if facts.message.recent_marketing >= facts.shop.frequency_cap:
        return Skip(Reason.FREQUENCY_CAP)
    return None


def _pair(facts: Facts, now: datetime) -> Verdict | None:
    free_at = pacing.pair_free_at(facts.message.pair_tat, now)
    return Hold(free_at, Reason.PAIR_RATE) if free_at > now else None


def _restriction(facts: Facts, now: datetime) -> Verdict | None:
    until = facts.number.no_initiating_until
    if until is None or until <= now or not facts.message.opens_conversation(now):
        return None
    return Hold(until, Reason.RESTRICTED)


def _portfolio(facts: Facts, now: datetime) -> Verdict | None:
    limit = TIER_LIMITS.get(facts.number.tier)
    message = facts.message
    if limit is None or not message.opens_conversation(now) or message.counted_in_budget:
        return None
    return Hold(now + RECHECK, Reason.PORTFOLIO_LIMIT) if facts.number.budget_used >= limit else None


_CHECKS: tuple[Callable[[Facts, datetime], Verdict | None], ...] = (
    _number,
    _campaign,
    _expiry,
    _consent,
    _human,
    _window,
    _quiet,
    _frequency,
    _pair,
    _restriction,
    _portfolio,
)
