"""Is a message in mid-form an answer, a command, or a question of the patient's own?"""

from __future__ import annotations

import re
from typing import Optional

from bot.understanding.replies import says_yes
from bot.understanding.replies.own_answers import asks_own_answers
from bot.understanding.replies.progress import CHECK_PROGRESS

BY_CHOICE = frozenset(
    {
        "confirm_delete", "keep_data", "keep_score", "drop_score", "safe_now", "say_again", "something_else",
    }
)  # fmt: skip
"""Intents of buttons that are never an answer to a question of the form: a rule handles them."""
UNSURE = "unsure"
ANSWERABLE = frozenset(
    {
        "faq", "near_scope", "refuse_advice", "out_of_scope", "smalltalk", "privacy", "deescalate", "human_handoff",
        "ask_source", "follow_up", "other_language", UNSURE, CHECK_PROGRESS, "delete_my_data", "download_my_data",
    }
)  # fmt: skip
"""Intents that a rule answers in mid-form, after which the same question is asked again."""
BESIDE = {intent: f"utter_{intent}" for intent in ("faq", "near_scope", "refuse_advice", "privacy")}
"""Questions that are answered beside an answer, with the response for each: "7, but is it safe?"."""
ALWAYS = frozenset({"human_handoff", "delete_my_data", "download_my_data", "other_language", "deescalate"})
"""Of these, the ones that go before an answer the words may also hold."""
NEEDS_WORDS = frozenset({"faq", "follow_up", "near_scope", "refuse_advice", "smalltalk"})
ENOUGH_WORDS = 5
"""A shorter line that asks nothing is an unclear answer: "more than a year" is not about sessions."""
SURE = 0.6
"""Confidence (0-1) at which a line that asks nothing is more than an unclear answer: "thanks" is, and a myth is."""
MOST_WORDS_OF_A_COMMAND = 4
"""Where any words are an answer, a longer line is one: "go back to work" is a goal."""

_CUES = {
    "stop_form": re.compile(r"\b(?:stop|quit|cancel|exit|end|abort|enough|done|leave)\b", re.I),
    "go_back": re.compile(r"\b(?:(?:go|step|one|move) .*back|back up|previous|undo|last (?:one|question))\b", re.I),
    "start_over": re.compile(r"\b(?:over|again|beginning|restart|reset|scratch)\b", re.I),
    "why_do_you_ask": re.compile(r"\b(?:why|what for|do you need|matter)\b", re.I),
    "correct_answer": re.compile(
        r"^\W*no\b|\b(?:not|actually|sorry|oops|mean|meant|wrong|mistake|correct(?:ion|ing)?(?= )|chang\w*|wait|said"
        r"|instead|typo|earlier|rather|scratch|strike|make (?:it|that))\b",
        re.I,
    ),
}
"""Words without which a line that reads as an answer is no command. A correction needs them in any case."""
_ASKING = re.compile(
    r"\?\s*$|^\s*(?:what|how|why|when|where|who|which|is|are|does|do|can|could|will|should|would)\b", re.IGNORECASE
)
_ABOUT_THE_QUESTION = {
    "reword": re.compile(
        r"\b(?:don'?t|do not|didn'?t) (?:understand|get|follow)(?: (?:you|it|this|that|the question))*\W*$"
        r"|\bwhat (?:do you|does (?:that|this|it)) mean\b(?! for)|\bnot sure what (?:you mean|that means)\b"
        r"|\bdon'?t know what (?:you mean|that means)\b|^\W*(?:huh|what|pardon|sorry)\s*\?+\W*$"
        r"|\b(?:rephrase|reword|put (?:it|that) differently|other words)\b",
        re.I,
    ),
    "repeat": re.compile(
        r"\b(?:repeat|say) (?:the question|that|it|this)(?: again)?(?: please)?\W*$"
        r"|\bwhat was (?:the|that|your) (?:last )?question\b"
        r"|\bhow many (?:more )?(?:questions|are left|more|left)\b|\bhow much longer\b"
        r"|\bhow long (?:does|will|is) (?:this|it)(?: going to)? take\b|\b(?:nearly|almost) (?:done|finished)\s*\?",
        re.I,
    ),
    "optional": re.compile(
        r"\b(?:do i (?:really )?(?:have|need) to|must i)(?: (?:answer|say|tell you|fill (?:this|it) (?:in|out)|do))?"
        r"(?: (?:this|that|it|the question|all(?: of)? (?:this|these)))?\W*$|\bis (?:it|this) (?:required|mandatory)\b",
        re.I,
    ),
}
"""A patient who speaks about the question itself."""
_TAKEN_BACK = re.compile(
    r"\W*(?:no,? )?(?:scratch that|strike that|oops|no wait|correction|make (?:that|it)|i meant?)\b", re.IGNORECASE
)
"""How a correction begins, whatever the understanding makes of it."""
_STARTS = re.compile(r"\b(?:symptoms?|questions?|questionnaire|form|check|start|begin|assessment|survey)\b", re.I)
_GO_ON = re.compile(
    r"^\W*(?:(?:yes|ok|okay|please|let'?s|let us|i want to) )*(?:go on|continue|carry on|keep going|resume|proceed)\b",
    re.I,
)
_WHY = re.compile(
    r"\W*(?:(?:but|and|so|ok|okay) )?(?:why(?: (?:is )?(?:this|that))?"
    r"|what (?:happens )?if i (?:say no|don'?t(?: agree| want to)?|do not(?: agree)?|refuse|decline|skip(?: it)?))\W*",
    re.IGNORECASE,
)


