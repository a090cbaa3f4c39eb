"""The voice and the scanner made from the content in force; made anew when the content changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict

from bot.content.live import current_pack
from bot.content.models import Pack
from bot.safety import Scanner
from bot.speech.voice import Voice


@dataclass(frozen=True)
class Content:
    """One pack, and what speaks and scans with it."""

    pack: Pack
    voice: Voice
    scanner: Scanner


_made: Dict[str, Content] = {}


def current_content() -> Content:
    """The content of this process. Raises ContentError at first use when it cannot be loaded."""
    pack = current_pack()
    content = _made.get("now")
    if content is None or content.pack is not pack:
        content = Content(pack, Voice(pack), Scanner(pack.red_flags))
        _made["now"] = content
    return content
