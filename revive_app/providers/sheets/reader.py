"""Reads a list in a child process and hands its rows on, one after the other: this process never holds them all."""

import json
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any, BinaryIO

from revive_app.providers import confined
from revive_app.providers.sheets import child
from revive_app.providers.sheets.kinds import recognise
from revive_app.providers.sheets.limits import LIMITS, SheetLimits
from revive_app.providers.sheets.request import Entry, Found, Totals, Wanted, load_entry, load_found
from revive_app.providers.sheets.unusable import Unfit, Unusable
from revive_app.rules.clean import clean_json

# Each may map a gigabyte; two shops may upload at once, the third waits.
_SLOTS = threading.BoundedSemaphore(2)
_LONGEST_WAIT = 120.0


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list that was read to its end."""

    found: Found
    totals: Totals
    _answer: BinaryIO

    def entries(self) -> Iterator[Entry]:
        """Its people and its refused rows, in order. May be asked again."""
        self._answer.seek(0)
        next(self._answer)
        for raw in self._answer:
            line = json.loads(raw)
            if line[0] in ("p", "r"):
                # What PostgreSQL cannot keep can only stand there escaped.
                yield load_entry(clean_json(line) if b"\\u" in raw else line)


@contextmanager
def read_list(file: BinaryIO, wanted: Wanted, *, limits: SheetLimits = LIMITS) -> Iterator[ReadList]:
    """The list in a real file (it must have a descriptor). Raises Unusable, after a minute at the latest."""
    kind = recognise_file(file, limits)
    arguments = [kind, json.dumps(asdict(limits)), json.dumps(wanted.to_json())]
    with tempfile.TemporaryFile() as output:
        if not _SLOTS.acquire(timeout=_LONGEST_WAIT):
            raise Unusable(Unfit.TOO_SLOW)
        try:
            confined.run(child.__name__, arguments, stdin=file, stdout=output, limits=limits)
        except confined.TookTooLong as error:
            raise Unusable(Unfit.TOO_SLOW) from error
        finally:
            _SLOTS.release()
        try:
            yield ReadList(_first(output), _last(output), output)
        except (ValueError, KeyError, TypeError) as error:
            raise Unusable(Unfit.BROKEN) from error


def recognise_file(file: BinaryIO, limits: SheetLimits = LIMITS) -> str:
    """What kind of list a file is. Raises Unusable for what can be told to be none by looking at it."""
    file.seek(0)
    data = file.read(limits.file_bytes + 1)
    file.seek(0)
    if len(data) > limits.file_bytes:
        raise Unusable(Unfit.TOO_LARGE)
    return recognise(data).value


def _first(output: BinaryIO) -> Found:
    output.seek(0)
    try:
        line = json.loads(output.readline())
    except ValueError as error:
        # It died before it could answer: out of memory in C code, or a parser's crash.
        raise Unusable(Unfit.TOO_HEAVY) from error
    _raise_refusal(line)
    return load_found(clean_json(line))


def _last(output: BinaryIO) -> Totals:
    end = output.seek(0, 2)
    output.seek(max(0, end - 65_536))
    lines = output.read().splitlines()
    try:
        line: list[Any] = json.loads(lines[-1])
    except ValueError as error:
        raise Unusable(Unfit.TOO_HEAVY) from error
    _raise_refusal(line)
    if line[0] != "end":
        raise Unusable(Unfit.TOO_HEAVY)
    return Totals(rows=int(line[1]), blank=int(line[2]))


def _raise_refusal(line: list[Any]) -> None:
    if line[0] != "refused":
        return
    _, reason, message, problems = line
    raise Unusable(
        Unfit(reason),
        None if message is None else str(message),
        problems=[(str(name), str(why)) for name, why in problems],
    )
