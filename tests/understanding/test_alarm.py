"""The second safety net: it hears unusual wording of a sign, and only doubts."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.adapter.borders import BORDERS
from bot.adapter.paths import ROOT
from bot.content import ContentError
from bot.understanding.alarm import Alarm
from bot.understanding.alarm_examples import KINDS, AlarmExamples, read_alarm_examples
from bot.understanding.encoder import Encoder
from bot.understanding.examples import Example
from bot.understanding.lesson import read_lesson
from bot.understanding.model import Model
from bot.understanding.said import say
from bot.understanding.train_alarm import train_alarm
from bot.understanding.wording import Wording

NOTHING_NEAR = -1.0
"""The cosine to the nearest ordinary example where there is none."""


@pytest.fixture(scope="module")
def examples() -> AlarmExamples:
    return read_alarm_examples(ROOT / "data" / "alarm")


@pytest.fixture(scope="module")
def wording(model: Model, encoder: Encoder) -> Wording:
    return Wording(model.counts, encoder.words)


@pytest.fixture(scope="module")
def alarm(trained: Path) -> Alarm:
    return Alarm.load(trained)


def doubt(alarm: Alarm, wording: Wording, encoder: Encoder, text: str) -> float:
    return alarm.doubt(say([text], wording, encoder), [NOTHING_NEAR]).alarm


@pytest.mark.parametrize(
    "text",
    [
        "since this morning I cannot get a drop out when I sit on the loo and my back is agony",
        "half of my mouth will not move and my words come out like porridge",
        "it feels as if a horse is standing on my ribs and I am dripping with sweat",
    ],
)
def test_unusual_wording_of_a_sign_raises_a_doubt(text: str, alarm: Alarm, wording: Wording, encoder: Encoder) -> None:
    assert doubt(alarm, wording, encoder, text) > BORDERS.alone


@pytest.mark.parametrize(
    "text",
    [
        "my shoulder has been a bit stiff every winter for about ten years now",
        "could you tell me how many sessions people usually have in a course",
        "the bill for the last course nearly finished me off, do you take card",
    ],
)
def test_ordinary_talk_raises_none(text: str, alarm: Alarm, wording: Wording, encoder: Encoder) -> None:
    assert doubt(alarm, wording, encoder, text) < BORDERS.dropped


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("half his mouth has slid down since breakfast and he talks like a drunk", "stroke_signs"),
        ("her calf is like a hot balloon since the long flight", "dvt_pe"),
        ("there is nothing to feel between my thighs and I dribble without noticing", "cauda_equina"),
    ],
)
def test_what_alarms_is_named(text: str, flag: str, alarm: Alarm, wording: Wording, encoder: Encoder) -> None:
    assert alarm.doubt(say([text], wording, encoder), [NOTHING_NEAR]).flag == flag


def test_a_small_net_learns_its_examples(examples: AlarmExamples, encoder: Encoder) -> None:
    few = AlarmExamples(kinds=examples.kinds[::200], framed=(), harmless=examples.harmless[:40])
    ordinary = read_lesson([Example("how much does it cost", "faq/cost"), Example("tell me a joke", "chat")], encoder)
    net = train_alarm(few, ordinary, encoder)
    assert len(few.kinds) > 20
    for text, _, flag in few.kinds:
        assert doubt(net, ordinary.wording, encoder, text) > 0.5, text
        assert net.doubt(say([text], ordinary.wording, encoder), [NOTHING_NEAR]).flag in (flag, None)
    for text in few.harmless:
        assert doubt(net, ordinary.wording, encoder, text) < 0.5, text


def test_the_net_is_the_same_after_saving(alarm: Alarm, wording: Wording, encoder: Encoder, tmp_path: Path) -> None:
    alarm.save(tmp_path)
    text = "I cannot feel anything at all between my legs since last night"
    before = pytest.approx(doubt(alarm, wording, encoder, text), abs=0.02)
    assert doubt(Alarm.load(tmp_path), wording, encoder, text) == before


def test_a_missing_list_is_told_with_its_file(tmp_path: Path) -> None:
    for kind in KINDS:
        (tmp_path / f"{kind}.yml").write_text(f"{kind}:\n  dvt_pe:\n  - one\n", encoding="utf-8")
    with pytest.raises(ContentError, match="harmless"):
        read_alarm_examples(tmp_path)


def test_no_message_stands_in_the_evaluation(examples: AlarmExamples) -> None:
    held_out = (ROOT / "tests" / "evaluation" / "tuning" / "red_flags.jsonl").read_text(encoding="utf-8").lower()
    messages = [*examples.alarming, *examples.harmless]
    assert len(messages) > 1000
    assert not [message for message in messages if f'"{message.lower()}"' in held_out]


def test_a_message_like_ordinary_talk_sounds_less_alarming(alarm: Alarm, wording: Wording, encoder: Encoder) -> None:
    said = say(["my leg feels odd and I do not know why"], wording, encoder)
    assert alarm.doubt(said, [1.0]).alarm < alarm.doubt(said, [NOTHING_NEAR]).alarm
