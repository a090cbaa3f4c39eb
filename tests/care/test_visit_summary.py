"""What the clinic receives: plain ids and values."""

from __future__ import annotations

import json
from typing import Any

from bot.care.fields import DECLINED
from bot.care.summary import visit_summary
from bot.care.triage import route


def summary(answers: dict[str, Any]) -> dict[str, Any]:
    """The summary after a trip through JSON, as every reader of it gets it."""
    loaded: dict[str, Any] = json.loads(json.dumps(visit_summary(answers, route(answers), "2026-01-02")))
    return loaded


def test_summary_holds_what_the_patient_reported(patient: Any) -> None:
    answers = patient(
        alternatives_tried=["alt_exercise"],
        alt_exercise="not_helped",
        meds_flags=["blood_thinner"],
        function_goal="walk to the store",
    )
    told = summary(answers)
    assert told["date"] == "2026-01-02"
    assert (told["row"], told["disposition"]) == ("R14", "medical_eval")
    assert told["scores"] == {"peg_score": 6.0, "peg_pain": 6}
    assert told["duration"] == "chronic"
    assert told["tried"]["not_helped"] == ["alt_exercise"]
    assert told["tell_doctor"] == [["meds_flags", "blood_thinner"]]
    assert told["decorations"] == [{"row": "R07", "disposition": "doctor_first"}]
    assert told["goal"] == "walk to the store"
    assert told["reported"]["pain_sites"] == ["lower_back"]
    assert told["mesotherapy"] is None


def test_summary_lists_what_was_declined_apart(patient: Any) -> None:
    told = summary(patient(pregnancy=DECLINED, function_goal=DECLINED))
    assert told["declined"] == ["function_goal", "pregnancy"]
    assert told["goal"] is None


def test_summary_holds_the_series_and_its_check(patient: Any) -> None:
    series = {
        "meso_prior": "in_series",
        "meso_setting": "doctor",
        "meso_sessions": 7,
        "meso_last": "d4_14",
        "meso_reaction": ["mild_redness"],
        "meso_baseline_nrs": 10,
        "meso_now_nrs": 7,
        "meso_function": "more",
        "meso_analgesic": "same",
    }
    told = summary(patient(**series))
    assert told["mesotherapy"]["meso_sessions"] == 7
    check = told["mesotherapy"]["reassessment"]
    assert (check["state"], check["overdue"], check["pct"]) == ("partial", True, 30)
    assert check["met"] == ["pain", "function"]


def test_summary_holds_red_flags_by_id(patient: Any) -> None:
    assert summary(patient(redflag_check=["limb_weakness"]))["red_flags"] == ["RF02"]
