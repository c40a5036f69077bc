"""A body as it comes off the wire, unpacked a little at a time: a gzip bomb is noticed when it begins to grow."""

import zlib
from collections.abc import Iterable, Iterator

from revive_app.providers.web.refused import Reason, Refused

_AT_ONCE = 64 * 1024
# zlib's window sizes: gzip or zlib by their header; deflate without one.
_BY_HEADER = zlib.MAX_WBITS | 32
_RAW = -zlib.MAX_WBITS


def unpacked(pieces: Iterable[bytes], encoding: str, *, most_bytes: int) -> Iterator[bytes]:
    """The body's own bytes, at most `most_bytes` of them. Raises Refused."""
    plain = _inflated(pieces) if encoding in ("gzip", "x-gzip", "deflate") else iter(pieces)
    if encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise Refused(Reason.GARBLED)
    seen = 0
    for piece in plain:
        seen += len(piece)
        if seen > most_bytes:
            raise Refused(Reason.TOO_LARGE)
        yield piece


def _inflated(pieces: Iterable[bytes]) -> Iterator[bytes]:
    inflater = zlib.decompressobj(_BY_HEADER)
    is_first = True
    for piece in pieces:
        if is_first and piece:
            inflater, is_first = _inflater_for(piece), False
        waiting = piece
        while waiting:
            try:
                made = inflater.decompress(waiting, _AT_ONCE)
            except zlib.error as error:
                raise Refused(Reason.GARBLED) from error
            if made:
                yield made
            waiting = inflater.unconsumed_tail
            if inflater.eof:
                # Another member may follow; anything else after the end is ignored, as browsers do.
                waiting = inflater.unused_data
                if not waiting.startswith(b"\x1f\x8b"):
                    return
                inflater = zlib.decompressobj(_BY_HEADER)
    if not is_first and not inflater.eof:
        raise Refused(Reason.GARBLED)


def _inflater_for(beginning: bytes) -> "zlib._Decompress":
    """Some servers call a stream without any header `deflate`."""
    probe = zlib.decompressobj(_BY_HEADER)
    try:
        probe.decompress(beginning, 1)
    except zlib.error:
        return zlib.decompressobj(_RAW)
    return zlib.decompressobj(_BY_HEADER)
