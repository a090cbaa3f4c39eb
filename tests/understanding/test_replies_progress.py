"""Sessions and two scores told in one message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.replies.progress import Progress, read_progress


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I've had five sessions, was 8, now 6", Progress(5, 8, 6)),
        ("5 sessions. was 8/10, now 6/10", Progress(5, 8, 6)),
        ("pain from 9 to 4 after six treatments", Progress(6, 9, 4)),
        ("now 6, was 8, had 5 sessions", Progress(5, 8, 6)),
        ("session 4: started at 7, today 7", Progress(4, 7, 7)),
        ("had 5 sessions over 6 weeks, before 8, now 6", Progress(5, 8, 6)),
        ("4 sessions, was 10 now 7, i can walk further", Progress(4, 10, 7, function="more")),
        ("4 sessions, was 10 now 7, i take fewer pain pills", Progress(4, 10, 7, analgesic="less")),
        ("6th session, was 10 out of 10, now 0", Progress(6, 10, 0)),
    ],
)
def test_report_is_read(words: str, expected: Progress) -> None:
    assert read_progress(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "was 8, now 6",
        "I had 5 sessions",
        "5 sessions, now 6",
        "do I need 4 or 6 sessions?",
        "is it 4 to 6 sessions",
        "5 sessions, was 80, now 60",
        "5 sessions, was 7.5, now 6",
        "50 sessions, was 8, now 6",
        "5 sessions, was 8, then 7, now 6",
        "",
    ],
)
def test_anything_less_is_no_report(words: str) -> None:
    assert read_progress(words) is None


@given(st.text(max_size=80))
def test_no_text_breaks_it(words: str) -> None:
    report = read_progress(words)
    assert report is None or (0 <= report.before <= 10 and 0 <= report.now <= 10)


@given(st.integers(1, 30), st.integers(0, 10), st.integers(0, 10))
def test_every_report_in_plain_words_is_read(sessions: int, before: int, now: int) -> None:
    assert read_progress(f"I had {sessions} sessions, was {before}, now {now}") == Progress(sessions, before, now)
