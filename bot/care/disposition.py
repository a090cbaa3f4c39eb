"""Where a patient is pointed to."""

from __future__ import annotations

from enum import StrEnum


class Disposition(StrEnum):
    """The way to the right help. The value is the file name in ``content/outcomes/``."""

    EMERGENCY = "emergency"
    CRISIS = "crisis"
    SAME_DAY = "same_day"
    DOCTOR_REVIEW = "doctor_review"
    DOCTOR_WITH_GUARDIAN = "doctor_with_guardian"
    DOCTOR_FIRST = "doctor_first"
    CLINIC_CALL = "clinic_call"
    REASSESS = "reassess"
    KEEP_DIARY = "keep_diary"
    SELF_CARE_THEN_DOCTOR = "self_care_then_doctor"
    MEDICAL_EVAL = "medical_eval"
    MEDICAL_EVAL_PLAN = "medical_eval_plan"
    DISCUSS_WITH_DOCTOR = "discuss_with_doctor"
