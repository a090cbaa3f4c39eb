"""The clinician's table, row by row, with its boundaries and which row wins over which."""

from __future__ import annotations

from typing import Any

import pytest

from bot.care.fields import ALTERNATIVES, DECLINED
from bot.care.triage import Disposition, Routing, route

HAD = {"meso_prior": "in_series", "meso_setting": "doctor"}
TRIED_ALL = {"alternatives_tried": list(ALTERNATIVES)}
ALL_FAILED = {**TRIED_ALL, **dict.fromkeys(ALTERNATIVES, "not_helped")}
FIBRO_SITES = {
    "pain_sites": ["neck", "shoulder", "knee"],
    "pain_sides": {"shoulder": "both", "knee": "left"},
    "pain_main_site": "neck",
}

ROWS: list[tuple[str, str, str, dict[str, Any]]] = [
    ("a ticked emergency sign", "R01", "emergency", {"redflag_check": ["limb_weakness"]}),
    (
        "an emergency sign among others",
        "R01",
        "emergency",
        {"redflag_check": ["weight_loss_night_pain", "stroke_signs"]},
    ),
    ("fever is taken as an emergency", "R01", "emergency", {"redflag_check": ["fever_very_ill"]}),
    (
        "a bad fall with new pain",
        "R01",
        "emergency",
        {"pain_duration": "lt_6w", "pain_onset": "injury", "injury_severe": "yes"},
    ),
    ("thoughts of self-harm", "R02", "crisis", {"redflag_check": ["self_harm"]}),
    ("self-harm beats an urgent sign", "R02", "crisis", {"redflag_check": ["shots_infection", "self_harm"]}),
    ("a ticked urgent sign", "R03", "same_day", {"redflag_check": ["weight_loss_night_pain"]}),
    ("pus after a session", "R03", "same_day", {**HAD, "meso_sessions": 5, "meso_reaction": ["pus"]}),
    ("an urgent sign in a child", "R03", "same_day", {"age_band": "under_16", "redflag_check": ["shots_infection"]}),
    ("under 16", "R05", "doctor_with_guardian", {"age_band": "under_16"}),
    ("16 or 17", "R05", "doctor_with_guardian", {"age_band": "16_17"}),
    ("under 18 beats pregnancy", "R05", "doctor_with_guardian", {"age_band": "16_17", "pregnancy": "yes"}),
    ("pregnant", "R06", "doctor_first", {"pregnancy": "yes"}),
    ("maybe pregnant", "R06", "doctor_first", {"pregnancy": "maybe"}),
    ("breastfeeding", "R06", "doctor_first", {"pregnancy": "breastfeeding"}),
    ("pregnancy beats a finished series", "R06", "doctor_first", {**HAD, "pregnancy": "yes", "meso_sessions": 5}),
    ("4 sessions", "R09", "reassess", {**HAD, "meso_sessions": 4}),
    ("6 sessions, finished", "R09", "reassess", {"meso_prior": "done", "meso_sessions": 6}),
    ("5 sessions, stopped early", "R09", "reassess", {"meso_prior": "stopped_early", "meso_sessions": 5}),
    ("the check beats new pain", "R09", "reassess", {**HAD, "meso_sessions": 4, "pain_duration": "lt_6w"}),
    ("3 sessions", "R10", "keep_diary", {**HAD, "meso_sessions": 3}),
    ("1 session", "R10", "keep_diary", {**HAD, "meso_sessions": 1}),
    ("the diary beats widespread pain", "R10", "keep_diary", {**HAD, **FIBRO_SITES, "meso_sessions": 2}),
    ("no session yet", "R14", "medical_eval", {**HAD, "meso_sessions": 0}),
    ("a short series that is over", "R14", "medical_eval", {"meso_prior": "done", "meso_sessions": 3}),
    ("new pain", "R11", "self_care_then_doctor", {"pain_duration": "lt_6w"}),
    (
        "new pain after a small injury",
        "R11",
        "self_care_then_doctor",
        {"pain_duration": "lt_6w", "pain_onset": "injury", "injury_severe": "no"},
    ),
    ("6 to 12 weeks", "R12", "medical_eval", {"pain_duration": "w6_12"}),
    ("6 to 12 weeks, all failed", "R12", "medical_eval", {**ALL_FAILED, "pain_duration": "w6_12"}),
    ("lasting pain in 4 regions", "R13", "medical_eval_plan", FIBRO_SITES),
    ("widespread beats all failed", "R13", "medical_eval_plan", {**ALL_FAILED, **FIBRO_SITES}),
    ("widespread, 3 to 12 months", "R13", "medical_eval_plan", {**FIBRO_SITES, "pain_duration": "m3_12"}),
    ("nothing tried", "R14", "medical_eval", {}),
    ("3 to 12 months, nothing tried", "R14", "medical_eval", {"pain_duration": "m3_12"}),
    (
        "one option left untried",
        "R14",
        "medical_eval",
        {**ALL_FAILED, "alternatives_tried": list(ALTERNATIVES[:-1])},
    ),
    ("nothing reached", "R15", "discuss_with_doctor", {**TRIED_ALL, **dict.fromkeys(ALTERNATIVES, "could_not")}),
    ("one out of reach, the rest failed", "R15", "discuss_with_doctor", {**ALL_FAILED, "alt_cbt": "could_not"}),
    ("all failed", "R16", "discuss_with_doctor", ALL_FAILED),
    ("all failed, thinking of mesotherapy", "R16", "discuss_with_doctor", {**ALL_FAILED, "meso_prior": "thinking"}),
    ("one helped", "R17", "discuss_with_doctor", {**ALL_FAILED, "alt_physio": "helped"}),
    ("one goes on now", "R17", "discuss_with_doctor", {**ALL_FAILED, "alt_exercise": "now"}),
    (
        "what helps beats what is out of reach",
        "R17",
        "discuss_with_doctor",
        {**ALL_FAILED, "alt_exercise": "now", "alt_cbt": "could_not"},
    ),
    ("duration declined", "R18", "medical_eval", {"pain_duration": DECLINED}),
    ("duration missing", "R18", "medical_eval", {"pain_duration": None}),
    ("sites declined", "R18", "medical_eval", {"pain_sites": DECLINED}),
    ("one status declined", "R18", "medical_eval", {**ALL_FAILED, "alt_cbt": DECLINED}),
    ("options declined", "R18", "medical_eval", {"alternatives_tried": DECLINED}),
]


