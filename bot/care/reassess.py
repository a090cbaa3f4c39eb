"""The check after 4 to 6 sessions (article, "How it is done"; rule 3.3), in whole numbers only.

The article names three signs side by side: 30 % less pain, more function, less pain medicine. It does
not say whether all or any are needed, so the states below are a design choice a clinician must approve.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.care.fields import (
    MAX_SCORE,
    MESO_ANALGESIC,
    MESO_BASELINE,
    MESO_FUNCTION,
    MESO_NOW,
    MESO_SESSIONS,
    Answers,
)
from bot.care.reading import choice, score, whole
from bot.care.table import REASSESS_AFTER

SERIES_END = 6
"""Last session of the article's typical series; a check is overdue after it."""

LOW_BASELINE = 3
"""Highest first score at which one point looks like a big change."""


class State(StrEnum):
    """The result of the check. The value names the outcome file ``reassess_<value>``."""

    TOO_EARLY = "too_early"
    FAVOURABLE = "favourable"
    PARTIAL = "partial"
    INSUFFICIENT = "insufficient"
    NOT_COMPUTABLE = "not_computable"


@dataclass(frozen=True)
class Reassessment:
    """The state and what it rests on.

    ``pct``: drop in pain in percent of the first score, rounded down; negative when pain grew; None when
    it cannot be computed. ``met`` out of ``counted``: the signs, named pain, function and analgesic.
    """

    state: State
    overdue: bool = False
    low_baseline: bool = False
    pct: int | None = None
    met: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()


def reassess(
    baseline: int | None,
    now: int | None,
    sessions: int | None,
    function: str | None,
    analgesic: str | None,
) -> Reassessment:
    """The check for pain scores 0 to 10 before and now. Red flags cancel it; the caller sees to that.

    A sign the patient did not answer counts as not met. No use of pain medicine is not counted.
    """
    if sessions is not None and sessions < REASSESS_AFTER:
        return Reassessment(State.TOO_EARLY)
    overdue = sessions is not None and sessions > SERIES_END
    if sessions is None or now is None or baseline is None or not 0 < baseline <= MAX_SCORE:
        return Reassessment(State.NOT_COMPUTABLE, overdue)
    signs = {"pain": 10 * (baseline - now) >= 3 * baseline, "function": function == "more"}
    if analgesic != "none_used":
        signs["analgesic"] = analgesic == "less"
    met = tuple(sign for sign, is_met in signs.items() if is_met)
    return Reassessment(
        state=_state(met, tuple(signs), grew=now >= baseline),
        overdue=overdue,
        low_baseline=baseline <= LOW_BASELINE,
        pct=100 * (baseline - now) // baseline,
        met=met,
        counted=tuple(signs),
    )


def reassess_answers(answers: Answers) -> Reassessment:
    """The check on questionnaire answers."""
    return reassess(
        baseline=score(answers, MESO_BASELINE),
        now=score(answers, MESO_NOW),
        sessions=whole(answers, MESO_SESSIONS),
        function=choice(answers, MESO_FUNCTION),
        analgesic=choice(answers, MESO_ANALGESIC),
    )


def _state(met: tuple[str, ...], counted: tuple[str, ...], grew: bool) -> State:
    if grew or not met:
        return State.INSUFFICIENT
    return State.FAVOURABLE if met == counted else State.PARTIAL
