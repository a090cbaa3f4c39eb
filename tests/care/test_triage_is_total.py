"""Any answers whatever get a row, always the same one, and an alarm is never lost in odd answers."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.care.fields import ALTERNATIVES, DECLINED, ORDER
from bot.care.flow import next_question, normalise, remaining
from bot.care.summary import visit_summary
from bot.care.triage import Disposition, Routing, route

WORDS = st.sampled_from(
    [
        "yes", "no", "not_sure", "none", "never", "in_series", "done", "lt_6w", "w6_12", "gt_12m", "injury", "18_49",
        "under_16", "none_of_these", "limb_weakness", "lower_back", "shoulder", "pus", "helped", "could_not",
        DECLINED, "", "?", *ALTERNATIVES,
    ]
)  # fmt: skip
SCALARS = st.one_of(WORDS, st.integers(), st.floats(), st.booleans(), st.none(), st.text(max_size=3), st.binary())
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(WORDS, inner, max_size=3),
        st.tuples(inner, inner),
        st.frozensets(SCALARS, max_size=3),
    ),
    max_leaves=6,
)
ANSWERS = st.dictionaries(st.one_of(st.sampled_from(ORDER), st.text(max_size=3)), VALUES, max_size=20)
FLAGS = st.lists(st.sampled_from(["RF01", "RF12", "RF20", "RF43", "RF44", "RF45", "RF99", ""]), max_size=3)


@settings(max_examples=300, deadline=None)
@given(ANSWERS, FLAGS, FLAGS, st.booleans(), FLAGS)
def test_triage_is_total(
    answers: dict[str, Any], emergency: list[str], urgent: list[str], crisis: bool, also: list[str]
) -> None:
    routing = route(answers, emergency, urgent, crisis, also)
    assert isinstance(routing, Routing)
    assert isinstance(routing.disposition, Disposition)
    assert routing == route(dict(reversed(answers.items())), emergency, urgent, crisis, also)
    assert set(routing.alternatives) <= set(ALTERNATIVES)


@settings(max_examples=200, deadline=None)
@given(ANSWERS)
def test_flow_and_summary_take_any_answers(answers: dict[str, Any]) -> None:
    asked = next_question(answers)
    assert asked is None or asked in ORDER
    assert (remaining(answers) == 0) == (asked is None)
    assert normalise(normalise(answers)) == normalise(answers) or _holds_nan(answers)
    visit_summary(answers, route(answers), "2026-01-02")


@settings(max_examples=100, deadline=None)
@given(ANSWERS)
def test_no_answer_talks_an_emergency_away(answers: dict[str, Any]) -> None:
    assert route({**answers, "redflag_check": ["limb_weakness"]}).row == "R01"
    assert route(answers, emergency=["RF01"]).row == "R01"


def _holds_nan(value: Any) -> bool:
    return "nan" in repr(value)
