"""What somebody asks for when she wants a template sent to many people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

Values = Sequence[Any] | Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class VariantB:
    """A second template to compare with; `share_percent` of the people get it."""

    template_name: str
    language: str | None = None
    parameters: Values = None
    share_percent: int = 50


@dataclass(frozen=True, slots=True)
class BlastRequest:
    """Everything a blast is asked with. None is the campaign's or the shop's own.

    With `language` everybody gets that translation, without it each her own where there is one.
    `scheduled_at` without an offset is a time of day in `timezone`; with `local_time` in each person's own.
    """

    campaign_id: UUID
    template_name: str | None = None
    language: str | None = None
    parameters: Values = None
    audience: Mapping[str, Any] | None = None
    scheduled_at: datetime | None = None
    timezone: str | None = None
    local_time: bool = False
    expires_at: datetime | None = None
    rate_per_minute: int | None = None
    hold_out_percent: int = 0
    variant_b: VariantB | None = None
    phone_number_id: str | None = None
    idempotency_key: str | None = None
