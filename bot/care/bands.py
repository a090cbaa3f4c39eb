"""Numbers a patient types to the bands the questionnaire stores: ages and spans of time."""

from __future__ import annotations

_AGES = ((16, "under_16"), (18, "16_17"), (50, "18_49"), (65, "50_64"))
_MAX_AGE = 120
_DURATIONS = ((42, "lt_6w"), (91, "w6_12"), (365, "m3_12"))
_LAST_SESSION = ((1, "today"), (4, "d1_3"), (15, "d4_14"), (57, "w2_8"))


def age_band(years: int) -> str | None:
    """The ``age_band`` of an age in years, or None for what cannot be an age."""
    return _band(years, _AGES, "65_plus") if 0 <= years <= _MAX_AGE else None


def duration_band(days: int) -> str | None:
    """The ``pain_duration`` of a number of days, or None when negative. Three months are 91 days."""
    return _band(days, _DURATIONS, "gt_12m") if days >= 0 else None


def last_session_band(days: int) -> str | None:
    """The ``meso_last`` of a number of days ago, or None when negative."""
    return _band(days, _LAST_SESSION, "gt_8w") if days >= 0 else None


def _band(value: int, bands: tuple[tuple[int, str], ...], last: str) -> str:
    return next((band for below, band in bands if value < below), last)
