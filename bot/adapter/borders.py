"""How alarming a message must sound, and how plainly it must mean something else, for what the two nets decide."""

from __future__ import annotations

from dataclasses import dataclass

from bot.understanding.examples import family
from bot.understanding.meaning import Meaning


@dataclass(frozen=True)
class Borders:
    """How alarming a message must sound, 0 to 1. Chosen on development messages, see ``docs/safety.md``.

    ``overruled``: below it, an emergency that the rules find is left, in a message of ``many_words``;
    ``overruled_near``: the same for urgent signs, of the skin above all, and crises, which are nearer in words to what
    is harmless; ``overruled_brief``: the same for shorter messages from ``few_words`` on, though never for a crisis. A
    call for help is short, and in words that are seldom an example.
    ``dropped``: below it, one that they would ask about, ``history``: and which is about time. ``confirmed``: from it
    on, such a sign acts without asking.

    From the next on, a message is asked about. ``heard``: one with a sign that they take for past, denied or the like;
    ``alone``: one in which they find nothing, ``alone_half`` and ``alone_beside``: and which rather or plainly means
    something else; ``doctor``: one that they leave to the doctor, ``doctor_beside``: and which plainly means something
    else; ``hinted``: one in which they find a hint ("chest"), ``hinted_beside``: and which means something else.
    ``crisis``: one that sounds like a crisis, as surely as ``kind_likely``; ``crisis_beside``: and which means
    something else, for from ``crisis_line`` on the crisis line follows the answer to what is not asked about.

    ``certain``: from it on, a message in which they find nothing acts, if its kind is as sure as ``kind``. ``words``:
    shorter messages are left to the rules, unless the alarm is as sure as ``brief_hint`` (with a hint) or ``brief`` (no
    hint, but ``fewest`` words).
    """

    overruled: float = 0.03
    overruled_near: float = 0.015
    overruled_brief: float = 0.006
    few_words: int = 9
    many_words: int = 12
    dropped: float = 0.03
    history: float = 0.004
    confirmed: float = 0.85
    heard: float = 0.80
    alone: float = 0.42
    alone_half: float = 0.50
    alone_beside: float = 0.68
    crisis: float = 0.15
    crisis_beside: float = 0.75
    crisis_line: float = 0.10
    doctor: float = 0.50
    doctor_beside: float = 0.85
    certain: float = 0.94
    kind: float = 0.70
    kind_likely: float = 0.50
    hinted: float = 0.15
    hinted_beside: float = 0.50
    brief: float = 0.75
    brief_hint: float = 0.40
    fewest: int = 3
    words: int = 5


BORDERS = Borders()
PLAIN = {
    **dict.fromkeys(("faq", "deescalate", "human_handoff", "smalltalk"), 0.75),
    **dict.fromkeys(("delete_my_data", "go_back", "start_over", "stop_form"), 0.85),
    "near_scope": 0.90,
    "out_of_scope/general": 0.80,
    "check_progress": 0.75,
}
"""Meanings, or families of them, and the confidence from which they leave little room for a sign."""
HALF = {
    "faq": 0.40,
    "human_handoff": 0.50,
    "near_scope": 0.70,
    "out_of_scope/general": 0.35,
    "out_of_scope/medical_other": 0.80,
    "refuse_advice": 0.70,
}
"""The same, for a confidence that leaves some room."""


def plainly_meant(meaning: Meaning) -> float:
    """How plainly a message means a topic question, or something that no sign hides behind: 0, a half or 1."""
    kind = family(meaning.intent)
    if meaning.confidence >= PLAIN.get(meaning.intent, PLAIN.get(kind, 2.0)):
        return 1.0
    return 0.5 if meaning.confidence >= HALF.get(meaning.intent, HALF.get(kind, 2.0)) else 0.0
