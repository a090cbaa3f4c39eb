"""A patient who tells how a series goes, with no questionnaire open."""

from __future__ import annotations

from typing import Any

import pytest
from support.patients import Talk


@pytest.mark.parametrize(
    ("words", "state", "before", "now"),
    [
        ("I've had five sessions, was 8, now 6", "insufficient", 8, 6),
        ("had 4 sessions of mesotherapy, my pain went from 10 to 7", "partial", 10, 7),
        ("4 sessions, from 7 to 5", "insufficient", 7, 5),
        ("after my 6th session it's now 3, was 7, I can do more and take fewer pills", "favourable", 7, 3),
        ("I had 2 sessions, pain was 8 and is 7 now", "too_early", 8, 7),
        ("5 sessions, was 0, now 2", "not_computable", 0, 2),
        ("six sessions so far: started at 9/10, today 9/10", "insufficient", 9, 9),
    ],
)
def test_patient_tells_two_scores_and_hears_how_they_compare(
    words: str, state: str, before: int, now: int, talk: Talk, pack: Any
) -> None:
    said = talk.says(words)
    assert (said.asking, said.answers) == (None, {}), "nothing told in passing is kept"
    assert pack.outcomes[f"reassess_{state}"].action.text in said.words
    assert said.parts[0]["type"] == "status"
    assert (said.parts[0]["chart"]["before"], said.parts[0]["chart"]["now"]) == (before, now)
    assert said.disposition == ("keep_diary" if state == "too_early" else "reassess")
    assert "30 to 40 percent" in said.words, "a drop does not prove that the shots caused it"
    assert talk.says("is mesotherapy safe?").topics == ["safety"]


def test_patient_with_a_check_overdue_and_a_low_first_score_is_told_both(talk: Talk, voice: Any) -> None:
    said = talk.says("8 sessions, was 3, now 2")
    assert voice.phrase("reassess.overdue") in said.words
    assert voice.phrase("reassess.low_baseline") in said.words


def test_patient_who_tells_a_danger_sign_with_the_scores_hears_of_the_danger_only(talk: Talk) -> None:
    said = talk.says("I've had five sessions, was 8, now 6, and now I can't feel my legs")
    assert (said.kind, said.level) == ("red_flag", "emergency")
    assert all("chart" not in part for part in said.parts)


@pytest.mark.parametrize(
    "words", ["how many sessions do I need, 4 or 6?", "I had 3 sessions for my 2 kids", "was 8, now 6"]
)
def test_patient_who_tells_less_gets_no_comparison(words: str, talk: Talk) -> None:
    assert all("chart" not in part for part in talk.says(words).parts)
