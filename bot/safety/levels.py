"""How much a message weighs, and in what standing a sign is mentioned."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """The weight of a message, lightest last. Compares by severity: ``Level.EMERGENCY > Level.URGENT``."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    MEDICAL_EVALUATION = "medical_evaluation"
    CLARIFY = "clarify"
    NONE = "none"

    @property
    def severity(self) -> int:
        """4 for an emergency down to 0 for none."""
        return _SEVERITY[self.value]

    def __lt__(self, other: str) -> bool:
        return self.severity < Level(other).severity

    def __le__(self, other: str) -> bool:
        return self.severity <= Level(other).severity

    def __gt__(self, other: str) -> bool:
        return self.severity > Level(other).severity

    def __ge__(self, other: str) -> bool:
        return self.severity >= Level(other).severity


_SEVERITY = {level.value: rank for rank, level in enumerate(reversed(Level))}


class Standing(StrEnum):
    """In what way a sign is mentioned. Only ``NOW`` and ``OTHER_NOW`` are happening.

    ``HINTED`` is no sign yet: a word such as "chest" that makes one more likely.
    """

    NOW = "now"
    DENIED = "denied"
    ASKED_ABOUT = "asked_about"
    PAST = "past"
    OTHER_NOW = "other_now"
    OTHER_PAST = "other_past"
    FIGURATIVE = "figurative"
    CHRONIC = "chronic"
    QUOTED = "quoted"
    EXPECTED = "expected"
    HINTED = "hinted"
