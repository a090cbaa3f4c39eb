"""Conversations over the real web channel: buttons, ticks, repeats, reloads, erasing, and a server that falls over."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from support.patients import Patient
from support.said import Said
from support.server import Server

Asked = Callable[[Said], str | None]
Arrive = Callable[[], Patient]


def test_patient_asks_and_gets_the_answer_with_its_own_message(patient: Patient, pack: Any) -> None:
    said = patient.says(pack.answers["safety"].question)
    assert (said.kinds, said.types) == (["faq"], ["answer"])
    sent, answer = said.raw["messages"]
    assert (sent["from"], sent["kind"], sent["parts"][0]["text"]) == (
        "patient",
        "patient",
        pack.answers["safety"].question,
    )
    assert (answer["from"], answer["kind"]) == ("assistant", "faq")
    assert sent["seq"] < answer["seq"] == said.raw["cursor"]


def test_patient_presses_a_further_topic(patient: Patient, pack: Any) -> None:
    follows = patient.says(pack.answers["safety"].question).offered[1]
    said = patient.chooses(follows)
    assert [part["topic"] for part in said.parts] == [follows.removeprefix("faq/")]


def test_patient_presses_what_the_greeting_offers_before_saying_anything(patient: Patient, asked: Asked) -> None:
    greeting = patient.config["greeting"]
    offered = [option["id"] for part in greeting for option in part.get("options") or ()]
    assert offered
    for choice in offered:
        said = patient.chooses(choice)
        assert said.kinds[-1] in ("faq", "questionnaire", "human_handoff")
    assert patient.replay()


def test_patient_fills_in_the_questionnaire_with_buttons_and_ticks(patient: Patient, asked: Asked) -> None:
    assert asked(patient.chooses("start_questionnaire")) == "consent_health"
    assert asked(patient.chooses("yes")) == "respondent"
    assert asked(patient.chooses("self")) == "age_band"
    assert asked(patient.chooses("50_64")) == "redflag_check"
    assert asked(patient.ticks(["none_of_these"])) == "pain_sites"
    assert asked(patient.ticks(["neck", "knee"])) == "pain_sides"
    assert asked(patient.chooses("left")) == "pain_main_site"
    assert asked(patient.chooses("neck")) == "pain_duration"
    assert asked(patient.chooses("gt_12m")) == "pain_onset"
    assert asked(patient.chooses("skip_question")) == "peg_pain"
    said = patient.says("7")
    assert asked(said) == "peg_enjoyment"
    assert said.types == ["scale"]


def test_patient_ticks_a_danger_sign_and_the_form_ends(patient: Patient, pack: Any) -> None:
    for choice in ("start_questionnaire", "yes", "self", "18_49"):
        patient.chooses(choice)
    said = patient.ticks(["stroke_signs", "bad_fall_crash"])
    assert said.kinds == ["red_flag"]
    assert said.parts[0]["call"] == pack.clinic.emergency_number
    assert "a bad fall or crash" in said.parts[-2]["text"], "why comes after what to do, before the buttons"
    assert patient.chooses("say_again").parts[0]["text"] == said.parts[0]["text"]
    assert patient.chooses("safe_now").kinds == ["red_flag"]


def test_patient_presses_a_person_and_a_topic_in_mid_form(patient: Patient, asked: Asked) -> None:
    for choice in ("start_questionnaire", "yes", "self"):
        patient.chooses(choice)
    person = patient.chooses("human_handoff")
    assert (person.kinds[0], asked(person)) == ("human_handoff", "age_band")
    topic = patient.chooses("faq/safety")
    assert (topic.kinds[0], asked(topic)) == ("faq", "age_band")


def test_patient_presses_a_button_of_long_ago_and_it_is_refused(patient: Patient, voice: Any) -> None:
    for choice in ("start_questionnaire", "yes", "self", "18_49"):
        patient.chooses(choice)
    refused = patient.sends(choice="self")
    assert refused.status_code == 409
    assert refused.json()["error"] == {"code": "choice_expired", "message": voice.phrase("errors.choice_expired")}
    assert patient.ticks(["none_of_these"]).kinds == ["questionnaire"], "the open question still takes its answer"


@pytest.mark.parametrize(
    "choice", ["no_such_choice", "faq/no_such_topic", "/restart", "action_forget", "confirm_delete"]
)
def test_patient_sends_a_choice_that_was_never_offered(choice: str, patient: Patient) -> None:
    assert patient.sends(choice=choice).status_code == 409


def test_patient_ticks_what_is_no_option_of_the_question_and_it_is_not_stored(patient: Patient, asked: Asked) -> None:
    for choice in ("start_questionnaire", "yes", "self", "18_49"):
        patient.chooses(choice)
    said = patient.ticks(["start_questionnaire", "human_handoff"])
    assert asked(said) == "redflag_check"


def test_patient_sends_the_same_message_twice_and_it_is_handled_once(patient: Patient, pack: Any) -> None:
    message = {"id": uuid.uuid4().hex, "text": pack.answers["what_is"].question}
    first, second = patient.sends(**message), patient.sends(**message)
    assert first.json() == second.json()
    assert [one["from"] for one in patient.replay()] == ["patient", "assistant"]


def test_patient_repeats_an_older_message_and_gets_its_reply_not_the_latest(patient: Patient, asked: Asked) -> None:
    start = {"id": uuid.uuid4().hex, "choice": "start_questionnaire"}
    first = patient.sends(**start).json()
    patient.chooses("yes")
    assert patient.sends(**start).json() == first
    assert asked(patient.chooses("self")) == "age_band", "the form did not move"


def test_patient_reloads_and_sees_every_message_in_order(patient: Patient, pack: Any) -> None:
    patient.says("hello")
    cursor = patient.says(pack.answers["what_is"].question).raw["cursor"]
    messages = patient.replay()
    assert [one["from"] for one in messages] == ["patient", "assistant", "patient", "assistant"]
    assert [one["seq"] for one in messages] == sorted({one["seq"] for one in messages})
    assert patient.replay(after=cursor) == []
    assert patient.replay(after=messages[1]["seq"]) == messages[2:]


def test_patient_reloads_in_mid_form_and_goes_on(patient: Patient, asked: Asked) -> None:
    for choice in ("start_questionnaire", "yes", "self"):
        patient.chooses(choice)
    last = patient.replay()[-1]
    assert asked(Said(last["parts"], [last["kind"]], last)) == "age_band"
    assert asked(patient.chooses("18_49")) == "redflag_check"


def test_patient_erases_the_chat_in_words_and_nothing_is_left(patient: Patient, pack: Any) -> None:
    patient.says(pack.answers["what_is"].question)
    patient.says("delete my data")
    said = patient.chooses("confirm_delete")
    assert said.types == ["status"]
    assert patient.replay() == []
    patient.says("what is your source for that?")
    assert len(patient.replay()) == 2


def test_patient_erases_in_mid_form_and_the_form_is_gone(patient: Patient) -> None:
    for choice in ("start_questionnaire", "yes", "self"):
        patient.chooses(choice)
    patient.says("delete my data")
    assert patient.says("yes").types == ["status"]
    assert patient.replay() == []
    assert patient.says("hello").kinds == ["smalltalk"]


def test_patient_downloads_what_was_answered(patient: Patient, voice: Any) -> None:
    for choice in ("start_questionnaire", "yes", "self", "50_64"):
        patient.chooses(choice)
    said = patient.says("download my data")
    option = voice.pack.questionnaire.question("age_band").option("50_64")
    assert f"{voice.phrase('summary.label.age_band')}: {option.text}" in said.words


def test_two_patients_at_the_same_time_do_not_hear_each_other(arrive: Arrive, asked: Asked, pack: Any) -> None:
    one, other = arrive(), arrive()
    one.chooses("start_questionnaire")
    other.says(pack.answers["what_is"].question)
    assert asked(one.chooses("yes")) == "respondent"
    assert [part["type"] for message in other.replay() for part in message["parts"]] == ["text", "answer"]


def test_server_is_killed_and_started_again_and_no_message_is_lost_or_answered_twice(
    server: Server, patient: Patient, asked: Asked, pack: Any
) -> None:
    for choice in ("start_questionnaire", "yes"):
        patient.chooses(choice)
    last = {"id": uuid.uuid4().hex, "choice": "self"}
    acknowledged = patient.sends(**last).json()
    before = patient.replay()
    server.kill()
    server.start()
    assert patient.replay() == before
    assert patient.sends(**last).json() == acknowledged
    assert patient.replay() == before
    assert asked(patient.chooses("18_49")) == "redflag_check", "the questionnaire goes on where it was"


def test_patient_goes_on_changes_an_answer_and_keeps_a_score_by_buttons(patient: Patient, asked: Asked) -> None:
    for choice in ("start_questionnaire", "yes", "self", "18_49"):
        patient.chooses(choice)
    assert patient.chooses("start_questionnaire").offered == ["continue_form", "start_anew"]
    assert asked(patient.chooses("continue_form")) == "redflag_check"
    patient.ticks(["none_of_these"])
    patient.ticks(["neck"])
    for choice in ("gt_12m", "slow"):
        patient.chooses(choice)
    for score in ("6", "5", "7"):
        patient.says(score)
    patient.ticks(["none_tried"])
    patient.ticks(["none"])
    patient.chooses("no")
    patient.ticks(["none"])
    assert asked(patient.chooses("thinking")) == "handoff_ok"
    assert "change/peg_pain" in patient.chooses("change_answer").offered
    assert asked(patient.chooses("change/peg_pain")) == "peg_pain"
    assert asked(patient.says("8")) == "handoff_ok"
    assert patient.chooses("no").offered == ["keep_score", "drop_score"]
    assert patient.chooses("keep_score").kinds == ["privacy"]
    assert asked(patient.chooses("start_questionnaire")) == "redflag_check"
