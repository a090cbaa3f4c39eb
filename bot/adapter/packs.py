"""The voice and the scanner made from the content in force; made anew when the content changes."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Optional

from bot.content.live import content_folder, current_pack
from bot.content.models import Pack
from bot.content.problems import ContentError, Problem
from bot.safety import Scanner
from bot.speech.voice import Voice

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Content:
    """One pack, and what speaks and scans with it."""

    pack: Pack
    voice: Voice
    scanner: Scanner


class _Made:
    """What this process speaks with, and the last pack that could not be used."""

    content: Optional[Content] = None
    refused: Optional[Pack] = None


def make_content(pack: Pack) -> Content:
    """A voice and a scanner for a pack. Raises ContentError when a warning sign cannot be compiled."""
    try:
        scanner = Scanner(pack.red_flags)
    except ValueError as error:
        raise ContentError([Problem(content_folder() / "red_flags.yml", 1, f"cannot be used: {error}.")]) from error
    return Content(pack, Voice(pack), scanner)


def current_content() -> Content:
    """The content of this process. Raises ContentError at first use when it cannot be loaded.

    Later, content that loads but cannot be used is refused and the last good one stays.
    """
    pack = current_pack()
    if _Made.content is not None and (pack is _Made.content.pack or pack is _Made.refused):
        return _Made.content
    try:
        _Made.content = make_content(pack)
    except ContentError as error:
        if _Made.content is None:
            raise
        _Made.refused = pack
        logger.error("The changed content cannot be used; the last good content stays.\n%s", error)
    return _Made.content
