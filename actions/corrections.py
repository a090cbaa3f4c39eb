"""A correction: which earlier answer is meant, and what it becomes."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterator, List, NamedTuple, Optional

from actions.reading import read_text
from bot.care.fields import AGE, CONSENTS, RED_FLAGS, SITES
from bot.care.flow import plan
from bot.care.reading import answered
from bot.content.live import current_pack
from bot.content.models import Question
from bot.speech.care import changeable
from bot.understanding.replies import Reading

Values = Dict[str, Any]


class Correction(NamedTuple):
    """A question, its new value, and the sides heard with it. A value of None: the question is to be asked again."""

    question: str
    value: Any
    sides: Dict[str, str]


_WITHDRAWN = re.compile(
    r"^.*?\b(?:said|wrote|put|typed|chose|picked|ticked)\b.*?\b(?:but|i meant?|it should be)\b", re.IGNORECASE
)
"""What comes before "but" in "I said lower back but it is my neck" is taken back."""
_DENIED = re.compile(r"\b(?:not|instead of|rather than)\b(?P<after>[^.;]*)$|^(?P<before>.*?)\bbut\b", re.IGNORECASE)
"""What an earlier answer was: "7, not 5", "I said lower back but ..."."""
_NOT = re.compile(r"\W*\b(?:not|instead of|rather than)\b(?! sure)[^.;]*$", re.IGNORECASE)
_ONE = re.compile(r"\bone (?=(?:should|is|was|to)\b)", re.IGNORECASE)
"""No number: "the enjoyment one should be 2"."""
_TAKES_BACK = re.compile(
    r"\b(?:actually|sorry|oops|meant|wrong|mistake|typo|correction|wait|i said|change|fix|should be|scratch|strike"
    r"|correct (?:that|it|my|the|an))\b",
    re.I,
)
_MORE = re.compile(r"\b(?:too|also|as well|add)\b", re.I)
_YES_NO = frozenset({"yes", "no"})
_NAMED: Dict[str, re.Pattern[str]] = {
    question: re.compile(rf"\b(?:{words})\b", re.I)
    for question, words in {
        "age_band": r"age|old|years? of age|birth\w*|i'?m \d\d|i am \d\d|s?he(?:'s| is) \d\d",
        "respondent": "who (?:it|this) is (?:about|for)|respondent",
        "pain_main_site": "main (?:site|place|spot)|worst (?:site|place|spot)|bothers? (?:me )?most",
        "pain_sides": "(?:which|the|my) sides?|left|right|both sides",
        "pain_sites": "where it hurts|sites?|places?",
        "pain_duration": "how long|duration|weeks?|months?|years|since",
        "pain_onset": "how it (?:started|began)|onset|started|began",
        "peg_enjoyment": "enjoy\\w*",
        "peg_activity": "activit\\w*",
        "peg_pain": "pain (?:score|number|level|is|was|should)|score|average pain|my pain",
        "analgesic_days": "days?",
        "alternatives_tried": "tried",
        "meds_flags": "medicines?|medications?|meds|blood thinners?|pills",
        "allergy_flags": "allerg\\w*|reactions? to",
        "pregnancy": "pregnan\\w*|breast ?feed\\w*",
        "function_goal": "goal",
        "meso_sessions": "sessions?",
        "meso_baseline_nrs": "before the (?:first|shots|sessions)|first score|baseline",
        "meso_now_nrs": "now",
    }.items()
}
"""Words that name a question, in the order in which they are tried. Its own short name names it too."""


def takes_back(text: str) -> bool:
    """True for words that take something back and ask nothing: "oops, I am 66"."""
    return _TAKES_BACK.search(text) is not None and not text.rstrip().endswith("?")


def corrected(answers: Values, current: str, text: str, by_name: bool = False) -> Optional[Correction]:
    """The answer that is meant, and what it becomes; None when the words fit none.

    First what the words name ("my age is 52"), then the answer they take back ("7, not 5"), then the latest one
    that they fit. A "not" in a correction is no answer to a yes-or-no question, so of these only the latest is
    tried. The red-flag question is left out: a sign is noticed in the words themselves, and never taken back.
    ``by_name``: only what the words name.
    """
    words = _ONE.sub("", _WITHDRAWN.sub("", text))
    given = _answered_before(answers, current)
    same: Optional[Correction] = None
    named = [question for question in given if _is_named(question, text)]
    for question in named if by_name else _likeliest_first(given, named, answers, text):
        is_named = question in named
        if not is_named and (question.id == AGE or (question is not given[0] and _is_yes_no(question))):
            continue
        reading = _read(question, answers, words)
        if reading.outcome != "value":
            continue
        value = _together(answers, question, reading.value, words)
        found = Correction(question.id, value, reading.sides)
        if value != answers.get(question.id):
            return found
        same = same or found
    return same or (Correction(named[0].id, None, {}) if named else None)


def added(answers: Values, text: str) -> Optional[Correction]:
    """A place that hurts which comes to mind later: "oh, and my left knee too"."""
    before = answers.get(SITES)
    if not isinstance(before, list) or not _MORE.search(text) or text.rstrip().endswith("?"):
        return None
    reading = read_text(current_pack().questionnaire.question(SITES), _without(answers, SITES), text)
    places = reading.value if isinstance(reading.value, list) else []
    if set(places) <= set(before):
        return None
    return Correction(SITES, list(dict.fromkeys([*before, *places])), reading.sides)


def to_change(answers: Values, text: str) -> Optional[str]:
    """The question that a patient picks to change: by its short name, or by its place in the list."""
    listed = changeable(answers)
    words = text.strip().lower().rstrip(".!")
    if words.isdigit() and 1 <= int(words) <= len(listed):
        return listed[int(words) - 1]
    return next((question for question in listed if _label(question) == words), None)


def corrects_itself(answers: Values, question: Question, text: str) -> bool:
    """True for "8, sorry, 7": the first part answered the open question, and the rest puts that right."""
    first, *rest = (part.strip(" ,.;-") for part in _TAKES_BACK.split(text, maxsplit=1))
    return bool(first and rest) and read_text(question, answers, first).outcome == "value"


def _read(question: Question, answers: Values, words: str) -> Reading:
    """The new value, without what the words deny: "8 weeks, not 5 years"."""
    open_again = _without(answers, question.id)
    kept = _NOT.sub("", words)
    reading = read_text(question, open_again, kept) if kept.strip() and kept != words else None
    return reading if reading and reading.outcome == "value" else read_text(question, open_again, words)


def _label(question: str) -> str:
    return current_pack().phrases.get(f"summary.label.{question}", "").lower()


def _likeliest_first(given: List[Question], named: List[Question], answers: Values, text: str) -> Iterator[Question]:
    denied = [question for question in given if question not in named and _is_denied(question, answers, text)]
    yield from (*named, *denied)
    if not named:
        yield from (question for question in given if question not in denied)


def _is_named(question: Question, text: str) -> bool:
    label = _label(question.id)
    pattern = _NAMED.get(question.id)
    return (len(label) > 2 and label in text.lower()) or (pattern is not None and pattern.search(text) is not None)


def _is_denied(question: Question, answers: Values, text: str) -> bool:
    """True when the words take back what this question holds."""
    match = _DENIED.search(text)
    taken = (match.group("after") or match.group("before") or "") if match else ""
    if not taken.strip():
        return False
    reading = read_text(question, _without(answers, question.id), taken)
    return reading.outcome == "value" and reading.value == answers.get(question.id)


def _answered_before(answers: Values, current: str) -> List[Question]:
    """The questions answered so far, the latest first."""
    left_out = {*CONSENTS, RED_FLAGS}
    questions = plan(answers)
    end = questions.index(current) if current in questions else len(questions)
    given = [one for one in questions[:end] if one not in left_out and answered(answers, one)]
    return [current_pack().questionnaire.question(one) for one in reversed(given)]


def _is_yes_no(question: Question) -> bool:
    return _YES_NO.issubset(option.id for option in question.options)


def _without(answers: Values, question: str) -> Values:
    return {field: value for field, value in answers.items() if field != question}


def _together(answers: Values, question: Question, value: Any, words: str) -> Any:
    """ "My knee too" adds to the sites that hurt; without such a word the new list takes the place of the old."""
    before = answers.get(question.id)
    if question.id != SITES or not isinstance(before, list) or not _MORE.search(words):
        return value
    return list(dict.fromkeys([*before, *value]))
