"""What follows from the answers by arithmetic: PEG score, duration, widespread pain, options tried."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from bot.care.fields import (
    ALTERNATIVES,
    ALTERNATIVES_TRIED,
    CHRONIC,
    DURATION,
    HAD_MESO,
    MAIN_SITE,
    MESO_PRIOR,
    PEG_ITEMS,
    SITES,
    SPINE_SITES,
    Answers,
)
from bot.care.reading import choice, said_none, score, side, ticked

_UPPER = frozenset({"shoulder", "upper_arm", "forearm", "wrist_hand"})
_LOWER = frozenset({"hip_buttock", "thigh", "knee", "shin_calf", "ankle_foot"})
_BOTH = ("left", "right")
_SIDES = {"left": ("left",), "right": ("right",), "both": _BOTH, "middle": ()}
_WIDESPREAD_REGIONS = 4
"""Of five: WP2016 (Wolfe), pain in at least four of five regions."""


class Duration(StrEnum):
    """How long the pain has lasted: under 6 weeks, 6 to 12 weeks, over 3 months."""

    ACUTE = "acute"
    SUBACUTE = "subacute"
    CHRONIC = "chronic"


def peg_score(answers: Answers) -> float | None:
    """Mean of the three PEG items, one decimal, halves up; None unless all three are given."""
    scores = [score(answers, item) for item in PEG_ITEMS]
    given = [value for value in scores if value is not None]
    if len(given) < len(PEG_ITEMS):
        return None
    tenths = (20 * sum(given) + len(PEG_ITEMS)) // (2 * len(PEG_ITEMS))
    return tenths / 10


def duration_bucket(answers: Answers) -> Duration | None:
    """The duration band of the pain, or None when it is not known."""
    value = choice(answers, DURATION)
    if value in CHRONIC:
        return Duration.CHRONIC
    return {"lt_6w": Duration.ACUTE, "w6_12": Duration.SUBACUTE}.get(value or "")


def is_chronic(answers: Answers) -> bool:
    """True when the pain is known to have lasted more than 3 months."""
    return duration_bucket(answers) is Duration.CHRONIC


def main_site(answers: Answers) -> str | None:
    """The site that bothers most: the named one, or the only one."""
    sites = ticked(answers, SITES)
    named = choice(answers, MAIN_SITE)
    if named is not None and (named in sites or not sites):
        return named
    return sites[0] if len(sites) == 1 else None


def pain_widespread(answers: Answers) -> bool:
    """True for chronic pain in at least 4 of 5 regions (WP2016). Jaw, head, chest and belly do not count."""
    return is_chronic(answers) and len(set(_regions(answers, unknown=()))) >= _WIDESPREAD_REGIONS


def may_be_widespread(answers: Answers) -> bool:
    """As ``pain_widespread``, with every side that is not known taken as both."""
    return is_chronic(answers) and len(set(_regions(answers, unknown=_BOTH))) >= _WIDESPREAD_REGIONS


def had_mesotherapy(answers: Answers) -> bool:
    """True when the patient had at least begun a series."""
    return choice(answers, MESO_PRIOR) in HAD_MESO


def alternative_status(answers: Answers, alternative: str) -> str | None:
    """not_tried, now, helped, not_helped, could_not; None when it is not known.

    An option left unticked was not tried. A later tick list wins over an older status.
    """
    ticks = ticked(answers, ALTERNATIVES_TRIED)
    if alternative not in ticks and (ticks or said_none(answers, ALTERNATIVES_TRIED)):
        return "not_tried"
    status = choice(answers, alternative)
    return None if status == "not_tried" and alternative in ticks else status


def alts_untried(answers: Answers) -> tuple[str, ...]:
    """Better-supported options not tried yet."""
    return _with_status(answers, "not_tried")


def alts_failed(answers: Answers) -> tuple[str, ...]:
    """Better-supported options that did not help."""
    return _with_status(answers, "not_helped")


def alts_blocked(answers: Answers) -> tuple[str, ...]:
    """Better-supported options the patient wanted and could not get."""
    return _with_status(answers, "could_not")


def alts_helped(answers: Answers) -> tuple[str, ...]:
    """Better-supported options that helped or are in use now."""
    return _with_status(answers, "helped", "now")


def _with_status(answers: Answers, *wanted: str) -> tuple[str, ...]:
    return tuple(item for item in ALTERNATIVES if alternative_status(answers, item) in wanted)


def _regions(answers: Answers, unknown: tuple[str, ...]) -> Iterator[str]:
    for site in ticked(answers, SITES):
        if site in SPINE_SITES:
            yield "axial"
        part = "upper" if site in _UPPER else "lower" if site in _LOWER else ""
        if part:
            for half in _SIDES.get(side(answers, site) or "", unknown):
                yield f"{half} {part}"
