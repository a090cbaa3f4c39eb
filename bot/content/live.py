"""The content in force in this process. Swapped whole: a turn never sees half an edit."""

from __future__ import annotations

import logging
import os
from functools import lru_cache
from pathlib import Path
from typing import Optional, Tuple

from bot.content.load import content_files, load_pack
from bot.content.models import Pack
from bot.content.problems import ContentError

logger = logging.getLogger(__name__)

_PROJECT = Path(__file__).resolve().parents[2]


def content_folder() -> Path:
    """The folder that is spoken from: ``MESOBOT_CONTENT``, or ``content/`` of the project."""
    return Path(os.environ.get("MESOBOT_CONTENT") or _PROJECT / "content")


class LivePack:
    """A pack that follows its files. Raises ContentError when it cannot be loaded the first time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stamp = self._current_stamp()
        self.pack: Pack = load_pack(folder)

    def reload_if_changed(self) -> Optional[bool]:
        """None when no file changed; True when a new pack is in force; False when it has problems.

        With problems the last good content stays in force and the problems are logged for the editor.
        """
        stamp = self._current_stamp()
        if stamp == self._stamp:
            return None
        self._stamp = stamp
        try:
            self.pack = load_pack(self.folder)
        except ContentError as error:
            logger.error("The content was changed but cannot be used; the last good content stays.\n%s", error)
            return False
        logger.info("The changed content is live.")
        return True

    def _current_stamp(self) -> Tuple[Tuple[str, int, int], ...]:
        stats = [(str(path), path.stat()) for path in content_files(self.folder) if path.exists()]
        return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)


@lru_cache(maxsize=4)
def _live(named: Optional[str]) -> LivePack:
    """One for each value of ``MESOBOT_CONTENT``: asked many times a turn, when paths are too slow to put together."""
    return LivePack(content_folder())


def live_pack() -> LivePack:
    """The live pack of this process."""
    return _live(os.environ.get("MESOBOT_CONTENT"))


def current_pack() -> Pack:
    """The content in force now."""
    return live_pack().pack