@pytest.mark.parametrize(("row", "disposition", "changes"), [case[1:] for case in ROWS], ids=[case[0] for case in ROWS])
def test_answers_lead_to_their_row(patient: Any, row: str, disposition: str, changes: dict[str, Any]) -> None:
    routing = route(patient(**changes))
    assert (routing.row, routing.disposition.value) == (row, disposition)


def test_every_row_of_the_table_has_a_case_or_decorates() -> None:
    assert {case[1] for case in ROWS} == {f"R{number:02}" for number in range(1, 19)} - {"R04", "R07", "R08"}


def test_no_answers_at_all_mean_a_doctor() -> None:
    assert route({}) == Routing("R18", Disposition.MEDICAL_EVAL, alternatives=("alt_exercise", "alt_physio"))


@pytest.mark.parametrize(
    ("doubt", "changes"),
    [
        ("age declined", {"age_band": DECLINED}),
        ("red flags declined", {"redflag_check": DECLINED}),
        ("red flags not asked", {"redflag_check": None}),
        ("pregnancy declined", {"pregnancy": DECLINED}),
        ("health history declined", {"context_flags": DECLINED}),
        ("severity of the injury declined", {"pain_onset": "injury", "injury_severe": DECLINED}),
        ("sessions declined in a series", {**HAD, "meso_sessions": DECLINED}),
    ],
)
@pytest.mark.parametrize("path", [{"pain_duration": "lt_6w"}, ALL_FAILED], ids=["self-care", "discuss"])
def test_doubt_takes_the_safer_row(patient: Any, doubt: str, changes: dict[str, Any], path: dict[str, Any]) -> None:
    assert route(patient(**{**path, "context_flags": ["none"]})).row in {"R11", "R16"}
    assert route(patient(**{**path, **changes})).row == "R18", doubt


def test_unknown_sides_that_could_mean_widespread_pain_are_not_taken_as_local(patient: Any) -> None:
    spread = {"pain_sites": ["neck", "shoulder", "knee"], "pain_sides": DECLINED, "pain_main_site": "neck"}
    assert route(patient(**{**ALL_FAILED, **spread})).row == "R18"


def test_patient_of_65_is_not_held_back_by_the_pregnancy_question_that_was_skipped(patient: Any) -> None:
    assert route(patient(age_band="65_plus", pregnancy=None, pain_duration="lt_6w")).row == "R11"


