"""Answer sets the care tests start from. Each test changes what it is about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.care.fields import ALTERNATIVES, ALTERNATIVES_TRIED
from bot.content.models import Questionnaire
from bot.content.validate import build
from bot.content.yaml_lines import read_yaml

Build = Callable[..., dict[str, Any]]

CONTENT = Path(__file__).parents[2] / "content"

CHRONIC_LOCAL: dict[str, Any] = {
    "consent_health": "yes",
    "respondent": "self",
    "age_band": "18_49",
    "redflag_check": ["none_of_these"],
    "pain_sites": ["lower_back"],
    "pain_duration": "gt_12m",
    "pain_onset": "slow",
    "peg_pain": 6,
    "peg_enjoyment": 5,
    "peg_activity": 7,
    "alternatives_tried": ["none_tried"],
    "meds_flags": ["none"],
    "pregnancy": "no",
    "meso_prior": "never",
}


@pytest.fixture
def patient() -> Build:
    """Builds answers: an adult with lasting low back pain who tried nothing, then ``changes``.

    A change to None takes the answer away.
    """

    def build_answers(**changes: Any) -> dict[str, Any]:
        answers = {**CHRONIC_LOCAL, **changes}
        return {question: value for question, value in answers.items() if value is not None}

    return build_answers


@pytest.fixture
def tried_all(patient: Build) -> Build:
    """Builds answers of a patient who ticked every option; ``status`` holds for those not in ``changes``."""

    def build_answers(status: str, **changes: Any) -> dict[str, Any]:
        return patient(**{ALTERNATIVES_TRIED: list(ALTERNATIVES), **dict.fromkeys(ALTERNATIVES, status), **changes})

    return build_answers


@pytest.fixture(scope="session")
def questionnaire() -> Questionnaire:
    """The shipped questionnaire."""
    path = CONTENT / "questionnaire.yml"
    values, lines = read_yaml(path.read_text(encoding="utf-8"), path)
    return build(Questionnaire, values, path, lines)


@pytest.fixture(scope="session")
def content() -> Path:
    """The shipped content folder."""
    return CONTENT
