"""Training examples: what a patient wrote, what it is about, and how the patient stands to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import List

from bot.content.models import Pack
from bot.content.problems import ContentError, Problem
from bot.content.yaml_lines import line_of, read_yaml

ASK, TRUTH, MYTH = "ask", "truth", "myth"
_HAS_EXAMPLES = re.compile(r"^nlu:", re.MULTILINE)
TOPIC = "faq/"
"""Prefix of the labels that are topics; the other labels are intents of ``data/*.yml``."""


def family(label: str) -> str:
    """What stands before the stroke: the intent that a label belongs to."""
    return label.split("/")[0]


@dataclass(frozen=True)
class Example:
    """One labelled message. ``stance`` is ``ask``, ``truth`` or ``myth:<number of the myth>``."""

    text: str
    label: str
    stance: str = ASK


def content_examples(pack: Pack) -> List[Example]:
    """The example questions and statements that stand in the answer files, in file order."""
    examples: List[Example] = []
    for topic, answer in pack.answers.items():
        label = TOPIC + topic
        examples += [Example(text, label) for text in (answer.question, *answer.asked_as)]
        examples += [Example(text, label, TRUTH) for text in answer.truths]
        for number, myth in enumerate(answer.myths):
            examples += [Example(text, label, f"{MYTH}:{number}") for text in (myth.belief, *myth.heard_as)]
    return examples


def nlu_examples(path: Path) -> List[Example]:
    """The examples of a file in Rasa's own format, in file order. Raises ContentError with the place of a mistake.

    A file of other things, without ``nlu``, has none. Rasa's own reader takes ten times as long.
    """
    text = path.read_text(encoding="utf-8")
    if not _HAS_EXAMPLES.search(text):
        return []
    values, lines = read_yaml(text, path)
    examples: List[Example] = []
    for number, item in enumerate((values or {}).get("nlu") or []):
        if not isinstance(item, dict) or not isinstance(item.get("examples"), str) or "intent" not in item:
            line = line_of(lines, ("nlu", number))
            raise ContentError([Problem(path, line, "needs 'intent' and, under 'examples: |', its lines")])
        told = (line.strip() for line in item["examples"].splitlines())
        examples += [Example(line[2:].strip(), str(item["intent"])) for line in told if line.startswith("- ")]
    return examples
