"""A list is opened: for which campaign, by which shop's clock, and in a shopkeeper's words why it cannot be read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession, tenant_session
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound, TooLarge
from revive_app.models import Campaign, Client
from revive_app.providers.sheets.reader import ReadList, read_list
from revive_app.providers.sheets.request import Wanted
from revive_app.providers.sheets.unusable import Unfit, Unusable
from revive_app.vocabulary import CampaignStatus


@dataclass(frozen=True, slots=True)
class Wish:
    """What to do with a list. `mapping` says of columns what they are; of the others we guess."""

    campaign_id: UUID
    mapping: dict[str, str | None]
    # why rows without an answer of their own may be written to; empty: they may not
    consent_source: str = ""
    dry_run: bool = False


def require_open_campaign(session: TenantSession, campaign_id: UUID) -> str:
    """The name of a campaign people may come into. Raises NotFound, Conflict."""
    campaign = session.exec(select(Campaign).where(col(Campaign.id) == campaign_id)).first()
    if campaign is None:
        raise NotFound("No such campaign.")
    if campaign.status is CampaignStatus.ARCHIVED:
        raise Conflict("This campaign is archived. Choose another one.", code="campaign_archived")
    return campaign.name


@contextmanager
def open_list(client_id: UUID, file: BinaryIO, wish: Wish) -> Iterator[ReadList]:
    """The list, read outside of any transaction. Raises InvalidInput, TooLarge, NotFound, Conflict."""
    with tenant_session(client_id) as session:
        require_open_campaign(session, wish.campaign_id)
        wanted = Wanted(*_here_and_now(session, wish.mapping))
    try:
        with read_list(file, wanted) as listed:
            yield listed
    except Unusable as refusal:
        raise _in_words(refusal) from refusal


def _here_and_now(
    session: TenantSession, mapping: dict[str, str | None]
) -> tuple[date, dict[str, str | None], str]:
    shop = session.exec(select(Client).where(col(Client.id) == session.client_id)).one()
    return utc_now().astimezone(ZoneInfo(shop.timezone)).date(), mapping, shop.country


def _in_words(refusal: Unusable) -> InvalidInput | TooLarge:
    if refusal.reason is Unfit.TOO_LARGE:
        return TooLarge(refusal.message)
    if refusal.reason is Unfit.BAD_MAPPING:
        fields = tuple(FieldError(f"mapping.{column}", why) for column, why in refusal.problems)
        return InvalidInput(refusal.message, fields=fields, code="bad_mapping")
    return InvalidInput(
        refusal.message, fields=(FieldError("file", refusal.message),), code=refusal.reason.value
    )
