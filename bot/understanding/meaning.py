"""What understanding makes of a message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from bot.understanding.alarm import Doubt
from bot.understanding.model import Candidate

UNSURE = "unsure"
OTHER_LANGUAGE = "other_language"


@dataclass(frozen=True)
class Meaning:
    """What was understood. ``intent`` is a full label such as ``faq/safety``, or ``unsure``.

    ``topics``: what to answer, first first. ``close``: what to offer when not sure.
    ``framing``: "myth" (the patient holds a false belief, number ``myth`` of the first topic), "fact" (a true
    statement) or None (a plain question). ``confidence`` is 0-1. ``language`` is an ISO code when not English.
    ``alarm``: how alarming the message sounds; None when it could not be judged.
    """

    intent: str
    confidence: float
    topics: Tuple[str, ...] = ()
    close: Tuple[str, ...] = ()
    framing: Optional[str] = None
    myth: Optional[int] = None
    language: Optional[str] = None
    ranking: Tuple[Candidate, ...] = ()
    alarm: Optional[Doubt] = None
