"""Questionnaire answers to a disposition: rows R01 to R18 of the clinician's table, first match wins.

Pure and total: any mapping gets a row, the same answers get the same row, and doubt takes the safer
row. A disposition says where to go next. It is no diagnosis and no yes or no to any treatment.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.care.derive import main_site
from bot.care.disposition import Disposition
from bot.care.fields import MAIN_SITE, Answers
from bot.care.flags import LEVELS, Level, Reason, raised
from bot.care.flow import normalise
from bot.care.reading import ticked, whole
from bot.care.table import TABLE, Case
from bot.care.tell_doctor import tell_doctor

__all__ = ["Disposition", "Routing", "route"]

SUICIDE = "RF12"
"""The rule that leads to the crisis row and not to the emergency row."""


@dataclass(frozen=True)
class Routing:
    """The row that matched and what goes with it.

    ``decorations``: rows that add their lines to the main one. ``alternatives``: option ids in the order
    to name them. ``tell_doctor`` and ``reasons``: (question id, value) pairs; the reasons made the row.
    """

    row: str
    disposition: Disposition
    decorations: tuple[tuple[str, Disposition], ...] = ()
    alternatives: tuple[str, ...] = ()
    tell_doctor: tuple[tuple[str, str], ...] = ()
    reasons: tuple[tuple[str, str | int], ...] = ()


def route(
    answers: Answers,
    emergency: Iterable[str] = (),
    urgent: Iterable[str] = (),
    crisis: bool = False,
    also: Iterable[str] = (),
) -> Routing:
    """The row for these answers and for the red-flag rules seen in the conversation.

    ``emergency``, ``urgent``: rule ids raised at that level by what the patient wrote. ``also``: other ids;
    RF43, RF44 and RF45 have rows of their own, and ids that an answer could raise count at their level.
    """
    answers, seen = normalise(answers), frozenset(also)
    reasons = raised(answers)
    levels = {reason.level for reason in reasons} | {LEVELS[flag] for flag in seen if flag in LEVELS}
    emergencies = frozenset(emergency)
    in_crisis = crisis or SUICIDE in emergencies or Level.CRISIS in levels
    if emergencies - {SUICIDE} or Level.EMERGENCY in levels:
        with_crisis = (("R02", Disposition.CRISIS),) if in_crisis else ()
        return _at_once("R01", Disposition.EMERGENCY, answers, reasons, Level.EMERGENCY, with_crisis)
    if in_crisis:
        return _at_once("R02", Disposition.CRISIS, answers, reasons, Level.CRISIS)
    if tuple(urgent) or Level.URGENT in levels:
        return _at_once("R03", Disposition.SAME_DAY, answers, reasons, Level.URGENT)
    return _by_table(Case(answers, seen))


def _at_once(
    row: str,
    disposition: Disposition,
    answers: Answers,
    reasons: tuple[Reason, ...],
    level: Level,
    decorations: tuple[tuple[str, Disposition], ...] = (),
) -> Routing:
    """No alternatives are discussed before the danger is dealt with."""
    pairs = dict.fromkeys((reason.question, reason.option) for reason in reasons if reason.level is level)
    return Routing(row, disposition, decorations, (), tell_doctor(answers), tuple(pairs))


def _by_table(case: Case) -> Routing:
    matching = [row for row in TABLE if row.matches(case)]
    main = next(row for row in matching if not row.decorates)
    before = matching[: matching.index(main)]
    return Routing(
        row=main.id,
        disposition=main.disposition,
        decorations=tuple((row.id, row.disposition) for row in before),
        alternatives=main.alternatives(case.answers),
        tell_doctor=tell_doctor(case.answers),
        reasons=tuple(pair for question in main.because for pair in _given(case.answers, question)),
    )


def _given(answers: Answers, question: str) -> tuple[tuple[str, str | int], ...]:
    if question == MAIN_SITE:
        site = main_site(answers)
        return ((question, site),) if site is not None else ()
    number = whole(answers, question)
    if number is not None:
        return ((question, number),)
    return tuple((question, option) for option in ticked(answers, question))
