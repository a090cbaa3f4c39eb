"""Examples: how patients ask. They teach the assistant, so each one belongs to one topic."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.checks.folder import Folder, Rule, answer_file
from bot.content.models import Answer
from bot.content.problems import Problem

MIN_QUESTIONS = 20
MAX_EXAMPLE = 400
"""Characters; a longer message is a story and teaches nothing."""


def page_has_enough_questions(at: Folder) -> Iterator[Problem]:
    for answer in at.pack.answers.values():
        if len(answer.asked_as) < MIN_QUESTIONS:
            remedy = (
                f"'Patients ask' has {len(answer.asked_as)} lines; {MIN_QUESTIONS} or more are needed to be found well."
            )
            yield at.problem(answer_file(answer.id), "## Patients ask", remedy, must_fix=False)


def example_stands_once(at: Folder) -> Iterator[Problem]:
    home: dict[str, Answer] = {}
    for answer in at.pack.answers.values():
        for example in _examples(answer):
            first = home.setdefault(_bare(example), answer)
            if first.id != answer.id:
                remedy = f'"{example}" stands in {answer_file(first.id)} too. Keep it on the page that answers it.'
                yield at.problem(answer_file(answer.id), f"- {example}", remedy)


def example_is_a_message(at: Folder) -> Iterator[Problem]:
    for answer in at.pack.answers.values():
        for example in _examples(answer):
            if len(example) > MAX_EXAMPLE:
                remedy = f"this example has {len(example)} characters; keep it under {MAX_EXAMPLE}."
                yield at.problem(answer_file(answer.id), f"- {example}", remedy, must_fix=False)


def _examples(answer: Answer) -> Iterator[str]:
    yield from answer.asked_as
    yield from answer.truths
    for myth in answer.myths:
        yield from myth.heard_as


def _bare(example: str) -> str:
    return " ".join(re.findall(r"\w+", example.lower()))


RULES: tuple[Rule, ...] = (page_has_enough_questions, example_stands_once, example_is_a_message)
