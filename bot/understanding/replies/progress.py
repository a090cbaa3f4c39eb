"""A patient who tells how a series goes, all in one message: "I've had five sessions, was 8, now 6"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.replies.numbers import Number, in_digits, numbers_in
from bot.understanding.replies.scores import TOP

CHECK_PROGRESS = "check_progress"
"""The intent of a message that tells sessions and both scores."""
MOST_SESSIONS = 30
"""Most sessions the questionnaire takes."""

_SESSIONS = re.compile(
    r"\b(?P<many>\d{1,2})(?:st|nd|rd|th)? (?:[a-z]+ ){0,2}?(?:sessions?|treatments?|rounds?|visits?|appointments?)\b"
    r"|\b(?:sessions?|treatments?|rounds?|visits?) ?(?:no\.? ?|number |#|:|so far:?)? ?(?P<nth>\d{1,2})\b"
)
_OUT_OF = re.compile(r"\s*(?:/|out of|of) ?10\b")
_UNIT = re.compile(
    r"[ -]?(?:weeks?|months?|days?|years?|hours?|minutes?|mins?|mg|ml|%|percent|pills?|times|points?)\b|\s*%"
)
_BEFORE = re.compile(r"\b(?:was|were|from|before|started|start|used to|began|baseline|first|initially|originally)\b")
_NOW = re.compile(r"\b(?:now|today|currently|to|down|these days|at the moment|is)\b|->|=>|\u2192")
_NOW_FIRST = re.compile(r"\b(?:now|today|currently)\b\D{0,14}$")
_BEFORE_IT = re.compile(r"\b(?:was|were|before|used to|started|from)\b\D{0,14}$")
_MORE = re.compile(
    r"\b(?:do|walk|move|manage|work|sleep) (?:a (?:bit|lot|little) )?(?:more|better|further|longer)\b|\bmore active\b"
)
_LESS = re.compile(
    r"\b(?:less|fewer|cut (?:down|back)(?: on)?|reduced|halved) (?:\w+ ){0,2}?"
    r"(?:pills?|tablets?|medicines?|meds|medication|painkillers?|ibuprofen|tramadol|paracetamol|tylenol)\b"
)


@dataclass(frozen=True)
class Progress:
    """Sessions so far, pain (0-10) before and now; what the patient can do and takes, where that was told."""

    sessions: int
    before: int
    now: int
    function: str | None = None
    analgesic: str | None = None


def read_progress(text: str) -> Progress | None:
    """The report in ``text``, or None unless sessions, a score before and a score now are all told."""
    said = in_digits(text)
    counted = _SESSIONS.search(said)
    if counted is None:
        return None
    sessions = int(counted.group("many") or counted.group("nth"))
    rest = _OUT_OF.sub("   ", said[: counted.start()] + " , " + said[counted.end() :])
    scores = [number for number in numbers_in(rest) if not _UNIT.match(rest[number.end :])]
    if sessions > MOST_SESSIONS or len(scores) != 2 or not all(_is_score(one) for one in scores):
        return None
    if not (_BEFORE.search(rest) and _NOW.search(rest)):
        return None
    first, second = scores
    before, now = (second, first) if _is_turned_round(rest, first, second) else (first, second)
    return Progress(
        sessions=sessions,
        before=int(before.value),
        now=int(now.value),
        function="more" if _MORE.search(said) else None,
        analgesic="less" if _LESS.search(said) else None,
    )


def _is_score(number: Number) -> bool:
    return 0 <= number.value <= TOP and number.value == int(number.value)


def _is_turned_round(text: str, first: Number, second: Number) -> bool:
    """True for "now 6, was 8": the later score comes first."""
    return bool(_NOW_FIRST.search(text[: first.start]) and _BEFORE_IT.search(text[first.end : second.start]))
