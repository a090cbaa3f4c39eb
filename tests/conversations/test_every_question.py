"""At every question of the questionnaire, whatever else a patient says: no answer is lost, and the way on is clear."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from support.patients import Talk
from support.said import Said
from support.visits import START, WORDS

from bot.care.fields import ALTERNATIVES, ASKED, CONTACT, DECLINED, RED_FLAGS

Asked = Callable[[Said], str | None]
At = Callable[[str], Talk]

ALL_TRIED = {
    "alternatives_tried": "exercise plan, physical therapy, dry needling, trigger point shot, acupuncture, "
    "short use of pills, talk therapy (cbt)",
    **dict.fromkeys(ALTERNATIVES, "it did not help"),
    "alt_cbt": "could not get it",
}
VISITS: list[Mapping[str, str]] = [
    {**ALL_TRIED, "pain_sites": "hip and neck", "pain_main_site": "neck", "meso_prior": "yes, going on now"},
    {"handoff_ok": "yes"},
    {"age_band": "70", "pain_duration": "2 weeks", "pain_onset": "an injury", "meds_flags": "ibuprofen"},
    {"age_band": "70", "pain_duration": "2 weeks", "peg_pain": "2"},
]
"""Patients whose visits together ask every question but the goal, which a second visit has room for."""


@pytest.fixture(scope="module")
def at(ask: Any) -> At:
    """A conversation in which a question has just been asked, to go on from there."""
    stops: dict[str, Talk] = {}
    for visit in VISITS:
        _walk(Talk(ask), {**WORDS, **visit}, stops)
    again = Talk(ask)
    _walk(again, WORDS, stops)
    again.says("yes, keep them")
    _walk(again, WORDS, stops)
    assert set(stops) == set(ASKED), set(ASKED) - set(stops)
    return lambda question: stops[question].copy()


def _walk(talk: Talk, words: Mapping[str, str], stops: dict[str, Talk]) -> None:
    said = talk.says(START)
    while said.asking is not None:
        if said.asking not in stops:
            stops[said.asking] = talk.copy()
        said = talk.says(words[said.asking])


INTERRUPTIONS = {
    "asks_a_topic": ("is mesotherapy safe?", "faq"),
    "asks_beside_the_topic": ("can mesotherapy melt the fat on my belly?", "near_scope"),
    "asks_for_advice": ("should I stop taking my ibuprofen?", "refuse_advice"),
    "asks_about_the_weather": ("what's the weather tomorrow?", "fallback"),
    "asks_who_is_there": ("are you a robot?", "smalltalk"),
    "asks_what_is_stored": ("what do you store about me?", "privacy"),
    "is_angry": ("this is useless you stupid machine", "deescalate"),
    "wants_a_person": ("I want to talk to a human", "human_handoff"),
    "speaks_spanish": ("¿La mesoterapia es segura para mi espalda?", "needs_language_notice"),
    "downloads": ("download my data", "privacy"),
    "tells_two_scores": ("I've had five sessions, was 8, now 6", "questionnaire"),
}
SERIES = {"meso_sessions", "meso_baseline_nrs", "meso_now_nrs"}
"""Questions that two scores told at once do answer."""

ALIKE = set(ALTERNATIVES[1:-1])
"""Questions that differ from their neighbours in the name of the option only."""

every_question = pytest.mark.parametrize("question", [question for question in ASKED if question not in ALIKE])


@every_question
@pytest.mark.parametrize("interruption", INTERRUPTIONS)
def test_patient_interrupts_and_the_same_question_comes_again(
    question: str, interruption: str, at: At, asked: Asked
) -> None:
    words, kind = INTERRUPTIONS[interruption]
    if interruption == "tells_two_scores" and question in SERIES:
        words, kind = "so how many sessions would I need?", "faq"
    talk = at(question)
    assert talk.last is not None
    said = talk.says(words)
    assert (said.kind, said.asking, asked(said)) == (kind, question, question)
    assert said.answers == talk.last.answers == at(question).last.answers  # type: ignore[union-attr]


@every_question
def test_patient_asks_why_and_gets_the_reason_of_this_question(question: str, at: At, asked: Asked, voice: Any) -> None:
    talk = at(question)
    said = talk.says("why do you ask?")
    assert voice.say(voice.pack.questionnaire.question(question).why) in said.words
    assert (said.asking, asked(said)) == (question, question)


@every_question
def test_patient_says_hello_and_is_asked_whether_to_go_on(question: str, at: At, asked: Asked) -> None:
    talk = at(question)
    before = talk.last
    said = talk.says("hello")
    if question == "consent_health":  # nothing was answered yet
        assert asked(said) == question
        return
    assert (said.asking, said.offered) == (question, ["continue_form", "start_anew"])
    said = talk.says("go on")
    assert (said.asking, asked(said)) == (question, question)
    assert before is not None
    assert said.answers == before.answers


@every_question
def test_patient_says_something_odd_and_is_asked_in_other_words_and_then_moved_on(
    question: str, at: At, voice: Any
) -> None:
    talk = at(question)
    said = talk.says("zorp blick")
    if voice.pack.questionnaire.question(question).kind == "text" and question != "contact_value":
        assert said.asking != question, "any words are an answer"
        return
    assert said.asking == question
    assert voice.say(voice.pack.questionnaire.question(question).ask_again) in said.words
    said = talk.says("zorp blick")
    assert said.asking != question or question == "pain_sides"


@every_question
def test_patient_skips(question: str, at: At, voice: Any) -> None:
    talk = at(question)
    said = talk.says("skip")
    if question in ("consent_health", RED_FLAGS):
        assert said.asking == question
        assert question not in said.answers
        return
    assert said.asking != question
    assert voice.phrase("questionnaire.skipped") in said.words
    if question not in CONTACT:
        assert said.answers[question] == DECLINED


@every_question
def test_patient_goes_back_and_forth_and_only_the_last_answer_is_open(question: str, at: At) -> None:
    talk = at(question)
    before = talk.last
    assert before is not None
    said = talk.says("go back")
    if question == "consent_health":
        assert said.asking == question
        return
    assert said.asking != question
    lost = set(before.answers) - set(said.answers)
    assert lost <= {said.asking, *ALTERNATIVES}, "a tick list takes the results of its options along"


@every_question
def test_patient_starts_over(question: str, at: At) -> None:
    said = at(question).says("start over")
    assert (said.asking, said.answers) == ("consent_health", {})


@every_question
def test_patient_stops_and_nothing_is_kept(question: str, at: At) -> None:
    said = at(question).says("stop")
    if question in CONTACT:  # only the contact is dropped: the answers are all there
        assert (said.asking, said.answers["handoff_ok"], said.disposition) == (None, False, "medical_eval")
        return
    assert (said.asking, said.answers, said.disposition) == (None, {}, None)


@every_question
def test_patient_erases_everything(question: str, at: At) -> None:
    talk = at(question)
    assert talk.says("delete my data").offered == ["confirm_delete", "keep_data"]
    said = talk.says("yes")
    assert (said.types, said.asking, said.answers) == (["status"], None, {})


@every_question
def test_patient_thinks_better_of_erasing(question: str, at: At, asked: Asked) -> None:
    talk = at(question)
    before = talk.last
    talk.says("delete my data")
    said = talk.says("no")
    assert before is not None
    assert (said.asking, asked(said), said.answers) == (question, question, before.answers)


@every_question
@pytest.mark.parametrize(
    ("sign", "disposition"),
    [("I can't feel my legs and I can't pee", "emergency"), ("I want to kill myself", "crisis")],
)
def test_patient_tells_a_danger_sign_and_hears_what_to_do_at_once(
    question: str, sign: str, disposition: str, at: At
) -> None:
    said = at(question).says(sign)
    assert (said.kind, said.level, said.disposition, said.asking) == ("red_flag", "emergency", disposition, None)
    assert said.types[0] == "emergency"


@every_question
def test_patient_corrects_the_age_and_the_same_question_comes_again(question: str, at: At) -> None:
    talk = at(question)
    assert talk.last is not None
    if "age_band" not in talk.last.answers:
        assert "age_band" not in talk.says("actually I am 55").answers or question == "age_band"
        return
    grew_younger = talk.last.answers["age_band"] == "65_plus"  # another question comes instead, about pregnancy
    said = talk.says("sorry, my age is 55")
    assert said.answers["age_band"] == "50_64"
    assert said.asking is not None if grew_younger else said.asking == question


@every_question
def test_patient_comes_back_after_hours_and_is_asked_whether_to_go_on(question: str, at: At, asked: Asked) -> None:
    talk = at(question)
    before = talk.last
    talk.pauses(5 * 60 * 60)
    said = talk.says("hi, I'm back")
    if question == "consent_health":
        assert asked(said) == question
        return
    assert (said.asking, said.offered) == (question, ["continue_form", "start_anew"])
    said = talk.says("yes")
    assert before is not None
    assert (said.asking, asked(said), said.answers) == (question, question, before.answers)
