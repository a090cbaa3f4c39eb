"""Options named by their place in the list: "2", "b)", "the second one", "1, 3 and 5", "first and last"."""

from __future__ import annotations

import re

from bot.understanding.replies.numbers import in_digits, ordinal
from bot.understanding.replies.words import ORDINALS, word_set

_FILLER = word_set(
    "the option options number numbers no nr num choice choices answer answers item pick is its i "
    "say id go with one ones and or a an "
    "please thanks yes yeah yep both my line lines tick ticks um well just for me would be"
)
_LETTER = re.compile(r"^\s*\(?([a-z])\)\s*$")
"""A letter is a place only with its bracket: a bare "k" is "okay", and must not tick the eleventh line."""
_TOKEN = re.compile(r"[a-z]+|\d+(?:st|nd|rd|th)?\b|[^\s\w]")
_ORDINAL_ONE = re.compile(rf"\b(\d+(?:st|nd|rd|th)|{'|'.join(ORDINALS)}|last|top|bottom) ones?\b")
_MARKS = frozenset(",.;:)(#&+!/")


def positions(text: str, count: int) -> list[int] | None:
    """Places named in ``text``, counted from 0, when it names places and nothing else; else None.

    A place beyond ``count`` is returned as -1: the patient chose from the list, and missed it.
    """
    lowered = text.lower().strip()
    letter = _LETTER.match(lowered)
    if letter:
        return [_place(ord(letter.group(1)) - ord("a") + 1, count)]
    places: list[int] = []
    words = _TOKEN.findall(in_digits(_ORDINAL_ONE.sub(r"\1", lowered)))
    for word in words:
        number = int(word) if word.isdigit() else ordinal(word)
        if number is not None:
            places.append(_place(number, count))
        elif word in ("last", "bottom", "top"):
            places.append(0 if word == "top" else count - 1)
        elif word not in _FILLER and word not in _MARKS:
            return None
    return list(dict.fromkeys(places)) or None


def _place(number: int, count: int) -> int:
    return number - 1 if 1 <= number <= count else -1
