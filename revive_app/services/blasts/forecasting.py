"""What a blast costs and when it ends, said before it begins."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from revive_app.db import TenantSession
from revive_app.rules import gate, pacing
from revive_app.rules.blasts import forecast, rate_card
from revive_app.rules.blasts.forecast import LimitedBy
from revive_app.services.blasts.choice import Choice, card_day
from revive_app.services.blasts.planning import Plan
from revive_app.services.outbox import budget
from revive_app.vocabulary import MessagingTier


@dataclass(frozen=True, slots=True)
class Cost:
    """An estimate before GST. `unpriced` messages go to countries whose rate nobody has told us."""

    rupees: int
    paise: int
    gst_percent: int
    rates_from: str
    source: str
    unpriced: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """Cost and end of a blast, as they look now."""

    cost: Cost
    finishes_at: datetime
    limited_by: LimitedBy
    per_second: float
    daily_limit: int | None

    def as_kept(self) -> dict[str, Any]:
        """As it is kept with the blast, to be held against what came."""
        return {
            "cost_paise": self.cost.paise,
            "unpriced": self.cost.unpriced,
            "gst_percent": self.cost.gst_percent,
            "rates_from": self.cost.rates_from,
            "finishes_at": self.finishes_at.isoformat(),
            "limited_by": self.limited_by.value,
        }


def card_for(plan: Plan) -> rate_card.RateCard:
    """The rates that hold on the day it starts."""
    return rate_card.card_on(card_day(plan), plan.shop.rate_card)


def forecast_of(session: TenantSession, plan: Plan, choice: Choice, *, now: datetime) -> Forecast:
    """What these people cost, and when the last of them has been written to."""
    card = card_for(plan)
    estimate = rate_card.estimate(card, choice.priced(plan))
    limit = gate.TIER_LIMITS.get(MessagingTier(plan.number.tier))
    pace = forecast.Pace(
        per_second=_per_second(plan, now),
        zone=ZoneInfo(plan.shop.timezone),
        quiet_from=plan.shop.quiet_from,
        quiet_to=plan.shop.quiet_until,
        daily_limit=limit,
        left_today=_left_today(session, plan, limit, now),
    )
    end = forecast.finish(choice.eligible, pace, plan.start_at)
    cost = Cost(
        rupees=estimate.rupees,
        paise=estimate.paise,
        gst_percent=card.gst_percent,
        rates_from=card.valid_from.isoformat(),
        source=card.source,
        unpriced=estimate.unpriced,
    )
    return Forecast(cost, end.at, end.limited_by, pace.per_second, limit)


def _per_second(plan: Plan, now: datetime) -> float:
    number = plan.number
    lesson = (
        pacing.Lesson(number.learned_rate, number.learned_at)
        if number.learned_rate is not None and number.learned_at is not None
        else None
    )
    of_number = pacing.Bucket(0, now, pacing.learned_rate(number.rate_per_second, lesson, now))
    per_second = of_number.refill_per_second
    if plan.rate_per_minute is not None:
        per_second = min(per_second, plan.rate_per_minute / 60)
    return per_second


def _left_today(session: TenantSession, plan: Plan, limit: int | None, now: datetime) -> int:
    """How many people the portfolio may still begin a conversation with today, as far as this shop can see."""
    if limit is None:
        return 0
    return max(0, limit - budget.used_by_shop(session, plan.number.portfolio_id, now=now))
