"""Training examples: what a patient wrote, what it is about, and how the patient stands to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List

from bot.content.models import Pack

ASK, TRUTH, MYTH = "ask", "truth", "myth"
TOPIC = "faq/"
"""Prefix of the labels that are topics; the other labels are intents of ``data/nlu.yml``."""


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
