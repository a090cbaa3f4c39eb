"""Wording that must stay allowed, or editors would fight the check instead of the fault."""

from __future__ import annotations

import pytest

ALLOWED = [
    "Wax does not cure pain.",
    "The effect is not proven.",
    "The ideas are unproven.",
    "Better-proven options come first.",
    "The article does not say which wax is the best choice.",
    "A wax bath is never a starting point.",
    "Wax should be used never as a starting point.",
    "Nobody says that it is not safe to ask.",
    "Call if you have chest pain.",
    "Tell the doctor which creams you have tried.",
    "This assistant cannot advise you to start, stop, or change a medicine.",
    "Do not stop your pills on your own.",
    "Each point gets 0.1 to 0.3 mL.",
    "Each point gets 0.1-0.3 mL.",
    "The placebo effect is put at 30-40%.",
    "A drop of at least 30% is one sign.",
    "It is 12% (12 out of 100 cases).",
    "I can only talk about wax.",
    "Your mask is just like new.",
]


@pytest.mark.parametrize("sentence", ALLOWED)
def test_editor_may_write(editor, sentence):
    editor.edit("phrases.yml", "Hello. Ask me about wax.", f'"{sentence}"')
    assert [str(problem) for problem in editor.new_findings()] == []


FORBIDDEN_STILL = [
    "Not many know that it is the shot that will surely and for ever and in all people cure pain.",
    "It does not hurt. It will cure you.",
    "Each point gets 0.1 to 0.3 mL and then 5 mL.",
    "About 30-45% feel better.",
    "You have a slipped disk.",
    "This means you probably have a slipped disk.",
]


@pytest.mark.parametrize("sentence", FORBIDDEN_STILL)
def test_editor_may_not_hide_behind_an_exception(editor, sentence):
    editor.edit("phrases.yml", "Hello. Ask me about wax.", f'"{sentence}"')
    assert any(problem.must_fix for problem in editor.new_findings())


def test_other_language_is_not_measured_by_english_rules(editor):
    words = "Mein Best never always safe cure proven miracle guaranteed. " + "Wort " * 70
    editor.edit("phrases.yml", "greeting:", f'language_notice:\n  de: "{words}"\n\ngreeting:')
    assert editor.new_findings() == []


def test_placeholder_in_another_language_is_checked(editor):
    editor.edit("phrases.yml", "greeting:", 'language_notice:\n  de: "Rufen Sie {{ clinic.telefon }} an."\n\ngreeting:')
    assert ["clinic.telefon" in problem.sentence for problem in editor.new_findings()] == [True]


def test_tested_pain_questions_keep_their_wording(editor):
    hard = "Considerable physiological interference necessitates immediate comprehensive evaluation. " * 6
    question = "\n  - {id: %s, kind: scale, ask: '%s', ask_again: Which number?, why: To compare.}"
    path = editor.folder / "questionnaire.yml"
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole.rstrip() + question % ("peg_pain", hard) + "\n", encoding="utf-8")
    assert editor.new_findings() == []
    path.write_text(whole.rstrip() + question % ("other_pain", hard) + "\n", encoding="utf-8")
    assert any("grade" in problem.sentence for problem in editor.new_findings())
