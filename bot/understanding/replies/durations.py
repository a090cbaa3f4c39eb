"""Replies to "how long" and "when": an interval of days, and the band it falls into.

Bands of pain: acute below 6 weeks, subacute 6 to 12 weeks, then 3 to 12 months, and longer. An interval that
touches two bands is unclear. Dates need ``today``; no clock is read here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.understanding.replies.dates import Span, calendar_spans
from bot.understanding.replies.numbers import in_digits
from bot.understanding.replies.reading import Reading, found, unclear

Band = tuple[str, float]
"""An option id, and the number of days at which the next band begins."""

YEAR, MONTH, WEEK = 365.25, 30.44, 7.0

PAIN_BANDS: tuple[Band, ...] = (
    ("lt_6w", 6 * WEEK),
    ("w6_12", 90.0),  # "three months" is chronic, 12 weeks (84 days) are not [NICE NG193]
    ("m3_12", YEAR + 1),
    ("gt_12m", float("inf")),
)
SESSION_BANDS: tuple[Band, ...] = (
    ("today", 1.0),
    ("d1_3", 4.0),
    ("d4_14", 15.0),
    ("w2_8", 57.0),
    ("gt_8w", float("inf")),
)
_MANY_YEARS: Span = (2 * YEAR, 50 * YEAR)
_A_LITTLE = 0.02
"""How far "over" and "under" move a length: enough to cross into the next band, no more."""

_UNITS = (
    *(("mi", 0.0), ("mo", MONTH), ("mn", MONTH), ("mt", MONTH), ("mu", MONTH), ("h", 1 / 24), ("dec", 10 * YEAR)),
    *(("d", 1.0), ("n", 1.0), ("w", WEEK), ("y", YEAR)),
)
"""How a unit begins -> its days."""

_UNIT = (
    r"(minutes?|mins?|hours?|hrs?|days?|dys|d|nights?|weeks?|weaks?|wks?|w|months?|mnths?|mths?"
    r"|munths?|mos?|years?|yeers?|yrs?|y|decades?)"
    r"\b(\s+and a half)?"
)
_SIZE = r"(?:full |long |whole |good |solid )?"
_NUMBER = r"(\d+(?:\.\d+)?)"
_COUNTED = re.compile(rf"(?:{_NUMBER}\s*(?:-|to|or|and|till)\s*)?{_NUMBER}(\s*(?:and a half|1/2))?\s*{_SIZE}{_UNIT}")
_VAGUE = re.compile(rf"\b(couple|few|several|some|many)(?: of)? (?:more )?{_UNIT}")
_HALF = re.compile(rf"\bhalf (?:a |an )?{_UNIT}")
_ONE = re.compile(rf"\b(?:a|an|about a|this|full|whole)\s+{_SIZE}{_UNIT}")
_VAGUE_SIZE = {"couple": (2, 2), "few": (3, 5), "some": (3, 5), "several": (4, 7), "many": (6, 12)}
_PLENTY = re.compile(
    r"\b(?:years|yrs|decades|ages|forever|for ever|eternity|all my life|whole life|entire life"
    r"|as long as i (?:can )?(?:remember|know))\b"
    r"|\bsince (?:i was|my (?:child|teen|school|youth|twenties|thirties|20s|30s)|childhood|birth"
    r"|school|high school|college)"
)
_PLURAL = re.compile(r"\b(days|weeks|months)\b")
_PLURALS: dict[str, Span] = {"days": (2, 20), "weeks": (2 * WEEK, 10 * WEEK), "months": (2 * MONTH, 11 * MONTH)}
_AGE = re.compile(r"\b\d+[ -]*(?:years?|yrs?|months?|weeks?)?[ -]*(?:old|of age|yo)\b")
_OVER = re.compile(r"\b(?:over|more th[ae]n|longer than|at least|above|greater than|past)\s+(?:a |an |about |the )*$")
_UNDER = re.compile(
    r"\b(?:less th[ae]n|under|below|not even|at most|no more than|fewer than|up to|within|almost"
    r"|nearly)\s+(?:a |an |about )*$"
)
_PLUS = re.compile(r"^\s*(?:\+|plus\b|or (?:more|longer|so more)\b|and more\b)")
_JOINED = re.compile(r"\s*(?:and )?\s*")


def read_time_with(text: str, today: date | None) -> Reading | None:
    """How long the pain has been there. Of several times named the longest counts: "3 years, worse since May"."""
    spans = _spans(text, today)
    if not spans:
        return unclear() if _AGE.search(in_digits(text)) else None
    return _band(max(spans, key=lambda span: (span[1], span[0])), PAIN_BANDS)


def read_time_since(text: str, today: date | None) -> Reading | None:
    """When the last session was. Of several times named the shortest counts."""
    spans = _spans(text, today)
    return _band(min(spans, key=lambda span: (span[1], span[0])), SESSION_BANDS) if spans else None


def _band(span: Span, bands: Sequence[Band]) -> Reading:
    first, last = (next(index for index, (_, end) in enumerate(bands) if days < end) for days in span)
    return found(bands[first][0]) if first == last else unclear("range")


def _spans(text: str, today: date | None) -> list[Span]:
    said = _AGE.sub(" ", in_digits(text))
    said = re.sub(r"\bfortnights?\b", "2 weeks", said)
    said = re.sub(r"\b(?:a |one |1 )?year and (?:a )?half\b", "18 months", said)
    said = re.sub(r"(?<![\d ])\s*1/2 (?=a |an |y|w|m)|^1/2 ", " half ", said)
    hits: list[tuple[int, int, Span]] = []
    for pattern in (_COUNTED, _VAGUE, _HALF, _ONE):
        for match in pattern.finditer(said):
            if all(match.end() <= start or end <= match.start() for start, end, _ in hits):
                hits.append((match.start(), match.end(), _moved(_length(pattern, match), said, match)))
    spans = [span for _, _, span in _summed(sorted(hits), said)] + list(calendar_spans(said, today))
    if spans:
        return spans
    if _PLENTY.search(said):
        return [_MANY_YEARS]
    plural = _PLURAL.search(said)
    return [_PLURALS[plural.group(1)]] if plural else []


def _length(pattern: re.Pattern[str], match: re.Match[str]) -> Span:
    unit, half = match.groups()[-2:]
    days = next(size for start, size in _UNITS if unit.startswith(start))
    more = 0.5 if half else 0.0
    if pattern is _COUNTED:
        low, high, inner_half = match.group(1), match.group(2), match.group(3)
        top = float(high) + (0.5 if inner_half else more)
        # "1 to 2 years" is more than one: a range begins just above its lower end.
        return (min(float(low) * (1 + _A_LITTLE), top) * days if low else top * days, top * days)
    if pattern is _VAGUE:
        fewest, most = _VAGUE_SIZE[match.group(1)]
        return (fewest * days, most * days)
    size = (0.5 if pattern is _HALF else 1.0) + more
    return (size * days, size * days)


def _moved(span: Span, said: str, match: re.Match[str]) -> Span:
    if _OVER.search(said[: match.start()]) or _PLUS.match(said[match.end() :]):
        return (span[1] * (1 + _A_LITTLE), span[1] * (1 + _A_LITTLE))
    if _UNDER.search(said[: match.start()]):
        return (span[0] * (1 - _A_LITTLE), span[0] * (1 - _A_LITTLE))
    return span


def _summed(hits: list[tuple[int, int, Span]], said: str) -> list[tuple[int, int, Span]]:
    """ "A year and 3 months" is one length: a shorter one right behind a longer one is added to it."""
    result: list[tuple[int, int, Span]] = []
    for start, end, span in hits:
        if result and _JOINED.fullmatch(said[result[-1][1] : start]) and span[1] < result[-1][2][0]:
            first, _, before = result.pop()
            start, span = first, (before[0] + span[0], before[1] + span[1])
        result.append((start, end, span))
    return result
