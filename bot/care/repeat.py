"""What a patient who comes back need not be asked again, when they agreed that it is kept."""

from __future__ import annotations

from typing import Any, Dict

from bot.care.derive import had_mesotherapy
from bot.care.fields import (
    AGE,
    ALLERGIES,
    CONSENT,
    DECLINED,
    DURATION,
    GOAL,
    MAIN_SITE,
    MESO_BASELINE,
    MESO_NOW,
    ONSET,
    PEG_PAIN,
    RESPONDENT,
    SIDES,
    SITES,
    Answers,
)
from bot.care.reading import answered, score

LASTING = (CONSENT, RESPONDENT, AGE, SITES, SIDES, MAIN_SITE, ONSET, GOAL, ALLERGIES)
"""Answers that still hold at the next visit. Danger signs, scores and medicines are asked anew each time."""

LONGEST = "gt_12m"
"""The only duration that cannot change until the next visit."""


def first_score(answers: Answers) -> int | None:
    """The pain score (0-10) to compare with later: that of before the first session, where there was one.

    A score given after sessions had begun is no score of before, so without one there is nothing to keep.
    """
    if had_mesotherapy(answers):
        return score(answers, MESO_BASELINE)
    return score(answers, PEG_PAIN)


def to_keep(answers: Answers) -> Dict[str, Any]:
    """The answers the next visit begins with."""
    given = [field for field in LASTING if field in answers and answered(answers, field)]
    kept = {field: answers[field] for field in given if answers[field] != DECLINED}
    if answers.get(DURATION) == LONGEST:
        kept[DURATION] = LONGEST
    before = first_score(answers)
    return kept if before is None else {**kept, MESO_BASELINE: before}


def before_and_now(answers: Answers) -> Dict[str, int] | None:
    """Two scores (0-10) to draw side by side; None unless both are known."""
    now = score(answers, MESO_NOW)
    before, now = score(answers, MESO_BASELINE), score(answers, PEG_PAIN) if now is None else now
    return None if before is None or now is None else {"before": before, "now": now}
