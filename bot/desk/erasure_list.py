"""The list of erasures beside the database, so that a database restored from a backup can be purged again.

It is only ever appended to, stands apart from the database, and must not be restored with it.
"""

from __future__ import annotations

import fcntl
import json
import os
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Iterator, List, TextIO

from bot.desk.receipts import Erasure

FILE = "erasures.jsonl"
FIELDS = frozenset(Erasure.__dataclass_fields__)


class ErasureList:
    """A file with one JSON object a line. Several processes may write to it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, *erasures: Erasure) -> None:
        """Append, and wait until the disk has it."""
        if not erasures:
            return
        with self._locked() as file:
            file.seek(0, os.SEEK_END)
            file.write("".join(json.dumps(asdict(one)) + "\n" for one in erasures))
            file.flush()
            os.fsync(file.fileno())

    def read(self) -> List[Erasure]:
        """All of them, oldest first. A line that was cut by a power failure is passed over."""
        if not self.path.is_file():
            return []
        found = [_read_line(line) for line in self.path.read_text(encoding="utf-8").splitlines()]
        return [one for one in found if one is not None]

    def drop_before(self, time: float) -> int:
        """Take off what is older than ``time`` (seconds since 1970); how many there were."""
        if not any(one.at < time for one in self.read()):
            return 0
        with self._locked() as file:
            everything = [one for one in map(_read_line, file.read().splitlines()) if one is not None]
            kept = [one for one in everything if one.at >= time]
            file.seek(0)
            file.truncate()
            file.write("".join(json.dumps(asdict(one)) + "\n" for one in kept))
            file.flush()
            os.fsync(file.fileno())
        return len(everything) - len(kept)

    @contextmanager
    def _locked(self) -> Iterator[TextIO]:
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "r+", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # let go when the file is closed
            yield file


def _read_line(line: str) -> Erasure | None:
    try:
        values = json.loads(line)
        return Erasure(**{name: values[name] for name in FIELDS})
    except (ValueError, TypeError, KeyError):
        return None
