"""Replies as patients give them: an answer and a question at once, a place that comes to mind later, a firm none."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from support.patients import Talk
from support.said import Said

Visit = Callable[..., Said]


@pytest.mark.parametrize("words", ["what did I answer?", "what did I tell you so far?", "what were my answers"])
def test_patient_asks_for_the_answers_with_nothing_open(words: str, talk: Talk, voice: Any) -> None:
    said = talk.says(words)
    assert (said.kind, said.words) == ("questionnaire", "text\n" + voice.phrase("questionnaire.no_answers"))


def test_patient_asks_for_the_answers_after_the_visit(visit: Visit, talk: Talk, voice: Any) -> None:
    visit(peg_pain="8")
    said = talk.says("what did I answer?")
    assert said.kind == "questionnaire"
    assert f"{voice.phrase('summary.label.peg_pain')}: 8 out of 10" in said.words


def test_patient_wants_to_prepare_for_an_appointment(talk: Talk) -> None:
    assert talk.says("can you help me prepare for my appointment?").asking == "consent_health"


@pytest.mark.parametrize(
    ("question", "words", "value", "kind"),
    [
        ("peg_pain", "7, but is it safe?", 7, "faq"),
        ("peg_pain", "about 7. how many sessions do people need?", 7, "faq"),
        ("pain_duration", "two years. why do you ask?", "gt_12m", "questionnaire"),
    ],
)
def test_patient_answers_and_asks_in_one_message(
    question: str, words: str, value: Any, kind: str, visit: Visit, talk: Talk
) -> None:
    visit(until=question)
    said = talk.says(words)
    assert (said.kind, said.answers[question]) == (kind, value)
    assert said.asking not in (question, None)
    assert len(said.parts) > 1


@pytest.mark.parametrize("words", ["10 sessions, is that enough?", "is it safe? 7"])
def test_number_beside_a_question_is_no_score(words: str, visit: Visit, talk: Talk) -> None:
    visit(until="peg_pain")
    assert talk.says(words).answers.get("peg_pain") != 10


def test_patient_remembers_another_place_later(visit: Visit, talk: Talk) -> None:
    before = visit(until="pain_duration", pain_sites="neck")
    said = talk.says("oh and my left knee too")
    assert said.answers["pain_sites"] == ["neck", "knee"]
    assert said.answers["pain_sides"] == {"knee": "left"}
    assert before.answers["pain_sites"] == ["neck"]


def test_one_side_is_meant_for_all_places(visit: Visit, talk: Talk) -> None:
    visit(until="pain_sides", pain_sites="shoulders and knees")
    said = talk.says("both sides everywhere")
    assert said.answers["pain_sides"] == {"shoulder": "both", "knee": "both"}


@pytest.mark.parametrize(
    ("words", "asking"),
    [
        ("no chest pain, no fever, nothing like that", "pain_sites"),
        ("no fever, none", "pain_sites"),
        ("no chest pain, no fever", "redflag_check"),  # two signs are denied, and nothing is said of the others
    ],
)
def test_signs_are_denied_one_by_one(words: str, asking: str, visit: Visit, talk: Talk) -> None:
    visit(until="redflag_check")
    assert talk.says(words).asking == asking


def test_patient_would_rather_not_say_about_danger_signs(visit: Visit, talk: Talk, voice: Any) -> None:
    visit(until="redflag_check")
    once = talk.says("prefer not to say")
    assert once.asking == "redflag_check"
    assert voice.phrase("questionnaire.once_more") in once.words
    twice = talk.says("prefer not to say")
    assert twice.asking == "pain_sites"
    assert voice.phrase("questionnaire.skipped") in twice.words


@pytest.mark.parametrize("words", ["yes please call me", "sure, you can call me", "yes, contact me please"])
def test_patient_says_yes_to_contact_in_more_words(words: str, visit: Visit, talk: Talk) -> None:
    visit(until="handoff_ok")
    assert talk.says(words).asking == "contact_name"


def test_list_of_answers_is_not_repeated_after_an_interruption(visit: Visit, talk: Talk, voice: Any) -> None:
    line = f"{voice.phrase('summary.label.peg_pain')}: "
    assert line in visit(until="handoff_ok").words
    said = talk.says("what is mesotherapy?")
    assert (said.kind, said.asking) == ("faq", "handoff_ok")
    assert line not in said.words


@pytest.mark.parametrize("words", ["hmm", "maybe", "not sure"])
def test_unclear_reply_to_erasing_erases_nothing_and_says_so(words: str, visit: Visit, talk: Talk, voice: Any) -> None:
    before = visit(until="peg_pain")
    talk.says("delete my data")
    said = talk.says(words)
    assert voice.phrase("privacy.kept") in said.words
    assert (said.kind, said.asking, said.answers) == ("privacy", "peg_pain", before.answers)


def test_question_that_is_not_understood_is_not_taken_for_an_answer(visit: Visit, talk: Talk, voice: Any) -> None:
    visit(until="peg_pain")
    said = talk.says("could the shots do something to my violin playing?")
    assert said.asking == "peg_pain"
    assert voice.phrase("questionnaire.unclear") not in said.words


@pytest.mark.parametrize(
    ("question", "words", "value"),
    [
        ("meso_prior", "had it last spring, all done", "done"),
        ("meso_prior", "I'm halfway through", "in_series"),
        ("meso_setting", "Dr Lee at the pain clinic", "doctor"),
        ("meso_function", "I walk further now", "more"),
        ("meso_analgesic", "half as many pills", "less"),
        ("age_band", "48ish", "18_49"),
        ("peg_pain", "no pain at all this week", 0),
    ],
)
def test_patient_answers_in_words_of_their_own(question: str, words: str, value: Any, visit: Visit, talk: Talk) -> None:
    visit(until=question, **({} if question == "meso_prior" else {"meso_prior": "yes, going on now"}))
    assert talk.says(words).answers[question] == value


def test_guess_that_a_patient_would_not_answer_needs_their_words(visit: Visit, talk: Talk) -> None:
    visit(until="meso_function", meso_prior="yes, going on now")
    assert talk.says("I get to the bakery now").asking == "meso_function"


def test_patient_asks_for_the_last_question_again(visit: Visit, talk: Talk) -> None:
    visit(until="peg_pain")
    assert talk.says("what was the last question again?").asking == "peg_pain"


def test_two_scores_read_as_sentences(visit: Visit) -> None:
    series = {"meso_prior": "yes, going on now", "meso_sessions": "5", "meso_baseline_nrs": "8", "meso_now_nrs": "4"}
    said = visit(**series)
    charts = [part["chart"]["text"] for part in said.parts if part.get("chart")]
    assert charts == ["Pain before: 8 out of 10. Pain now: 4 out of 10. That is 4 less than before."]
    assert re.search(r"^Summary for your visit, [A-Z][a-z]+ \d{1,2}, \d{4}$", said.words, re.MULTILINE)


@pytest.mark.parametrize(
    ("words", "exercise", "physio"),
    [
        ("physio helped, exercise did not", "not_helped", "helped"),
        ("it helped", "helped", None),
        ("physio helped", None, "helped"),
        ("the exercises helped but physio did nothing", "helped", "not_helped"),
    ],
)
def test_how_options_worked_out_goes_to_the_options_named(
    words: str, exercise: str | None, physio: str | None, visit: Visit, talk: Talk
) -> None:
    visit(until="alt_exercise", alternatives_tried="physio and exercise")
    said = talk.says(words)
    assert (said.answers.get("alt_exercise"), said.answers.get("alt_physio")) == (exercise, physio)
