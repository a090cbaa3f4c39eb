"""Ways through the questionnaire that are not a plain answer: unclear, declined, taken back, corrected, broken off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from support.patients import Talk
from support.said import Said

Visit = Callable[..., Said]
Asked = Callable[[Said], str | None]


@pytest.mark.parametrize("no", ["no, just information", "no thanks", "I do not agree", "no"])
def test_patient_refuses_consent_and_nothing_is_stored(no: str, visit: Visit, talk: Talk, voice: Any) -> None:
    said = visit(consent_health=no)
    assert (said.asking, said.answers, said.disposition) == (None, {}, None)
    assert voice.phrase("questionnaire.declined") in said.words
    assert voice.phrase("privacy.download_empty") in talk.says("download my data").words


def test_patient_leaves_consent_unclear_twice_and_it_is_not_given(visit: Visit, talk: Talk, voice: Any) -> None:
    visit(until="consent_health")
    first = talk.says("hmm well")
    assert first.asking == "consent_health"
    assert voice.say(voice.pack.questionnaire.question("consent_health").ask_again) in first.words
    second = talk.says("hmm well")
    assert (second.asking, second.answers) == (None, {})


def test_patient_gives_consent_and_its_version_is_asked_before_anything_else(visit: Visit) -> None:
    said = visit(until="respondent")
    assert said.answers == {"consent_health": True}


def test_patient_is_unclear_once_and_is_asked_in_other_words(visit: Visit, talk: Talk, voice: Any) -> None:
    visit(until="pain_duration")
    said = talk.says("purple")
    question = voice.pack.questionnaire.question("pain_duration")
    assert said.asking == "pain_duration"
    assert question.ask_again in said.words
    assert question.ask not in said.words
    assert voice.phrase("questionnaire.unclear") in said.words


def test_patient_is_unclear_twice_and_the_answer_is_left_blank(visit: Visit, talk: Talk, voice: Any) -> None:
    visit(until="pain_duration")
    talk.says("purple")
    said = talk.says("purple")
    assert said.asking == "pain_onset"
    assert said.answers["pain_duration"] == "prefer_not_to_say"
    assert voice.phrase("questionnaire.moved_on") in said.words


def test_patient_is_unclear_about_danger_signs_and_it_is_not_taken_for_a_no(visit: Visit, talk: Talk) -> None:
    visit(until="redflag_check")
    assert talk.says("purple").asking == "redflag_check"
    assert talk.says("purple").answers["redflag_check"] == "prefer_not_to_say"


def test_patient_would_rather_not_say_and_danger_signs_are_asked_once_more(visit: Visit, talk: Talk) -> None:
    visit(until="redflag_check")
    said = talk.says("I'd rather not say")
    assert said.asking == "redflag_check"
    assert "redflag_check" not in said.answers


@pytest.mark.parametrize("words", ["skip", "skip this one", "I'd rather not say", "next question please"])
def test_patient_skips_a_question(words: str, visit: Visit, talk: Talk, voice: Any) -> None:
    visit(until="pain_onset")
    said = talk.says(words)
    assert said.asking == "peg_pain"
    assert said.answers["pain_onset"] == "prefer_not_to_say"
    assert voice.phrase("questionnaire.skipped") in said.words


@pytest.mark.parametrize("score", ["11", "12 out of 10", "100"])
def test_patient_scores_above_the_scale_and_is_asked_if_it_is_a_ten(
    score: str, visit: Visit, talk: Talk, voice: Any
) -> None:
    visit(until="peg_pain")
    said = talk.says(score)
    assert (said.asking, said.types) == ("peg_pain", ["choices"])
    assert voice.phrase("questionnaire.confirm_top", value=10) in said.words
    assert talk.says("yes").answers["peg_pain"] == 10


def test_patient_did_not_mean_a_ten_and_is_asked_again(visit: Visit, talk: Talk) -> None:
    visit(until="peg_pain")
    talk.says("11")
    said = talk.says("no")
    assert (said.asking, said.types) == ("peg_pain", ["scale"])
    assert talk.says("8").answers["peg_pain"] == 8


def test_patient_goes_back_from_a_value_to_confirm_and_sees_the_earlier_question(
    visit: Visit, talk: Talk, asked: Asked
) -> None:
    visit(until="peg_pain")
    talk.says("11")
    said = talk.says("go back")
    assert said.asking == asked(said) == "pain_onset"


def test_patient_goes_back_and_answers_anew(visit: Visit, talk: Talk, asked: Asked) -> None:
    visit(until="pain_onset")
    said = talk.says("go back")
    assert said.asking == asked(said) == "pain_duration"
    assert "pain_duration" not in said.answers
    assert talk.says("8 weeks").answers["pain_duration"] == "w6_12"


def test_patient_goes_back_at_the_first_question(visit: Visit, talk: Talk, voice: Any) -> None:
    visit(until="consent_health")
    said = talk.says("go back")
    assert said.asking == "consent_health"
    assert voice.phrase("questionnaire.nothing_back") in said.words


def test_patient_says_back_where_it_hurts_and_it_is_a_place(visit: Visit, talk: Talk) -> None:
    visit(until="pain_sites")
    assert talk.says("back").answers["pain_sites"] == ["lower_back"]


@pytest.mark.parametrize("why", ["why do you ask?", "why?", "why do you need to know that"])
def test_patient_asks_why_and_gets_the_reason_and_the_same_question(
    why: str, visit: Visit, talk: Talk, asked: Asked, voice: Any
) -> None:
    visit(until="age_band")
    said = talk.says(why)
    assert voice.pack.questionnaire.question("age_band").why in said.words
    assert said.asking == asked(said) == "age_band"
    assert talk.says("34").asking == "redflag_check"


def test_patient_starts_over(visit: Visit, talk: Talk, voice: Any) -> None:
    visit(until="pain_onset")
    said = talk.says("start over")
    assert (said.asking, said.answers) == ("consent_health", {})
    assert voice.phrase("questionnaire.start_over") in said.words


@pytest.mark.parametrize("stop", ["stop", "I want to stop now", "cancel"])
def test_patient_stops_and_the_answers_are_not_kept(stop: str, visit: Visit, talk: Talk, pack: Any) -> None:
    visit(until="pain_onset")
    said = talk.says(stop)
    assert (said.asking, said.answers) == (None, {})
    assert talk.says(pack.answers["what_is"].question).topics == ["what_is"]


@pytest.mark.parametrize(
    ("until", "words", "question", "value"),
    [
        ("peg_enjoyment", "actually 4, not 6", "peg_pain", 4),
        ("peg_enjoyment", "sorry I meant 8", "peg_pain", 8),
        ("peg_activity", "scratch that, 3", "peg_enjoyment", 3),
        ("peg_activity", "oops, make it a 2", "peg_enjoyment", 2),
        ("peg_activity", "actually 8 not 6", "peg_pain", 8),
        ("meds_flags", "sorry, my pain was 9", "peg_pain", 9),
        ("pain_onset", "sorry, I meant 2 months", "pain_duration", "w6_12"),
        ("pain_duration", "actually it is my neck, not my lower back", "pain_sites", ["neck"]),
        ("peg_pain", "I said lower back but it is my neck", "pain_sites", ["neck"]),
        ("pain_onset", "sorry, my neck hurts too", "pain_sites", ["lower_back", "neck"]),
        ("pain_onset", "oops, I am 66", "age_band", "65_plus"),
    ],
)
def test_patient_corrects_an_earlier_answer(
    until: str, words: str, question: str, value: Any, visit: Visit, talk: Talk
) -> None:
    visit(until=until)
    said = talk.says(words)
    assert said.answers[question] == value
    assert said.asking in (until, "pain_main_site")


def test_patient_corrects_what_cannot_be_read_and_is_taken_one_step_back(visit: Visit, talk: Talk) -> None:
    visit(until="pain_onset")
    assert talk.says("sorry, that was wrong").asking == "pain_duration"


@pytest.mark.parametrize(
    ("until", "words", "value"),
    [
        ("pain_sites", "it's my neck", ["neck"]),
        ("pain_onset", "I think it just came on slowly", "slow"),
        ("pain_duration", "well it's been about 5 years really", "gt_12m"),
    ],
)
def test_patient_answers_in_a_sentence_and_it_is_no_command(
    until: str, words: str, value: Any, visit: Visit, talk: Talk
) -> None:
    visit(until=until)
    assert talk.says(words).answers[until] == value


def test_patient_names_a_side_for_each_place_one_after_the_other(visit: Visit, talk: Talk) -> None:
    visit(until="pain_sides", pain_sites="hip and knee")
    assert talk.says("left").asking == "pain_sides"
    said = talk.says("on the right")
    assert said.answers["pain_sides"] == {"hip_buttock": "left", "knee": "right"}


def test_patient_names_the_sides_with_the_places_and_is_not_asked_for_them(visit: Visit) -> None:
    said = visit(until="pain_main_site", pain_sites="left hip and right knee")
    assert said.answers["pain_sides"] == {"hip_buttock": "left", "knee": "right"}


def test_patient_picks_the_main_place_by_its_number_in_the_list_shown(visit: Visit, talk: Talk) -> None:
    visit(until="pain_main_site", pain_sites="neck and lower back")
    assert talk.says("2").answers["pain_main_site"] == "lower_back"


@pytest.mark.parametrize(("until", "words"), [("meds_flags", "blood thinner"), ("pain_onset", "hurt myself lifting")])
def test_patient_types_an_option_and_it_is_an_answer_as_its_button_would_be(
    until: str, words: str, visit: Visit, talk: Talk
) -> None:
    visit(until=until)
    said = talk.says(words)
    assert (said.kind, said.types[0]) != ("red_flag", "emergency")
    assert until in said.answers


def test_patient_asks_for_the_questionnaire_in_the_middle_of_it(visit: Visit, talk: Talk, asked: Asked) -> None:
    visit(until="pain_duration")
    said = talk.says("I want to check my symptoms")
    assert said.asking == "pain_duration"
    assert said.offered == ["continue_form", "start_anew"]
    said = talk.says("go on")
    assert said.asking == asked(said) == "pain_duration"
    assert talk.says("5 years").asking == "pain_onset"


@pytest.mark.parametrize(
    ("words", "asking"),
    [("1", "pain_duration"), ("yes", "pain_duration"), ("continue", "pain_duration"), ("8 weeks", "pain_onset")],
)
def test_patient_comes_back_and_goes_on(words: str, asking: str, visit: Visit, talk: Talk, asked: Asked) -> None:
    visit(until="pain_duration")
    talk.says("hi, I'm back")
    said = talk.says(words)
    assert said.asking == asked(said) == asking


@pytest.mark.parametrize("words", ["2", "start over"])
def test_patient_comes_back_and_starts_over(words: str, visit: Visit, talk: Talk) -> None:
    visit(until="pain_duration")
    talk.says("hi, I'm back")
    said = talk.says(words)
    assert (said.asking, said.answers) == ("consent_health", {})


def test_patient_answers_after_hours_and_the_answer_counts(visit: Visit, talk: Talk) -> None:
    visit(until="pain_duration")
    talk.pauses(5 * 60 * 60)
    assert talk.says("8 weeks").asking == "pain_onset"


def test_patient_mumbles_after_hours_and_is_asked_whether_to_go_on(visit: Visit, talk: Talk) -> None:
    visit(until="pain_duration")
    talk.pauses(5 * 60 * 60)
    assert talk.says("where was I").offered == ["continue_form", "start_anew"]


def test_patient_comes_back_after_two_days_and_unfinished_answers_are_gone(visit: Visit, talk: Talk) -> None:
    visit(until="pain_duration")
    talk.pauses(48 * 60 * 60)
    said = talk.says("I want to check my symptoms")
    assert (said.asking, said.answers) == ("consent_health", {})


@pytest.mark.parametrize(
    "words", ["don't store my data", "I don't want my data stored", "no, just information", "I do not agree", "nope"]
)
def test_patient_refuses_consent_in_any_words_and_can_still_ask(
    words: str, visit: Visit, talk: Talk, pack: Any
) -> None:
    visit(until="consent_health")
    said = talk.says(words)
    assert (said.asking, said.answers) == (None, {})
    assert talk.says(pack.answers["safety"].question).topics == ["safety"]
