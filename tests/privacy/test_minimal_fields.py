"""Health answers hold no contact details, and nothing is asked that names a person."""

from __future__ import annotations

import json
from typing import Any

import pytest
from support.patients import Talk
from support.visits import START, WORDS, answer_until

from bot.understanding.replies.personal import without_contact

OLDER = {**WORDS, "age_band": "70"}
"""A patient who is asked for a goal."""


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("walk my dog, mail me at jo.doe+x@mail.example.com", "walk my dog, mail me at …"),
        ("climb stairs, call (555) 555-0142!", "climb stairs, call …!"),
        ("garden +44 20 7946 0958 thanks", "garden … thanks"),
        ("swim. I am @jodoe77 on there", "swim. I am … on there"),
        ("dance like www.example.com/jo", "dance like …"),
        ("hike, born 04/11/1961", "hike, born …"),
        ("my number is 123456789", "my number is …"),
    ],
)
def test_contact_details_are_left_out(written: str, kept: str) -> None:
    assert without_contact(written) == kept


@pytest.mark.parametrize(
    "goal", ["walk 10,000 steps", "lift my 2-year-old", "sleep 7-8 hours", "run 5 km in 30 min", "play 9 - 18 holes"]
)
def test_goals_with_numbers_stay_as_they_are(goal: str) -> None:
    assert without_contact(goal) == goal


def test_a_goal_with_contact_details_reaches_neither_answers_nor_summary(talk: Talk) -> None:
    said = answer_until(talk, talk.says(START), OLDER, until="function_goal")
    said = talk.says("walk my dog in the park (jo@mail.example.com, 555 555 0142)")
    assert said.answers["function_goal"] == "walk my dog in the park (…, …)"
    said = answer_until(talk, said, OLDER)
    assert "summary" in said.types
    assert "walk my dog" in json.dumps(said.parts)
    assert not any(part in json.dumps([said.parts, said.answers]) for part in ("0142", "jo@mail"))


def test_a_goal_of_nothing_but_contact_details_is_asked_again(talk: Talk) -> None:
    answer_until(talk, talk.says(START), OLDER, until="function_goal")
    said = talk.says("jo@mail.example.com")
    assert (said.asking, said.answers.get("function_goal")) == ("function_goal", None)


def test_no_question_asks_who_the_patient_is(pack: Any) -> None:
    """An age group instead of a birth date; no name, address, number or picture."""
    assert pack.questionnaire.questions
    kinds = {question.id: question.kind for question in pack.questionnaire.questions}
    assert {question for question, kind in kinds.items() if kind == "text"} == {"function_goal"}
    others = [question for question in pack.questionnaire.questions if question.id != "consent_health"]
    asked = " ".join(question.ask.lower() for question in others)
    assert not any(word in asked.split() for word in ("name", "address", "email", "phone", "birthday", "insurance"))
