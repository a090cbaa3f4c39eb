"""Typed numbers to the bands that are stored."""

from __future__ import annotations

import pytest

from bot.care.bands import age_band, duration_band, last_session_band
from bot.content.models import Questionnaire


@pytest.mark.parametrize(
    ("years", "band"),
    [
        (-1, None),
        (0, "under_16"),
        (15, "under_16"),
        (16, "16_17"),
        (17, "16_17"),
        (18, "18_49"),
        (49, "18_49"),
        (50, "50_64"),
        (64, "50_64"),
        (65, "65_plus"),
        (120, "65_plus"),
        (121, None),
    ],
)
def test_age_band(years: int, band: str | None) -> None:
    assert age_band(years) == band


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (-1, None),
        (0, "lt_6w"),
        (41, "lt_6w"),
        (42, "w6_12"),
        (90, "w6_12"),
        (91, "m3_12"),
        (364, "m3_12"),
        (365, "gt_12m"),
    ],
)
def test_duration_band(days: int, band: str | None) -> None:
    assert duration_band(days) == band


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (-1, None),
        (0, "today"),
        (1, "d1_3"),
        (3, "d1_3"),
        (4, "d4_14"),
        (14, "d4_14"),
        (15, "w2_8"),
        (56, "w2_8"),
        (57, "gt_8w"),
    ],
)
def test_last_session_band(days: int, band: str | None) -> None:
    assert last_session_band(days) == band


@pytest.mark.parametrize(
    ("question", "to_band"),
    [("age_band", age_band), ("pain_duration", duration_band), ("meso_last", last_session_band)],
)
def test_bands_are_the_options_of_their_question(questionnaire: Questionnaire, question: str, to_band: object) -> None:
    bands = {to_band(number) for number in range(121)} | {to_band(120 if question == "age_band" else 4000)}  # type: ignore[operator]
    assert bands == {option.id for option in questionnaire.question(question).options}
