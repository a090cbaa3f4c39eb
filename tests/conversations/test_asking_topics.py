"""A patient asks about mesotherapy. The questions are the content's own, so an editor's rewording breaks nothing."""

from __future__ import annotations

from typing import Any

import pytest
from support.patients import Talk

TOPICS = ["what_is", "safety", "permanence", "session_count", "cost_insurance", "vs_acupuncture", "first_line"]
TWO_QUESTIONS = "How many sessions do I need and is it covered by insurance?"


@pytest.mark.parametrize("topic", TOPICS)
def test_patient_asks_a_plain_question_and_gets_that_answer_without_a_stamp(topic: str, talk: Talk, pack: Any) -> None:
    said = talk.says(pack.answers[topic].question)
    assert (said.kind, said.topics[0]) == ("faq", topic)
    assert said.framing == "none"
    assert said.parts[0]["type"] == "answer"
    assert said.parts[0]["framing"] is None
    assert (said.level, said.flag, said.asking, said.disposition) == ("none", None, None, None)


@pytest.mark.parametrize(("topic", "myth"), [("permanence", 0), ("permanence", 1), ("first_line", 0), ("safety", 0)])
def test_patient_voices_a_myth_and_hears_the_fact_first(topic: str, myth: int, talk: Talk, voice: Any) -> None:
    belief = voice.pack.answers[topic].myths[myth]
    said = talk.says(belief.heard_as[0])
    assert (said.kind, said.topics[0], said.framing) == ("faq", topic, "myth")
    answer = said.parts[0]
    assert answer["fact"] == voice.say(voice.pack.answers[topic].fact.text)
    assert answer["myth"] == voice.say(belief.belief)
    assert answer["why"] == voice.say(belief.why.text)
    assert said.messages[0].index(answer["fact"]) < said.messages[0].index(answer["myth"])


@pytest.mark.parametrize("topic", ["first_line", "evidence_quality", "permanence"])
def test_patient_says_something_true_and_is_confirmed_not_corrected(topic: str, talk: Talk, voice: Any) -> None:
    said = talk.says(voice.pack.answers[topic].truths[0])
    assert (said.kind, said.topics[0], said.framing) == ("faq", topic, "fact")
    assert said.parts[0]["text"] == voice.phrase("answer.confirm")
    assert said.parts[1]["myth"] == ""


def test_patient_asks_two_things_at_once_and_gets_both_in_order(talk: Talk) -> None:
    said = talk.says(TWO_QUESTIONS)
    assert said.topics == ["session_count", "cost_insurance"]
    assert [part["topic"] for part in said.parts] == said.topics


def test_patient_asks_on_in_words_that_only_the_question_before_explains(talk: Talk) -> None:
    talk.says("what is in the mix?")
    said = talk.says("which are the usual ones")
    assert (said.topics, said.parts[0]["type"]) == (["substances_formula"], "answer")


def test_patient_asks_where_it_comes_from_and_sees_each_fact_with_its_section(talk: Talk, voice: Any) -> None:
    answer = talk.says(voice.pack.answers["safety"].question)
    said = talk.says("where does this come from?")
    assert (said.kind, said.topics) == ("faq", answer.topics)
    facts = [voice.pack.facts[source] for source in answer.parts[0]["sources"]]
    assert facts
    for fact in facts:
        assert fact.claim in said.words
        assert voice.phrase(f"sections.{fact.section}") in said.words


def test_patient_asks_for_a_source_before_anything_was_said(talk: Talk, voice: Any) -> None:
    said = talk.says("what is your source for that?")
    assert voice.phrase("answer.no_source") in said.words
    assert "start_questionnaire" in said.offered


def test_patient_leans_on_the_last_answer_with_a_short_question(talk: Talk, pack: Any) -> None:
    talk.says(pack.answers["procedure"].question)
    said = talk.says("and is that safe?")
    assert (said.kind, said.topics[0]) == ("faq", "safety")


@pytest.mark.parametrize("words", ["tell me more", "why", "why not", "how come?"])
def test_patient_asks_for_more_about_the_same(words: str, talk: Talk, pack: Any) -> None:
    talk.says(pack.answers["session_count"].question)
    said = talk.says(words)
    assert (said.kind, said.topics) == ("faq", ["session_count"])


def test_patient_follows_up_on_nothing_and_is_asked_what_is_meant(talk: Talk) -> None:
    said = talk.says("tell me more")
    assert said.kind in ("fallback", "clarify")
    assert said.topics == []


def test_patient_types_the_title_of_a_further_topic(talk: Talk, pack: Any) -> None:
    first = talk.says(pack.answers["permanence"].question)
    follows = first.parts[0]["next"][0]
    said = talk.says(follows["title"])
    assert (said.kind, said.topics) == ("faq", [follows["id"].removeprefix("faq/")])


def test_patient_types_the_number_of_a_further_topic(talk: Talk, pack: Any) -> None:
    first = talk.says(pack.answers["permanence"].question)
    follows = first.parts[0]["next"]
    assert talk.says("2").topics == [follows[1]["id"].removeprefix("faq/")]


def test_patient_asks_the_same_twice_and_gets_the_same_answer(talk: Talk, pack: Any) -> None:
    question = pack.answers["mechanism"].question
    assert talk.says(question).parts == talk.says(question).parts
