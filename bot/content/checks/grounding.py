"""Grounding: every sentence of an answer rests on a fact, and every number is in that fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.checks.folder import PLACEHOLDER, Folder, Rule, answer_file, answer_paragraphs
from bot.content.models import Fact, Figure, Sentence
from bot.content.problems import Problem

_RANGE = re.compile(r"(\d+(?:\.\d+)?)\s*(?:-|\u2013|to)\s*(\d+(?:\.\d+)?)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s?(?:%|percent)")
_BRACKETS = re.compile(r"\[[^\]]*\]?")
_WORDED = {
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "dozens": "dozens",
    "hundreds": "hundreds",
}
"""Number words that count something. "One" and "two" are left out: they mostly point ("one idea")."""
_POINTS_BACK = re.compile(r"\b(?:all|these|those|the) [a-z]+", re.IGNORECASE)

_KIND_OF_LETTER = {"F": "article", "S": "silence", "G": "guidance", "C": "clinic"}


def sentence_names_its_fact(at: Folder) -> Iterator[Problem]:
    for file, sentence, after in _answer_sentences(at):
        if not sentence.sources:
            remedy = f'"{sentence.text}" names no fact. Put the id of its fact behind it, such as [F001].'
            yield at.problem(file, sentence.text, remedy, after=after)


def cited_fact_exists(at: Folder) -> Iterator[Problem]:
    for file, sentence, after in (*_answer_sentences(at), *_outcome_sentences(at)):
        for source in sentence.sources:
            if source not in at.pack.facts:
                remedy = f"'{source}' is not in facts.yml. Check the number, or add the fact."
                yield at.problem(file, sentence.text, remedy, after=after)


def citation_is_well_formed(at: Folder) -> Iterator[Problem]:
    for file, sentence, after in (*_answer_sentences(at), *_outcome_sentences(at)):
        for wrong in _BRACKETS.findall(sentence.text):
            remedy = f"'{wrong}' is not a fact id. Write F, S, G or C and three digits, such as [F012] or [F012 S003]."
            yield at.problem(file, wrong, remedy, after=after)


def number_is_in_a_cited_fact(at: Folder) -> Iterator[Problem]:
    for file, sentence, after in (*_answer_sentences(at), *_outcome_sentences(at)):
        known = [at.pack.facts[source] for source in sentence.sources if source in at.pack.facts]
        figures = [figure for fact in known for figure in fact.figures]
        for number in _not_covered(sentence.text, figures) if known else ():
            remedy = (
                f"'{number}' is not a figure of {', '.join(sentence.sources)}. Correct it, or name the fact it is from."
            )
            yield at.problem(file, sentence.text, remedy, after=after)


def number_of_a_claim_is_a_figure(at: Folder) -> Iterator[Problem]:
    for fact in at.pack.facts.values():
        for number in _not_covered(fact.claim, fact.figures):
            yield _of_fact(
                at, fact, f"'{number}' is in the claim of {fact.id} but not under its figures. Add it there."
            )


def fact_letter_goes_with_its_kind(at: Folder) -> Iterator[Problem]:
    for fact in at.pack.facts.values():
        kind = _KIND_OF_LETTER[fact.id[0]]
        if fact.kind != kind:
            yield _of_fact(
                at, fact, f"{fact.id} must be of the kind '{kind}', not '{fact.kind}'. Change one of the two."
            )


def _of_fact(at: Folder, fact: Fact, sentence: str) -> Problem:
    return at.problem("facts.yml", fact.claim, sentence, after=f"id: {fact.id}")


def _answer_sentences(at: Folder) -> Iterator[tuple[str, Sentence, str]]:
    for answer in at.pack.answers.values():
        for paragraph, after in answer_paragraphs(answer):
            for sentence in paragraph.sentences:
                yield answer_file(answer.id), sentence, after


def _outcome_sentences(at: Folder) -> Iterator[tuple[str, Sentence, str]]:
    for outcome in at.pack.outcomes.values():
        for paragraph in outcome.paragraphs:
            for sentence in paragraph.sentences:
                yield f"outcomes/{outcome.id}.md", sentence, ""


def _not_covered(text: str, figures: list[Figure] | tuple[Figure, ...]) -> Iterator[str]:
    """Numbers and ranges of ``text`` that no figure holds; a percent needs a figure with the unit %."""
    words = PLACEHOLDER.sub(" ", _BRACKETS.sub(" ", text))
    ranges = {figure.value for figure in figures}
    for low, high in _RANGE.findall(words):
        if f"{low}-{high}" not in ranges:
            yield f"{low} to {high}"
    numbers = {number for figure in figures for number in (*_NUMBER.findall(figure.value), figure.value)}
    worded = [_WORDED[word] for word in re.findall(r"[a-z]+", _POINTS_BACK.sub(" ", words).lower()) if word in _WORDED]
    for number in (*_NUMBER.findall(words), *worded):
        if number not in numbers:
            yield number
    percents = {number for figure in figures if figure.unit == "%" for number in _NUMBER.findall(figure.value)}
    for number in _PERCENT.findall(words):
        if number not in percents:
            yield f"{number}%"


RULES: tuple[Rule, ...] = (
    sentence_names_its_fact,
    cited_fact_exists,
    citation_is_well_formed,
    number_is_in_a_cited_fact,
    number_of_a_claim_is_a_figure,
    fact_letter_goes_with_its_kind,
)
