"""Numbers in a reply, in digits or words, with what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from bot.understanding.replies.tokens import lowered
from bot.understanding.replies.words import LARGE, ORDINALS, SPELLINGS, TENS, UNITS

_HALVES = {"\u00bd": " 1/2", "\u00bc": " 1/4", "\u00be": " 3/4"}
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_NOT_A_COUNT = re.compile(
    r"\b(?:this|that|the|no|any|every|each|which|some|another|good|bad|hard|tough|only|last|right"
    r"|left)[ -]one\b|\bone (?:of|thing|day)\b"
)
_DIGITS = re.compile(r"(?<![\w.,/])(-?)(\d{1,9})(?:[.,](\d{1,3})(?!\d))?(?=$|[^\w]|ish\b|[a-z])")
_AND_A_HALF = re.compile(r"(?:\s*(?:and|-)?\s*(?:a )?(?:half|1/2))\b(?! (?:day|week|month|year))")


@dataclass(frozen=True)
class Number:
    """One number: its value and the characters of the text it takes, as (start, end)."""

    value: Decimal
    start: int
    end: int


def in_digits(text: str) -> str:
    """``text`` in small letters with number words turned into digits: "sixty-five" becomes "65"."""
    plain = lowered(text)
    for sign, digits in _HALVES.items():
        plain = plain.replace(sign, digits)
    plain = re.sub(r"(\d)(to|or|and)(\d)", r"\1 \2 \3", plain)
    plain = _NOT_A_COUNT.sub(lambda match: match.group().replace("one", "a", 1), plain)
    pieces: list[str] = []
    end = 0
    for start, stop, value in _word_numbers(plain):
        pieces += [plain[end:start], str(value)]
        end = stop
    return re.sub(r"(\d) point (\d)", r"\1.\2", "".join([*pieces, plain[end:]]))


def _word_numbers(text: str) -> list[tuple[int, int, int]]:
    result: list[tuple[int, int, int]] = []
    for match in _WORD.finditer(text):
        word = match.group().removesuffix("ish")
        word = SPELLINGS.get(word, word)
        joined = bool(result) and re.fullmatch(r"[\s-]*", text[result[-1][1] : match.start()]) is not None
        if word in LARGE:
            before = result.pop() if joined else None
            start, factor = (before[0], before[2]) if before else (match.start(), 1)
            result.append((start, match.end(), factor * LARGE[word]))
        elif word in UNITS and joined and result[-1][2] in TENS.values() and 0 < UNITS[word] < 10:
            start, _, tens = result.pop()
            result.append((start, match.end(), tens + UNITS[word]))
        elif word in UNITS or word in TENS:
            result.append((match.start(), match.end(), UNITS.get(word, TENS.get(word, 0))))
    return result


def numbers_in(text: str) -> list[Number]:
    """Every number of ``text`` (as ``in_digits`` gives it), in reading order. "L5" and "b12" hold none."""
    result: list[Number] = []
    for match in _DIGITS.finditer(text):
        if result and match.start() < result[-1].end:
            continue
        sign, whole, part = match.groups()
        end, value = match.end(), Decimal(f"{sign}{whole}.{part or '0'}")
        half = _AND_A_HALF.match(text, end)
        if half and not part:
            end, value = half.end(), value + Decimal("0.5")
        result.append(Number(value, match.start(), end))
    return result


def ordinal(word: str) -> int | None:
    """1 for "first" and "1st"; None for other words."""
    digits = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)", word)
    return int(digits.group(1)) if digits else ORDINALS.get(word)


def whole(value: Decimal) -> int:
    """``value`` rounded half up."""
    return int((value + Decimal("0.5")) // 1)
