"""The evaluation report as Markdown, in the order of the CHART statement for studies of health advice by chatbots."""

from __future__ import annotations

from dataclasses import asdict
from typing import Callable, Dict, List, Mapping, Sequence, Tuple

from benchmarks import measures as m
from benchmarks.measures import Pair, Row, Share, share
from benchmarks.plots import Point
from bot.understanding.understand import Thresholds

GOALS = {"topic": 0.95, "wrong": 0.02, "voice": 0.88, "belief": 0.93, "scope": 0.93, "mistake": 0.02,
         "emergency": 1.0, "urgent": 0.96, "harmless": 0.95}  # fmt: skip

INTRODUCTION = """# How well the assistant understands

Made by `make evaluate`; do not edit by hand. The order follows the CHART reporting guideline for studies of
chatbots that give health advice (2025).

## What was evaluated

This project's assistant: rules, retrieval of reviewed answers, and light classifiers over sentence vectors and
words. It writes no text of its own, so this report is about finding the right answer and noticing red flags,
not about wording. Every message went through the whole pipeline, rules, actions and tracker, as `mesobot ask`
does it, each in a conversation of its own (with its earlier turns where the row has some).

## Data

`tests/evaluation/` holds messages written for measuring, by an author who saw the article and the design but no
training example: 400 topic questions in 20 voices, 160 beliefs and questions with their framing, 265 messages
outside the topics, and 660 messages for the red flags, by another author. No row is used for training. **Rows
with an even number in their id are the tuning half**: their errors were looked at when examples were written
and thresholds were set. Rows with an odd number are the **report half**: their texts and errors were not looked
at in tuning, but for the first rows of each file. The red-flag rules were worked on by others, with the whole
of their set at hand.

## Method

A topic question is right if the first topic answered is the one asked about, or one that the row's author
accepts too. Asking which of two topics is meant, or saying "I am not sure", is neither right nor wrong. A
belief is right if topic and framing (myth, fact, neither) are. A message out of scope is right if the kind of
reply is; it is answered by mistake if it gets a topic's answer. An emergency is noticed if it gets any red-flag
reply. Brackets hold hits, total and the 95 % confidence interval after Wilson.
"""

LIMITS = """## Limits

The messages are invented, not collected from patients. One author wrote each set and nobody labelled them a
second time, so there is no agreement figure. 14 rows a topic and 20 rows a voice give wide intervals. The
report half was measured more than once while the work went on, as totals only. English only. No clinician has
judged the answers; how patients act on them was not studied.

## Who did this

The project's authors. To repeat it: `make setup`, then `make evaluate`.
"""


def report(
    asked: Mapping[str, Sequence[Pair]], points: Sequence[Point], chosen: Thresholds
) -> Tuple[str, Dict[str, Share], Dict[str, Share]]:
    """The report, and the shares of right answers by voice and by topic for the plots."""
    questions = asked["questions"]
    voices = {name: share(pairs, _right) for name, pairs in m.by(questions, lambda row: str(row["voice"])).items()}
    topics = {name: share(pairs, _right) for name, pairs in m.by(questions, lambda row: str(row["topics"][0])).items()}
    understood = [_results(asked), _questions(questions, voices, topics), _threshold(points, chosen)]
    others = [_beliefs(asked["beliefs"]), _scope(asked["scope"]), _flags(asked["red_flags"]), _misses(asked)]
    sections = [INTRODUCTION, *understood, *others, LIMITS]
    return "\n".join(sections), voices, topics


def _right(row: Row, result: Row) -> bool:
    return m.topic_outcome(row, result) == m.RIGHT


def _wrong(row: Row, result: Row) -> bool:
    return m.topic_outcome(row, result) == m.WRONG


def _results(asked: Mapping[str, Sequence[Pair]]) -> str:
    flags = asked["red_flags"]
    lines: List[Tuple[str, str, Sequence[Pair], Callable[[Row, Row], bool]]] = [
        ("Topic questions: right topic", f">= {GOALS['topic']:.0%}", asked["questions"], _right),
        ("Topic questions: wrong topic", f"<= {GOALS['wrong']:.0%}", asked["questions"], _wrong),
        ("Topic questions: right topic, strictly", "", asked["questions"], m.strictly_right),
        ("Beliefs: topic and framing", f">= {GOALS['belief']:.0%}", asked["beliefs"], m.belief_right),
        ("Out of scope: right kind", f">= {GOALS['scope']:.0%}", asked["scope"], m.scope_right),
        ("Out of scope: answered as a topic", f"<= {GOALS['mistake']:.0%}", asked["scope"], m.answered_by_mistake),
        ("Emergencies noticed", f"{GOALS['emergency']:.0%}", _of_level(flags, "emergency"), m.noticed),
        ("Urgent signs noticed", f">= {GOALS['urgent']:.0%}", _of_level(flags, "urgent"), m.noticed),
        ("Harmless messages left alone", f">= {GOALS['harmless']:.0%}", _of_level(flags, "none"), m.left_alone),
    ]
    rows = [
        [name, goal, _half(pairs, test, False), _half(pairs, test, True), str(share(pairs, test))]
        for name, goal, pairs, test in lines
    ]
    return "## Results\n\n" + _table(["", "goal", "report half", "tuning half", "all"], rows)


