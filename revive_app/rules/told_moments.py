"""A moment as The Matrix and notes tell it, in the shop's hours; whoever lives by others is told with hers."""

from datetime import datetime
from zoneinfo import ZoneInfo


def told_moment(moment: datetime, shop: ZoneInfo, *, hers: ZoneInfo | None = None) -> str:
    """`Wed 30 Dec, 12:30`, and where her clock says something else: `Wed 30 Dec, 12:30 (11:00 in Dubai)`."""
    local = moment.astimezone(shop)
    told = f"{local:%a} {local.day} {local:%b, %H:%M}"
    there = moment.astimezone(hers or shop)
    if there.utcoffset() == local.utcoffset():
        return told
    day = "" if there.date() == local.date() else f"{there:%a} "
    return f"{told} ({day}{there:%H:%M} in {_place(hers or shop)})"


def _place(zone: ZoneInfo) -> str:
    """ "Dubai" of Asia/Dubai."""
    return zone.key.rpartition("/")[2].replace("_", " ")
