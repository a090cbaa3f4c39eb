"""Each row of the clinician's routing table, reached by a patient who answers in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from support.said import Said
from support.visits import WORDS

from bot.care.fields import ALTERNATIVES
from bot.care.triage import route

Visit = Callable[..., Said]

EVERYTHING = ", ".join(
    [
        "exercise plan",
        "physical therapy",
        "dry needling",
        "trigger point shot",
        "acupuncture",
        "short use of pills",
        "talk therapy (cbt)",
    ]
)


def tried_everything(status: str, **others: str) -> dict[str, str]:
    """A patient who tried every better-supported option, with the same result but for ``others``."""
    return {"alternatives_tried": EVERYTHING, **dict.fromkeys(ALTERNATIVES, status), **others}


SERIES = {"meso_prior": "yes, going on now"}

ENDING_ROWS: list[tuple[str, str, str, dict[str, str]]] = [
    ("R03", "same_day", "urgent", {**SERIES, "meso_reaction": "pus or oozing"}),
    ("R05", "doctor_with_guardian", "none", {"age_band": "15"}),
    ("R06", "doctor_first", "none", {"pregnancy": "I am pregnant"}),
    ("R09", "reassess", "none", {**SERIES, "meso_sessions": "5"}),
    ("R10", "keep_diary", "none", {**SERIES, "meso_sessions": "2"}),
    ("R11", "self_care_then_doctor", "none", {"pain_duration": "2 weeks"}),
    ("R12", "medical_eval", "none", {"pain_duration": "8 weeks"}),
    (
        "R13",
        "medical_eval_plan",
        "none",
        {"pain_sites": "neck, both shoulders and both knees", "pain_main_site": "neck"},
    ),
    ("R14", "medical_eval", "none", {}),
    ("R15", "discuss_with_doctor", "none", tried_everything("it did not help", alt_cbt="could not get it")),
    ("R16", "discuss_with_doctor", "none", tried_everything("it did not help")),
    ("R17", "discuss_with_doctor", "none", tried_everything("it did not help", alt_exercise="it helped")),
    ("R18", "medical_eval", "none", {"pain_duration": "I'd rather not say"}),
]


@pytest.mark.parametrize(("row", "disposition", "level", "words"), ENDING_ROWS, ids=[row[0] for row in ENDING_ROWS])
def test_patient_is_pointed_to(
    row: str, disposition: str, level: str, words: dict[str, str], visit: Visit, voice: Any
) -> None:
    said = visit(**words)
    assert (said.asking, said.disposition, said.level) == (None, disposition, level)
    assert route(said.answers).row == row
    assert ("summary" in said.types) is (level == "none")
    if level == "none":
        assert voice.say(voice.pack.outcomes[disposition].action.text) in said.words.replace("**", "")


@pytest.mark.parametrize(
    ("row", "disposition", "tick"),
    [
        ("R01", "emergency", "Legs or arms getting weak"),
        ("R02", "crisis", "Thoughts of hurting yourself"),
        ("R03", "same_day", "Lumps, pus, or spreading redness where you had shots"),
    ],
)
def test_patient_names_a_danger_sign_of_the_list_and_is_told_what_to_do_at_once(
    row: str, disposition: str, tick: str, visit: Visit, voice: Any
) -> None:
    said = visit(redflag_check=tick)
    assert (said.kind, said.asking, said.topics, said.disposition) == ("red_flag", None, [], disposition)
    action = voice.say(voice.pack.outcomes[disposition].action.text)
    assert said.parts[0]["text"].replace("**", "").startswith(action)


@pytest.mark.parametrize(
    ("row", "decoration", "words"),
    [
        ("R04", "doctor_review", {**SERIES, "meso_setting": "a beauty salon", "meso_sessions": "2"}),
        ("R07", "doctor_first", {"meds_flags": "a blood thinner"}),
    ],
)
def test_patient_is_told_a_further_point_and_still_gets_a_way_to_go(
    row: str, decoration: str, words: dict[str, str], visit: Visit, voice: Any
) -> None:
    said = visit(**words)
    routing = route(said.answers)
    assert (row, decoration) in [(extra, str(where)) for extra, where in routing.decorations]
    assert said.disposition == str(routing.disposition)
    assert voice.say(voice.pack.outcomes[decoration].action.text) in said.words


def test_patient_whose_reaction_lasts_is_told_to_call_the_clinic_and_still_gets_a_way_to_go(
    talk: Any, visit: Visit, voice: Any
) -> None:
    """Row R08 rests on what was said before: the questionnaire has no question for it."""
    talk.says("my skin is still red and puffy five days after the shots")
    said = visit(**SERIES, meso_sessions="2")
    assert said.disposition == "keep_diary"
    assert voice.say(voice.pack.outcomes["clinic_call"].action.text) in said.words


def test_patient_answers_alike_twice_and_is_pointed_the_same_way(visit: Visit) -> None:
    assert visit(pain_duration="8 weeks").disposition == visit(pain_duration="8 weeks").disposition == "medical_eval"


def test_patient_rather_not_says_anything_and_is_sent_to_a_doctor(visit: Visit) -> None:
    """Doubt takes the safer row: nothing known is no reason for self-care."""
    words = {question: "I'd rather not say" for question in WORDS if question != "consent_health"}
    said = visit(**words)
    assert said.disposition == "medical_eval"
    assert set(said.answers.values()) <= {"prefer_not_to_say", True, False}


def test_patient_who_cares_for_someone_is_asked_about_that_person(visit: Visit, voice: Any) -> None:
    said = visit(respondent="my mother", until="pain_duration")
    question = voice.pack.questionnaire.question("pain_duration")
    assert question.ask_other in said.words
    assert question.ask not in said.words


def test_patient_gets_a_summary_with_what_was_told_and_nothing_that_was_declined(visit: Visit, voice: Any) -> None:
    said = visit(pain_sites="my neck", peg_pain="8")
    summary = next(part for part in said.parts if part["type"] == "summary")
    assert voice.phrase("summary.pain_score", score=8) in said.words
    assert voice.phrase("summary.note") == summary["note"]


def test_patient_begins_again_after_the_end_and_the_old_answers_are_gone(visit: Visit) -> None:
    visit(pain_sites="my neck")
    said = visit(until="pain_sites")
    assert "pain_sites" not in said.answers
    assert said.disposition is None
