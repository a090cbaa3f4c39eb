"""Days and dates named in a reply, as days before ``today``. A month or a year is an interval, not a day."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

Span = tuple[float, float]
"""Fewest and most days before today."""

_MONTHS: dict[str, int] = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
}
_MONTHS["sept"] = 9
_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11), "winter": (12, 2)}
_FEASTS = {"halloween": (10, 31), "christmas": (12, 25), "xmas": (12, 25), "new year": (1, 1), "new years": (1, 1)}

_MONTH_NAME = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"
_WRITTEN = re.compile(
    rf"(?:\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?\b{_MONTH_NAME}\b\.?(?: (\d{{1,2}})(?:st|nd|rd"
    rf"|th)?\b)?(?:,? (?:of )?((?:19|20)\d\d)\b)?"
)
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})\b")
_US = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)?\d\d)\b")
_MONTH_YEAR = re.compile(r"\b(\d{1,2})[/.-]((?:19|20)\d\d)\b")
_LAST_YEARS = re.compile(rf"\b{_MONTH_NAME} (?:of )?last year\b")
_SHORT_YEAR = re.compile(r"(?<=since )'?([6-9]\d)\b(?! [dwmy])")
_YEAR = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)(?![\d/.-]\d)")
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:since|in|from|of|around|about|early|late|mid|end|last|start|beginning|until|before|after"
    r"|this)\s*)$"
)
_NEAR: tuple[tuple[re.Pattern[str], Span], ...] = (
    (re.compile(r"\bday before yesterday\b"), (2, 2)),
    (re.compile(r"(?<!before )\b(?:yesterday|last night)\b"), (1, 1)),
    (re.compile(r"\b(?:today|this (?:morning|afternoon|evening)|just now|tonight)\b"), (0, 0)),
    (re.compile(r"\b(?:last|past) week\b"), (5, 13)),
    (re.compile(r"\bthis week\b"), (0, 6)),
)


def calendar_spans(text: str, today: date | None) -> Iterator[Span]:
    """Every day, date, month, season or year of ``text`` that is not after ``today``; none without ``today``."""
    for pattern, span in _NEAR:
        if pattern.search(text):
            yield span
    if today is None:
        return
    for first, last in _intervals(text, today):
        if first <= today:
            yield (float((today - min(last, today)).days), float((today - first).days))


def _intervals(text: str, today: date) -> list[tuple[date, date]]:
    result: list[tuple[date, date]] = []
    rest = _LAST_YEARS.sub(lambda match: f"{match.group(1)} {today.year - 1}", text)
    rest = _SHORT_YEAR.sub(lambda match: f"19{match.group(1)}", rest)
    for pattern, read in ((_ISO, _iso), (_US, _american), (_MONTH_YEAR, _month_year), (_WRITTEN, _written)):
        for match in pattern.finditer(rest):
            interval = read(match, today)
            if interval:
                result.append(interval)
                rest = rest[: match.start()] + " " * (match.end() - match.start()) + rest[match.end() :]
    for match in _YEAR.finditer(rest):
        result.append((date(int(match.group(1)), 1, 1), date(int(match.group(1)), 12, 31)))
    return result + _relative(rest, today)


def _relative(text: str, today: date) -> list[tuple[date, date]]:
    result: list[tuple[date, date]] = []
    if re.search(r"\blast month\b", text):
        end = today.replace(day=1) - timedelta(days=1)
        result.append((end.replace(day=1), end))
    if re.search(r"\blast year\b", text):
        result.append((date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)))
    for name, weekday in _WEEKDAYS.items():
        if re.search(rf"\b{name}\b", text):
            day = today - timedelta(days=(today.weekday() - weekday) % 7 or 7)
            result.append((day, day))
    for name, (start, stop) in _SEASONS.items():
        # "Fall" is a season only after a word of time: most falls here are accidents.
        if re.search(rf"\b(?:since|last|this|in|the) (?:the )?{name}\b", text) and not re.search(
            r"\b(?:a|the|my|bad) fall\b", text
        ):
            result.append(_latest(start, stop, today))
    for name, (month, number) in _FEASTS.items():
        if re.search(rf"\b{name}\b", text):
            day = date(today.year, month, number)
            day = day if day <= today else date(today.year - 1, month, number)
            result.append((day, day))
    return result


def _latest(start: int, stop: int, today: date) -> tuple[date, date]:
    year = today.year if date(today.year, start, 1) <= today else today.year - 1
    return date(year, start, 1), _month(year if stop >= start else year + 1, stop)[1]


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _day(year: int, month: int, day: int) -> tuple[date, date] | None:
    try:
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def _iso(match: re.Match[str], today: date) -> tuple[date, date] | None:
    year, month, day = map(int, match.groups())
    return _day(year, month, day)


def _american(match: re.Match[str], today: date) -> tuple[date, date] | None:
    month, day, year = map(int, match.groups())
    if year < 100:
        year += 2000 if year <= today.year % 100 else 1900
    return _day(year, month, day) or _day(year, day, month)


def _month_year(match: re.Match[str], today: date) -> tuple[date, date] | None:
    month, year = map(int, match.groups())
    return _month(year, month) if 1 <= month <= 12 else None


def _written(match: re.Match[str], today: date) -> tuple[date, date] | None:
    """ "12 May 2024", "May 2024", "May": without a year, the latest one that is not in the future."""
    before, name, after, said_year = match.groups()
    day = before or after
    # "may", "mar", "march" and "sun" are other words too; they need a date around them or a word of time.
    other_word = name in ("may", "march", "mar", "dec") and not (day or said_year)
    if other_word and match.string.strip(" .!") != name and not _BEFORE_MONTH.search(match.string[: match.start()]):
        return None
    month = _MONTHS[name]
    year = int(said_year) if said_year else today.year
    if day:
        exact = _day(year, month, int(day))
        if exact and exact[0] > today and not said_year:
            return _day(year - 1, month, int(day))
        return exact
    return _month(year if said_year or date(year, month, 1) <= today else year - 1, month)
