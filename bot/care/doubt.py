"""Whether enough is known for the rows that say more than "see a doctor". Doubt takes the safer row."""

from __future__ import annotations

from bot.care.derive import may_be_widespread
from bot.care.fields import (
    ADULT_AGES,
    AGE,
    CONTEXT,
    DECLINED,
    INJURY_SEVERE,
    MESO_PRIOR,
    MESO_SESSIONS,
    ONSET,
    PREGNANCY,
    RED_FLAGS,
    SITES,
    Answers,
)
from bot.care.reading import choice, said_none, ticked, whole


def clear_for_self_care(answers: Answers) -> bool:
    """An adult, no danger sign ticked, and no answer missing that could change the row."""
    age = choice(answers, AGE)
    return (
        age in ADULT_AGES
        and said_none(answers, RED_FLAGS)
        and (age == "65_plus" or choice(answers, PREGNANCY) is not None)
        and answers.get(CONTEXT) != DECLINED
        and not _injury_unknown(answers)
        and not _series_unknown(answers)
    )


def clear_to_discuss(answers: Answers) -> bool:
    """As for self-care, and the pain is known to be in one area."""
    return clear_for_self_care(answers) and is_local(answers) and not may_be_widespread(answers)


def is_local(answers: Answers) -> bool:
    """True when sites are known; widespread pain has its own row further up."""
    return bool(ticked(answers, SITES))


def _injury_unknown(answers: Answers) -> bool:
    return choice(answers, ONSET) == "injury" and choice(answers, INJURY_SEVERE) is None


def _series_unknown(answers: Answers) -> bool:
    """In a series, but after how many sessions is not known."""
    return choice(answers, MESO_PRIOR) == "in_series" and whole(answers, MESO_SESSIONS) is None