def asks(text: str) -> bool:
    """True for a message that ends with a question mark or opens as a question does."""
    return _ASKING.search(text) is not None


def goes_on(text: str) -> bool:
    """True for a yes to "do you want to go on?"."""
    return says_yes(text) or _GO_ON.search(text) is not None


def starts(intent: str, text: str) -> bool:
    """True when the patient asks for the questionnaire that is already open; "it hurts when I sit" does not."""
    return intent == "start_questionnaire" and _STARTS.search(text) is not None


def command_of(intent: str, text: str, readable: bool, any_words: bool, confidence: float) -> Optional[str]:
    """The command a patient gives instead of an answer, or None.

    ``readable``: the words are also an answer. ``any_words``: to this question, any words would be.
    """
    if _WHY.fullmatch(text):
        return "why_do_you_ask"
    if asks_own_answers(text):
        return "so_far"
    for name, said in _ABOUT_THE_QUESTION.items():
        if said.search(text):
            return name
    if _TAKEN_BACK.match(text):
        intent = "correct_answer"
    cue = _CUES.get(intent)
    if cue is None:
        return None
    if any_words and len(text.split()) > MOST_WORDS_OF_A_COMMAND:
        return None
    guessed = not readable and intent != "correct_answer" and confidence >= SURE
    return intent if cue.search(text) or guessed else None


def interrupts(intent: str, text: str, readable: bool, any_words: bool, confidence: float) -> bool:
    """True when a rule should answer the message. Arguments as in ``command_of``; ``confidence`` is 0-1."""
    if intent not in ANSWERABLE:
        return False
    if intent == CHECK_PROGRESS:  # sessions and two scores: told as a whole, whatever a part of it would answer
        return True
    if intent == UNSURE:  # a question that is not understood is none the less no answer
        return not readable and text.rstrip().endswith("?") and len(text.split()) >= ENOUGH_WORDS
    if intent in ALWAYS:
        return not readable or any_words or confidence >= SURE
    if asks(text):
        return True
    if intent == "out_of_scope":
        return False
    short = intent in NEEDS_WORDS and len(text.split()) < ENOUGH_WORDS
    if intent in NEEDS_WORDS and confidence < SURE:
        return False
    return not readable and (not short or intent == "smalltalk")
