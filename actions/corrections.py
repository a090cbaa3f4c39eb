"""A correction: which earlier answer is meant, and what it becomes."""

from __future__ import annotations

import re
from typing import Any, Dict, List, Optional, Tuple

from actions.reading import read_text
from bot.care.fields import CONSENT, RED_FLAGS, SITES
from bot.care.flow import plan
from bot.care.reading import answered
from bot.content.live import current_pack
from bot.content.models import Question

Values = Dict[str, Any]
Correction = Tuple[str, Any, Dict[str, str]]
"""Question, new value, and the sides heard with it."""

_WITHDRAWN = re.compile(
    r"^.*?\b(?:said|wrote|put|typed|chose|picked|ticked)\b.*?\b(?:but|i meant?|it should be)\b", re.IGNORECASE
)
"""What comes before "but" in "I said lower back but it is my neck" is taken back."""
_TAKES_BACK = re.compile(r"\b(?:actually|sorry|oops|meant|wrong|mistake|typo|correction|wait|i said)\b", re.I)
_MORE = re.compile(r"\b(?:too|also|as well|add)\b", re.I)
_YES_NO = frozenset({"yes", "no"})


def takes_back(text: str) -> bool:
    """True for words that take something back and ask nothing: "oops, I am 66"."""
    return _TAKES_BACK.search(text) is not None and not text.rstrip().endswith("?")


def corrected(answers: Values, current: str, text: str) -> Optional[Correction]:
    """The latest answer the words fit, and what it becomes; None when they fit none.

    A "not" in a correction is no answer to a yes-or-no question, so of these only the latest answer is tried.
    The red-flag question is left out: a sign is noticed in the words themselves, and never taken back by a guess.
    """
    words = _WITHDRAWN.sub("", text)
    for age, question in enumerate(_answered_before(answers, current)):
        if age and _is_yes_no(question):
            continue
        reading = read_text(question, _without(answers, question.id), words)
        if reading.outcome != "value":
            continue
        value = _together(answers, question, reading.value, words)
        if value != answers.get(question.id):
            return question.id, value, reading.sides
    return None


def _answered_before(answers: Values, current: str) -> List[Question]:
    questions = plan(answers)
    end = questions.index(current) if current in questions else len(questions)
    given = [one for one in questions[:end] if one not in (CONSENT, RED_FLAGS) and answered(answers, one)]
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
