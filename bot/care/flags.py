"""Red flags raised by questionnaire answers (clinical rules RF01 to RF45), with their levels.

Flags raised by what a patient writes are ``bot.safety``'s; both use the same rule ids.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.care.derive import Duration, duration_bucket
from bot.care.fields import (
    CONTEXT,
    INJURY_SEVERE,
    MESO_LAST,
    MESO_PRIOR,
    MESO_REACTION,
    NO_MESO,
    ONSET,
    RED_FLAGS,
    SITES,
    SPINE_SITES,
    Answers,
)
from bot.care.reading import choice, ticked


class Level(StrEnum):
    """How soon help is needed. Emergency beats crisis, crisis beats urgent."""

    EMERGENCY = "emergency"
    CRISIS = "crisis"
    URGENT = "urgent"


LEVELS: dict[str, Level] = {
    "RF01": Level.EMERGENCY,
    "RF02": Level.EMERGENCY,
    "RF03": Level.EMERGENCY,
    "RF04": Level.EMERGENCY,
    "RF05": Level.EMERGENCY,
    "RF06": Level.EMERGENCY,
    "RF08": Level.EMERGENCY,
    "RF10": Level.EMERGENCY,
    "RF12": Level.CRISIS,
    "RF20": Level.URGENT,
    "RF21": Level.URGENT,
    "RF22": Level.URGENT,
    "RF23": Level.URGENT,
    "RF24": Level.URGENT,
    "RF33": Level.URGENT,
}
"""Level of each flag that an answer can raise."""

TICKS: dict[str, tuple[str, ...]] = {
    "saddle_or_bladder": ("RF01",),
    "limb_weakness": ("RF02",),
    "stroke_signs": ("RF03",),
    "chest_or_breath": ("RF04", "RF05"),
    "face_throat_swelling": ("RF06",),
    "fever_very_ill": ("RF08", "RF23"),
    "bad_fall_crash": ("RF10", "RF24"),
    "shots_infection": ("RF20", "RF21"),
    "weight_loss_night_pain": ("RF22",),
    "self_harm": ("RF12",),
}
"""Flags of each line of the red-flag question."""

REACTIONS: dict[str, str] = {
    "hot_spreading": "RF20",
    "pus": "RF20",
    "fever": "RF20",
    "lump": "RF21",
    "not_healing": "RF21",
    "itch_hives": "RF33",
}
"""Flag of each reaction after a session that needs a doctor the same day."""

SPINE_HISTORY = {"cancer_ever": "RF22", "drug_injecting": "RF23", "recent_infection": "RF23"}
"""Health history that makes new back or neck pain a reason to be seen today."""

BONE_HISTORY = {"osteoporosis": "RF24", "long_steroids": "RF24"}
"""Health history that makes pain that began all at once a reason to be seen today."""

ABRUPT = frozenset({"sudden", "injury"})

HIVES_ARE_OVER = frozenset({"w2_8", "gt_8w"})
"""An itch after a session that long ago is told to the doctor and is no reason to go today."""


@dataclass(frozen=True)
class Reason:
    """A flag and the answer that raised it."""

    flag: str
    question: str
    option: str

    @property
    def level(self) -> Level:
        return LEVELS[self.flag]


def answers_red_flags(answers: Answers) -> tuple[str, ...]:
    """Ids of the red flags the answers raise, each once, in order of their number."""
    return tuple(sorted({reason.flag for reason in raised(answers)}))


def raised(answers: Answers) -> tuple[Reason, ...]:
    """The red flags with the answers that raised them, in asking order."""
    return (*_from_ticks(answers), *_from_injury(answers), *_from_context(answers), *_from_reaction(answers))


def _from_ticks(answers: Answers) -> Iterator[Reason]:
    for tick in ticked(answers, RED_FLAGS):
        for flag in TICKS.get(tick, ()):
            yield Reason(flag, RED_FLAGS, tick)


def _from_injury(answers: Answers) -> Iterator[Reason]:
    """A bad fall is an emergency while new, needs a doctor today for 3 months, then is history."""
    severe, duration = choice(answers, INJURY_SEVERE), duration_bucket(answers)
    if choice(answers, ONSET) != "injury" or duration is Duration.CHRONIC:
        return
    if severe == "yes":
        yield Reason("RF24" if duration is Duration.SUBACUTE else "RF10", INJURY_SEVERE, severe)
    elif severe == "not_sure" and duration is not Duration.SUBACUTE:
        yield Reason("RF24", INJURY_SEVERE, severe)


def _from_reaction(answers: Answers) -> Iterator[Reason]:
    if choice(answers, MESO_PRIOR) in NO_MESO:
        return
    for reaction in ticked(answers, MESO_REACTION):
        over = reaction == "itch_hives" and choice(answers, MESO_LAST) in HIVES_ARE_OVER
        if reaction in REACTIONS and not over:
            yield Reason(REACTIONS[reaction], MESO_REACTION, reaction)


def _from_context(answers: Answers) -> Iterator[Reason]:
    """Health history turns new pain into a red flag; long-standing pain is left to rule R07."""
    if duration_bucket(answers) is Duration.CHRONIC:
        return
    spine = not SPINE_SITES.isdisjoint(ticked(answers, SITES))
    abrupt = choice(answers, ONSET) in ABRUPT
    for option in ticked(answers, CONTEXT):
        if option in SPINE_HISTORY and spine:
            yield Reason(SPINE_HISTORY[option], CONTEXT, option)
        if option in BONE_HISTORY and abrupt:
            yield Reason(BONE_HISTORY[option], CONTEXT, option)
