"""Beside the topics: greetings, anger, privacy, a person, another language, and what only a clinician may say."""

from __future__ import annotations

from typing import Any

import pytest
from support.patients import Talk


@pytest.mark.parametrize("words", ["hello", "thank you very much", "goodbye", "are you a robot?", "what can you do?"])
def test_patient_is_polite_and_gets_a_kind_word(words: str, talk: Talk) -> None:
    said = talk.says(words)
    assert said.kind == "smalltalk"
    assert said.topics == []


def test_patient_greets_and_is_shown_the_menu(talk: Talk) -> None:
    assert {"start_questionnaire", "human_handoff"} <= set(talk.says("hello").offered)


def test_patient_asks_if_this_is_a_person_and_is_told_the_truth(talk: Talk, voice: Any) -> None:
    assert voice.phrase("smalltalk.bot_challenge") in talk.says("am I talking to a real person or a bot?").words


def test_patient_is_angry_and_gets_one_apology_and_a_person(talk: Talk, voice: Any) -> None:
    said = talk.says("this is useless you stupid machine")
    assert said.kind == "deescalate"
    assert said.words.count(voice.phrase("deescalate")) == 1
    assert said.offered == ["human_handoff"]


def test_patient_asks_what_is_stored(talk: Talk, voice: Any) -> None:
    said = talk.says("what do you store about me?")
    assert said.kind == "privacy"
    assert voice.phrase("privacy.what_is_stored") in said.words


@pytest.mark.parametrize("words", ["I want to talk to a human", "can someone call me please", "give me a real person"])
def test_patient_wants_a_person_and_gets_the_number_and_the_hours(words: str, talk: Talk, pack: Any) -> None:
    said = talk.says(words)
    assert said.kind == "human_handoff"
    assert pack.clinic.phone in said.words
    assert pack.clinic.hours in said.words
    assert pack.clinic.emergency_number in said.words


@pytest.mark.parametrize(
    "words",
    ["can mesotherapy melt the fat on my belly?", "can I shower after the shots?", "does it work for hair loss?"],
)
def test_patient_asks_next_to_the_facts_and_nothing_is_invented(words: str, talk: Talk) -> None:
    said = talk.says(words)
    assert (said.kind, said.topics) == ("near_scope", [])
    assert said.offered, "what is near is offered"
    assert said.offered[-1] == "human_handoff"


@pytest.mark.parametrize(
    "words",
    ["should I stop taking my ibuprofen?", "am I a good candidate for mesotherapy?", "what is wrong with my back?"],
)
def test_patient_asks_for_advice_and_is_pointed_to_a_clinician(words: str, talk: Talk) -> None:
    said = talk.says(words)
    assert (said.kind, said.topics) == ("refuse_advice", [])
    assert "faq/see_doctor" in said.offered


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("¿La mesoterapia es segura para mi espalda?", "es"),
        ("Est-ce que la mésothérapie est dangereuse ?", "fr"),
        ("Ist die Behandlung mit Spritzen gefährlich?", "de"),
        ("La mesoterapia è pericolosa per la schiena?", "it"),
    ],
)
def test_patient_writes_in_another_language_and_is_told_in_it(
    words: str, language: str, talk: Talk, voice: Any
) -> None:
    said = talk.says(words)
    assert said.kind == "needs_language_notice"
    assert voice.phrase(f"language_notice.{language}") in said.words
    assert voice.phrase("language_notice.en") in said.words
    assert said.parts[0]["lang"] == language


def test_patient_asks_to_erase_everything_and_then_thinks_better_of_it(talk: Talk, voice: Any, pack: Any) -> None:
    talk.says(pack.answers["what_is"].question)
    asked = talk.says("delete my data")
    assert asked.offered == ["confirm_delete", "keep_data"]
    assert voice.phrase("privacy.kept") in talk.says("no").words
    assert talk.says("what is your source for that?").topics == ["what_is"]


@pytest.mark.parametrize("yes", ["yes", "Yes please", "1", "yep"])
def test_patient_confirms_the_erasing_in_their_own_words(yes: str, talk: Talk, pack: Any) -> None:
    talk.says(pack.answers["what_is"].question)
    talk.says("delete my data")
    said = talk.says(yes)
    assert said.types == ["status"]
    assert talk.says("tell me more").topics == [], "nothing is left to lean on"


def test_patient_asks_to_erase_and_then_asks_something_else(talk: Talk, pack: Any) -> None:
    talk.says("delete my data")
    said = talk.says(pack.answers["what_is"].question)
    assert said.topics == ["what_is"]
    assert "status" not in talk.says("yes").types, "an old question is not answered by a later yes"


def test_patient_downloads_and_there_is_nothing(talk: Talk, voice: Any) -> None:
    assert voice.phrase("privacy.download_empty") in talk.says("download my data").words
