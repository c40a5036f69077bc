"""Meta's news of the account and its numbers: limits, quality, restrictions, bans, PINs. What stops sending is loud."""

from datetime import timedelta

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.live.publish import publish
from revive_app.models import WhatsappNumber
from revive_app.providers.whatsapp.changes import AccountChange, read_account_change
from revive_app.rules.phone import digits_of
from revive_app.services import activity, shops
from revive_app.services.blasts import steering
from revive_app.services.ingest.event import Event
from revive_app.vocabulary import ActivityType, NumberQuality

# What Meta gives a number that earned it.
HIGH_THROUGHPUT = 1000
# A restriction without an end is looked at again after so long; Meta's longest one with an end is this.
NO_END = timedelta(days=30)
_LOUD = frozenset({"CRITICAL", "WARNING"})
_LIFTED = "ACCOUNT_RECONNECTED"


def take(session: TenantSession, event: Event) -> str | None:
    """Let the news take effect. Returns why it had none, or None."""
    change = read_account_change(event.payload, event.field)
    numbers = _meant(session, event, change)
    for number in numbers:
        _apply(session, number, change)
    session.flush()
    if change.tier is not None:
        _share_limit(session, numbers)
    loud = change.stops_sending or change.severity in _LOUD or event.field == "security" or _is_flag(change)
    kind = ActivityType.ERROR if loud else ActivityType.SYSTEM
    activity.log(session, session.client_id, kind, f"WhatsApp account: {_words(event, change)}")
    publish(session, session.client_id, "number.changed")
    return None if numbers else "about no number of this shop"


def _meant(session: TenantSession, event: Event, change: AccountChange) -> list[WhatsappNumber]:
    """The number it names, else all numbers of the account."""
    if event.number_id is not None:
        own = session.get(WhatsappNumber, event.number_id)
        return [own] if own is not None else []
    query = (
        select(WhatsappNumber)
        .where(col(WhatsappNumber.waba_id) == event.waba_id)
        .order_by(col(WhatsappNumber.id))
    )
    numbers = list(session.exec(query))
    if change.display_phone is None:
        return numbers
    named = [one for one in numbers if digits_of(one.display_phone) == change.display_phone]
    # A number Meta writes in a way we do not know is still one of the account's.
    return named or ([] if len(numbers) > 1 else numbers)


def _apply(session: TenantSession, number: WhatsappNumber, change: AccountChange) -> None:
    number.tier = change.tier or number.tier
    if change.event == "THROUGHPUT_UPGRADE":
        number.rate_per_second = max(number.rate_per_second, HIGH_THROUGHPUT)
        number.learned_rate = number.learned_at = None
    if change.field == "phone_number_name_update" and change.event == "APPROVED" and change.details:
        number.verified_name = change.details
    if change.event == "UNFLAGGED":
        number.quality = NumberQuality.UNKNOWN
    _rate(session, number, change)
    if change.replies_stop:
        session.flush()
        shops.pause_number(session, number.id, change.words)
        steering.stop_those_of_number(session, number.id, "number_paused", change.words)
    elif change.stops_sending:
        _restrict(session, number, change)
    elif change.event == _LIFTED or change.ban_state == "REINSTATE":
        number.no_initiating_until = None
    number.updated_at = utc_now()


def _rate(session: TenantSession, number: WhatsappNumber, change: AccountChange) -> None:
    """A number people complain about stops advertising at once: each further message makes it worse."""
    if change.quality is None or change.quality is number.quality:
        return
    number.quality = change.quality
    if change.quality is NumberQuality.RED:
        words = "WhatsApp rates the number badly: many people blocked or reported it."
        steering.stop_those_of_number(session, number.id, "quality_drop", words)


def _restrict(session: TenantSession, number: WhatsappNumber, change: AccountChange) -> None:
    """Answers still go; what the shop begins waits until Meta lifts it."""
    ends = [one.expires_at for one in change.restrictions if one.expires_at is not None]
    number.no_initiating_until = max(ends) if ends else utc_now() + NO_END
    session.flush()
    steering.stop_those_of_number(session, number.id, "restricted_by_meta", change.words)


def _share_limit(session: TenantSession, numbers: list[WhatsappNumber]) -> None:
    """Meta's limit of people holds for the whole portfolio."""
    for number in numbers:
        session.run(
            "UPDATE whatsapp_numbers SET tier = :tier, updated_at = now() WHERE portfolio_id = :portfolio",
            tier=number.tier,
            portfolio=number.portfolio_id,
        )
        session.run(
            "UPDATE blasts SET hold_until = NULL, hold_reason = NULL WHERE number_id = :number"
            " AND hold_reason = 'portfolio_limit'",
            number=number.id,
        )


def _is_flag(change: AccountChange) -> bool:
    return change.quality is NumberQuality.RED


def _words(event: Event, change: AccountChange) -> str:
    if event.field == "security":
        return f"{change.words}. If it was none of you, change the PIN at Meta now"
    if change.event == _LIFTED or change.ban_state == "REINSTATE":
        return f"{change.words}. Let the number go on in Settings"
    return change.words