@pytest.mark.parametrize(
    ("changes", "also", "expected"),
    [
        ({}, (), []),
        ({**HAD, "meso_sessions": 5, "meso_setting": "beauty_or_home"}, (), ["R04"]),
        ({**HAD, "meso_sessions": 5, "meso_setting": "clinic_no_doctor"}, (), ["R04"]),
        ({**HAD, "meso_sessions": 5, "meso_setting": "not_sure"}, (), ["R04"]),
        ({**HAD, "meso_sessions": 5}, (), []),
        ({}, ("RF45",), ["R04"]),
        ({"meds_flags": ["blood_thinner"]}, (), ["R07"]),
        ({"meds_flags": ["immune_medicine"]}, (), ["R07"]),
        ({"meds_flags": ["not_sure"]}, (), ["R07"]),
        ({"meds_flags": ["nsaid", "opioid", "steroid", "aspirin_type"]}, (), []),
        ({"allergy_flags": ["local_anaesthetic"]}, (), ["R07"]),
        ({"allergy_flags": ["nsaid_aspirin"]}, (), ["R07"]),
        ({"allergy_flags": ["latex", "vitamin_b"]}, (), []),
        ({"immune_flags": ["diabetes"]}, (), ["R07"]),
        ({"immune_flags": ["none"]}, (), []),
        ({"skin_problem_site": "yes"}, (), ["R07"]),
        ({"skin_problem_site": "no"}, (), []),
        ({"bleeding_problem": "not_sure"}, (), ["R07"]),
        ({"context_flags": ["cancer_ever"]}, (), ["R07"]),
        ({"context_flags": ["none"]}, (), []),
        ({}, ("RF43",), ["R08"]),
        ({"meds_flags": ["blood_thinner"]}, ("RF45", "RF43"), ["R04", "R07", "R08"]),
        ({"pregnancy": "yes", "meds_flags": ["blood_thinner"]}, ("RF45", "RF43"), ["R04"]),
        ({"age_band": "under_16"}, ("RF45",), ["R04"]),
        ({"redflag_check": ["limb_weakness"], "meds_flags": ["blood_thinner"]}, ("RF45",), []),
    ],
)
def test_rows_04_07_and_08_add_to_the_main_row(
    patient: Any, changes: dict[str, Any], also: tuple[str, ...], expected: list[str]
) -> None:
    routing = route(patient(**changes), also=also)
    assert [row for row, _ in routing.decorations] == expected
    assert routing.row not in {"R04", "R07", "R08"}


def test_old_answers_about_sessions_are_void_when_the_patient_had_none(patient: Any) -> None:
    stale = {"meso_prior": "never", "meso_setting": "beauty_or_home", "meso_sessions": 5, "meso_reaction": ["pus"]}
    routing = route(patient(**stale))
    assert (routing.row, routing.decorations, routing.tell_doctor) == ("R14", (), ())


@pytest.mark.parametrize(
    ("seen", "row"),
    [
        ({"emergency": ["RF07"]}, "R01"),
        ({"emergency": ["RF12"]}, "R02"),
        ({"crisis": True}, "R02"),
        ({"urgent": ["RF25"]}, "R03"),
        ({"urgent": ["RF25"], "crisis": True}, "R02"),
        ({"emergency": ["RF07"], "urgent": ["RF25"], "crisis": True}, "R01"),
        ({"also": ["RF44"]}, "R05"),
        ({"also": ["RF01"]}, "R01"),
        ({"also": ["RF46", "RF40"]}, "R14"),
    ],
)
def test_red_flags_of_the_conversation_come_before_the_answers(patient: Any, seen: dict[str, Any], row: str) -> None:
    assert route(patient(), **seen).row == row


def test_emergency_with_thoughts_of_self_harm_says_both(patient: Any) -> None:
    routing = route(patient(redflag_check=["limb_weakness", "self_harm"]))
    assert routing.row == "R01"
    assert routing.decorations == (("R02", Disposition.CRISIS),)


def test_danger_leaves_no_room_for_alternatives(patient: Any) -> None:
    for ticks in (["limb_weakness"], ["self_harm"], ["shots_infection"]):
        assert route(patient(redflag_check=ticks)).alternatives == ()


def test_reasons_name_the_answers_that_made_the_row(patient: Any, tried_all: Any) -> None:
    assert route(patient(age_band="16_17")).reasons == (("age_band", "16_17"),)
    assert route(patient(**HAD, meso_sessions=5)).reasons == (("meso_sessions", 5),)
    assert route(patient(redflag_check=["shots_infection"])).reasons == (("redflag_check", "shots_infection"),)
    blocked = route(tried_all("not_helped", alt_cbt="could_not"))
    assert blocked.reasons == (("pain_duration", "gt_12m"), ("pain_main_site", "lower_back"))


def test_the_doctor_is_told_more_than_what_puts_the_doctor_first(patient: Any) -> None:
    told = route(patient(meds_flags=["opioid"], pain_onset="after_shots", skin_problem_site="not_sure")).tell_doctor
    assert told == (("pain_onset", "after_shots"), ("meds_flags", "opioid"), ("skin_problem_site", "not_sure"))
