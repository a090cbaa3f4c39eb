"""The shipped questionnaire, and a reader of replies to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.content.models import Questionnaire
from bot.content.validate import build
from bot.content.yaml_lines import read_yaml
from bot.understanding.replies import Reading, read_reply

FILE = Path(__file__).parents[2] / "content" / "questionnaire.yml"
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def questionnaire() -> Questionnaire:
    """The questions patients are asked."""
    values, lines = read_yaml(FILE.read_text(encoding="utf-8"), FILE)
    return build(Questionnaire, values, FILE, lines)


def _told(reading: Reading) -> object:
    if reading.outcome == "value":
        return reading.value
    if reading.outcome == "confirm":
        return f"confirm {reading.confirm} {reading.reason}"
    return "declined" if reading.outcome == "declined" else f"?{reading.reason}"


@pytest.fixture(scope="session")
def told() -> Callable[[Reading], object]:
    """A reading in short: its value, "declined", "?reason", or "confirm N reason"."""
    return _told


@pytest.fixture(scope="session")
def read(questionnaire: Questionnaire) -> Callable[[str, str], object]:
    """The reading, in short, of a text as the reply to a question, on a Monday in November 2026."""
    return lambda question_id, text: _told(read_reply(questionnaire.question(question_id), text, today=TODAY))
