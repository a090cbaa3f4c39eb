"""Replies to "from 0 to 10" and "how many": one whole number, or a reason why there is none.

A number above the top or with decimals is offered back for a yes or no (PEG and NRS take whole numbers).
"""

from __future__ import annotations

import re
from decimal import Decimal

from bot.content.models import Question
from bot.understanding.replies.numbers import Number, in_digits, numbers_in, ordinal, whole
from bot.understanding.replies.reading import Reading, ask_whether, found, unclear
from bot.understanding.replies.stance import NO, UNSURE, stance_of
from bot.understanding.replies.tokens import fold

TOP = 10
"""Highest score of the numeric rating scale and of the PEG items [PMC2686775]."""

DAYS_A_WEEK = 7

_SCALE_NAMED = re.compile(
    r"\b(?:on )?(?:a |the )?(?:scale )?(?:of |from |between )?[01] ?(?:to|-|and) ?10\b(?: scale)?"
)
_OUT_OF = re.compile(r"\s*(?:/|out of|outta|over|of)\s*(?:a (?:possible )?)?(\d+)\b")
_CORRECTION = re.compile(r"\b(?:sorry|i mean|i meant|no wait|wait|make that|actually|correction|or rather|more like)\b")
_NOT = re.compile(r"\bnot (?:an? |quite |really )?(\d+)\b")
_UNIT = re.compile(
    r"[ -]?(?:years?|yrs?|yo|weeks?|wks?|months?|mos|hours?|hrs?|h|minutes?|mins?|mg|ml|mcg|pills?"
    r"|tablets?|tabs?|capsules?|am|pm|percent"
    r"|kg|lbs?|doctors?|people|places?|kids|pm|o'clock)\b|\s*%|:\d\d|(?:st|nd|rd|th)\b"
)
_COUNTED = re.compile(r"[ -]?(?:days?|times?|nights?|x)\b")
_A_DAY = re.compile(r"[ -]?(?:times?|x)? ?(?:a|per|each|every) (?:day|night)\b|[ -]?(?:times?|x) daily\b")
_BETWEEN = re.compile(r"\s*(?:/10)?\s*(?:-|to|till|until)\s*(?:an? )?")
_BOUND = re.compile(
    r"\b(?:less|fewer|more|greater|lower|higher|over|under|above|below|at least|up to|at most"
    r"|every)(?: than)? ?$"
)
_ABOVE = re.compile(r"\b(?:more|greater|higher|over|above)(?: than)? ?$")
_WORST = re.compile(
    r"\b(?:worst (?:\w+ ){0,3}?(?:imaginable|possible|ever|can (?:think of|imagine)|could be)"
    r"|worst imaginable|maximum|max|off the (?:scale|charts?)"
    r"|the top|infinity|highest)\b"
)
_ZERO_SCORE = re.compile(
    r"^(?:none|nothing|(?:i (?:have |had )?)?no pain(?: at all)?(?: now| today| this(?: past)? week)?"
    r"|not at all|no pain whatsoever|pain free"
    r"|painfree|none at all|nothing at all)$"
)
_EVERY_DAY = re.compile(
    r"\b(?:every ?(?:single )?(?:day|night)|daily|each day|all week|whole week|all (?:7|of them)|24/7"
    r"|24-7|constantly|non ?-?stop|everyday)\b"
)
_VAGUE = re.compile(
    r"\b(?:most|some|few|several|sometimes|often|rarely|every other|every second|occasionally"
    r"|as needed|when needed|almost|nearly|practically"
    r"|half|many|lots|weekdays|weekends?)\b"
)
_NOT_QUITE = re.compile(r"\b(?:almost|nearly|practically|except|but|other|most|second|apart)\b")
_AHEAD = re.compile(r"\b(?:tomorrow|next|soon|upcoming|coming up)\b")
_TAKES_NONE = re.compile(
    r"^(?:i |ive )?(?:dont|didnt|havent|never|not) (?:\w+ ){0,2}?(?:take|taken|took|use|used|need"
    r"|needed|had|have|started|start)\b"
)
_WORD_COUNTS = {"once": 1, "twice": 2, "thrice": 3, "couple": 2}


def read_score(question: Question, text: str) -> Reading:
    """A reply to a 0-10 question. The value is 0-10, or the id of an option such as "I don't know"."""
    said = in_digits(text)
    shown = _SCALE_NAMED.sub(" ", said)
    if shown.strip(" .,:;!?") == "" and shown != said:
        return unclear("range")
    readings = _scores(shown)
    if readings:
        return _one_of(readings, shown, TOP)
    words = " ".join(fold(text))
    if _ZERO_SCORE.match(words):
        return found(0)
    if _WORST.search(said):
        return ask_whether(TOP, "above_range")
    return _without_number(question, text)


