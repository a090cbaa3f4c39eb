"""Where words stand in a file. The models carry no lines, so the file is searched for them."""

from __future__ import annotations

import re
from bisect import bisect_right

_SPACE = re.compile(r"\s+")
_ESCAPES = (("''", "'"), ('\\"', '"'))
_FEW_WORDS = 5
"""Enough to know a sentence again when a quote or a comment breaks it up in the file."""


class Places:
    """The text of one file, searched without minding line breaks and YAML quotes."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        parts: list[str] = []
        length = 0
        for line in text.split("\n"):
            words = _flat(line)
            self._starts.append(length)
            parts.append(words)
            length += len(words) + 1
        self._text = " ".join(parts).lower()

    def line_of(self, words: str, after: str = "") -> int:
        """The line, from 1, where ``words`` begin; searched behind ``after`` where that is given.

        Words that are not found are looked for by their first few; then the line of ``after`` is the answer.
        """
        start = max(self._find(after, 0), 0) if after else 0
        wanted = " ".join(_SPACE.split(words.strip())[:_FEW_WORDS])
        for candidate, since in ((words, start), (words, 0), (wanted, start), (wanted, 0)):
            found = self._find(candidate, since)
            if found >= 0:
                return bisect_right(self._starts, found)
        return bisect_right(self._starts, start)

    def _find(self, words: str, start: int) -> int:
        flat = _flat(words).lower()
        return self._text.find(flat, start) if flat else -1


def _flat(text: str) -> str:
    for escaped, plain in _ESCAPES:
        text = text.replace(escaped, plain)
    return _SPACE.sub(" ", text.strip())
