"""Memory and pauses: what a start leaves behind is neither searched for garbage again nor kept from the system."""

from __future__ import annotations

import contextlib
import ctypes
import gc


def hold() -> None:
    """No search for garbage while everything is imported and loaded: hardly any is made, and it takes a third of a
    start. ``settle`` ends it.
    """
    gc.disable()


def settle() -> None:
    """After loading: what is there now stays, so a search for garbage passes it over and no patient waits for one.

    Memory that loading needed for a moment goes back to the system, where the C library can do that.
    """
    gc.freeze()
    gc.enable()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
