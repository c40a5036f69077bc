"""A load generator lean enough to share two cores with what it measures: raw sockets, requests made before the clock starts."""

import asyncio
import statistics
import time
from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Load:
    """What came back: seconds per answer, answers by status, and how long it all took."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)

    @property
    def per_second(self) -> float:
        """Answers a second."""
        return len(self.latencies) / self.seconds

    def percentile(self, share: float) -> float:
        """Milliseconds within which that share of the answers came."""
        ordered = sorted(self.latencies)
        return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    @property
    def median(self) -> float:
        """Milliseconds."""
        return 1000 * statistics.median(self.latencies)


async def _connection(host: str, port: int, requests: list[bytes], load: Load) -> None:
    reader, writer = await asyncio.open_connection(host, port)
    for request in requests:
        began = time.perf_counter()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n", 1)[0])
        if length:
            await reader.readexactly(length)
        load.latencies.append(time.perf_counter() - began)
        load.statuses[int(head[9:12])] += 1
    writer.close()


def run(host: str, port: int, requests: list[bytes], *, connections: int) -> Load:
    """Send every request once, over so many connections at a time."""

    async def all_of_them() -> Load:
        load = Load()
        shares = [requests[start::connections] for start in range(connections)]
        began = time.perf_counter()
        await asyncio.gather(*(_connection(host, port, share, load) for share in shares))
        load.seconds = time.perf_counter() - began
        return load

    return asyncio.run(all_of_them())


def post(path: str, body: bytes, headers: dict[str, str]) -> bytes:
    """An HTTP/1.1 POST as bytes."""
    lines = [
        f"POST {path} HTTP/1.1",
        "Host: bench",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
    ]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body
