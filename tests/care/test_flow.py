"""The order of the questions, what is skipped, and how long a visit is."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from bot.care.fields import ALTERNATIVES, ASKED, CONTACT, DECLINED, MESO_BLOCK, ORDER
from bot.care.flow import LIMIT, is_over, next_question, plan, remaining
from bot.content.models import Questionnaire

Script = Mapping[str, Any]

ORDINARY: dict[str, Any] = {
    "consent_health": "yes",
    "respondent": "self",
    "age_band": "18_49",
    "redflag_check": ["none_of_these"],
    "pain_sites": ["lower_back"],
    "pain_duration": "gt_12m",
    "pain_onset": "slow",
    "peg_pain": 6,
    "peg_enjoyment": 5,
    "peg_activity": 7,
    "alternatives_tried": ["alt_exercise", "alt_medicine_short"],
    "meds_flags": ["nsaid"],
    "pregnancy": "no",
    "meso_prior": "thinking",
    "handoff_ok": False,
}
IN_SERIES = {**ORDINARY, "meso_prior": "in_series", "meso_sessions": 3, "meso_reaction": ["none"]}


def visit(script: Script, declining: str = DECLINED, carried: int = 0) -> tuple[list[str], dict[str, Any]]:
    """Answer every question from the script, declining what it does not hold."""
    answers: dict[str, Any] = {}
    asked: list[str] = []
    while (question := next_question(answers, carried)) is not None:
        assert question not in asked, "a question was repeated"
        asked.append(question)
        answers[question] = script.get(question, declining)
    return asked, answers


def test_ordinary_first_visit_asks_16_questions_in_order() -> None:
    asked, _ = visit(ORDINARY)
    assert asked == [
        "consent_health",
        "respondent",
        "age_band",
        "redflag_check",
        "pain_sites",
        "pain_duration",
        "pain_onset",
        "peg_pain",
        "peg_enjoyment",
        "peg_activity",
        "alternatives_tried",
        "alt_exercise",
        "meds_flags",
        "pregnancy",
        "meso_prior",
        "handoff_ok",
    ]


def test_number_of_questions_left_goes_down_by_one_on_an_ordinary_visit() -> None:
    answers: dict[str, Any] = {}
    left = []
    while (question := next_question(answers)) is not None:
        left.append(remaining(answers))
        answers[question] = ORDINARY.get(question, "helped")
    assert left == list(range(LIMIT, 0, -1))
    assert remaining(answers) == 0


@pytest.mark.parametrize("ticks", range(len(ALTERNATIVES)))
@pytest.mark.parametrize("duration", ["lt_6w", "w6_12", "gt_12m", DECLINED])
@pytest.mark.parametrize("sites", [["lower_back"], ["lower_back", "knee"]])
def test_first_visit_never_passes_the_limit(ticks: int, duration: str, sites: list[str]) -> None:
    script = {
        **ORDINARY,
        "pain_sites": sites,
        "pain_sides": {"knee": "left"},
        "pain_main_site": "knee",
        "pain_duration": duration,
        "alternatives_tried": list(ALTERNATIVES[:ticks]) or ["none_tried"],
    }
    asked, _ = visit(script)
    assert 10 < len(asked) <= LIMIT


def test_patient_who_ticked_every_option_is_asked_about_each_on_top() -> None:
    asked, _ = visit({**ORDINARY, "alternatives_tried": list(ALTERNATIVES), **dict.fromkeys(ALTERNATIVES, "helped")})
    assert set(ALTERNATIVES) <= set(asked)
    assert len(asked) <= LIMIT + len(ALTERNATIVES)


def test_patient_in_a_series_is_asked_about_it_on_top() -> None:
    asked, _ = visit(IN_SERIES)
    assert asked[-len(MESO_BLOCK) - 1 :] == [*MESO_BLOCK, "handoff_ok"]
    assert len(asked) <= LIMIT + len(MESO_BLOCK)


def test_every_field_is_asked_on_some_path(questionnaire: Questionnaire) -> None:
    chance = random.Random(7)
    reached: set[str] = set()
    for turn in range(1500):
        reached.update(visit(_Random(questionnaire, chance), carried=turn % 8)[0])
    assert reached == set(ASKED)


@pytest.mark.parametrize(
    ("stopping", "asked_last"),
    [
        ({"consent_health": "no"}, "consent_health"),
        ({"consent_health": DECLINED}, "consent_health"),
        ({"age_band": "under_16"}, "age_band"),
        ({"age_band": "16_17"}, "age_band"),
        ({"redflag_check": ["limb_weakness"]}, "redflag_check"),
        ({"redflag_check": ["self_harm"]}, "redflag_check"),
        ({"pain_duration": "lt_6w", "pain_onset": "injury", "injury_severe": "yes"}, "injury_severe"),
        ({**IN_SERIES, "meso_reaction": ["pus"]}, "meso_reaction"),
    ],
)
def test_questionnaire_stops_at(stopping: dict[str, Any], asked_last: str) -> None:
    asked, answers = visit({**ORDINARY, **stopping})
    assert asked[-1] == asked_last
    assert is_over(answers)


def test_consent_given_as_a_truth_value_counts() -> None:
    assert next_question({"consent_health": True}) == "respondent"
    assert next_question({"consent_health": False}) is None


@pytest.mark.parametrize(
    ("changes", "question", "is_asked"),
    [
        ({"pain_sites": ["neck"]}, "pain_sides", False),
        ({"pain_sites": ["knee"]}, "pain_sides", True),
        ({"pain_sites": ["knee"]}, "pain_main_site", False),
        ({"pain_sites": ["neck", "jaw"]}, "pain_main_site", True),
        ({"pain_sites": DECLINED}, "pain_main_site", False),
        ({"pain_onset": "slow"}, "injury_severe", False),
        ({"pain_onset": "injury"}, "injury_severe", True),
        ({"pain_duration": "lt_6w"}, "peg_enjoyment", False),
        ({"pain_duration": "lt_6w"}, "peg_activity", False),
        ({"pain_duration": "lt_6w"}, "function_goal", False),
        ({"pain_duration": "w6_12"}, "peg_activity", True),
        ({"pain_duration": DECLINED}, "peg_activity", True),
        ({"alternatives_tried": ["alt_cbt"]}, "alt_cbt", True),
        ({"alternatives_tried": ["alt_cbt"]}, "alt_exercise", False),
        ({"alternatives_tried": ["none_tried"]}, "alt_exercise", False),
        ({"alternatives_tried": DECLINED}, "alt_exercise", False),
        ({"alternatives_tried": ["alt_cbt"], "alt_cbt": "could_not"}, "alt_barrier", True),
        ({"alternatives_tried": ["alt_cbt"], "alt_cbt": "helped"}, "alt_barrier", False),
        ({"age_band": "65_plus"}, "pregnancy", False),
        ({"age_band": "50_64"}, "pregnancy", True),
        ({"pain_duration": "lt_6w", "peg_pain": 3}, "context_flags", False),
        ({"pain_duration": "lt_6w", "peg_pain": 4}, "context_flags", True),
        ({"pain_duration": "lt_6w", "peg_pain": DECLINED}, "context_flags", True),
        ({"pain_duration": "w6_12", "peg_pain": 1}, "context_flags", True),
        ({"meso_prior": "never"}, "meso_setting", False),
        ({"meso_prior": "thinking"}, "meso_sessions", False),
        ({"meso_prior": DECLINED}, "meso_sessions", False),
        ({"meso_prior": "done", "meso_sessions": 1}, "meso_setting", True),
        ({"meso_prior": "done", "meso_sessions": 1}, "meso_now_nrs", True),
        ({"meso_prior": "stopped_early", "meso_sessions": 1}, "meso_function", True),
        ({"meso_prior": "in_series", "meso_sessions": 0}, "meso_now_nrs", False),
        ({"meso_prior": "in_series", "meso_sessions": DECLINED}, "meso_baseline_nrs", False),
        (
            {"pain_duration": "lt_6w", "alternatives_tried": ["none_tried"], "meds_flags": ["nsaid"]},
            "analgesic_days",
            True,
        ),
        (
            {"pain_duration": "lt_6w", "alternatives_tried": ["none_tried"], "meds_flags": ["none"]},
            "analgesic_days",
            False,
        ),
    ],
)
def test_skip_rules(changes: dict[str, Any], question: str, is_asked: bool) -> None:
    asked, _ = visit({**ORDINARY, **changes})
    assert (question in asked) is is_asked


def test_patient_may_decline_every_question_after_consent() -> None:
    asked, answers = visit({"consent_health": "yes"})
    assert len(asked) > 8
    assert next_question(answers) is None


@pytest.mark.parametrize(("handoff", "asked_for"), [(True, list(CONTACT)), (False, []), (DECLINED, [])])
def test_patient_is_asked_how_to_be_reached_only_after_a_yes(handoff: Any, asked_for: list[str]) -> None:
    asked, _ = visit({**ORDINARY, "handoff_ok": handoff})
    assert [question for question in asked if question in CONTACT] == asked_for


def test_a_crowded_visit_keeps_the_pain_score_whole_and_leaves_contact_for_after_the_end() -> None:
    crowded = {"pain_sites": ["neck", "knee"], "pain_sides": {"knee": "left"}, "pain_main_site": "neck"}
    asked, _ = visit({**ORDINARY, **crowded})
    assert {"pain_onset", "peg_pain", "peg_enjoyment", "peg_activity"} <= set(asked)
    assert "handoff_ok" not in asked
    assert len(asked) == LIMIT


def test_answers_kept_from_an_earlier_visit_make_room_for_as_many_others() -> None:
    first, _ = visit(ORDINARY)
    later, _ = visit(ORDINARY, carried=8)
    assert len(first) == LIMIT
    assert set(first) < set(later)
    assert {"function_goal", "context_flags", "allergy_flags"} <= set(later) - set(first)


def test_an_empty_list_is_no_answer() -> None:
    assert next_question({**_up_to("redflag_check"), "redflag_check": []}) == "redflag_check"


def test_sides_are_asked_until_each_limb_has_one() -> None:
    answers = {**_up_to("pain_sites"), "pain_sites": ["knee", "shoulder"], "pain_sides": {"knee": "left"}}
    assert next_question(answers) == "pain_sides"
    answers["pain_sides"] = {"knee": "left", "shoulder": DECLINED}
    assert next_question(answers) == "pain_main_site"


def test_corrected_answer_opens_its_questions_again() -> None:
    _, answers = visit(ORDINARY)
    assert next_question({**answers, "meso_prior": "done"}) == "meso_setting"


def test_answers_once_given_stay_in_the_plan() -> None:
    _, answers = visit(ORDINARY)
    answers["function_goal"] = "walk to the store"
    assert "function_goal" in plan(answers)


def test_series_told_early_takes_no_room_from_the_other_questions() -> None:
    early = {"meso_prior": "in_series", "meso_sessions": 3}
    assert {"peg_enjoyment", "pain_onset", "meso_setting"} <= set(plan(early))


def _up_to(question: str) -> dict[str, Any]:
    return {item: ORDINARY[item] for item in ORDER[: ORDER.index(question)] if item in ORDINARY}


class _Random(dict[str, Any]):
    """A script that picks an answer by chance, seldom one that stops the visit."""

    def __init__(self, questionnaire: Questionnaire, chance: random.Random) -> None:
        super().__init__()
        self._questionnaire, self._chance = questionnaire, chance

    def get(self, question: str, default: Any = None) -> Any:
        pick: dict[str, Callable[[], Any]] = {
            "consent_health": lambda: "yes",
            "redflag_check": lambda: ["none_of_these"],
            "pain_sides": lambda: DECLINED,
            "meso_reaction": lambda: ["none"],
            "handoff_ok": lambda: True,
        }
        if question in pick:
            return pick[question]()
        found = self._questionnaire.question(question)
        options = [option.id for option in found.options]
        if found.kind in {"scale", "number"}:
            return self._chance.randint(0, 7)
        if found.kind == "multi":
            return self._chance.sample(options, k=self._chance.randint(1, 2))
        return self._chance.choice(options) if options else "walk"
