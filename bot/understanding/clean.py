"""Text as it comes from a channel, made fit to read: one form, one line, a bounded length.

Nothing a patient means is taken out. Unicode NFC keeps the letters as typed (no compatibility folding,
which would turn "½" into "1⁄2" and change a score).
"""

from __future__ import annotations

import re
import unicodedata

MAX_CHARACTERS = 6_000
"""Longest text that is read, in characters. Longer messages are cut, not refused: red flags come first."""

_NOT_TEXT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Unicode categories that hold no words: controls, invisible marks, lone surrogates, private, unassigned."""

_COMMAND = re.compile(r"/\w+(?:@\w+)?(?:\{.*\})?")

_INVISIBLE = re.compile("[\u115f\u1160\u2800\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Blank fillers and variation selectors, which look like nothing and part two equal words."""


def clean(text: object) -> str:
    """``text`` in NFC, on one line, without invisible characters, at most 6,000 characters. Never raises."""
    if not isinstance(text, str):
        return ""
    # Twice the limit first, so that a huge message costs no more than a long one.
    visible = "".join(_visible(character) for character in text[: 2 * MAX_CHARACTERS])
    folded = " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", visible)).split())
    return folded[:MAX_CHARACTERS].rstrip()


def is_blank(text: object) -> bool:
    """True when ``text`` holds no letter and no digit: punctuation, emoji or nothing at all."""
    return not any(character.isalnum() for character in clean(text))


def is_command(text: str) -> bool:
    """True for a chat program's command, as "/start": a name made for machines, which says nothing to a reader."""
    return _COMMAND.fullmatch(text) is not None


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in _NOT_TEXT else character
