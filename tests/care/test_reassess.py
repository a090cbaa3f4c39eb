"""The check after 4 to 6 sessions, at its boundaries."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.care.reassess import State, reassess, reassess_answers

GOOD = ("more", "less")


@pytest.mark.parametrize(
    ("baseline", "now", "passes", "pct"),
    [
        (10, 7, True, 30),
        (7, 5, False, 28),
        (10, 8, False, 20),
        (4, 3, False, 25),
        (3, 2, True, 33),
        (1, 0, True, 100),
        (8, 0, True, 100),
    ],
)
def test_thirty_percent_rule_in_whole_numbers(baseline: int, now: int, passes: bool, pct: int) -> None:
    check = reassess(baseline, now, 5, *GOOD)
    assert ("pain" in check.met) is passes
    assert check.pct == pct
    assert check.state is (State.FAVOURABLE if passes else State.PARTIAL)


@pytest.mark.parametrize(
    ("sessions", "state", "overdue"),
    [
        (0, State.TOO_EARLY, False),
        (3, State.TOO_EARLY, False),
        (4, State.FAVOURABLE, False),
        (6, State.FAVOURABLE, False),
        (7, State.FAVOURABLE, True),
        (None, State.NOT_COMPUTABLE, False),
    ],
)
def test_sessions_decide_whether_it_is_time(sessions: int | None, state: State, overdue: bool) -> None:
    check = reassess(10, 5, sessions, *GOOD)
    assert (check.state, check.overdue) == (state, overdue)


@pytest.mark.parametrize(
    ("scores", "function", "analgesic", "state", "met"),
    [
        ((10, 7), "more", "less", State.FAVOURABLE, ("pain", "function", "analgesic")),
        ((10, 7), "more", "none_used", State.FAVOURABLE, ("pain", "function")),
        ((10, 7), "more", "same", State.PARTIAL, ("pain", "function")),
        ((10, 7), "more", None, State.PARTIAL, ("pain", "function")),
        ((10, 7), "not_sure", "less", State.PARTIAL, ("pain", "analgesic")),
        ((10, 8), "more", "same", State.PARTIAL, ("function",)),
        ((10, 8), "same", "less", State.PARTIAL, ("analgesic",)),
        ((10, 8), "same", "same", State.INSUFFICIENT, ()),
        ((10, 8), "less", "none_used", State.INSUFFICIENT, ()),
        ((7, 7), "more", "less", State.INSUFFICIENT, ("function", "analgesic")),
        ((5, 8), "more", "less", State.INSUFFICIENT, ("function", "analgesic")),
    ],
)
def test_states(
    scores: tuple[int, int], function: str | None, analgesic: str | None, state: State, met: tuple[str, ...]
) -> None:
    check = reassess(*scores, 5, function, analgesic)
    assert (check.state, check.met) == (state, met)


@pytest.mark.parametrize(("baseline", "now"), [(0, 0), (0, 3), (None, 3), (5, None), (11, 3)])
def test_a_first_score_of_zero_or_unknown_cannot_be_compared(baseline: int | None, now: int | None) -> None:
    check = reassess(baseline, now, 7, *GOOD)
    assert (check.state, check.pct, check.overdue) == (State.NOT_COMPUTABLE, None, True)


@pytest.mark.parametrize(("baseline", "low"), [(1, True), (3, True), (4, False)])
def test_low_first_score_is_marked(baseline: int, low: bool) -> None:
    assert reassess(baseline, 0, 5, *GOOD).low_baseline is low


def test_pain_medicine_that_was_not_used_is_not_counted() -> None:
    assert reassess(10, 5, 5, "more", "none_used").counted == ("pain", "function")
    assert reassess(10, 5, 5, "more", "less").counted == ("pain", "function", "analgesic")


@pytest.mark.parametrize("baseline", ["unknown", "prefer_not_to_say", None, 12, True])
def test_answers_that_are_no_score_cannot_be_compared(baseline: Any) -> None:
    answers = {"meso_baseline_nrs": baseline, "meso_now_nrs": 4, "meso_sessions": 5}
    assert reassess_answers(answers).state is State.NOT_COMPUTABLE


def test_answers_are_read_from_their_fields() -> None:
    answers = {
        "meso_baseline_nrs": 10,
        "meso_now_nrs": 7,
        "meso_sessions": 7,
        "meso_function": "more",
        "meso_analgesic": "less",
    }
    assert reassess_answers(answers) == reassess(10, 7, 7, "more", "less")


@given(st.integers(1, 10), st.integers(0, 10), st.integers(4, 30), st.sampled_from(["more", "same", "less"]))
def test_less_pain_never_makes_the_result_worse(baseline: int, now: int, sessions: int, function: str) -> None:
    rank = [State.INSUFFICIENT, State.PARTIAL, State.FAVOURABLE]
    before = reassess(baseline, now, sessions, function, "less").state
    after = reassess(baseline, max(0, now - 1), sessions, function, "less").state
    assert rank.index(after) >= rank.index(before)
