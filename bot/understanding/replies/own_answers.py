"""A patient who asks what they have answered so far: "what did I say?"."""

from __future__ import annotations

import re

OWN_ANSWERS = "own_answers"
"""The intent of a message that asks for the patient's own answers."""

_ASKED = re.compile(
    r"\bwhat (?:did|have) i (?:\w+ )?(?:answer|answered|say|said|tell|told|put|choose|chosen)\b"
    r"|\b(?:see|show|read|check)(?: me)? (?:all )?(?:of )?my answers\b|\bwhat (?:do you have|is there) so far\b"
    r"|\bwhat (?:are|were) my answers\b",
    re.IGNORECASE,
)


def asks_own_answers(text: str) -> bool:
    """True for a question about the patient's own answers, not about what somebody told the patient."""
    return _ASKED.search(text) is not None
