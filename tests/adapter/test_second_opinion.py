"""What follows from the word rules and the alarm together: who may ask, who may act, and who may drop what."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.core.events import ActiveLoop, SlotSet, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.adapter.borders import BORDERS, plainly_meant
from bot.adapter.components import MEANING, RED_FLAG, scan_as_json
from bot.adapter.packs import current_content
from bot.adapter.safety_policy import acting_scan
from bot.adapter.second_opinion import settle
from bot.understanding.alarm import Doubt
from bot.understanding.alarm_examples import CRISIS, EMERGENCY, URGENT
from bot.understanding.meaning import Meaning

ACTS = "my face is drooping and my arm will not lift"
ASKS_BACK = "there was an accident on the toilet and it feels different today"
HINTS = "there was something about my chest that I did not like"
HISTORY = "I had chest pain and I do not know when it was"
DENIES = "I have no chest pain and no numbness in my legs"
SILENT = "the parking at your clinic was easy to find yesterday"
CRISIS_SIGN = "I want to die because of this pain, I can not go on"
URGENT_SIGN = "the spots where you injected me are hot and full of pus now"
DOCTOR = "I am on warfarin and would like to book a session"


def settled(
    text: str, alarm: float | None, kind: str = EMERGENCY, sureness: float = 0.99, understood: float = 0.0
) -> dict[str, Any]:
    content = current_content()
    doubt = None if alarm is None else Doubt(alarm, kind, sureness)
    scan, rules = scan_as_json(content.scanner.scan(text)), content.pack.red_flags.rules
    return settle(scan, doubt, len(text.split()), rules, understood)


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


BRIEF, LONG = "and I said so to the", " ".join(["and that is what I told them in the"] * 2)
"""Words that bring a message of few words to nine, and of nine to many."""


@pytest.mark.parametrize(
    ("sign", "brief", "long"),
    [
        ("my face is drooping", BORDERS.overruled_brief, BORDERS.overruled),
        ("the jabs ooze pus", BORDERS.overruled_brief, BORDERS.overruled_near),
        ("I want to die", 0.0, BORDERS.overruled_near),
    ],
)
def test_the_longer_a_message_the_sooner_its_sign_is_overruled(sign: str, brief: float, long: float) -> None:
    acting = settled(sign, 0.0)["level"]
    assert acting in ("emergency", "urgent")
    for text, border in ((f"{sign} {BRIEF} man", brief), (f"{sign} {LONG} hall", long)):
        assert settled(text, border + 0.001)["level"] == acting
        if border:
            assert settled(text, border - 0.001)["level"] == "none"


def test_overruled_sign_still_gets_its_line_on_what_to_do() -> None:
    scan = settled(ACTS, BORDERS.overruled_brief / 2)
    assert (scan["level"], scan["flag"], scan["signpost"]) == ("none", None, "emergency_signpost")


def test_overruled_crisis_gets_the_crisis_line() -> None:
    scan = settled(f"{CRISIS_SIGN} {LONG} hall", BORDERS.overruled_near / 2)
    assert (scan["level"], scan["signpost"], scan["crisis"]) == ("none", "emergency_signpost", True)


def test_what_the_doctor_should_know_survives_an_overruled_sign() -> None:
    scan = settled("I am on warfarin and the price gave me chest pain", BORDERS.overruled_brief / 2)
    assert (scan["level"], scan["flag"]) == ("medical_evaluation", "anticoagulants")


def test_doubt_of_the_rules_is_dropped_asked_or_confirmed() -> None:
    alarms = (BORDERS.dropped / 2, 2 * BORDERS.dropped, 0.95)
    assert [settled(ASKS_BACK, alarm)["level"] for alarm in alarms] == ["none", "clarify", "emergency"]


def test_doubt_about_time_is_dropped_only_where_nothing_sounds_alarming() -> None:
    assert settled(HISTORY, BORDERS.history / 2)["level"] == "none"
    assert settled(HISTORY, BORDERS.dropped / 2)["level"] == "clarify"


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


@pytest.mark.parametrize(("alarm", "level"), [(0.05, "none"), (0.5, "clarify"), (0.95, "emergency")])
def test_hint_alone_asks_nothing_and_makes_the_alarm_listen_harder(alarm: float, level: str) -> None:
    scan = settled(HINTS, alarm)
    assert scan["alone"] == "none"
    assert scan["level"] == level
    assert (scan["flag"] == "chest_pain") == (level != "none")


def test_hint_is_asked_about_when_the_message_was_not_understood() -> None:
    assert (settled(HINTS, None)["level"], settled(HINTS, None)["flag"]) == ("clarify", "chest_pain")


@pytest.mark.parametrize(
    ("kind", "borders"),
    [
        (EMERGENCY, (BORDERS.alone, BORDERS.alone_half, BORDERS.alone_beside)),
        (CRISIS, (BORDERS.crisis, BORDERS.crisis_beside, BORDERS.crisis_beside)),
    ],
)
def test_the_more_plainly_a_message_means_something_else_the_more_alarming_it_must_sound(
    kind: str, borders: tuple[float, ...]
) -> None:
    assert list(borders) == sorted(borders)
    assert borders[0] < borders[1]
    for understood, border in zip((0.0, 0.5, 1.0), borders, strict=True):
        assert settled(SILENT, border - 0.01, kind, 0.6, understood)["level"] == "none"
        assert settled(SILENT, border + 0.01, kind, 0.6, understood)["level"] == "clarify"


@pytest.mark.parametrize(("understood", "border"), [(0.0, BORDERS.doctor), (1.0, BORDERS.doctor_beside)])
def test_what_is_left_to_the_doctor_is_asked_about_where_it_sounds_alarming(understood: float, border: float) -> None:
    assert settled(DOCTOR, border - 0.01, understood=understood)["level"] == "medical_evaluation"
    assert settled(DOCTOR, border + 0.01, understood=understood)["level"] == "clarify"


@pytest.mark.parametrize(
    ("text", "alarm", "kind", "sureness", "line"),
    [
        (SILENT, BORDERS.crisis_line + 0.01, CRISIS, 0.6, True),
        (SILENT, BORDERS.crisis_line - 0.01, CRISIS, 0.6, False),
        (SILENT, BORDERS.crisis_line + 0.01, CRISIS, 0.4, False),
        (SILENT, BORDERS.crisis_line + 0.01, EMERGENCY, 0.9, False),
        ("goodbye then", BORDERS.crisis_line + 0.01, CRISIS, 0.6, False),
    ],
)
def test_what_may_be_a_crisis_gets_the_line_behind_its_answer(
    text: str, alarm: float, kind: str, sureness: float, line: bool
) -> None:
    scan = settled(text, alarm, kind, sureness)
    assert (scan["level"], scan["flag"]) == ("none", None)
    assert (scan["signpost"] == "emergency_signpost" and scan["crisis"]) == line


def test_what_hardly_sounds_like_a_crisis_counts_as_any_other_doubt() -> None:
    between = (BORDERS.alone_beside + BORDERS.crisis_beside) / 2
    assert [settled(SILENT, between, CRISIS, sure, 1.0)["level"] for sure in (0.4, 0.6)] == ["clarify", "none"]


@pytest.mark.parametrize(
    ("kind", "named", "flag"),
    [(EMERGENCY, "stroke_signs", "stroke_signs"), (EMERGENCY, None, "other_emergency"),
     (EMERGENCY, "suicidal_ideation", "other_emergency"), (CRISIS, "chest_pain", "suicidal_ideation")],
)  # fmt: skip
def test_the_alarm_names_the_flag_but_a_crisis_only_by_its_kind(kind: str, named: str | None, flag: str) -> None:
    rules = current_content().pack.red_flags.rules
    scan = scan_as_json(current_content().scanner.scan(SILENT))
    settled_scan = settle(scan, Doubt(0.8, kind, 0.99, named), 9, rules)
    assert (settled_scan["level"], settled_scan["flag"]) == ("clarify", flag)


def test_plain_meaning_never_acts_by_the_alarm_alone() -> None:
    assert settled(SILENT, 0.99, understood=1.0)["level"] == "clarify"


@pytest.mark.parametrize(("text", "level"), [("it went very wrong", "clarify"), ("goodbye then", "none")])
def test_short_message_is_asked_about_from_three_words_on(text: str, level: str) -> None:
    assert settled(text, 0.9)["level"] == level
    assert settled(text, 0.5)["level"] == "none"


@pytest.mark.parametrize(
    ("intent", "confidence", "plain"),
    [("faq/safety", 0.8, 1.0), ("faq/safety", 0.6, 0.5), ("faq/safety", 0.3, 0.0), ("unsure", 0.9, 0.0),
     ("out_of_scope/general", 0.5, 0.5), ("out_of_scope/medical_other", 0.9, 0.5),
     ("out_of_scope/medical_other", 0.7, 0.0)],
)  # fmt: skip
def test_plainly_meant_is_graded(intent: str, confidence: float, plain: float) -> None:
    assert plainly_meant(Meaning(intent, confidence)) == plain


PENDING = {**settled(SILENT, 0.5), "weighs": "emergency"}


def answer(
    text: str, pending: dict[str, Any], alarm: float = 0.01, intent: str = "unsure", asked: str | None = None
) -> Any:
    """What follows when the patient answers the question whether it is happening with ``text``."""
    content = current_content()
    scan = settle(scan_as_json(content.scanner.scan(text)), Doubt(alarm, EMERGENCY, 0.9), 9, ())
    heard = UserUttered(text, parse_data={"text": text, RED_FLAG: scan, MEANING: {"intent": intent, "confidence": 0.9}})
    slots = [AnySlot("pending_flag", [], pending), AnySlot("requested_slot", [], asked)]
    tracker = DialogueStateTracker("somebody", slots)
    tracker.update(SlotSet("pending_flag", pending))
    tracker.update(SlotSet("requested_slot", asked))
    if asked:
        tracker.update(ActiveLoop("questionnaire_form"))
    tracker.update(heard)
    return acting_scan(tracker)


def test_doubt_of_the_alarm_alone_is_put_once_more_when_the_answer_passes_it_over() -> None:
    again = answer("how many sessions do I need?", PENDING, intent="faq/session_count")
    assert (again["level"], again["again"]) == ("clarify", True)
    assert answer("7", PENDING, asked="peg_pain")["level"] == "clarify"
    second = answer("how many sessions do I need?", {**PENDING, "again": True}, intent="faq/session_count")
    assert (second["level"], second["answered"]) == ("emergency", "yes")


@pytest.mark.parametrize("text", ["yes", "maybe", "I think so", "it is getting worse", "help me"])
def test_unclear_answer_counts_as_yes_at_once(text: str) -> None:
    assert answer(text, PENDING)["level"] == "emergency"


def test_doubt_of_the_rules_and_an_alarming_answer_are_not_put_twice() -> None:
    raised = {**settled(HISTORY, 0.5), "weighs": "emergency"}
    assert answer("how many sessions do I need?", raised, intent="faq/session_count")["level"] == "emergency"
    assert answer("how many sessions do I need?", PENDING, 0.5, "faq/session_count")["level"] == "emergency"


def test_clear_no_is_still_a_no() -> None:
    assert answer("no", PENDING)["answered"] == "no"
