"""Replies to "how old": an age or a year of birth, and the band it falls into."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.understanding.replies.numbers import in_digits
from bot.understanding.replies.reading import Reading, found, unclear

OLDEST = 120
"""Above this a number is no age, in years."""

AGE_BANDS: tuple[tuple[str, int], ...] = (
    ("under_16", 15),
    ("16_17", 17),
    ("18_49", 49),
    ("50_64", 64),
    ("65_plus", OLDEST),
)
"""An option id and the highest age that belongs to it."""

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\b")
_SHORT_YEAR = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](\d\d)\b|\b(?:born|dob|b|birth\w*)\b\D*?'?(\d\d)\b(?![/.-]\d)")
_BABY = re.compile(r"\b\d+(?:\.\d)? ?(?:months?|mos?|weeks?|wks?|days?)\b(?: old| of age)?")
_DECADE = re.compile(
    r"\b(early|mid|middle|late|low|high)?[ -]*(?:in (?:my|his|her|their|the) )?(early|mid"
    r"|late)?[ -]*(\d0)'?s\b"
)
_DECADE_WORDS = re.compile(r"\b(twent|thirt|fort|fourt|fift|sixt|sevent|eight|ninet)ies\b")
_DECADES = {
    "twent": 20,
    "thirt": 30,
    "fort": 40,
    "fourt": 40,
    "fift": 50,
    "sixt": 60,
    "sevent": 70,
    "eight": 80,
    "ninet": 90,
}
_PARTS = {"early": (0, 3), "low": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9), "high": (7, 9)}
_NUMBER = re.compile(r"(?<![\w.,/'-])(\d{1,3})(?:\.\d+|\.5)?(?= ?(?:$|\W|y|ish\b|m\b|f\b|male|female|and a half))")
_OVER = re.compile(r"\b(?:over|more than|older than|above|past)\s*$")
_UNDER = re.compile(r"\b(?:under|less than|younger than|below)\s*$")
_ALMOST = re.compile(r"\b(?:almost|nearly|not yet|turning|going on|about to be|soon)\s*$")
_OTHER_TIME = re.compile(r"^ ?(?:years?|yrs?) (?:ago|with|of pain|now with)\b")
_SAID_AS_AGE = re.compile(r" ?-?(?:years?|yrs?|y)?[ -]?(?:old|of age|young)\b| ?(?:yo|y/o)\b")
_AGE_FOLLOWS = re.compile(
    r"\b(?:i'?m|i am|aged?|turned|turning|s?he'?s|s?he is)\s+(?:now |about |almost |nearly |only )?$"
)


def read_age(text: str, today: date | None) -> Reading | None:
    """The age band, "unclear" when two fit, or None when no age is named. A year of birth needs ``today``."""
    said = _DECADE_WORDS.sub(lambda match: f"{_DECADES[match.group(1)]}s", in_digits(text))
    if _BABY.search(said):
        return found(AGE_BANDS[0][0])
    if today is None and (_YEAR.search(said) or _SHORT_YEAR.search(said)):
        return unclear()
    ages = (_from_birth(said, today) if today else []) or _from_decade(said) or _from_numbers(said)
    return _band(ages) if ages else None


def _band(ages: Sequence[int]) -> Reading:
    if any(not 0 <= age <= OLDEST for age in ages):
        return unclear()
    bands = {next(band for band, highest in AGE_BANDS if age <= highest) for age in ages}
    return found(bands.pop()) if len(bands) == 1 else unclear("range")


def _from_birth(said: str, today: date) -> list[int]:
    match = _YEAR.search(said) or _SHORT_YEAR.search(said)
    if not match:
        return []
    year = int(next(group for group in match.groups() if group))
    if year < 100:
        year += 2000 if year <= today.year % 100 else 1900
    # The birthday may be still to come this year.
    return [today.year - year - 1, today.year - year] if year < today.year else [today.year - year]


def _from_decade(said: str) -> list[int]:
    match = _DECADE.search(said)
    if not match:
        return []
    first, last = _PARTS.get(match.group(1) or match.group(2) or "", (0, 9))
    return [int(match.group(3)) + first, int(match.group(3)) + last]


def _from_numbers(said: str) -> list[int]:
    found_ages: list[int] = []
    matches = [match for match in _NUMBER.finditer(said) if not _OTHER_TIME.match(said[match.end() :])]
    named = [
        match
        for match in matches
        if _SAID_AS_AGE.match(said[match.end() :]) or _AGE_FOLLOWS.search(said[: match.start()])
    ]
    for match in named or matches:
        age, before = int(match.group(1)), said[: match.start()]
        if _OVER.search(before):
            found_ages += [age + 1, max(age + 1, OLDEST)]
        elif _UNDER.search(before):
            found_ages += [0, max(age - 1, 0)]
        else:
            found_ages.append(age - 1 if _ALMOST.search(before) and age else age)
    return found_ages
