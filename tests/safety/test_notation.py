"""The notation of phrases, and what an editor is told about a mistake in it."""

from pathlib import Path

import pytest

from bot.content import ContentError
from bot.content.red_flags import RedFlags
from bot.content.validate import build
from bot.safety import Level, Scanner
from bot.safety.phrases import Notation, Pattern

GROUPS = {"cant": ["can't", "not able to"], "loop": ["{loop} a"], "twice": ["{cant} go"]}


def notation():
    return Notation(GROUPS, fillers=["my", "the"], gap=4, near=6)


@pytest.mark.parametrize(
    ("phrase", "patterns"),
    [
        ("numb between my legs", [Pattern(("numb between legs",), ())]),
        ("{cant} pee", [Pattern(("{cant}", "pee"), (0,))]),
        ("{cut|bit my} lip", [Pattern(("{cut|bit my}", "lip"), (0,))]),
        ("face ... drooping", [Pattern(("face", "drooping"), (4,))]),
        ("calf & hot", [Pattern(("calf", "hot"), (6,)), Pattern(("hot", "calf"), (6,))]),
        ("can't-pee", [Pattern(("cant pee",), ())]),
    ],
)
def test_phrase_is_compiled_as_the_head_of_the_file_says(phrase, patterns):
    assert notation().compile(phrase) == patterns


def test_words_between_braces_stand_for_each_other():
    written = notation()
    written.compile("{cut|bit my|the} lip")
    assert {literal for literal, labels in written.literals.items() if "{cut|bit my|the}" in labels} == {
        ("cut",),
        ("bit",),
    }


def test_group_may_use_another_group():
    written = notation()
    written.compile("{twice}")
    assert {literal for literal in written.literals if literal[-1] == "go"} == {
        ("cant", "go"),
        ("not", "able", "to", "go"),
    }


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("{nobody} pee", "unknown word group 'nobody'"),
        ("{loop}", "made of itself"),
        ("my the", "holds no word"),
        ("the leg", "no more than 'leg'"),
    ],
)
def test_mistake_in_a_phrase_is_named(phrase, told):
    with pytest.raises(ValueError, match=told):
        notation().compile(phrase)


def changed(shipped, **fields):
    return build(RedFlags, {**shipped.dict(), **fields}, Path("red_flags.yml"), {})


def test_rule_with_an_unknown_key_is_refused(rules):
    rule = {**rules.rules[0].dict(), "phrase": ["a mistake"]}
    with pytest.raises(ContentError, match="not a known key"):
        changed(rules, rules=[rule])


def test_phrase_with_an_unknown_group_is_refused(rules):
    rule = {**rules.rules[0].dict(), "phrases": ["{nobody} pee"]}
    with pytest.raises(ContentError, match="nobody"):
        changed(rules, rules=[rule])


def test_combination_of_an_unknown_sign_is_refused(rules):
    rule = {**rules.rules[0].dict(), "combinations": [["fever", "moonlight"]]}
    with pytest.raises(ContentError, match="moonlight"):
        changed(rules, rules=[rule])


def test_rule_id_used_twice_is_refused(rules):
    with pytest.raises(ContentError, match="stands here twice"):
        changed(rules, rules=[rules.rules[0].dict(), rules.rules[0].dict()])


def test_reach_without_scope_words_is_refused(rules):
    cue = {"standing": "denied", "direction": "forward", "scope": "clause", "reach": 3, "words": ["no"]}
    with pytest.raises(ContentError, match="scope: words"):
        changed(rules, cues=[cue])


def test_new_phrase_works_without_any_code(rules):
    rule = {**rules.rules[0].dict(), "phrases": ["wombat & {pain}"], "names": [], "unsure": [], "combinations": []}
    scan = Scanner(changed(rules, rules=[rule])).scan("the pain is like a wombat")
    assert (scan.level, scan.rule) == (Level.EMERGENCY, rule["id"])
