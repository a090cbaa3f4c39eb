"""Patients who fill in the questionnaire in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from support.patients import Talk
from support.said import Said
from support.visits import START, WORDS, answer_until

Visit = Callable[..., Said]


@pytest.fixture
def visit(talk: Talk) -> Visit:
    """Fills in the questionnaire; ``changes`` are other words for some questions, ``until`` stops at a question."""

    def fill_in(until: str | None = None, **changes: str) -> Said:
        said = talk.says(START)
        assert said.asking == "consent_health"
        return answer_until(talk, said, {**WORDS, **changes}, until)

    return fill_in


@pytest.fixture
def go_on(talk: Talk) -> Visit:
    """Answers on from where the questionnaire stands."""

    def fill_in(until: str | None = None, **changes: str) -> Said:
        assert talk.last is not None
        return answer_until(talk, talk.last, {**WORDS, **changes}, until)

    return fill_in


@pytest.fixture
def asked(voice: Any) -> Callable[[Said], str | None]:
    """The question a turn ends with, found by its own words: the only way a channel shows it."""

    def find(said: Said) -> str | None:
        wordings = [
            (voice.say(words), question.id)
            for question in voice.pack.questionnaire.questions
            for words in (question.ask, question.ask_other, question.ask_again)
            if words
        ]
        last = str(said.parts[-1].get("text"))
        found = [(len(words), question) for words, question in wordings if words in last]
        return max(found)[1] if found else None

    return find
