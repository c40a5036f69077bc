"""The sandbox's own few threads for PostgreSQL, so that a flood of sends leaves the app's threads alone."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar, TypeVarTuple

_T = TypeVar("_T")
_Ts = TypeVarTuple("_Ts")

_pool = ThreadPoolExecutor(max_workers=4, thread_name_prefix="sandbox")


async def in_thread(call: Callable[[*_Ts], _T], *arguments: *_Ts) -> _T:
    """What `call(*arguments)` returns or raises, run beside the event loop."""
    return await asyncio.get_running_loop().run_in_executor(_pool, call, *arguments)
