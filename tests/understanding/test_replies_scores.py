"""Scores and counts as patients type them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[[str, str], object]

SCORES: list[tuple[str, object]] = [
    ("7", 7), ("0", 0), ("10", 10), ("seven", 7), ("Seven.", 7), ("7/10", 7), ("sixish", 6), ("7to8", "?range"),
    ("7 / 10", 7), ("7 out of 10", 7),
    ("seven out of ten", 7), ("about six", 6), ("like a 6", 6), ("it's like an 8 most days", 8), ("ten!!", 10),
    ("zero", 0), ("none", 0), ("no pain", 0), ("nothing", 0), ("not at all", 0), ("5ish", 5), ("a solid 9", 9),
    ("i'd say 4", 4), ("sevn", 7), ("4, i think", 4), ("prob 3", 3), ("on a scale of 0 to 10 it's a 7", 7),
    ("I'm 65 years old and it is an 8", 8), ("8 for the last 3 days", 8), ("5 with 20 mg tramadol", 5),
    ("8, sorry, 7", 7), ("not 7, more like 5", 5), ("6.0", 6), ("six 6", 6), ("L5 pain is 6", 6), ("7!!! help", 7),
    ("not sure, maybe 6", 6), ("７", 7), ("10/10", 10), ("#7", 7), ("10+", 10),
    ("12", "confirm 10 above_range"), ("11/10", "confirm 10 above_range"), ("a hundred", "confirm 10 above_range"),
    ("a million", "confirm 10 above_range"), ("worst imaginable", "confirm 10 above_range"),
    ("the worst pain ever", "confirm 10 above_range"), ("off the charts", "confirm 10 above_range"),
    ("over 10", "confirm 10 above_range"), ("more than 10", "confirm 10 above_range"),
    ("7.5", "confirm 8 decimal"), ("7,5", "confirm 8 decimal"), ("7½", "confirm 8 decimal"),
    ("seven and a half", "confirm 8 decimal"), ("6.4", "confirm 6 decimal"),
    ("seven point five", "confirm 8 decimal"),
    ("7.5/10", "confirm 8 decimal"),
    ("6 or 7", "?several"), ("8 today, 3 yesterday", "?several"), ("6/7", "?several"),
    ("6-7", "?range"), ("6 – 7", "?range"), ("six to seven", "?range"), ("between 5 and 6", "?range"),
    ("less than 5", "?range"), ("-3", "?range"), ("0 to 10", "?range"),
    ("bad", "?no_match"), ("20 mg", "?no_match"), ("since 3 weeks", "?no_match"), ("no one can say", "?no_match"),
    ("this one is hard", "?no_match"), ("yes", "?no_match"), ("banana", "?no_match"),
    ("", "?empty"), ("  ", "?empty"), ("???", "?empty"), ("\u200b", "?empty"),
    ("rather not say", "declined"), ("skip", "declined"), ("prefer not", "declined"),
    ("I'd prefer not to say", "declined"),
    ("none of your business", "declined"), ("pass", "declined"), ("no comment", "declined"),
    ("skip this one please", "declined"),
    ("I don't want to answer that", "declined"), ("that's private", "declined"), ("next question", "declined"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SCORES)
def test_patient_scores_pain(read: Read, text: str, expected: object) -> None:
    assert read("peg_pain", text) == expected


@pytest.mark.parametrize("text", ["don't know", "not sure", "I can't remember", "no idea", "i dont really know"])
def test_patient_does_not_know_the_first_score(read: Read, text: str) -> None:
    assert read("meso_baseline_nrs", text) == "unknown"
    assert read("peg_pain", text) == "?no_match"


COUNTS: list[tuple[str, str, object]] = [
    ("analgesic_days", "5", 5), ("analgesic_days", "every day", 7), ("analgesic_days", "daily", 7),
    ("analgesic_days", "all week", 7), ("analgesic_days", "all 7", 7), ("analgesic_days", "never", 0),
    ("analgesic_days", "none", 0), ("analgesic_days", "I don't take any", 0), ("analgesic_days", "no", 0),
    ("analgesic_days", "twice", 2), ("analgesic_days", "once", 1), ("analgesic_days", "a couple of days", 2),
    ("analgesic_days", "3 days", 3), ("analgesic_days", "3 times a week", 3), ("analgesic_days", "three", 3),
    ("analgesic_days", "twice a day every day", 7), ("analgesic_days", "0 days", 0),
    ("analgesic_days", "7 days a week", 7),
    ("analgesic_days", "once or twice", "?several"), ("analgesic_days", "4-5 days", "?range"),
    ("analgesic_days", "most days", "?range"), ("analgesic_days", "some days", "?range"),
    ("analgesic_days", "every other day", "?range"), ("analgesic_days", "every day except sunday", "?range"),
    ("analgesic_days", "almost every day", "?range"), ("analgesic_days", "8", "confirm 7 above_range"),
    ("analgesic_days", "2 pills", "?no_match"), ("analgesic_days", "skip", "declined"),
    ("meso_sessions", "4", 4), ("meso_sessions", "four so far", 4), ("meso_sessions", "none yet", 0),
    ("meso_sessions", "my third", 3), ("meso_sessions", "twenty one", 21), ("meso_sessions", "about 5", 5),
    ("meso_sessions", "45", "confirm 30 above_range"), ("meso_sessions", "5 or 6", "?several"),
    ("meso_sessions", "2.5", "confirm 3 decimal"), ("meso_sessions", "every day", "?range"),
]  # fmt: skip


@pytest.mark.parametrize(("question_id", "text", "expected"), COUNTS)
def test_patient_counts(read: Read, question_id: str, text: str, expected: object) -> None:
    assert read(question_id, text) == expected
