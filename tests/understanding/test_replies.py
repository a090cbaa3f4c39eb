"""Plain yes and no, and answers in the patient's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.content.models import Questionnaire
from bot.understanding.replies import MAX_TEXT, read_reply, says_no, says_yes

Read = Callable[[str, str], object]


def test_patient_writes_a_goal(read: Read) -> None:
    assert read("function_goal", " walk to\nthe store ") == "walk to the store"
    assert [read("function_goal", text) for text in ("skip", "no", "nothing", "don't know")] == ["declined"] * 4


def test_a_long_goal_is_cut_at_a_word(questionnaire: Questionnaire) -> None:
    reading = read_reply(questionnaire.question("function_goal"), "garden " * 60)
    assert (reading.outcome, reading.reason) == ("value", "cut")
    assert isinstance(reading.value, str)
    assert len(reading.value) <= MAX_TEXT
    assert reading.value.endswith("garden…")


@pytest.mark.parametrize(
    "text", ["no", "No.", "nope", "no it isn't", "No, not now", "nah", "none", "no no no", "no thanks", "no longer"]
)
def test_a_plain_no_is_heard(text: str) -> None:
    assert says_no(text)


@pytest.mark.parametrize(
    "text",
    [
        "not really",
        "i don't think so",
        "no idea",
        "no but my chest hurts",
        "yes",
        "maybe",
        "not sure",
        "no i do",
        "",
        "nose",
        "I can't",
        "know",
    ],
)
def test_a_hedge_or_more_words_are_no_plain_no(text: str) -> None:
    assert not says_no(text)


def test_a_plain_yes_is_heard() -> None:
    heard = [text for text in ("yes", "yeah sure", "si", "no", "i think so", "yes but no", "") if says_yes(text)]
    assert heard == ["yes", "yeah sure", "si"]


def test_a_long_story_is_not_one_answer(read: Read) -> None:
    story = "my back hurts " * 100
    assert [read(question_id, story + "7") for question_id in ("peg_pain", "pain_duration", "consent_health")] == [
        "?no_match"
    ] * 3
    assert read("pain_sites", story) == ["lower_back"]
