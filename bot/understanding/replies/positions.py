"""Options named by their place in the list: "2", "b)", "the second one", "1, 3 and 5", "first and last"."""

from __future__ import annotations

import re

from bot.understanding.replies.numbers import in_digits, ordinal

_FILLER = frozenset(
    "the option options number numbers no nr num choice choices answer answers item pick is its i say id go with one ones and or a an "
    "please thanks both my line lines tick ticks um well just for me would be".split()
)
_LETTER = re.compile(r"^\s*\(?([a-z])(?:[).:]\s*|\s*)$")
_TOKEN = re.compile(r"[a-z]+|\d+(?:st|nd|rd|th)?\b|[^\s\w]")
_MARKS = frozenset(",.;:)(#&+!/")


def positions(text: str, count: int) -> list[int] | None:
    """Places named in ``text``, counted from 0, when it names places and nothing else; else None.

    A place beyond ``count`` is returned as -1: the patient chose from the list, and missed it.
    """
    lowered = text.lower().strip()
    letter = _LETTER.match(lowered)
    if letter and letter.group(1) not in "yni":
        return [_place(ord(letter.group(1)) - ord("a") + 1, count)]
    places: list[int] = []
    # "one" alone is the first; "the second one" is not the first as well.
    words = _TOKEN.findall(re.sub(r"(?<=[a-z]) a$", " one", in_digits(lowered)))
    for word in words:
        number = int(word) if word.isdigit() else ordinal(word)
        if word in ("last", "bottom") or number is not None:
            if number is not None and places and word == "1" and "and" not in words and "," not in words:
                continue
            places.append(count - 1 if number is None else _place(number, count))
        elif word == "top":
            places.append(0)
        elif word not in _FILLER and word not in _MARKS:
            return None
    return list(dict.fromkeys(places)) or None


def _place(number: int, count: int) -> int:
    return number - 1 if 1 <= number <= count else -1
