"""Stepping back through the questionnaire."""

from __future__ import annotations

from bot.care.fields import Answers
from bot.care.flow import plan
from bot.care.reading import answered


def previous_question(answers: Answers, current: str) -> str | None:
    """The answered question that stands before ``current``, or None when ``current`` is the first."""
    questions = plan(answers)
    end = questions.index(current) if current in questions else len(questions)
    return next((question for question in reversed(questions[:end]) if answered(answers, question)), None)
