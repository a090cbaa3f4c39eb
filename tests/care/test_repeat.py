"""What is kept for the next visit, and the two scores that can be compared."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot.care.fields import DECLINED
from bot.care.flow import next_question
from bot.care.repeat import before_and_now, first_score, to_keep

Build = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("changes", "score"),
    [
        ({"meso_prior": "never"}, 6),
        ({"meso_prior": "thinking", "peg_pain": 8}, 8),
        ({"meso_prior": DECLINED}, 6),
        ({"peg_pain": DECLINED}, None),
        ({"meso_prior": "in_series", "meso_baseline_nrs": 9}, 9),
        ({"meso_prior": "in_series", "meso_baseline_nrs": "unknown"}, None),
        ({"meso_prior": "done"}, None),
    ],
)
def test_a_score_of_after_the_first_session_is_no_first_score(
    changes: dict[str, Any], score: int | None, patient: Build
) -> None:
    assert first_score(patient(**changes)) == score


def test_next_visit_begins_with_danger_signs_and_asks_nothing_that_is_kept(patient: Build) -> None:
    kept = to_keep(patient(function_goal="walk"))
    assert kept["meso_baseline_nrs"] == 6
    assert kept["pain_duration"] == "gt_12m"
    assert not {"redflag_check", "peg_pain", "meds_flags", "pregnancy", "meso_prior", "handoff_ok"} & set(kept)
    assert next_question(kept, len(kept)) == "redflag_check"


def test_a_duration_that_grows_is_asked_again(patient: Build) -> None:
    assert "pain_duration" not in to_keep(patient(pain_duration="m3_12"))


def test_what_was_declined_is_asked_again(patient: Build) -> None:
    assert "age_band" not in to_keep(patient(age_band=DECLINED))


@pytest.mark.parametrize(
    ("changes", "scores"),
    [
        ({}, None),
        ({"meso_baseline_nrs": 8}, {"before": 8, "now": 6}),
        ({"meso_baseline_nrs": 8, "meso_now_nrs": 5}, {"before": 8, "now": 5}),
        ({"meso_baseline_nrs": "unknown", "meso_now_nrs": 5}, None),
        ({"meso_baseline_nrs": 8, "peg_pain": DECLINED}, None),
        ({"meso_baseline_nrs": 0, "meso_now_nrs": 0}, {"before": 0, "now": 0}),
    ],
)
def test_two_scores_are_drawn_only_when_both_are_known(
    changes: dict[str, Any], scores: dict[str, int] | None, patient: Build
) -> None:
    assert before_and_now(patient(**changes)) == scores
