"""Sentences and the facts they cite: ``Shots do not cure pain. [F045]`` and back."""

from __future__ import annotations

import re
from typing import List, Tuple

from bot.content.models import Paragraph, Sentence

_CITATION = re.compile(r"\s*\[((?:[FSGC]\d{3})(?:[,\s]+[FSGC]\d{3})*)\]")
_BULLET = re.compile(r"^[-*]\s+")
_ENDS = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"')]))\s+(?=[A-Z0-9\"'*{])")


def read_paragraph(text: str) -> Paragraph:
    """Split a paragraph into sentences, each with the fact ids that stand in brackets after it.

    Words after the last citation become sentences without sources; ``bot.content.checks`` reports
    them where a source is required.
    """
    bullet = bool(_BULLET.match(text))
    rest = " ".join(_BULLET.sub("", text).split())
    sentences: List[Sentence] = []
    start = 0
    for match in _CITATION.finditer(rest):
        *uncited, cited = split_sentences(rest[start : match.start()]) or [""]
        sentences += [Sentence(text=words) for words in uncited]
        sentences.append(Sentence(text=cited, sources=tuple(re.split(r"[,\s]+", match.group(1)))))
        start = match.end()
    sentences += [Sentence(text=words) for words in split_sentences(rest[start:])]
    return Paragraph(sentences=tuple(sentences), bullet=bullet)


def split_sentences(text: str) -> List[str]:
    """The sentences of plain text, in order, without empty ones."""
    return [part.strip() for part in _ENDS.split(text.strip()) if part.strip()]


def read_paragraphs(lines: List[Tuple[int, str]]) -> Tuple[Paragraph, ...]:
    """Paragraphs out of numbered lines: a blank line or a new list item begins the next one."""
    blocks: List[List[str]] = [[]]
    for _, line in lines:
        if not line.strip():
            blocks.append([])
        elif _BULLET.match(line.strip()):
            blocks.append([line.strip()])
        else:
            blocks[-1].append(line.strip())
    return tuple(read_paragraph(" ".join(block)) for block in blocks if block)
