"""What is known when the assistant is about to speak. Plain values: no tracker, no Rasa."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Dict, Mapping, NamedTuple, Optional, Sequence, Tuple


class Line(NamedTuple):
    """One message of a conversation. ``at``: seconds since 1970."""

    by_patient: bool
    at: float
    words: str


@dataclass(frozen=True)
class Situation:
    """One turn as speech sees it.

    ``meaning`` and ``scan`` are what understanding and safety found in the message, as JSON.
    ``answers``: the questionnaire so far. ``said``: earlier replies as JSON, latest first. ``spoken`` gives the
    whole conversation, oldest first, when it is called: a long one is only gone through by who needs it.
    """

    text: str = ""
    intent: str = ""
    choice: Optional[str] = None
    meaning: Mapping[str, Any] = field(default_factory=dict)
    scan: Mapping[str, Any] = field(default_factory=dict)
    answers: Mapping[str, Any] = field(default_factory=dict)
    slots: Mapping[str, Any] = field(default_factory=dict)
    said: Sequence[Dict[str, Any]] = ()
    conversation: str = ""
    spoken: Callable[[], Sequence[Line]] = tuple

    @property
    def last_topics(self) -> Tuple[str, ...]:
        """The topics of the latest answer, however long ago it was."""
        for reply in self.said:
            if reply.get("topics"):
                return tuple(reply["topics"])
        return ()

    def times_running(self, kind: str) -> int:
        """How many of the latest replies in a row were of a kind."""
        count = 0
        for reply in self.said:
            if reply.get("kind") != kind:
                break
            count += 1
        return count
