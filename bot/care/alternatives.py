"""Which better-supported options to talk over with the doctor, in the article's order by main site.

The article orders options for low back, neck and muscle-knot pain, speaks of acupuncture reviews for
headache, and gives no order for other sites.
"""

from __future__ import annotations

from bot.care.derive import alts_blocked, alts_helped, alts_untried, is_chronic, main_site
from bot.care.fields import (
    ACUPUNCTURE,
    ALTERNATIVES,
    ALTERNATIVES_TRIED,
    CBT,
    EXERCISE,
    MEDICINE_SHORT,
    NEEDLING_DRY,
    NEEDLING_WET,
    PHYSIO,
    Answers,
)
from bot.care.reading import ticked

_ORDERED_SITES = frozenset({"lower_back", "neck"})
_HEAD = frozenset({"head_face"})
_NEEDLING = frozenset({NEEDLING_DRY, NEEDLING_WET})


def by_site(answers: Answers) -> tuple[str, ...]:
    """The options for the main site, in order. Talk therapy is for lasting pain."""
    site = main_site(answers)
    if site in _HEAD:
        return (ACUPUNCTURE,)
    if site in _ORDERED_SITES:
        return ALTERNATIVES if is_chronic(answers) else tuple(item for item in ALTERNATIVES if item != CBT)
    return (EXERCISE, PHYSIO)


def untried(answers: Answers) -> tuple[str, ...]:
    """The options for the main site that were not tried yet."""
    left = alts_untried(answers)
    return tuple(item for item in by_site(answers) if item in left)


def blocked(answers: Answers) -> tuple[str, ...]:
    """The options the patient could not get; for head pain no needling into muscles."""
    head = main_site(answers) in _HEAD
    return tuple(item for item in alts_blocked(answers) if not (head and item in _NEEDLING))


def helping(answers: Answers) -> tuple[str, ...]:
    """The options that helped or go on now: the patient's own report, whatever the site."""
    return alts_helped(answers)


def still_open(answers: Answers) -> tuple[str, ...]:
    """The options for the main site that were not tried, as far as is known."""
    return _open(answers, by_site(answers))


def without_medicine(answers: Answers) -> tuple[str, ...]:
    """Names to ask the doctor about in pregnancy; pain medicine is left to the doctor to bring up."""
    return tuple(item for item in still_open(answers) if item != MEDICINE_SHORT)


def for_new_pain(answers: Answers) -> tuple[str, ...]:
    """Gentle exercise, short use of medicine through doctor or pharmacist, physical therapy. Head: doctor first."""
    return () if main_site(answers) in _HEAD else _open(answers, (EXERCISE, MEDICINE_SHORT, PHYSIO))


def for_widespread_pain(answers: Answers) -> tuple[str, ...]:
    """Exercise, talk therapy, physical therapy, as parts of one plan."""
    return _open(answers, (EXERCISE, CBT, PHYSIO))


def _open(answers: Answers, options: tuple[str, ...]) -> tuple[str, ...]:
    """``options`` without those the patient ticked as tried; one they could not get is still open."""
    out_of_reach = alts_blocked(answers)
    tried = ticked(answers, ALTERNATIVES_TRIED)
    return tuple(item for item in options if item not in tried or item in out_of_reach)


def none(answers: Answers) -> tuple[str, ...]:
    """Nothing to discuss in this turn."""
    return ()
