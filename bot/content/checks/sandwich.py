"""The truth sandwich: fact, myth named once and flagged, why it misleads, fact again (Debunking Handbook 2020)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.checks.folder import Folder, Rule, answer_file, answer_passages
from bot.content.problems import Problem
from bot.content.sentences import split_sentences

_NOT_KNOWN = re.compile(
    r"\b(?:not (?:\w+ )?known|not (?:\w+ )?established|does not (?:say|cover|rate|give)|gives no|uncertain)\b",
    re.IGNORECASE,
)
_SHARE_OF_MYTH = 0.6
"""A title with fewer words of the myth names its topic and does not state it."""


def page_has_a_myth(at: Folder) -> Iterator[Problem]:
    for answer in at.pack.answers.values():
        if not answer.myths:
            remedy = "has no myth. Add '## Myth (too good)' or '## Myth (too bad)', with '### Why it misleads'."
            yield at.problem(answer_file(answer.id), "", remedy)


def myth_is_one_bare_sentence(at: Folder) -> Iterator[Problem]:
    for answer in at.pack.answers.values():
        for myth in answer.myths:
            if not myth.belief:
                yield at.problem(answer_file(answer.id), "## Myth", "a myth is empty. Write it in one sentence.")
            elif len(split_sentences(myth.belief)) != 1:
                remedy = f'the myth "{myth.belief}" must be one sentence. Make a second myth of the rest.'
                yield at.problem(answer_file(answer.id), myth.belief, remedy)
            if "[" in myth.belief:
                remedy = f'the myth "{myth.belief}" must not name a fact: it is not true. Take the brackets out.'
                yield at.problem(answer_file(answer.id), myth.belief, remedy)


def myth_is_not_in_the_title(at: Folder) -> Iterator[Problem]:
    for answer in at.pack.answers.values():
        for myth in answer.myths:
            belief = _bare(myth.belief)
            title, question = _bare(answer.title), _bare(answer.question)
            inside = title in belief and len(title.split()) >= _SHARE_OF_MYTH * len(belief.split())
            if belief and (inside or belief in title):
                remedy = f"the title '{answer.title}' states the myth. Name the topic instead."
                yield at.problem(answer_file(answer.id), "title:", remedy)
            if belief and belief in question:
                remedy = f"the question '{answer.question}' states the myth. Ask it in a neutral way."
                yield at.problem(answer_file(answer.id), f"# {answer.question}", remedy)


def myth_is_named_once(at: Folder) -> Iterator[Problem]:
    """The myth stands nowhere in the words that are said as true, so that it is heard once."""
    for answer in at.pack.answers.values():
        for myth in answer.myths:
            for passage in answer_passages(answer):
                if _bare(myth.belief) and _bare(myth.belief) in _bare(passage.words):
                    remedy = f'repeats the myth "{myth.belief}" Say the fact in other words.'
                    yield at.problem(answer_file(answer.id), passage.words, remedy, after=passage.after)


def evidence_page_says_what_is_not_known(at: Folder) -> Iterator[Problem]:
    for answer in at.pack.answers.values():
        body = " ".join(paragraph.text for paragraph in (answer.fact, *answer.body))
        if answer.evidence != "none" and not _NOT_KNOWN.search(body):
            remedy = "does not say what is not known. Add it under '## More', such as 'What is not known: ...'."
            yield at.problem(answer_file(answer.id), "## More", remedy)


def _bare(words: str) -> str:
    """Small letters and single spaces, no marks."""
    return " ".join(re.findall(r"[a-z0-9']+", words.lower()))


RULES: tuple[Rule, ...] = (
    page_has_a_myth,
    myth_is_one_bare_sentence,
    myth_is_not_in_the_title,
    myth_is_named_once,
    evidence_page_says_what_is_not_known,
)
