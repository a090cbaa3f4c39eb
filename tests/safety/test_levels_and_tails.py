"""The order of levels, and what is said after the action."""

import pytest
import textstat

from bot.safety import Level


def test_levels_compare_by_severity():
    assert sorted(Level) == [Level.NONE, Level.CLARIFY, Level.MEDICAL_EVALUATION, Level.URGENT, Level.EMERGENCY]
    assert max(Level.URGENT, Level.CLARIFY) is Level.URGENT
    assert Level.EMERGENCY > "urgent" >= Level.URGENT


def test_doubt_about_an_emergency_outweighs_a_medical_evaluation(scanner):
    scan = scanner.scan("I'm on warfarin and I had chest pain")
    assert scan.level is Level.CLARIFY
    assert scan.flag == "chest_pain"


def test_every_rule_waits_for_a_clinician_or_has_one(rules):
    assert {rule.review for rule in rules.rules} <= {"awaiting_clinician", "signed_off"}


def test_tails_are_short_and_plain(rules):
    assert rules.rules
    for rule in rules.rules:
        assert textstat.flesch_kincaid_grade(rule.tail.replace("{{ clinic.emergency_number }}", "911")) <= 8
        assert all(len(sentence.split()) <= 25 for sentence in rule.tail.split("."))


@pytest.mark.parametrize("banned", ["cure", "proven", "guaranteed", "you have", "sounds like"])
def test_tails_use_no_banned_words(rules, banned):
    assert not [rule.id for rule in rules.rules if banned in rule.tail.lower()]
