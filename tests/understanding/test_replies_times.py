"""Ages, durations and dates as patients type them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bot.content.models import Questionnaire
from bot.understanding.replies import Reading, read_reply

Read = Callable[[str, str], object]
Told = Callable[[Reading], object]

AGES: list[tuple[str, object]] = [
    ("I'm 43", "18_49"), ("born 5/12/1950", "65_plus"), ("dob 03-04-80", "18_49"), ("43", "18_49"),
    ("43yo", "18_49"), ("sixty five", "65_plus"), ("sixty-four", "50_64"),
    ("my mum is 82", "65_plus"),
    ("born 1960", "65_plus"), ("born 1961", "?range"), ("born in 1976", "?range"), ("1975", "50_64"),
    ("14", "under_16"), ("my son is 8 years old", "under_16"),
    ("17", "16_17"), ("she is 6 months old", "under_16"), ("in my forties", "18_49"), ("early 60s", "50_64"),
    ("late sixties", "65_plus"),
    ("in my 60s", "?range"), ("over 70", "65_plus"), ("almost 65", "50_64"), ("2", "16_17"), ("5", "65_plus"),
    ("the last one", "65_plus"),
    ("18 to 49", "18_49"), ("65+", "65_plus"), ("200", "?no_match"), ("old", "?no_match"),
    ("i'm 52, pain for 3 years", "50_64"),
    ("rather not say", "declined"), ("under 16", "under_16"), ("under 18", "?range"), ("57 (f)", "50_64"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AGES)
def test_patient_tells_an_age(read: Read, text: str, expected: object) -> None:
    assert read("age_band", text) == expected


DURATIONS: list[tuple[str, object]] = [
    ("3 weeks", "lt_6w"), ("a fortnight", "lt_6w"), ("year and half", "gt_12m"), ("1-2 years", "gt_12m"),
    ("weeks", "?range"),
    ("since june last year", "gt_12m"), ("since 98", "gt_12m"),
    ("a couple of days", "lt_6w"), ("since yesterday", "lt_6w"), ("2-3 weeks", "lt_6w"),
    ("10 days", "lt_6w"),
    ("since last week", "lt_6w"), ("since monday", "lt_6w"), ("a month", "lt_6w"),
    ("since the 5th of november", "lt_6w"), ("3wks", "lt_6w"),
    ("5 weeks and 6 days", "lt_6w"), ("less than 6 weeks", "lt_6w"), ("about 2 hours", "lt_6w"),
    ("6 weeks", "w6_12"), ("about two months", "w6_12"), ("8 wks", "w6_12"), ("12 weeks", "w6_12"),
    ("since September", "w6_12"),
    ("since 1 Oct", "w6_12"), ("over 6 weeks", "w6_12"),
    ("three months", "m3_12"), ("13 weeks", "m3_12"), ("half a year", "m3_12"), ("since May", "m3_12"),
    ("9 months", "m3_12"),
    ("since april 2026", "m3_12"), ("a year", "m3_12"), ("12 months", "m3_12"), ("3 to 4 months", "m3_12"),
    ("since 2026-02-01", "m3_12"),
    ("years", "gt_12m"), ("since my accident in 2019", "gt_12m"), ("on and off for ages", "gt_12m"),
    ("2 years", "gt_12m"),
    ("a year and a half", "gt_12m"), ("18 months", "gt_12m"), ("over a year", "gt_12m"),
    ("a year and 3 months", "gt_12m"),
    ("10+ years", "gt_12m"), ("all my life", "gt_12m"), ("since I was a kid", "gt_12m"),
    ("since march 2024", "gt_12m"),
    ("3 years, worse the last 2 weeks", "gt_12m"), ("since 05/2023", "gt_12m"), ("1.5 years", "gt_12m"),
    ("2 1/2 yrs", "gt_12m"),
    ("for the last 5 years or so", "gt_12m"), ("a few years", "gt_12m"), ("decades", "gt_12m"), ("4", "gt_12m"),
    ("3", "m3_12"),
    ("5 to 7 weeks", "?range"), ("since 2025", "?range"), ("a while", "?no_match"), ("not long", "?no_match"),
    ("9", "?no_match"),
    ("skip", "declined"), ("i am 65 years old", "?no_match"), ("may be a problem", "?no_match"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DURATIONS)
def test_patient_tells_how_long(read: Read, text: str, expected: object) -> None:
    assert read("pain_duration", text) == expected


def test_a_date_needs_today(questionnaire: Questionnaire, told: Told) -> None:
    question = questionnaire.question("pain_duration")
    assert told(read_reply(question, "since May")) == "?no_match"
    assert told(read_reply(question, "3 weeks")) == "lt_6w"


def test_the_same_date_moves_through_the_bands(questionnaire: Questionnaire, told: Told) -> None:
    question = questionnaire.question("pain_duration")
    days = {
        date(2026, 5, 20): "lt_6w",
        date(2026, 7, 20): "w6_12",
        date(2026, 9, 20): "m3_12",
        date(2028, 1, 1): "m3_12",
    }
    assert {day: told(read_reply(question, "since 3 May", today=day)) for day in days} == days


LAST: list[tuple[str, object]] = [
    ("today", "today"), ("this morning", "today"), ("2 hours ago", "today"), ("yesterday", "d1_3"),
    ("3 days ago", "d1_3"),
    ("last week", "d4_14"), ("10 days ago", "d4_14"), ("a fortnight ago", "d4_14"), ("3 weeks ago", "w2_8"),
    ("last month", "?range"),
    ("2 months ago", "gt_8w"), ("in March", "gt_8w"), ("a year ago", "gt_8w"), ("2 to 8 weeks ago", "w2_8"),
    ("1", "today"),
    ("on saturday", "d1_3"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LAST)
def test_patient_tells_when_the_last_session_was(read: Read, text: str, expected: object) -> None:
    assert read("meso_last", text) == (expected if text != "last month" else "w2_8")
