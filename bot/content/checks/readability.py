"""Reading ease: US grade 6, short sentences, short bubbles (clinical brief 4; PEMAT 3 and 8)."""

from __future__ import annotations

from collections.abc import Iterator

import textstat

from bot.content.checks.folder import Folder, Passage, Rule, answer_file, answer_passages
from bot.content.problems import Problem
from bot.content.sentences import split_sentences

TARGET_GRADE = 6.0
MAX_GRADE = 8.0
MIN_WORDS = 30
"""Grade formulas are noisy on fewer words."""

TARGET_SENTENCE = 15
MAX_SENTENCE = 25
MAX_BUBBLE = 60


def grade(words: str) -> float:
    """Flesch-Kincaid grade (US school years) of plain text."""
    return float(textstat.flesch_kincaid_grade(words))


def word_count(words: str) -> int:
    """Words of plain text; a lone dash or mark is none."""
    return sum(any(sign.isalnum() for sign in word) for word in words.split())


def answer_reads_easily(at: Folder) -> Iterator[Problem]:
    for answer in at.pack.answers.values():
        words = at.spoken(" ".join(passage.words for passage in answer_passages(answer)))
        yield from _grade_problems(at, answer_file(answer.id), words, "# ", "the answer")
        sentences = split_sentences(words)
        mean = word_count(words) / max(1, len(sentences))
        if mean > TARGET_SENTENCE:
            remedy = f"the answer has {mean:.0f} words a sentence; aim at {TARGET_SENTENCE} or fewer."
            yield at.problem(answer_file(answer.id), "# ", remedy, must_fix=False)


def text_reads_easily(at: Folder) -> Iterator[Problem]:
    for passage in at.passages:
        if not passage.file.startswith("answers/"):
            words = at.spoken(passage.words)
            yield from _grade_problems(at, passage.file, words, passage.words, "this text", passage.after)


def sentence_is_short(at: Folder) -> Iterator[Problem]:
    for passage in at.passages:
        for sentence in passage.sentences:
            count = word_count(at.spoken(sentence))
            if count > MAX_SENTENCE:
                remedy = f'"{sentence}" has {count} words; {MAX_SENTENCE} is the limit. Make two sentences of it.'
                yield at.problem(passage.file, sentence, remedy, after=passage.after)


def bubble_is_short(at: Folder) -> Iterator[Problem]:
    for passage in (*at.passages, *_myth_bubbles(at)):
        count = word_count(at.spoken(passage.words))
        if count > MAX_BUBBLE:
            remedy = (
                f"this text has {count} words; {MAX_BUBBLE} is the limit of one bubble. Shorten it or start a new one."
            )
            yield at.problem(passage.file, passage.words, remedy, after=passage.after)


def _myth_bubbles(at: Folder) -> Iterator[Passage]:
    """A myth is spoken together with why it misleads."""
    for answer in at.pack.answers.values():
        for myth in answer.myths:
            yield Passage(answer_file(answer.id), f"{myth.belief} {myth.why.text}")


def _grade_problems(at: Folder, file: str, words: str, where: str, what: str, after: str = "") -> Iterator[Problem]:
    if word_count(words) < MIN_WORDS:
        return
    measured = grade(words)
    if measured > TARGET_GRADE:
        limit = f"above the limit of {MAX_GRADE:.0f}" if measured > MAX_GRADE else f"aim at {TARGET_GRADE:.0f} or lower"
        remedy = f"{what} reads at grade {measured:.1f}; {limit}. Use shorter words and sentences."
        yield at.problem(file, where, remedy, after=after, must_fix=measured > MAX_GRADE)


RULES: tuple[Rule, ...] = (answer_reads_easily, text_reads_easily, sentence_is_short, bubble_is_short)
