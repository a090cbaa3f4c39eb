"""What a reply to a question of the questionnaire was read as."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Outcome = Literal["value", "declined", "unclear", "confirm"]
Reason = Literal["", "above_range", "range", "several", "decimal", "no_match", "empty", "cut"]
Value = str | int | list[str] | dict[str, str]

ALL_SITES = "all"
"""Key of a side that was given without saying for which place, when the places are not known here."""


@dataclass(frozen=True)
class Reading:
    """One reply, read.

    ``value``: an option id (consent, choice, and a scale answered "I don't know"), a list of option ids in the
    file's order (multi), a whole number (scale, number), text, or {site: side} (sides). None unless the outcome
    is "value". ``confirm``: the whole number to ask about when the outcome is "confirm".
    ``reason``: why it is not a plain value: "above_range", "range" (6-7, "most days"), "several" (two answers),
    "decimal", "no_match", "empty"; "cut" goes with a text that was shortened.
    ``sides``: {site: side} heard along with the places of a multi reply.
    """

    outcome: Outcome
    value: Value | None = None
    confirm: int | None = None
    reason: Reason = ""
    sides: dict[str, str] = field(default_factory=dict)


DECLINED = Reading("declined")


def found(value: Value) -> Reading:
    """A reply that answers the question."""
    return Reading("value", value)


def unclear(reason: Reason = "no_match") -> Reading:
    """A reply that does not."""
    return Reading("unclear", reason=reason)


def ask_whether(candidate: int, reason: Reason) -> Reading:
    """A reply that answers it, should the patient agree to ``candidate``."""
    return Reading("confirm", confirm=candidate, reason=reason)
