"""The visit summary: ids and values only. Labels and sentences are added where it is worded."""

from __future__ import annotations

from typing import Any

from bot.care.derive import (
    alternative_status,
    alts_blocked,
    alts_failed,
    alts_helped,
    alts_untried,
    duration_bucket,
    had_mesotherapy,
    main_site,
    pain_widespread,
    peg_score,
)
from bot.care.fields import (
    AGE,
    ALTERNATIVES_TRIED,
    BARRIER,
    DECLINED,
    GOAL,
    MESO_BLOCK,
    MESO_PRIOR,
    ORDER,
    PEG_PAIN,
    RESPONDENT,
    Answers,
)
from bot.care.flags import answers_red_flags
from bot.care.flow import normalise
from bot.care.reading import choice, score, ticked
from bot.care.reassess import reassess_answers
from bot.care.repeat import before_and_now
from bot.care.triage import Routing


def visit_summary(answers: Answers, routing: Routing, today: str) -> dict[str, Any]:
    """What the patient reported and where they were pointed to, as plain values that go into JSON.

    ``today`` is the date to show. ``reported`` holds every answer in asking order. ``chart``: pain before and now,
    also for a patient who had no sessions and whose score of an earlier visit was kept. Patient-reported, not
    checked, not a diagnosis: whoever words it says so.
    """
    known = normalise(answers)
    chart = before_and_now(answers)
    duration = duration_bucket(known)
    return {
        "date": today,
        "respondent": choice(known, RESPONDENT),
        "age_band": choice(known, AGE),
        "row": routing.row,
        "disposition": routing.disposition.value,
        "decorations": [{"row": row, "disposition": extra.value} for row, extra in routing.decorations],
        "red_flags": list(answers_red_flags(known)),
        "reported": {question: _plain(known[question]) for question in ORDER if known.get(question) is not None},
        "declined": [question for question in ORDER if known.get(question) == DECLINED],
        "main_site": main_site(known),
        "scores": {"peg_score": peg_score(known), "peg_pain": score(known, PEG_PAIN)},
        "duration": duration.value if duration else None,
        "widespread": pain_widespread(known),
        "tried": {
            "helped": list(alts_helped(known)),
            "not_helped": list(alts_failed(known)),
            "could_not": list(alts_blocked(known)),
            "not_tried": list(alts_untried(known)),
            "tried_other": _tried_without_result(known),
        },
        "barriers": list(ticked(known, BARRIER)),
        "alternatives": list(routing.alternatives),
        "tell_doctor": [list(pair) for pair in routing.tell_doctor],
        "reasons": [list(pair) for pair in routing.reasons],
        "goal": choice(known, GOAL),
        "chart": chart,
        "mesotherapy": _mesotherapy(known),
    }


def _tried_without_result(answers: Answers) -> list[str]:
    """Options that were ticked and whose result is not known."""
    return [item for item in ticked(answers, ALTERNATIVES_TRIED) if alternative_status(answers, item) is None]


def _mesotherapy(answers: Answers) -> dict[str, Any] | None:
    """The sessions already had and how they worked out; None for a patient who had none."""
    if not had_mesotherapy(answers):
        return None
    check = reassess_answers(answers)
    block = {question: _plain(answers.get(question)) for question in (MESO_PRIOR, *MESO_BLOCK)}
    return {
        **block,
        "reassessment": {
            "state": check.state.value,
            "overdue": check.overdue,
            "low_baseline": check.low_baseline,
            "pct": check.pct,
            "met": list(check.met),
            "counted": list(check.counted),
        },
    }


def _plain(value: Any) -> Any:
    """A value JSON can hold: sets and tuples become lists, anything odd becomes its text."""
    if isinstance(value, (set, frozenset)):
        return sorted(str(item) for item in value)
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return value if value is None or isinstance(value, (str, int, float, bool)) else str(value)
