"""What answers imply, and what a later answer makes void."""

from __future__ import annotations

from typing import Any

import pytest

from bot.care.fields import ALTERNATIVES, DECLINED
from bot.care.flow import next_question, normalise


def test_unticked_options_become_not_tried() -> None:
    filled = normalise({"alternatives_tried": ["alt_cbt"], "alt_cbt": "helped", "alt_physio": "helped"})
    assert filled["alt_cbt"] == "helped"
    assert {filled[item] for item in ALTERNATIVES if item != "alt_cbt"} == {"not_tried"}


def test_nothing_is_filled_in_for_a_patient_who_would_rather_not_say() -> None:
    assert normalise({"alternatives_tried": DECLINED}) == {"alternatives_tried": DECLINED}


def test_an_option_ticked_later_is_asked_about_although_it_was_on_record_as_not_tried(patient: Any) -> None:
    before = normalise(patient(alternatives_tried=["alt_exercise"], alt_exercise="helped"))
    assert before["alt_physio"] == "not_tried"
    corrected = {**before, "alternatives_tried": ["alt_physio"]}
    assert next_question(corrected) == "alt_physio"
    assert "alt_physio" not in normalise(corrected)


@pytest.mark.parametrize(
    ("answers", "void"),
    [
        ({"meso_prior": "never", "meso_sessions": 5}, "meso_sessions"),
        ({"pain_onset": "slow", "injury_severe": "yes"}, "injury_severe"),
        ({"pain_sites": ["neck"], "pain_main_site": "knee"}, "pain_main_site"),
    ],
)
def test_answers_that_no_longer_apply_are_dropped(answers: dict[str, Any], void: str) -> None:
    assert void not in normalise(answers)
    assert normalise({void: answers[void]}) == {void: answers[void]}


def test_sides_of_sites_that_no_longer_hurt_are_dropped() -> None:
    answers = {"pain_sites": ["knee"], "pain_sides": {"knee": "left", "shoulder": "both"}}
    assert normalise(answers)["pain_sides"] == {"knee": "left"}