def read_count(question: Question, text: str) -> Reading:
    """A reply to "how many". The range is the question's ``low`` to ``high``, both whole numbers in the file."""
    top = int(question.high or TOP)
    said = in_digits(re.sub(r"\b(once|twice|thrice)\b", lambda match: str(_WORD_COUNTS[match.group()]), text.lower()))
    said = re.sub(r"\b(?:only|just|just the|had) (?:a|one)(?=$|[.,!]| (?:session|so far|day))", "1", said)
    said = re.sub(r"\b(?:a )?couple(?: of)?\b(?= days?\b| times\b| sessions?\b|$)", "2", said)
    if _EVERY_DAY.search(said):
        return unclear("range") if _NOT_QUITE.search(said) else _all_days(top)
    readings = _scores(said, counted=True)
    if not readings:
        readings = [Number(Decimal(place), 0, 0) for place in map(ordinal, fold(text)) if place]
        if readings and _AHEAD.search(said):  # "my third is tomorrow": had two, or three?
            return unclear("range")
    if readings:
        return _one_of(readings, said, top)
    if _VAGUE.search(said):
        return unclear("range")
    words = " ".join(fold(text))
    if (
        stance_of(text) == NO
        or re.match(r"^(?:none|zero|never|not once|no days?|not any)\b", words)
        or _TAKES_NONE.match(words)
    ):
        return found(0)
    return _without_number(question, text)


def _all_days(top: int) -> Reading:
    return found(DAYS_A_WEEK) if top == DAYS_A_WEEK else unclear("range")


def _without_number(question: Question, text: str) -> Reading:
    words = fold(text)
    for option in question.options:
        if any(fold(phrase) == words for phrase in (option.title, option.text, *option.heard_as)):
            return found(option.id)
    if stance_of(text) == UNSURE or "dont know" in " ".join(words):
        doubt = [option.id for option in question.options if option.id in ("unknown", "not_sure")]
        if doubt:
            return found(doubt[0])
    return unclear()


def _scores(text: str, counted: bool = False) -> list[Number]:
    """Numbers that can be the answer: not ages, doses, hours, or how long something took."""
    said = _corrected(text)
    result: list[Number] = []
    denied = {match.start(1) for match in _NOT.finditer(said)}
    for number in numbers_in(said):
        rest = said[number.end :]
        if number.start in denied or (result and _is_denominator(said, result[-1], number)):
            continue
        if _UNIT.match(rest) or _A_DAY.match(rest) or (not counted and _COUNTED.match(rest)):
            continue
        result.append(number)
    return [] if said != text and not result else _placed(result, len(text) - len(said))


def _placed(numbers: list[Number], offset: int) -> list[Number]:
    return [Number(number.value, number.start + offset, number.end + offset) for number in numbers]


def _corrected(text: str) -> str:
    """What follows the patient's own last correction ("8, sorry, 7"), when a number follows it."""
    for match in reversed(list(_CORRECTION.finditer(text))):
        if numbers_in(text[: match.start()]) and numbers_in(text[match.end() :]):
            return text[match.end() :]
    return text


def _is_denominator(text: str, before: Number, number: Number) -> bool:
    between = _OUT_OF.match(text, before.end)
    return between is not None and between.end() >= number.end


def _one_of(readings: list[Number], text: str, top: int) -> Reading:
    values = {number.value for number in readings}
    if len(values) > 1:
        return unclear("range" if _is_range(readings, text) else "several")
    number = readings[0]
    value = number.value
    after = text[number.end :]
    if value < 0:
        return unclear("range")
    out_of = _OUT_OF.match(after)
    if out_of and int(out_of.group(1)) != top:
        return unclear("several")
    if _BOUND.search(text[: number.start]) and (value < top or not _ABOVE.search(text[: number.start])):
        return unclear("range")
    if value > top or _ABOVE.search(text[: number.start]):
        return ask_whether(top, "above_range")
    if value != int(value):
        return ask_whether(whole(value), "decimal")
    return found(int(value))


def _is_range(readings: list[Number], text: str) -> bool:
    if len(readings) != 2:
        return False
    pair: tuple[Number, Number] = (readings[0], readings[1])
    between = text[pair[0].end : pair[1].start]
    return _BETWEEN.fullmatch(between) is not None or "between" in text[: pair[0].start]
