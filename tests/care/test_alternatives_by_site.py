"""Which options are named, and in what order, by main site and row."""

from __future__ import annotations

from typing import Any

import pytest

from bot.care.fields import ALTERNATIVES, CBT
from bot.care.triage import route


@pytest.mark.parametrize("site", ["lower_back", "neck"])
def test_back_and_neck_get_the_articles_order(patient: Any, site: str) -> None:
    assert route(patient(pain_sites=[site])).alternatives == ALTERNATIVES


def test_talk_therapy_is_for_lasting_pain(patient: Any) -> None:
    assert CBT not in route(patient(pain_duration="w6_12")).alternatives


def test_head_pain_gets_no_needling_advice(patient: Any, tried_all: Any) -> None:
    assert route(patient(pain_sites=["head_face"])).alternatives == ("alt_acupuncture",)
    assert route(patient(pain_sites=["head_face"], pain_duration="lt_6w")).alternatives == ()
    blocked = route(tried_all("could_not", pain_sites=["head_face"]))
    assert blocked.row == "R15"
    assert not {"alt_needling_dry", "alt_needling_wet"} & set(blocked.alternatives)


def test_other_sites_get_exercise_and_physical_therapy(patient: Any) -> None:
    answers = patient(pain_sites=["knee"], pain_sides={"knee": "left"})
    assert route(answers).alternatives == ("alt_exercise", "alt_physio")


def test_main_site_sets_the_order_when_there_are_several(patient: Any) -> None:
    several = {"pain_sites": ["head_face", "neck"]}
    assert route(patient(**several, pain_main_site="neck")).alternatives == ALTERNATIVES
    assert route(patient(**several, pain_main_site="head_face")).alternatives == ("alt_acupuncture",)


def test_what_was_tried_is_not_named_again(patient: Any) -> None:
    answers = patient(alternatives_tried=["alt_exercise"], alt_exercise="not_helped")
    assert route(answers).alternatives == ALTERNATIVES[1:]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"alt_cbt": "could_not", "alt_physio": "could_not"}, ("alt_physio", "alt_cbt")),
        ({}, ()),
        ({"alt_physio": "helped", "alt_cbt": "could_not"}, ("alt_physio",)),
    ],
    ids=["R15 names what is out of reach", "R16 names none", "R17 names what helps"],
)
def test_rows_about_mesotherapy_name_the_patients_own_options(
    tried_all: Any, changes: dict[str, str], expected: tuple[str, ...]
) -> None:
    assert route(tried_all("not_helped", **changes)).alternatives == expected


def test_pregnancy_row_names_no_medicine(patient: Any) -> None:
    assert "alt_medicine_short" not in route(patient(pregnancy="yes")).alternatives


def test_new_and_widespread_pain_have_lists_of_their_own(patient: Any) -> None:
    assert route(patient(pain_duration="lt_6w")).alternatives == ("alt_exercise", "alt_medicine_short", "alt_physio")
    spread = {"pain_sites": ["neck", "shoulder", "knee"], "pain_sides": {"shoulder": "both", "knee": "left"}}
    assert route(patient(**spread)).alternatives == ("alt_exercise", "alt_cbt", "alt_physio")


@pytest.mark.parametrize("result", ["now", "helped", "not_helped", None])
@pytest.mark.parametrize(
    ("row", "changes"),
    [
        ("R06", {"pregnancy": "yes"}),
        ("R09", {"meso_prior": "in_series", "meso_sessions": 5}),
        ("R10", {"meso_prior": "in_series", "meso_sessions": 2}),
        ("R11", {"pain_duration": "lt_6w"}),
        ("R12", {"pain_duration": "w6_12"}),
        ("R13", {"pain_sites": ["neck", "shoulder", "knee"], "pain_sides": {"shoulder": "both", "knee": "left"}}),
        ("R14", {}),
        ("R18", {"pain_duration": None}),
    ],
)
def test_no_row_names_what_was_tried(row: str, changes: dict[str, Any], result: str | None, patient: Any) -> None:
    tried = {"alternatives_tried": ["alt_exercise", "alt_physio"], "alt_exercise": result, "alt_physio": result}
    routing = route(patient(**tried, **changes))
    assert routing.row == row
    assert not {"alt_exercise", "alt_physio"} & set(routing.alternatives)
    out_of_reach = {**tried, "alt_exercise": "could_not", "alt_physio": "could_not"}
    assert route(patient(**out_of_reach, **changes)).row == row
