"""Replies to the questionnaire, in the words patients really type. Pure functions, no clock, no model."""

from bot.understanding.replies.erase import wants_erased
from bot.understanding.replies.progress import Progress, read_progress
from bot.understanding.replies.read import MAX_TEXT, read_reply
from bot.understanding.replies.reading import ALL_SITES, Outcome, Reading, Value
from bot.understanding.replies.stance import says_no, says_yes

__all__ = [
    "ALL_SITES",
    "MAX_TEXT",
    "Outcome",
    "Progress",
    "Reading",
    "Value",
    "read_progress",
    "read_reply",
    "says_no",
    "says_yes",
    "wants_erased",
]
