"""Asha at her phone, and the business she writes to."""

import asyncio
from typing import Any

from revive_app.sandbox.phones import phone_send
from tests.integration.sandbox.kit import PHONE_ID, Receiver

ASHA = "+91 98123 45678"
ASHA_ID = "919812345678"
# What a list offers her.
LIST_ROWS = [{"id": "r1", "title": "Ring", "description": "22K"}, {"id": "r2", "title": "Chain"}]


async def heard(receiver: Receiver, count: int = 1) -> dict[str, Any]:
    """The last of so many messages the business was told of."""
    await receiver.until(lambda: len(receiver.messages()) == count)
    return receiver.messages()[-1]


async def send(said: Any, **more: Any) -> str:
    """Asha writes to the business; her message's id."""
    return await asyncio.to_thread(phone_send, PHONE_ID, ASHA, said, **more)
