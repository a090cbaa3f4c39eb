"""Signs that weigh something together, in one message and across messages."""

import json

import pytest

from bot.adapter.components import signs_as_json, signs_of_json
from bot.safety import Level


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("fever and back pain", "sepsis_or_fever_with_back_pain"),
        ("I had cancer years ago. The pain wakes me at night.", "cancer_history_with_weight_loss_night_pain"),
        ("ringing in my ears after the injection", "local_anaesthetic_toxicity"),
        ("pregnant and bleeding", "pregnancy"),
        ("on Eliquis with a huge bruise", "anticoagulants"),
    ],
)
def test_signs_together_raise_a_flag(scanner, text, flag):
    scan = scanner.scan(text)
    assert scan.level >= Level.URGENT
    assert scan.flag == flag


@pytest.mark.parametrize(
    "text",
    [
        "my back hurts, no fever",
        "my mum has a fever and my back hurts",
        "can fever and back pain happen together?",
        "I am pregnant and my sister has a headache",
    ],
)
def test_denied_asked_or_divided_signs_do_not_combine(scanner, text):
    assert scanner.scan(text).level <= Level.MEDICAL_EVALUATION


ACROSS_TURNS = [
    (["I have a fever"], "my back hurts so much"),
    (["my back hurts so much"], "I have a fever"),
    (["I had cancer in 2010"], "the pain wakes me every night and it hurts lying down"),
    (["I had the injection ten minutes ago", "yes"], "my ears are ringing"),
    (["my legs are weak"], "my bladder is weird too"),
    (["I'm pregnant", "ok"], "there is some bleeding"),
]


@pytest.mark.parametrize(("earlier", "text"), ACROSS_TURNS)
def test_signs_across_turns_raise_a_flag(scanner, earlier, text):
    assert scanner.scan(text, earlier).level >= Level.URGENT


@pytest.mark.parametrize(("earlier", "text"), [*ACROSS_TURNS, (["no fever", "my mum is pregnant"], "my back hurts")])
def test_kept_signs_of_earlier_messages_are_as_good_as_their_words(scanner, earlier, text):
    kept = [signs_of_json(json.loads(json.dumps(signs_as_json(scanner.scan(one))))) for one in earlier]
    assert any(kept)
    assert scanner.scan(text, kept) == scanner.scan(text, earlier)


def test_earlier_messages_alone_raise_nothing(scanner):
    assert scanner.scan("how much does it cost?", ["I have a fever", "my back hurts"]).level is Level.NONE


def test_earlier_denial_does_not_combine(scanner):
    assert scanner.scan("my back hurts", ["I have no fever"]).level is Level.NONE


@pytest.mark.parametrize(("between", "level"), [(1, Level.EMERGENCY), (12, Level.CLARIFY)])
def test_signs_far_apart_in_a_long_letter_are_asked_about(scanner, between, level):
    filler = "The garden was lovely and the tea was warm. " * between
    text = "I had the injection ten minutes ago. " + filler + "My ears are ringing."
    assert scanner.scan(text).level is level


@pytest.mark.parametrize(("between", "level"), [(1, Level.CLARIFY), (12, Level.NONE)])
def test_wide_signs_of_a_net_belong_together_only_when_they_stand_together(scanner, between, level):
    filler = "The garden was lovely and the tea was warm. " * between
    assert scanner.scan("My chest is what it is. " + filler + "The jaw feels heavy.").level is level
