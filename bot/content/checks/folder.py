"""A loaded content folder as the rules see it: its pack, its files and what is said to patients."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bot.content.checks.locate import Places
from bot.content.models import Answer, Outcome, Pack, Paragraph
from bot.content.problems import Problem
from bot.content.sentences import split_sentences

PLACEHOLDER = re.compile(r"\{\{\s*([\w.]*)\s*\}\}")

FIXED_WORDING = frozenset({"peg_pain", "peg_enjoyment", "peg_activity"})
"""The PEG questions: tested wording that may not be made easier (clinical brief 1.1)."""

_ENGLISH = "language_notice.en"


@dataclass(frozen=True)
class Passage:
    """Words said to a patient in one go, and where they stand.

    ``after`` are words that stand before them in the file. ``words`` is as written, with placeholders.
    """

    file: str
    words: str
    after: str = ""

    @property
    def sentences(self) -> list[str]:
        return split_sentences(self.words)


class Folder:
    """What a rule gets: ``pack``, the passages said to patients, and a way to name a place in a file."""

    def __init__(self, path: Path, pack: Pack) -> None:
        self.path = path
        self.pack = pack
        self._places: dict[str, Places] = {}

    def problem(self, file: str, words: str, sentence: str, *, after: str = "", must_fix: bool = True) -> Problem:
        """A finding about ``words`` in ``file`` (its name below the folder)."""
        if file not in self._places:
            path = self.path / file
            self._places[file] = Places(path.read_text(encoding="utf-8") if path.is_file() else "")
        return Problem(self.path / file, self._places[file].line_of(words, after), sentence, must_fix)

    def spoken(self, words: str) -> str:
        """Words as a patient hears them: clinic placeholders filled, any other one counted as one word."""
        clinic = self.pack.clinic.dict()
        return PLACEHOLDER.sub(lambda match: str(clinic.get(match[1].removeprefix("clinic."), "this")), words)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Everything said to patients in English, except the beliefs called myths."""
        return (
            *(passage for answer in self.pack.answers.values() for passage in answer_passages(answer)),
            *(passage for outcome in self.pack.outcomes.values() for passage in outcome_passages(outcome)),
            *self._phrases(),
            *self._questions(),
            *(Passage("red_flags.yml", rule.tail, f"id: {rule.id}") for rule in self.pack.red_flags.rules),
        )

    def _phrases(self) -> Iterator[Passage]:
        """Phrases in English; " | " parts the lines of a list."""
        for key, words in self.pack.phrases.items():
            other_language = key.startswith("language_notice.") and key != _ENGLISH
            if not other_language and not key.endswith(".next"):
                for line in words.split(" | "):
                    yield Passage("phrases.yml", line, key.rsplit(".", 1)[-1] + ":")

    def _questions(self) -> Iterator[Passage]:
        for question in self.pack.questionnaire.questions:
            asked = () if question.id in FIXED_WORDING else (question.ask, question.ask_other, question.hint)
            options = (option.text for option in question.options)
            for words in (*asked, question.ask_again, question.why, *options):
                if words:
                    yield Passage("questionnaire.yml", words, f"id: {question.id}")


Rule = Callable[[Folder], Iterable[Problem]]


def answer_file(answer_id: str) -> str:
    """The file of an answer below the content folder."""
    return f"answers/{answer_id}.md"


def answer_paragraphs(answer: Answer) -> Iterator[tuple[Paragraph, str]]:
    """The paragraphs of an answer in the order of the file, each with words that stand before it."""
    yield answer.fact, "## Fact"
    for myth in answer.myths:
        yield myth.why, myth.belief
    for paragraph in answer.body:
        yield paragraph, "## More"


def answer_passages(answer: Answer) -> Iterator[Passage]:
    """The paragraphs of an answer without their citations."""
    for paragraph, after in answer_paragraphs(answer):
        yield Passage(answer_file(answer.id), paragraph.text, after)


def outcome_passages(outcome: Outcome) -> Iterator[Passage]:
    """The paragraphs of an outcome without their citations."""
    for paragraph in outcome.paragraphs:
        yield Passage(f"outcomes/{outcome.id}.md", paragraph.text)
