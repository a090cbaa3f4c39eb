"""Red flags that questionnaire answers raise."""

from __future__ import annotations

from typing import Any

import pytest

from bot.care.fields import DECLINED
from bot.care.flags import LEVELS, REACTIONS, TICKS, Level, answers_red_flags, raised

INJURED = {"pain_onset": "injury", "pain_duration": "lt_6w"}
NEW_BACK = {"pain_sites": ["lower_back"], "pain_duration": "lt_6w"}


@pytest.mark.parametrize(
    ("tick", "flags"),
    [
        ("saddle_or_bladder", ("RF01",)),
        ("limb_weakness", ("RF02",)),
        ("stroke_signs", ("RF03",)),
        ("chest_or_breath", ("RF04", "RF05")),
        ("face_throat_swelling", ("RF06",)),
        ("fever_very_ill", ("RF08", "RF23")),
        ("bad_fall_crash", ("RF10", "RF24")),
        ("shots_infection", ("RF20", "RF21")),
        ("weight_loss_night_pain", ("RF22",)),
        ("self_harm", ("RF12",)),
        ("none_of_these", ()),
        (DECLINED, ()),
        ("no_such_option", ()),
    ],
)
def test_each_line_of_the_list_raises_its_flags(tick: str, flags: tuple[str, ...]) -> None:
    assert answers_red_flags({"redflag_check": [tick]}) == flags


def test_every_flag_an_answer_raises_has_a_level() -> None:
    raised_somewhere = {flag for flags in TICKS.values() for flag in flags} | set(REACTIONS.values())
    assert raised_somewhere <= set(LEVELS)


@pytest.mark.parametrize(
    ("changes", "flags"),
    [
        ({**INJURED, "injury_severe": "yes"}, ("RF10",)),
        ({**INJURED, "injury_severe": "not_sure"}, ("RF24",)),
        ({**INJURED, "injury_severe": "no"}, ()),
        ({**INJURED, "injury_severe": DECLINED}, ()),
        ({**INJURED, "injury_severe": "yes", "pain_duration": "w6_12"}, ("RF24",)),
        ({**INJURED, "injury_severe": "not_sure", "pain_duration": "w6_12"}, ()),
        ({**INJURED, "injury_severe": "yes", "pain_duration": "gt_12m"}, ()),
        ({**INJURED, "injury_severe": "yes", "pain_duration": DECLINED}, ("RF10",)),
        ({"pain_onset": "slow", "injury_severe": "yes"}, ()),
    ],
)
def test_bad_fall_matters_while_it_is_new(changes: dict[str, Any], flags: tuple[str, ...]) -> None:
    assert answers_red_flags(changes) == flags


@pytest.mark.parametrize(
    ("reaction", "last", "flags"),
    [
        ("pus", "gt_8w", ("RF20",)),
        ("hot_spreading", "d1_3", ("RF20",)),
        ("fever", "d1_3", ("RF20",)),
        ("lump", "gt_8w", ("RF21",)),
        ("not_healing", "w2_8", ("RF21",)),
        ("itch_hives", "today", ("RF33",)),
        ("itch_hives", "d4_14", ("RF33",)),
        ("itch_hives", DECLINED, ("RF33",)),
        ("itch_hives", "w2_8", ()),
        ("mild_redness", "today", ()),
        ("bruise", "d1_3", ()),
        ("brief_burn", "today", ()),
        ("none", "today", ()),
    ],
)
def test_reactions_after_a_session(reaction: str, last: str, flags: tuple[str, ...]) -> None:
    answers = {"meso_prior": "in_series", "meso_reaction": [reaction], "meso_last": last}
    assert answers_red_flags(answers) == flags


def test_reactions_are_void_without_a_session() -> None:
    assert answers_red_flags({"meso_prior": "never", "meso_reaction": ["pus"]}) == ()


@pytest.mark.parametrize(
    ("changes", "flags"),
    [
        ({**NEW_BACK, "context_flags": ["cancer_ever"]}, ("RF22",)),
        ({**NEW_BACK, "context_flags": ["cancer_ever"], "pain_duration": "w6_12"}, ("RF22",)),
        ({**NEW_BACK, "context_flags": ["cancer_ever"], "pain_duration": "gt_12m"}, ()),
        ({**NEW_BACK, "context_flags": ["cancer_ever"], "pain_sites": ["knee"]}, ()),
        ({**NEW_BACK, "context_flags": ["drug_injecting"]}, ("RF23",)),
        ({**NEW_BACK, "context_flags": ["recent_infection"], "pain_sites": ["neck"]}, ("RF23",)),
        ({**NEW_BACK, "context_flags": ["recent_surgery"]}, ()),
        ({**NEW_BACK, "context_flags": ["osteoporosis"], "pain_onset": "sudden"}, ("RF24",)),
        ({**NEW_BACK, "context_flags": ["long_steroids"], "pain_onset": "injury"}, ("RF24",)),
        ({**NEW_BACK, "context_flags": ["osteoporosis"], "pain_onset": "slow"}, ()),
        ({**NEW_BACK, "context_flags": ["none"], "pain_onset": "sudden"}, ()),
    ],
)
def test_health_history_turns_new_pain_into_a_flag(changes: dict[str, Any], flags: tuple[str, ...]) -> None:
    assert answers_red_flags(changes) == flags


def test_each_flag_names_the_answer_that_raised_it() -> None:
    reasons = raised({"redflag_check": ["self_harm"], **NEW_BACK, "context_flags": ["cancer_ever"]})
    assert [(reason.flag, reason.question, reason.option, reason.level) for reason in reasons] == [
        ("RF12", "redflag_check", "self_harm", Level.CRISIS),
        ("RF22", "context_flags", "cancer_ever", Level.URGENT),
    ]
