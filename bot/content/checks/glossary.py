"""Hard words: a page explains each one where it first uses it (PEMAT 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.checks.folder import Folder, Rule, answer_file, answer_passages
from bot.content.models import Answer, Term
from bot.content.problems import Problem

_SHORT = 4
"""Words of a gloss shorter than this ("a", "the", "of") explain nothing."""


def hard_word_is_explained(at: Folder) -> Iterator[Problem]:
    for answer in at.pack.answers.values():
        for term in at.pack.glossary:
            sentence = _first_use(answer, term)
            if sentence and not _explains(sentence, term):
                remedy = f"'{term.term}' is used without its plain words. Add them once: ({term.gloss})."
                yield at.problem(answer_file(answer.id), sentence, remedy, must_fix=False)


def _first_use(answer: Answer, term: Term) -> str:
    """The first sentence with the hard word, together with the one after it."""
    used = _word(term)
    sentences = [sentence for passage in answer_passages(answer) for sentence in passage.sentences]
    for index, sentence in enumerate(sentences):
        if used.search(sentence):
            return " ".join(sentences[index : index + 2])
    return ""


def _explains(words: str, term: Term) -> bool:
    """The hard word stands in or before brackets, or a word of the gloss stands near it."""
    if re.search(rf"{_word(term).pattern}[^.(]{{0,25}}\(|\([^)]*{_word(term).pattern}", words, re.IGNORECASE):
        return True
    said = {_stem(word) for word in re.findall(r"[a-z]+", words.lower())}
    return any(_stem(word) in said for word in re.findall(r"[a-z]+", term.gloss.lower()) if len(word) >= _SHORT)


def _word(term: Term) -> re.Pattern[str]:
    letters = re.escape(term.term)
    plural = "" if term.term.isupper() else r"(?:e?s)?"
    return re.compile(rf"\b{letters}{plural}\b", re.IGNORECASE if not term.term.isupper() else 0)


def _stem(word: str) -> str:
    return word.removesuffix("s")


RULES: tuple[Rule, ...] = (hard_word_is_explained,)
