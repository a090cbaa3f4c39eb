"""What patients say about their data, in a chat and in the middle of the questionnaire."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from support.patients import Patient, Talk
from support.said import Said
from support.state import conversation_of
from support.visits import START, WORDS, answer_until

ERASE = [
    "delete my data", "forget me", "erase everything", "Please delete everything about me", "DELETE MY DATA",
    "dlete my data pls", "I want my data removed", "clear this chat", "how do I delete my data?",
    "I withdraw my consent", "get rid of everything i told you",
]  # fmt: skip
STORED = ["what do you store about me", "What do you store about me?", "what data do you keep", "how long is it kept"]
READ = ["who can read this", "who can read this?", "is this confidential", "is this private?", "will my boss see this"]
COPY = ["download my data", "can I get a copy of my data", "give me everything you have stored of me", "export my data"]
YES = [
    "yes", "Yes.", "y", "yes please", "yes, delete it", "Yes, erase everything", "ok do it", "do it", "go ahead",
    "sure", "confirm", "delete it all", "delete my data", "I'm sure", "please do",
]  # fmt: skip
NO = [
    "no", "No.", "nope", "no thanks", "no, keep it", "keep it", "keep my data", "cancel", "stop", "never mind", "nvm",
    "don't", "no don't delete it", "do not delete anything", "not yet", "wait, no", "I changed my mind", "leave it",
]  # fmt: skip
NEITHER = ["no, delete it", "is it safe?", "what happens then?", "my knee hurts", "keep it, delete it"]

IN_FORM = "pain_sites"


def begin(talk: Talk, in_form: bool, pack: Any) -> Said:
    """A chat with something to lose, or a questionnaire half way."""
    if not in_form:
        return talk.says(pack.answers["what_is"].question)
    return answer_until(talk, talk.says(START), WORDS, until=IN_FORM)


places = pytest.mark.parametrize("in_form", [False, True], ids=["in a chat", "in mid-form"])


@places
@pytest.mark.parametrize("words", ERASE)
def test_patient_asks_to_erase_and_is_asked_once(words: str, in_form: bool, talk: Talk, pack: Any, voice: Any) -> None:
    before = begin(talk, in_form, pack)
    said = talk.says(words)
    assert (said.kind, said.offered) == ("privacy", ["confirm_delete", "keep_data"])
    assert voice.phrase("privacy.confirm_delete") in said.words
    assert said.answers == before.answers, "nothing is gone yet"


@places
@pytest.mark.parametrize("words", YES)
def test_patient_says_yes_and_everything_is_gone(words: str, in_form: bool, talk: Talk, pack: Any) -> None:
    begin(talk, in_form, pack)
    talk.says("delete my data")
    said = talk.says(words)
    assert (said.kind, said.types, said.asking, said.answers) == ("privacy", ["status"], None, {})
    assert talk.says("tell me more").topics == []
    again = talk.says(START)
    assert (again.asking, again.answers) == ("consent_health", {}), "a new questionnaire starts with consent"


@places
@pytest.mark.parametrize("words", NO)
def test_patient_says_no_and_everything_is_kept_and_goes_on(
    words: str, in_form: bool, talk: Talk, pack: Any, voice: Any
) -> None:
    before = begin(talk, in_form, pack)
    talk.says("delete my data")
    said = talk.says(words)
    assert voice.phrase("privacy.kept") in said.words
    assert said.answers == before.answers
    assert said.asking == (IN_FORM if in_form else None)
    if in_form:
        assert answer_until(talk, said, WORDS).disposition == "medical_eval"


@places
@pytest.mark.parametrize("words", NEITHER)
def test_patient_says_neither_and_nothing_is_erased(words: str, in_form: bool, talk: Talk, pack: Any) -> None:
    before = begin(talk, in_form, pack)
    talk.says("delete my data")
    said = talk.says(words)
    assert "status" not in said.types
    assert set(before.answers) <= set(said.answers)


@places
def test_patient_tells_of_an_emergency_instead_of_a_yes_and_it_comes_first(
    in_form: bool, talk: Talk, pack: Any
) -> None:
    begin(talk, in_form, pack)
    talk.says("delete my data")
    said = talk.says("no, I have crushing chest pain and can't breathe")
    assert (said.kind, said.level) == ("red_flag", "emergency")


@places
@pytest.mark.parametrize("words", STORED)
def test_patient_asks_what_is_stored(words: str, in_form: bool, talk: Talk, pack: Any, voice: Any) -> None:
    begin(talk, in_form, pack)
    said = talk.says(words)
    assert (said.kind, said.asking) == ("privacy", IN_FORM if in_form else None)
    assert voice.phrase("privacy.what_is_stored") in said.words
    assert str(pack.clinic.retention_days) in said.words


@places
@pytest.mark.parametrize("words", READ)
def test_patient_asks_who_can_read_it(words: str, in_form: bool, talk: Talk, pack: Any, voice: Any) -> None:
    begin(talk, in_form, pack)
    said = talk.says(words)
    assert (said.kind, said.asking) == ("privacy", IN_FORM if in_form else None)
    assert voice.phrase("privacy.who_can_read") in said.words


@places
@pytest.mark.parametrize("words", COPY)
def test_patient_asks_for_a_copy_and_gets_all_of_it_as_text(
    words: str, in_form: bool, talk: Talk, pack: Any, voice: Any
) -> None:
    begin(talk, in_form, pack)
    sent = [line.partition(":")[2].strip() for line in talk.lines if line.startswith("patient:")]
    said = talk.says(words)
    assert (said.kind, said.asking) == ("privacy", IN_FORM if in_form else None)
    assert set(said.types[:3]) == {"text"}
    for line in [*sent, words]:
        assert line in said.words
    assert voice.phrase("privacy.download_empty" if not in_form else "privacy.download_answers") in said.words
    assert (pack.clinic.consent_version in said.words) == in_form
    assert ("18 to 49" in said.words) == in_form


def test_a_second_copy_does_not_hold_the_first(talk: Talk, pack: Any) -> None:
    question = pack.answers["what_is"].question
    talk.says(question)
    first = talk.says("download my data")
    assert talk.says("download my data").words.count(question) == first.words.count(question) == 1


def test_a_copy_tells_when_consent_was_refused(talk: Talk, voice: Any, pack: Any) -> None:
    talk.says(START)
    talk.says("no, just information")
    said = talk.says("download my data")
    words = voice.phrase("privacy.consent_no", date="DATE", value=pack.clinic.consent_version)
    assert all(part in said.words for part in words.split("DATE"))


def test_a_copy_holds_nothing_of_others(arrive: Callable[[], Patient], word: str) -> None:
    one, other = arrive(), arrive()
    other.says(f"I am called {word}")
    mine = one.says("download my data").words
    assert conversation_of(one) in mine
    assert word not in mine
    assert conversation_of(other) not in mine


def test_a_copy_shows_a_patients_words_as_they_are(talk: Talk) -> None:
    """Words that look like a template or like markup are neither run nor lost."""
    odd = "{{clinic.phone}} {%raw%} <b>hi</b>"
    talk.says(odd)
    assert odd in talk.says("download my data").words
