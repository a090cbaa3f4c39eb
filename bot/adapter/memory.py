"""Memory and pauses: what a start leaves behind is neither searched for garbage again nor kept from the system."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import mmap
import re
from pathlib import Path
from typing import Iterable, Iterator, Tuple

UNUSED = "/tensorflow/"
"""Part of the paths of libraries that Rasa imports and nothing here runs: 120 MB of them are read for the import."""
_MAPPING = re.compile(r"([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ [1-9]\d* +(/.*)")


def hold() -> None:
    """No search for garbage while everything is imported and loaded: hardly any is made, and it takes a third of a
    start. ``settle`` ends it.
    """
    gc.disable()


def settle() -> None:
    """After loading: what is there now stays, so a search for garbage passes it over and no patient waits for one.

    Memory that only loading needed goes back to the system, where the system can take it.
    """
    gc.freeze()
    gc.enable()
    with contextlib.suppress(OSError, AttributeError):
        library = ctypes.CDLL(None)
        library.malloc_trim(0)
        for start, end in clean_mappings(Path("/proc/self/smaps").read_text("utf-8").splitlines(), UNUSED):
            library.madvise(ctypes.c_void_p(start), ctypes.c_size_t(end - start), mmap.MADV_DONTNEED)


def clean_mappings(smaps: Iterable[str], part: str) -> Iterator[Tuple[int, int]]:
    """Addresses where files with ``part`` in their path are mapped, to be read only, and nothing was changed.

    Pages given back there come from the file again if anybody asks for them. A page that was changed, as the linker
    does, would be lost, so a mapping with any is left alone.
    """
    found = None
    for line in smaps:
        mapping = _MAPPING.fullmatch(line)
        if mapping:
            start, end, rights, path = mapping.groups()
            found = (int(start, 16), int(end, 16)) if part in path and rights in ("r--p", "r-xp") else None
        elif line[:1].islower() or line[:1].isdigit():  # a mapping of no file
            found = None
        elif found and line.split() == ["Anonymous:", "0", "kB"]:
            yield found
            found = None
