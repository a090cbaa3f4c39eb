"""Is a message in mid-form an answer, or a question of the patient's own?"""

from __future__ import annotations

import re

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
NEEDS_WORDS = frozenset({"faq", "follow_up", "out_of_scope", "near_scope", "refuse_advice"})
ENOUGH_WORDS = 5
"""A shorter line that asks nothing is an unclear answer: "more than a year" is not about sessions."""
_ASKING = re.compile(
    r"\?\s*$|^\s*(?:what|how|why|when|where|who|which|is|are|does|do|can|could|will|should|would)\b", re.IGNORECASE
)


def interrupts(intent: str, text: str, outcome: str) -> bool:
    """True when a rule should answer the message. ``outcome`` is how it reads as an answer."""
    if intent not in ANSWERABLE or outcome == "declined":
        return False
    if intent in ALWAYS or _ASKING.search(text):
        return True
    long_enough = intent not in NEEDS_WORDS or len(text.split()) >= ENOUGH_WORDS
    return outcome == "unclear" and long_enough
