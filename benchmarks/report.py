"""The evaluation report as Markdown, in the order of the CHART statement for studies of health advice by chatbots."""

from __future__ import annotations

from dataclasses import asdict
from typing import Mapping, Sequence

from benchmarks import measures as m
from benchmarks import tables as t
from benchmarks.measures import Row
from benchmarks.sets import REPORT, TUNING
from benchmarks.sweep import MOVED, Point
from bot.understanding.thresholds import Thresholds

INTRODUCTION = """# How well the assistant understands

Made by `make evaluate`; do not edit by hand. The order follows the CHART reporting guideline for studies of
chatbots that give health advice (2025).

## What was evaluated

This project's assistant: rules, retrieval of reviewed answers, and light classifiers over sentence vectors and
words. It writes no text of its own, so this report is about finding the right answer and noticing red flags,
not about wording. Every message went through the whole pipeline, rules, actions and tracker, as `mesobot ask`
does it, each in a conversation of its own (with its earlier turns where the row has some).

## Data

`tests/evaluation/` holds messages written for measuring, in two folders by different authors. No row is used for
training. The **report sets** are by authors who saw neither rules nor training examples. The **tuning sets** were
looked at, row by row and error by error, while examples, rules and thresholds were worked on; their figures show
what that work reached, not what to expect.

The report sets are by seven authors who came last (November 2026). Three wrote every voice and every topic alike often;
four wrote questions later, three times as many in the voices that were weakest, and red flags. Only totals, and counts by
voice, by kind of reply and by what raised an alarm, were looked at, some fifteen times while the work went on; no row has
been read. Before anything was learned or changed after they were written, the first three gave: right topic 95.2 % (381 of
400), wrong 1.8 %; beliefs 95.0 %; out of scope 95.8 %, answered by mistake 1.2 %; emergencies noticed 128 of 130, urgent
signs 59 of 60, harmless left alone 193 of 210. The later four gave: right topic 93.6 % (412 of 440; with every voice alike
95.0 %), wrong 1.6 %; emergencies noticed 146 of 150, urgent signs 60 of 60, harmless left alone 209 of 220. Short rows that
turned out to stand among examples or in the other folder were taken out since (33). The tuning sets hold the work of
several authors, former report sets among them, whose errors were read afterwards; the oldest rows are retired.
"""

METHOD = """## Method

A topic question is right if the first topic answered is the one asked about, or one that the row's author
accepts too ("strictly": without those). Asking which of two topics is meant, or saying "I am not sure", is neither
right nor wrong. A belief is right if topic and framing (myth, fact, neither) are. A message out of scope is right
if the kind of reply is; it is answered by mistake if it gets a topic's answer. A trap looks like a question for us
or like an alarm; kind and red-flag level must both be right. An emergency is noticed if it gets any red-flag reply,
also one that asks back; it is answered at once if it gets its level, or one that its author accepts. Brackets hold
hits, total and the 95 % confidence interval after Wilson.
"""

LIMITS = """## Limits

The messages are invented, not collected from patients; their authors are language models. Nobody labelled them a
second time, so there is no agreement figure. About 30 rows a topic and 20 to 80 rows a voice give wide intervals. The report
sets were measured more than once while the work went on. English, but for messages that should get the notice about
languages. No clinician has judged the answers; how patients act on them was not studied.

## Who did this

The project's authors. To repeat it: `make setup`, then `make evaluate`.
"""


def report(asked: t.Asked, points: Mapping[str, Sequence[Point]], chosen: Thresholds) -> str:
    """The whole page."""
    belief = [m.belief_topic, m.belief_right]
    scope = [m.scope_right, m.answered_by_mistake]
    return "\n".join([
        INTRODUCTION, _sizes(asked), METHOD,
        "## Results\n", t.results(asked),
        "### By voice and by topic\n", t.voices_alike(asked), t.two_questions(asked), "",
        "![by voice](evaluation/by_voice.png)\n",
        t.grouped(asked, "questions", ["voice", "right topic"], lambda row: str(row["voice"]), [m.topic_right]),
        "![by topic](evaluation/by_topic.png)\n",
        t.grouped(asked, "questions", ["topic", "right topic"], topic, [m.topic_right]),
        "### What is taken for what\n", t.confusions(asked),
        _threshold(points, chosen),
        "### Beliefs\n",
        t.grouped(asked, "beliefs", ["statement", "right topic", "topic and framing"], t.belief_group, belief),
        "### Out of scope\n",
        t.grouped(asked, "scope", ["kind wanted", "right kind", "answered as a topic"], kind, scope),
        "### Traps (report set)\n", t.traps(asked),
        "### Red flags\n", "Emergency and urgent messages. More tables are in `docs/safety.md`.\n",
        t.flags(asked, REPORT), t.flags(asked, TUNING),
        "Harmless messages by the standing of what they mention:\n", t.harmless(asked), t.negation(asked),
        "### Known misses\n", "By id, so that the texts stay out of reach of whoever writes examples.\n",
        t.misses(asked), LIMITS,
    ])  # fmt: skip


def topic(row: Row) -> str:
    """The topic a question is mostly about, as code."""
    return f"`{row['topics'][0]}`"


def kind(row: Row) -> str:
    """The kind of reply wanted."""
    return str(row["kind"])


def _sizes(asked: t.Asked) -> str:
    names = ("questions", "beliefs", "scope", "traps", "red_flags", "negation")
    counts = [[len(t.pairs_of(asked, folder, name)) for folder in (REPORT, TUNING)] for name in names]
    rows = [
        [name.replace("_", " "), *(str(one or "") for one in some)] for name, some in zip(names, counts, strict=True)
    ]
    return t.table(["messages", "report", "tuning"], rows)


def _threshold(points: Mapping[str, Sequence[Point]], chosen: Thresholds) -> str:
    settings = ", ".join(f"`{name}` {value}" for name, value in asdict(chosen).items())
    return "\n".join([
        "### Where \"sure\" begins\n",
        f"What comes of moving `{MOVED}`, without the conversation around the messages: fewer questions answered, fewer",
        "answered wrongly. The value in use is bold. The thresholds were chosen on the tuning sets and on held-out",
        "training examples.\n",
        "![threshold](evaluation/threshold.png)\n",
        *(t.threshold(points[folder], getattr(chosen, MOVED), folder) for folder in (REPORT, TUNING)),
        f"All settings: {settings}.\n",
    ])  # fmt: skip
