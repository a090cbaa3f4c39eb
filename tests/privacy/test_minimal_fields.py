"""Health answers hold no contact details, and nothing is asked that names a person."""

from __future__ import annotations

from typing import Any

import pytest

from bot.care.fields import CONSENT, CONTACT_CHANNEL, CONTACT_NAME, CONTACT_TIME, CONTACT_VALUE, GOAL, HANDOFF
from bot.understanding.replies import read_reply
from bot.understanding.replies.personal import without_contact

CONTACT = {CONTACT_NAME, CONTACT_CHANNEL, CONTACT_VALUE, CONTACT_TIME}
"""Asked only of those who would like the clinic to call or write."""


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


def test_a_goal_with_contact_details_is_kept_without_them(pack: Any) -> None:
    reading = read_reply(
        pack.questionnaire.question(GOAL), "walk my dog in the park (jo@mail.example.com, 555 555 0142)"
    )
    assert (reading.outcome, reading.value) == ("value", "walk my dog in the park (…, …)")


def test_a_goal_of_nothing_but_contact_details_is_unclear(pack: Any) -> None:
    assert read_reply(pack.questionnaire.question(GOAL), "jo@mail.example.com").outcome == "unclear"


def test_no_question_asks_who_the_patient_is(pack: Any) -> None:
    """An age group instead of a birth date; no name, address, number or picture, but to call back who asked for it."""
    assert pack.questionnaire.questions
    kinds = {question.id: question.kind for question in pack.questionnaire.questions}
    assert {question for question, kind in kinds.items() if kind == "text"} - CONTACT == {"function_goal"}
    others = [question for question in pack.questionnaire.questions if question.id not in {CONSENT, HANDOFF, *CONTACT}]
    asked = " ".join(question.ask.lower() for question in others)
    assert not any(word in asked.split() for word in ("name", "address", "email", "phone", "birthday", "insurance"))
