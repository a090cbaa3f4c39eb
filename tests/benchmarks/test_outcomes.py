"""What counts as right, wrong, noticed and left alone."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from benchmarks import measures as m

Row = Dict[str, Any]


def result(kind: str = "faq", *topics: str, offered: str = "", level: str = "none", **more: Any) -> Row:
    options = [{"id": f"faq/{offered}"}, {"id": "questionnaire"}]
    parts = [{"type": "choices", "options": options}] if offered else []
    return {"kind": kind, "topics": list(topics), "parts": parts, "level": level, "framing": "none", **more}


QUESTION: Row = {"topics": ["safety"], "accept": ["after_effects"]}


@pytest.mark.parametrize(
    ("given", "outcome"),
    [
        (result("faq", "safety"), m.RIGHT),
        (result("faq", "after_effects"), m.RIGHT),
        (result("faq", "cochrane"), m.WRONG),
        (result("faq", "cochrane", "safety"), m.WRONG),
        (result("red_flag", "safety"), m.RIGHT),
        (result("clarify", offered="safety"), m.OFFERED),
        (result("clarify", offered="cochrane"), m.NOT_SURE),
        (result("fallback", offered="safety"), m.NOT_SURE),
        (result("fallback"), m.NOT_SURE),
    ],
)
def test_the_first_topic_answered_decides(given: Row, outcome: str) -> None:
    assert m.topic_outcome(QUESTION, given) == outcome


def test_strictly_right_takes_no_other_topic() -> None:
    assert m.strictly_right(QUESTION, result("faq", "safety"))
    assert not m.strictly_right(QUESTION, result("faq", "after_effects"))


def test_both_questions_need_both_topics_in_any_order() -> None:
    row = {"topics": ["safety", "cost_insurance"]}
    assert m.both_topics(row, result("faq", "cost_insurance", "safety"))
    assert not m.both_topics(row, result("faq", "safety"))


def test_a_belief_needs_topic_and_framing() -> None:
    row = {"topic": "permanence", "framing": "myth"}
    assert m.belief_right(row, {**result("faq", "permanence"), "framing": "myth"})
    assert not m.belief_right(row, result("faq", "permanence"))
    assert not m.belief_right(row, {**result("faq", "safety"), "framing": "myth"})
    assert not m.belief_right(row, {**result("fallback"), "framing": "myth"})


def test_out_of_scope_is_answered_by_mistake_only_by_a_topic_that_is_not_accepted() -> None:
    row = {"kind": "near_scope", "accept_topics": ["after_effects"], "accept": ["refuse_advice"]}
    given = {"faq": result("faq", "after_effects"), "other": result("faq", "safety"), "not sure": result("fallback")}
    assert [m.scope_right(row, one) for one in given.values()] == [True, False, False]
    assert [m.answered_by_mistake(row, one) for one in given.values()] == [False, True, False]
    assert m.scope_right(row, result("refuse_advice"))


def test_a_trap_needs_kind_and_level() -> None:
    row = {"kind": "fallback", "level": "none", "accept": ["near_scope"]}
    assert m.trap_right(row, result("near_scope"))
    assert not m.trap_right(row, result("near_scope", level="clarify"))
    assert not m.trap_right(row, result("faq", "safety"))
    assert m.trap_answered(row, result("faq", "safety"))
    assert not m.trap_answered(row, result("red_flag", level="urgent"))


def test_a_trap_of_any_kind_counts_only_for_its_level() -> None:
    row = {"kind": "any", "level": "urgent", "accept_levels": ["emergency"]}
    assert m.trap_right(row, result("faq", "safety", level="emergency"))
    assert not m.trap_right(row, result("faq", "safety"))
    assert not m.trap_answered(row, result("faq", "safety"))


@pytest.mark.parametrize("level", ["emergency", "urgent", "medical_evaluation", "clarify"])
def test_any_reply_to_a_sign_notices_it(level: str) -> None:
    assert m.noticed({}, result(level=level))
    assert not m.noticed({}, result(level="none"))


def test_a_level_is_right_when_its_author_accepts_it() -> None:
    row = {"level": "emergency", "accept": ["urgent"]}
    assert [m.level_right(row, result(level=one)) for one in ("emergency", "urgent", "clarify")] == [True, True, False]


def test_a_denied_sign_may_lead_to_a_question_but_to_no_alarm() -> None:
    assert m.no_alarm({}, result(level="clarify"))
    assert not m.no_alarm({}, result(level="urgent"))


@pytest.mark.parametrize(
    ("term", "negated", "expected"),
    [("can't pee", False, True), ("no feeling", False, True), ("numbness", False, False), ("no feeling", True, False)],
)
def test_signs_put_as_a_denial(term: str, negated: bool, expected: bool) -> None:
    assert m.says_no_of_itself({"term": term, "negated": negated}) is expected


def test_confusions_count_wrong_topics_only() -> None:
    pairs = [(QUESTION, result("faq", one)) for one in ("cochrane", "safety", "cochrane", "placebo", "after_effects")]
    assert m.confusions(pairs) == [("safety", "cochrane", 2), ("safety", "placebo", 1)]
