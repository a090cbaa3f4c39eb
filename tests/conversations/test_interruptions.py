"""In mid-form: whatever else a patient says is dealt with, then the same question comes again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.patients import Talk
from support.said import Said

from actions.interruptions import ANSWERABLE, BY_CHOICE

Visit = Callable[..., Said]
Asked = Callable[[Said], str | None]

PROJECT = Path(__file__).parents[2]

INTERRUPTIONS = [
    ("is mesotherapy safe?", "faq"),
    ("can mesotherapy melt the fat on my belly?", "near_scope"),
    ("should I stop taking my ibuprofen?", "refuse_advice"),
    ("what's the weather tomorrow?", "fallback"),
    ("are you a robot?", "smalltalk"),
    ("what do you store about me?", "privacy"),
    ("this is useless you stupid machine", "deescalate"),
    ("I want to talk to a human", "human_handoff"),
    ("¿La mesoterapia es segura para mi espalda?", "needs_language_notice"),
    ("download my data", "privacy"),
]


@pytest.mark.parametrize("question", ["age_band", "pain_sites", "peg_pain", "alternatives_tried"])
@pytest.mark.parametrize(("words", "kind"), INTERRUPTIONS, ids=[kind for _, kind in INTERRUPTIONS])
def test_patient_interrupts_is_answered_and_gets_the_same_question(
    question: str, words: str, kind: str, visit: Visit, talk: Talk, asked: Asked
) -> None:
    before = visit(until=question)
    said = talk.says(words)
    assert (said.kind, said.asking) == (kind, question)
    assert asked(said) == question
    assert said.answers == before.answers


def test_patient_asks_three_things_in_a_row_and_the_form_still_goes_on(visit: Visit, talk: Talk, go_on: Visit) -> None:
    visit(until="peg_pain")
    for words in ("is it safe?", "how many sessions do I need?", "are you a robot?"):
        assert talk.says(words).asking == "peg_pain"
    assert go_on().disposition == "medical_eval"


def test_patient_asks_a_source_in_mid_form(visit: Visit, talk: Talk) -> None:
    visit(until="peg_pain")
    talk.says("is mesotherapy safe?")
    said = talk.says("what is your source for that?")
    assert (said.topics, said.asking) == (["safety"], "peg_pain")


def test_patient_follows_up_in_mid_form(visit: Visit, talk: Talk) -> None:
    visit(until="peg_pain")
    talk.says("how many sessions do I need?")
    said = talk.says("can you tell me more about that?")
    assert (said.topics, said.asking) == (["session_count"], "peg_pain")


def test_patient_asks_to_erase_in_mid_form_and_keeps_it_all(visit: Visit, talk: Talk, asked: Asked) -> None:
    before = visit(until="peg_pain")
    assert talk.says("delete my data").offered == ["confirm_delete", "keep_data"]
    said = talk.says("no")
    assert said.asking == asked(said) == "peg_pain"
    assert said.answers == before.answers


def test_patient_erases_in_mid_form(visit: Visit, talk: Talk) -> None:
    visit(until="pregnancy")
    talk.says("delete my data")
    said = talk.says("yes")
    assert (said.types, said.asking, said.answers) == (["status"], None, {})


def test_patient_mumbles_short_words_and_they_count_as_unclear_not_as_small_talk(visit: Visit, talk: Talk) -> None:
    visit(until="meds_flags")
    said = talk.says("it helped a bit")
    assert (said.kind, said.asking) == ("questionnaire", "meds_flags")


@pytest.mark.parametrize(
    "words",
    ["knee", "hello there friend", "left right left", "5", "yes", "no", "maybe", "purple", "stop it hurts", "ok"],
)
@pytest.mark.parametrize("question", ["consent_health", "pain_sides", "pain_duration", "peg_pain", "meds_flags"])
def test_patient_says_anything_twice_and_the_conversation_is_never_stuck(
    question: str, words: str, visit: Visit, talk: Talk, pack: Any, voice: Any
) -> None:
    visit(until=question, pain_sites="hip and knee", pain_main_site="knee")
    for _ in range(2):
        said = talk.says(words)
        assert len(said.parts) <= 4
        assert voice.phrase("errors.technical") not in said.words
    if said.asking:
        assert talk.says("stop").asking is None
    assert talk.says(pack.answers["what_is"].question).topics == ["what_is"]


def test_every_intent_that_the_form_leaves_to_a_rule_has_one() -> None:
    """A form that sets no slot and has no rule for the intent would leave the patient in a loop."""
    rules = yaml.safe_load((PROJECT / "data" / "stories.yml").read_text(encoding="utf-8"))["rules"]
    in_form = [rule for rule in rules if {"active_loop": "symptom_form"} in rule.get("condition", [])]
    handled = {step["intent"] for rule in in_form for step in rule["steps"] if "intent" in step}
    left_to_rules = ANSWERABLE | BY_CHOICE | {"stop_form"}
    assert len(left_to_rules) > 10
    assert left_to_rules - handled == set()