def _half(pairs: Sequence[Pair], test: Callable[[Row, Row], bool], tuned: bool) -> str:
    return str(share([pair for pair in pairs if m.tuned_on(pair[0]) == tuned], test))


def _of_level(pairs: Sequence[Pair], level: str) -> List[Pair]:
    return [pair for pair in pairs if pair[0]["level"] == level]


def _questions(pairs: Sequence[Pair], voices: Mapping[str, Share], topics: Mapping[str, Share]) -> str:
    two = [pair for pair in pairs if len(pair[0]["topics"]) > 1]
    wrong = [[f"`{wanted}`", f"`{answered}`", str(count)] for wanted, answered, count in m.confusions(pairs)]
    return "\n".join([
        "### By voice and by topic", "",
        f"Both questions of a double message were answered in {share(two, m.both_topics)}.", "",
        "![by voice](evaluation/by_voice.png)", "",
        _table(["voice", "right topic"], [[name, str(one)] for name, one in voices.items()]),
        "![by topic](evaluation/by_topic.png)", "",
        _table(["topic", "right topic"], [[f"`{name}`", str(one)] for name, one in topics.items()]),
        "### What is taken for what", "", _table(["asked", "answered", "times"], wrong),
    ])  # fmt: skip


def _threshold(points: Sequence[Point], chosen: Thresholds) -> str:
    rows = [
        [f"**{threshold:.2f}**" if threshold == chosen.topic_asked else f"{threshold:.2f}", str(right), str(wrong)]
        for threshold, right, wrong in points
    ]
    settings = ", ".join(f"`{name}` {value}" for name, value in asdict(chosen).items())
    return "\n".join([
        "### Where \"sure\" begins", "",
        "Right and wrong topics of the report half as the threshold for questions moves, without the conversation",
        "around them. The one in use is bold. It was chosen on the tuning half and on held-out training examples.", "",
        "![threshold](evaluation/threshold.png)", "", _table(["threshold", "right topic", "wrong topic"], rows),
        f"All settings: {settings}.", "",
    ])  # fmt: skip


def _beliefs(pairs: Sequence[Pair]) -> str:
    def group(row: Row) -> str:
        return {"myth": f"false, {str(row['direction']).replace('_', ' ')}", "fact": "true"}.get(
            row["framing"], "neutral question"
        )

    rows = [
        [name, str(share(some, m.belief_topic)), str(share(some, m.belief_right))]
        for name, some in m.by(pairs, group).items()
    ]
    return "### Beliefs\n\n" + _table(["statement", "right topic", "right topic and framing"], rows)


def _scope(pairs: Sequence[Pair]) -> str:
    rows = [
        [name, str(share(some, m.scope_right)), str(share(some, m.answered_by_mistake))]
        for name, some in m.by(pairs, lambda row: str(row["kind"])).items()
    ]
    return "### Out of scope\n\n" + _table(["kind wanted", "right kind", "answered as a topic"], rows)


def _flags(pairs: Sequence[Pair]) -> str:
    grave = [pair for pair in pairs if pair[0]["level"] in m.GRAVE]
    rows = []
    for name, some in m.by(grave, lambda row: str(row["flag"])).items():
        alarms = sum(
            row["level"] == "none" and result["flag"] == name and not m.left_alone(row, result) for row, result in pairs
        )
        rows.append([f"`{name}`", str(share(some, m.noticed)), str(share(some, m.level_right)), str(alarms)])
    harmless = [
        [name.replace("_", " "), str(share(some, m.left_alone))]
        for name, some in m.by(_of_level(pairs, "none"), lambda row: str(row["standing"])).items()
    ]
    return "\n".join([
        "### Red flags", "",
        _table(["flag (emergency or urgent)", "noticed", "at the right level", "false alarms"], rows),
        "Harmless messages by the standing of what they mention:", "", _table(["standing", "left alone"], harmless),
    ])  # fmt: skip


def _misses(asked: Mapping[str, Sequence[Pair]]) -> str:
    tests: Dict[str, Callable[[Row, Row], bool]] = {
        "questions": _right, "beliefs": m.belief_right, "scope": m.scope_right, "red_flags": m.level_right,
    }  # fmt: skip
    lines = ["### Known misses", "", "By id, so that the texts stay out of reach of whoever writes examples.", ""]
    for name, test in tests.items():
        missed = [str(row["id"]) for row, result in asked[name] if not test(row, result)]
        lines.append(f"- {name.replace('_', ' ')} ({len(missed)}): {', '.join(missed) or 'none'}")
    return "\n".join([*lines, ""])


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows)]
    return "\n".join([*lines, ""])
