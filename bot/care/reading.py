"""Reads answers of any shape without raising: what cannot be read counts as not known."""

from __future__ import annotations

from bot.care.fields import (
    ALTERNATIVES_TRIED,
    DECLINED,
    LIMB_SITES,
    MAX_SCORE,
    MIN_SCORE,
    NONE_OPTIONS,
    SIDES,
    SITES,
    Answers,
)


def choice(answers: Answers, question: str) -> str | None:
    """The chosen option, or None when missing, declined or not a string."""
    value = answers.get(question)
    return value if isinstance(value, str) and value != DECLINED else None


def ticked(answers: Answers, question: str) -> tuple[str, ...]:
    """The options ticked in a multiple choice, without "none of these", each once."""
    value = answers.get(question)
    if isinstance(value, str):
        value = (value,)
    elif isinstance(value, (set, frozenset)):
        value = sorted(item for item in value if isinstance(item, str))
    elif not isinstance(value, (list, tuple)):
        return ()
    chosen = (item for item in value if isinstance(item, str) and item != DECLINED)
    return tuple(dict.fromkeys(item for item in chosen if item not in NONE_OPTIONS))


def said_none(answers: Answers, question: str) -> bool:
    """True when the patient ticked "none of these" and nothing else."""
    value = answers.get(question)
    items = (value,) if isinstance(value, str) else value
    if not isinstance(items, (list, tuple, set, frozenset)) or not items:
        return False
    return all(isinstance(item, str) and item in NONE_OPTIONS for item in items)


def whole(answers: Answers, question: str) -> int | None:
    """A whole number of zero or more, or None. A truth value is not a number."""
    value = answers.get(question)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        return None
    return value


def score(answers: Answers, question: str) -> int | None:
    """A score on the 0 to 10 scale, or None."""
    value = whole(answers, question)
    return value if value is not None and MIN_SCORE <= value <= MAX_SCORE else None


def answered(answers: Answers, question: str) -> bool:
    """True when the question has a value; declining is one, an empty list is none.

    An option ticked only now is open again, although it was on record as not tried.
    """
    if answers.get(question) == "not_tried" and question in ticked(answers, ALTERNATIVES_TRIED):
        return False
    if question == SIDES and answers.get(SIDES) != DECLINED:
        return not sites_without_side(answers)
    value = answers.get(question)
    empty = isinstance(value, (str, list, tuple, set, frozenset, dict)) and not value
    return value is not None and not empty


def sites_without_side(answers: Answers) -> tuple[str, ...]:
    """The limb sites whose side is still to be asked, in the order of the body."""
    sides = answers.get(SIDES)
    known = sides if isinstance(sides, dict) else {}
    sites = ticked(answers, SITES)
    return tuple(site for site in LIMB_SITES if site in sites and not isinstance(known.get(site), str))


def side(answers: Answers, site: str) -> str | None:
    """The side of a site (left, right, both, middle), or None when it is not known."""
    sides = answers.get(SIDES)
    value = sides.get(site) if isinstance(sides, dict) else None
    return value if isinstance(value, str) and value != DECLINED else None
