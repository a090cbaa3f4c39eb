"""The clinician's routing table, rows R04 to R18 in order. Red flags (R01 to R03) come before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.care import alternatives
from bot.care.derive import Duration, alternative_status, duration_bucket, pain_widespread
from bot.care.disposition import Disposition
from bot.care.doubt import clear_for_self_care, clear_to_discuss, is_local
from bot.care.fields import (
    AGE,
    ALTERNATIVES,
    DURATION,
    MAIN_SITE,
    MESO_PRIOR,
    MESO_SESSIONS,
    MESO_SETTING,
    MINOR_AGES,
    PREGNANCY,
    SITES,
    Answers,
)
from bot.care.reading import choice, whole
from bot.care.tell_doctor import doctor_first

REASSESS_AFTER = 4
"""Sessions after which the article checks the result; it says 4 to 6."""

_PREGNANT = frozenset({"yes", "maybe", "breastfeeding"})
_NOT_MEDICAL = frozenset({"clinic_no_doctor", "beauty_or_home", "not_sure"})
_HELPED = frozenset({"helped", "now"})


@dataclass(frozen=True)
class Case:
    """The answers, made normal, and the ids of the red-flag rules seen in the conversation."""

    answers: Answers
    seen: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Row:
    """One row. A decorating row adds to the main row and goes on.

    ``because``: the questions whose answers made the row. How options worked out is in the summary.
    """

    id: str
    disposition: Disposition
    matches: Callable[[Case], bool]
    alternatives: Callable[[Answers], tuple[str, ...]] = alternatives.none
    because: tuple[str, ...] = ()
    decorates: bool = False


def _unqualified_setting(case: Case) -> bool:
    return choice(case.answers, MESO_SETTING) in _NOT_MEDICAL or "RF45" in case.seen


def _under_18(case: Case) -> bool:
    return choice(case.answers, AGE) in MINOR_AGES or "RF44" in case.seen


def _pregnant(case: Case) -> bool:
    return choice(case.answers, PREGNANCY) in _PREGNANT


def _doctor_first(case: Case) -> bool:
    return doctor_first(case.answers)


def _reaction_lasts(case: Case) -> bool:
    return "RF43" in case.seen


def _series_to_check(case: Case) -> bool:
    return _sessions(case) >= REASSESS_AFTER


def _series_too_young(case: Case) -> bool:
    return choice(case.answers, MESO_PRIOR) == "in_series" and 1 <= _sessions(case) < REASSESS_AFTER


def _acute(case: Case) -> bool:
    return duration_bucket(case.answers) is Duration.ACUTE and clear_for_self_care(case.answers)


def _subacute(case: Case) -> bool:
    return duration_bucket(case.answers) is Duration.SUBACUTE


def _widespread(case: Case) -> bool:
    return pain_widespread(case.answers)


def _something_untried(case: Case) -> bool:
    return _chronic_local(case) and "not_tried" in _statuses(case)


def _out_of_reach(case: Case) -> bool:
    statuses = _statuses(case)
    return _may_be_discussed(case) and "could_not" in statuses and not _HELPED & set(statuses)


def _all_failed(case: Case) -> bool:
    return _may_be_discussed(case) and set(_statuses(case)) == {"not_helped"}


def _something_helps(case: Case) -> bool:
    return _may_be_discussed(case) and bool(_HELPED & set(_statuses(case)))


def _anything_else(case: Case) -> bool:
    return True


TABLE = (
    Row("R04", Disposition.DOCTOR_REVIEW, _unqualified_setting, decorates=True),
    Row("R05", Disposition.DOCTOR_WITH_GUARDIAN, _under_18, because=(AGE,)),
    Row("R06", Disposition.DOCTOR_FIRST, _pregnant, alternatives.without_medicine, (PREGNANCY,)),
    Row("R07", Disposition.DOCTOR_FIRST, _doctor_first, decorates=True),
    Row("R08", Disposition.CLINIC_CALL, _reaction_lasts, decorates=True),
    Row("R09", Disposition.REASSESS, _series_to_check, alternatives.untried, (MESO_SESSIONS,)),
    Row("R10", Disposition.KEEP_DIARY, _series_too_young, alternatives.untried, (MESO_SESSIONS,)),
    Row("R11", Disposition.SELF_CARE_THEN_DOCTOR, _acute, alternatives.for_new_pain, (DURATION,)),
    Row("R12", Disposition.MEDICAL_EVAL, _subacute, alternatives.untried, (DURATION,)),
    Row("R13", Disposition.MEDICAL_EVAL_PLAN, _widespread, alternatives.for_widespread_pain, (DURATION, SITES)),
    Row("R14", Disposition.MEDICAL_EVAL, _something_untried, alternatives.untried, (DURATION, MAIN_SITE)),
    Row("R15", Disposition.DISCUSS_WITH_DOCTOR, _out_of_reach, alternatives.blocked, (DURATION, MAIN_SITE)),
    Row("R16", Disposition.DISCUSS_WITH_DOCTOR, _all_failed, because=(DURATION, MAIN_SITE)),
    Row("R17", Disposition.DISCUSS_WITH_DOCTOR, _something_helps, alternatives.helping, (DURATION, MAIN_SITE)),
    Row("R18", Disposition.MEDICAL_EVAL, _anything_else, alternatives.still_open, (DURATION, MAIN_SITE)),
)


def _sessions(case: Case) -> int:
    return whole(case.answers, MESO_SESSIONS) or 0


def _chronic_local(case: Case) -> bool:
    return duration_bucket(case.answers) is Duration.CHRONIC and is_local(case.answers)


def _statuses(case: Case) -> tuple[str | None, ...]:
    return tuple(alternative_status(case.answers, item) for item in ALTERNATIVES)


def _may_be_discussed(case: Case) -> bool:
    """Lasting pain in one area, and what became of every better-supported option is known."""
    known = {"now", "helped", "not_helped", "could_not"}
    return _chronic_local(case) and clear_to_discuss(case.answers) and set(_statuses(case)) <= known
