"""Services are synchronous and the event loop is everybody's: this is how handlers call them."""

import asyncio
import contextvars
import functools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from revive_app.db import POOL_SIZE

P = ParamSpec("P")
T = TypeVar("T")

# No more threads than database connections: a thread without one would only wait.
_threads = ThreadPoolExecutor(max_workers=POOL_SIZE, thread_name_prefix="ui")


async def run_sync(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """`function(*args, **kwargs)` on a thread, so that no other page waits for it; in the language of its caller."""
    call = functools.partial(contextvars.copy_context().run, function, *args, **kwargs)
    return await asyncio.get_running_loop().run_in_executor(_threads, call)
