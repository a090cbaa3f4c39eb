"""What a scan hands back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Optional, Tuple

from bot.safety.levels import Level, Standing

Signpost = Optional[Literal["emergency_signpost", "seek_care_signpost"]]


@dataclass(frozen=True)
class Finding:
    """One mention of a warning sign.

    ``level`` is what this mention weighs in its standing: a denied emergency weighs nothing.
    ``start`` and ``end`` are character offsets into the scanned text.
    """

    rule: str
    flag: str
    level: Level
    standing: Standing
    start: int
    end: int


@dataclass(frozen=True)
class Sign:
    """A sign that only weighs together with others, as one message speaks of it."""

    name: str
    standing: Standing
    ask_back: bool
    about_other: bool


@dataclass(frozen=True)
class Scan:
    """The outcome for one message.

    ``rule`` and ``flag`` belong to the weightiest finding, ``rules`` to every finding that acts (medical
    evaluation or more), weightiest first. ``signpost`` names the one line to add after an answer when a
    sign is not happening but was spoken of. ``crisis``: what acts, or is asked about, is a crisis. ``signs`` are those
    of this message alone, for messages that follow.
    """

    level: Level
    flag: Optional[str]
    rule: Optional[str]
    rules: Tuple[str, ...]
    findings: Tuple[Finding, ...]
    signpost: Signpost
    about_other: bool
    crisis: bool
    signs: Tuple[Sign, ...] = ()
