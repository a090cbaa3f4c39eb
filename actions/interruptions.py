"""Is a message in mid-form an answer, or a question of the patient's own?"""

from __future__ import annotations

import re
from typing import Optional

BY_CHOICE = frozenset({"stop_form", "confirm_delete", "keep_data", "safe_now", "say_again"})
"""Intents that are never an answer to a question of the form: a rule handles them."""
ANSWERABLE = frozenset(
    {
        "faq", "near_scope", "refuse_advice", "out_of_scope", "smalltalk", "privacy", "deescalate", "human_handoff",
        "ask_source", "follow_up", "other_language", "delete_my_data", "download_my_data",
    }
)  # fmt: skip
"""Intents that a rule answers in mid-form, after which the same question is asked again."""
ALWAYS = frozenset({"human_handoff", "delete_my_data", "download_my_data", "other_language"})
"""Of these, the ones that go before an answer the words may also hold."""
NEEDS_WORDS = frozenset({"faq", "follow_up", "out_of_scope", "near_scope", "refuse_advice", "smalltalk"})
ENOUGH_WORDS = 5
"""A shorter line that asks nothing is an unclear answer: "more than a year" is not about sessions."""
SURE = 0.6
"""Confidence (0-1) at which a short line is smalltalk: "thanks" is, "it helped a bit" is not."""
_ASKING = re.compile(
    r"\?\s*$|^\s*(?:what|how|why|when|where|who|which|is|are|does|do|can|could|will|should|would)\b", re.IGNORECASE
)
_WHY = re.compile(r"\W*(?:(?:but|and|so|ok|okay) )?why(?: (?:is )?(?:this|that))?\W*", re.IGNORECASE)


def asks_why(text: str) -> bool:
    """True for a bare "why?", which in mid-form is about the open question."""
    return _WHY.fullmatch(text) is not None


def interrupts(intent: str, text: str, outcome: str, choice: Optional[str] = None, confidence: float = 0.0) -> bool:
    """True when a rule should answer the message. ``outcome`` is how it reads as an answer.

    A button says what it means: one that leads to a topic or a person is never an answer.
    """
    if intent not in ANSWERABLE:
        return False
    if choice:
        return True
    if outcome == "declined":
        return False
    if intent in ALWAYS or _ASKING.search(text):
        return True
    short = intent in NEEDS_WORDS and len(text.split()) < ENOUGH_WORDS
    return outcome == "unclear" and (not short or (intent == "smalltalk" and confidence >= SURE))
