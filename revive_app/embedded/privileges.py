"""Runs PostgreSQL when we are root, which it refuses to be, without touching anybody's folders.

The child becomes `nobody` but keeps the two capabilities that let it reach files below a
root-only home (its own program among them). Every child also dies with the supervisor.
"""

import ctypes
import os
import signal
import sys
from collections.abc import Callable

_PR_SET_PDEATHSIG = 1
_PR_SET_SECUREBITS = 28
_PR_CAP_AMBIENT = 47
_PR_CAP_AMBIENT_RAISE = 2
_NO_SETUID_FIXUP = 1 << 2
_CAPABILITY_VERSION_3 = 0x20080522
_DAC_CAPABILITIES = (1, 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH

NOBODY = 65534

_libc = ctypes.CDLL(None, use_errno=True)


class _Header(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]


class _Data(ctypes.Structure):
    _fields_ = [
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    ]


def is_root() -> bool:
    """Whether this process runs as root."""
    return os.geteuid() == 0


def dies_with_parent(stop_signal: signal.Signals) -> Callable[[], None]:
    """A preexec function: the child gets `stop_signal` when the process that started it dies."""

    def prepare() -> None:
        if sys.platform == "linux":
            _checked(_libc.prctl(_PR_SET_PDEATHSIG, stop_signal.value, 0, 0, 0))

    return prepare


def as_nobody(stop_signal: signal.Signals) -> Callable[[], None]:
    """A preexec function for root: become `nobody`, keep file access, die with the parent."""

    def prepare() -> None:
        # Without the fix-up the capabilities survive the change of user, and access(2) honours them.
        _checked(_libc.prctl(_PR_SET_SECUREBITS, _NO_SETUID_FIXUP, 0, 0, 0))
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
        _keep_only(_DAC_CAPABILITIES)
        dies_with_parent(stop_signal)()

    return prepare


def _keep_only(capabilities: tuple[int, ...]) -> None:
    mask = sum(1 << capability for capability in capabilities)
    header = _Header(_CAPABILITY_VERSION_3, 0)
    data = (_Data * 2)()
    data[0].effective = data[0].permitted = data[0].inheritable = mask
    _checked(_libc.capset(ctypes.byref(header), data))
    for capability in capabilities:
        _checked(_libc.prctl(_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_RAISE, capability, 0, 0))


def _checked(result: int) -> None:
    if result != 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
