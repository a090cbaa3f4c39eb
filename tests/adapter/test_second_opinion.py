"""What follows from the word rules and the alarm together: who may ask, who may act, and who may drop what."""

from __future__ import annotations

from typing import Any

import pytest

from bot.adapter.components import scan_as_json
from bot.adapter.packs import current_content
from bot.adapter.second_opinion import BORDERS, settle
from bot.understanding.alarm import CRISIS, EMERGENCY, URGENT, Doubt

ACTS = "my face is drooping and my arm will not lift"
ASKS_BACK = "there was an accident on the toilet and it feels different today"
HINTS = "there was something about my chest that I did not like"
HISTORY = "I had chest pain and I do not know when it was"
DENIES = "I have no chest pain and no numbness in my legs"
SILENT = "the parking at your clinic was easy to find yesterday"
DOCTOR = "I am on warfarin and would like to book a session"


def settled(text: str, alarm: float | None, kind: str = EMERGENCY, sureness: float = 0.99) -> dict[str, Any]:
    content = current_content()
    doubt = None if alarm is None else Doubt(alarm, kind, sureness)
    return settle(scan_as_json(content.scanner.scan(text)), doubt, len(text.split()), content.pack.red_flags.rules)


@pytest.mark.parametrize(
    ("text", "alone"),
    [(ACTS, "emergency"), (ASKS_BACK, "clarify"), (HISTORY, "clarify"), (DENIES, "none"), (SILENT, "none"),
     (DOCTOR, "medical_evaluation")],
)  # fmt: skip
def test_level_of_the_rules_stands_when_the_message_was_not_understood(text: str, alone: str) -> None:
    assert settled(text, None)["level"] == alone
    assert settled(text, 0.5 if alone != "none" else 0.1)["alone"] == alone


@pytest.mark.parametrize("alarm", [0.07, 0.5, 1.0])
def test_emergency_of_the_rules_acts_unless_the_message_is_plainly_harmless(alarm: float) -> None:
    assert settled(ACTS, alarm)["level"] == "emergency"


def test_overruled_sign_still_gets_its_line_on_what_to_do() -> None:
    scan = settled(ACTS, 0.01)
    assert (scan["level"], scan["flag"], scan["signpost"]) == ("none", None, "emergency_signpost")


@pytest.mark.parametrize("text", ["I want to die because of this pain, I can not go on", "my face is drooping"])
def test_crisis_and_short_messages_are_never_overruled(text: str) -> None:
    assert settled(text, 0.0)["level"] == "emergency"


def test_what_the_doctor_should_know_survives_an_overruled_sign() -> None:
    scan = settled("I am on warfarin and the price gave me chest pain", 0.01)
    assert (scan["level"], scan["flag"]) == ("medical_evaluation", "anticoagulants")


def test_doubt_of_the_rules_is_dropped_asked_or_confirmed() -> None:
    assert [settled(ASKS_BACK, alarm)["level"] for alarm in (0.05, 0.5, 0.95)] == ["none", "clarify", "emergency"]


def test_doubt_about_time_is_always_asked() -> None:
    assert settled(HISTORY, 0.01)["level"] == "clarify"


def test_silence_of_the_rules_is_doubted_and_a_denial_only_where_the_alarm_is_sure() -> None:
    between = (BORDERS.alone + BORDERS.heard) / 2
    assert settled(SILENT, between)["level"] == "clarify"
    assert settled(DENIES, between)["level"] == "none"
    assert settled(DENIES, 0.95)["level"] == "clarify"


@pytest.mark.parametrize(("kind", "level"), [(EMERGENCY, "emergency"), (URGENT, "urgent"), (CRISIS, "emergency")])
def test_certain_alarm_acts_by_its_kind(kind: str, level: str) -> None:
    scan = settled(SILENT, 0.99, kind)
    assert (scan["level"], scan["crisis"]) == (level, kind == CRISIS)
    assert settled(SILENT, 0.99, kind, sureness=0.5)["level"] == "clarify"


def test_crisis_in_unusual_words_is_spoken_to_as_a_crisis() -> None:
    assert settled(SILENT, 0.6, CRISIS)["flag"] == "suicidal_ideation"
